import { Card, formatCountry, formatDate, formatMoney, KeyValues, Link, MoneyBreakdown, Section } from '@hansa/kit';
import { Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import type { OrderPage } from './create-order.ts';

/** Who, where to, on which terms, and where the money goes. */
export function OrderFacts(props: { data: OrderPage }) {
  const order = () => props.data.vendorOrder;
  const debt = () => {
    const payment = order().payment;
    return payment === null
      ? null
      : payment.state === 'paid'
        ? t('order.paid')
        : payment.state === 'open'
          ? `${formatMoney({ minor: payment.openMinor, currency: order().currency })}, ${t('order.due', { date: formatDate(payment.dueOn, 'short') })}`
          : null;
  };
  return (
    <div class="stack">
      <Section title={t('order.facts')}>
        <KeyValues
          items={[
            { label: t('order.buyer'), value: <Link href={`/customers/${order().buyerId}`}>{order().buyerName}</Link> },
            { label: t('order.po'), value: order().poNumber, hidden: !order().poNumber },
            { label: t('order.placed'), value: formatDate(order().placedAt, 'moment') },
            { label: t('order.needBy'), value: order().needBy && formatDate(order().needBy!), hidden: !order().needBy },
            {
              label: t('order.promised'),
              value: order().promisedOn && formatDate(order().promisedOn!),
              hidden: !order().promisedOn,
            },
            { label: t('order.location'), value: `${order().locationName}, ${order().locationCity}` },
            {
              label: t('order.terms'),
              value: order().paymentDays > 0 ? t('order.net', { count: order().paymentDays }) : t('order.prepaid'),
            },
            { label: t('order.payment'), value: debt(), hidden: !debt() },
            { label: t('order.note'), value: props.data.note, hidden: !props.data.note },
          ]}
        />
      </Section>
      <Money data={props.data} />
      <Card>
        <div class="grid grid-cols-2 gap-4">
          <AddressBox title={t('order.shipTo')} address={props.data.shipTo} />
          <AddressBox title={t('order.billTo')} address={props.data.billTo} />
        </div>
      </Card>
    </div>
  );
}

/** What the buyer owes as a sum, then what stays with the seller. */
function Money(props: { data: OrderPage }) {
  const order = () => props.data.vendorOrder;
  const money = (minor: number) => formatMoney({ minor, currency: order().currency });
  const isSold = () => order().state !== 'rejected' && order().state !== 'cancelled';
  const parts = () => [
    { label: t('order.goods'), minor: order().linesMinor, color: 1 },
    ...(order().discountMinor > 0 ? [{ label: t('order.discount'), minor: -order().discountMinor, color: 2 }] : []),
    ...(order().freightMinor > 0 ? [{ label: t('order.freight'), minor: order().freightMinor, color: 4 }] : []),
    { label: t('order.tax'), minor: order().taxMinor, color: 6 },
    ...(order().cancelledMinor > 0 ? [{ label: t('order.fallen'), minor: -order().cancelledMinor, color: 5 }] : []),
  ];
  return (
    <Section title={t('order.money')}>
      <MoneyBreakdown
        label={t('order.money')}
        currency={order().currency}
        parts={parts()}
        totalLabel={t('order.total')}
      />
      <Show when={isSold() && props.data.commissionMinor !== null}>
        <p class="figures mt-3 flex justify-between gap-4 border-t border-line-soft pt-3 text-sm text-quiet">
          <span>{t('order.commission')}</span>
          <span>−{money(props.data.commissionMinor!)}</span>
        </p>
      </Show>
    </Section>
  );
}

function AddressBox(props: { title: string; address: OrderPage['shipTo'] }) {
  return (
    <div class="min-w-0">
      <h3 class="mb-1 text-sm font-medium text-quiet">{props.title}</h3>
      <address class="[overflow-wrap:anywhere] not-italic">
        {props.address.recipient}
        <br />
        {props.address.street}
        <br />
        {props.address.postalCode} {props.address.city}
        <br />
        {formatCountry(props.address.country)}
      </address>
    </div>
  );
}
