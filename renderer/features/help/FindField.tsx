/** A field that narrows a list, and what it found, said politely. */
export function FindField({
  label,
  typed,
  found,
  onType,
}: {
  readonly label: string;
  readonly typed: string;
  /** Empty while there is nothing to say. */
  readonly found: string;
  readonly onType: (typed: string) => void;
}) {
  return (
    <div className="help-find">
      <input
        type="search"
        className="input"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          onType(event.currentTarget.value);
        }}
      />
      <p className="text-note quiet" role="status">
        {found}
      </p>
    </div>
  );
}
