import type { ComponentProps } from 'react';
import { classNames } from './class-names';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

/**
 * A choice from a list. The system's own list: it opens with every key people know, scrolls itself and is read out
 * by every screen reader.
 */
export function Select({
  options,
  value,
  onChoose,
  className,
  ...rest
}: Omit<ComponentProps<'select'>, 'onChange' | 'children' | 'value'> & {
  readonly options: readonly SelectOption[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}) {
  return (
    <select
      {...rest}
      className={classNames('select', className)}
      value={value}
      onChange={(event) => {
        onChoose(event.currentTarget.value);
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
