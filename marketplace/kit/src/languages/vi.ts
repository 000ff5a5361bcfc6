import type { Translation } from './dictionary.ts';
import { domainVi } from './domain-vi.ts';
import type { en } from './en.ts';
import { quoteVi, quotesVi } from './quote-vi.ts';
import { refusalsVi } from './refusals-vi.ts';

export const vi: Translation<typeof en> = {
  ...domainVi,
  refusals: refusalsVi,
  quote: quoteVi,
  quotes: quotesVi,
  apps: { 'buyer-web': 'Sàn mua hàng', 'vendor-portal': 'Cổng nhà bán', console: 'Bảng điều hành' },
  action: {
    add: 'Thêm', apply: 'Áp dụng', back: 'Quay lại', cancel: 'Hủy', clear: 'Xóa', close: 'Đóng', confirm: 'Xác nhận', copied: 'Đã sao chép', copy: 'Sao chép', create: 'Tạo mới', delete: 'Xóa', dismiss: 'Bỏ qua',
    done: 'Xong', download: 'Tải xuống', edit: 'Sửa', export: 'Xuất', filter: 'Lọc', next: 'Tiếp', open: 'Mở', print: 'In', reload: 'Tải lại trang', remove: 'Gỡ bỏ', retry: 'Thử lại', save: 'Lưu',
    search: 'Tìm', send: 'Gửi', showLess: 'Thu gọn', showMore: 'Xem thêm', undo: 'Hoàn tác', upload: 'Tải lên', view: 'Xem',
  },
  shell: {
    mainMenu: 'Menu chính', more: 'Thêm', skip: 'Đến nội dung trang', breadcrumbs: 'Vị trí của trang', loading: 'Đang tải', notices: 'Thông báo', find: 'Tìm hoặc làm bất cứ việc gì', settings: 'Cài đặt',
    switchOrganization: 'Đổi tổ chức', actFor: 'Làm việc cho', actForHint: 'Bạn làm việc cho nhiều tổ chức. Thẻ này làm việc cho tổ chức bạn chọn; các thẻ khác không đổi.',
    userMenu: 'Tài khoản của {name}', goTo: 'Đến {app}', noBusiness: 'Ở đây không có gì cho bạn', noBusinessHint: '{email} không thuộc tổ chức nào làm việc trong {app}.',
  },
  look: { theme: 'Giao diện', system: 'Theo thiết bị', light: 'Sáng', dark: 'Tối', density: 'Mật độ', comfortable: 'Thoáng', compact: 'Gọn', language: 'Ngôn ngữ' },
  palette: { title: 'Tìm hoặc làm', placeholder: 'Một trang, một việc, một số đơn…', pages: 'Trang', organizations: 'Tổ chức và ứng dụng', look: 'Giao diện', account: 'Tài khoản', actFor: 'Làm việc cho {organization}' },
  shortcuts: { title: 'Phím tắt', hint: 'Những phím dùng được trên trang này.', then: 'rồi', goTo: 'Đến {page}', singleKeys: 'Phím tắt một phím' },
  signIn: {
    title: 'Đăng nhập', hint: 'vào {app}', action: 'Đăng nhập', email: 'E-mail', password: 'Mật khẩu', showPassword: 'Hiện mật khẩu', forgot: 'Quên mật khẩu?', leave: 'Đăng xuất', motto: 'Nhiều thương nhân. Một bộ luật chung.',
    demo: 'Tài khoản dùng thử, bấm một lần để vào', forgotTitle: 'Đặt mật khẩu mới', forgotHint: 'Chúng tôi gửi một liên kết đến e-mail của bạn. Liên kết có hiệu lực một giờ.', sendLink: 'Gửi liên kết',
    linkSent: 'Nếu {email} có tài khoản ở đây, liên kết đang được gửi đến.', back: 'Quay lại đăng nhập', newLink: 'Yêu cầu liên kết mới', resetTitle: 'Đặt mật khẩu mới', resetHint: 'Mọi phiên đăng nhập khác của bạn sẽ kết thúc.',
    newPassword: 'Mật khẩu mới', passwordHint: 'Ít nhất {minimum} ký tự. Một câu dễ nhớ hơn một câu đố.', savePassword: 'Lưu mật khẩu', passwordSaved: 'Đã lưu mật khẩu. Hãy đăng nhập bằng mật khẩu mới.',
    ask: 'Mới đến? Xin tham gia',
  },
  start: { hello: 'Chào {name}', welcome: 'Chào mừng đến với Hansa', nothing: 'Vai trò của bạn chưa mở trang nào ở đây. Hãy nhờ quản trị viên của tổ chức cấp vai trò phù hợp.' },
  notFound: { title: 'Không tìm thấy', text: 'Ở đây không có gì', hint: 'Địa chỉ có thể bị gõ sai, hoặc nội dung này thuộc về người khác.', home: 'Về trang đầu', thing: 'Có thể nội dung đã bị xóa, địa chỉ bị gõ sai, hoặc nội dung thuộc về tổ chức khác.', list: 'Đến “{list}”' },
  noPermission: { title: 'Vai trò của bạn không mở được trang này', text: 'Trang cần quyền “{permission}”. Quản trị viên của tổ chức có thể cấp cho bạn.' },
  failure: { title: 'Chưa thực hiện được', ours: 'Lỗi thuộc về chúng tôi. Hãy thử lại; nếu vẫn lỗi, hãy báo bộ phận hỗ trợ mã bên dưới.', unknown: 'Chưa thực hiện được ({code}). Hãy thử lại; nếu vẫn lỗi, hãy báo bộ phận hỗ trợ mã này.', requestId: 'mã yêu cầu' },
  connection: { offline: 'Bạn đang ngoại tuyến. Dữ liệu đang xem có thể đã cũ; các thay đổi phải chờ đến khi có mạng.', reconnecting: 'Mất kết nối, đang nối lại. Cập nhật trực tiếp tạm dừng.', unrefreshed: 'Một phần dữ liệu đang xem không làm mới được và có thể đã cũ.' },
  form: {
    optional: 'không bắt buộc', dayOrder: 'ngày/tháng/năm', notADay: 'Hãy viết ngày như {example}', chooseDay: '{field}: chọn trong lịch', choose: 'Chọn', typeToSearch: 'Gõ để tìm', searching: 'Đang tìm…', searchFailed: 'Không nhận được kết quả tìm. Hãy thử lại.', nothingFound: 'Không tìm thấy “{text}”', showOptions: 'Hiện lựa chọn',
  },
  issues: {
    missing: 'Hãy điền mục này', invalid: 'Giá trị không hợp lệ', tooSmall: 'Tối thiểu {minimum}', tooBig: 'Tối đa {maximum}',
    tooShort: { other: 'Ít nhất {count} ký tự' }, tooLong: { other: 'Nhiều nhất {count} ký tự' }, tooFew: { other: 'Ít nhất {count} mục' }, tooMany: { other: 'Nhiều nhất {count} mục' },
    format: { email: 'E-mail có dạng ten@congty.vn', url: 'Địa chỉ có dạng https://congty.vn', date: 'Ngày có dạng 2026-11-24', uuid: 'Mã này không phải của hệ thống', regex: 'Không đúng định dạng' },
  },
  quantity: { more: 'Tăng', less: 'Giảm', rounded: 'Đã làm tròn lên {quantity}: bán theo bội số {multiple}' },
  pages: { label: 'Các trang', previous: 'Trang trước', next: 'Trang sau', of: '{page} / {pages}', range: '{from} đến {to} trong {total}', more: 'Xem thêm' },
  table: {
    rows: { other: '{count} dòng' }, moreThan: 'hơn {count} dòng', found: '{found} trong {total} dòng', selected: { other: 'Đã chọn {count}' }, selectAll: 'Chọn tất cả các dòng', selectRow: 'Chọn dòng này',
    clearSelection: 'Bỏ chọn', filter: 'Lọc dòng', columns: 'Cột', export: 'Xuất CSV', actions: 'Thao tác', empty: 'Chưa có dòng nào', nothingFound: 'Không có dòng nào khớp “{text}”', clearFilter: 'Xóa bộ lọc', sortBy: 'Sắp xếp theo {column}',
    ascending: 'đang xếp tăng dần', descending: 'đang xếp giảm dần', keys: 'Phím mũi tên để di chuyển, Enter để mở, Space để chọn, Ctrl A để chọn tất cả, Ctrl Enter để làm thao tác đầu tiên',
    views: 'Chế độ xem', saveView: 'Lưu chế độ xem này', viewName: 'Tên chế độ xem', allRows: 'Tất cả các dòng', resetView: 'Đặt lại cột và sắp xếp', deleteView: 'Xóa chế độ xem “{name}”',
  },
  grid: { hint: 'Phím mũi tên để di chuyển, Enter hoặc gõ để sửa, Ctrl V để dán từ bảng tính, Ctrl D để điền xuống, Ctrl Z để hoàn tác', pasted: { other: 'Đã dán {count} ô' }, refused: { other: 'Không đọc được {count} ô' }, undone: 'Đã hoàn tác', undo: 'Hoàn tác', redo: 'Làm lại', changed: { other: '{count} thay đổi' } },
  chart: { showTable: 'Xem dạng bảng', showChart: 'Xem dạng biểu đồ', nothing: 'Không có dữ liệu trong kỳ này', up: 'tăng {percent}', down: 'giảm {percent}', same: 'không đổi' },
  drop: { title: 'Thả tệp vào đây', or: 'hoặc', choose: 'chọn tệp', accepts: 'Nhận {types}, tối đa {size}', wrongType: '{name} không thuộc loại {types}', tooBig: '{name} lớn hơn {size}', uploading: 'Đang gửi {name}', done: 'Đã nhận {name}', cancel: 'Dừng gửi' },
  facets: { search: 'Tìm trong {facet}', more: { other: 'Xem thêm {count}' }, fewer: 'Thu gọn', clear: 'Xóa', clearAll: 'Xóa mọi bộ lọc', chosen: { other: '{count} bộ lọc' }, nothing: 'Không có' },
  tiers: { from: 'Từ', price: 'Đơn giá', saving: 'Tiết kiệm', current: 'số lượng của bạn', next: 'Thêm {quantity}: {price} thay vì {now}' },
  diff: { before: 'Trước', after: 'Sau', removed: 'đã gỡ', same: 'Không có gì khác', unchanged: { other: '{count} mục không đổi' } },
  steps: { label: 'Tiến trình', done: 'đã xong', current: 'bước hiện tại', of: 'Bước {step} / {steps}' },
  timeline: { by: 'bởi {name}', now: 'vừa xong' },
  time: { seconds: '{seconds} giây', minutesSeconds: '{minutes} phút {seconds} giây' },
};
