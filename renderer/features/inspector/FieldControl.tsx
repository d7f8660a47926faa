import { useId, useState, type KeyboardEvent } from 'react';
import { setCells } from '#core/commands/cell-commands';
import { cellValue, type RowRecord } from '#core/domain/cell-fields';
import { cellProblem, editText, noFigure, shownText } from '#core/domain/cell-text';
import type { AppError } from '#core/result';
import { useTexts } from '../../app/i18n';
import { classNames } from '../../ui/class-names';
import { Select } from '../../ui/Select';
import type { InspectorField } from './inspector-fields';
import { choicesOf, fieldName, problemSentence, type Look } from './look';

export interface FieldControlProps {
  readonly record: RowRecord;
  readonly field: InspectorField;
  readonly look: Look;
  /** The heading above says the name already. */
  readonly unnamed?: boolean;
}

/** One field: its name, a control to change it, and why its text could not be read. */
export function FieldControl({ record, field, look, unnamed = false }: FieldControlProps) {
  const { t, sayError } = useTexts();
  const id = useId();
  const [refused, setRefused] = useState<AppError | null>(null);
  const problem = refused ? sayError(refused) : problemSentence(t, record, field.id, look);
  const { language, forms } = look;
  const shown = shownText(record, field.id, { language, forms });
  const isLong = field.type === 'longText';
  const isFigure = field.type === 'number' || field.type === 'percent';

  const write = (text: string) => {
    const done = look.plan.session.run(setCells, {
      cells: [{ id: record.id, field: field.id, text }],
      language,
      forms,
    });
    setRefused(done.ok ? null : done.error);
  };
  const shared = {
    id,
    'aria-invalid': problem !== null,
    ...(problem === null ? {} : { 'aria-describedby': `${id}-problem` }),
  };
  return (
    <div className={classNames('inspector-field', isLong && 'is-long')}>
      {look.readOnly ? (
        <span className={unnamed ? 'visually-hidden' : 'inspector-name'}>
          {field.header ?? fieldName(t, field.id, record.type, look.records)}
        </span>
      ) : (
        <label className={unnamed ? 'visually-hidden' : 'inspector-name'} htmlFor={id}>
          {field.header ?? fieldName(t, field.id, record.type, look.records)}
        </label>
      )}
      {look.readOnly ? (
        <span className={classNames('inspector-text', isFigure && 'num')}>{shown === '' ? noFigure : shown}</span>
      ) : field.choices !== null ? (
        <ChoiceControl {...{ record, field, look, shown, write }} shared={shared} />
      ) : (
        <TextControl
          shared={shared}
          isLong={isLong}
          isFigure={isFigure}
          shown={shown}
          edited={editText(record, field.id, { language, forms })}
          onWrite={write}
        />
      )}
      {problem !== null && (
        <p className="inspector-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}

interface Shared {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby'?: string;
}

function ChoiceControl({
  record,
  field,
  look,
  shown,
  write,
  shared,
}: FieldControlProps & { readonly shown: string; readonly write: (text: string) => void; readonly shared: Shared }) {
  const { t } = useTexts();
  const known = choicesOf(field, look.language);
  const stored = cellValue(record, field.id);
  const value = cellProblem(record, field.id) === null && stored !== null ? String(stored) : shown;
  // A text that is none of the choices stays to be seen until another is chosen.
  const own = value === '' || known.some((choice) => choice.value === value) ? [] : [{ value, label: shown }];
  // How a row is measured is never empty.
  const none = field.id === 'kind' ? [] : [{ value: '', label: t('inspector:unset') }];
  return (
    <Select
      {...shared}
      className="inspector-input"
      value={value}
      options={[...none, ...own, ...known]}
      onChoose={(chosen) => {
        if (chosen !== value) write(known.find((choice) => choice.value === chosen)?.label ?? '');
      }}
    />
  );
}

/** A text as the sheet shows it; while it is typed in, as the sheet's editor opens it. */
function TextControl({
  shared,
  isLong,
  isFigure,
  shown,
  edited,
  onWrite,
}: {
  readonly shared: Shared;
  readonly isLong: boolean;
  readonly isFigure: boolean;
  readonly shown: string;
  readonly edited: string;
  readonly onWrite: (text: string) => void;
}) {
  const [focused, setFocused] = useState(false);
  const [draft, setDraft] = useState<string | null>(null);
  const value = draft ?? (focused ? edited : shown);
  const commit = () => {
    if (draft !== null && draft !== edited) onWrite(draft);
    setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && draft !== null) {
      event.preventDefault();
      event.stopPropagation();
      setDraft(null);
    }
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    if (isLong && event.altKey) {
      const box = event.currentTarget;
      box.setRangeText('\n', box.selectionStart ?? value.length, box.selectionEnd ?? value.length, 'end');
      setDraft(box.value);
      return;
    }
    commit();
  };
  const all = {
    ...shared,
    value,
    spellCheck: false,
    autoComplete: 'off',
    onFocus: () => {
      setFocused(true);
    },
    onBlur: () => {
      setFocused(false);
      commit();
    },
    onKeyDown,
  };
  if (isLong)
    return (
      <textarea
        {...all}
        className="input inspector-input inspector-long"
        rows={1}
        onChange={(event) => {
          setDraft(event.currentTarget.value);
        }}
      />
    );
  return (
    <input
      {...all}
      type="text"
      className={classNames('input', 'inspector-input', isFigure && 'num inspector-figure')}
      onChange={(event) => {
        setDraft(event.currentTarget.value);
      }}
    />
  );
}
