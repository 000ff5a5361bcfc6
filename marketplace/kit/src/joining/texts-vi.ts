import type { Translation } from '../languages/dictionary.ts';
import type { joiningEn } from './texts-en.ts';

export const joiningVi: Translation<typeof joiningEn> = {
  joining: {
    title: 'Xin tham gia',
    hint: 'Hãy cho biết bạn là ai. Chúng tôi sẽ xem và viết thư cho bạn.',
    kind: 'Công ty bạn làm gì ở đây?',
    kinds: {
      buyer: 'Mua hàng',
      vendor: 'Bán hàng tự sản xuất',
      distributor: 'Bán với vai trò nhà phân phối',
      dealer: 'Bán với vai trò đại lý',
    },
    kindHints: {
      buyer: 'Giá hợp đồng, một đơn cho nhiều bên bán.',
      vendor: 'Thương hiệu riêng, bán cho nhà phân phối, đại lý và công ty.',
      distributor: 'Nhiều thương hiệu, hợp đồng với nhà sản xuất và bên mua.',
      dealer: 'Có sẵn hàng và dịch vụ gần khách.',
    },
    name: 'Tên thường gọi',
    legalName: 'Tên pháp lý',
    country: 'Quốc gia',
    countryHint: 'Hai chữ cái, như DE hoặc VN',
    currency: 'Tiền tệ',
    taxId: 'Mã số thuế',
    contactName: 'Tên của bạn',
    contactEmail: 'E-mail công việc',
    contactHint: 'Câu trả lời sẽ gửi về đây, kèm liên kết để vào.',
    note: 'Điều khác',
    send: 'Gửi',
    receivedTitle: 'Chúng tôi đã nhận',
    received: 'Chúng tôi sẽ xem {name} và viết cho {email}, thường trong một ngày làm việc.',
    back: 'Về trang đăng nhập',
    invited: 'Tham gia {name}',
    invitedNew: 'Bạn được mời với địa chỉ {email}. Hãy chọn tên gọi và mật khẩu.',
    invitedKnown: 'Bạn được mời với địa chỉ {email} và đã có tài khoản. Tài khoản được giữ nguyên.',
    yourName: 'Tên của bạn',
    password: 'Mật khẩu',
    passwordHint: 'Ít nhất {minimum} ký tự. Một câu dễ nhớ hơn một câu đố.',
    join: 'Tham gia',
    joined: 'Bạn đã tham gia. Hãy đăng nhập.',
  },
};
