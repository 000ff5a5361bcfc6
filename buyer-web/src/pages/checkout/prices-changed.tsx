import { Button, Dialog, formatMoney, formatUnitPrice, language } from '@hansa/kit';
import { useNavigate } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import type { Checkout } from './create-checkout.ts';

/** Nothing was placed: what was seen beside what it costs now, and the choice to agree or look again. */
export function PricesChanged(props: { checkout: Checkout; currency: string }) {
  const go = useNavigate();
  const price = (amount: string) => formatUnitPrice({ amount, currency: props.currency });
  const isGone = () => props.checkout.changes().some((line) => line.unitPrice === null);
  const difference = () =>
    props.checkout.changes().reduce((sum, line) => sum + (line.lineMinor ?? 0) - line.seenMinor, 0);
  return (
    <Dialog
      open
      size="lg"
      onClose={() => props.checkout.setChanges([])}
      title={t('checkout.changed', { count: props.checkout.changes().length })}
      hint={t('checkout.changedHint')}
      actions={
        <>
          <Button
            onClick={() => {
              props.checkout.setChanges([]);
              go('/cart');
            }}
          >
            {t('checkout.lookAgain')}
          </Button>
          <Show when={!isGone()}>
            <Button kind="primary" busy={props.checkout.busy()} onClick={props.checkout.accept}>
              {t('checkout.accept')}
            </Button>
          </Show>
        </>
      }
    >
      <table class="w-full text-base">
        <thead>
          <tr class="text-xs text-quiet">
            <th class="py-1.5 text-left font-medium">{t('checkout.product')}</th>
            <th class="py-1.5 text-right font-medium">{t('checkout.seen')}</th>
            <th class="py-1.5 text-right font-medium">{t('checkout.nowCosts')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.checkout.changes()}>
            {(line) => (
              <tr class="border-t border-line-soft">
                <td class="py-2 pr-3">{line.title[language()]}</td>
                <td class="figures py-2 text-right text-quiet line-through">{price(line.seenUnitPrice)}</td>
                <td class="figures py-2 pl-3 text-right font-semibold">
                  {line.unitPrice === null ? t('checkout.goneNow') : price(line.unitPrice)}
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={!isGone()}>
        <p class="figures mt-3 text-right text-sm text-quiet">
          {t('checkout.difference', {
            amount: `${difference() > 0 ? '+' : '−'}${formatMoney({ minor: Math.abs(difference()), currency: props.currency })}`,
          })}
        </p>
      </Show>
    </Dialog>
  );
}
