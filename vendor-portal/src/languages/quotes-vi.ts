import type { Translation } from '@hansa/kit';
import type { quotesEn } from './quotes-en.ts';

export const quotesVi: Translation<typeof quotesEn> = {
  quotePages: {
    listHint: 'Những gì người mua hỏi và bạn đã trả lời. Danh sách tự cập nhật.', routing: 'Phân công', seeAll: 'Xem mọi báo giá', with: '{name} trả lời', withNobody: 'chưa giao cho ai', due: 'Trả lời trước {date}', more: 'Thao tác khác với báo giá này',
    send: 'Gửi báo giá', sendAgain: 'Gửi phiên bản mới', sendTitle: 'Gửi báo giá này cho {buyer}?', sendHint: 'Nó trở thành một phiên bản không bao giờ thay đổi mà bên mua có thể chấp nhận.', message: 'Lời nhắn cho bên mua', sent: 'Đã gửi cho {buyer}', noValidity: 'Chưa đặt hạn hiệu lực: bên mua có thể chấp nhận bất cứ lúc nào.', countered: 'Bên mua đề nghị khác', counteredHint: 'Xem trong các phiên bản điều gì đã đổi, rồi gửi báo giá mới.',
    extend: 'Gia hạn', extendTitle: 'Gia hạn hiệu lực', extendHint: 'Bên mua nhận phiên bản mới với ngày mới.', extended: 'Đã gia hạn', withdraw: 'Rút lại', withdrawTitle: 'Rút lại báo giá này?', withdrawHint: '{buyer} sẽ không chấp nhận được nữa. Bạn có thể mở lại sau.', withdrawn: 'Đã rút lại', reason: 'Lý do', revive: 'Mở lại', reviveTitle: 'Mở lại báo giá này?', reviveText: 'Nó mở lại thành một phiên bản mới. Hãy hoàn tất rồi gửi.',
    assign: 'Giao cho đồng nghiệp', assigned: 'Đã giao', who: 'Giao cho', take: 'Nhận trả lời', copy: 'Sao chép', copyHint: 'Báo giá mới cho {buyer} với cùng các dòng và điều khoản.', copyAction: 'Tạo bản sao', template: 'Giữ làm mẫu', templateHint: 'Các dòng và điều khoản để bắt đầu; mẫu có thẻ riêng.', name: 'Tên',
    routingHint: 'Ai trong nhóm trả lời yêu cầu nào. Quy tắc được đọc từ trên xuống; quy tắc đúng đầu tiên quyết định.', rules: 'Quy tắc', rulesHint: 'Nếu không quy tắc nào đúng, yêu cầu đến người có ít báo giá đang mở nhất.', addRule: 'Thêm quy tắc', noRules: 'Chưa có quy tắc', noRulesHint: 'Yêu cầu đến người có ít báo giá đang mở nhất. Thêm quy tắc để giao một người mua, danh mục hay quốc gia cho một người.', ifBuyer: 'Bên mua', anyBuyer: 'Bất kỳ', ifCategory: 'Danh mục', anyCategory: 'Bất kỳ', ifCountry: 'Quốc gia', then: 'Giao cho', removeRule: 'Xóa quy tắc', ruleRemoved: 'Đã xóa quy tắc', rulesSaved: 'Đã lưu quy tắc',
    toAnswer: { other: '{count} báo giá cần trả lời' }, toAnswerHint: 'Người mua quyết định sớm hơn họ nói.', allQuotes: 'Mọi báo giá', lineCount: { other: '{count} dòng' }, asked: 'hỏi {when}',
  },
};
