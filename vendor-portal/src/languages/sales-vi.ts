import type { Translation } from '@hansa/kit';
import type { salesEn } from './sales-en.ts';

export const salesVi: Translation<typeof salesEn> = {
  customers: {
    title: 'Khách hàng', hint: 'Bất kỳ ai đã đặt hàng, hỏi báo giá, có hợp đồng, nhóm hoặc hạn mức với bạn.', search: 'Khách hàng hoặc nhóm', name: 'Khách hàng', sales: 'Doanh số 12 tháng', orders: 'Đơn hàng', open: 'Đang mở', lastOrder: 'Đơn gần nhất', contracts: 'Hợp đồng', groups: 'Nhóm', credit: 'Công nợ đã dùng', noCredit: 'Không có hạn mức', setLimit: 'Đặt hạn mức công nợ', limit: 'Được nợ tối đa', limitWhy: 'Lý do', limitWhyHint: 'Được lưu cùng thay đổi.', block: 'Chặn', blockHint: 'Không bán ghi nợ nữa, dù còn hạn mức.', limitSet: '{name} được nợ {amount}', blocked: 'Bị chặn', ofLimit: '{used} trên {limit}', free: 'còn {amount}', empty: 'Chưa có khách hàng', emptyHint: 'Khách hàng hiện ra từ đơn đầu tiên, hoặc khi bạn lập hợp đồng.', newContract: 'Hợp đồng mới', actFor: 'Thao tác thay', whatTheyPay: 'Họ trả bao nhiêu', whatTheySee: 'Họ thấy gì', partOf: 'Thuộc {name}', branches: 'Chi nhánh',
    byMonth: 'Doanh số theo tháng', products: 'Mua nhiều nhất', recentOrders: 'Đơn hàng', allOrders: 'Mọi đơn hàng', noContracts: 'Không có hợp đồng: giá niêm yết và chiết khấu nhóm được áp dụng.', noOrders: 'Chưa đặt gì', quotes: 'Báo giá', allQuotes: 'Mọi báo giá', noQuotes: 'Chưa có báo giá',
  },
  groups: {
    title: 'Nhóm khách hàng', hint: 'Những bên mua được đối xử như nhau: một hợp đồng, một bảng giá, một danh mục cho tất cả.', new: 'Nhóm mới', name: 'Tên', nameEn: 'Tên tiếng Anh', nameVi: 'Tên tiếng Việt', members: 'Thành viên', catalogs: 'Danh mục', contracts: 'Hợp đồng', priceLists: 'Bảng giá', edit: 'Sửa nhóm', save: 'Lưu nhóm', saved: 'Đã lưu {name}', addMember: 'Thêm bên mua', remove: 'Gỡ {name}', noMembers: 'Chưa có ai', empty: 'Chưa có nhóm', emptyHint: 'Hãy gom các bên mua có cùng giá vào một nhóm rồi lập một hợp đồng cho nhóm.', usedIn: 'Dùng trong', memberHint: 'Cùng bên mua là mọi chi nhánh.',
  },
  orders: {
    title: 'Đơn hàng', hint: 'Những gì bên mua đã đặt ở bạn. Xác nhận, giao hàng, và họ thấy ngay.', all: 'Tất cả', open: 'Đang mở', number: 'Đơn hàng', buyer: 'Bên mua', po: 'Số PO', state: 'Trạng thái', placed: 'Đặt lúc', promised: 'Hẹn giao', total: 'Tổng', lines: 'Dòng', location: 'Gửi từ', needBy: 'Cần trước',
    search: 'Số đơn, PO, bên mua hoặc SKU', states: 'Trạng thái', confirm: 'Xác nhận', confirmed: { other: 'Đã xác nhận {count} đơn hàng' }, skipped: { other: '{count} đơn không còn chờ xác nhận' }, pickLists: 'Phiếu lấy hàng', exportLines: 'Xuất các dòng', exportCut: 'Tệp chứa {count} dòng đầu. Hãy thu hẹp danh sách để lấy phần còn lại.',
    empty: 'Chưa có đơn hàng', emptyHint: 'Đơn hàng tự hiện khi bên mua đặt. Chào hàng cần có giá và nằm trong danh mục có đối tượng xem.', emptyState: 'Không có đơn nào ở trạng thái {state}', seeOffers: 'Xem chào hàng', seeAll: 'Xem mọi đơn hàng', loadMore: 'Cuộn đến cuối để tải thêm', noneToConfirm: 'Không đơn nào trong số này chờ xác nhận',
  },
  order: {
    lines: 'Các dòng', product: 'Sản phẩm', ordered: 'Đã đặt', shipped: 'Đã gửi', cancelled: 'Đã hủy', open: 'Còn lại', unitPrice: 'Đơn giá', lineTotal: 'Thành tiền', history: 'Lịch sử', facts: 'Đơn hàng', money: 'Số tiền', shipTo: 'Giao đến', billTo: 'Hóa đơn cho', shipments: 'Các chuyến hàng',
    po: 'PO của bên mua', buyer: 'Bên mua', placed: 'Đặt lúc', needBy: 'Cần trước', promised: 'Hẹn giao', terms: 'Thanh toán', net: { other: 'công nợ {count} ngày' }, prepaid: 'trả ngay', due: 'đến hạn {date}', paid: 'đã trả', payment: 'Công nợ', location: 'Gửi từ', note: 'Ghi chú của bên mua',
    goods: 'Hàng hóa', discount: 'Chiết khấu đơn', freight: 'Cước', tax: 'Thuế', total: 'Tổng', fallen: 'Đã hủy sau đó', commission: 'Hoa hồng',
    print: 'In', pickList: 'Phiếu lấy hàng', packingSlip: 'Phiếu đóng gói', label: 'Nhãn gửi hàng',
    confirm: 'Xác nhận đơn', promisedOn: 'Xuất kho ngày', promisedHint: { other: 'Thời gian chuẩn bị lâu nhất của các dòng là {count} ngày.' }, confirmed: 'Đã xác nhận {number}',
    reject: 'Từ chối đơn', rejectHint: 'Toàn bộ đơn. Tồn kho và hạn mức được trả lại, bên mua được báo lý do.', reason: 'Lý do', reasonHint: 'Bên mua sẽ đọc.', reasons: { stock: 'Hết hàng', price: 'Giá bị sai', discontinued: 'Không còn bán', delivery: 'Không giao được đến đó' }, rejected: 'Đã từ chối {number}',
    ship: 'Gửi hàng', shipHint: 'Phần xuất đi lúc này. Phần còn lại vẫn mở.', shipAll: 'Tất cả', shipNone: 'Không gì', quantityFor: 'Số lượng của {sku}', ofOpen: 'trên {quantity}', carrier: 'Hãng vận chuyển', tracking: 'Mã vận đơn', shippedWhole: '{number} đã gửi đi hết', shippedPart: 'Đã gửi một phần {number}', tooMuch: 'Nhiều nhất {quantity}', shipParts: { other: 'Gửi {count} dòng' },
    cancel: 'Hủy dòng', cancelHint: 'Phần sẽ không giao. Tồn kho, hạn mức và hoa hồng thay đổi theo.', cancelParts: { other: 'Hủy {count} dòng' }, cancelledSome: 'Đã hủy dòng của {number}', deliver: 'Đã giao', deliverTitle: 'Đánh dấu đã giao?', deliverText: 'Mọi thứ đang trên đường được tính là đã đến. Bên mua cũng có thể đánh dấu.', delivered: 'Đã giao {number}', close: 'Đóng', closeTitle: 'Đóng đơn hàng?', closeText: 'Sẽ không còn việc gì với đơn này.', closed: 'Đã đóng {number}',
    onItsWay: 'đang trên đường', arrived: 'đến ngày {date}',
  },
  timeline: {
    'vendorOrder.placed': 'Đã đặt hàng', 'vendorOrder.confirmed': 'Đã xác nhận', confirmedFor: 'Hẹn ngày {date}', 'vendorOrder.rejected': 'Đã từ chối', 'vendorOrder.shipped': 'Đã gửi', shippedWhole: 'Đã gửi đi hết', shippedPart: 'Đã gửi một phần', 'vendorOrder.delivered': 'Đã giao', 'vendorOrder.closed': 'Đã đóng', 'vendorOrder.cancelled': 'Đã hủy', cancelledPart: 'Đã hủy một số dòng', amount: 'bớt {amount}',
  },
  priceReason: {
    quote: 'Báo giá {label}', contract: 'Hợp đồng {label}', 'customer group': 'Giá theo nhóm: {label}', storefront: 'Giá theo cửa hàng: {label}', list: 'Giá niêm yết', discount: 'Giảm {percent} giá niêm yết: {label}', tier: 'từ {quantity}', until: 'đến {date}',
  },
  print: {
    back: 'Về đơn hàng', print: 'In', pickList: 'Phiếu lấy hàng', packingSlip: 'Phiếu đóng gói', label: 'Nhãn gửi hàng', hint: 'Bản in không có trình đơn; chọn khổ giấy trong hộp thoại in.', order: 'Đơn hàng', po: 'Đơn của quý khách', from: 'Người gửi', to: 'Người nhận', sku: 'SKU', product: 'Sản phẩm', quantity: 'Số lượng', picked: 'Đã lấy', page: 'In ngày {date}', shipment: 'Chuyến hàng', all: 'Cả đơn hàng', which: 'Trong kiện có gì', open: 'Còn lại', note: 'Ghi chú', signature: 'Người đóng gói', parcels: 'Số kiện', printed: 'Đã in', total: { other: '{count} dòng' },
  },
};
