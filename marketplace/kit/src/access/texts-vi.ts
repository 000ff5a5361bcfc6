import type { Translation } from '../languages/dictionary.ts';
import type { accessEn } from './texts-en.ts';

export const accessVi: Translation<typeof accessEn> = {
  access: {
    sessions: 'Nơi bạn đang đăng nhập', sessionsTab: 'Phiên của bạn', sessionsHint: 'Mọi trình duyệt đang đăng nhập bằng tài khoản của bạn. Hãy kết thúc phiên bạn không nhận ra và đặt mật khẩu mới.', thisSession: 'Phiên này', lastUsed: 'dùng {when}', signedInAt: 'đăng nhập {when}', signedInFrom: 'từ {address}',
    unknownDevice: 'Thiết bị không rõ', endSession: 'Kết thúc', endOthers: 'Kết thúc các phiên khác', sessionEnded: 'Đã kết thúc phiên', othersEnded: 'Đã kết thúc mọi phiên khác',
    endOthersTitle: { other: 'Kết thúc {count} phiên khác?' }, endOthersText: 'Các trình duyệt đó bị đăng xuất ngay. Bạn vẫn đăng nhập ở đây.',
    keys: 'Khóa API', keysHint: 'Phần mềm dùng khóa để thay mặt tổ chức này: ERP đặt hàng, cửa hàng đọc giá.', reference: 'Cách sử dụng', noKeys: 'Chưa có khóa API', noKeysHint: 'Hãy tạo một khóa cho mỗi phần mềm, chỉ với những quyền phần mềm đó cần.',
    newKey: 'Khóa mới', newKeyHint: 'Khóa thay mặt tổ chức này và không bao giờ làm được nhiều hơn bạn.', keyName: 'Tên', keyNameHint: 'Phần mềm sẽ dùng khóa, để bạn biết cần thu hồi khóa nào.', life: 'Hiệu lực', noEnd: 'Đến khi thu hồi', days: { other: '{count} ngày' },
    may: 'Khóa được phép', onlyRead: 'Chỉ đọc', make: 'Tạo khóa', keyMade: 'Khóa mới của bạn', onceHint: 'Hãy sao chép ngay. Khóa chỉ hiện một lần này: chúng tôi chỉ giữ dấu vết của nó.', tryIt: 'Dùng thử:', kept: 'Tôi đã lưu khóa',
    prefix: 'Bắt đầu bằng', state: 'Trạng thái', states: { active: 'Đang dùng', revoked: 'Đã thu hồi', expired: 'Hết hạn' }, used: 'Dùng lần cuối', never: 'Chưa bao giờ', expires: 'Hết hạn', maker: 'Người tạo', made: 'Ngày tạo', revoke: 'Thu hồi',
    revokeTitle: 'Thu hồi “{name}”?', revokeText: 'Phần mềm dùng khóa này bị chặn ngay lập tức. Không thể hoàn tác, nhưng có thể tạo khóa mới.', revoked: 'Đã thu hồi “{name}”',
  },
};
