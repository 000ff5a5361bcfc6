import type { Translation } from '../languages/dictionary.ts';
import type { organizationEn } from './texts-en.ts';

export const organizationVi: Translation<typeof organizationEn> = {
  ownOrganization: {
    title: 'Tổ chức', people: 'Nhân sự', roles: 'Vai trò', addresses: 'Địa chỉ',
    hints: { buyer: 'Ai làm việc ở đây, được làm gì, hàng được giao đến đâu và còn được chi bao nhiêu.', seller: 'Ai làm việc ở đây, được làm gì, gửi hàng và xuất hóa đơn từ đâu.', operator: 'Ai làm việc cho đơn vị vận hành, được làm gì và hóa đơn gửi đến đâu.' },
    name: 'Tên', email: 'E-mail', role: 'Vai trò', since: 'Từ', state: 'Trạng thái', active: 'Đang hoạt động', inactive: 'Không có quyền vào', invite: 'Mời một người', inviteHint: 'Họ nhận được e-mail có đường dẫn dùng được trong 14 ngày.', invited: 'Đã gửi lời mời tới {email}', sendInvitation: 'Gửi lời mời',
    openInvitations: 'Lời mời đang chờ', expires: 'hết hạn {when}', revoke: 'Thu hồi', revokeTitle: 'Thu hồi lời mời gửi {email}?', revokeText: 'Đường dẫn trong e-mail sẽ không dùng được nữa.', revoked: 'Đã thu hồi lời mời', changeRole: 'Đổi vai trò của {name}', changeRoleHint: 'Có hiệu lực ngay.', roleChanged: '{name} nay là {role}',
    takeAccess: 'Thu quyền vào', takeAccessTitle: 'Thu quyền vào của {name}?', takeAccessText: 'Họ bị đăng xuất khỏi tổ chức này ngay. Những việc đã làm vẫn còn trong lịch sử.', giveAccess: 'Trả lại quyền vào', accessTaken: '{name} không còn quyền vào', accessGiven: '{name} lại có quyền vào', you: 'bạn',
    right: 'Quyền', newRole: 'Vai trò mới', editRole: 'Sửa vai trò', roleName: 'Tên vai trò', roleHint: 'Người có vai trò này được làm gì và trong phạm vi nào.', standardRole: 'Chuẩn', ownRole: 'Riêng', copyRole: 'Sao chép để sửa', roleSaved: 'Đã lưu vai trò', permissions: { other: '{count} quyền' },
    members: { other: '{count} người' }, standardHint: 'Vai trò chuẩn giống nhau ở mọi nơi. Hãy sao chép để thay đổi.', copyOf: 'Bản sao của {name}', reach: 'Phạm vi',
    reaches: { none: 'Không', own: 'Chỉ của mình', branch: 'Tổ chức này', below: 'Tổ chức và chi nhánh', all: 'Tất cả' },
    limit: 'Tối đa mỗi đơn', limitHint: 'Để trống: không giới hạn. Đơn vượt mức bị từ chối.', limitIs: 'tối đa {limit} mỗi đơn',
    newAddress: 'Địa chỉ mới', editAddress: 'Sửa địa chỉ', addressSaved: 'Đã lưu địa chỉ', kind: 'Loại', billing: 'Hóa đơn', shipping: 'Giao hàng', label: 'Tên gọi', labelHint: 'Cách bạn gọi nơi này: "Kho chính".', recipient: 'Người nhận', street: 'Đường và số nhà', postalCode: 'Mã bưu chính', city: 'Thành phố', country: 'Quốc gia', countryHint: 'Hai chữ cái, như DE hoặc VN.', isDefault: 'Dùng mặc định', default: 'Mặc định',
    noAddresses: 'Chưa có địa chỉ', noAddressesHints: { buyer: 'Đặt hàng cần nơi nhận hàng và nơi nhận hóa đơn.', seller: 'Bên mua cần biết hàng đến từ đâu, hóa đơn cần địa chỉ xuất.', operator: 'Hóa đơn hoa hồng ghi địa chỉ xuất hóa đơn của đơn vị vận hành.' },
  },
};
