import type { Translation } from '../languages/dictionary.ts';
import type { impersonationEn } from './texts-en.ts';

export const impersonationVi: Translation<typeof impersonationEn> = {
  impersonation: {
    banner: '{name}, bạn đang thao tác thay {as} của {company}. Mọi việc đều được ghi dưới cả hai tên.',
    left: { other: 'còn {count} phút' },
    stop: 'Dừng thao tác thay',
    confined: 'Bạn chỉ thấy những gì liên quan đến công ty mình.',
    start: 'Thao tác thay',
    startHint:
      'Bạn mở {company} với tư cách một người của họ. Người đó, công ty và bên vận hành đều đọc được bạn là ai và vì sao.',
    who: 'Thay cho ai',
    whoNone: 'Không thể thao tác thay ai ở công ty này.',
    why: 'Lý do',
    whyHint: 'Người đó và công ty sẽ đọc lý do này.',
    begin: 'Bắt đầu',
    begun: 'Bạn có thể thao tác thay {name}',
    begunHint:
      'Mở trong một thẻ riêng và tự kết thúc sau nửa giờ. Việc bạn làm được ghi dưới cả hai tên; đặt hàng, chấp nhận, nhân sự và khóa vẫn là việc của chính người đó.',
    open: 'Mở thay {name}',
    history: 'Thao tác thay',
    historyNone: 'Chưa ai thao tác thay ở đây',
    byWhom: 'Ai',
    forWhom: 'Thay cho',
    since: 'Bắt đầu',
    end: 'Kết thúc',
    endNow: 'Kết thúc ngay',
    running: 'Đến {at}',
    ended: '{at}, bởi {name}',
    expired: '{at}, tự hết giờ',
  },
};
