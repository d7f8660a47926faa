import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';

export interface ButtonProps extends ComponentProps<'button'> {
  /** `filled` is the one main action of a screen. */
  readonly look?: 'plain' | 'line' | 'filled';
  readonly small?: boolean;
  readonly icon?: ReactNode;
}

/** A button with words, and an icon before them where it helps. */
export function Button({ look = 'plain', small = false, icon, children, className, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={classNames('btn', `btn-${look}`, small && 'btn-small', className)}>
      {icon}
      {children}
    </button>
  );
}

/** A button that shows only an icon: its name is said and shown as a tooltip. */
export function IconButton({
  label,
  hint,
  icon,
  className,
  ...rest
}: Omit<ComponentProps<'button'>, 'children'> & {
  readonly label: string;
  /** More than the name, for the tooltip (what undo would take back, why it is disabled). */
  readonly hint?: string;
  readonly icon: ReactNode;
}) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={hint ?? label}
      className={classNames('btn', 'btn-plain', 'btn-icon', className)}
    >
      {icon}
    </button>
  );
}
