import fc from 'fast-check';

/** The fields a laid out plan may show; null = the sheet leaves the cell empty. */
export interface LaidKeyResult {
  readonly title: string;
  readonly unit: string | null;
  readonly start: number | null;
  readonly target: number | null;
  readonly current: number | null;
  readonly weight: number | null;
  readonly owner: string | null;
  readonly due: string | null;
  readonly note: string | null;
}

export interface LaidObjective {
  readonly title: string;
  readonly keyResults: readonly LaidKeyResult[];
}

export interface LaidPlan {
  readonly language: 'vi' | 'en';
  readonly title: string;
  readonly objectives: readonly LaidObjective[];
}

/* Words without a figure and without a word of a header, so that the layout alone decides. */
const words = {
  vi: {
    objectives: [
      'Tăng trưởng bền vững ở khu vực miền Bắc',
      'Khách hàng hài lòng và gắn bó lâu dài',
      'Đội ngũ bán hàng vững nghề',
      'Dòng tiền khỏe mạnh',
      'Mở rộng kênh phân phối hiện đại',
      'Thương hiệu được nhớ đến đầu tiên',
    ],
    results: [
      'Doanh thu từ khách hàng mới',
      'Hợp đồng ký với đại lý cấp một',
      'Điểm hài lòng sau giao hàng',
      'Buổi huấn luyện cho nhân viên bán hàng',
      'Thời gian phản hồi báo giá',
      'Cửa hàng trưng bày theo chuẩn',
      'Khách quay lại mua lần hai',
      'Công nợ quá hạn',
      'Sản phẩm mới lên kệ',
      'Cuộc gọi chăm sóc khách cũ',
      'Báo giá gửi trong ngày',
      'Lượt khách tham quan gian hàng',
    ],
    owners: ['Nguyễn Minh Anh', 'Trần Bảo', 'Lê Thị Ngọc', 'Phạm Hiền'],
    units: ['triệu đồng', 'hợp đồng', 'điểm', 'buổi', 'phút', 'cửa hàng', 'khách hàng'],
    notes: ['Theo nghị quyết', 'Chờ duyệt', 'Xem lại giữa kỳ'],
    titles: ['KẾ HOẠCH OKR QUÝ II/2026', 'MỤC TIÊU PHÒNG KINH DOANH NĂM 2026', 'OKR Q3/2026'],
  },
  en: {
    objectives: [
      'Grow steadily in the northern region',
      'Customers who stay and recommend us',
      'A sales team that masters its craft',
      'Healthy cash flow',
      'Win the modern trade channel',
      'Be the brand people think of first',
    ],
    results: [
      'Revenue from new customers',
      'Contracts signed with first-tier dealers',
      'Satisfaction after delivery',
      'Coaching sessions for the sales team',
      'Quote response time',
      'Stores displaying to standard',
      'Customers buying a second time',
      'Overdue receivables',
      'New products on the shelf',
      'Care calls to former customers',
      'Quotes sent the same day',
      'Visitors at the booth',
    ],
    owners: ['Alice Brown', 'Tom Nguyen', 'Maria Lopez', 'John Smith'],
    units: ['USD', 'contracts', 'points', 'sessions', 'minutes', 'stores', 'customers'],
    notes: ['As agreed', 'To be approved', 'Review at mid-term'],
    titles: ['SALES OKR PLAN Q2 2026', 'OBJECTIVES OF THE SALES TEAM 2026', 'OKRs Q3 2026'],
  },
} as const;

/** Plans as a manager's sheet holds them: 1–4 objectives of 1–4 key results, no two with the same words. */
export const laidPlans: fc.Arbitrary<LaidPlan> = fc
  .tuple(
    fc.constantFrom('vi' as const, 'en' as const),
    fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
  )
  .chain(([language, sizes]) => {
    const own = words[language];
    const count = sizes.reduce((sum, size) => sum + size, 0);
    const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 4 });
    const figure = fc.oneof(
      fc.integer({ min: 2, max: 9_000 }),
      fc.integer({ min: 11, max: 999 }).map((n) => n / 10),
    );
    const keyResult = fc.record({
      unit: maybe(fc.constantFrom(...own.units)),
      start: maybe(figure),
      target: maybe(figure),
      current: maybe(figure),
      weight: fc.constantFrom(0.2, 0.25, 0.3, 0.5),
      owner: maybe(fc.constantFrom(...own.owners)),
      due: maybe(fc.integer({ min: 1, max: 28 }).map((day) => `2026-06-${String(day).padStart(2, '0')}`)),
      note: maybe(fc.constantFrom(...own.notes)),
    });
    return fc
      .record({
        title: fc.constantFrom(...own.titles),
        objectives: fc.shuffledSubarray([...own.objectives], { minLength: sizes.length, maxLength: sizes.length }),
        results: fc.shuffledSubarray([...own.results], {
          minLength: Math.min(count, 12),
          maxLength: Math.min(count, 12),
        }),
        figures: fc.array(keyResult, { minLength: count, maxLength: count }),
      })
      .map(({ title, objectives, results, figures }) => {
        let next = 0;
        return {
          language,
          title,
          objectives: sizes.map((size, at) => ({
            title: objectives[at] ?? '',
            keyResults: figures.slice(next, (next += size)).flatMap((fields, place) => {
              const words = results[next - size + place];
              return words === undefined ? [] : [{ ...fields, title: words }];
            }),
          })),
        };
      })
      .map((plan) => ({ ...plan, objectives: plan.objectives.filter(({ keyResults }) => keyResults.length > 0) }));
  });
