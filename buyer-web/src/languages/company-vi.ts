import type { Translation } from '@hansa/kit';
import type { companyEn } from './company-en.ts';

export const companyVi: Translation<typeof companyEn> = {
  organization: {
    title: 'Tổ chức', people: 'Nhân sự', roles: 'Vai trò', addresses: 'Địa chỉ', sessions: 'Phiên của bạn', hint: 'Ai làm việc ở đây, được làm gì, hàng được giao đến đâu và còn được chi bao nhiêu.',
    name: 'Tên', email: 'E-mail', role: 'Vai trò', since: 'Từ', state: 'Trạng thái', active: 'Đang hoạt động', inactive: 'Không có quyền vào', invite: 'Mời một người', inviteHint: 'Họ nhận được e-mail có đường dẫn dùng được trong bảy ngày.', invited: 'Đã gửi lời mời tới {email}', sendInvitation: 'Gửi lời mời',
    openInvitations: 'Lời mời đang chờ', expires: 'hết hạn {when}', revoke: 'Thu hồi', revokeTitle: 'Thu hồi lời mời gửi {email}?', revokeText: 'Đường dẫn trong e-mail sẽ không dùng được nữa.', revoked: 'Đã thu hồi lời mời', changeRole: 'Đổi vai trò của {name}', changeRoleHint: 'Có hiệu lực ngay.', roleChanged: '{name} nay là {role}',
    takeAccess: 'Thu quyền vào', takeAccessTitle: 'Thu quyền vào của {name}?', takeAccessText: 'Họ bị đăng xuất khỏi tổ chức này ngay. Những việc đã làm vẫn còn trong lịch sử.', giveAccess: 'Trả lại quyền vào', accessTaken: '{name} không còn quyền vào', accessGiven: '{name} lại có quyền vào', you: 'bạn',
    noInvitations: 'Không có lời mời nào đang chờ', newRole: 'Vai trò mới', editRole: 'Sửa vai trò', roleName: 'Tên vai trò', roleHint: 'Người có vai trò này được làm gì và trong phạm vi nào.', standardRole: 'Chuẩn', ownRole: 'Riêng', copyRole: 'Sao chép để sửa', roleSaved: 'Đã lưu vai trò', permissions: { other: '{count} quyền' },
    members: { other: '{count} người' }, standardHint: 'Vai trò chuẩn giống nhau ở mọi nơi. Hãy sao chép để thay đổi.', copyOf: 'Bản sao của {name}', reach: 'Phạm vi',
    reaches: { none: 'Không', own: 'Chỉ của mình', branch: 'Tổ chức này', below: 'Tổ chức và chi nhánh', all: 'Tất cả' },
    costCenters: 'Trung tâm chi phí', costCenterCode: 'Mã', costCenterName: 'Tên', budget: 'Ngân sách mỗi tháng', used: 'Đã dùng tháng này', left: 'Còn lại', noCostCenters: 'Chưa có trung tâm chi phí', noCostCentersHint: 'Quản trị viên lập chúng; sau đó đơn hàng có thể hạch toán vào.',
    newAddress: 'Địa chỉ mới', editAddress: 'Sửa địa chỉ', addressSaved: 'Đã lưu địa chỉ', kind: 'Loại', billing: 'Hóa đơn', shipping: 'Giao hàng', label: 'Tên gọi', labelHint: 'Cách bạn gọi nơi này: "Kho chính".', recipient: 'Người nhận', street: 'Đường và số nhà', postalCode: 'Mã bưu chính', city: 'Thành phố', country: 'Quốc gia', countryHint: 'Hai chữ cái, như DE hoặc VN.', isDefault: 'Dùng mặc định', default: 'Mặc định',
    noAddresses: 'Chưa có địa chỉ', noAddressesHint: 'Đặt hàng cần nơi nhận hàng và nơi nhận hóa đơn.', sessionsHint: 'Nơi bạn đang đăng nhập. Hãy kết thúc phiên bạn không nhận ra.', thisSession: 'Phiên này', lastUsed: 'dùng {when}', endSession: 'Kết thúc', endOthers: 'Kết thúc các phiên khác', sessionEnded: 'Đã kết thúc phiên', othersEnded: 'Đã kết thúc mọi phiên khác', signedInFrom: 'từ {address}', unknownDevice: 'Thiết bị không rõ',
  },
};
