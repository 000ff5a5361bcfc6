import { formatDate, formatMoney, ProgressBar } from '@hansa/kit';
import { Store } from 'lucide-solid';
import { Show } from 'solid-js';
import { creditGap } from '../../credit.ts';
import { t } from '../../languages/index.ts';
import type { SellerGroup } from './create-cart.ts';

const dayIn = (days: number) =>
  formatDate(new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10), 'short');

/** Who sells what follows, by when all of it is there, and when it is paid, if it can be bought on account at all. */
export function SellerHead(props: { group: SellerGroup; currency: string }) {
  const days = () => Math.max(...props.group.lines.map((line) => line.offer?.leadTimeDays ?? 0));
  return (
    <div class="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-t-lg border border-b border-line bg-sunken px-pad py-3">
      <h2 class="flex min-w-0 items-center gap-2.5 text-md font-semibold">
        <Store class="size-4 text-accent-text" aria-hidden="true" />
        <span class="truncate">{props.group.sellerName}</span>
      </h2>
      <p class="figures text-sm text-quiet">
        {t('orders.lines', { count: props.group.lines.length })} · {t('cart.readyBy', { date: dayIn(days()) })} ·{' '}
        <Show
          when={creditGap(props.group.sellerId, props.currency)}
          fallback={t('cart.terms', { count: props.group.paymentDays })}
        >
          {(why) => <span class="font-medium text-warning-text">{t(`credit.badge.${why()}`)}</span>}
        </Show>
      </p>
    </div>
  );
}

/** What this seller's part comes to, and how far it is to free freight. */
export function SellerFoot(props: { group: SellerGroup; currency: string }) {
  const money = (minor: number) => formatMoney({ minor, currency: props.currency });
  const net = () => props.group.linesMinor - props.group.discountMinor;
  const missing = () =>
    props.group.freightFreeFromMinor === null || props.group.freightMinor === 0
      ? null
      : props.group.freightFreeFromMinor - net();
  return (
    <div class="mb-5 grid items-center gap-x-8 gap-y-2 rounded-b-lg border border-t-0 border-line bg-surface px-pad py-3 shadow-1 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div class="max-w-sm">
        <Show
          when={missing()}
          fallback={
            <Show when={props.group.freightMinor === 0}>
              <p class="text-sm text-success-text">{t('cart.freightFree')}</p>
            </Show>
          }
        >
          {(left) => (
            <ProgressBar
              hideLabel
              label={t('cart.freightLeft', { amount: money(left()) })}
              share={net() / props.group.freightFreeFromMinor!}
            />
          )}
        </Show>
        <Show when={missing()}>
          {(left) => (
            <p class="figures mt-1.5 text-sm text-quiet">{t('cart.freightLeft', { amount: money(left()) })}</p>
          )}
        </Show>
      </div>
      <p class="figures text-right text-sm text-quiet">
        <Show when={props.group.discountMinor > 0}>
          <span class="text-success-text">
            {t('cart.discount')} −{money(props.group.discountMinor)}
          </span>{' '}
          ·{' '}
        </Show>
        {t('cart.freight')} {props.group.freightMinor === 0 ? t('cart.free') : money(props.group.freightMinor)} ·{' '}
        {t('cart.tax')} {money(props.group.taxMinor)}
        <span class="block text-md font-semibold text-text">{money(props.group.totalMinor)}</span>
      </p>
    </div>
  );
}
