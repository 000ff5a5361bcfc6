/**
 * How three kinds of seller write the same offer: an English, a German and a Vietnamese house, each with columns and
 * habits of its own.
 */
import { category } from '../categories.ts';
import { perEuro, priceText } from '../decimal.ts';
import type { Brand, Offer, Product, Unit } from '../world.ts';

export type LayoutName = 'A' | 'B' | 'C';
export type Field =
  | 'sku'
  | 'brand'
  | 'mpn'
  | 'gtin'
  | 'title'
  | 'description'
  | 'category'
  | 'unit'
  | 'packSize'
  | 'minimumQuantity'
  | 'multipleQuantity'
  | 'price'
  | 'currency'
  | 'stock'
  | 'leadTimeDays'
  | 'weight'
  | 'tariffCode'
  | 'countryOfOrigin';
export interface Layout {
  readonly name: LayoutName;
  readonly delimiter: ',' | ';' | '\t';
  readonly lineEnd: '\n' | '\r\n';
  /** In the order of the columns. */
  readonly headers: Readonly<Record<Field, string>>;
  readonly decimal: '.' | ',';
  readonly thousands: '' | '.';
  readonly units: Readonly<Record<Unit, string>>;
  readonly currency: 'EUR' | 'VND';
  readonly weightUnit: 'g' | 'kg';
  readonly language: 'en' | 'vi';
}

const fields = [
  'sku',
  'brand',
  'mpn',
  'gtin',
  'title',
  'description',
  'category',
  'unit',
  'packSize',
  'minimumQuantity',
  'multipleQuantity',
  'price',
  'currency',
  'stock',
  'leadTimeDays',
  'weight',
  'tariffCode',
  'countryOfOrigin',
] as const satisfies readonly Field[];
/** Columns given as `field:Header`, separated by bars, in the layout's order. */
const columns = (line: string): Record<Field, string> => {
  const headers = Object.fromEntries(line.split(' | ').map((column) => column.split(': ')));
  for (const field of fields) if (!(field in headers)) throw new Error(`a layout without ${field}`);
  return headers;
};

export const layouts: Readonly<Record<LayoutName, Layout>> = {
  A: {
    name: 'A',
    delimiter: ',',
    lineEnd: '\n',
    decimal: '.',
    thousands: '',
    currency: 'EUR',
    weightUnit: 'g',
    language: 'en',
    headers: columns(
      'sku: SKU | brand: Brand | mpn: Manufacturer part number | gtin: GTIN | title: Product name | description: Description | category: Category | unit: Unit of measure | packSize: Pack size | minimumQuantity: Minimum order quantity | multipleQuantity: Order multiple | price: List price | currency: Currency | stock: Stock | leadTimeDays: Lead time (days) | weight: Net weight (g) | tariffCode: Customs tariff number | countryOfOrigin: Country of origin',
    ),
    units: { PCE: 'PCE', PR: 'PR', SET: 'SET', MTR: 'MTR', PK: 'PK', LTR: 'LTR', KGM: 'KGM' },
  },
  B: {
    name: 'B',
    delimiter: ';',
    lineEnd: '\r\n',
    decimal: ',',
    thousands: '.',
    currency: 'EUR',
    weightUnit: 'kg',
    language: 'en',
    headers: columns(
      'sku: Artikelnummer | title: Bezeichnung | description: Langtext | brand: Hersteller | mpn: Hersteller-Artikelnr. | gtin: EAN | category: Warengruppe | price: Listenpreis | currency: Währung | unit: Mengeneinheit | packSize: Verpackungsinhalt | minimumQuantity: Mindestbestellmenge | multipleQuantity: Bestellschritt | stock: Bestand | leadTimeDays: Lieferzeit (Tage) | weight: Gewicht (kg) | tariffCode: Zolltarifnummer | countryOfOrigin: Ursprungsland',
    ),
    units: { PCE: 'Stück', PR: 'Paar', SET: 'Satz', MTR: 'Meter', PK: 'Packung', LTR: 'Liter', KGM: 'Kilogramm' },
  },
  C: {
    name: 'C',
    delimiter: '\t',
    lineEnd: '\r\n',
    decimal: ',',
    thousands: '.',
    currency: 'VND',
    weightUnit: 'g',
    language: 'vi',
    headers: columns(
      'sku: Mã hàng | title: Tên hàng | brand: Nhãn hiệu | mpn: Mã nhà sản xuất | gtin: Mã vạch | category: Nhóm hàng | unit: Đơn vị tính | price: Đơn giá | currency: Tiền tệ | packSize: Quy cách | minimumQuantity: SL đặt tối thiểu | multipleQuantity: Bội số đặt hàng | stock: Tồn kho | leadTimeDays: Thời gian giao (ngày) | weight: Khối lượng (g) | tariffCode: Mã HS | countryOfOrigin: Xuất xứ | description: Mô tả',
    ),
    units: { PCE: 'Cái', PR: 'Đôi', SET: 'Bộ', MTR: 'Mét', PK: 'Hộp', LTR: 'Lít', KGM: 'Kg' },
  },
};
export const fieldsOf = ({ headers }: Layout): Field[] => Object.keys(headers) as Field[];

/** What a spreadsheet and a JSON feed hold as numbers; codes that look like numbers are not. */
export const numeric: ReadonlySet<Field> = new Set([
  'packSize',
  'minimumQuantity',
  'multipleQuantity',
  'price',
  'stock',
  'leadTimeDays',
  'weight',
]);
export function written(layout: Layout, decimalText: string): string {
  const [whole = '', fraction] = decimalText.split('.');
  const grouped = layout.thousands === '' ? whole : whole.replace(/\B(?=(\d{3})+$)/g, layout.thousands);
  return fraction === undefined ? grouped : `${grouped}${layout.decimal}${fraction}`;
}

/** One offer's cells, in no order yet. */
export function cellsOf(layout: Layout, offer: Offer, product: Product, brand: Brand): Record<Field, string> {
  const price = layout.currency === 'EUR' ? offer.listPrice : priceText(Number(offer.listPrice) * perEuro.VND, 'VND');
  const number = (value: number): string => written(layout, String(value));
  return {
    sku: offer.sku,
    brand: brand.name,
    mpn: product.mpn,
    gtin: product.gtin,
    title: offer.title[layout.language],
    description: product.description[layout.language],
    category: category(product.category).name[layout.language],
    unit: layout.units[offer.unit],
    packSize: number(offer.packSize),
    minimumQuantity: number(offer.minimumQuantity),
    multipleQuantity: number(offer.multipleQuantity),
    price: written(layout, price),
    currency: layout.currency,
    stock: number(offer.stock.reduce((sum, { quantity }) => sum + quantity, 0)),
    leadTimeDays: number(offer.leadTimeDays),
    weight: number(
      layout.weightUnit === 'g' ? product.weightG : Math.max(0.0001, Number((product.weightG / 1000).toFixed(4))),
    ),
    tariffCode: product.tariffCode,
    countryOfOrigin: product.countryOfOrigin,
  };
}
