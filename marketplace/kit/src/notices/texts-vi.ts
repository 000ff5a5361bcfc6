import type { Translation } from '../languages/dictionary.ts';
import type { noticesEn } from './texts-en.ts';

export const noticesVi: Translation<typeof noticesEn> = {
  notices: {
    title: 'Thông báo',
    hint: 'Những gì đã xảy ra với đơn hàng, báo giá, danh sách và tệp nhập của bạn. Mỗi điều cũng được gửi qua thư.',
    bell: { other: '{count} thông báo chưa đọc' },
    all: 'Tất cả',
    unread: 'Chưa đọc',
    markAll: 'Đánh dấu đã đọc tất cả',
    markUnread: 'Đánh dấu chưa đọc',
    marked: { other: 'Đã đánh dấu {count} thông báo là đã đọc' },
    today: 'Hôm nay',
    yesterday: 'Hôm qua',
    more: 'Xem thông báo cũ hơn',
    none: 'Chưa có gì',
    noneHint: 'Khi người bán xác nhận, bên mua hỏi giá hoặc tệp đã nhập xong, bạn sẽ thấy ở đây.',
    allRead: 'Đã đọc hết',
    allReadHint: 'Không có gì đang chờ bạn.',
  },
};
