import { useState } from 'react';
import type { AppError } from '#core/result';
import { useTexts } from '../../app/i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

/** Asks for the name under which this way of reading is remembered. */
export function RememberDialog({
  proposed,
  onSave,
  onClose,
}: {
  readonly proposed: string;
  /** The failure, or null when it is remembered. */
  readonly onSave: (name: string) => Promise<AppError | null>;
  readonly onClose: () => void;
}) {
  const { t, sayError } = useTexts();
  const [name, setName] = useState(proposed);
  const [error, setError] = useState<AppError | null>(null);
  const save = async () => {
    setError(await onSave(name.trim()));
  };
  return (
    <Dialog
      title={t('import:remember')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button look="filled" type="submit" form="remember-mapping" disabled={name.trim() === ''}>
            {t('import:remembered.save')}
          </Button>
        </>
      }
    >
      <form
        id="remember-mapping"
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void save();
        }}
      >
        <label htmlFor="remember-name">{t('import:remembered.name')}</label>
        <input
          id="remember-name"
          className="input"
          value={name}
          maxLength={200}
          autoFocus
          onFocus={(event) => {
            event.currentTarget.select();
          }}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        {error && (
          <p className="form-problem" role="alert">
            {sayError(error)}
          </p>
        )}
      </form>
      <p className="quiet text-note remember-hint">{t('import:remembered.hint')}</p>
    </Dialog>
  );
}
