import { phrases } from './phrase-list';

/** Words over numbers, codes, objectives and what belongs to an objective as a whole. */
export const objectivePhrases = {
  rowNumber: phrases(`
    STT | TT | Số TT | Số thứ tự | Thứ tự | =No | =S.No | S/N | =SN | =Nr | =Sl No | Serial no | Serial number |
    Row no | Row number | Line no | Item no | Order no | # | =№ | 序号`),
  code: phrases(`
    ID KR | Mã | Mã OKR | Mã KR | Mã KQ | !Mã mục tiêu | Mã KPI | Mã chỉ tiêu | Mã chỉ số | Mã số | Ký hiệu | Mã hiệu |
    Mã kết quả | Mã kết quả then chốt | Mã kết quả chính | Mã công việc | Mã CV | Mã tiêu chí | Số hiệu | Mã ID |
    ID | =Code | OKR ID | OKR code | KR ID | KR code | KR no | KR number | KPI ID | KPI code | KPI no | =Ref | Ref no |
    Reference no | Item code | Key result ID | Key result code | Key result no | Metric ID | !No | !Key | !Item`),
  objective: phrases(`
    Mục tiêu | Tên mục tiêu | Mục tiêu (O) | O | Os | Mục tiêu công ty | Mục tiêu chính | Mục tiêu chiến lược |
    Nội dung mục tiêu | Mục tiêu phòng | Mục tiêu cá nhân | Mục tiêu bộ phận | Nhóm mục tiêu | Mục tiêu lớn |
    Mục tiêu phòng ban | Mục tiêu đơn vị | Mục tiêu nhóm | Mục tiêu chung | Mục tiêu tổng quát | Mục tiêu trọng tâm |
    Mục tiêu ưu tiên | Mục tiêu trọng yếu | Mục tiêu hành động | Mục tiêu định tính | Mục tiêu OKR | Mục tiêu OKRs |
    Mục tiêu (Objective) | Mục tiêu công việc | Mục tiêu kinh doanh | Mục tiêu chất lượng | Mục tiêu thực hiện |
    Mô tả mục tiêu | Diễn giải mục tiêu | Phát biểu mục tiêu | Các mục tiêu | Danh mục mục tiêu | Danh sách mục tiêu |
    Mục tiêu của phòng | Mục tiêu của công ty | Mục tiêu của bộ phận | Mục tiêu của tôi | Mục tiêu của nhóm |
    Mục tiêu khoa | Mục tiêu trường | Mục tiêu tổ | Mục tiêu dự án | Tên OKR | Tên O | Nội dung O | Nội dung OKR |
    Định hướng | Định hướng chiến lược | Định hướng mục tiêu | !Mục đích | Tham vọng | !Ưu tiên chiến lược |
    =Cần đạt được điều gì | =Điều cần đạt được | =Muốn đạt điều gì | =Chúng ta muốn gì | =Muốn đạt được gì |
    =Chúng ta muốn đạt được điều gì | =Điều muốn đạt được | Đề mục | Nhiệm vụ trọng tâm | !Nhiệm vụ |
    Tên công việc Cha | !=Tên | Mục tiêu và kết quả then chốt |
    Objective | Objectives | Objective (O) | Objective name | Objective title | Objective statement |
    Objective description | Objective text | Objetive | Objectve | Obj | Obj. | Objs | Goal | Goals | Goal name |
    Goal title | Goal statement | Goal description | Goal/Objective | Strategic objective | Strategic goal |
    Strategic objectives | Strategic goals | Business objective | Business goal | Business objectives | Team objective |
    Team objectives | Team goal | Team goals | Department objective | Department goal | Personal objective |
    Individual objective | Individual goal | Our objective | Annual objective | Annual goal | Quarterly objective |
    Quarterly goal | Top objective | Big goal | Smart goal | Smart goals | Smart objective | Learning objective |
    Quality objective | =Aim | =Aims | Strategic aim | Intent | =What do we want to achieve | =What we want to achieve |
    =What to achieve | =Where do we want to go | =Where we want to go | !What | Mission | Strategic priority |
    Strategic priorities | !Priorities | Theme | !Outcome | !Outcomes | Desired outcome | OKR | OKRs | OKR name |
    OKR title | !Title | Objectives and key results | Objectives & key results | !Focus |
    O 标题 | 项 目 | 项目 | 目标 | 目标与关键结果 | Objetivo | Objetivos | !KPI Group`),
  objectiveCode: phrases(`
    ID obj | Mã mục tiêu | Mã O | Số mục tiêu | STT mục tiêu | Objective code | Objective ID | Objective no |
    Objective number | Objective ref | Obj ID | Obj no | O ID | O code | Goal ID | Goal code | Goal no`),
  objectiveWeight: phrases(`
    权重占比设定 | Trọng số mục tiêu | Tỷ trọng mục tiêu | Trọng số O | Tỷ trọng O | Trọng số của mục tiêu |
    Trọng số nhóm mục tiêu | Objective weight | Objective weighting | O weight | Goal weight | Weight of objective`),
  objectiveOwner: phrases(`
    Phụ trách mục tiêu | Người phụ trách mục tiêu | Người sở hữu mục tiêu | Chủ mục tiêu | Chủ trì mục tiêu |
    Người chịu trách nhiệm mục tiêu | Chủ sở hữu mục tiêu | Objective owner | Goal owner | O owner | Obj owner |
    Objective lead | Owner of objective`),
  objectiveCommitment: phrases(`Loại mục tiêu | Kiểu mục tiêu | Objective type | Goal type | Type of objective`),
  objectiveNote: phrases(`Ghi chú mục tiêu | Ghi chú cho mục tiêu | Objective note | Objective notes |
    Objective comment | Objective comments | Goal notes`),
  objectiveProgress: phrases(`
    Tiến độ mục tiêu | % mục tiêu | % hoàn thành mục tiêu | Tỷ lệ hoàn thành mục tiêu | Điểm mục tiêu | Điểm O |
    Tiến độ O | Objective progress | Objective score | O score | O progress | Goal progress | Objective completion`),
  category: phrases(`
    Nhóm | Khía cạnh | Phân loại | Lĩnh vực | Hạng mục | Viễn cảnh | Mảng | Nhóm mục tiêu | Nhóm chỉ tiêu |
    Nhóm KPI | Nhóm chỉ số | Nhóm tiêu chí | Nhóm công việc | Nhóm nhiệm vụ | Loại công việc | Mảng công việc |
    Mảng việc | Mảng hoạt động | Mảng nghiệp vụ | Lĩnh vực trọng tâm | Lĩnh vực ưu tiên | Lĩnh vực hoạt động |
    Khía cạnh BSC | Viễn cảnh BSC | Thẻ BSC | BSC | Góc độ | Phương diện | Trụ cột | Trụ cột chiến lược | Trục |
    Trục chiến lược | Trụ | Chủ đề | Chủ đề chiến lược | Chủ điểm | Danh mục | Phân nhóm | Nội dung trọng tâm |
    Phân loại mục tiêu | Chương trình | Chiến lược | Ưu tiên chiến lược | !Mục | !Loại |
    =Category | Categories | =Area | Mảng phụ trách | Priority area | Priority areas |
    Focus area | Focus areas | Key result area | KRA | KRAs | Key area | Perspective |
    BSC perspective | Perspectives | Theme | Strategic theme | KPI Group | Goal group | Objective group | Outcome area |
    Area / Sub Area | Sub area | =Group | =Pillar | Pillars | Strategic pillar | =Stream | Workstream | Work stream |
    Value stream | =Domain | Dimension | Bucket | Strategy | Strategic direction | !Focus | !Section | !Topic | !Program`),
  parent: phrases(`
    OKR cấp trên | Mục tiêu cha | Liên kết | Mục tiêu cấp trên | Liên kết mục tiêu | OGSM | Thuộc mục tiêu | OKR cha |
    Thuộc OKR | Liên kết với | Liên kết tới | Liên kết OKR | Liên kết với mục tiêu | Liên kết với OKR | Liên kết lên |
    Liên kết mục tiêu công ty | Liên kết OKR công ty | Đóng góp cho | Đóng góp vào | Đóng góp cho mục tiêu |
    Đóng góp vào mục tiêu | Hỗ trợ mục tiêu | Phục vụ mục tiêu | Gắn với | Gắn với mục tiêu | Căn cứ mục tiêu |
    Mục tiêu liên kết | Mục tiêu gốc | Mục tiêu mẹ | Mục tiêu cấp công ty | OKR công ty | OKR cấp công ty |
    Mục tiêu cấp trên trực tiếp | OKR liên kết | Theo mục tiêu công ty | Theo mục tiêu | Mục tiêu chung của công ty |
    =Parent | Aligned to | Aligned with | Aligns to | Aligns with | Alignment | O cha | Objective cha | Thuộc O | Hỗ trợ O | Hỗ trợ OKR | Mục tiêu bộ phận cha | Mục tiêu công ty liên quan |
    Mục tiêu liên quan | OKR liên quan | =Thuộc O nào | =Phục vụ mục tiêu nào |
    Parent objective | Parent goal |
    Parent OKR | Parent KR | Parent ID | Company objective | Company goal | Company OKR | Corporate objective |
    Corporate goal | Corporate OKR | Linked objective | Linked goal | Linked OKR | Linked to | Links to | Supports |
    Supported objective | Supports objective | Contributes to | Contributing to | Cascaded from | Cascade from | Rolls up to |
    Ladders up to | Parent/Alignment`),
  // The hidden column of our own workbooks.
  recordId: phrases(`=okr.id`),
} as const;
