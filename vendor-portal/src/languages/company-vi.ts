import type { Translation } from '@hansa/kit';
import type { companyEn } from './company-en.ts';

export const companyVi: Translation<typeof companyEn> = {
  today: {
    greeting: 'Chào {name}', hint: 'Những việc đang chờ bạn và kết quả 30 ngày qua.', waits: 'Đang chờ bạn', nothingWaits: 'Không có việc nào chờ', nothingWaitsHint: 'Mọi đơn hàng đã xác nhận, không đơn nào trễ, tồn kho đủ. Đơn mới sẽ tự hiện ở đây.',
    toConfirm: { other: '{count} đơn hàng cần xác nhận' }, toConfirmHint: 'Bên mua đang chờ bạn đồng ý. Đơn cũ nhất trước.', confirmAll: { other: 'Xác nhận cả {count}' }, confirm: 'Xác nhận',
    confirmed: { other: 'Đã xác nhận {count} đơn hàng' }, allOrders: 'Tất cả đơn hàng', confirmAllTitle: { other: 'Xác nhận {count} đơn hàng?' }, confirmAllText: 'Bên mua được báo ngay. Sau khi xác nhận vẫn có thể hủy từng dòng.',
    toShip: { other: '{count} đơn hàng cần giao' }, late: { other: '{count} đơn bị trễ' }, shipHint: 'Đã xác nhận nhưng chưa gửi đi hết.', promised: 'hẹn giao {date}', placed: 'đặt {when}', overdue: 'trễ từ {date}',
    stockLow: { other: '{count} chào hàng sắp hết hàng' }, stockLowHint: 'Tồn kho chưa đủ hai tuần, tính theo lượng bán 30 ngày qua.', daysLeft: { other: 'còn {count} ngày' }, soldOut: 'đã hết hàng', left: 'còn {quantity}',
    contracts: { other: '{count} hợp đồng sắp hết hạn' }, contractsHint: 'Trong 60 ngày tới. Hãy gia hạn, nếu không bên mua sẽ trở về giá niêm yết.', ends: 'hết hạn {date}',
    imports: { other: '{count} lần nhập tệp cần bạn xem' }, importsHint: 'Tệp có lỗi hoặc đang chờ bạn xác nhận.', badRows: { other: '{count} dòng có lỗi' },
    sales30: 'Doanh số 30 ngày', orders30: 'Đơn hàng 30 ngày', customers30: 'Khách đã mua', average: 'Giá trị đơn trung bình', before: 'so với 30 ngày trước', chart: 'Doanh số theo ngày', topProducts: 'Bán chạy nhất', topProductsHint: 'Theo doanh số 30 ngày qua.', sales: 'Doanh số', orders: 'Đơn hàng', lines: { other: '{count} dòng' },
    noSales: 'Không có doanh số trong 30 ngày qua', noSalesHint: 'Hãy kiểm tra danh mục đã có đối tượng xem và chào hàng đã có giá.', seeCatalogs: 'Xem danh mục', report: 'Báo cáo đầy đủ',
  },
  reports: {
    title: 'Báo cáo', hint: 'Đã bán gì, cho ai và giữ lời hẹn đến đâu. Đã trừ chiết khấu và phần bị hủy, chưa gồm cước và thuế.', period: 'Kỳ', currency: 'Tiền tệ', from: 'Từ', to: 'Đến', months3: '3 tháng qua', months12: '12 tháng qua', thisYear: 'Năm nay', lastYear: 'Năm trước', own: 'Tự chọn ngày',
    sales: 'Doanh số', orders: 'Đơn hàng', commission: 'Hoa hồng', keep: 'Bạn giữ lại', ofSales: '{percent} doanh số', byMonth: 'Doanh số theo tháng', byMonthHint: 'Phần bạn giữ lại và hoa hồng của đơn vị vận hành.', byCustomer: 'Theo khách hàng', byProduct: 'Theo sản phẩm', byCategory: 'Theo ngành hàng',
    customer: 'Khách hàng', product: 'Sản phẩm', category: 'Ngành hàng', month: 'Tháng', share: 'Tỷ trọng', lines: 'Dòng', averageOrder: 'Đơn trung bình', promises: 'Giữ lời hẹn', promisesHint: 'Tỷ lệ đáp ứng: dòng được giao đủ. Đúng hẹn: đơn xuất kho không muộn hơn ngày hẹn.', fillRate: 'Tỷ lệ đáp ứng', onTime: 'Đúng hẹn', hoursToConfirm: 'Giờ đến khi xác nhận', rejected: 'Bị từ chối',
    empty: 'Không bán được gì trong kỳ này', emptyHint: 'Hãy chọn kỳ dài hơn hoặc tiền tệ khác.', ofLines: '{done} trên {all} dòng', ofOrders: '{done} trên {all} đơn', median: 'trung vị, từ lúc đặt đến lúc xác nhận',
  },
  organization: {
    title: 'Tổ chức', people: 'Nhân sự', roles: 'Vai trò', addresses: 'Địa chỉ', hint: 'Ai làm việc ở đây, được làm gì, gửi hàng và xuất hóa đơn từ đâu.',
    name: 'Tên', email: 'E-mail', role: 'Vai trò', since: 'Từ', state: 'Trạng thái', active: 'Đang hoạt động', inactive: 'Không có quyền vào', invite: 'Mời một người', inviteHint: 'Họ nhận được e-mail có đường dẫn dùng được trong bảy ngày.', invited: 'Đã gửi lời mời tới {email}', sendInvitation: 'Gửi lời mời',
    openInvitations: 'Lời mời đang chờ', expires: 'hết hạn {when}', revoke: 'Thu hồi', revokeTitle: 'Thu hồi lời mời gửi {email}?', revokeText: 'Đường dẫn trong e-mail sẽ không dùng được nữa.', revoked: 'Đã thu hồi lời mời', changeRole: 'Đổi vai trò của {name}', changeRoleHint: 'Có hiệu lực ngay.', roleChanged: '{name} nay là {role}',
    takeAccess: 'Thu quyền vào', takeAccessTitle: 'Thu quyền vào của {name}?', takeAccessText: 'Họ bị đăng xuất khỏi tổ chức này ngay. Những việc đã làm vẫn còn trong lịch sử.', giveAccess: 'Trả lại quyền vào', accessTaken: '{name} không còn quyền vào', accessGiven: '{name} lại có quyền vào', you: 'bạn',
    noInvitations: 'Không có lời mời nào đang chờ', newRole: 'Vai trò mới', editRole: 'Sửa vai trò', roleName: 'Tên vai trò', roleHint: 'Người có vai trò này được làm gì và trong phạm vi nào.', standardRole: 'Chuẩn', ownRole: 'Riêng', copyRole: 'Sao chép để sửa', roleSaved: 'Đã lưu vai trò', permissions: { other: '{count} quyền' },
    members: { other: '{count} người' }, standardHint: 'Vai trò chuẩn giống nhau ở mọi nơi. Hãy sao chép để thay đổi.', copyOf: 'Bản sao của {name}', reach: 'Phạm vi',
    reaches: { none: 'Không', own: 'Chỉ của mình', branch: 'Tổ chức này', below: 'Tổ chức và chi nhánh', all: 'Tất cả' },
    newAddress: 'Địa chỉ mới', editAddress: 'Sửa địa chỉ', addressSaved: 'Đã lưu địa chỉ', kind: 'Loại', billing: 'Hóa đơn', shipping: 'Giao hàng', label: 'Tên gọi', labelHint: 'Cách bạn gọi nơi này: "Kho chính".', recipient: 'Người nhận', street: 'Đường và số nhà', postalCode: 'Mã bưu chính', city: 'Thành phố', country: 'Quốc gia', countryHint: 'Hai chữ cái, như DE hoặc VN.', isDefault: 'Dùng mặc định', default: 'Mặc định',
    noAddresses: 'Chưa có địa chỉ', noAddressesHint: 'Bên mua cần biết hàng đến từ đâu, hóa đơn cần địa chỉ xuất.', },
};
