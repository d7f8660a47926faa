import type { CellFate, CellPlace, ReportItem } from './import-outcome';
import { rangeName, type RawCell } from './raw-sheet';
import { textOf, type SheetGrid } from './sheet-grid';

/** What the recogniser says about cells, before it is put into words. */
export type ItemDraft = Omit<ReportItem, 'message' | 'sheet'>;

interface CellRecord {
  readonly cell: RawCell;
  readonly fate: CellFate;
  /** Why a listed cell was not taken; null for the other fates. */
  readonly code: string | null;
  /** Where a placed or kept cell went, as far as its reader said. */
  readonly place: CellPlace | null;
}

/**
 * The book of one sheet: every counted cell gets one fate. What nobody takes is listed, so the sum
 * `total = placed + kept + listed` holds by construction and nothing is lost in silence.
 */
export class CellAccount {
  private readonly records = new Map<number, CellRecord>();
  private readonly remarks: ItemDraft[] = [];

  /** `leftOut` = cells the user left out of the reading: they are not in the grid, count, and are listed. */
  constructor(
    private readonly grid: SheetGrid,
    private readonly leftOut: readonly RawCell[] = [],
  ) {}

  /** Read into a field, its header, or the place that made a field. The first word about a cell holds. */
  place(cell: RawCell | null, place: CellPlace | null = null): void {
    this.record(cell, 'placed', null, place);
  }

  /** In `extra`, `note`, or a property of the plan. */
  keep(cell: RawCell | null, place: CellPlace | null = null): void {
    this.record(cell, 'kept', null, place);
  }

  /** Not in the plan; `code` names the reason. */
  list(cell: RawCell | null, code: string): void {
    this.record(cell, 'listed', code, null);
  }

  has(cell: RawCell): boolean {
    return this.records.has(keyOf(cell));
  }

  /** A word about a cell that is counted elsewhere, such as a number that could mean two things. */
  remark(cell: RawCell, fate: 'placed' | 'kept', code: string, params: ReportItem['params'] = {}): void {
    const range = rangeName({ top: cell.row, left: cell.column, bottom: cell.row, right: cell.column });
    this.remarks.push({ range, count: 1, fate, text: textOf(cell), code, params });
  }

  /** A word about the sheet as a whole or a part of it. */
  remarkOn(range: string, count: number, text: string, code: string, params: ReportItem['params'] = {}): void {
    this.remarks.push({ range, count, fate: 'placed', text, code, params });
  }

  fateOf(cell: RawCell): CellFate {
    return this.records.get(keyOf(cell))?.fate ?? 'listed';
  }

  /** Where a cell went; null for listed cells and for those whose reader did not say. */
  placeOf(cell: RawCell): CellPlace | null {
    return this.records.get(keyOf(cell))?.place ?? null;
  }

  /** Why a cell is listed; null for the others. */
  codeOf(cell: RawCell): string | null {
    return this.records.get(keyOf(cell))?.code ?? null;
  }

  /** Lists what nobody took; `reason` says why for each. */
  close(reason: (cell: RawCell) => string): void {
    for (const cell of this.grid.cells) if (!this.has(cell)) this.list(cell, reason(cell));
  }

  counts(): { total: number; placed: number; kept: number; listed: number } {
    const left = this.leftOut.length;
    const counts = { total: this.grid.cells.length + left, placed: 0, kept: 0, listed: left };
    for (const record of this.records.values()) counts[record.fate] += 1;
    return counts;
  }

  /** The items of the sheet: questions and remarks first, then what is listed, in blocks of like cells. */
  items(): readonly ItemDraft[] {
    const leftOut = this.leftOut.map((cell): ItemDraft => ({
      range: rangeName({ top: cell.row, left: cell.column, bottom: cell.row, right: cell.column }),
      ...{ count: 1, fate: 'listed', text: textOf(cell), code: 'leftOut', params: {} },
    }));
    return [...this.remarks, ...leftOut, ...this.listedBlocks()];
  }

  private record(cell: RawCell | null, fate: CellFate, code: string | null, place: CellPlace | null): void {
    if (cell === null || this.has(cell)) return;
    this.records.set(keyOf(cell), { cell, fate, code, place });
  }

  /** Listed cells with the same reason: runs in a row first, then rows under each other with the same columns. */
  private listedBlocks(): ItemDraft[] {
    interface Block {
      top: number;
      left: number;
      bottom: number;
      right: number;
      count: number;
      readonly text: string;
      readonly code: string;
    }
    const blocks: Block[] = [];
    let above = new Map<string, Block>();
    for (const row of this.grid.rowNumbers) {
      const runs: Block[] = [];
      let run: Block | null = null;
      for (const cell of this.grid.row(row)) {
        const record = this.records.get(keyOf(cell));
        const code = record?.code ?? null;
        if (code === null) {
          run = null;
          continue;
        }
        if (run !== null && run.code === code && joinsRuns(code)) {
          run.right = cell.column;
          run.count += 1;
        } else {
          run = { top: row, left: cell.column, bottom: row, right: cell.column, count: 1, text: textOf(cell), code };
          runs.push(run);
        }
      }
      const here = new Map<string, Block>();
      for (const found of runs) {
        const key = `${found.code}@${found.left}`;
        const block = above.get(key);
        if (block !== undefined && (!joinsRuns(found.code) || block.right === found.right)) {
          block.bottom = row;
          block.count += found.count;
          here.set(key, block);
        } else {
          blocks.push(found);
          here.set(key, found);
        }
      }
      above = here;
    }
    return blocks.map(({ top, left, bottom, right, count, text, code }) => ({
      range: rangeName({ top, left, bottom, right }),
      count,
      fate: 'listed' as const,
      text,
      code,
      params: {},
    }));
  }
}

/** Reasons that belong to a column stay one block per column; the others run across a row. */
function joinsRuns(code: string): boolean {
  return !['rowNumber', 'computed', 'skippedColumn'].includes(code);
}

function keyOf(cell: RawCell): number {
  return cell.row * 16_384 + cell.column;
}
