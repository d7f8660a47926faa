import { useState } from 'react';
import { formatDate, readDate } from '#core/domain/dates';
import type { Forms } from '#core/domain/forms';
import type { IsoDate } from '#core/domain/plan';

/**
 * A day typed as the company writes it, or in any other way a day is written. The browser's own date field writes days
 * as the system does: 01/10 would be the tenth of January to one reader and the first of October to the next.
 */
export function DayField({
  id,
  value,
  forms,
  wrong = false,
  describedBy,
  onType,
}: {
  readonly id: string;
  /** Empty while what is typed is no day. */
  readonly value: IsoDate | '';
  readonly forms: Forms;
  readonly wrong?: boolean;
  readonly describedBy?: string | undefined;
  readonly onType: (day: IsoDate | '') => void;
}) {
  const shown = value === '' ? '' : formatDate(value, forms);
  const [text, setText] = useState(shown);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    if ((readDate(text) ?? '') !== value) setText(shown);
  }
  return (
    <input
      id={id}
      className="input num"
      autoComplete="off"
      spellCheck={false}
      value={text}
      aria-invalid={wrong}
      aria-describedby={describedBy}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onType(readDate(event.currentTarget.value) ?? '');
      }}
      onBlur={() => {
        if (value !== '') setText(shown);
      }}
    />
  );
}
