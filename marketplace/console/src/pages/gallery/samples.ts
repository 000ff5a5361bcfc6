export interface SampleOrder {
  readonly id: string;
  readonly number: string;
  readonly buyer: string;
  readonly state: string;
  readonly lines: number;
  readonly totalMinor: number;
  readonly placedOn: string;
  readonly city: string;
}

const buyers = [
  'Alster Maschinenbau',
  'Delta Pumps Vietnam',
  'Hòa Phát Cơ Khí',
  'Kattegat Shipyard',
  'Rhein Förderbänder',
  'Saigon Packaging',
];
const cities = ['Hamburg', 'Biên Hòa', 'Hải Dương', 'Aarhus', 'Köln', 'Thủ Đức'];
const states = [
  'placed',
  'confirmed',
  'partly shipped',
  'shipped',
  'delivered',
  'awaiting approval',
  'rejected',
  'closed',
];

/** The same orders every time: pictures are compared. */
export function sampleOrders(count: number): SampleOrder[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `o${index}`,
    number: `PO-2026-${String(count - index).padStart(6, '0')}`,
    buyer: buyers[(index * 5) % 6]!,
    city: cities[(index * 5) % 6]!,
    state: states[(index * 7) % 8]!,
    lines: 1 + ((index * 37) % 120),
    totalMinor: 4_990 + ((index * 7_919_333) % 2_400_000),
    placedOn: new Date(Date.UTC(2026, 10, 24) - (index % 365) * 86_400_000).toISOString().slice(0, 10),
  }));
}

export interface SamplePrice {
  readonly id: string;
  readonly sku: string;
  readonly title: string;
  readonly price: string;
  readonly from100: string;
  readonly stock: string;
}

const titles = [
  'Hex socket head cap screw ISO 4762 M8x40 A2-70',
  'Deep groove ball bearing 6204-2RS-C3',
  'V-belt SPA 1250',
  'Wire H07V-K 1x2.5 blue',
  'Inductive sensor M12 4 mm PNP',
  'Hydraulic hose 2SN DN12',
  'Grinding disc 125x6 A24',
  'Nitrile gloves size 9',
];

export function samplePrices(count: number): SamplePrice[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    sku: `NH-${10_400 + index}`,
    title: titles[index % titles.length]!,
    price: String((((index * 731) % 9000) + 134) / 1000),
    from100: String((((index * 731) % 9000) + 134) / 1250),
    stock: String((index * 173) % 2400),
  }));
}
