import { Plus } from 'lucide-react';
import { useId, useState } from 'react';
import { useTexts } from '../../app/i18n';
import { Button } from '../../ui/Button';

/** The row to type in at the end of a list: Enter adds and stays, so that a list is typed in one go. */
export function AddField({
  label,
  onAdd,
  check,
}: {
  readonly label: string;
  readonly onAdd: (text: string) => void;
  /** Why the text cannot be added, as a sentence, or null. */
  readonly check?: (text: string) => string | null;
}) {
  const { t } = useTexts();
  const [draft, setDraft] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const add = () => {
    const text = draft.trim();
    const found = text === '' ? null : (check?.(text) ?? null);
    setProblem(found);
    if (text === '' || found !== null) return;
    onAdd(text);
    setDraft('');
  };
  return (
    <form
      className="settings-add"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <span className="settings-field">
        <input
          className="input"
          aria-label={label}
          placeholder={label}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          value={draft}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : id}
          onChange={(event) => {
            setDraft(event.currentTarget.value);
          }}
          onBlur={add}
        />
        {problem !== null && (
          <span className="settings-problem" id={id} role="alert">
            {problem}
          </span>
        )}
      </span>
      <Button type="submit" look="line" icon={<Plus size={16} strokeWidth={1.75} aria-hidden />}>
        {t('settings:list.add')}
      </Button>
    </form>
  );
}
