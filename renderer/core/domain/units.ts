import { resources } from '../texts/resources';
import type { Language } from './plan';
import { foldText, normaliseText } from './text-folding';

/** What a unit measures. Only units of one dimension and base convert into each other. */
export type Dimension = 'money' | 'ratio' | 'time' | 'count' | 'score';

export interface Unit {
  /** Key of its name in `locales/*\/units.json`. */
  readonly key: string;
  /** What `factor` counts: an ISO 4217 code, `%`, or the key itself. */
  readonly base: string;
  readonly dimension: Dimension;
  /** One of this unit is `factor` of its base: triệu đồng = 10⁶ VND. */
  readonly factor: number;
  /** How a plan writes it when the text did not (`VND`, `%`), else the first spelling. */
  readonly symbol: string;
  /** How people write it, in both languages; compared without case, and with accents. */
  readonly spellings: readonly string[];
  /** Only a company's own unit brings its names along. */
  readonly names?: Readonly<Record<Language, string>>;
}

const count = (key: string, ...spellings: string[]): Unit => ({
  key,
  base: key,
  dimension: 'count',
  factor: 1,
  symbol: spellings[0] ?? key,
  spellings,
});

const dong = ['đồng', 'đ', '₫', 'vnd', 'vnđ', 'đồng việt nam', 'việt nam đồng', 'dong'];
const moneyIn = (key: string, scale: number, words: string[], short: string[]): Unit => ({
  key,
  base: 'VND',
  dimension: 'money',
  factor: scale,
  symbol: `${words[0] ?? key} đồng`,
  spellings: [
    ...words.flatMap((word) => [...dong.map((unit) => `${word} ${unit}`), `vnd ${word}`, `${word}`]),
    ...short,
  ],
});
const currency = (code: string, ...spellings: string[]): Unit => ({
  key: code,
  base: code,
  dimension: 'money',
  factor: 1,
  symbol: code,
  spellings: [code, ...spellings],
});
const time = (key: string, base: string, factor: number, ...spellings: string[]): Unit => ({
  key,
  base,
  dimension: 'time',
  factor,
  symbol: spellings[0] ?? key,
  spellings,
});

/** The one unit table: names are in `locales/*\/units.json` under `key`. */
export const units: readonly Unit[] = [
  currency('VND', ...dong),
  moneyIn(
    'thousandVnd',
    1e3,
    ['nghìn', 'ngàn', 'thousand'],
    ['nghìnđ', 'k vnd', 'kđ', '1.000 đồng', '1000 đồng', '1.000đ', '1000đ'],
  ),
  moneyIn(
    'millionVnd',
    1e6,
    ['triệu', 'tr', 'tr.', 'million', 'mil', 'mn'],
    ['trđ', 'tr.đ', 'trđồng', 'tr.đồng', 'tr vnđ', 'triệuđ', 'mvnd', 'vnd m'],
  ),
  moneyIn('billionVnd', 1e9, ['tỷ', 'tỉ', 'billion', 'bn'], ['tỷđ', 'tỉđ', 'vnd bn', 'bvnd']),
  currency('USD', '$', 'us$', 'đô', 'đô la', 'đô la mỹ', 'dollar', 'dollars', 'us dollars'),
  currency('EUR', '€', 'euro', 'euros'),
  currency('JPY', '¥', 'yên', 'yen'),
  currency('GBP', '£', 'bảng anh', 'pound', 'pounds'),
  currency('SGD', 's$', 'đô la singapore'),
  currency('CNY', 'rmb', 'nhân dân tệ', 'tệ', 'yuan'),
  currency('KRW', '₩', 'won'),
  {
    key: 'percent',
    base: '%',
    dimension: 'ratio',
    factor: 0.01,
    symbol: '%',
    spellings: ['%', 'phần trăm', 'percent', 'per cent', 'pct'],
  },
  count('percentPoint', 'điểm %', 'điểm phần trăm', 'percentage points', 'percentage point', 'pp', 'pts'),
  count('customer', 'khách hàng', 'khách', 'kh', 'customers', 'customer', 'clients', 'client', 'accounts', 'account'),
  count('newCustomer', 'khách hàng mới', 'khách mới', 'kh mới', 'new customers', 'new customer', 'new clients'),
  count('person', 'người', 'persons', 'person', 'people'),
  count('employee', 'nhân viên', 'nhân sự', 'nv', 'employees', 'employee', 'staff', 'members'),
  count('contract', 'hợp đồng', 'hđ', 'contracts', 'contract'),
  count('order', 'đơn hàng', 'đơn', 'đh', 'orders', 'order'),
  count('deal', 'giao dịch', 'thương vụ', 'deals', 'deal'),
  count('opportunity', 'cơ hội', 'cơ hội bán hàng', 'opportunities', 'opportunity'),
  count('lead', 'khách hàng tiềm năng', 'kh tiềm năng', 'data', 'leads', 'lead'),
  count('partner', 'đối tác', 'đại lý', 'partners', 'partner'),
  count('pointOfSale', 'điểm bán', 'cửa hàng', 'chi nhánh', 'stores', 'store', 'branches', 'branch', 'outlets'),
  count('product', 'sản phẩm', 'sp', 'products', 'product'),
  count('piece', 'cái', 'chiếc', 'pcs', 'pieces', 'piece', 'items', 'item', 'units'),
  count('set', 'bộ', 'sets', 'set'),
  count('call', 'cuộc gọi', 'calls', 'call'),
  count('meeting', 'cuộc gặp', 'cuộc hẹn', 'cuộc họp', 'meetings', 'meeting', 'visits', 'visit'),
  count('session', 'buổi', 'khóa', 'khoá', 'lớp', 'sessions', 'session', 'courses', 'course', 'classes'),
  count('campaign', 'chiến dịch', 'chương trình', 'campaigns', 'campaign', 'programmes', 'programs'),
  count('article', 'bài viết', 'bài', 'articles', 'article', 'posts', 'post'),
  count('document', 'tài liệu', 'quy trình', 'báo cáo', 'documents', 'document', 'reports', 'report', 'processes'),
  count('project', 'dự án', 'projects', 'project'),
  count('feature', 'tính năng', 'features', 'feature'),
  count('error', 'lỗi', 'errors', 'error', 'bugs', 'bug', 'defects'),
  count('case', 'vụ', 'vụ việc', 'trường hợp', 'ca', 'cases', 'case', 'tickets', 'ticket', 'incidents', 'incident'),
  count('complaint', 'khiếu nại', 'complaints', 'complaint'),
  count('review', 'đánh giá', 'reviews', 'review'),
  count('view', 'lượt xem', 'views', 'view'),
  count('visit', 'lượt truy cập', 'lượt', 'hits'),
  count('follower', 'người theo dõi', 'followers', 'follower'),
  count('time', 'lần', 'times', 'time'),
  count('idea', 'ý tưởng', 'sáng kiến', 'ideas', 'idea'),
  count('tonne', 'tấn', 'tonnes', 'tonne', 'tons', 'ton'),
  count('kilogram', 'kg', 'ký', 'kilogram', 'kilograms'),
  count('metre', 'mét', 'm', 'metres', 'metre', 'meters'),
  count('squareMetre', 'm2', 'm²', 'mét vuông'),
  time('minute', 'minute', 1, 'phút', 'minutes', 'minute', 'mins', 'min'),
  time('hour', 'minute', 60, 'giờ', 'tiếng', 'hours', 'hour', 'hrs', 'h'),
  time('day', 'day', 1, 'ngày', 'days', 'day'),
  time('workingDay', 'workingDay', 1, 'ngày làm việc', 'ngày công', 'working days', 'working day'),
  time('week', 'day', 7, 'tuần', 'weeks', 'week'),
  time('month', 'month', 1, 'tháng', 'months', 'month'),
  time('quarter', 'month', 3, 'quý', 'quarters', 'quarter'),
  time('year', 'month', 12, 'năm', 'years', 'year'),
  { ...count('point', 'điểm', 'points', 'point'), dimension: 'score' },
  { ...count('star', 'sao', '/5 sao', 'stars', 'star'), dimension: 'score' },
];

/** How spellings are compared. With accents: without them "tỷ" and "ty", "bộ" and "bo" would be one. */
export function spelling(text: string): string {
  return normaliseText(text)
    .toLowerCase()
    .replace(/^[([]+|[)\]:]+$/gu, '')
    .trim();
}

const ownMark = 'own:';

/** The key of a company's own unit. */
export function ownKey(id: string): string {
  return `${ownMark}${id}`;
}

/** True when a company's unit goes back to none of the units everybody has. */
export function isOwnBase(base: string): boolean {
  return base.startsWith(ownMark);
}

interface Table {
  readonly bySpelling: ReadonlyMap<string, Unit>;
  readonly byFolded: ReadonlyMap<string, Unit | null>;
}

function tableOf(rows: readonly Unit[]): Table {
  const bySpelling = new Map<string, Unit>();
  // Earlier rows win where two units share a spelling.
  for (const unit of rows)
    for (const text of unit.spellings) if (!bySpelling.has(spelling(text))) bySpelling.set(spelling(text), unit);
  // People also type without accents. Only spellings that stay unique, and are longer than three letters, may match so.
  const byFolded = new Map<string, Unit | null>();
  for (const unit of rows) {
    for (const text of unit.spellings) {
      const key = foldText(text);
      if (key.length < 4) continue;
      const known = byFolded.get(key);
      byFolded.set(key, known === undefined || known === unit ? unit : null);
    }
  }
  return { bySpelling, byFolded };
}

const builtIn = tableOf(units);
const noUnits: readonly Unit[] = [];
const ownTables = new WeakMap<readonly Unit[], Table>();

function ownTable(own: readonly Unit[]): Table {
  const known = ownTables.get(own) ?? tableOf(own);
  ownTables.set(own, known);
  return known;
}

/**
 * The unit a text names, or null. Knows every spelling of the table, with or without accents, and those of `own`, a
 * company's units (`companyUnits`). What is spelled as it stands wins over what only fits without its accents.
 */
export function findUnit(text: string, own: readonly Unit[] = noUnits): Unit | null {
  const key = spelling(text);
  if (key === '') return null;
  const folded = foldText(key);
  if (own.length === 0) return builtIn.bySpelling.get(key) ?? builtIn.byFolded.get(folded) ?? null;
  const { bySpelling, byFolded } = ownTable(own);
  return (
    builtIn.bySpelling.get(key) ?? bySpelling.get(key) ?? builtIn.byFolded.get(folded) ?? byFolded.get(folded) ?? null
  );
}

/** True when numbers of this unit are fractions shown as percent: `%`, `%/tháng`, `% doanh thu`. */
export function isPercentUnit(unit: string | null): boolean {
  return unit !== null && (unit.trimStart().startsWith('%') || findUnit(unit)?.key === 'percent');
}

/**
 * The name of a plan's unit in a language; a unit we do not know is shown as it was written, null as nothing.
 * A rate keeps its tail: `VND/tháng` → `đồng/tháng`.
 */
export function unitName(unit: string | null, language: Language, own: readonly Unit[] = noUnits): string {
  if (unit === null) return '';
  const known = findUnit(unit, own);
  if (known) return nameOf(known, language);
  const slash = unit.indexOf('/');
  if (slash > 0)
    return `${unitName(unit.slice(0, slash), language, own)}/${unitName(unit.slice(slash + 1), language, own)}`;
  return unit;
}

/**
 * A number of one unit in another of the same dimension and base, or null when they do not convert
 * (800000000 VND in `triệu đồng` is 800). Decimal factors are applied without binary noise.
 */
export function convertUnit(value: number, from: string, to: string, own: readonly Unit[] = noUnits): number | null {
  if (from === to) return value;
  const source = findUnit(from, own);
  const goal = findUnit(to, own);
  if (!source || !goal || source.base !== goal.base) return null;
  if (source.factor === goal.factor) return value;
  return Number(((value * source.factor) / goal.factor).toPrecision(15));
}

function nameOf(unit: Unit, language: Language): string {
  if (unit.names) return unit.names[language];
  const names: Readonly<Record<string, string>> = resources[language].units;
  return names[unit.key] ?? unit.symbol;
}
