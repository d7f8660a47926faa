import { foldText } from '../../domain/text-folding';
import { phrases } from './phrases/phrase-list';

/** What a label above a table says about the whole plan. */
export type PlanLabel = 'unit' | 'department' | 'owner' | 'cycle';

/** The words before the colon: `Phòng ban: Kinh doanh`, `Period: Q1 2026`. Compared folded. */
const planLabels: Readonly<Record<PlanLabel, readonly string[]>> = {
  unit: phrases(`
    Đơn vị tính | ĐVT | Đơn vị tiền tệ | Đơn vị tiền | Đơn vị đo | Đv tính | ĐV tính | Đơn vị tính toán |
    Unit | Units | Currency | Unit of measure | Unit of currency | UoM | Amounts in | Figures in | Values in`),
  department: phrases(`
    Phòng ban | Phòng | Bộ phận | Đơn vị | Nhóm | Phòng/ban | Phòng ban/Bộ phận | Bộ phận/Phòng ban | Tên phòng |
    Tên phòng ban | Tên bộ phận | Tên đơn vị | Tên nhóm | Đơn vị thực hiện | Đơn vị công tác | Bộ phận thực hiện |
    Phòng thực hiện | Phòng phụ trách | Bộ phận phụ trách | Đơn vị phụ trách | Khoa | Khoa phòng | Khoa/Phòng | Tổ |
    Tổ chuyên môn | Tổ bộ môn | Bộ môn | Khối | Xưởng | Phân xưởng | Trung tâm | Chi nhánh | Cửa hàng | Đội | Đội nhóm |
    Department | Department name | Departments | Dept | Dept name | Team | Team name | Division | Business unit | BU |
    Function | Branch | Squad | Group | Faculty | Section | Org unit | Organisation unit | Organization unit`),
  owner: phrases(`
    Họ tên | Họ và tên | Nhân viên | Tên nhân viên | Họ tên nhân viên | Họ và tên nhân viên | Nhân sự | Cán bộ | CBNV |
    Người phụ trách | Phụ trách | Người thực hiện | Người lập | Người lập kế hoạch | Người sở hữu | Chủ trì |
    Người chủ trì | Người chịu trách nhiệm | Người đăng ký | Người được đánh giá | Nhân viên được đánh giá | Cá nhân |
    Trưởng phòng | Trưởng bộ phận | Trưởng nhóm | Tổ trưởng | Trưởng khoa | Giáo viên | Giảng viên | Bác sĩ |
    Owner | Name | Full name | Employee | Employee name | Name of employee | Staff | Staff name | Plan owner | OKR owner |
    Prepared by | Responsible | Responsible person | Person in charge | PIC | Team lead | Team leader | Lead | Leader |
    Head of department | Department head | Teacher`),
  cycle: phrases(`
    Kỳ | Chu kỳ | Kỳ đánh giá | Chu kỳ đánh giá | Quý | Năm | Tháng | Thời gian | Giai đoạn | Kỳ kế hoạch | Kỳ báo cáo |
    Chu kỳ OKR | Kỳ OKR | Năm học | Học kỳ | Thời gian thực hiện | Thời gian áp dụng | Thời gian đánh giá | Quý/Năm |
    Tháng/Năm | Năm kế hoạch | Năm tài chính | Áp dụng cho | Kỳ áp dụng | Niên độ | Thời kỳ |
    Cycle | OKR cycle | Period | Quarter | Year | Month | Review period | Evaluation period | Performance period |
    Planning period | Time period | Time frame | Timeframe | Fiscal year | FY | Semester | Term | Half | School year |
    Academic year | Reporting period | For the period`),
};

const known: ReadonlyMap<string, PlanLabel> = new Map(
  (['unit', 'department', 'owner', 'cycle'] as const).flatMap((label) =>
    planLabels[label].map((words): [string, PlanLabel] => [foldText(words), label]),
  ),
);

/**
 * What a label above a table names, or null: the words before its colon, in one language or in two
 * (`Bộ phận/ Department`), with or without a mark before them.
 */
export function planLabelOf(words: string): PlanLabel | null {
  const label = tidy(words);
  // Each of two languages may be the one that is known.
  for (const said of [label, ...label.split(/\s*[/\n|()]\s*|\s[-–—]\s/u)]) {
    const found = known.get(tidy(said));
    if (found !== undefined) return found;
  }
  return null;
}

function tidy(words: string): string {
  return foldText(words)
    .replace(/^[\s*•·+>-]+|^\(?\d{1,2}[.)]\s+/gu, '')
    .trim();
}
