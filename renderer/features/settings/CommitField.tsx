import { useId, useRef, useState, type ComponentProps } from 'react';
import { classNames } from '../../ui/class-names';

/**
 * A text field that takes effect when it is left or on Enter; Escape gives back what was there. A text that `check`
 * finds wrong stays as typed, with the reason below it, until it is right.
 */
export function CommitField({
  value,
  onCommit,
  check,
  className,
  ...rest
}: Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'onBlur' | 'onKeyDown' | 'type'> & {
  readonly value: string;
  /** False when it could not be kept: the same text may then be tried again. */
  readonly onCommit: (text: string) => Promise<boolean>;
  /** Why the text cannot be taken, as a sentence, or null. */
  readonly check?: (text: string) => string | null;
}) {
  const [draft, setDraft] = useState(value);
  const [known, setKnown] = useState(value);
  const [problem, setProblem] = useState<string | null>(null);
  // Enter and then leaving the field is one change, though the first is still being written.
  const sent = useRef<string | null>(null);
  const problemId = useId();
  if (known !== value) {
    setKnown(value);
    setDraft(value);
    setProblem(null);
  }
  const commit = async () => {
    const found = draft === value ? null : (check?.(draft) ?? null);
    setProblem(found);
    if (draft === value || found !== null || sent.current === draft) return;
    sent.current = draft;
    await onCommit(draft);
    sent.current = null;
  };
  const described = classNames(rest['aria-describedby'], problem !== null && problemId);
  return (
    <span className="settings-field">
      <input
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        {...rest}
        className={classNames('input', className)}
        value={draft}
        aria-invalid={problem !== null}
        aria-describedby={described === '' ? undefined : described}
        onChange={(event) => {
          setDraft(event.currentTarget.value);
        }}
        onBlur={() => void commit()}
        onKeyDown={(event) => {
          // Enter may still belong to the word that an input method is building.
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') void commit();
          else if (event.key === 'Escape') {
            setDraft(value);
            setProblem(null);
          }
        }}
      />
      {problem !== null && (
        <span className="settings-problem" id={problemId} role="alert">
          {problem}
        </span>
      )}
    </span>
  );
}
