import { TriangleAlert } from 'lucide-solid';
import { Show } from 'solid-js';
import { creditGap } from '../credit.ts';
import { t } from '../languages/index.ts';

/** What keeps from ordering of a seller, where anything does: known before it is in the cart. */
export function CreditGapLine(props: {
  seller: { readonly sellerId: string; readonly sellerName: string; readonly currency: string } | null;
  class?: string;
}) {
  const gap = () => (props.seller ? creditGap(props.seller.sellerId, props.seller.currency) : null);
  return (
    <Show when={gap()}>
      {(why) => (
        <p class={`flex items-center gap-1.5 text-warning-text ${props.class ?? ''}`}>
          <TriangleAlert class="size-3.5 flex-none" aria-hidden="true" />
          {t(`credit.${why()}`, { name: props.seller!.sellerName })}
        </p>
      )}
    </Show>
  );
}
