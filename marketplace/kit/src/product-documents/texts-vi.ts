import type { Translation } from '../languages/dictionary.ts';
import type { documentsEn } from './texts-en.ts';

export const documentsVi: Translation<typeof documentsEn> = {
  documents: {
    title: 'Tài liệu',
    hint: 'Bên mua được xem sản phẩm thì đọc được.',
    none: 'Chưa có tài liệu',
    noneHint: 'Một bảng dữ liệu kỹ thuật trả lời phần lớn câu hỏi trước khi được hỏi.',
    add: 'Thêm tài liệu',
    addHint: 'Lưu cạnh sản phẩm cho mọi người được xem sản phẩm.',
    kind: 'Loại',
    language: 'Ngôn ngữ',
    anyLanguage: 'Không có chữ, hoặc nhiều ngôn ngữ',
    drop: 'Tệp',
    added: 'Đã có {name}',
    remove: 'Gỡ',
    removeTitle: 'Gỡ “{title}”?',
    removeText: 'Tệp sẽ bị xóa. Ai đã tải về vẫn còn bản sao.',
    removed: 'Đã gỡ “{title}”',
    open: 'Mở {title}',
    kinds: {
      datasheet: 'Bảng dữ liệu kỹ thuật',
      certificate: 'Chứng nhận',
      manual: 'Hướng dẫn',
      drawing: 'Bản vẽ',
      'safety data sheet': 'Phiếu an toàn hóa chất',
      image: 'Hình ảnh',
    },
  },
};
