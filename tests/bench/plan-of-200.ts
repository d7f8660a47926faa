import { emptyKeyResult, emptyObjective, emptyPlan } from '#core/domain/plan';
import { writePlanFile } from '#core/domain/plan-file';

/** A plan file of 40 objectives with 5 key results each. */
export function planOf200(): string {
  const plan = emptyPlan(
    'bench-plan',
    'Kế hoạch 200 kết quả',
    { kind: 'quarter', label: 'Quý I/2026', start: '2026-01-01', end: '2026-03-31' },
    'vi',
  );
  const objectives = Array.from({ length: 40 }, (_, o) => ({
    ...emptyObjective(`o${String(o)}`, `Mục tiêu số ${String(o + 1)} của phòng kinh doanh`),
    keyResults: Array.from({ length: 5 }, (_unused, k) => ({
      ...emptyKeyResult(
        `o${String(o)}k${String(k)}`,
        `Kết quả then chốt ${String(k + 1)} với một câu đủ dài để xuống dòng`,
      ),
      unit: 'triệu đồng',
      start: 100,
      target: 800 + k,
      current: 400,
      weight: 0.2,
      owner: 'Nguyễn Minh Anh',
    })),
  }));
  return writePlanFile({ ...plan, objectives });
}
