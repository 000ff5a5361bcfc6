/**
 * Who trades: invented companies between Europe and South-East Asia. Tax ids have their country's shape and no valid
 * check digits on purpose.
 */
import type { Address, CostCenter, Currency, Language, Location, Organization, SellerKind } from '../world.ts';

interface Row {
  key: string;
  name: string;
  legalName: string;
  country: string;
  currency?: Currency;
  language?: Language;
  parent?: string;
  sells?: SellerKind;
  buys?: boolean;
  taxId: string;
  phone: string;
  /** Street, postal code, city; the first is where bills go. */
  at: readonly (readonly [street: string, postalCode: string, city: string])[];
  /** Cities that it ships from. */
  ships?: readonly (readonly [city: string, country: string])[];
  /** Code, name, budget a month in its currency. */
  costCenters?: readonly (readonly [code: string, name: string, budget: string])[];
}

const rows: readonly Row[] = [
  {
    key: 'hansa',
    name: 'Hansa',
    legalName: 'Hansa Marketplace GmbH',
    country: 'DE',
    taxId: 'DE000100001',
    phone: '+49 40 5550100',
    at: [['Speicherkai 12', '20457', 'Hamburg']],
  },
  // Vendors
  {
    key: 'brennholt',
    name: 'Brennholt Werke',
    legalName: 'Brennholt Werke GmbH & Co. KG',
    country: 'DE',
    sells: 'vendor',
    taxId: 'DE000200017',
    phone: '+49 2331 5550110',
    at: [['Hammerstraße 48', '58095', 'Hagen']],
    ships: [
      ['Hagen', 'DE'],
      ['Leipzig', 'DE'],
    ],
  },
  {
    key: 'rulmanta',
    name: 'Rulmanta',
    legalName: 'Rulmanta S.p.A.',
    country: 'IT',
    sells: 'vendor',
    taxId: 'IT00030000014',
    phone: '+39 011 5550120',
    at: [['Corso dei Mille 201', '10156', 'Torino']],
    ships: [
      ['Torino', 'IT'],
      ['Rotterdam', 'NL'],
    ],
  },
  {
    key: 'saokhue',
    name: 'Saokhue',
    legalName: 'Công ty Cổ phần Thiết bị Saokhue',
    country: 'VN',
    currency: 'VND',
    language: 'vi',
    sells: 'vendor',
    taxId: '0000400015',
    phone: '+84 24 5550 0130',
    at: [['Lô CN5, KCN Thăng Long II', '17000', 'Hưng Yên']],
    ships: [
      ['Hưng Yên', 'VN'],
      ['Bình Dương', 'VN'],
      ['Rotterdam', 'NL'],
    ],
  },
  // Distributors buy as well.
  {
    key: 'nordhaven',
    name: 'Nordhaven',
    legalName: 'Nordhaven Technical Supply B.V.',
    country: 'NL',
    sells: 'distributor',
    buys: true,
    taxId: 'NL000500012B01',
    phone: '+31 10 5550140',
    at: [['Waalhaven Z.z. 77', '3089 JH', 'Rotterdam']],
    ships: [
      ['Rotterdam', 'NL'],
      ['Duisburg', 'DE'],
      ['Göteborg', 'SE'],
    ],
    costCenters: [
      ['WH-RTM', 'Rotterdam warehouse', '120000'],
      ['WH-DUI', 'Duisburg warehouse', '80000'],
    ],
  },
  {
    key: 'mekongate',
    name: 'Mekongate',
    legalName: 'Công ty TNHH Phân phối Mekongate',
    country: 'VN',
    currency: 'VND',
    language: 'vi',
    sells: 'distributor',
    buys: true,
    taxId: '0000600013',
    phone: '+84 28 5550 0150',
    at: [['215 Xa lộ Hà Nội, P. Thảo Điền', '71300', 'TP. Hồ Chí Minh']],
    ships: [
      ['TP. Hồ Chí Minh', 'VN'],
      ['Hải Phòng', 'VN'],
    ],
    costCenters: [
      ['KHO-HCM', 'Kho TP. Hồ Chí Minh', '2500000000'],
      ['KHO-HP', 'Kho Hải Phòng', '1500000000'],
    ],
  },
  {
    key: 'straitmark',
    name: 'Straitmark',
    legalName: 'Straitmark Industrial Pte. Ltd.',
    country: 'SG',
    currency: 'USD',
    sells: 'distributor',
    buys: true,
    taxId: '000070001S',
    phone: '+65 5550 0160',
    at: [['31 Gul Avenue', '629675', 'Singapore']],
    ships: [
      ['Singapore', 'SG'],
      ['Port Klang', 'MY'],
    ],
    costCenters: [['STK-SG', 'Singapore stock', '90000']],
  },
  // Dealers buy as well.
  {
    key: 'kopperhof',
    name: 'Kopperhof Handel',
    legalName: 'Kopperhof Werkzeughandel e.K.',
    country: 'DE',
    sells: 'dealer',
    buys: true,
    taxId: 'DE000800018',
    phone: '+49 341 5550170',
    at: [['Gießerstraße 9', '04229', 'Leipzig']],
    ships: [['Leipzig', 'DE']],
    costCenters: [['LADEN', 'Ladengeschäft', '15000']],
  },
  {
    key: 'thuanloc',
    name: 'Kim khí Thuận Lộc',
    legalName: 'Công ty TNHH Kim khí Thuận Lộc',
    country: 'VN',
    currency: 'VND',
    language: 'vi',
    sells: 'dealer',
    buys: true,
    taxId: '0000900019',
    phone: '+84 225 555 0180',
    at: [['88 Lạch Tray, Q. Ngô Quyền', '18000', 'Hải Phòng']],
    ships: [['Hải Phòng', 'VN']],
    costCenters: [['CH-01', 'Cửa hàng Lạch Tray', '400000000']],
  },
  {
    key: 'bressuin',
    name: 'Atelier Bressuin',
    legalName: 'Atelier Bressuin SARL',
    country: 'FR',
    sells: 'dealer',
    buys: true,
    taxId: 'FR00001000011',
    phone: '+33 4 55 50 01 90',
    at: [['14 rue des Tanneurs', '42000', 'Saint-Étienne']],
    ships: [
      ['Saint-Étienne', 'FR'],
      ['Lyon', 'FR'],
    ],
    costCenters: [['MAG', 'Magasin', '18000']],
  },
  // Buyers; Suchanok has three branches.
  {
    key: 'suchanok',
    name: 'Suchanok Foods',
    legalName: 'Suchanok Foods Public Co., Ltd.',
    country: 'TH',
    buys: true,
    taxId: '0000011000012',
    phone: '+66 2 555 0200',
    at: [
      ['99/4 Moo 6, Bangna-Trad Road', '10540', 'Samut Prakan'],
      ['99/4 Moo 6, Bangna-Trad Road, Gate 2', '10540', 'Samut Prakan'],
      ['211 Lat Krabang Industrial Estate, Soi 7', '10520', 'Bangkok'],
    ],
    costCenters: [
      ['MNT', 'Maintenance', '40000'],
      ['PRJ', 'Projects', '60000'],
    ],
  },
  {
    key: 'suchanok-rayong',
    name: 'Suchanok Rayong',
    legalName: 'Suchanok Foods Public Co., Ltd., Rayong plant',
    country: 'TH',
    buys: true,
    parent: 'suchanok',
    taxId: '0000011000012',
    phone: '+66 38 555 021',
    at: [['7/21 Moo 3, Map Ta Phut', '21150', 'Rayong']],
    costCenters: [
      ['R-LINE', 'Canning lines', '25000'],
      ['R-UTIL', 'Utilities', '12000'],
    ],
  },
  {
    key: 'suchanok-chiangmai',
    name: 'Suchanok Chiang Mai',
    legalName: 'Suchanok Foods Public Co., Ltd., Chiang Mai plant',
    country: 'TH',
    buys: true,
    parent: 'suchanok',
    taxId: '0000011000012',
    phone: '+66 53 555 022',
    at: [['118 Moo 2, San Kamphaeng', '50130', 'Chiang Mai']],
    costCenters: [['C-MNT', 'Maintenance', '10000']],
  },
  {
    key: 'suchanok-haiphong',
    name: 'Suchanok Hải Phòng',
    legalName: 'Công ty TNHH Thực phẩm Suchanok Việt Nam',
    country: 'VN',
    language: 'vi',
    buys: true,
    parent: 'suchanok',
    taxId: '0001200018',
    phone: '+84 225 555 0230',
    at: [
      ['Lô B12, KCN Đình Vũ', '18000', 'Hải Phòng'],
      ['Cổng số 3, KCN Đình Vũ', '18000', 'Hải Phòng'],
    ],
    costCenters: [
      ['HP-BT', 'Bảo trì', '18000'],
      ['HP-DA', 'Dự án mở rộng', '30000'],
    ],
  },
  {
    key: 'vestbruk',
    name: 'Vestbruk Maskin',
    legalName: 'Vestbruk Maskin AB',
    country: 'SE',
    buys: true,
    taxId: 'SE000013000101',
    phone: '+46 31 555 0240',
    at: [
      ['Ringögatan 22', '417 07', 'Göteborg'],
      ['Godsvägen 5', '461 38', 'Trollhättan'],
    ],
    costCenters: [
      ['4100', 'Production', '35000'],
      ['4200', 'Tooling', '15000'],
    ],
  },
  {
    key: 'daituongvan',
    name: 'Cơ khí Đại Tường Vân',
    legalName: 'Công ty TNHH Cơ khí Đại Tường Vân',
    country: 'VN',
    currency: 'VND',
    language: 'vi',
    buys: true,
    taxId: '0001400016',
    phone: '+84 274 555 0250',
    at: [['Đường D4, KCN Sóng Thần 3', '75000', 'Bình Dương']],
    costCenters: [
      ['XUONG-1', 'Xưởng gia công', '600000000'],
      ['XUONG-2', 'Xưởng kết cấu', '400000000'],
    ],
  },
  {
    key: 'palmberg',
    name: 'Palmberg Anlagenbau',
    legalName: 'Palmberg Anlagenbau GmbH',
    country: 'DE',
    buys: true,
    taxId: 'DE001500014',
    phone: '+49 621 5550260',
    at: [
      ['Industriestraße 133', '68169', 'Mannheim'],
      ['Baustelle Hafen Tor 4', '67059', 'Ludwigshafen'],
    ],
    costCenters: [
      ['P-2201', 'Projekt 2201', '70000'],
      ['W-10', 'Werkstatt', '12000'],
      ['I-30', 'Instandhaltung', '20000'],
    ],
  },
  {
    key: 'corvane',
    name: 'Corvane Énergies',
    legalName: 'Corvane Énergies SAS',
    country: 'FR',
    buys: true,
    taxId: 'FR00001600012',
    phone: '+33 2 55 50 02 70',
    at: [['Quai de la Loire 31', '44200', 'Nantes']],
    costCenters: [
      ['EOL', 'Éolien', '30000'],
      ['HYD', 'Hydraulique', '22000'],
    ],
  },
  {
    key: 'penang-microform',
    name: 'Penang Microform',
    legalName: 'Penang Microform Sdn. Bhd.',
    country: 'MY',
    currency: 'USD',
    buys: true,
    taxId: '000017-X',
    phone: '+60 4 555 0280',
    at: [['Plot 402, Bayan Lepas Free Zone Phase 4', '11900', 'Bayan Lepas']],
    costCenters: [['FAB', 'Fab maintenance', '28000']],
  },
];

function organizationOf(row: Row): Organization {
  const addresses = row.at.map(
    ([street, postalCode, city], i): Address => ({
      key: `${row.key}/address-${i + 1}`,
      kind: i === 0 ? 'billing' : 'shipping',
      label: city,
      street,
      postalCode,
      city,
      country: row.country,
    }),
  );
  const [first] = addresses;
  return {
    key: row.key,
    name: row.name,
    legalName: row.legalName,
    isOperator: row.key === 'hansa',
    sellerKind: row.sells ?? null,
    isBuyer: row.buys ?? false,
    parent: row.parent ?? null,
    country: row.country,
    language: row.language ?? 'en',
    currency: row.currency ?? 'EUR',
    taxId: row.taxId,
    phone: row.phone,
    // Goods can always be sent to where the bill goes.
    addresses:
      addresses.length === 1 && first
        ? [first, { ...first, key: `${row.key}/address-2`, kind: 'shipping' }]
        : addresses,
    locations: (row.ships ?? []).map(
      ([city, country], i): Location => ({
        key: `${row.key}/location-${i + 1}`,
        name: `${row.name} ${city}`,
        city,
        country,
      }),
    ),
    costCenters: (row.costCenters ?? []).map(
      ([code, name, budgetPerMonth]): CostCenter => ({ code, name, budgetPerMonth }),
    ),
    defaultTerms: row.sells
      ? { payment: row.sells === 'dealer' ? 'net 14' : 'net 30', creditLimit: '5000', currency: 'EUR' }
      : null,
  };
}
export const organizations: readonly Organization[] = rows.map(organizationOf);
const byKey = new Map(organizations.map((organization) => [organization.key, organization]));
export function organization(key: string): Organization {
  const found = byKey.get(key);
  if (!found) throw new Error(`no organization ${key}`);
  return found;
}
/** Itself, its parent, and so on up. */
export function upward(key: string): readonly string[] {
  const { parent } = organization(key);
  return parent === null ? [key] : [key, ...upward(parent)];
}
export const sellers = organizations.filter(({ sellerKind }) => sellerKind !== null);
