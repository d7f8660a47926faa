import { phrases } from './phrase-list';

/** Words over who, where, when, how it stands and what is done for it. */
export const peopleAndTimePhrases = {
  owner: phrases(`
    Responsavel | 任务负责人 | 姓名 | Owner email | KR owner email | Người phụ trách | Người thực hiện | Chủ trì | Phụ trách | Người chịu trách nhiệm |
    Người TH | Họ và tên | Người chủ trì | Nhân viên | Nhân sự | Họ tên | Người đảm nhận | Chịu trách nhiệm |
    Người đảm trách | NV phụ trách | Nhân viên phụ trách | Người sở hữu | Cá nhân phụ trách | Tên nhân viên |
    Người phụ trách chính | Người chịu trách nhiệm chính | Người thực hiện chính | Người triển khai | Người làm |
    Người nhận | Người nhận việc | Người được giao | Người điều hành | Người theo dõi | Người đầu mối | Đầu mối |
    Đầu mối phụ trách | Cán bộ phụ trách | Cán bộ | Cán bộ thực hiện | CB phụ trách | Giáo viên phụ trách | GV phụ trách |
    Giáo viên | Giảng viên phụ trách | Bác sĩ phụ trách | Điều dưỡng phụ trách | Kỹ sư phụ trách | Sale phụ trách |
    Quản lý phụ trách | Trưởng nhóm phụ trách | Lãnh đạo phụ trách | Chuyên viên phụ trách | Chuyên viên | Viên chức |
    Tên viên chức/NLĐ | Tên cán bộ | Tên giáo viên | Tên người phụ trách | Họ tên nhân viên | Họ và tên nhân viên |
    Họ tên người phụ trách | Họ và tên người phụ trách | Nhân sự phụ trách | Nhân sự thực hiện | Nhân sự chính |
    Nhân viên kinh doanh | NVKD | Tên NVKD | NV | Tên NV | NV thực hiện | Nhân viên thực hiện | CBNV | Thành viên |
    Trách nhiệm | Trách nhiệm chính | Trách nhiệm thực hiện | Phân công | Người được phân công | Giao cho | Giao việc cho |
    Chủ sở hữu | Chủ nhiệm | Chủ trì thực hiện | Phụ trách chính | PT chính | Người PT | Người p.trách | P.trách |
    =Ai làm | =Ai phụ trách | =Ai chịu trách nhiệm | =Ai thực hiện | =Ai lo | =Ai | =Của ai | =Tên | !Quản lý | !Sale |
    !Bác sĩ | !Kỹ sư | !Trưởng nhóm | !Tổ trưởng | !Trưởng bộ phận | !Trưởng phòng | !Team lead | !Project manager |
    Người nhận trách nhiệm | =Ai chịu |
    Owner | Owners | Onwer | KR owner | KPI owner | OKR owner | Key result owner | Owner name | Metric owner | Task owner |
    Owned by | Assign to | Assigned to | Assigned | Assignee | Assignees | Lead | Lead by | Led by | Leader | KR lead |
    Responsible | Resposible | Responsible person | Responsible party | Person responsible | Responsibility |
    Person in charge | In charge | PIC | P.I.C | Accountable | Accountable person | Accountable owner | Accountability |
    R/A | DRI | Directly responsible individual | Sales rep | Sales representative | Sales person | Salesperson | Rep |
    Rep name | Account manager | Account executive | Sales manager name | Champion | Sponsor | Executive owner | Driver |
    Employee | Employee name | Staff | Staff name | Staff member | Team member | Member | Full name | Teacher | By whom |
    =Who | =Who is responsible | =Who owns it | =Who does it | Point person | Point of contact | Contributor | Individual |
    Person | Held by | Handled by | Goal user name | User name | !Name | !Manager | !Contact | KR 负责人 | Consultor`),
  department: phrases(`
    Phòng ban | Bộ phận | Phòng | Nhóm thực hiện | !Đơn vị | Đơn vị thực hiện | Đơn vị phụ trách | Phòng/ban |
    Đơn vị công tác | Phòng ban phụ trách | Phòng phụ trách | Bộ phận phụ trách | Bộ phận thực hiện | Phòng thực hiện |
    Phòng ban thực hiện | Đơn vị chủ trì | Bộ phận chủ trì | Phòng chủ trì | Đơn vị đầu mối | Tên phòng | Tên phòng ban |
    Tên bộ phận | Tên đơn vị | Mã đơn vị | Mã ĐV | Mã phòng | Mã phòng ban | Mã bộ phận | Khoa | Khoa/Phòng | Khoa phòng |
    Tổ | Tổ/Nhóm | Tổ chuyên môn | Tổ bộ môn | Tổ sản xuất | Tên tổ | Bộ môn | Khối | Khối/Phòng | Phân xưởng | Xưởng |
    Chuyền sản xuất | Ban phụ trách | Đội nhóm | Đội phụ trách | Đội | Nhóm phụ trách | Team phụ trách | Phòng ban/Bộ phận |
    Trực thuộc | Thuộc phòng | Thuộc phòng ban | Thuộc bộ phận | Thuộc đơn vị | Cấp đơn vị | !Trung tâm | !Ban |
    Bộ phận chịu trách nhiệm | Đơn vị chịu trách nhiệm | Phòng chịu trách nhiệm |
    Department | Departments | Depart | Department name | Dept | Dept. | Dept name | Dept code | Team | Teams | Team name |
    Squad | Tribe | Division | Function | Business unit | BU | !Unit | Org unit | Organisation unit | Organization unit |
    Organizational unit | Owning team | Responsible team | Responsible department | Responsible unit | Owner team |
    Owner department | Team/Department | Dept/Team | Department/Team | Owner dept | Faculty | Ward | Section | Business line |
    部门 | Setor`),
  startDate: phrases(`
    Ngày bắt đầu | Bắt đầu | Từ ngày | Thời gian bắt đầu | Thời điểm bắt đầu | Ngày khởi đầu | Ngày triển khai |
    Ngày khởi động | Ngày BĐ | Ngày giao | Ngày bắt đầu thực hiện | TG bắt đầu | Bắt đầu từ | Bắt đầu từ ngày | BĐ |
    =Khi nào bắt đầu | =Bao giờ bắt đầu | Tháng bắt đầu |
    Start date | Start Dt | Begin | Begin date | Beginning date | Start on | From date | Date from | Date started |
    Started | Start time | Starts | Starts on | Starting date | Kick off | Kick-off date | Kickoff | Launch date |
    Effective date | Planned start | Planned start date | !Start | 开始`),
  due: phrases(`
    截止 | Ngày kết thúc | Thời hạn | Hạn | Hạn hoàn thành | Kết thúc | Đến ngày | Thời gian hoàn thành | Deadline |
    Ngày hoàn thành | Thời gian kết thúc | Thời gian thực hiện | Thời gian | Hạn chót | Thời điểm hoàn thành |
    Hạn cuối | Hạn xong | Hạn xử lý | Hạn thực hiện | Hạn hoàn tất | Hạn nộp | Hạn định | Hạn kết thúc | Ngày hết hạn |
    Ngày hạn | Ngày xong | Ngày đến hạn | Ngày cần hoàn thành | Ngày phải xong | Ngày KT | Ngày HT | Ngày đích |
    Ngày mục tiêu | Ngày dự kiến hoàn thành | Ngày hoàn thành dự kiến | Dự kiến hoàn thành | Thời hạn hoàn thành |
    Thời hạn thực hiện | Thời điểm kết thúc | Thời điểm | Mốc thời gian | Mốc hoàn thành | Mốc kết thúc | TG hoàn thành |
    TG thực hiện | TG kết thúc | TGHT | Thời gian dự kiến | Thời gian hoàn tất | Thời gian cần hoàn thành | Thời gian đạt |
    Thời gian hoàn thành HSHC | Tần suất/Thời hạn | Tiến độ thời gian | Lịch hoàn thành | Hoàn thành trước |
    Hoàn thành trước ngày | Trước ngày | Cần xong trước | Xong trước | Tháng hoàn thành | Quý hoàn thành | Lộ trình |
    =Bao giờ xong | =Khi nào xong | =Khi nào | =Bao giờ | =Lúc nào | =Đến khi nào | =Chừng nào xong | =Khi nào hoàn thành |
    =Bao giờ hoàn thành | DL | Hạn/Deadline | !=Ngày | !Lịch trình | !Kế hoạch thời gian |
    Hạn xong việc | Hoàn thành vào | Dự kiến xong | Ngày deadline | =End | Goal date | Achieve by | Achieve by date |
    End date | End Dt | Ends | Ends on | Ending date | Due | Due date | Due by | Due on | Due Dt | Finish | Finish date |
    Finish by | Finished by | Target date | Target completion | Target completion date | Target deadline | Completion date |
    Complete by | Completed by date | Completion deadline | Expected completion | Expected completion date | Date due |
    Deadline date | Dead line | Deadlines | Deliver by | Delivery date | Planned end | Planned end date |
    Planned completion | Date to | To date (date) | Until | Suggested timeline | Timeline | Time line | Time frame |
    Timeframe | Timescale | Timing | =By when | =When | =By | ETA | ECD | =Time | Time bound | Time-bound | Schedule |
    Target month | Target quarter | Due quarter | Due month | Closing date | Close date | Expiry | !=Date | !=Ngày tháng`),
  cycle: phrases(`
    Chu kỳ | Kỳ | Quý | Kỳ đánh giá | Chu kỳ đánh giá | Năm | Tháng | Chu kỳ OKR | Chu kỳ OKRs | Kỳ OKR | Kỳ kế hoạch |
    Kỳ báo cáo | Quý/Năm | Tháng/Năm | Quý thực hiện | Năm thực hiện | Năm kế hoạch | Năm học | Học kỳ | Giai đoạn |
    Quý áp dụng | Thời kỳ | Niên độ | Năm tài chính | Chu kì | Kì | Kì đánh giá |
    Cycle | OKR cycle | Period | OKR period | Quarter | Qtr | Year | Month | Fiscal year | Fiscal quarter | FY |
    Review period | Evaluation period | Performance period | Planning period | Time period | Semester | Half | Term |
    Session | School year | Academic year | Quarter/Year | !Phase | 月份 | Ciclo`),
  status: phrases(`
    Trạng thái | Tình trạng | Trạng thái KR | Trạng thái hiện tại | Trạng thái thực hiện | Trạng thái công việc |
    Trạng thái OKR | Trạng thái thay đổi | Tình trạng thực hiện | Tình trạng hoàn thành | Tình trạng hiện tại | Tình hình |
    Tình hình thực hiện | Đèn | Đèn tín hiệu | Cảnh báo | Màu | Đánh giá tiến độ |
    Kết quả đánh giá | Kết quả xếp loại | Đạt/Không đạt | Đạt hay không | Tiến triển | !Kết luận | !Xếp loại |
    Đạt chưa | Đã đạt chưa | Xanh/Vàng/Đỏ |
    Status | State | RAG | RAG status | Health | Health status | Current status | KR status | OKR status | Task status |
    Status update | Progress status | On track | On track/Off track | Traffic light | R/A/G | Stage |
    KPI Ranking`),
  initiatives: phrases(`
    任务名称 | Giải pháp | Hành động | Kế hoạch hành động | Giải pháp thực hiện | Biện pháp | Cách làm | !Kế hoạch |
    Kế hoạch thực hiện | Việc cần làm | Đầu việc | Hoạt động | Các hành động | Các hoạt động | Các giải pháp |
    Các biện pháp | Các đầu việc | Các việc cần làm | Những việc cần làm | Công việc cần làm | Công việc cần thực hiện |
    Công việc cụ thể | Các công việc cần làm | Công việc chính | Các công việc chính | Đầu việc chính | Hành động cụ thể |
    Hành động chính | Hành động thực hiện | Hành động cần làm | Hành động trọng tâm | Hoạt động chính | Hoạt động cụ thể |
    Hoạt động triển khai | Hoạt động trọng tâm | Giải pháp chính | Giải pháp cụ thể | Giải pháp triển khai | Sáng kiến |
    Biện pháp thực hiện | Biện pháp cụ thể | Biện pháp triển khai | Cách thực hiện | Cách thức thực hiện | Cách triển khai |
    Cách thức triển khai | Phương án | Phương án thực hiện | Phương án triển khai | Phương pháp thực hiện | Triển khai |
    Kế hoạch triển khai | Kế hoạch chi tiết | Kế hoạch công việc | Nội dung triển khai | Bước thực hiện | Các bước |
    Các bước thực hiện | Bước tiếp theo | Việc tiếp theo | Công việc tiếp theo | Nhiệm vụ giải pháp | Việc phải làm | Việc |
    =Làm gì | =Làm thế nào | =Làm như thế nào | =Cần làm gì | =Phải làm gì | =Bằng cách nào | =Làm cách nào | Hướng triển khai |
    Kế hoạch làm | Các bước làm | Việc trọng tâm | Làm bằng cách nào | =How we'll do it | =How to |
    Initiatives | Initiative | Key initiatives | Key initiative | Strategic initiatives | Action | Actions | Action plan |
    Action plans | Action items | Action item | Action steps | Key actions | Key action | Tasks | Task | Task list | Key tasks |
    Task name | To do | To-dos | To do list | Todo | Activity | Activities | Key activities | Key activity | Next step |
    Next steps | Next actions | Next action | Steps | Project | Projects | Key projects | Tactics | Tactic | Approach |
    Solution | Solutions | Implementation | Implementation plan | Execution plan | Work plan | Workplan | Efforts |
    Improvement plan | Plan of action | How to achieve | How to get there | How to do it | =How | =How will we do it |
    =How will we get there | =How we will get there | =What will we do | =What we will do | !Plan | !Plans | !Strategies |
    !Nhiệm vụ | !Strategy`),
  note: phrases(`
    Ghi chú | Chú thích | Ghi chú điều chỉnh | Nhận xét | Ghi chú thêm | Ghi chú khác | G.chú | GC | Ghi chú KR | Chú ý |
    Lưu ý | Diễn giải thêm | Bình luận | Ý kiến | Ý kiến của trưởng phòng | Ý kiến của quản lý | Ý kiến lãnh đạo |
    Nhận xét của quản lý | Nhận xét của cấp trên | Đề xuất | Kiến nghị | Đề xuất kiến nghị | Giải trình | Giải thích |
    Nguyên nhân | Lý do | Lý do chưa đạt | Nguyên nhân chưa đạt | Bài học | Bài học kinh nghiệm | Thông tin thêm | Bổ sung |
    Khó khăn vướng mắc | Khó khăn | Vướng mắc | Mô tả thêm | !Diễn giải | !Mô tả | !Khác | !Phản hồi |
    Note | Notes | Comment | Comments | Remarks | Remark | Additional notes | Additional comments | Other notes |
    Further notes | Manager comments | Manager comment | Manager's comments | Employee comments | Owner comments |
    Employee explanation of results | Explanation | Reasoning | Rationale | Context | Observations | Observation | Feedback |
    Learnings | Lessons learned | Lessons learnt | Blockers | Issues | Challenges | Remarks/Notes | Comments/Notes |
    Additional information | Additional info | !Description | !Details | !Why`),
} as const;
