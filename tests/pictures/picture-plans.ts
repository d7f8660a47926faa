/*
 * The plans on our pictures, as plan files. People, firm and figures are made up; every figure adds up. Words come in
 * both languages, so that a picture is in one language throughout.
 */

type Words = readonly [vi: string, en: string];
export type PictureLanguage = 'vi' | 'en';

interface KeyResultLine {
  readonly title: Words;
  readonly unit: Words;
  readonly kind?: 'increase' | 'decrease' | 'atMost';
  readonly weight: number;
  /** start, floor, target, stretch */
  readonly figures: readonly [number, number, number, number];
  readonly current: number | null;
  readonly owner: Words;
  readonly checkIns?: readonly (readonly [on: string, value: number, note: Words])[];
}

interface ObjectiveLine {
  readonly title: Words;
  readonly category: Words;
  readonly commitment: 'committed' | 'aspirational';
  readonly weight: number;
  readonly keyResults: readonly KeyResultLine[];
}

const million: Words = ['triệu đồng', 'million VND'];
const customers: Words = ['khách hàng', 'customers'];
const percent: Words = ['%', '%'];
const days: Words = ['ngày', 'days'];
const people: Words = ['người', 'people'];
const an: Words = ['Nguyễn Hoài An', 'Nguyễn Hoài An'];
const binh: Words = ['Trần Quốc Bình', 'Trần Quốc Bình'];
const chi: Words = ['Lê Khánh Chi', 'Lê Khánh Chi'];
const dung: Words = ['Đỗ Tiến Dũng', 'Đỗ Tiến Dũng'];

const sales: readonly ObjectiveLine[] = [
  {
    title: ['Doanh thu vượt mức của mọi quý trước', 'Take revenue past every quarter before'],
    category: ['Tài chính', 'Finance'],
    commitment: 'aspirational',
    weight: 0.3,
    keyResults: [
      {
        title: ['Doanh thu thuần của phòng', 'Net revenue of the department'],
        unit: million,
        weight: 0.5,
        figures: [620, 710, 800, 840],
        current: 742,
        owner: an,
        checkIns: [
          ['2026-10-09', 641, ['Tuần đầu ít đơn', 'Few orders in the first week']],
          ['2026-10-23', 676, ['Hai hợp đồng đại lý', 'Two dealer contracts']],
          ['2026-11-06', 705, ['Đơn hàng cuối năm bắt đầu', 'Year-end orders begin']],
          ['2026-11-20', 742, ['Đã giao ba đơn lớn', 'Three large orders delivered']],
        ],
      },
      {
        title: ['Khách hàng mua từ 3 triệu đồng trở lên trong quý', 'Customers buying for VND 3 million or more'],
        unit: customers,
        weight: 0.3,
        figures: [85, 103, 120, 127],
        current: 101,
        owner: binh,
      },
      {
        title: ['Tỷ trọng doanh thu ngoài ba khách lớn nhất', 'Share of revenue beyond the three largest customers'],
        unit: percent,
        weight: 0.2,
        figures: [0.34, 0.38, 0.42, 0.45],
        current: 0.42,
        owner: dung,
      },
    ],
  },
  {
    title: ['Khách hàng mới đến đều, không theo mùa', 'New customers come steadily, not by season'],
    category: ['Khách hàng', 'Customers'],
    commitment: 'aspirational',
    weight: 0.25,
    keyResults: [
      {
        title: ['Khách hàng mới có đơn đầu tiên', 'New customers with a first order'],
        unit: customers,
        weight: 0.4,
        figures: [40, 50, 60, 64],
        current: 54,
        owner: binh,
      },
      {
        title: ['Doanh thu từ khách hàng mới', 'Revenue from new customers'],
        unit: million,
        weight: 0.4,
        figures: [90, 120, 150, 162],
        current: 107,
        owner: an,
      },
      {
        title: ['Khách hàng mới mua lần hai trong 60 ngày', 'New customers buying again within 60 days'],
        unit: percent,
        weight: 0.2,
        figures: [0.25, 0.3, 0.35, 0.37],
        current: 0.24,
        owner: chi,
      },
    ],
  },
  {
    title: ['Bán hàng đi đôi với thu tiền', 'Every sale is also a payment'],
    category: ['Tài chính', 'Finance'],
    commitment: 'committed',
    weight: 0.25,
    keyResults: [
      {
        title: ['Số ngày thu tiền bình quân', 'Average days to payment'],
        unit: days,
        kind: 'decrease',
        weight: 0.4,
        figures: [58, 50, 42, 39],
        current: 49,
        owner: dung,
      },
      {
        title: ['Công nợ quá hạn trên tổng công nợ', 'Overdue debt out of all debt'],
        unit: percent,
        kind: 'decrease',
        weight: 0.35,
        figures: [0.21, 0.155, 0.1, 0.08],
        current: 0.12,
        owner: dung,
      },
      {
        title: ['Hóa đơn được nhắc trước ngày đến hạn', 'Invoices reminded before they are due'],
        unit: percent,
        weight: 0.25,
        figures: [0.4, 0.65, 0.9, 1],
        current: 0.78,
        owner: chi,
      },
    ],
  },
  {
    title: ['Nhân viên mới tự tin bán hàng sớm hơn', 'New staff sell with confidence sooner'],
    category: ['Con người', 'People'],
    commitment: 'aspirational',
    weight: 0.2,
    keyResults: [
      {
        title: ['Thời gian từ ngày vào đến đơn đầu tiên', 'Time from joining to the first order'],
        unit: days,
        kind: 'decrease',
        weight: 0.5,
        figures: [60, 45, 30, 24],
        current: 41,
        owner: chi,
      },
      {
        title: ['Nhân viên mới đạt chỉ tiêu ở tháng thứ ba', 'New staff at target in their third month'],
        unit: people,
        weight: 0.5,
        figures: [2, 3, 5, 6],
        current: null,
        owner: chi,
      },
    ],
  },
];

const at = (language: PictureLanguage, words: Words) => words[language === 'vi' ? 0 : 1];

function objectives(language: PictureLanguage, lines: readonly ObjectiveLine[], ahead: number) {
  return lines.map((line, o) => ({
    id: `o${String(o + 1)}`,
    code: `O${String(o + 1)}`,
    title: at(language, line.title),
    category: at(language, line.category),
    commitment: line.commitment,
    weight: line.weight,
    keyResults: line.keyResults.map((keyResult, k) => {
      const [start, floor, target, stretch] = keyResult.figures;
      const { current } = keyResult;
      return {
        id: `o${String(o + 1)}k${String(k + 1)}`,
        title: at(language, keyResult.title),
        kind: keyResult.kind ?? 'increase',
        unit: at(language, keyResult.unit),
        weight: keyResult.weight,
        start,
        floor,
        target,
        stretch,
        current: current === null ? null : current + (target - start) * ahead,
        owner: at(language, keyResult.owner),
        due: '2026-12-31',
        confidence: 0.6,
        checkIns: (keyResult.checkIns ?? []).map(([on, value, note], n) => ({
          id: `c${String(n)}`,
          on,
          value: value + (target - start) * ahead,
          note: at(language, note),
        })),
      };
    }),
  }));
}

const quarter = (language: PictureLanguage) => ({
  kind: 'quarter',
  label: language === 'vi' ? 'Quý IV/2026' : 'Q4 2026',
  start: '2026-10-01',
  end: '2026-12-31',
});
const year = (language: PictureLanguage) => ({
  kind: 'year',
  label: language === 'vi' ? 'Năm 2026' : '2026',
  start: '2026-01-01',
  end: '2026-12-31',
});

/** Plan files for a library as a sales department would have it; the department's own plan comes first. */
export function picturePlans(language: PictureLanguage): readonly { readonly name: string; readonly text: string }[] {
  const say = (vi: string, en: string) => at(language, [vi, en]);
  const department = say('Phòng Kinh doanh', 'Sales');
  const plan = (id: string, title: string, more: object) => ({
    name: `${id}.okr`,
    text: JSON.stringify({
      format: 'dinh-okr/plan',
      version: 1,
      id: `picture-plan-${id}`,
      title,
      cycle: quarter(language),
      state: 'running',
      language,
      objectives: [],
      ...more,
    }),
  });
  const person = (id: string, [name]: Words, ahead: number) =>
    plan(id, `${name} · ${quarter(language).label}`, {
      level: 'person',
      owner: name,
      department,
      objectives: objectives(language, sales.slice(0, 2), ahead),
    });
  return [
    plan('sales', say('Kế hoạch kinh doanh Quý IV/2026', 'Sales plan Q4 2026'), {
      level: 'department',
      department,
      owner: an[0],
      objectives: objectives(language, sales, 0),
    }),
    plan('company', say('Mục tiêu công ty 2026', 'Company goals 2026'), {
      level: 'company',
      department: say('Toàn công ty', 'Whole company'),
      cycle: year(language),
      objectives: objectives(language, sales.slice(0, 3), 0.2),
    }),
    person('binh', binh, 0.3),
    person('chi', chi, -0.2),
    person('dung', dung, 0.05),
  ];
}
