import { cycleOf } from './cycles';
import {
  emptyKeyResult,
  emptyObjective,
  emptyPlan,
  type IsoDate,
  type KeyResult,
  type Language,
  type Plan,
} from './plan';

/** Samples that `new --from` and the start screen offer. */
export const sampleIds = ['doanh-thu-dinh-cao'] as const;
export type SampleId = (typeof sampleIds)[number];

interface Texts {
  readonly vi: string;
  readonly en: string;
}

interface SampleKeyResult {
  readonly title: Texts;
  readonly unit: Texts;
  readonly kind: KeyResult['kind'];
  readonly target: number;
  /** The words of the title that gave the target. */
  readonly asWritten: Texts;
}

interface Sample {
  readonly title: Texts;
  readonly department: Texts;
  readonly objective: Texts;
  readonly keyResults: readonly SampleKeyResult[];
}

/*
 * The sales sample of FASTDO's guide "Hướng dẫn viết OKRs cho bộ phận Sales", word for word but for its doubled
 * "từ từ". It names no start, no date, no owner and no weight, so neither do we.
 */
const doanhThuDinhCao: Sample = {
  title: { vi: 'OKR bộ phận Sales', en: 'Sales team OKRs' },
  department: { vi: 'Sales', en: 'Sales' },
  objective: { vi: 'Doanh thu vượt mức đỉnh cao', en: 'Revenue beyond its peak' },
  keyResults: [
    {
      title: { vi: 'Đạt doanh thu tối thiểu 800 triệu', en: 'Reach revenue of at least VND 800 million' },
      unit: { vi: 'VND', en: 'VND' },
      kind: 'atLeast',
      target: 800_000_000,
      asWritten: { vi: 'tối thiểu 800 triệu', en: 'at least VND 800 million' },
    },
    {
      title: {
        vi: 'Đạt 120 khách hàng có giá trị từ 3 triệu trở lên',
        en: 'Win 120 customers worth VND 3 million or more',
      },
      unit: { vi: 'khách hàng', en: 'customers' },
      kind: 'increase',
      target: 120,
      asWritten: { vi: '120 khách hàng', en: '120 customers' },
    },
    {
      title: { vi: 'Có 5 nhân viên chính thức', en: 'Have 5 permanent staff' },
      unit: { vi: 'người', en: 'people' },
      kind: 'increase',
      target: 5,
      asWritten: { vi: '5 nhân viên chính thức', en: '5 permanent staff' },
    },
  ],
};

const samples: Readonly<Record<SampleId, Sample>> = { 'doanh-thu-dinh-cao': doanhThuDinhCao };

export function isSampleId(id: string): id is SampleId {
  return (sampleIds as readonly string[]).includes(id);
}

/** The name of a sample's plan in a language. */
export function sampleTitle(id: SampleId, language: Language): string {
  return samples[id].title[language];
}

/**
 * A fresh plan from a sample, for the quarter that holds `today`. Titles are in `language`; the other language is in
 * `alt`.
 */
export function samplePlan(id: SampleId, language: Language, newId: () => string, today: IsoDate): Plan {
  const sample = samples[id];
  const other: Language = language === 'vi' ? 'en' : 'vi';
  const plan = emptyPlan(newId(), sample.title[language], cycleOf('quarter', today, language), language);
  const objective = {
    ...emptyObjective(newId(), sample.objective[language]),
    alt: { title: sample.objective[other] },
    keyResults: sample.keyResults.map((keyResult) => ({
      ...emptyKeyResult(newId(), keyResult.title[language]),
      alt: { title: keyResult.title[other] },
      kind: keyResult.kind,
      unit: keyResult.unit[language],
      target: keyResult.target,
      asWritten: { target: keyResult.asWritten[language] },
    })),
  };
  return { ...plan, level: 'department', department: sample.department[language], objectives: [objective] };
}
