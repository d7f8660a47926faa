/** Bands of progress; each has its own shape, so that colour never says it alone. */
export type StatusBand = 'met' | 'on' | 'risk' | 'off' | 'below' | 'none';

const shapes: Record<StatusBand, React.ReactNode> = {
  met: <path d="M6 1 11.4 11H.6z" fill="currentColor" />,
  on: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  risk: <path d="M6 .4 11.6 6 6 11.6.4 6z" fill="currentColor" />,
  off: <path d="M1 1h10v10H1z" fill="currentColor" />,
  below: <path d="M1.6 2h8.8L6 10.2z" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />,
  none: <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2 1.6" />,
};

/** The shape of a status, with its word for those who do not see it. */
export function StatusShape({ band, word }: { readonly band: StatusBand; readonly word: string }) {
  return (
    <svg className={`status-shape status-${band}`} viewBox="0 0 12 12" role="img" aria-label={word}>
      <title>{word}</title>
      {shapes[band]}
    </svg>
  );
}
