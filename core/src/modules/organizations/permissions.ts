import type { Actor, Permission, Reach } from '../../platform/permission.ts';

/**
 * Every permission that a door may ask for, with its words for the role editor. A door that asks for another does not
 * pass the tests.
 */
export const permissions = {
  'catalog.read': { en: 'See catalogs and offers', vi: 'Xem danh mục và chào hàng' },
  'catalog.manage': { en: 'Edit catalogs and offers', vi: 'Sửa danh mục và chào hàng' },
  'import.run': { en: 'Import catalog files', vi: 'Nhập tệp danh mục' },
  'price.read': { en: 'See price lists', vi: 'Xem bảng giá' },
  'price.manage': { en: 'Edit price lists', vi: 'Sửa bảng giá' },
  'contract.read': { en: 'See contracts', vi: 'Xem hợp đồng' },
  'contract.manage': { en: 'Edit contracts', vi: 'Sửa hợp đồng' },
  'customer.read': { en: 'See customers and groups', vi: 'Xem khách hàng và nhóm' },
  'customer.manage': { en: 'Edit customers and groups', vi: 'Sửa khách hàng và nhóm' },
  'stock.manage': { en: 'Change stock', vi: 'Thay đổi tồn kho' },
  'cart.use': { en: 'Use the cart', vi: 'Dùng giỏ hàng' },
  'order.place': { en: 'Place orders', vi: 'Đặt hàng' },
  'order.read': { en: 'See orders', vi: 'Xem đơn hàng' },
  'order.fulfil': { en: 'Confirm and ship orders', vi: 'Xác nhận và giao hàng' },
  'order.cancel': { en: 'Cancel orders', vi: 'Hủy đơn hàng' },
  'quote.read': { en: 'See quotes', vi: 'Xem báo giá' },
  'quote.request': { en: 'Request and negotiate quotes', vi: 'Yêu cầu và thương lượng báo giá' },
  'quote.accept': { en: 'Accept quotes', vi: 'Chấp nhận báo giá' },
  'quote.answer': { en: 'Answer quotes', vi: 'Trả lời báo giá' },
  'quote.manage': {
    en: 'Allow prices under the floor, route requests',
    vi: 'Duyệt giá dưới sàn, phân yêu cầu báo giá',
  },
  'commission.manage': { en: 'Set commission rules', vi: 'Đặt quy tắc hoa hồng' },
  'marketplace.read': { en: 'See the whole marketplace', vi: 'Xem toàn bộ sàn' },
  'marketplace.manage': { en: 'Run the marketplace', vi: 'Vận hành sàn' },
  'event.read': { en: 'See events and deliveries', vi: 'Xem sự kiện' },
  'event.manage': { en: 'Replay and discard dead letters', vi: 'Phát lại và bỏ sự kiện lỗi' },
  'index.manage': { en: 'Rebuild the search index', vi: 'Dựng lại chỉ mục tìm kiếm' },
  'member.manage': { en: 'Invite and remove members', vi: 'Mời và gỡ thành viên' },
  'member.impersonate': {
    en: 'Act for people of customers; as the operator, of all companies',
    vi: 'Thao tác thay người của khách hàng; với bên vận hành, của mọi công ty',
  },
  'role.manage': { en: 'Edit roles', vi: 'Sửa vai trò' },
  'key.manage': { en: 'Make and revoke API keys', vi: 'Tạo và thu hồi khóa API' },
  'organization.manage': { en: 'Edit the organization', vi: 'Sửa thông tin tổ chức' },
  'credit.manage': { en: 'Set and override credit limits', vi: 'Đặt và vượt hạn mức công nợ' },
  'ledger.read': { en: 'See the books', vi: 'Xem sổ cái' },
} as const satisfies Record<Permission, { en: string; vi: string }>;

export type KnownPermission = keyof typeof permissions;
const all = Object.keys(permissions) as KnownPermission[];

function grant(reach: Reach, ...names: KnownPermission[]): Partial<Record<KnownPermission, Reach>> {
  return Object.fromEntries(names.map((name) => [name, reach]));
}

const buying = [
  'cart.use',
  'order.place',
  'order.read',
  'order.cancel',
  'catalog.read',
  'contract.read',
  'quote.read',
  'quote.request',
  'quote.accept',
] as const;
const selling = [
  'catalog.read',
  'catalog.manage',
  'import.run',
  'price.read',
  'price.manage',
  'contract.read',
  'contract.manage',
  'customer.read',
  'customer.manage',
  'stock.manage',
  'order.read',
  'order.fulfil',
  'order.cancel',
  'credit.manage',
  'ledger.read',
  'quote.read',
  'quote.answer',
  'quote.manage',
  'member.impersonate',
] as const;
const keeping = ['member.manage', 'key.manage', 'role.manage', 'organization.manage', 'event.read'] as const;

/** The roles that every organization starts with. `admin` of the operator may do all, everywhere. */
export const defaultRoles: Readonly<Record<string, Partial<Record<KnownPermission, Reach>>>> = {
  admin: { ...grant('below', ...buying, ...selling, ...keeping) },
  buyer: {
    ...grant(
      'branch',
      'cart.use',
      'order.place',
      'catalog.read',
      'contract.read',
      'quote.read',
      'quote.request',
      'quote.accept',
    ),
    ...grant('own', 'order.read', 'order.cancel'),
  },
  approver: { ...grant('branch', 'order.read', 'catalog.read', 'contract.read', 'cart.use') },
  'purchasing manager': { ...grant('below', ...buying) },
  finance: { ...grant('below', 'order.read', 'contract.read', 'ledger.read', 'credit.manage', 'catalog.read') },
  'sales rep': {
    ...grant(
      'branch',
      'catalog.read',
      'price.read',
      'contract.read',
      'contract.manage',
      'customer.read',
      'customer.manage',
      'order.read',
      'order.fulfil',
      'quote.read',
      'quote.answer',
      'member.impersonate',
    ),
  },
  'catalog manager': {
    ...grant(
      'branch',
      'catalog.read',
      'catalog.manage',
      'import.run',
      'price.read',
      'price.manage',
      'stock.manage',
      'contract.read',
      'customer.read',
    ),
  },
  fulfilment: { ...grant('branch', 'order.read', 'order.fulfil', 'order.cancel', 'stock.manage', 'catalog.read') },
  operator: {
    ...grant(
      'all',
      'marketplace.read',
      'marketplace.manage',
      'commission.manage',
      'event.read',
      'event.manage',
      'index.manage',
      'order.read',
      'catalog.read',
      'ledger.read',
      'member.impersonate',
    ),
  },
  support: { ...grant('all', 'marketplace.read', 'order.read', 'catalog.read', 'event.read', 'member.impersonate') },
};

/** What the operator's own admin may do: everything. */
export const operatorAdmin: Partial<Record<KnownPermission, Reach>> = grant('all', ...all);

/**
 * What only one side of the marketplace does. Whatever a role says, who does not sell has nothing to price, and only
 * the operator runs the marketplace.
 */
const sellingOnly = new Set<string>([
  'catalog.manage',
  'import.run',
  'price.read',
  'price.manage',
  'contract.manage',
  'customer.read',
  'customer.manage',
  'stock.manage',
  'order.fulfil',
  'quote.answer',
  'quote.manage',
  'member.impersonate',
]);
const buyingOnly = new Set<string>(['cart.use', 'order.place', 'quote.request', 'quote.accept']);
const operatingOnly = new Set<string>([
  'commission.manage',
  'marketplace.read',
  'marketplace.manage',
  'event.manage',
  'index.manage',
]);

/**
 * The part of a role that means anything in an organization of these kinds; the second wall against a role of the wrong
 * side (A06).
 */
export function permissionsWithin(
  kinds: Actor['kinds'],
  given: Partial<Record<Permission, Reach>>,
): Map<Permission, Reach> {
  return new Map(
    (Object.entries(given) as [Permission, Reach][])
      .filter(
        ([name, reach]) =>
          reach !== 'none' &&
          (kinds.operates ||
            (!operatingOnly.has(name) &&
              (kinds.sells || !sellingOnly.has(name)) &&
              (kinds.buys || !buyingOnly.has(name)))),
      )
      // Only the operator's people reach over the whole marketplace.
      .map(([name, reach]) => [name, reach === 'all' && !kinds.operates ? 'below' : reach]),
  );
}
