import { describe, expect, test } from 'vitest';
import { headerMeanings } from '#core/import/words/header-dictionary';
import { planLabelOf } from '#core/import/words/plan-labels';

/** Headers by the field they mean first; `header > field` = the field it must mean as well. */
const expected: Readonly<Record<string, string>> = {
  rowNumber: 'STT|TT|Stt|STT⏎No|No > code|S.No|#|Số thứ tự|序号',
  code: 'Mã|Mã OKR|ID|Code|KR_code|Mã KPI|Mã chỉ tiêu|KPI code|Ref|Mã CV|OKR ID',
  objective: `Mục tiêu > target|Tên mục tiêu > keyResult|O|MỤC TIÊU|muc tieu|Mục tiêu lớn|Định hướng|
    Cần đạt được điều gì|Goal/Objective|Objective|Objective Name|Goal Name|Goal > target|Theme > category|
    OBJECTIVES & KEY RESULTS|Mục tiêu phòng ban|Mục tiêu chiến lược|Mục tiêu (O)|goal_name|Tên công việc_Cha|O 标题|
    目标与关键结果|项 目|Objetivo|Strategic objective|Our objective|Mục tiêu\nObjective|Mục tiêu Objective|
    Objective - Mục tiêu|1. Mục tiêu|🎯 Mục tiêu|Aim|What do we want to achieve?|Mục tiêu trọng tâm|
    Nội dung mục tiêu|Big goal|Mục tiêu của phòng|Tên OKR|Mục tiêu (Objective)`,
  objectiveCode: 'Mã mục tiêu > code|id_obj|Objective ID|Goal code',
  objectiveWeight: 'Trọng số mục tiêu|Objective weight|Tỷ trọng mục tiêu|Trọng số của mục tiêu|权重占比设定',
  objectiveOwner: 'Objective owner|Người phụ trách mục tiêu|Goal owner',
  category: `Nhóm|Khía cạnh|Lĩnh vực|Trụ cột|Mảng|Khía cạnh BSC|Pillar|Stream|Workstream|Category|Outcome Area|
    Area / Sub Area|KPI Group > objective|KPI Group/OGSM > objective|Viễn cảnh BSC|Focus area|Strategic pillar|Phân loại|Perspective|
    Trụ cột chiến lược|KRA`,
  parent: `OKR cấp trên|Mục tiêu cha|Liên kết|Mục tiêu cấp trên|Thuộc mục tiêu|Parent goal|Aligned to|Parent|Parent OKR|
    Company objective|Đóng góp vào mục tiêu|Liên kết với|Linked objective|Supports`,
  keyResult: `Kết quả then chốt|Kết quả chính|KR|KPI|Tên KPI/ Name of KPI|Tên mục tiêu⏎Name of KPI|Tên chỉ số|Kết quả dự kiến|
    Công việc|Nội dung công việc|Nội dung công tác|Nội dung|Tên Công Việc|Tên công việc_con|Chỉ tiêu đánh giá HTCV|kr_name|
    Key Result|Key Results|Key Results (KRs)|KEY RESULT 1|KPI Name|Name of KPI|Target or KPI|Key Business Metrics|Metric|
    KR 描述|业务考核指标|Kết quả đo lường|Thước đo|Chỉ số then chốt|KPI/KR|Đầu ra|Output|Measure of success|
    Success metric|Kết quả > current|Result > current|Measure > method|KeyResult|Key_result|KR1|Các kết quả chính|Tiêu chí|
    Tiêu chí thành công|How will we know?|Key performance indicator|Success criteria|Deliverable|Indicator|Tham số|
    Kết quả kỳ vọng|Kết quả mong đợi|Mục tiêu cụ thể|Expected results > target|
    Kết quả then chốt (KR)|Kết quả cần đạt được|Chỉ số đánh giá|Nhiệm vụ > initiatives`,
  kind: 'Loại KR|Chiều|Direction|Kiểu đo|KR type|Increase/Decrease|Tăng/Giảm',
  unit: `Đơn vị tính|ĐVT|Đvt|Đơn vị > department|Đơn vị⏎Unit > department|Đơn vị tính/ Unit|Đơn vị đo|Unit > department|
    UoM|un_medida|Units|Unit of measure|Đơn vị tiền tệ`,
  start: `Ban đầu|Hiện trạng > current|Giá trị đầu|Cơ sở|Baseline|Start > startDate|Initial|Số đầu năm|Đầu năm|Đầu quý|
    Mức đầu kỳ|Nền|Mốc > target|Baseline Q1|As-is|Where we are > current|Starting point|Kỳ trước|Năm trước|
    Cùng kỳ năm trước|Last year|Đang ở đâu|Inicial|Baseline 2025|Thực hiện năm trước|TH quý trước|From|Xuất phát điểm là|
    Current state > current|Previous year|Khởi điểm|Baseline value|Mức hiện tại > current|Lúc đầu|Điểm bắt đầu|Baseline (2025)|Đầu học kỳ|Số liệu đầu kỳ`,
  floor: 'Tối thiểu|Sàn|Floor|Minimum|Ngưỡng|Mức sàn|Threshold|Min|Mức chấp nhận|Min target',
  target: `Chỉ tiêu > keyResult|Mục tiêu (số)|Kế hoạch > initiatives|Target|Mục tiêu ⏎Target > objective|Chỉ tiêu tháng|
    Giao chỉ tiêu|KH|Kế hoạch công tác|Kế Hoạch Doanh Thu|Mục tiêu năm/ target of year|Mục tiêu QUÝ/ Target of quaterly|
    Cơ bản|Expected|TARGET|Sales Target|Yearly Target|Semi-Annual Target|Qtrly Target|Monthly Target|Weekly Target|
    ICI Target|Fcst|meta|Target (units)|Số cuối năm|Cuối kỳ|Đích|Cần đạt|Mức phấn đấu|Định mức|Chỉ tiêu giao|KH giao|
    Kế hoạch giao|Mục tiêu cần đạt|Con số mục tiêu|To-be|Goal by EOY|Chỉ tiêu 2026|Target 2026|KH 2026|Target Q3|
    Mục tiêu quý I/2026|Kế hoạch năm 2026|FY26 target|Chỉ tiêu (triệu đồng)|Đích đến|Muốn đến đâu|To|KH năm|KH tháng|
    Doanh số mục tiêu|Chỉ tiêu được giao|Annual target|量化指标|Quota|Mức cần đạt|Plan > initiatives|Mức kỳ vọng|Q1 Target|Target by 31/12|Chỉ tiêu đến 31/12/2026|Target Dec 2026|Cuối học kỳ|Key result target`,
  stretch: 'Thách thức|Vượt|Stretch|Đẩy mạnh|Stretch target|Phấn đấu > target|Max|Mục tiêu thách thức|Bứt phá|Moonshot',
  current: `Thực hiện|TH|Thực đạt|Kết quả thực tế|Đã đạt|Lũy kế|Luỹ kế|Actual|Current|Value|Kết quả thực hiện|Kết quả đạt được|
    Kết quả đạt⏎Result|Kết quả thực tế⏎Result|Kết quả quý|Thực hiện cả năm|kr_current_value|ACTUAL|Actual Sales|
    Achieved⏎(b)|atual|Hiện tại > start|Đến nay|Actual to date|YTD|Thực hiện Q1/2026|TH 2026|Số thực hiện|Kết quả hiện tại|
    Where are we now|Số liệu thực tế|Lũy kế đến nay|Current value|Thực tế|Actual 2026`,
  progress: `Tỷ lệ hoàn thành|% HT|Tiến độ|% hoàn thành|% Hoàn thành|% Tiến độ|Mức độ hoàn thành|
    % hoàn thành so với mục tiêu quý|Tỷ lệ % hoàn thành thực⏎ tế (b)|% Ratio Result⏎(b)|% of Plan|Progress|Completed|完成度|
    Điểm|Điểm đạt|Điểm số⏎Point|Điểm KPI (c)|Score⏎(a) * (b)|KPI score (c)|Pts|得分（0-1 分）|% complete|Score|TH/KH|%|
    Progress (%)|Phần trăm hoàn thành|Completion rate|Tỉ lệ hoàn thành`,
  weight:
    'Trọng số|Tỷ trọng|Weight|Trọng số (%)|Trọng số⏎Weight⏎ (a)|Weight (a)⏎(Max 100%)|Weighted|权重分解|Weightage|Hệ số',
  owner: `Người phụ trách|Người thực hiện|Chủ trì|Owner|Assign to|Lead|Người điều hành|Phụ trách|Họ và tên:|
    Tên viên chức/NLĐ|Họ tên|goal_user_name|Sales Rep|Sales Manager Name|Full name:|KR 负责人|任务负责人|responsavel|Consultor|
    Ai làm|Name|Ai phụ trách|Người sở hữu|Giáo viên phụ trách|Cán bộ phụ trách|NV|Sale|PIC|Accountable|Who|Responsible|DRI|
    Ai chịu trách nhiệm?|Bác sĩ phụ trách|Nhân viên kinh doanh|Assigned to|Task owner|Người chịu trách nhiệm chính|
    KR Owner|Owner/PIC|Phụ trách - PIC|Đầu mối|Who is responsible?|Team member`,
  startDate: 'Ngày bắt đầu|Thời gian bắt đầu|Start date|Từ ngày|StartDate|Bắt đầu|开始|Kick-off date',
  due: `Ngày kết thúc|Thời hạn|Hạn|End date|Due|Bao giờ xong|Mốc thời gian|Deadline|Khi nào|By when|ETA|Target date|
    Thời gian thực hiện|Thời gian|Thời gian hoàn ⏎thành HSHC|Tần suất/ Thời hạn|Ngày hoàn thành|Suggested Timeline|Time|Date|
    截止|Thời gian kết thúc|DueDate|Hạn hoàn thành|Hạn chót|Completion date|When|Due by|Hạn/Deadline|Hoàn thành vào|End|Finish date`,
  commitment: 'Cam kết > target|Cam kết / Khát vọng|Committed|Loại OKR|Type|OKR type',
  confidence: 'Mức độ tự tin|Confidence|Độ tự tin|Confidence (1-10)|Confidence level|Khả năng đạt',
  status:
    'Trạng thái|Status|Tình trạng|Trạng thái thay đổi|Kết luận|Xếp loại|KPI Ranking:|RAG|Health|Tình hình thực hiện',
  initiatives: `Giải pháp|Hành động|Initiatives|Actions|Việc cần làm|Cách làm|How|Action plan|Next steps|Làm thế nào?|
    Kế hoạch hành động|Các hoạt động|Key initiatives|Sáng kiến|To-do|Task|Biện pháp thực hiện`,
  method: `Tiêu chí đo lường⏎Measure > keyResult|Phương pháp đo lường|How measured|Phương pháp đánh giá hoàn thành|Cách thức đo lường|Ý nghĩa của chỉ số|
    Diễn giải thang đo|Formula|Cách tính|考核标准|Công thức tính|How to measure|Đo bằng cách nào`,
  source:
    'Nguồn số liệu|Data source|Minh chứng⏎ ghi nhận⏎Evidence|Nguồn thông tin|Evidence|Exact Data Source|Nguồn dữ liệu|Bằng chứng',
  note: `Ghi chú|Notes|Ghi chú điều chỉnh|Đề Xuất|Ý kiến của Trưởng Phòng|Comments|Employee Explanation of Results|
    Manager comments|Reasoning|Remarks|Nhận xét|Lý do chưa đạt`,
  department: `Phòng ban|Bộ phận|Department|Team|Dept code|PHÒNG BAN/Department|Bộ phận⏎Function|Đơn vị thực hiện|Mã đơn vị|
    Mã ĐV|dept_name|team_name|Department:|Khoa|Khoa/Phòng|Tổ|Tổ chuyên môn|Phân xưởng|Phòng/Ban|Đơn vị phụ trách|Bộ phận chịu trách nhiệm|部门：`,
  cycle: 'Chu kỳ|Kỳ|Quý|Năm|Tháng|Cycle|Period|Quarter|Kỳ đánh giá|Chu kỳ đánh giá|YEAR:|Năm học|月份：|ciclo|Học kỳ',
};

const nothing = `Khu vực|Ngân sách|Link|Rủi ro|Ngày sinh|Năm sinh|Số điện thoại|Địa chỉ|Email|Giá|Price|Phone|Giới tính|Lương|
  Doanh thu|Sản phẩm|Khách hàng|Tài chính|Mã khách hàng|Tên khách hàng|Mã sản phẩm|Số lượng|Tồn kho|Thành tiền|
  Email người phụ trách|Owner phone|Ngày tạo|Created by|Last updated|Priority|Mức độ ưu tiên|Risk|Budget|
  Target market|Target audience|Unit price|Date of birth|Nhóm hàng|Người duyệt|Bộ phận phối hợp|OKR chéo|Cấp|Phạm vi|
  Level|Scope|Revenue|Customers|Product|Gender|Impact|Ngày hoàn thành thực tế|Actual end date|Hạn sử dụng|Website|Ngày check-in|Tên dự án|Tên máy|Hạn thanh toán|Điểm thi|
  Chi phí|Điểm thưởng|Tình trạng hôn nhân|Start a conversation with every new customer`;

const split = (text: string) =>
  text
    .split('|')
    .map((header) => header.trim().replace(/⏎/gu, '\n'))
    .filter((header) => header !== '');

const cases = Object.entries(expected).flatMap(([field, text]) =>
  split(text).map((entry): [string, string, string | null] => {
    const [header = '', also = null] = entry.split(' > ');
    return [header, field, also];
  }),
);

describe('the words over columns', () => {
  test('many headers are tried', () => {
    expect(cases.length).toBeGreaterThan(400);
  });

  test.each(cases)('%j means %s, and may mean %s', (header, field, also) => {
    const meanings = headerMeanings(header);
    expect(meanings[0]?.field).toBe(field);
    if (also !== null) expect(meanings.map((meaning) => meaning.field)).toContain(also);
  });

  test.each(split(nothing))('%j means no field', (header) => {
    expect(headerMeanings(header)).toEqual([]);
  });

  test('a header as we know it is surer than one that only holds our words', () => {
    const score = (text: string) => headerMeanings(text)[0]?.score ?? 0;
    expect(score('Người phụ trách')).toBeGreaterThan(score('Người phụ trách của phòng'));
    expect(score('Người phụ trách của phòng')).toBeGreaterThan(score('Danh sách những người phụ trách trong phòng'));
  });

  test('accents tell words apart where they are written', () => {
    expect(headerMeanings('Tổ')[0]?.field).toBe('department');
    expect(headerMeanings('To')[0]?.field).toBe('target');
  });

  test('one syllable with other accents is another word', () => {
    expect(headerMeanings('Mức 1')).toEqual([]);
    expect(headerMeanings('Tỷ suất lợi nhuận (%)')).toEqual([]);
  });

  test('a percent sign in brackets is a unit, not progress', () => {
    expect(headerMeanings('Trọng số (%)').map(({ field }) => field)).toEqual(['weight']);
    expect(headerMeanings('Tự tin (%)').map(({ field }) => field)).toEqual(['confidence']);
  });

  test('a sentence is no header though it holds our words', () => {
    expect(headerMeanings('Doanh thu các cửa hàng miền Bắc tăng 20 % so với năm trước')).toEqual([]);
  });
});

describe('the labels above a table', () => {
  test.each([
    ['Phòng ban', 'department'],
    ['Bộ phận/ Department', 'department'],
    ['Khoa/Phòng', 'department'],
    ['Department (Phòng ban)', 'department'],
    ['Tổ chuyên môn', 'department'],
    ['Họ và tên', 'owner'],
    ['Họ tên nhân viên', 'owner'],
    ['- Người lập kế hoạch', 'owner'],
    ['Prepared by', 'owner'],
    ['Kỳ đánh giá', 'cycle'],
    ['2. Năm học', 'cycle'],
    ['OKR cycle', 'cycle'],
    ['*Đơn vị tiền tệ', 'unit'],
    ['ĐVT', 'unit'],
    ['Ngày in', null],
    ['Giám đốc', null],
    ['', null],
  ])('%j names the %s of the plan', (words, label) => {
    expect(planLabelOf(words)).toBe(label);
  });
});
