export interface CellBarProps {
  readonly place: string;
  readonly typed: string;
  readonly read: string;
  readonly problem: boolean;
}

/** The strip above the sheet: which cell, its text as typed, and how it was read (look 5). */
export function CellBar({ place, typed, read, problem }: CellBarProps) {
  return (
    <div className="cell-bar">
      <span className="cell-bar-place">{place}</span>
      <span className="cell-bar-typed">{typed}</span>
      <span className={problem ? 'cell-bar-read is-problem' : 'cell-bar-read'}>{read === typed ? '' : read}</span>
    </div>
  );
}
