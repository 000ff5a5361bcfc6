import type { Language } from '../../platform/context.ts';

const en = {
  market: 'Hansa Marketplace', home: 'Home', search: 'Search', categories: 'Categories', signIn: 'Sign in', skip: 'Skip to the page', menu: 'Main menu', crumbs: 'You are here', results: 'Results',
  title: 'Everything your plant needs, from many sellers at once', hint: 'Search by part number, by words or by what it does. One cart, one order; each seller ships its part.', popular: 'Much asked for',
  field: 'Part number, word or use', all: 'All products', products: '{count} products', page: 'page {page}', brand: 'Brand', mpn: 'Manufacturer part number', designation: 'Designation', weight: 'Weight', origin: 'Origin',
  offers: 'Who sells it', offersHint: 'List prices, without tax. Sign in for your own.', inStock: '{quantity} in stock', lead: 'to order, {count} days', none: 'out of stock', from: 'from {quantity}', noPrice: 'Price on request',
  attributes: 'Properties', alternatives: 'Could stand in for it', next: 'Next page', previous: 'Previous page', nothing: 'Nothing found', unknown: 'This product is not here', unknownHint: 'It may have been taken out of sale, or the address is mistyped. Search for it, or look through the categories.',
  aboutProduct: '{title} from {sellers} sellers, list price from {price}. Compare sellers, stock and lead times, and order all at once.', aboutUnpriced: '{title}: compare sellers, stock and lead times, and order all at once.', aboutCategory: '{title}: {count} products of many sellers, with prices, stock and lead times.',
  seller: { vendor: 'Vendor', distributor: 'Distributor', dealer: 'Dealer' }, condition: { new: 'new', used: 'used', refurbished: 'refurbished' },
};
type Texts = typeof en;
const vi: Texts = {
  market: 'Sàn giao dịch Hansa', home: 'Trang chủ', search: 'Tìm kiếm', categories: 'Ngành hàng', signIn: 'Đăng nhập', skip: 'Đến nội dung trang', menu: 'Trình đơn chính', crumbs: 'Bạn đang ở đây', results: 'Kết quả',
  title: 'Mọi thứ nhà máy cần, từ nhiều người bán cùng lúc', hint: 'Tìm theo mã hàng, theo từ ngữ hoặc theo công dụng. Một giỏ hàng, một đơn; mỗi người bán giao phần của mình.', popular: 'Được tìm nhiều',
  field: 'Mã hàng, từ ngữ hoặc công dụng', all: 'Tất cả sản phẩm', products: '{count} sản phẩm', page: 'trang {page}', brand: 'Thương hiệu', mpn: 'Mã nhà sản xuất (MPN)', designation: 'Ký hiệu', weight: 'Khối lượng', origin: 'Xuất xứ',
  offers: 'Ai bán sản phẩm này', offersHint: 'Giá niêm yết, chưa gồm thuế. Đăng nhập để xem giá của bạn.', inStock: 'sẵn {quantity}', lead: 'đặt hàng, {count} ngày', none: 'hết hàng', from: 'từ {quantity}', noPrice: 'Liên hệ để biết giá',
  attributes: 'Thông số', alternatives: 'Có thể thay thế', next: 'Trang sau', previous: 'Trang trước', nothing: 'Không tìm thấy gì', unknown: 'Không có sản phẩm này', unknownHint: 'Sản phẩm có thể đã ngừng bán, hoặc địa chỉ bị gõ sai. Hãy tìm lại, hoặc xem theo ngành hàng.',
  aboutProduct: '{title} từ {sellers} người bán, giá niêm yết từ {price}. So sánh người bán, tồn kho và thời gian giao, rồi đặt tất cả trong một đơn.', aboutUnpriced: '{title}: so sánh người bán, tồn kho và thời gian giao, rồi đặt tất cả trong một đơn.', aboutCategory: '{title}: {count} sản phẩm của nhiều người bán, kèm giá, tồn kho và thời gian giao.',
  seller: { vendor: 'Nhà cung cấp', distributor: 'Nhà phân phối', dealer: 'Đại lý' }, condition: { new: 'mới', used: 'đã qua sử dụng', refurbished: 'tân trang' },
};
export const texts: Record<Language, Texts> = { en, vi };

export const fill = (text: string, values: Readonly<Record<string, string | number>>): string => text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** Of a thing that is named in both languages; who has sent one only is shown that. */
export const nameIn = (language: Language, name: { readonly en: string; readonly vi: string }): string => name[language] || name.en || name.vi;
