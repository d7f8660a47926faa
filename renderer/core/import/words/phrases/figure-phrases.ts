import { phrases } from './phrase-list';

/** Words over the figures of a key result. */
export const figurePhrases = {
  start: phrases(`
    Inicial | Ban đầu | Hiện trạng | Giá trị đầu | Cơ sở | Kỳ trước | Đầu kỳ | Số đầu kỳ | Xuất phát | Khởi điểm |
    Giá trị ban đầu | Thực hiện kỳ trước | Thực hiện năm trước | Năm trước | Quý trước | Giá trị khởi điểm |
    Thực hiện quý trước | TH kỳ trước | TH năm trước | TH quý trước | Điểm xuất phát | Mức hiện tại | Số ban đầu |
    Mức ban đầu | Mức đầu kỳ | Mức xuất phát | Mức khởi điểm | Mức cơ sở | Mức nền | Nền | Số nền | Giá trị nền | !Mốc |
    Mốc ban đầu | Mốc xuất phát | Mốc khởi điểm | Mốc so sánh | Mốc đầu kỳ | Điểm đầu | Điểm khởi đầu |
    Khởi đầu | Giá trị đầu kỳ | Giá trị khởi đầu | Giá trị cơ sở | Giá trị gốc | Giá trị xuất phát | Số gốc | Số liệu gốc |
    Số liệu đầu kỳ | Số liệu ban đầu | Số liệu nền | Số liệu cơ sở | Số liệu năm trước | Số liệu kỳ trước |
    Số đầu năm | Số đầu quý | Số đầu tháng | Đầu năm | Đầu quý | Đầu tháng | Cùng kỳ | Cùng kỳ năm trước | Cùng kỳ năm ngoái |
    Năm ngoái | Thực hiện năm ngoái | Tháng trước | Kết quả kỳ trước | Kết quả năm trước | Kết quả quý trước |
    Kết quả năm ngoái | Đạt kỳ trước | Đạt năm trước | Số kỳ trước | Số năm trước | Kỳ gốc | Năm gốc | Hiện có |
    Mức hiện có | Thực trạng | Tình hình hiện tại | Hiện trạng đầu kỳ | Chỉ số đầu vào | Điểm hiện tại | !Đầu vào |
    =Đang ở đâu | =Hiện đang ở đâu | =Chúng ta đang ở đâu | !Từ | !Hiện tại | !Bắt đầu | Thực hiện các năm trước |
    Lúc đầu | Số lúc đầu | Lúc bắt đầu | Điểm bắt đầu | Giá trị bắt đầu | Số bắt đầu | Đầu học kỳ | Đầu HK | Đầu vụ |
    Đầu chu kỳ | Đầu khóa | Đầu đợt | Đầu giai đoạn | Mức lúc đầu | Con số ban đầu | =Bắt đầu từ đâu | =Xuất phát từ đâu |
    Baseline | Base line | Base | Baseline value | Base value | Baseline figure | Baseline data | Baseline level |
    Start | Initial | Start value | Starting value | Starting point | Start point | Starting level | Starting from |
    Initial value | Initial level | Initial state | From | From value | Previous | Previous value | Previous result |
    Previous year | Previous quarter | Previous period | Previous actual | Last quarter | Last year | Last period |
    Last month | Last year actual | Last quarter actual | Prior | Prior period | Prior year | Prior year actual |
    Prior quarter | PY | PY actual | LY | Opening | Opening value | Opening balance | As-is | As is state | Current state |
    Current baseline | Current level | Reference value | Where we are | =Where are we | =Where we started |
    =Where we are today | Beginning | Beginning value | Begin value | Historical | Benchmark | !Current | !Origin`),
  floor: phrases(`
    Tối thiểu | Sàn | Ngưỡng | Mức sàn | Mức tối thiểu | Ngưỡng tối thiểu | Chỉ tiêu tối thiểu | Chỉ tiêu sàn |
    Giá trị tối thiểu | Giá trị sàn | Mục tiêu tối thiểu | Mục tiêu sàn | Ngưỡng đạt | Ngưỡng dưới | Ngưỡng chấp nhận |
    Mức chấp nhận | Mức chấp nhận được | Mức đạt tối thiểu | Cận dưới | Giới hạn dưới | Điểm sàn | Mức thấp nhất |
    Thấp nhất | Tối thiểu phải đạt | Đạt tối thiểu | Kế hoạch tối thiểu | Mức bảo hiểm | Mức an toàn |
    Floor | Minimum | Min | Threshold | Min target | Minimum target | Minimum value | Minimum acceptable | Acceptable |
    Minimum level | Min value | Lower limit | Lower bound | Floor value | Worst case | Must have | Threshold target`),
  target: phrases(`
    Chỉ tiêu | Mục tiêu (số) | Kế hoạch | KH | Chỉ tiêu kế hoạch | Giao chỉ tiêu | Chỉ tiêu giao | Cam kết đạt |
    Chỉ tiêu được giao | Chỉ tiêu KH | Chỉ tiêu đăng ký | Chỉ tiêu cam kết | Chỉ tiêu phấn đấu | Chỉ tiêu đặt ra |
    Chỉ tiêu mục tiêu | Chỉ tiêu doanh số | Chỉ tiêu doanh thu | Chỉ tiêu sản lượng | Chỉ tiêu cuối kỳ |
    Số kế hoạch | Giá trị mục tiêu | Chỉ tiêu cần đạt | Mức cần đạt | Mức mục tiêu | Đích | Chỉ tiêu năm | Chỉ tiêu kỳ |
    Chỉ tiêu quý | Chỉ tiêu tháng | Mục tiêu năm | Mục tiêu quý | Mục tiêu tháng | Mục tiêu kỳ | Kế hoạch năm |
    Kế hoạch quý | Kế hoạch tháng | Kế hoạch kỳ | Cả năm | KH năm | KH quý | KH tháng | KH giao | KH cả năm | KH kỳ |
    Kế hoạch giao | Kế hoạch được giao | Kế hoạch đặt ra | Kế hoạch cả năm | Kế hoạch đăng ký | Kế hoạch chỉ tiêu |
    Kế hoạch doanh số | Kế hoạch doanh thu | Kế hoạch sản lượng | Kế hoạch công tác | Cơ bản | Giá trị đích | Điểm đích |
    Đích đến | Đích cần đạt | Giá trị cần đạt | Giá trị kế hoạch | Giá trị cuối | Giá trị cuối kỳ | Giá trị kỳ vọng |
    Số mục tiêu | Số cần đạt | Số giao | Số cuối kỳ | Số cuối năm | Số cuối quý | Số phải đạt | Số chỉ tiêu |
    Con số mục tiêu | Con số cần đạt | Con số | Mốc cần đạt | Mốc mục tiêu | Mức kế hoạch | Mức phấn đấu | Mức cuối kỳ |
    Mức kỳ vọng | Mức giao | Mức đạt | Mức yêu cầu | Mức cam kết | Mức độ cần đạt | Cần đạt | Phải đạt | Sẽ đạt |
    Cuối kỳ | Cuối năm | Cuối quý | Cuối tháng | Định mức | Định mức giao | Khoán | Mức khoán | Chỉ tiêu khoán |
    Mục tiêu cần đạt | Mục tiêu phải đạt | Mục tiêu đặt ra | Mục tiêu giao | Mục tiêu được giao | Mục tiêu đề ra |
    Mục tiêu cuối kỳ | Mục tiêu cuối năm | Mục tiêu cuối quý | Mục tiêu doanh số | Mục tiêu doanh thu |
    Mục tiêu bằng số | Mục tiêu số | Doanh số mục tiêu | Doanh thu mục tiêu | Doanh số kế hoạch | Doanh thu kế hoạch |
    Sản lượng mục tiêu | Sản lượng kế hoạch | Số lượng kế hoạch | Số lượng mục tiêu | Điểm mục tiêu cần đạt |
    Kỳ vọng | Dự kiến đạt | Dự kiến | Yêu cầu | Yêu cầu đạt | Tiêu chuẩn | =Cần đạt bao nhiêu | =Đạt bao nhiêu |
    =Muốn đến đâu | =Muốn đạt bao nhiêu | !Mốc | !Đến | !Mục tiêu | !MT | !Phấn đấu | !Cam kết | !Thách thức cần đạt |
    Con số cuối kỳ | Giá trị kết thúc | Điểm kết thúc | Cuối học kỳ | Cuối HK | Cuối vụ | Cuối chu kỳ | Cuối khóa |
    Cuối giai đoạn | Muốn đạt | Mức muốn đạt | Mức mong muốn | Con số phải đạt | Mức phải đạt | Doanh số giao | Giao khoán |
    !Mong muốn | !Mong đợi | Key result target | Target amount | Target result | Number to reach |
    Target | Targets | Traget | Taget | Target value | Target (number) | Target level | Target number | Target figure |
    Target score | Target for the year | Target of year | Target of quarter | Target KPI | KPI target | KR target |
    Sales target | Revenue target | Sales plan | Sales quota | Quota | Yearly target | Annual target | Full year target |
    FY target | Semi-Annual target | Half year target | Quarterly target | Qtrly target | Quarter target | Monthly target |
    Weekly target | Period target | Year target | End of year target | EOY target | EOQ target | Final target |
    Target by EOY | Goal by EOY | Goal by end of year | Goal value | Goal number | Goal amount | Goal (number) | Year end |
    End of year | End of quarter | EOY | EOQ | End value | Ending value | Final value | Closing value | Expected |
    Expected value | Plan | Planned | Plan value | Planned value | Planned target | Budget target | Committed target |
    Agreed target | Assigned target | Required | Required value | Desired value | Desired level | Desired state | Aim for |
    To | To value | To-be | To be state | Where we want to be | =Where do we want to be | Target state |
    Standard | Objective value | !Goal | !Goals | !Expected result | !Expected results | !Forecast | !Fcst | Meta | 量化指标`),
  stretch: phrases(`
    Thách thức | Vượt | Đẩy mạnh | Vượt chỉ tiêu | Mức thách thức | Mức vượt | Chỉ tiêu thách thức | Phấn đấu |
    Chỉ tiêu vượt | Chỉ tiêu vượt trội | Mục tiêu thách thức | Mục tiêu vượt | Mục tiêu phấn đấu | Mục tiêu tham vọng |
    Mục tiêu bứt phá | Mục tiêu khát vọng | Giá trị thách thức | Bứt phá | Mức bứt phá | Mức tham vọng | Mức xuất sắc |
    Xuất sắc | Vượt trội | Mức tối đa | Giá trị tối đa | Tối đa | Ngưỡng tối đa | Ngưỡng trên | Cận trên | Mức trần | Trần |
    Kế hoạch phấn đấu | Kế hoạch thách thức | Vượt kế hoạch | Mức lý tưởng | Kỳ vọng cao | Đích thách thức | Mơ ước |
    Stretch | Stretch target | Stretch goal | Stretch value | Strech | Max | Maximum | Ambitious | Ambitious target |
    Max target | Maximum target | Upper limit | Upper bound | Moonshot | Best case | Outstanding | Exceeds | Exceed target |
    Overachievement | Ceiling | Dream target | Aspirational target | Challenge | Challenge target | Excellent`),
  current: phrases(`
    Thực hiện | TH | Thực đạt | Kết quả thực tế | Đã đạt | Lũy kế | Kết quả thực hiện | Kết quả đạt được |
    Thực tế | Hiện tại | Giá trị hiện tại | Kết quả đạt | Đạt được | Số thực hiện | Kết quả hiện tại | Kết quả quý |
    !Kết quả | Thực hiện cả năm | Đã thực hiện | Hiện nay | Hiện thời | Đến nay | Tới nay | Đến hiện tại |
    Tính đến nay | Tính đến hiện tại | Kết quả đến nay | Kết quả tới nay | Lũy kế đến nay | Luỹ kế | Lũy kế thực hiện |
    Thực hiện lũy kế | TH lũy kế | LK | LK năm | LK thực hiện | Kết quả lũy kế | Số lũy kế | Thực hiện đến nay | Thực hiện tháng | Thực hiện quý |
    Thực hiện năm | Thực hiện kỳ này | TH năm | TH quý | TH tháng | Kết quả tháng | Kết quả năm | Kết quả kỳ này |
    Kết quả cuối kỳ | Kết quả kinh doanh thực tế | Số thực tế | Số thực đạt | Số đạt | Số đạt được | Số đã đạt | Số hiện tại |
    Số liệu thực tế | Số liệu hiện tại | Số liệu thực hiện | Giá trị thực tế | Giá trị thực hiện | Giá trị đạt được |
    Giá trị đạt | Mức thực hiện | Mức đạt được | Mức thực tế | Thực tế đạt | Thực tế đạt được | Thực tế thực hiện |
    Chỉ số hiện tại | Cập nhật | Cập nhật kết quả | Kết quả cập nhật | Số cập nhật | Doanh số thực hiện | Doanh thu thực hiện |
    Doanh số thực tế | Doanh thu thực tế | Doanh số đạt | Doanh thu đạt | Sản lượng thực hiện | Sản lượng thực tế |
    Thực thu | Ước thực hiện | Ước TH | Ước đạt | Kết quả thực hiện được | Kết quả triển khai | Đã hoàn thành |
    =Đang ở mức nào | =Đạt tới đâu | !Mức hiện tại | !Hiện trạng | !Đạt | !Kết quả kỳ trước |
    Bây giờ | Số bây giờ | Tới giờ | Đến giờ | Hôm nay | Số hôm nay | Kết quả tới giờ | Kết quả đến giờ | Số hiện nay |
    Con số hiện tại | Con số thực tế | KQ đạt được | KQ thực hiện | KQ hiện tại | KQ thực tế | Result so far | So far |
    Actual | Actuals | Acutal | Actual result | Actual results | Actual value | Actual to date | Actual YTD | YTD actual |
    Actual performance | Actual achievement | Actual achieved | Actual sales | Actual output | Current | Current value |
    Current result | Current status value | Current progress value | Current actual | Current number | Current figure |
    Current performance | KR current value | Curent | Value | Achieved | Achievement | Achieved value | Achieved to date |
    Results to date | Result to date | To date | Done to date | YTD | YTD result | QTD | MTD | Year to date | Quarter to date |
    Latest | Latest value | Latest result | Latest update | Now | Today | =Where we are now | =Where are we now | Realised |
    Realized | Delivered | Attained | Performance | Final result | Final results | Final actual | Result achieved |
    Results achieved | Reported | Reported value | !Result | !Results | !Current level | !Current state | Atual | !Where we are`),
  progress: phrases(`
    Tỷ lệ hoàn thành | % HT | % hoàn thành | Tiến độ | % Tiến độ | Mức độ hoàn thành | Tỷ lệ đạt | % đạt |
    Hoàn thành | Tỷ lệ HT | Tỷ lệ thực hiện | % thực hiện | Điểm | Điểm số | TL hoàn thành | TLHT | %HT | HT % | % TH |
    Tỷ lệ % | Tỷ lệ % hoàn thành | Tỷ lệ đạt được | Tỷ lệ hoàn thành kế hoạch | Tỷ lệ hoàn thành KPI | Mức hoàn thành |
    % hoàn thành kế hoạch | % hoàn thành so với mục tiêu | % so với kế hoạch | % so với mục tiêu | % đạt được | % KH |
    % đạt kế hoạch | % TH/KH | TH/KH | TH/KH (%) | So với kế hoạch | So với KH | So với mục tiêu | Đạt % | Đạt (%) |
    Phần trăm | Phần trăm hoàn thành | Phần trăm đạt | Phần trăm tiến độ | Tiến độ hoàn thành | Tiến độ thực hiện |
    Tiến độ hiện tại | Tiến độ (%) | Tiến trình | Mức độ đạt | Mức độ đạt được | Mức độ thực hiện | Điểm đạt | Điểm KPI |
    Điểm đạt được | Điểm KR | Điểm OKR | Điểm đánh giá | Điểm cuối kỳ | Kết quả (%) | =% |
    !So sánh TH/KH | Target achievement | Achievement vs target | Achieved % |
    Progress | Progess | Progress % | Progress (%) | % progress | Progress rate | Current progress | KR progress | Progress to date |
    % complete | % completed | % completion | % done | % achieved | % achievement | % attainment | % attained | % of plan |
    % of target | % of goal | % vs target | % vs plan | % to target | % to goal | Percent complete | Percent completed |
    Percentage | Percentage complete | Percent | Pct | Pct complete | =Completed | =Complete | Completion | Completion % |
    Completion rate | Completion status % | Score | Scores | KR score | KPI score | OKR score | Final score | Grade | Grading |
    Rating | Pts | Points | Attainment | Achievement % | Achievement rate | Rate of completion | % Ratio Result |
    Actual vs target | Actual/Target | =Done | 完成度 | 得分 | 得分（0-1 分）`),
  weight: phrases(`
    Trọng số | Tỷ trọng | Trọng số KR | Tr.số | TS | Tỷ trọng KR | Trọng số KPI | Tỷ trọng KPI | % trọng số | Trọng số (%) |
    Trọng số chỉ tiêu | Hệ số | Hệ số quan trọng | Mức độ quan trọng | Độ quan trọng | Tỷ lệ trọng số | Điểm trọng số |
    Trọng số kết quả | Trọng số công việc | Quyền số | Trọng lượng | Điểm chuẩn | Điểm tối đa |
    Weight | Weights | Weigth | Weighting | KR weight | Key result weight | KPI weight | KPI weighting | Weighted | Weightage |
    Weight % | Weighting % | % weight | % weighting | Wt | Wgt | Wt % | Relative weight | Importance | Max score |
    权重分解 | 权重`),
  confidence: phrases(`
    Mức độ tự tin | Độ tự tin | Tự tin | Mức tự tin | Chỉ số tự tin | Điểm tự tin | Mức độ chắc chắn | Khả năng đạt |
    Khả năng hoàn thành | Độ tin cậy | Mức độ tin tưởng | Mức tin tưởng | Xác suất đạt | Xác suất hoàn thành |
    Khả năng đạt được | % tự tin | Tự tin đạt | Mức độ khả thi |
    Xác suất | Confident | =How sure are we |
    Confidence | Confidence level | Confidence score | Confidence % | Confidence rating | Confidence (1-10) | % confidence |
    Confidence index | Conf | Conf. level | Likelihood | Likelihood of success | Probability | Certainty |
    How confident | =How confident are we`),
} as const;
