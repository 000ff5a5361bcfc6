import { formatDate, formatMoney, type TimelineEntry, type Tone } from '@hansa/kit';
import { Ban, CheckCheck, Lock, PackageCheck, ShoppingCart, Truck, X } from 'lucide-solid';
import { t } from '../../languages/index.ts';
import type { OrderPart } from './create-order.ts';

const looks: Record<string, { icon: typeof Truck; tone: Tone }> = {
  'vendorOrder.placed': { icon: ShoppingCart, tone: 'info' },
  'vendorOrder.confirmed': { icon: CheckCheck, tone: 'accent' },
  'vendorOrder.rejected': { icon: X, tone: 'danger' },
  'vendorOrder.shipped': { icon: Truck, tone: 'accent' },
  'vendorOrder.delivered': { icon: PackageCheck, tone: 'success' },
  'vendorOrder.closed': { icon: Lock, tone: 'neutral' },
  'vendorOrder.cancelled': { icon: Ban, tone: 'warning' },
};

/** A fact of an order as a sentence for its buyer. */
export function told(entry: OrderPart['timeline'][number]): TimelineEntry {
  const facts = entry.facts as {
    promisedOn?: string | null;
    isWhole?: boolean;
    reason?: string;
    carrier?: string | null;
    trackingNumber?: string | null;
    shipmentNumber?: string;
    amountMinor?: number;
    currency?: string;
  };
  const amount =
    facts.amountMinor !== undefined && facts.currency
      ? formatMoney({ minor: facts.amountMinor, currency: facts.currency })
      : null;
  const titles: Record<string, string> = {
    'vendorOrder.shipped': t(facts.isWhole ? 'told.shippedWhole' : 'told.shippedPart'),
    'vendorOrder.cancelled': t(facts.isWhole ? 'told.cancelledWhole' : 'told.cancelledPart'),
  };
  const texts: Record<string, string | null> = {
    'vendorOrder.confirmed': facts.promisedOn ? t('told.promised', { date: formatDate(facts.promisedOn) }) : null,
    'vendorOrder.rejected': facts.reason ?? null,
    'vendorOrder.shipped': [facts.shipmentNumber, facts.carrier, facts.trackingNumber].filter(Boolean).join(' · '),
    'vendorOrder.cancelled': [facts.reason, amount].filter(Boolean).join(' · '),
  };
  const look = looks[entry.name];
  const text = texts[entry.name];
  const by = [entry.who, entry.organizationName].filter(Boolean).join(', ');
  return {
    id: entry.id,
    title: titles[entry.name] ?? t.maybe(`told.${entry.name}`) ?? entry.name,
    at: entry.at,
    ...look,
    ...(by ? { by } : {}),
    ...(text ? { text } : {}),
  };
}
