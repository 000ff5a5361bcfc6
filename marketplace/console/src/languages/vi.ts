import type { Translation } from '@hansa/kit';
import type { en } from './en.ts';

export const vi: Translation<typeof en> = {
  menu: { gallery: 'Bộ sưu tập', sectionDesign: 'Hệ thiết kế' },
  gallery: { hint: 'Mọi thành phần của bộ giao diện, ở mọi trạng thái.', foundations: 'Nền tảng', actions: 'Thao tác', inputs: 'Nhập liệu', lists: 'Danh sách', feedback: 'Phản hồi', pictures: 'Biểu đồ', trade: 'Thương mại' },
};
