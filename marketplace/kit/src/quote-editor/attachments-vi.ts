import type { Translation } from '../languages/dictionary.ts';
import type { attachmentsEn } from './attachments-en.ts';

export const attachmentsVi: Translation<typeof attachmentsEn> = {
  attachments: {
    title: 'Tệp',
    hint: 'Cả hai bên đều đọc được.',
    none: 'Chưa có tệp',
    noneHint: 'Một bản vẽ hay bản yêu cầu kỹ thuật đỡ phải hỏi lại.',
    drop: 'Thêm tệp',
    added: 'Đã có {name}',
    remove: 'Rút lại',
    removeTitle: 'Rút lại “{name}”?',
    removeText: 'Bên kia có thể đã đọc rồi.',
    removed: 'Đã rút lại “{name}”',
    download: 'Tải {name}',
    by: '{name}, {date}',
  },
};
