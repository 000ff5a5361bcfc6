import type { Language } from '../../platform/context.ts';
import type { VersionKind } from './tables.ts';

interface Texts {
  readonly kind: Readonly<Record<VersionKind, string>>;
  readonly paper: (number: string, version: number) => string;
  readonly by: (name: string, organization: string) => string;
  /** Who acted, and in whose name. */
  readonly onBehalf: (name: string, other: string) => string;
  readonly seller: string;
  readonly buyer: string;
  readonly taxId: (id: string) => string;
  readonly terms: string;
  readonly validUntil: (day: string) => string;
  readonly paymentDays: (days: number) => string;
  readonly incoterm: (term: string) => string;
  readonly deliveryPlace: (place: string) => string;
  readonly needBy: (day: string) => string;
  readonly none: string;
  readonly message: (name: string) => string;
  readonly note: string;
  readonly item: string;
  readonly quantity: string;
  readonly price: string;
  readonly discount: string;
  readonly total: string;
  readonly leadTime: (days: number) => string;
  readonly alternative: (place: string) => string;
  readonly target: (price: string) => string;
  readonly notPriced: string;
  readonly chosen: (what: string) => string;
  readonly once: (amount: string) => string;
  readonly goods: string;
  readonly freight: string;
  readonly sum: string;
  readonly withoutTax: string;
  readonly unpriced: (count: number) => string;
  readonly aside: string;
  readonly hash: (hash: string) => string;
  readonly page: (number: number, of: number) => string;
}

const en: Texts = {
  kind: {
    requested: 'Request for quotation',
    sent: 'Quotation',
    countered: 'Counter-offer',
    accepted: 'Accepted quotation',
    revived: 'Quotation, opened again',
  },
  paper: (number, version) => `${number}, version ${version}`,
  by: (name, organization) => `${name}, ${organization}`,
  onBehalf: (name, other) => `${name} for ${other}`,
  seller: 'Seller',
  buyer: 'Buyer',
  taxId: (id) => `Tax ID ${id}`,
  terms: 'Terms',
  validUntil: (day) => `Valid until ${day}`,
  paymentDays: (days) => (days === 0 ? 'Payment at once' : `Payment within ${days} days`),
  incoterm: (term) => `Incoterm ${term}`,
  deliveryPlace: (place) => `Delivery to ${place}`,
  needBy: (day) => `Needed by ${day}`,
  none: 'No terms named',
  message: (name) => `Message of ${name}`,
  note: 'Note',
  item: 'Item',
  quantity: 'Quantity',
  price: 'Unit price',
  discount: 'Discount',
  total: 'Total',
  leadTime: (days) => (days === 1 ? 'Lead time 1 day' : `Lead time ${days} days`),
  alternative: (place) => `Alternative to ${place}, not in the total`,
  target: (price) => `Target price ${price}`,
  notPriced: 'no price',
  chosen: (what) => `Chosen: ${what}`,
  once: (amount) => `${amount} of it once`,
  goods: 'Goods',
  freight: 'Freight',
  sum: 'Total',
  withoutTax: 'Without tax',
  unpriced: (count) => (count === 1 ? '1 line has no price yet' : `${count} lines have no price yet`),
  aside: 'Alternatives do not count in the total.',
  hash: (hash) => `SHA-256 ${hash}`,
  page: (number, of) => `Page ${number} of ${of}`,
};
const vi: Texts = {
  kind: {
    requested: 'Yêu cầu báo giá',
    sent: 'Báo giá',
    countered: 'Đề nghị lại',
    accepted: 'Báo giá đã chấp nhận',
    revived: 'Báo giá mở lại',
  },
  paper: (number, version) => `${number}, phiên bản ${version}`,
  by: (name, organization) => `${name}, ${organization}`,
  onBehalf: (name, other) => `${name} thay mặt ${other}`,
  seller: 'Nhà bán',
  buyer: 'Bên mua',
  taxId: (id) => `Mã số thuế ${id}`,
  terms: 'Điều khoản',
  validUntil: (day) => `Hiệu lực đến ${day}`,
  paymentDays: (days) => (days === 0 ? 'Thanh toán ngay' : `Thanh toán trong ${days} ngày`),
  incoterm: (term) => `Incoterm ${term}`,
  deliveryPlace: (place) => `Giao đến ${place}`,
  needBy: (day) => `Cần trước ${day}`,
  none: 'Chưa nêu điều khoản',
  message: (name) => `Lời nhắn của ${name}`,
  note: 'Ghi chú',
  item: 'Mặt hàng',
  quantity: 'Số lượng',
  price: 'Đơn giá',
  discount: 'Chiết khấu',
  total: 'Thành tiền',
  leadTime: (days) => `Thời gian giao ${days} ngày`,
  alternative: (place) => `Hàng thay thế cho dòng ${place}, không tính vào tổng`,
  target: (price) => `Giá mong muốn ${price}`,
  notPriced: 'chưa có giá',
  chosen: (what) => `Đã chọn: ${what}`,
  once: (amount) => `trong đó ${amount} tính một lần`,
  goods: 'Tiền hàng',
  freight: 'Cước vận chuyển',
  sum: 'Tổng cộng',
  withoutTax: 'Chưa gồm thuế',
  unpriced: (count) => `${count} dòng chưa có giá`,
  aside: 'Hàng thay thế không tính vào tổng.',
  hash: (hash) => `SHA-256 ${hash}`,
  page: (number, of) => `Trang ${number} / ${of}`,
};
export const paperTexts: Readonly<Record<Language, Texts>> = { en, vi };
