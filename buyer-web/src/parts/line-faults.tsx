import { formatQuantity } from '@hansa/kit';
import { A } from '@solidjs/router';
import { TriangleAlert } from 'lucide-solid';
import { For } from 'solid-js';
import { t } from '../languages/index.ts';
import { configureHref } from './configure-href.ts';

interface Now {
  readonly unitPrice: string | null;
  readonly offer: {
    readonly id: string;
    readonly unit: string;
    readonly packSize: string;
    readonly minimumQuantity: string;
    readonly quantityMultiple: string;
    readonly leadTimeDays: number;
    readonly free: string;
  } | null;
  readonly faults: readonly ('gone' | 'choices' | 'quantity' | 'stock')[];
}

/**
 * Whether a line can go into the cart as it is: somebody sells it as it stands, in just that quantity. Too little in
 * stock only makes it later.
 */
export const mayAdd = (now: Now): boolean => now.faults.every((fault) => fault === 'stock');

/** What stands in the way of a line now, in words, and where to go from there. */
export function LineFaults(props: { now: Now; productId: string; class?: string }) {
  const text = (fault: Now['faults'][number]) => {
    const offer = props.now.offer;
    if (fault === 'gone' || offer === null)
      return (
        <>
          {t('cart.gone')}{' '}
          <A
            href={`/products/${props.productId}`}
            class="rounded-sm font-medium text-accent-text ring-focus underline underline-offset-3"
          >
            {t('cart.alternatives')}
          </A>
        </>
      );
    if (fault === 'choices')
      return (
        <>
          {t('cart.choices')}{' '}
          <A
            href={configureHref(props.productId, offer.id)}
            class="rounded-sm text-accent-text ring-focus underline underline-offset-3"
          >
            {t('cart.configure')}
          </A>
        </>
      );
    if (fault === 'quantity')
      return t('cart.warnQuantity', {
        minimum: formatQuantity(offer.minimumQuantity, offer.unit),
        multiple: formatQuantity(offer.quantityMultiple, offer.unit),
      });
    return Number(offer.free) > 0
      ? t('cart.warnStock', { free: formatQuantity(offer.free, offer.unit) })
      : t('cart.warnNoStock', { count: offer.leadTimeDays });
  };
  return (
    <For each={props.now.faults}>
      {(fault) => (
        <p class={`figures mt-0.5 flex items-start gap-1.5 text-sm font-medium text-warning-text ${props.class ?? ''}`}>
          <TriangleAlert class="mt-0.5 size-3.5 flex-none" aria-hidden="true" />
          <span>{text(fault)}</span>
        </p>
      )}
    </For>
  );
}
