import type { Translation } from './dictionary.ts';
import type { domainEn } from './domain-en.ts';

export const domainVi: Translation<typeof domainEn> = {
  state: {
    requested: 'Đã yêu cầu', answering: 'Đang trả lời', declined: 'Bị từ chối', lost: 'Không trúng', awarded: 'Đã chọn',
    draft: 'Nháp', open: 'Đang mở', ordered: 'Đã đặt', planned: 'Dự kiến', applied: 'Đã áp dụng', 'awaiting approval': 'Chờ duyệt', placed: 'Đã đặt', confirmed: 'Đã xác nhận', 'partly confirmed': 'Xác nhận một phần',
    'partly shipped': 'Đã giao một phần', shipped: 'Đã xuất hàng', 'partly delivered': 'Đã nhận một phần', delivered: 'Đã giao', closed: 'Đã đóng', rejected: 'Bị từ chối', cancelled: 'Đã hủy', 'partly cancelled': 'Hủy một phần',
    backordered: 'Chờ hàng', 'in dispute': 'Đang khiếu nại', received: 'Đã nhận', staging: 'Đang đọc', 'needs mapping': 'Cần ghép cột', validating: 'Đang kiểm tra', 'needs confirmation': 'Cần xác nhận', applying: 'Đang áp dụng',
    done: 'Hoàn tất', failed: 'Thất bại', finished: 'Hoàn tất', 'finished with errors': 'Hoàn tất, có lỗi', running: 'Đang chạy', queued: 'Đang xếp hàng', pending: 'Đang chờ', dead: 'Không gửi được', staged: 'Đã đọc', good: 'Hợp lệ', bad: 'Có lỗi',
    review: 'Đang xem xét', linked: 'Đã liên kết', new: 'Mới', dismissed: 'Đã bỏ qua', active: 'Đang hoạt động', approved: 'Đã duyệt', paused: 'Tạm dừng', suspended: 'Bị đình chỉ', ended: 'Đã kết thúc', expired: 'Hết hạn', scheduled: 'Đã lên lịch', live: 'Đang áp dụng',
    superseded: 'Đã thay thế', archived: 'Lưu trữ', withdrawn: 'Đã rút', paid: 'Đã thanh toán', 'partly paid': 'Thanh toán một phần', due: 'Đến hạn', overdue: 'Quá hạn', unpaid: 'Chưa thanh toán', sent: 'Đã gửi', countered: 'Đã phản hồi', accepted: 'Đã chấp nhận', invited: 'Đã mời',
  },
  roles: {
    admin: 'Quản trị viên', buyer: 'Nhân viên mua hàng', approver: 'Người duyệt', 'purchasing manager': 'Trưởng phòng mua hàng', finance: 'Kế toán', 'sales rep': 'Nhân viên kinh doanh', 'catalog manager': 'Quản lý danh mục', fulfilment: 'Kho và giao hàng',
    operator: 'Điều hành sàn', support: 'Hỗ trợ',
  },
  permissions: {
    'catalog.read': 'Xem danh mục và chào hàng', 'catalog.manage': 'Sửa danh mục và chào hàng', 'import.run': 'Nhập tệp danh mục', 'price.read': 'Xem bảng giá', 'price.manage': 'Sửa bảng giá', 'contract.read': 'Xem hợp đồng',
    'contract.manage': 'Sửa hợp đồng', 'customer.read': 'Xem khách hàng và nhóm', 'customer.manage': 'Sửa khách hàng và nhóm', 'stock.manage': 'Thay đổi tồn kho', 'cart.use': 'Dùng giỏ hàng', 'order.place': 'Đặt hàng',
    'order.read': 'Xem đơn hàng', 'order.fulfil': 'Xác nhận và giao hàng', 'order.cancel': 'Hủy đơn hàng', 'commission.manage': 'Đặt quy tắc hoa hồng', 'marketplace.read': 'Xem toàn bộ sàn',
    'marketplace.manage': 'Vận hành sàn', 'event.read': 'Xem sự kiện', 'event.manage': 'Phát lại và bỏ sự kiện lỗi', 'index.manage': 'Dựng lại chỉ mục tìm kiếm', 'member.manage': 'Mời và gỡ thành viên',
    'role.manage': 'Sửa vai trò', 'organization.manage': 'Sửa thông tin tổ chức', 'credit.manage': 'Đặt và vượt hạn mức công nợ', 'ledger.read': 'Xem sổ cái',
    'quote.read': 'Xem báo giá', 'quote.request': 'Yêu cầu và thương lượng báo giá', 'quote.accept': 'Chấp nhận báo giá', 'quote.answer': 'Trả lời báo giá', 'quote.manage': 'Duyệt giá dưới sàn, phân yêu cầu báo giá', 'member.impersonate': 'Thao tác thay người của khách hàng', 'key.manage': 'Tạo và thu hồi khóa API',
  },
  units: {
    PCE: { other: 'cái' }, C62: { other: 'cái' }, EA: { other: 'cái' }, PR: { other: 'đôi' }, PK: { other: 'gói' }, BX: { other: 'hộp' }, CT: { other: 'thùng' }, SET: { other: 'bộ' }, RO: { other: 'cuộn' },
    MTR: 'm', KGM: 'kg', GRM: 'g', LTR: 'l', MTK: 'm²', HUR: 'giờ', DAY: { other: 'ngày' },
  },
  /** What a seller's file says of an offer; the grid and the match queue name columns by it. */
  importFields: {
    sku: 'Mã hàng (SKU)', brand: 'Nhãn hiệu', mpn: 'Mã nhà sản xuất (MPN)', gtin: 'GTIN / mã vạch', title: 'Tên hàng', description: 'Mô tả', category: 'Nhóm hàng', price: 'Giá niêm yết', currency: 'Tiền tệ', unit: 'Đơn vị',
    packSize: 'Quy cách đóng gói', minimumQuantity: 'Số lượng tối thiểu', quantityMultiple: 'Bội số đặt hàng', stock: 'Tồn kho', leadTimeDays: 'Thời gian giao (ngày)', weight: 'Khối lượng (g)', tariffCode: 'Mã số hải quan',
    countryOfOrigin: 'Nước xuất xứ',
  },
  /** Why a row could not be taken, or what was changed in it. */
  importProblems: {
    missing: 'Bỏ trống, nhưng bắt buộc phải có', notANumber: 'Không phải là số', negative: 'Nhỏ hơn 0', tooLarge: 'Lớn hơn {most}', tooLong: 'Dài hơn {most} ký tự', notWhole: 'Không phải số nguyên', notPositive: 'Phải lớn hơn 0',
    decimalsCut: 'Đã cắt còn {kept} chữ số thập phân', unknownUnit: 'Đơn vị lạ; các đơn vị được biết: {known}', unknownCurrency: 'Loại tiền không có', unknownCountry: 'Nước không có',
    badCheckDigit: 'Sai số kiểm tra: có một chữ số gõ nhầm', notAGtin: 'GTIN gồm 8, 12, 13 hoặc 14 chữ số', duplicateSku: 'Mã này đã có ở dòng {line}; dòng đầu được tính', formula: 'Giống công thức mà bảng tính sẽ chạy',
    controlCharacter: 'Có ký tự không nhìn thấy; đã được bỏ', unreadable: 'Có chữ không đọc được: hãy lưu tệp dạng UTF-8', cellsTooMany: 'Nhiều ô hơn số cột: có dấu phân cách trong ô không có ngoặc kép',
    notJson: 'Dòng không phải đối tượng JSON', priceMissing: 'Không có giá: chỉ người mua có hợp đồng mua được', priceZero: 'Giá bằng 0', stockReserved: 'Ít hơn số đơn hàng đang giữ; đã đặt bằng số đó',
    gtinDiffers: 'Sản phẩm có GTIN khác ({known})', dismissed: 'Sàn đã loại dòng này',
  },
  things: {
    organization: 'tổ chức', order: 'đơn hàng', 'vendor order': 'đơn của nhà bán', 'vendor_order': 'đơn của nhà bán', product: 'sản phẩm', offer: 'chào hàng', catalog: 'danh mục', 'price list': 'bảng giá', contract: 'hợp đồng', cart: 'giỏ hàng', line: 'dòng', role: 'vai trò',
    member: 'thành viên', invitation: 'lời mời', import: 'lần nhập', address: 'địa chỉ', 'cost center': 'trung tâm chi phí', shipment: 'chuyến giao', procedure: 'chức năng', event: 'sự kiện', category: 'nhóm hàng', list: 'danh sách',
  },
};
