import type { ReportSheet } from '#core/import/import-outcome';
import { rangeOf } from './model/cell-range';
import type { SheetPicture } from './model/sheet-picture';

/** A line round each part of the sheet that was read; the list above the sheet says in words what they are. */
export function TableOutlines({
  found,
  picture,
  top,
  left,
}: {
  readonly found: ReportSheet;
  readonly picture: SheetPicture;
  readonly top: number;
  readonly left: number;
}) {
  return found.tables.map(({ range }, at) => {
    const parsed = rangeOf(range);
    if (!parsed) return null;
    const { rowTops, columnLefts, rowCount, columns } = picture;
    const upper = rowTops[Math.min(parsed.top, rowCount)] ?? 0;
    const lower = rowTops[Math.min(parsed.bottom + 1, rowCount)] ?? upper;
    const from = columnLefts[Math.min(parsed.left, columns.length)] ?? 0;
    const to = columnLefts[Math.min(parsed.right + 1, columns.length)] ?? from;
    if (lower <= upper || to <= from) return null;
    return (
      <div
        key={`${range} ${String(at)}`}
        className="found-outline"
        aria-hidden
        style={{ top: top + upper, left: left + from, width: to - from, height: lower - upper }}
      >
        {found.tables.length > 1 && <span className="found-outline-number">{at + 1}</span>}
      </div>
    );
  });
}
