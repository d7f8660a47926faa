import { phrases } from './phrase-list';

/**
 * Headers that hold a word of ours and still speak of something else: they mean no field, and their column is kept as
 * it is. Compared folded and whole.
 */
export const otherHeaders = phrases(`
  Khu vực | Vùng | Miền | Tỉnh | Ngân sách | Kinh phí | Chi phí | Link | Rủi ro | Ngày sinh | Năm sinh | Giá | Price |
  Tháng lương | Kỳ nghỉ | Nhóm máu | Nhóm hàng | Nhóm sản phẩm | Nhóm khách hàng | Mã khách hàng | Mã hàng | Mã sản phẩm |
  Mã vạch | Mã số thuế | Mã nhân viên | Mã NV | Tên khách hàng | Tên công ty | Tên sản phẩm | Tên hàng |
  Tên hàng hóa | Nguồn khách hàng | Nguồn khách | Nguồn vốn | Nguồn kinh phí | Nguồn lực | Nguồn hàng |
  Tình trạng hôn nhân | Thời gian làm việc | Thời gian thử việc | Thời gian bảo hành | Hạn sử dụng | Hạn mức |
  Hạn mức tín dụng | Ngày cập nhật | Ngày tạo | Ngày vào làm | Ngày hoàn thành thực tế | Ngày bắt đầu thực tế |
  Ngày kết thúc thực tế | Ngày hoàn thành TT | Điểm thưởng | Điểm mạnh | Điểm yếu | Điểm trừ | Điểm cộng |
  Tự chấm điểm | Mức độ ưu tiên | Độ ưu tiên | Ưu tiên | Mức độ ảnh hưởng | Kết quả xét nghiệm | Trọng lượng (kg) |
  Loại hợp đồng | Loại khách hàng | Đối tượng | OKR chéo | Người tạo | Người duyệt | Người phê duyệt | Người lập |
  Người kiểm tra | Người phối hợp | Phối hợp | Đơn vị phối hợp | Bộ phận phối hợp | Phòng ban phối hợp | Nhân sự phối hợp |
  Hỗ trợ | Người hỗ trợ | Cấp | Phạm vi | Cập nhật lần cuối | Lần cập nhật cuối | Ngày check-in | Check-in date | Tên dự án | Project name |
  Người hỗ trợ chính |
  Tồn đầu kỳ | Tồn cuối kỳ | Dư đầu kỳ | Dư cuối kỳ | Số dư đầu kỳ | Số dư cuối kỳ | Ngày giao hàng | Hạn thanh toán |
  Hạn bảo hành | Thời gian chờ | Thời gian làm | Kết quả khám | Kết quả học tập | Điểm trung bình | Điểm thi | Điểm toán |
  Actual cost | Planned cost | Plan cost | Target price | Unit code | Due amount | Opening stock | % of total | Tuần | Week |
  Budget | Actual budget | Planned budget | Target market | Target audience | Target group | Target customer |
  Target customers | Start time of day | Actual end date | Actual start date | Actual completion date | Date created |
  Created date | Created by | Created at | Updated at | Updated by | Last updated | Last update | Update date |
  Customer name | Company name | Product name | Product code | Customer code | Employee ID | Employee code | Staff ID |
  Postal code | Zip code | Tax code | Color code | Country code | Source code | Date of birth | Birth date | Birthday |
  Unit price | Unit cost | Price per unit | Group size | Marital status | Payment status | Priority | Priority level |
  Risk | Risks | Risk level | Dependency | Dependencies | Cross-link | Impact | Effort | Level | Scope | Approved by |
  Reviewed by | Checked by | Support | Supporting team | Net weight | Gross weight | Area code | Floor area | Square feet |
  Current ratio | Market value | Contract value | Order value | Start-up cost | Year of birth | Area (m2)`);

/** Words that make any header one of something else: `Email người phụ trách`, `Owner phone`. */
export const otherWords = phrases(`
  Email | E-mail | Mail | Phone | Mobile | Telephone | Tel | Fax | URL | Link | Hyperlink | Website | Address | Điện thoại |
  SĐT | Di động | Địa chỉ | Đường dẫn | Ngày sinh | Năm sinh | CCCD | CMND | Ảnh | Photo | Avatar | Birthday | Password |
  Mật khẩu | Mức lương | Tiền lương | Salary | Giới tính | Gender`);
