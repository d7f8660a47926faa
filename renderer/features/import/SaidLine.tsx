import { X } from 'lucide-react';
import { useTexts } from '../../app/i18n';
import { Button, IconButton } from '../../ui/Button';

export interface Said {
  readonly text: string;
  /** The one thing that may follow. */
  readonly button?: { readonly label: string; readonly do: () => void };
}

/** What was just done, at the foot of the screen. The region is always there, so that its text is read out. */
export function SaidLine({ said, onClose }: { readonly said: Said | null; readonly onClose: () => void }) {
  const { t } = useTexts();
  return (
    <div className={said ? 'import-said' : ''}>
      <p role="status">{said?.text}</p>
      {said?.button && (
        <Button small look="line" onClick={said.button.do}>
          {said.button.label}
        </Button>
      )}
      {said && (
        <IconButton
          label={t('common:action.close')}
          icon={<X size={16} strokeWidth={1.75} aria-hidden />}
          onClick={onClose}
        />
      )}
    </div>
  );
}
