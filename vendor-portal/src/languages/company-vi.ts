import type { Translation } from '@hansa/kit';
import type { companyEn } from './company-en.ts';

export const companyVi: Translation<typeof companyEn> = {
  firstSteps: {
    title: 'Bắt đầu bán hàng', hint: 'Ba việc, và bên mua sẽ tìm thấy bạn. Sau đó việc đang chờ bạn sẽ hiện ở đây.', done: 'Đã xong', catalog: 'Danh mục', catalogHint: 'Ai được xem hàng của bạn: mọi người, một số công ty hoặc một số nhóm.', catalogDo: 'Tạo danh mục',
    place: 'Nơi xuất hàng', placeHint: 'Tồn kho tính theo nơi, thời gian giao tính từ đó.', placeDo: 'Thêm nơi xuất hàng', offers: 'Hàng bạn bán', offersHint: 'Tệp sẵn có của bạn (CSV, XLSX, JSON) với cột của riêng bạn; hoặc từng sản phẩm một.', offersDo: 'Thả tệp vào',
  },
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
    quotes: 'Báo giá', quotesHint: 'Các yêu cầu đến trong tháng đã đi tới đâu.', quotesByMonth: 'Báo giá theo tháng', quotesByCustomer: 'Báo giá theo khách hàng', received: 'Yêu cầu', answered: 'Đã trả lời', answeredOf: '{count} đã trả lời', accepted: 'Được chấp nhận', declined: 'Bị từ chối', lost: 'Thua', expired: 'Hết hạn', notWon: 'Không trúng', stillOpen: 'Đang mở',
    conversion: 'Tỷ lệ trúng', conversionOf: '{won} được chấp nhận trên {all} đã trả lời', hoursToAnswer: 'Giờ đến câu trả lời đầu', hoursInTable: 'Giờ trả lời', medianAnswer: 'trung vị, từ lúc hỏi đến lần gửi đầu', quoted: 'Đã chào', won: 'Trúng', wonOf: 'trên {amount} đã chào', noQuotes: 'Không ai hỏi trong kỳ này',
  },
};
