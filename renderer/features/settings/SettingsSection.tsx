import { useId, type ReactNode } from 'react';

/** A group of settings under its heading. */
export function SettingsSection({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="settings-section" aria-labelledby={id}>
      <h2 id={id} className="text-heading">
        {title}
      </h2>
      {hint !== undefined && <p className="text-note quiet settings-section-hint">{hint}</p>}
      {children}
    </section>
  );
}

/** One setting: its name at the left, what is chosen at the right, a hint below. */
export function SettingsRow({
  label,
  htmlFor,
  hint,
  hintId,
  children,
}: {
  readonly label: string;
  /** The id of the one field, so that its name can be clicked; none for a group of buttons. */
  readonly htmlFor?: string;
  readonly hint?: string;
  readonly hintId?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="settings-row">
      {htmlFor === undefined ? (
        <span className="settings-label">{label}</span>
      ) : (
        <label className="settings-label" htmlFor={htmlFor}>
          {label}
        </label>
      )}
      <div className="settings-control">
        {children}
        {hint !== undefined && (
          <p className="text-note quiet" id={hintId}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
