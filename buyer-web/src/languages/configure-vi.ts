import type { Translation } from '@hansa/kit';
import type { configureEn } from './configure-en.ts';

export const configureVi: Translation<typeof configureEn> = {
  configure: {
    title: '{seller} làm theo đơn đặt',
    hint: 'Hãy chọn theo nhu cầu. Những gì không đi cùng nhau được giải thích ngay.',
    first: 'Giá hiện ở đây ngay khi lựa chọn có thể làm được.',
    ask: 'Hỏi báo giá',
    signIn: 'Hãy đăng nhập bằng tài khoản công ty để hỏi báo giá cho lựa chọn này.',
    whyQuote:
      'Hàng làm theo lựa chọn được đặt qua báo giá: nhà bán xác nhận giá và thời gian trước, rồi bạn chấp nhận.',
    instead: '{seller} làm hàng này theo đơn đặt. Hãy chọn cấu hình rồi hỏi báo giá: giỏ hàng chỉ chứa hàng bán sẵn.',
    toOptions: 'Chọn cấu hình',
    chosen: 'Như đã chọn',
    asked: 'đã hỏi: {value}',
    leftOpen: 'để ngỏ',
    askedFor: 'Đã hỏi: {chosen}',
    differs: 'Những gì các nhà bán không giống nhau, hoặc khác với yêu cầu của bạn, được đánh dấu.',
    outdated: 'Nhà bán vừa thay đổi các lựa chọn. Hãy quay lại trang sản phẩm và chọn lại.',
    back: 'Về trang sản phẩm',
  },
};
