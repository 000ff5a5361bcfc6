import type { Translation } from '@hansa/kit';
import type { quickEn } from './quick-en.ts';

export const quickVi: Translation<typeof quickEn> = {
  quick: {
    title: 'Đặt nhanh',
    hint: 'Gõ hoặc dán mã hàng và số lượng, thẳng từ bảng tính hoặc thư. Ctrl Enter thêm mọi dòng hợp lệ.',
    number: 'Mã hàng',
    sheet: 'Các dòng cần đặt',
    more: 'Thêm nữa',
    template: 'Tải mẫu',
    templateNumber: 'Mã hàng',
    templateQuantity: 'Số lượng',
    clear: 'Xóa bảng',
    add: { other: 'Thêm {count} dòng' },
    status: '{ready} trên {all} hợp lệ · {total}',
    file: 'Hoặc một tệp',
    fileHint: 'CSV hoặc XLSX, tối đa 1.000 dòng: mã hàng và số lượng. Tệp được đọc ngay trong trình duyệt.',
    read: { other: 'Đã đọc {count} dòng' },
    tooMany: {
      other: 'Bảng chứa tối đa {most} dòng; {count} dòng bị bỏ lại. Hãy đặt các dòng này rồi đọc phần còn lại.',
    },
    searching: 'Đang tìm…',
    problems: {
      searching: 'Đang tìm…',
      unknown: 'Không ai bán mã này',
      near: 'Không đúng mã này, nhưng có mã gần giống: hãy chọn',
      several: 'Nhiều sản phẩm có mã này: hãy chọn',
      'no offer': 'Hiện không ai bán cho bạn',
      choices: 'Làm theo đơn đặt: hãy chọn cấu hình trước',
      quantity: 'Đây không phải số lượng',
      rounded: 'Bán theo bội số {multiple}: lấy {quantity}',
    },
    short: {
      searching: 'đang tìm',
      unknown: 'không rõ',
      near: 'gần giống',
      several: 'nhiều mã',
      'no offer': 'không bán',
      choices: 'theo đơn đặt',
      quantity: 'số lượng',
      rounded: 'số lượng',
    },
    mend: { other: '{count} dòng cần sửa' },
    mendHint: 'Sửa ở đây hoặc trong bảng. Các dòng khác vẫn thêm được.',
    which: '{text} là cái nào?',
    take: 'Lấy {quantity}',
    find: 'Tìm mã này',
    drop: 'Bỏ dòng này',
    noCredit: {
      other:
        'Hiện không thể đặt {count} dòng của họ. Vẫn có thể thêm: giỏ hàng lập được kế hoạch không có người bán này.',
    },
  },
};
