import type { Translation } from '@hansa/kit';
import type { en } from './en.ts';
import { viCatalog } from './vi-catalog.ts';
import { viFacts } from './vi-facts.ts';
import { viMoney } from './vi-money.ts';

export const vi: Translation<typeof en> = {
  ...viCatalog, ...viFacts, ...viMoney,
  menu: {
    gallery: 'Bộ sưu tập', sectionDesign: 'Hệ thiết kế', overview: 'Tổng quan', sellers: 'Nhà bán', organizations: 'Tổ chức', orders: 'Đơn hàng', commission: 'Hoa hồng', ledger: 'Sổ cái', products: 'Sản phẩm', matches: 'Chờ ghép',
    imports: 'Nhập dữ liệu', searchIndex: 'Chỉ mục tìm kiếm', events: 'Sự kiện', deadLetters: 'Thư không gửi được', storefronts: 'Gian hàng', mailbox: 'Hộp thư', people: 'Con người và vai trò', health: 'Tình trạng',
    sectionMarket: 'Sàn giao dịch', sectionMoney: 'Tiền', sectionCatalog: 'Danh mục', sectionPlatform: 'Nền tảng',
  },
  gallery: { hint: 'Mọi thành phần của bộ giao diện, ở mọi trạng thái.', foundations: 'Nền tảng', actions: 'Thao tác', inputs: 'Nhập liệu', lists: 'Danh sách', feedback: 'Phản hồi', pictures: 'Biểu đồ', trade: 'Thương mại' },
  period: { label: 'Khoảng thời gian', currency: 'Tiền tệ', '30d': '30 ngày', '90d': '90 ngày', '12m': '12 tháng' },
  overview: {
    title: 'Tổng quan', hint: 'So với {from} đến {to}.', hintLoading: 'Đang tính…', gmv: 'Giá trị hàng bán', orders: 'Đơn hàng', average: 'Đơn trung bình', takeRate: 'Tỷ lệ hoa hồng', takeHint: '{amount}, kỳ trước {before}',
    fillRate: 'Tỷ lệ đáp ứng', onTime: 'Giao đúng hẹn', before: 'kỳ trước {value}', buyers: 'Bên mua hoạt động', sellers: 'Nhà bán hoạt động', sales: 'Doanh số', share: 'Tỷ trọng', change: 'Thay đổi', commission: 'Hoa hồng', fresh: 'mới',
    salesOverTime: 'Doanh số', commissionOverTime: 'Hoa hồng', commissionHint: 'Theo mức đã chốt trên từng dòng khi bán.', inCurrency: 'Tính bằng {currency}, đã trừ chiết khấu và hàng hủy, chưa gồm cước và thuế.',
    thisPeriod: 'Kỳ này', periodBefore: 'Kỳ trước', ranking: 'Ai bán và bán gì', unnamed: 'Chưa phân loại', nothingSold: 'Không bán được gì trong kỳ này', nothingSoldHint: 'Chọn khoảng thời gian dài hơn hoặc chờ đơn đầu tiên.',
    queues: 'Cần quyết định', queueEmpty: 'Không có gì chờ', oldest: 'lâu nhất {hours} giờ',
    by: { seller: 'Nhà bán', category: 'Nhóm hàng', brand: 'Thương hiệu', buyer: 'Bên mua', product: 'Sản phẩm' },
    queue: { applications: 'Công ty xin tham gia', unconfirmed: 'Đơn chưa xác nhận', lateParts: 'Giao hàng quá hạn', matches: 'Sản phẩm cần ghép', failedImports: 'Lần nhập thất bại', deadLetters: 'Thư không gửi được', draftRules: 'Bản nháp hoa hồng', misses: 'Tìm kiếm không có kết quả' },
    queueHint: { applications: 'duyệt hoặc từ chối', unconfirmed: 'hỏi nhà bán', lateParts: 'xem ai trễ', matches: 'liên kết hoặc tạo mới', failedImports: 'xem lý do, chạy lại', deadLetters: 'xem lý do, phát lại', draftRules: 'thử rồi lên lịch', misses: 'xem bên mua cần gì' },
  },
  sellerKind: { vendor: 'Nhà sản xuất', distributor: 'Nhà phân phối', dealer: 'Đại lý' },
  level: {
    new: 'Mới', excellent: 'Xuất sắc', good: 'Tốt', watch: 'Cần theo dõi', formula: 'Cách xếp hạng',
    formulaText: 'Xuất sắc: ít nhất {fill} số dòng được đáp ứng, {onTime} giao đúng hẹn, tối đa {refused} đơn bị từ chối. Tốt: {goodFill}, {goodOnTime} và {goodRefused}. Thấp hơn: Cần theo dõi. Dưới {orders} đơn trong kỳ: Mới. Nhà bán thấy cùng những con số này.',
  },
  scorecard: { confirm: 'Xác nhận trong', fill: 'Tỷ lệ đáp ứng', onTime: 'Đúng hẹn', refused: 'Từ chối', hours: '{hours} giờ', ofLines: '{part} trên {whole} dòng', ofOrders: '{part} trên {whole} đơn' },
  sellers: {
    title: 'Nhà bán', hint: 'Đơn đăng ký cần quyết định và cách từng nhà bán phục vụ bên mua.', seller: 'Nhà bán', kind: 'Loại', state: 'Trạng thái', level: 'Hạng', all: 'Tất cả', applications: 'Đơn đăng ký',
    none: 'Không có nhà bán nào', noneHint: 'Nhà bán xuất hiện khi họ đăng ký. Hãy chọn trạng thái khác ở trên.', noApplications: 'Không có đơn đăng ký nào chờ', noApplicationsHint: 'Đơn mới sẽ tự xuất hiện ở đây.',
  },
  seller: { facts: 'Thông tin', people: 'Con người và vai trò', rate: '{rate} doanh số', sells: 'Bán gì và bán cho ai', decisions: 'Các quyết định', decisionsHint: 'Việc duyệt, đình chỉ và lý do.' },
  stateAction: {
    approve: 'Duyệt', reactivate: 'Kích hoạt lại', suspend: 'Đình chỉ', decline: 'Từ chối', reason: 'Lý do', reasonHint: 'Được lưu trong nhật ký kiểm toán và báo cho công ty.',
    approveTitle: 'Duyệt {name}', approveHint: 'Chào hàng của họ hiển thị với đúng bên mua, và người của họ có thể thao tác.',
    reactivateTitle: 'Kích hoạt lại {name}', reactivateHint: 'Họ có thể hoạt động trở lại với mọi thứ đã có.', suspendTitle: 'Đình chỉ {name}', suspendHint: 'Người của họ không thể thao tác và hàng của họ không được bán. Đơn đã đặt giữ nguyên.',
    approveDone: 'Đã duyệt {name}', reactivateDone: '{name} đã hoạt động trở lại', suspendDone: 'Đã đình chỉ {name}',
  },
  newCompany: { addBranch: 'Thêm chi nhánh', title: 'Thêm công ty', branchTitle: 'Thêm chi nhánh của {name}', hint: 'Hoạt động ngay. Người đầu tiên được mời làm quản trị và mời những người khác.', person: 'Người đầu tiên', personHint: 'Lời mời gửi về đây và có hiệu lực 14 ngày.', create: 'Tạo và mời', done: 'Đã có {name}, {email} đã được mời' },
  application: { title: 'Xin tham gia lúc {date}', next: 'Chấp nhận, người này được mời làm quản trị. Từ chối, họ sẽ đọc lý do.' },
  organizations: { title: 'Tổ chức', hint: 'Mọi công ty trên sàn và công ty mẹ của họ.', all: 'Tất cả', buyers: 'Bên mua', sellers: 'Nhà bán', applications: 'Đơn xin tham gia', none: 'Không tìm thấy tổ chức', noneHint: 'Hãy thử ít chữ hơn trong tên.' },
  organization: {
    name: 'Tổ chức', does: 'Vai trò trên sàn', under: 'thuộc {name}', country: 'Quốc gia', members: 'Thành viên', since: 'Từ ngày', legalName: 'Tên pháp lý', taxId: 'Mã số thuế', operates: 'Điều hành sàn', buys: 'Mua hàng', scorecard: 'Bảng điểm',
    people: 'Con người', roles: 'Vai trò', tree: 'Chi nhánh', activity: 'Hoạt động', actFor: 'Thao tác thay', acting: 'Đã thao tác thay', noBranches: 'Không có chi nhánh', noBranchesHint: 'Công ty con và chi nhánh sẽ hiện ở đây.',
  },
  people: {
    name: 'Họ tên', role: 'Vai trò', since: 'Thành viên từ', none: 'Chưa có ai', noneHint: 'Hãy mời người đầu tiên.', invitations: 'Lời mời đang mở',
    expires: 'Hết hạn', ownRole: 'riêng', holders: 'Số người', rights: 'Quyền', rightsHint: 'Được làm gì và trong phạm vi nào.', noRights: 'Không có quyền',
  },
  reach: { none: 'Không', own: 'Của mình', branch: 'Tổ chức mình', below: 'Tổ chức mình và cấp dưới', all: 'Tất cả' },
  events: {
    title: 'Sự kiện', hint: 'Mọi thay đổi: ai làm, nhân danh ai, từ đâu. Không thể sửa hay xóa gì ở đây.', noneHere: 'Chưa có gì xảy ra ở đây', platform: 'do nền tảng', inNameOf: '{name} nhân danh {as}', fact: 'Sự kiện', subject: 'Về', actor: 'Bởi', at: 'Khi nào',
    deliveries: 'Chuyển tiếp', search: 'Sự kiện, người, công ty hoặc mã', notices: 'Cả thông báo', exportCut: 'Đã xuất {count} sự kiện mới nhất. Hãy thu hẹp danh sách để lấy sự kiện cũ hơn.', failing: 'Chỉ lỗi', allKinds: 'Mọi sự kiện', kind: 'Loại sự kiện', none: 'Không tìm thấy sự kiện', noneHint: 'Hãy bỏ bớt bộ lọc hoặc xem khoảng dài hơn.', from: 'Từ', to: 'Đến',
    changed: 'Thay đổi gì', changedHint: 'Trước và sau, theo từng trường.', noChange: 'Sự kiện này không đổi trường nào được lưu, hoặc không ghi trước và sau.', data: 'Nội dung', request: 'Yêu cầu', cameFrom: 'Đến từ', subscriber: 'Phản ứng', attempts: 'Số lần thử', noDeliveries: 'Không ai nghe sự kiện này.',
    state: 'Trạng thái', dead: { other: '{count} lỗi' }, due: { other: '{count} đang chờ' }, allDone: 'xong cả', sameThing: 'Tất cả về đối tượng này',
  },
  deadLetters: {
    title: 'Thư không gửi được', hint: 'Các phản ứng thất bại quá nhiều lần và đã bỏ cuộc. Hãy sửa nguyên nhân rồi phát lại: việc đã làm không bao giờ làm hai lần.', none: 'Không có thư nào bị kẹt', noneHint: 'Mọi phản ứng đã xong việc hoặc sẽ tự được thử lại.', error: 'Lỗi', payload: 'Nội dung',
    replay: 'Phát lại', replayAll: 'Phát lại tất cả của {subscriber}', replayTitle: { other: 'Phát lại {count} thư?' }, replayText: 'Phản ứng chạy lại ngay, số lần thử tính lại từ đầu.', replayed: { other: '{count} thư đang được gửi lại' },
    discard: 'Bỏ', discardTitle: 'Bỏ thư này', discardHint: 'Phản ứng sẽ không bao giờ chạy cho sự kiện này. Lý do được lưu trong nhật ký kiểm toán.', reason: 'Lý do', discarded: 'Đã bỏ thư', open: 'Chuyện gì đã xảy ra', tries: { other: 'đã thử {count} lần' },
    dead: 'Đã bỏ cuộc', due: 'Đang chờ', lag: 'Chờ lâu nhất', lagHint: 'giây kể từ khi đến hạn',
  },
  health: {
    title: 'Tình trạng', hint: 'Cái gì đang chạy, đang chờ, đang thiếu.', ready: 'Mọi thứ đều phản hồi', notReady: 'Có thứ đang thiếu', requests: 'Yêu cầu đã phục vụ', faults: 'Lỗi của chúng tôi', due: 'Phản ứng đang chờ', dead: 'Thư không gửi được', lag: 'Chờ lâu nhất', memory: 'Bộ nhớ', uptime: 'Chạy từ', metrics: 'Mọi chỉ số', metric: 'Chỉ số', value: 'Giá trị', labels: 'Nhãn',
    faultsHint: 'từ khi khởi động', seconds: '{seconds} giây', lacks: { 'events wait': 'Có phản ứng đã chờ hơn năm phút.', 'no database': 'Cơ sở dữ liệu không trả lời.' },
  },
  storefronts: {
    title: 'Gian hàng', hint: 'Các mặt tiền của sàn: tên miền, ngôn ngữ, tiền tệ, giao diện và ai bán ở đó.', edit: 'Cài đặt', name: 'Tên', host: 'Tên miền', hostHint: 'Để trống: phục vụ mọi tên miền mà không gian hàng nào khác nhận.', anyHost: 'mọi tên miền khác', languages: 'Ngôn ngữ', currencies: 'Tiền tệ', currenciesHint: 'Mã ba chữ cái, loại chính đứng đầu: EUR, VND',
    taxRegion: 'Vùng thuế', taxRegionHint: 'Mã quốc gia hai chữ cái', look: 'Giao diện', accent: 'Màu nhấn', radius: 'Góc bo', sellers: 'Nhà bán trong phạm vi', sellersHint: 'Chỉ những nhà bán này được tìm thấy và mua ở đây, trong phạm vi từng bên mua được xem.', sellersCount: '{part} trên {whole} nhà bán', isActive: 'Mở', isClosed: 'Đóng',
    saved: 'Đã lưu {name}', none: 'Chưa có gian hàng', noneHint: 'Dữ liệu mẫu tạo gian hàng đầu tiên.', preview: 'Xem trước', previewButton: 'Thêm vào giỏ', previewPrice: 'Bu lông lục giác M8 × 40', houseLook: 'Mặc định của sàn', badCurrency: 'Mã tiền tệ gồm ba chữ cái', owner: 'Chủ sở hữu', square: 'Vuông', slight: 'Bo nhẹ', round: 'Tròn', allSellers: 'Chọn tất cả', noSellers: 'Bỏ chọn tất cả',
  },
  mailbox: { title: 'Hộp thư', hint: 'Mọi thư của bản dùng thử, gửi cho bất kỳ ai. Trên sàn thật không có trang này.', none: 'Chưa có thư', noneHint: 'Đặt một đơn hàng hoặc mời ai đó, thư sẽ hiện ở đây.' },
};
