import { formatDate, formatMoney, Section, Timeline, type TimelineEntry, type Tone } from '@hansa/kit';
import { Ban, CheckCheck, Lock, PackageCheck, ShoppingCart, Truck, X } from 'lucide-solid';
import { t } from '../../languages/index.ts';
import type { OrderPage } from './create-order.ts';

type Told = OrderPage['timeline'][number];
const looks: Record<string, { icon: typeof Truck; tone: Tone }> = {
  'vendorOrder.placed': { icon: ShoppingCart, tone: 'info' },
  'vendorOrder.confirmed': { icon: CheckCheck, tone: 'accent' },
  'vendorOrder.rejected': { icon: X, tone: 'danger' },
  'vendorOrder.shipped': { icon: Truck, tone: 'accent' },
  'vendorOrder.delivered': { icon: PackageCheck, tone: 'success' },
  'vendorOrder.closed': { icon: Lock, tone: 'neutral' },
  'vendorOrder.cancelled': { icon: Ban, tone: 'warning' },
};

/** What happened, newest first, with the words that its facts give. */
export function OrderHistory(props: { data: OrderPage }) {
  return (
    <Section title={t('order.history')}>
      <Timeline label={t('order.history')} entries={[...props.data.timeline].reverse().map(told)} />
    </Section>
  );
}

function told(entry: Told): TimelineEntry {
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
    'vendorOrder.confirmed': t('timeline.vendorOrder.confirmed'),
    'vendorOrder.shipped': t(facts.isWhole ? 'timeline.shippedWhole' : 'timeline.shippedPart'),
    'vendorOrder.cancelled': t(facts.isWhole ? 'timeline.vendorOrder.cancelled' : 'timeline.cancelledPart'),
  };
  const texts: Record<string, string | null> = {
    'vendorOrder.confirmed': facts.promisedOn
      ? t('timeline.confirmedFor', { date: formatDate(facts.promisedOn) })
      : null,
    'vendorOrder.rejected': facts.reason ?? null,
    'vendorOrder.shipped': [facts.shipmentNumber, facts.carrier, facts.trackingNumber].filter(Boolean).join(' · '),
    'vendorOrder.cancelled': [facts.reason, amount && t('timeline.amount', { amount })].filter(Boolean).join(' · '),
  };
  const look = looks[entry.name];
  const text = texts[entry.name];
  const by = [entry.who, entry.organizationName].filter(Boolean).join(', ');
  return {
    id: entry.id,
    title: titles[entry.name] ?? t.maybe(`timeline.${entry.name}`) ?? entry.name,
    at: entry.at,
    ...(look ? { icon: look.icon, tone: look.tone } : {}),
    ...(by ? { by } : {}),
    ...(text ? { text } : {}),
  };
}
