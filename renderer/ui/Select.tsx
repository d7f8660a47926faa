import type { ComponentProps } from 'react';
import { classNames } from './class-names';

export interface SelectOption<V extends string> {
  readonly value: V;
  readonly label: string;
}

/**
 * A choice from a list. The system's own list: it opens with every key people know, scrolls itself and is read out
 * by every screen reader.
 */
export function Select<V extends string>({
  options,
  value,
  onChoose,
  className,
  ...rest
}: Omit<ComponentProps<'select'>, 'onChange' | 'children' | 'value'> & {
  readonly options: readonly SelectOption<V>[];
  readonly value: V;
  readonly onChoose: (value: V) => void;
}) {
  return (
    <select
      {...rest}
      className={classNames('select', className)}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.currentTarget.value);
        if (chosen) onChoose(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
