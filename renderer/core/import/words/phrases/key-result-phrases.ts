import { phrases } from './phrase-list';

/** Words over key results and over how they are measured. */
export const keyResultPhrases = {
  keyResult: phrases(`
    Kết quả then chốt | Kết quả chính | Kết quả cần đạt | Kết quả mong đợi | Kết quả dự kiến | KR | KRs | KQ | KQTC |
    Kết quả then chốt (KR) | Kết quả chính (KR) | Kết quả chủ chốt | Kết quả trọng yếu | Các kết quả chính |
    Các kết quả then chốt | Các kết quả chủ chốt | Kết quả chốt | Kết quả đo lường | Kết quả đo lường được |
    Kết quả quan trọng | Kết quả trọng tâm | Kết quả kỳ vọng | Kết quả cụ thể | Kết quả phải đạt | Kết quả mục tiêu |
    Kết quả cần đạt được | Kết quả mong muốn | Kết quả đầu ra | Yêu cầu kết quả | Yêu cầu cần đạt | Tên kết quả |
    Tên KR | Nội dung KR | Mô tả KR | Mô tả kết quả | Diễn giải KR | Nội dung kết quả then chốt |
    Mô tả kết quả then chốt | Tên kết quả then chốt | Kết quả then chốt (KRs) | Các KR | Danh sách KR |
    KPI | KPIs | Tên KPI | Tên chỉ số | Chỉ số | Chỉ số KPI | Chỉ số đo lường | Tên chỉ tiêu | Nội dung chỉ tiêu |
    Chỉ số then chốt | Chỉ số chính | Chỉ số đánh giá | Chỉ số hiệu suất | Chỉ số hiệu quả | Chỉ số theo dõi |
    Chỉ số thành công | Chỉ số chất lượng | Chỉ số mục tiêu | Chỉ tiêu KPI | Chỉ tiêu chất lượng | Chỉ tiêu đo lường |
    Chỉ tiêu chính | Chỉ tiêu chủ yếu | Chỉ tiêu thực hiện | Mô tả KPI | Nội dung KPI | KPI đánh giá | KPI/KR |
    KR/KPI | KPI cá nhân | KPI phòng | KPI bộ phận | Mô tả chỉ tiêu | Mô tả chỉ số | Danh mục chỉ tiêu |
    Tiêu chí | Tên tiêu chí | Tiêu chí đánh giá | Nội dung đánh giá | Nội dung tiêu chí | Tiêu chí thành công |
    Tiêu chí hoàn thành | Tiêu chí KPI | Các tiêu chí | Thước đo | Thước đo kết quả | Thước đo thành công |
    Thước đo KPI | Thước đo chính | Đầu ra | Sản phẩm đầu ra | Sản phẩm bàn giao | Đo lường thành công |
    Nội dung | Nội dung công việc | Nội dung công tác | Công việc | Tên công việc | Nội dung thực hiện |
    Nội dung nhiệm vụ | Nhiệm vụ | Tên nhiệm vụ | Nhiệm vụ cụ thể | Mục tiêu cụ thể | Mục tiêu chi tiết |
    Mục tiêu đo lường | Mục tiêu định lượng | Mục tiêu con | Nội dung chi tiết | Chỉ tiêu cụ thể | Tên công việc con |
    Chỉ tiêu đánh giá | Nội dung kết quả | Kết quả | !Chỉ tiêu | !Tên mục tiêu | !Tham số | Tên đầu việc |
    =Đo bằng gì | =Đo bằng cách nào để biết đạt | =Làm sao biết đã đạt | =Dấu hiệu thành công | !=Tên | !Diễn giải |
    KQ then chốt | KQ chính | KQ cần đạt | KQ mong đợi | KQ đầu ra | Chỉ số đo | Chỉ số cần đo | Lead measure | Lag measure |
    Outcome metric | Outcome metrics | Evidence of success |
    Key result | Key results | Key Results (KRs) | KR name | KR title | KR description | Key result description |
    Key result name | Key result title | Key result statement | KR text | Key reults | Key resuts | Keyresult |
    Measurable result | Measurable results | Measurable outcome | Measurable outcomes | Expected result |
    Expected results | Expected outcome | Expected outcomes | Desired result | Desired results | Result |
    Results | KPI name | KPI description | Name of KPI | Target or KPI | Key business metrics | Key metric | Key metrics |
    Key performance indicator | Key performance indicators | Performance indicator | Performance measure |
    Performance indicators | Performance metric | Metric | Metrics | Metric name | Metric description | Measure |
    Measures | Measure name | Indicator | Indicators | Indicator name | Success metric | Success metrics |
    Success measure | Success measures | Success criteria | Success criterion | Success indicator |
    Measure of success | Measures of success | =Output | =Outputs | Deliverable | Deliverables | Key deliverable |
    Key deliverables | Criteria | Criterion | Evaluation criteria | Acceptance criteria | Milestone | Milestones |
    =How will we know | =How do we know | =How we know we got there | =How will we know we succeeded | KPI/Metric |
    =How do we know we succeeded | =What does success look like | Sub goal | Sub goals | Sub objective | Key outcome |
    Key outcomes | !Description | !Outcome | !Outcomes | !Item | !Details | !Title | !Goal | !Tasks | !Task |
    KR 描述 | 业务考核指标 | 考核指标 | 关键结果 | 指标 | Texto | Resultado chave | Resultados chave`),
  kind: phrases(`
    Tipo | Loại KR | Chiều | Chiều hướng | Hướng | Kiểu đo | Loại chỉ tiêu | Loại chỉ số | Kiểu KR | Kiểu chỉ số |
    Loại KPI | Loại đo lường | Kiểu đo lường | Chiều tốt | Xu hướng | Xu hướng tốt | Tăng/Giảm | Tăng hay giảm |
    Hướng tốt | Chiều mong muốn | Hướng mong muốn | Kiểu kết quả | Cực tính |
    Direction | KR type | Key result type | Measure type | Metric type | Kind | KPI type | Type of KR | Polarity |
    Increase/Decrease | Up or down | Higher or lower | Better when | Good direction | Desired direction | !Trend`),
  unit: phrases(`
    Un medida | Unidade | Đơn vị tính | ĐVT | Đ.vị | Đ/vị | Đơn vị | Đơn vị đo | ĐV | ĐV tính | Đơn vị đo lường | Đv đo | ĐVĐ |
    Đơn vị tính toán | Đơn vị tiền | Đơn vị tiền tệ | Đơn vị số liệu | Loại đơn vị | Tên đơn vị tính | Quy cách |
    Unit | Units | Unit of measure | Unit of measurement | Units of measure | UoM | U/M | Measurement unit |
    Measure unit | Unit type | Metric unit | KPI unit | KR unit | Unit measure | Currency`),
  commitment: phrases(`
    Cam kết | Cam kết / Khát vọng | Loại OKR | Loại mục tiêu | Kiểu OKR | Mức cam kết | Mức độ cam kết |
    Cam kết hay khát vọng | Cam kết/Thách thức | Cam kết/Mở rộng | Tính chất OKR |
    Bắt buộc/Thách thức | Commitment level | !Commit |
    Commitment | Committed | OKR type | Committed/Aspirational | Committed or aspirational | Type of OKR |
    Aspirational | Ambition level | Commitment type | !Type`),
  leading: phrases(`
    Chỉ số dẫn dắt | Dẫn dắt | Dẫn dắt/Kết quả | Chỉ số dẫn dắt/kết quả | Loại chỉ số dẫn dắt | Chỉ số sớm |
    Leading indicator | Leading or lagging | Leading/Lagging | Lead/Lag | Lead or lag | Indicator type | Leading | Lagging`),
  method: phrases(`
    Phương pháp đo lường | Cách đo | Cách đo lường | Cách thức đo lường | Tiêu chí đo lường | Công thức |
    Phương pháp đánh giá | Cách tính | Phương pháp đánh giá hoàn thành | Phương pháp đo | Phương pháp tính |
    Công thức tính | Công thức đo | Công thức tính toán | Công thức KPI | Cách thức tính | Cách thức đo | Cách tính toán |
    Cách tính điểm | Cách đánh giá | Cách thức đánh giá | Cách xác định | Đo lường | Cách thức đo đếm | Cách kiểm tra |
    Định nghĩa | Định nghĩa chỉ số | Định nghĩa KPI | Quy tắc tính | Quy định tính | Tần suất đo | Tần suất đo lường |
    Đo như thế nào | =Đo thế nào | =Đo bằng cách nào | Phương thức đo | Phương thức đo lường | Phương thức đánh giá |
    Thang đo | Diễn giải thang đo | Ý nghĩa của chỉ số | Ý nghĩa chỉ số | Hướng dẫn đo |
    Đo lường bằng | Đo bằng | Tính bằng | =Tính thế nào | =How do we measure it | =How do we measure |
    How measured | Measurement | Formula | How to measure | How it is measured | How is it measured |
    How will it be measured | How we measure | How to calculate | Measurement method | Method of measurement |
    Measuring method | Measured by | Measurement criteria | Calculation | Calculation method | Calculation formula |
    KPI formula | Metric definition | KPI definition | Definition | Scoring method | Evaluation method | =Method |
    Means of measurement | !Measure | !Frequency | !Tần suất | Measurement frequency | 考核标准`),
  source: phrases(`
    Nguồn số liệu | Nguồn dữ liệu | Nguồn thông tin | Nguồn | Minh chứng | Minh chứng ghi nhận | Nguồn đo | Nguồn lấy số |
    Nguồn lấy số liệu | Nguồn báo cáo | Nguồn minh chứng | Nguồn xác nhận | Nguồn kiểm chứng | Nơi lấy số liệu |
    Lấy số liệu ở đâu | Số liệu lấy từ đâu | Số liệu lấy từ | Bằng chứng | Hồ sơ minh chứng | Tài liệu minh chứng |
    Căn cứ | Căn cứ đánh giá | Cơ sở dữ liệu | Phần mềm theo dõi | Báo cáo nguồn | Hệ thống dữ liệu | Nguồn theo dõi |
    Data source | Data sources | Source | Sources | Evidence | Exact data source | Source of data | Source of truth |
    Source of information | Information source | Data from | Data system | Where the data comes from | Means of verification |
    Verification | Proof | Tracking source | System of record | Source system | Report source | Supporting evidence`),
} as const;
