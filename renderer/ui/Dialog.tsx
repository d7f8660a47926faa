import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { useReturnFocus } from './return-focus';

/** A modal dialog: keeps the focus inside, Escape closes, the focus goes back to where it was. */
export function Dialog({
  title,
  children,
  actions,
  onClose,
  wide = false,
}: {
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons at the foot, the main one last. */
  readonly actions: ReactNode;
  readonly onClose: () => void;
  readonly wide?: boolean;
}) {
  useReturnFocus();
  return (
    <BaseDialog.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="dialog-backdrop" />
        <BaseDialog.Popup className={classNames('dialog', wide && 'dialog-wide')} finalFocus={false}>
          <BaseDialog.Title className="dialog-title">{title}</BaseDialog.Title>
          <div className="dialog-body">{children}</div>
          <div className="dialog-actions">{actions}</div>
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
