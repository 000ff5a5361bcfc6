import { quoteDocument } from '@hansa/core/contract';
import { formatDate, formatMoney, formatNumber, formatPercent, formatQuantity, formatUnitPrice } from '../format.ts';
import { language, t } from '../languages/index.ts';
import { parseDecimal } from '../parse-decimal.ts';
import type { GridColumn } from '../parts/create-editable-grid.ts';
import type { Margins } from './quote-client.ts';

type Line = quoteDocument.QuoteLine;
type Field = quoteDocument.LineField;

/** Decimal text as the reader writes it, without grouping, so that it can be edited and pasted back. */
const asWritten = (decimal: string | null) =>
  decimal === null ? '' : decimal.replace('.', language() === 'vi' ? ',' : '.');
const positive = (text: string) => {
  const value = parseDecimal(text, language());
  return value !== null && !value.startsWith('-') && (value.split('.')[1]?.length ?? 0) <= 6 ? value : null;
};
const orEmpty = (parse: (text: string) => string | null) => (text: string) => (text.trim() === '' ? '' : parse(text));
const quantity = (text: string) => {
  const value = positive(text);
  return value !== null && Number(value) > 0 ? value : null;
};
const price = orEmpty((text) => positive(text.replace(/[€$£₫¥\s]/g, '')));
const percent = orEmpty((text) => {
  const value = positive(text.replace('%', ''));
  return value !== null && Number(value) <= 100 && (value.split('.')[1]?.length ?? 0) <= 2 ? value : null;
});
const days = orEmpty((text) => (/^\d{1,4}$/.test(text.trim()) && Number(text) <= 3650 ? String(Number(text)) : null));
/** `2026-12-01`, or the day as the language writes it: 1.12.2026, 12/1/2026. */
const day = orEmpty((text) => {
  const parts = text.trim().split(/[-/.]/).map(Number);
  if (parts.length !== 3 || parts.some((part) => !Number.isInteger(part))) return null;
  const [year, month, date] =
    parts[0]! > 31
      ? (parts as [number, number, number])
      : language() === 'vi' || text.includes('.')
        ? [parts[2]!, parts[1]!, parts[0]!]
        : [parts[2]!, parts[0]!, parts[1]!];
  const at = new Date(Date.UTC(year, month - 1, date));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === date && year > 1999 && year < 2200
    ? at.toISOString().slice(0, 10)
    : null;
});

/** What a cell's text becomes in the document. The columns parse it first, so it is valid here. */
export function valueOf(field: string, text: string): string | number | null {
  if (field === 'discountBasisPoints') return text === '' ? 0 : Math.round(Number(text) * 100);
  if (field === 'leadTimeDays') return text === '' ? null : Number(text);
  if (field === 'quantity' || field === 'note' || field === 'title') return text;
  return text === '' ? null : text;
}

export interface ColumnOptions {
  readonly side: quoteDocument.Side;
  readonly currency: string;
  readonly mayEdit: boolean;
  /**
   * What is known of a line's cost; null: the reader sees none. Read when a cell is drawn: columns that are made anew
   * would take the caret away.
   */
  readonly marginOf: ((lineId: string) => Margins['lines'][number] | undefined) | null;
  readonly place: GridColumn<Line>;
  readonly item: Partial<GridColumn<Line>>;
  readonly price: Partial<GridColumn<Line>>;
}

/**
 * The columns of a quote for one side. Who writes where is said beside the header; what is not the reader's is only
 * looked at.
 */
export function lineColumns(options: ColumnOptions): readonly GridColumn<Line>[] {
  const { side, currency } = options;
  const owner = (who: quoteDocument.Side) => (who === side ? undefined : t(`quote.${who}`));
  const own = (field: Field) => ({
    id: field,
    mayEdit: (line: Line) => options.mayEdit && quoteDocument.mayWriteLine(line, field, side),
  });
  const amount = (value: string) => (value === '' ? '' : formatUnitPrice({ amount: value, currency }));
  const known = (line: Line) => options.marginOf?.(line.id);
  const columns: GridColumn<Line>[] = [
    options.place,
    {
      ...own('title'),
      header: t('quote.item'),
      read: (line) => line.title,
      parse: (text) => (text.trim() === '' || text.length > 300 ? null : text.trim()),
      width: 17,
      grow: 4,
      ...options.item,
    },
    {
      ...own('quantity'),
      header: t('quote.quantity'),
      aside: owner('buyer'),
      read: (line) => line.quantity,
      write: (line) => asWritten(line.quantity),
      parse: quantity,
      show: (value, line) => formatQuantity(value, line.unit),
      width: 7.25,
      grow: 0.4,
      align: 'end',
    },
    {
      ...own('targetPrice'),
      header: t('quote.target'),
      aside: owner('buyer'),
      read: (line) => line.targetPrice ?? '',
      write: (line) => asWritten(line.targetPrice),
      parse: price,
      show: amount,
      width: 7,
      grow: 0.6,
      align: 'end',
    },
    {
      ...own('unitPrice'),
      header: t('quote.price'),
      aside: owner('seller'),
      read: (line) => line.unitPrice ?? '',
      write: (line) => asWritten(line.unitPrice),
      parse: price,
      show: amount,
      width: 7,
      grow: 0.6,
      align: 'end',
      ...options.price,
    },
    {
      ...own('discountBasisPoints'),
      header: t('quote.discount'),
      aside: owner('seller'),
      read: (line) => (line.discountBasisPoints === 0 ? '' : String(line.discountBasisPoints / 100)),
      write: (line) => (line.discountBasisPoints === 0 ? '' : asWritten(String(line.discountBasisPoints / 100))),
      parse: percent,
      show: (value) => (value === '' ? '' : formatPercent(Number(value) / 100, language(), 2)),
      width: 5,
      grow: 0.3,
      align: 'end',
    },
    {
      id: 'total',
      header: t('quote.total'),
      read: (line) => {
        const total = quoteDocument.quoteLineTotal(line, currency);
        return total === null ? '' : formatMoney({ minor: total, currency });
      },
      width: 7,
      grow: 0.6,
      align: 'end',
    },
    {
      ...own('leadTimeDays'),
      header: t('quote.leadTime'),
      aside: owner('seller'),
      read: (line) => (line.leadTimeDays === null ? '' : String(line.leadTimeDays)),
      parse: days,
      show: (value) => (value === '' ? '' : t('quote.leadDays', { count: Number(value) })),
      width: 5.5,
      grow: 0.4,
      align: 'end',
    },
    {
      ...own('needBy'),
      header: t('quote.needBy'),
      aside: owner('buyer'),
      read: (line) => line.needBy ?? '',
      parse: day,
      show: (value) => (value === '' ? '' : formatDate(value, 'short')),
      width: 6,
      grow: 0.4,
    },
    {
      ...own('note'),
      header: t('quote.note'),
      read: (line) => line.note,
      parse: (text) => (text.length > 2000 ? null : text),
      width: 7,
      grow: 1.2,
    },
  ];
  if (side === 'buyer' || !options.marginOf) return columns;
  const kept = (id: 'unitCost' | 'floorPrice', header: string): GridColumn<Line> => ({
    id,
    header,
    isPrivate: true,
    mayEdit: () => options.mayEdit,
    read: (line) => known(line)?.[id] ?? '',
    write: (line) => asWritten(known(line)?.[id] ?? null),
    parse: price,
    show: amount,
    width: 6,
    grow: 0.4,
    align: 'end',
  });
  return [
    ...columns.slice(0, 7),
    kept('unitCost', t('quote.cost')),
    {
      id: 'margin',
      header: t('quote.margin'),
      isPrivate: true,
      read: (line) => {
        const { minor, basisPoints } = quoteDocument.marginOf(line, known(line), currency);
        return minor === null ? '' : `${basisPoints === null ? '' : formatPercent(basisPoints / 10_000)}`;
      },
      width: 5,
      grow: 0.4,
      align: 'end',
    },
    kept('floorPrice', t('quote.floor')),
    ...columns.slice(7),
  ];
}

/** A value of a field in words: for versions, the play-back and toasts. */
export function fieldText(field: string, value: unknown, currency: string): string {
  if (value === null || value === undefined || value === '') return t('quote.nothing');
  switch (field) {
    case 'unitPrice':
    case 'targetPrice':
      return formatUnitPrice({ amount: String(value), currency });
    case 'freightMinor':
      return formatMoney({ minor: Number(value), currency });
    case 'discountBasisPoints':
      return formatPercent(Number(value) / 10_000, language(), 2);
    case 'leadTimeDays':
    case 'paymentDays':
      return t('quote.leadDays', { count: Number(value) });
    case 'needBy':
    case 'validUntil':
      return formatDate(String(value));
    case 'quantity':
      return formatNumber(String(value));
    case 'configuration':
      return configurationText(value as quoteDocument.LineConfiguration, currency);
    default:
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
  }
}

/** What was chosen, as which number, and what it costs once. */
export function configurationText(
  { summary, sku, onceMinor }: quoteDocument.LineConfiguration,
  currency: string,
): string {
  return [
    summary[language()],
    sku,
    onceMinor > 0 ? t('quote.once', { amount: formatMoney({ minor: onceMinor, currency }) }) : '',
  ]
    .filter((one) => one !== '')
    .join(' · ');
}

export function fieldName(field: string): string {
  const names: Record<string, string> = {
    title: t('quote.item'),
    quantity: t('quote.quantity'),
    targetPrice: t('quote.target'),
    unitPrice: t('quote.price'),
    discountBasisPoints: t('quote.discountPlain'),
    leadTimeDays: t('quote.leadTime'),
    needBy: t('quote.needBy'),
    note: t('quote.note'),
    validUntil: t('quote.validUntil'),
    paymentDays: t('quote.paymentDays'),
    freightMinor: t('quote.freight'),
    incoterm: t('quote.incoterm'),
    deliveryPlace: t('quote.deliveryPlace'),
    unitCost: t('quote.cost'),
    floorPrice: t('quote.floor'),
    alternativeTo: t('quote.alternative'),
    configuration: t('quote.configuration'),
  };
  return names[field] ?? field;
}
