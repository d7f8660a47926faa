import { AlertDialog } from '@base-ui/react/alert-dialog';
import { Button } from './Button';
import { useReturnFocus } from './return-focus';

/** Asks before something that cannot be taken back. The safe answer has the focus and is what Escape gives. */
export function ConfirmDialog({
  title,
  text,
  safeLabel,
  riskyLabel,
  onSafe,
  onRisky,
}: {
  readonly title: string;
  readonly text: string;
  readonly safeLabel: string;
  readonly riskyLabel: string;
  readonly onSafe: () => void;
  readonly onRisky: () => void;
}) {
  useReturnFocus();
  return (
    <AlertDialog.Root
      open
      onOpenChange={(open) => {
        if (!open) onSafe();
      }}
    >
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="dialog-backdrop" />
        <AlertDialog.Popup className="dialog" finalFocus={false}>
          <AlertDialog.Title className="dialog-title">{title}</AlertDialog.Title>
          <AlertDialog.Description className="dialog-body">{text}</AlertDialog.Description>
          <div className="dialog-actions">
            <Button onClick={onRisky}>{riskyLabel}</Button>
            <Button look="filled" autoFocus onClick={onSafe}>
              {safeLabel}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
