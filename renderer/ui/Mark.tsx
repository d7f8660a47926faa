/** The product's mark: a summit above its ridge. */
export function Mark() {
  return (
    <svg className="mark" width="36" height="36" viewBox="0 0 36 36" aria-hidden="true">
      <path d="M18 5 27 19.6 22.4 17.2 18 21 13.8 17.4 9 19.6z" fill="var(--accent)" />
      <path d="M7.4 22.3 13.6 19.9 18 23.7 22.6 19.8 28.6 22.3 33 30.5H3z" fill="var(--ink)" />
    </svg>
  );
}
