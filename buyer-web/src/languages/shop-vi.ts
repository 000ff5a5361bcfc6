import type { Translation } from '@hansa/kit';
import type { shopEn } from './shop-en.ts';

export const shopVi: Translation<typeof shopEn> = {
  menu: { quotes: 'Báo giá', lists: 'Danh sách mua', contracts: 'Hợp đồng', home: 'Trang chủ', search: 'Tìm kiếm', categories: 'Ngành hàng', quickOrder: 'Đặt nhanh', cart: 'Giỏ hàng', orders: 'Đơn hàng', spend: 'Chi tiêu', organization: 'Tổ chức', sectionBuy: 'Mua hàng', sectionCompany: 'Công ty' },
  home: {
    title: 'Mọi thứ nhà máy cần, từ nhiều người bán cùng lúc', hint: 'Tìm theo mã hàng, theo từ ngữ hoặc theo công dụng. Một giỏ hàng, một đơn; mỗi người bán giao phần của mình.', promiseSearch: 'Mọi mã hàng, mọi cách viết', promiseSellers: 'So sánh mọi người bán', promisePrice: 'Giá hợp đồng của bạn ngay lập tức', promiseLists: 'Dán năm mươi dòng một lần',
    popular: 'Được tìm nhiều', hello: 'Chào {name}', deskHint: 'Tìm hàng, đặt lại, hoặc xem hàng nào đang về.', toCart: { other: 'Đến giỏ hàng, {count} dòng' }, onTheWay: 'Đơn đang về', onTheWayHint: 'đã đặt, chưa giao xong', thisMonth: 'Chi tháng này', year: 'Chi trong 12 tháng', yearBefore: 'so với năm trước',
    onTime: 'Giao đúng hẹn', onTimeHint: '12 tháng qua', coming: 'Đang về', allOrders: 'Tất cả đơn hàng', nothingComing: 'Không có hàng nào đang về', nothingComingHint: 'Đơn hàng ở đây từ lúc đặt đến lúc giao xong.', again: 'Đặt lại', againHint: 'Cho xem trước những gì đã thay đổi.', budgets: 'Ngân sách tháng này', budgetsHint: 'Các trung tâm chi phí còn được chi bao nhiêu.',
    noBudgets: 'Chưa có trung tâm chi phí.', noLimit: 'không giới hạn', budgetLeft: 'còn {left}', recent: 'Vừa xem',
  },
  categories: { title: 'Ngành hàng', all: 'Tất cả ngành hàng', empty: 'Chưa có hàng nào được bán ở đây', emptyHint: 'Ngành hàng hiện ra khi có người bán mở danh mục cho bạn.' },
  search: {
    all: 'Tất cả sản phẩm', field: 'Tìm sản phẩm', placeholder: 'Mã hàng, tên sản phẩm hoặc công dụng', focus: 'Tìm kiếm', suggestions: 'Gợi ý', found: { other: '{count} sản phẩm' }, results: 'Sản phẩm tìm thấy',
    wordsOnly: 'Hiện chỉ tìm theo từ và mã hàng, chưa tìm theo nghĩa. Nếu thiếu gì, hãy thử từ khác.', beingBuilt: 'Chỉ mục tìm kiếm đang được dựng. Trong lúc đó, cơ sở dữ liệu tìm theo từ và mã hàng; bộ lọc có thể ít hơn. Trang này tự tìm lại cho đến khi xong.', fromDatabase: 'Chỉ mục tìm kiếm không trả lời. Bạn đang xem kết quả từ cơ sở dữ liệu theo từ và mã hàng; bộ lọc có thể ít hơn. Trang này tự thử lại.', didYouMean: 'Có phải bạn muốn tìm',
    filters: 'Bộ lọc', show: { other: 'Xem {count} sản phẩm' }, sort: 'Sắp xếp', sorts: { relevance: 'Phù hợp nhất', price: 'Giá thấp trước', priceDescending: 'Giá cao trước', newest: 'Mới nhất trước' }, view: 'Cách xem', views: { list: 'Dạng danh sách', grid: 'Dạng ô', parts: 'Theo mã hàng' },
    nothing: 'Không tìm thấy “{text}”', nothingHere: 'Ở đây không có gì', nothingFiltered: 'Bộ lọc không còn kết quả nào. Hãy bỏ bớt.', nothingHint: 'Hãy kiểm tra chính tả, dùng ít từ hơn hoặc chỉ một phần mã hàng.', everywhere: 'Tìm cả theo từ',
    category: 'Ngành hàng', allCategories: 'Tất cả ngành hàng', brand: 'Thương hiệu', seller: 'Người bán', inStock: 'Chỉ hàng có sẵn', price: 'Giá mỗi cái ({currency})', priceFrom: 'Từ', priceTo: 'Đến', fromPrice: 'từ {price}', noPrice: 'Chưa có giá cho bạn', piece: '{price} mỗi cái, {quantity} một gói', yourPrice: 'Giá của bạn',
    nextTier: 'từ {quantity}: {price}', otherSellers: { other: '+{count} người bán' }, matchedNumber: 'Khớp mã hàng', matchedFuzzy: 'Cách viết gần giống', boughtBefore: 'Đã từng mua', kinds: { product: 'Sản phẩm', brand: 'Thương hiệu', partNumber: 'Mã hàng' },
  },
  supply: { inStock: 'sẵn {quantity}', lead: { other: 'đặt hàng, {count} ngày' }, none: 'hết hàng', made: { other: 'làm theo đơn, {count} ngày' }, days: { other: '{count} ngày' } },
  credit: {
    none: 'Chưa có hạn mức với {name}', blocked: '{name} đã khóa hạn mức của bạn', badge: { none: 'Chưa có hạn mức', blocked: 'Hạn mức bị khóa' },
    atOffer: { none: '{name} không cho bạn nợ bằng {currency}, nên chưa thể đặt ở đó. Hãy chọn người bán khác, hoặc đề nghị họ cấp hạn mức.', blocked: '{name} đã khóa hạn mức {currency} của bạn, nên hiện không thể đặt ở đó. Hãy chọn người bán khác, hoặc hỏi họ lý do.' },
    inCart: { none: '{name} không cho bạn nợ bằng {currency}', blocked: '{name} đã khóa hạn mức {currency} của bạn' }, inCartHint: 'Hiện không thể đặt ở đó. Hãy chuyển các dòng sang người bán khác, bỏ ra, hoặc đề nghị họ cấp hạn mức.', move: 'Lập kế hoạch không có họ',
  },
  priceReason: { quote: 'Báo giá {label}', contract: 'Hợp đồng {label} của bạn', 'customer group': 'Giá nhóm của bạn: {label}', storefront: 'Giá tại đây: {label}', list: 'Giá niêm yết', discount: 'Giảm {percent} từ giá niêm yết, {label}', tier: 'từ {quantity}', until: 'đến {date}' },
  product: {
    optionsNotRead: 'Không đọc được những gì có thể chọn của sản phẩm này',
    addToList: 'Thêm vào danh sách',
    mpn: 'Mã nhà sản xuất', designation: 'Ký hiệu', attributes: 'Thông số', weight: 'Khối lượng', origin: 'Xuất xứ', tariff: 'Mã HS', documents: 'Tài liệu', kinds: { datasheet: 'Bảng thông số', certificate: 'Chứng nhận', manual: 'Hướng dẫn', drawing: 'Bản vẽ', 'safety data sheet': 'Phiếu an toàn', image: 'Hình ảnh' },
    alternatives: 'Có thể thay thế', buy: 'Mua', noOffer: 'Hiện không ai bán sản phẩm này cho bạn', noOfferHint: 'Hãy xem các sản phẩm thay thế bên dưới.', soldBy: '{seller} bán', packOf: 'Gói {quantity}, chưa gồm thuế', exTax: 'chưa gồm thuế', why: 'Vì sao có giá này', forQuantity: 'cho {quantity}', quantityOf: 'Số lượng {title}',
    visitor: 'Hãy đăng nhập để đặt hàng và xem giá của bạn.', signInForPrice: 'Đăng nhập để xem giá', supply: 'Tồn kho', leadTime: 'Thời gian giao', minimum: 'Tối thiểu', multiple: 'Theo bội số', sku: 'Mã của người bán', stockAt: 'Hàng ở đâu', offers: { other: '{count} chào hàng cạnh nhau' }, offersHint: 'Mỗi người bán tính cho bạn bao nhiêu với {quantity}.',
    chooseSeller: 'Chọn người bán', sellerKinds: { vendor: 'Nhà sản xuất', distributor: 'Nhà phân phối', dealer: 'Đại lý' }, cheapest: 'Giá thấp nhất', conditions: { used: 'Đã qua sử dụng', refurbished: 'Tân trang' }, from: 'từ {quantity}',
  },
  compare: {
    title: 'So sánh', hint: 'Tối đa bốn sản phẩm, từng thông số một.', add: 'So sánh', in: 'Đang so sánh', tray: 'Sản phẩm để so sánh', remove: 'Bỏ {title}', go: { other: 'So sánh {count}' }, clear: 'Xóa hết', empty: 'Chưa có gì để so sánh', emptyHint: 'Hãy đánh dấu “So sánh” khi tìm kiếm.', find: 'Tìm sản phẩm',
    onlyDiffering: 'Chỉ những điểm khác nhau', price: 'Giá của bạn', sellers: 'Người bán',
  },
};
