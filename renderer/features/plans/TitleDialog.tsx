import { useState } from 'react';
import { useTexts } from '../../app/i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

/** Asks for the title of a plan: a new one for an old plan, or one for a copy. */
export function TitleDialog({
  heading,
  title,
  saveLabel,
  onSave,
  onClose,
}: {
  readonly heading: string;
  readonly title: string;
  readonly saveLabel: string;
  readonly onSave: (title: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTexts();
  const [draft, setDraft] = useState(title);
  const missing = draft.trim() === '';
  return (
    <Dialog
      title={heading}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button look="filled" type="submit" form="plans-title-form" disabled={missing}>
            {saveLabel}
          </Button>
        </>
      }
    >
      <form
        id="plans-title-form"
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!missing) onSave(draft.trim());
        }}
      >
        <label htmlFor="plans-title">{t('common:plan.title')}</label>
        <input
          id="plans-title"
          className="input"
          autoFocus
          maxLength={500}
          value={draft}
          aria-invalid={missing}
          aria-describedby={missing ? 'plans-title-problem' : undefined}
          onFocus={(event) => {
            event.currentTarget.select();
          }}
          onChange={(event) => {
            setDraft(event.currentTarget.value);
          }}
        />
        {missing && (
          <p id="plans-title-problem" className="form-problem">
            {t('common:plan.titleMissing')}
          </p>
        )}
      </form>
    </Dialog>
  );
}
