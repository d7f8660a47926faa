import { X } from 'lucide-react';
import { Button, IconButton } from './Button';
import { classNames } from './class-names';

/** What was just done, and the one thing that may follow: taking it back, or looking at it. */
export interface Said {
  readonly text: string;
  readonly button?: { readonly label: string; readonly do: () => void };
}

/** The line at the foot of a screen. The region is always there, so that its text is read out when it comes. */
export function SaidLine({
  said,
  className,
  closeLabel,
  onClose,
}: {
  readonly said: Said | null;
  /** The screen's own inset. */
  readonly className: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
}) {
  return (
    <div className={said ? classNames('said', className) : ''}>
      <p role="status">{said?.text}</p>
      {said?.button && (
        <Button small look="line" onClick={said.button.do}>
          {said.button.label}
        </Button>
      )}
      {said && (
        <IconButton label={closeLabel} icon={<X size={16} strokeWidth={1.75} aria-hidden />} onClick={onClose} />
      )}
    </div>
  );
}
