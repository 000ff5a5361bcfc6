/**
 * Agreements that differ in every respect that pricing knows: level, list, tiers, discounts, currency, and whether they
 * are still, already or not yet valid.
 */
import { dayAfter } from '../days.ts';
import type { Contract, Currency, Day, Discount, PaymentTerms, Text } from '../world.ts';
import type { ListPlan } from './price-lists.ts';
import { customerGroups } from './audiences.ts';
import { organization, sellers } from './companies.ts';

interface Plan {
  seller: string;
  with: string;
  name: readonly [en: string, vi: string];
  /** Days from today; until null is open-ended. */
  from: number;
  until: number | null;
  currency?: Currency;
  payment: PaymentTerms;
  credit: string;
  list?: Pick<ListPlan, 'share' | 'factor' | 'tiers'> & { categories?: readonly string[]; mixes?: boolean };
  discounts?: readonly (readonly [on: 'everything' | `category ${string}` | `brand ${string}`, percent: string])[];
  orderDiscounts?: readonly (readonly [from: string, percent: string])[];
  freight?: readonly ['EXW' | 'FCA' | 'DAP' | 'DDP', string | null];
  commitment?: string;
}
const plans: readonly Plan[] = [
  {
    seller: 'brennholt',
    with: 'group brennholt/distributors',
    name: ['Distributor terms', 'Điều khoản nhà phân phối'],
    from: -400,
    until: null,
    payment: 'net 60',
    credit: '150000',
    discounts: [
      ['everything', '25'],
      ['category cutting-tools', '18'],
    ],
    orderDiscounts: [['10000', '2']],
  },
  {
    seller: 'brennholt',
    with: 'palmberg',
    name: ['Framework 2201', 'Hợp đồng khung 2201'],
    from: -300,
    until: 65,
    payment: '2/10 net 30',
    credit: '60000',
    list: { share: 0.8, factor: 0.82, tiers: [1, 10, 50], categories: ['fasteners'] },
    discounts: [['category tools', '10']],
    freight: ['DAP', '750'],
    commitment: '50000',
  },
  {
    seller: 'brennholt',
    with: 'vestbruk',
    name: ['Fasteners and tools', 'Vật tư liên kết và dụng cụ'],
    from: -180,
    until: 185,
    payment: 'net 30',
    credit: '40000',
    discounts: [
      ['category fasteners', '12'],
      ['category screws-bolts', '15'],
      ['brand torquenna', '8'],
    ],
  },
  {
    seller: 'brennholt',
    with: 'corvane',
    name: ['Last year’s terms', 'Điều khoản năm trước'],
    from: -430,
    until: -60,
    payment: 'net 30',
    credit: '15000',
    discounts: [['everything', '10']],
  },
  {
    seller: 'brennholt',
    with: 'corvane',
    name: ['Next year’s terms', 'Điều khoản năm sau'],
    from: 30,
    until: 395,
    payment: 'net 30',
    credit: '25000',
    discounts: [['everything', '15']],
    orderDiscounts: [['2500', '1.5']],
  },
  {
    seller: 'brennholt',
    with: 'suchanok',
    name: ['Plant maintenance', 'Bảo trì nhà máy'],
    from: -250,
    until: null,
    payment: 'net 60',
    credit: '30000',
    list: { share: 0.4, factor: 0.88, tiers: [1, 20] },
  },
  {
    seller: 'rulmanta',
    with: 'nordhaven',
    name: ['Authorised distribution', 'Phân phối ủy quyền'],
    from: -380,
    until: null,
    payment: 'net 60',
    credit: '200000',
    list: { share: 0.95, factor: 0.7, tiers: [1, 10, 50, 200] },
    freight: ['FCA', null],
    commitment: '400000',
  },
  {
    seller: 'rulmanta',
    with: 'group rulmanta/authorised',
    name: ['Distributors', 'Nhà phân phối'],
    from: -380,
    until: null,
    payment: 'net 30',
    credit: '100000',
    discounts: [
      ['everything', '22'],
      ['brand viskora', '14'],
    ],
  },
  {
    seller: 'rulmanta',
    with: 'group rulmanta/machine-builders',
    name: ['Machine builders', 'Nhà chế tạo máy'],
    from: -200,
    until: 165,
    payment: 'net 30',
    credit: '25000',
    list: { share: 0.7, factor: 0.9, tiers: [10, 50], categories: ['bearings', 'power-transmission'] },
  },
  {
    seller: 'rulmanta',
    with: 'suchanok',
    name: ['Bearings for all plants', 'Vòng bi cho mọi nhà máy'],
    from: -330,
    until: 200,
    payment: 'net 60',
    credit: '45000',
    list: { share: 0.9, factor: 0.8, tiers: [1, 10, 40], categories: ['rolling-bearings', 'belts'], mixes: true },
  },
  {
    seller: 'saokhue',
    with: 'group saokhue/partners',
    name: ['Partner terms', 'Điều khoản đối tác'],
    from: -365,
    until: null,
    payment: 'net 30',
    credit: '60000',
    discounts: [
      ['everything', '20'],
      ['brand nahfeld', '24'],
    ],
  },
  {
    seller: 'saokhue',
    with: 'mekongate',
    name: ['Annual agreement', 'Hợp đồng nguyên tắc năm'],
    from: -360,
    until: 5,
    payment: 'net 60',
    credit: '90000',
    list: { share: 0.6, factor: 0.74, tiers: [1, 100], categories: ['electrical', 'automation'] },
    freight: ['EXW', null],
  },
  {
    seller: 'saokhue',
    with: 'daituongvan',
    name: ['Cable in VND', 'Dây cáp giá VND'],
    from: -340,
    until: 120,
    currency: 'VND',
    payment: 'net 30',
    credit: '600000000',
    list: { share: 0.9, factor: 0.86, tiers: [1, 10, 50] },
  },
  {
    seller: 'saokhue',
    with: 'penang-microform',
    name: ['Sensors', 'Cảm biến'],
    from: -150,
    until: 215,
    payment: 'net 30',
    credit: '20000',
    discounts: [
      ['category sensors', '12'],
      ['category connectors', '9'],
    ],
  },
  {
    seller: 'nordhaven',
    with: 'group nordhaven/resellers',
    name: ['Resellers', 'Đại lý bán lại'],
    from: -390,
    until: null,
    payment: 'net 14',
    credit: '20000',
    discounts: [['everything', '12']],
    orderDiscounts: [
      ['1000', '1'],
      ['5000', '3'],
    ],
  },
  {
    seller: 'nordhaven',
    with: 'group hansa/key-accounts',
    name: ['Key accounts', 'Khách hàng trọng điểm'],
    from: -300,
    until: null,
    payment: 'net 30',
    credit: '35000',
    list: { share: 0.3, factor: 0.93, tiers: [1, 25] },
  },
  {
    seller: 'nordhaven',
    with: 'palmberg',
    name: ['MRO supply', 'Cung ứng MRO'],
    from: -310,
    until: 55,
    payment: '2/10 net 30',
    credit: '80000',
    list: { share: 0.5, factor: 0.84, tiers: [1, 5, 20, 100] },
    discounts: [
      ['brand orbitane', '11'],
      ['category hydraulics', '14'],
    ],
    freight: ['DAP', '500'],
  },
  {
    seller: 'nordhaven',
    with: 'vestbruk',
    name: ['Göteborg stock', 'Hàng kho Göteborg'],
    from: -270,
    until: 95,
    payment: 'net 30',
    credit: '50000',
    list: { share: 0.6, factor: 0.87, tiers: [1, 10] },
    orderDiscounts: [['2000', '2']],
  },
  {
    seller: 'nordhaven',
    with: 'corvane',
    name: ['Hydraulics', 'Thủy lực'],
    from: -220,
    until: null,
    payment: 'net 60',
    credit: '45000',
    discounts: [
      ['category hydraulics', '16'],
      ['category fluid-handling', '9'],
    ],
  },
  {
    seller: 'nordhaven',
    with: 'suchanok',
    name: ['Group agreement', 'Thỏa thuận tập đoàn'],
    from: -320,
    until: 45,
    payment: 'net 60',
    credit: '60000',
    list: { share: 0.5, factor: 0.89, tiers: [1, 20] },
  },
  {
    seller: 'nordhaven',
    with: 'suchanok-rayong',
    name: ['Rayong volume terms', 'Giá số lượng cho Rayong'],
    from: -120,
    until: 245,
    payment: 'net 60',
    credit: '25000',
    list: { share: 0.35, factor: 0.83, tiers: [20, 100] },
  },
  {
    seller: 'mekongate',
    with: 'daituongvan',
    name: ['Workshop supply', 'Cung ứng vật tư xưởng'],
    from: -350,
    until: 15,
    currency: 'VND',
    payment: 'net 30',
    credit: '900000000',
    list: { share: 0.85, factor: 0.88, tiers: [1, 10, 100] },
    freight: ['DDP', '20000000'],
  },
  {
    seller: 'mekongate',
    with: 'suchanok-haiphong',
    name: ['Hải Phòng expansion', 'Mở rộng nhà máy Hải Phòng'],
    from: -160,
    until: 205,
    payment: 'net 30',
    credit: '40000',
    list: { share: 0.6, factor: 0.85, tiers: [1, 10, 50] },
    discounts: [['category electrical', '10']],
  },
  {
    seller: 'mekongate',
    with: 'group mekongate/north',
    name: ['Northern customers', 'Khách hàng miền Bắc'],
    from: -240,
    until: null,
    payment: 'net 14',
    credit: '15000',
    discounts: [['everything', '6']],
  },
  {
    seller: 'straitmark',
    with: 'penang-microform',
    name: ['Fab MRO in USD', 'MRO nhà máy chip, giá USD'],
    from: -345,
    until: 20,
    currency: 'USD',
    payment: 'net 30',
    credit: '70000',
    list: { share: 0.8, factor: 0.86, tiers: [1, 10, 100], mixes: true },
    commitment: '60000',
  },
  {
    seller: 'straitmark',
    with: 'suchanok',
    name: ['Regional supply', 'Cung ứng khu vực'],
    from: -210,
    until: null,
    payment: 'net 30',
    credit: '50000',
    discounts: [
      ['category bearings', '13'],
      ['everything', '5'],
    ],
  },
  {
    seller: 'kopperhof',
    with: 'palmberg',
    name: ['Site deliveries', 'Giao tại công trường'],
    from: -280,
    until: 85,
    payment: 'net 14',
    credit: '10000',
    discounts: [['everything', '8']],
    freight: ['DDP', '100'],
  },
  {
    seller: 'bressuin',
    with: 'corvane',
    name: ['Hoses made to order', 'Ống bấm theo yêu cầu'],
    from: -260,
    until: null,
    payment: 'net 30',
    credit: '15000',
    list: { share: 0.7, factor: 0.9, tiers: [1, 5], categories: ['hydraulics'], mixes: true },
  },
  {
    seller: 'thuanloc',
    with: 'daituongvan',
    name: ['Counter terms', 'Giá thợ quen'],
    from: -200,
    until: null,
    currency: 'VND',
    payment: 'net 14',
    credit: '150000000',
    discounts: [['everything', '7']],
  },
];

const text = ([en, vi]: readonly [string, string]): Text => ({ en, vi });
const discountOf = (on: string, percent: string): Discount => {
  const [kind, key = ''] = on.split(' ');
  return { on: kind === 'category' ? { category: key } : kind === 'brand' ? { brand: key } : 'everything', percent };
};
const keyOf = ({ seller, with: party, from }: Plan): string =>
  `${seller}/${party.replace(/^group .*\//, '')}${from > 0 ? '/next' : from < -400 && party === 'corvane' ? '/last' : ''}`;

export function contractsOn(today: Day): Contract[] {
  return plans.map(
    (plan, i): Contract => ({
      key: keyOf(plan),
      number: `C-${String(1001 + i * 7)}`,
      name: text(plan.name),
      seller: plan.seller,
      party: plan.with.startsWith('group ') ? { group: plan.with.slice(6) } : { organization: plan.with },
      currency: plan.currency ?? 'EUR',
      validFrom: dayAfter(today, plan.from),
      validUntil: plan.until === null ? null : dayAfter(today, plan.until),
      priceLists: plan.list ? [`${keyOf(plan)}/list`] : [],
      discounts: (plan.discounts ?? []).map(([on, percent]) => discountOf(on, percent)),
      orderDiscounts: (plan.orderDiscounts ?? []).map(([fromSubtotal, percent]) => ({ fromSubtotal, percent })),
      terms: { payment: plan.payment, creditLimit: plan.credit, currency: plan.currency ?? 'EUR' },
      freight: { incoterm: plan.freight?.[0] ?? 'DAP', freeFrom: plan.freight?.[1] ?? null },
      minimumCommitmentPerYear: plan.commitment ?? null,
    }),
  );
}

/**
 * The lists that contracts name, and every seller's own: tiers in EUR for some offers, all offers where it also sells
 * in VND or USD.
 */
export function listPlansOn(today: Day): ListPlan[] {
  const own = (seller: string, currency: Currency): ListPlan => ({
    key: `${seller}/base-${currency.toLowerCase()}`,
    seller,
    currency,
    name: { en: `Base prices ${currency}`, vi: `Bảng giá gốc ${currency}` },
    storefront: 'hansa',
    validFrom: dayAfter(today, -370),
    validUntil: null,
    share: currency === 'EUR' ? 0.6 : 1,
    factor: 1,
    tiers: [1, 10, 100],
  });
  return [
    ...sellers.map(({ key }) => own(key, 'EUR')),
    ...sellers.filter(({ country }) => country === 'VN').map(({ key }) => own(key, 'VND')),
    ...['straitmark', 'saokhue'].map((key) => own(key, 'USD')),
    ...plans.flatMap((plan): ListPlan[] =>
      plan.list
        ? [
            {
              key: `${keyOf(plan)}/list`,
              seller: plan.seller,
              name: text(plan.name),
              currency: plan.currency ?? 'EUR',
              storefront: null,
              validFrom: dayAfter(today, plan.from),
              validUntil: plan.until === null ? null : dayAfter(today, plan.until),
              ...plan.list,
            },
          ]
        : [],
    ),
  ];
}

/** The buyers that a contract is made with, without those below them in the tree. */
export function partiesOf({ party }: Contract): readonly string[] {
  if ('organization' in party) return [organization(party.organization).key];
  return customerGroups.find(({ key }) => key === party.group)?.members ?? [];
}
