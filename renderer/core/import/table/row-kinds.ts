import { foldText } from '../../domain/text-folding';
import type { RawCell } from '../raw-sheet';
import { hasWords, isPlaceholder, textOf, type SheetGrid } from '../sheet-grid';
import { repeatsHeader, type FoundHeader } from './table-finder';

/** What a row below the header is, as far as it can be told without its neighbours. */
export type RowKind = 'data' | 'total' | 'signature' | 'legend' | 'repeatedHeader' | 'columnNumbers' | 'placeholder';

const totalWords =
  /^(tong( cong| so| hop| diem| ty trong| trong so|)|cong|total( score| weight|)|grand total|sum|trung binh( cong|)|average|subtotal|overall|tong ket qua)\b/u;
/** Whether a text begins as the label of a total does; what follows may name anything. */
export function beginsAsTotal(text: string): boolean {
  const folded = foldText(text);
  return totalWords.test(folded) && (!folded.startsWith('cong') || /^c(?:ộng|ong)(?![\p{L}])/iu.test(text));
}

/** What may follow those words in the label of a total: `Tổng các KPI`, `Tổng cộng (A+B)`, `Total (100%)`. */
const totalTail =
  /^(?:(?:cac |cua |the |all |of )?(?:kpis?|okrs?|trong so|weights?|muc tieu|chi tieu|ke hoach|total|tong cong|(?:phan|nhom|muc|khoi|phong) \w+)|[\W\d]|[a-z]\b)*$/u;
const signatureWords =
  /^(nguoi (lap|duyet|kiem tra|ky|giao|nhan)( bieu| bang| ke hoach|)|(tong |pho |)giam doc( |$)|truong (phong|bo phan|ban|nhom)|phe duyet|nhan vien ky|ky (ten|ghi)|\(ky|nguoi lap|prepared by|approved by|reviewed by|signature|head of|director|employee signature|manager signature|ke toan truong|thu truong don vi|hieu truong|ngay .{0,12} thang .{0,12} nam|[a-z .]{2,30}, ngay )/u;
const legendWords =
  /^(ghi chu|luu y|chu thich|chu y|huong dan|noi nhan|nguyen tac|quy dinh|cach tinh|note|notes|legend|chu giai|quy uoc|meo|tips?|hints?|goi y|vi du|example|ky hieu|instructions?|remark|nb)\b\s*[:：]/u;

/** A unit named for the whole table. */
const unitNote = /^[*(\s]*(?:don vi(?: tinh| tien te)?|dvt|unit|currency)\s*:/u;

/** The kind of a row by its own words. `total` and `signature` need few other words beside them. */
export function rowKind(grid: SheetGrid, row: number, header: FoundHeader): RowKind {
  // Columns, rows and the sign-off all ask; the answer for a row under a header does not change.
  let ofGrid = kinds.get(grid);
  if (ofGrid === undefined) kinds.set(grid, (ofGrid = new WeakMap()));
  let ofHeader = ofGrid.get(header);
  if (ofHeader === undefined) ofGrid.set(header, (ofHeader = new Map()));
  const known = ofHeader.get(row);
  if (known !== undefined) return known;
  const kind = kindOf(grid, row, header);
  ofHeader.set(row, kind);
  return kind;
}

const kinds = new WeakMap<SheetGrid, WeakMap<FoundHeader, Map<number, RowKind>>>();

function kindOf(grid: SheetGrid, row: number, header: FoundHeader): RowKind {
  const cells = grid.row(row);
  const words = cells.filter(hasWords);
  const first = words[0];
  if (first === undefined) return isColumnNumbers(cells, row, header) ? 'columnNumbers' : 'data';
  const folded = foldText(textOf(first));
  if (cells.every((cell) => isPlaceholder(textOf(cell)))) return 'placeholder';
  if (repeatsHeader(grid, row, header)) return 'repeatedHeader';
  if (totalWords.test(folded) && folded.length <= 60 && (words.length <= 2 || isShort(folded))) {
    // "Tổng doanh thu đạt 800 triệu" is a key result: a total names nothing and stands beside sums.
    const rest = folded.replace(totalWords, '').trim();
    // "Công nợ" folds to the same letters as "Cộng": the accents tell.
    const isWord = !folded.startsWith('cong') || /^c(?:ộng|ong)(?![\p{L}])/iu.test(textOf(first));
    const sums = cells.some((cell) => /\b(?:SUM|SUBTOTAL|SUMPRODUCT|AVERAGE)\(/iu.test(cell.formula ?? ''));
    if (isWord && words.length <= 2 && (totalTail.test(rest) || (sums && rest.split(' ').length <= 4))) return 'total';
  }
  if (
    signatureWords.test(folded) &&
    cells.length === words.length &&
    words.every((cell) => textOf(cell).length <= 90)
  ) {
    return 'signature';
  }
  if (isSignOff(grid, row, header, cells)) return 'signature';
  if (legendWords.test(folded) || (unitNote.test(folded) && words.length === 1)) return 'legend';
  return 'data';
}

/**
 * Roles beside each other below an empty row, with nothing but their like after them, are a sign-off block whatever
 * the roles are called: `Nhân viên | Quản lý trực tiếp`.
 */
function isSignOff(grid: SheetGrid, row: number, header: FoundHeader, cells: readonly RawCell[]): boolean {
  const above = grid.row(row - 1);
  const isApart = above.length === 0 || (above.length === 1 && legendWords.test(foldText(textOf(above[0] ?? null))));
  if (row <= header.bottom + 1 || !isApart || cells.length < 2) return false;
  if (!cells.every((cell) => hasWords(cell) && isRole(textOf(cell)))) return false;
  const later = grid.rowNumbers.filter((other) => other > row);
  return (
    later.length <= 6 &&
    later.every((other) => grid.row(other).every((cell) => hasWords(cell) && textOf(cell).length <= 60))
  );
}

function isRole(text: string): boolean {
  return text.length <= 45 && !/\d/u.test(text) && roleWords.test(foldText(text));
}

const roleWords =
  /\b(?:nhan vien|quan ly|truong|pho|giam doc|nguoi|can bo|phong|ban|lap|duyet|xac nhan|kiem soat|ke toan|hieu truong|to truong|lanh dao|chu tich|employee|manager|director|head|approved|prepared|reviewed|supervisor|hr|ceo|leader|lead|signed|sign|signature)\b/u;

/** Words of signatures, for rows below the table. */
export function isSignature(text: string): boolean {
  return signatureWords.test(foldText(text));
}

function isShort(folded: string): boolean {
  return folded.split(' ').length <= 3;
}

/** The row of (1) (2) (3), or 1 2 3, or a b c that forms put under their header. */
function isColumnNumbers(cells: readonly RawCell[], row: number, header: FoundHeader): boolean {
  if (row > header.bottom + 1 || cells.length < 3) return false;
  const numbers = cells.map((cell) => Number(textOf(cell).replace(/[()]/gu, '')));
  return numbers.every(
    (number, index) => Number.isInteger(number) && (index === 0 || number === (numbers[index - 1] ?? 0) + 1),
  );
}
