/**
 * Storefronts, customer groups, and who sees which catalog. Rulmanta sells to its distributors and named buyers only.
 */
import type { Audience, Catalog, CustomerGroup, Storefront, Text } from '../world.ts';
import { organization, sellers, upward } from './companies.ts';

export const storefronts: readonly Storefront[] = [
  {
    key: 'hansa',
    owner: 'hansa',
    host: 'hansa.example',
    name: 'Hansa',
    languages: ['en', 'vi'],
    currencies: ['EUR', 'USD', 'VND'],
    taxRegion: 'DE',
    sellers: sellers.map(({ key }) => key),
  },
  {
    key: 'nordhaven-shop',
    owner: 'nordhaven',
    host: 'shop.nordhaven.example',
    name: 'Nordhaven Shop',
    languages: ['en'],
    currencies: ['EUR'],
    taxRegion: 'NL',
    sellers: ['nordhaven', 'brennholt', 'kopperhof'],
  },
];

const group = (key: string, owner: string, en: string, vi: string, members: readonly string[]): CustomerGroup => ({
  key,
  owner,
  name: { en, vi },
  members,
});
export const customerGroups: readonly CustomerGroup[] = [
  group('hansa/key-accounts', 'hansa', 'Key accounts', 'Khách hàng trọng điểm', ['suchanok', 'palmberg', 'vestbruk']),
  group('brennholt/distributors', 'brennholt', 'Distributors', 'Nhà phân phối', [
    'nordhaven',
    'mekongate',
    'straitmark',
  ]),
  group('rulmanta/authorised', 'rulmanta', 'Authorised distributors', 'Nhà phân phối ủy quyền', [
    'nordhaven',
    'straitmark',
    'mekongate',
  ]),
  group('rulmanta/machine-builders', 'rulmanta', 'Machine builders', 'Nhà chế tạo máy', [
    'palmberg',
    'vestbruk',
    'daituongvan',
  ]),
  group('saokhue/partners', 'saokhue', 'ASEAN partners', 'Đối tác ASEAN', ['mekongate', 'straitmark', 'thuanloc']),
  group('nordhaven/resellers', 'nordhaven', 'Resellers', 'Đại lý bán lại', ['kopperhof', 'bressuin']),
  group('mekongate/north', 'mekongate', 'Customers in the north', 'Khách hàng miền Bắc', [
    'thuanloc',
    'suchanok-haiphong',
  ]),
  group('straitmark/semiconductor', 'straitmark', 'Semiconductor plants', 'Nhà máy bán dẫn', ['penang-microform']),
];

interface Plan {
  key: string;
  seller: string;
  name: Text;
  audience: Audience;
  branches?: readonly string[];
  share: number;
  storefronts: readonly string[];
}
const nobody: Audience = { everyone: false, buyers: [], groups: [], deniedBuyers: [], deniedGroups: [] };
const plan = (
  key: string,
  en: string,
  vi: string,
  share: number,
  audience: Partial<Audience>,
  branches?: readonly string[],
): Plan => {
  const seller = key.split('/')[0] ?? '';
  return {
    key,
    seller,
    name: { en, vi },
    share,
    audience: { ...nobody, ...audience },
    ...(branches ? { branches } : {}),
    storefronts: storefronts
      .filter(({ sellers: here }) => here.includes(seller))
      .map(({ key: storefront }) => storefront),
  };
};
/** `share` of the seller's offers in these branches (or all); the first of a seller takes what no other took. */
export const catalogPlans: readonly Plan[] = [
  plan('brennholt/standard', 'Standard range', 'Danh mục tiêu chuẩn', 0.8, {
    everyone: true,
    deniedBuyers: ['thuanloc'],
  }),
  plan('brennholt/trade', 'Trade range', 'Danh mục cho nhà phân phối', 0.5, { groups: ['brennholt/distributors'] }),
  plan('brennholt/palmberg', 'Palmberg projects', 'Dự án Palmberg', 0.1, { buyers: ['palmberg'] }, [
    'screws-bolts',
    'nuts',
    'washers',
  ]),
  plan('rulmanta/distribution', 'Distribution range', 'Danh mục phân phối', 1, {
    groups: ['rulmanta/authorised', 'rulmanta/machine-builders'],
  }),
  plan('rulmanta/suchanok', 'Suchanok spare parts', 'Phụ tùng cho Suchanok', 0.45, { buyers: ['suchanok'] }, [
    'rolling-bearings',
    'bearing-units',
    'belts',
    'seals',
    'greases',
  ]),
  plan('saokhue/standard', 'Standard range', 'Danh mục tiêu chuẩn', 0.85, { everyone: true }),
  plan('saokhue/partners', 'Partner range', 'Danh mục đối tác', 0.3, { groups: ['saokhue/partners'] }),
  plan('nordhaven/standard', 'Stock range', 'Hàng có sẵn', 0.9, { everyone: true, deniedBuyers: ['mekongate'] }),
  plan('nordhaven/key-accounts', 'Key account range', 'Danh mục khách hàng trọng điểm', 0.15, {
    groups: ['hansa/key-accounts'],
    deniedBuyers: ['suchanok-chiangmai'],
  }),
  plan('mekongate/standard', 'Standard range', 'Danh mục tiêu chuẩn', 0.85, {
    everyone: true,
    deniedGroups: ['nordhaven/resellers'],
  }),
  plan('mekongate/north', 'Ex Hải Phòng', 'Hàng kho Hải Phòng', 0.3, { groups: ['mekongate/north'] }),
  plan('straitmark/standard', 'Standard range', 'Danh mục tiêu chuẩn', 0.9, {
    everyone: true,
    deniedBuyers: ['kopperhof', 'bressuin'],
  }),
  plan('straitmark/fab', 'Fab supplies', 'Vật tư nhà máy chip', 0.3, { groups: ['straitmark/semiconductor'] }, [
    'seals',
    'sensors',
    'pneumatics',
    'hand-protection',
  ]),
  plan('kopperhof/shop', 'Shop', 'Cửa hàng', 1, { everyone: true }),
  plan('thuanloc/shop', 'Shop', 'Cửa hàng', 1, { everyone: true }),
  plan('bressuin/shop', 'Shop', 'Cửa hàng', 1, { everyone: true, deniedBuyers: ['palmberg'] }),
];
export const catalogs: readonly Catalog[] = catalogPlans.map(
  ({ key, seller, name, storefronts: shownIn, audience }) => ({ key, seller, name, storefronts: shownIn, audience }),
);

/**
 * The catalogs that a buyer may see in a storefront: the entitlement rule in its plainest words, without cache or time.
 */
export function entitledCatalogs(buyer: string, storefront: string): ReadonlySet<string> {
  organization(buyer);
  const line = upward(buyer);
  const names = (keys: readonly string[]): boolean => keys.some((key) => line.includes(key));
  const holds = (keys: readonly string[]): boolean =>
    customerGroups.some(({ key, members }) => keys.includes(key) && names(members));
  return new Set(
    catalogs
      .filter(
        ({ storefronts: shownIn, audience: to }) =>
          shownIn.includes(storefront) &&
          (to.everyone || names(to.buyers) || holds(to.groups)) &&
          !names(to.deniedBuyers) &&
          !holds(to.deniedGroups),
      )
      .map(({ key }) => key),
  );
}
