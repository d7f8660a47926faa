import {
  emptyKeyResult,
  emptyObjective,
  emptyPlan,
  type KeyResult,
  type Objective,
  type Plan,
} from '#core/domain/plan';
import { quarterCycle } from '#core/domain/cycles';

/** One key result with the fields given. */
export function keyResult(id: string, title: string, fields: Partial<KeyResult> = {}): KeyResult {
  return { ...emptyKeyResult(id, title), ...fields };
}

/** One objective with the key results given. */
export function objective(
  id: string,
  title: string,
  keyResults: readonly KeyResult[],
  fields: Partial<Objective> = {},
): Objective {
  return { ...emptyObjective(id, title), ...fields, keyResults };
}

/** A plan of a sales department with every kind of figure a manager writes. */
export function salesPlan(): Plan {
  return {
    ...emptyPlan('plan-1', 'Kế hoạch OKR Quý I/2026', quarterCycle(2026, 1, 'vi'), 'vi'),
    department: 'Phòng Kinh doanh',
    owner: 'Nguyễn Minh Anh',
    objectives: [
      objective(
        'o1',
        'Doanh thu vượt mức đỉnh cao',
        [
          keyResult('k1', 'Đạt doanh thu tối thiểu 800 triệu', {
            ...{ unit: 'triệu đồng', start: 620, floor: 710, target: 800, stretch: 836.5, current: 742 },
            ...{ weight: 0.5, owner: 'Nguyễn Minh Anh', due: '2026-03-31', status: 'onTrack' },
          }),
          keyResult('k2', 'Đạt 120 khách hàng có giá trị từ 3 triệu trở lên', {
            ...{ unit: 'khách hàng', start: 85, floor: 103, target: 120, stretch: 127, current: 101 },
            ...{ weight: 0.3, owner: 'Trần Quốc Bảo', due: '2026-03-31', note: 'Tính theo hóa đơn đã thu tiền' },
          }),
          keyResult('k3', 'Có 5 nhân viên chính thức', {
            ...{ unit: 'người', start: 3, floor: 4, target: 5, stretch: 6, weight: 0.2, owner: 'Lê Thị Hồng Ngọc' },
          }),
        ],
        { weight: 0.6 },
      ),
      objective(
        'o2',
        'Bán hàng đi đôi với thu tiền',
        [
          keyResult('k4', 'Số ngày thu tiền bình quân', {
            ...{ kind: 'decrease', unit: 'ngày', start: 58, floor: 50, target: 42, stretch: 39, current: 47.5 },
            ...{ weight: 0.6, owner: 'Đỗ Thu Hiền', due: '2026-02-28', status: 'atRisk' },
          }),
          keyResult('k5', 'Công nợ quá hạn trên tổng công nợ', {
            ...{ kind: 'decrease', unit: '%', start: 0.21, floor: 0.155, target: 0.1, stretch: 0.078, current: 0.18 },
            ...{ weight: 0.4, owner: 'Đỗ Thu Hiền' },
          }),
        ],
        { weight: 0.4 },
      ),
    ],
  };
}

/** A plan of `count` key results, three to an objective, with long Vietnamese names. */
export function longPlan(count: number, perObjective = 3): Plan {
  const plan = salesPlan();
  const results = plan.objectives.flatMap((entry) => entry.keyResults);
  const objectives = Array.from({ length: Math.ceil(count / perObjective) }, (_, index) => {
    const size = Math.min(perObjective, count - index * perObjective);
    return objective(
      `o${String(index)}`,
      `Mục tiêu số ${String(index + 1)}: mang về dòng khách hàng mới đều đặn và chất lượng ở khu vực phía Bắc`,
      Array.from({ length: size }, (_item, place) => {
        const sample = results[(index + place) % results.length];
        if (!sample) throw new Error('No sample');
        const id = `k${String(index)}-${String(place)}`;
        return { ...sample, id, title: `${sample.title} (lần ${String(place + 1)})` };
      }),
    );
  });
  return { ...plan, objectives };
}
