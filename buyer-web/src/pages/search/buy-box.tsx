import { Button, language, LinkButton, QuantityInput, useSession } from '@hansa/kit';
import { MessagesSquare, ShoppingCart } from 'lucide-solid';
import { createSignal, Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import { AddToListButton } from '../../parts/add-to-list-button.tsx';
import { createCartLines } from '../../parts/cart-lines.ts';
import { configureHref } from '../../parts/configure-href.ts';
import type { ProductHit } from '@hansa/core/contract';

/**
 * How many, and into the cart; Enter in the quantity does it too. What is made to order has to be chosen first, and for
 * what has no price one asks.
 */
export function BuyBox(props: { hit: Pick<ProductHit, 'id' | 'title' | 'best'>; wide?: boolean }) {
  const cart = createCartLines();
  const session = useSession();
  const best = () => props.hit.best;
  const [quantity, setQuantity] = createSignal<number | null>(null);
  const [busy, setBusy] = createSignal(false);
  const wanted = () => quantity() ?? Number(best()?.minimumQuantity ?? 1);
  const add = async () => {
    if (busy() || !best() || best()!.isMadeToOrder) return;
    setBusy(true);
    await cart.add(
      [{ productId: props.hit.id, offerId: best()!.offerId, quantity: String(wanted()) }],
      props.hit.title[language()],
    );
    setBusy(false);
  };
  return (
    <Show
      when={best()?.unitPrice && cart.mayBuy()}
      fallback={
        <Show when={!best()?.unitPrice && session.may('quote.request')}>
          <LinkButton
            href={`/requests/new?products=${props.hit.id}`}
            aria-label={t('rfq.newFor', { title: props.hit.title[language()] })}
            icon={<MessagesSquare aria-hidden="true" />}
          >
            {t('rfq.new')}
          </LinkButton>
        </Show>
      }
    >
      <Show
        when={!best()!.isMadeToOrder}
        fallback={
          <LinkButton
            kind="primary"
            href={configureHref(props.hit.id, best()!.offerId)}
            aria-label={t('cart.configureOf', { title: props.hit.title[language()] })}
          >
            {t('cart.configure')}
          </LinkButton>
        }
      >
        <div
          class={`flex items-start gap-2 ${props.wide ? 'justify-between' : ''}`}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.target instanceof HTMLInputElement) queueMicrotask(() => void add());
          }}
        >
          <QuantityInput
            label={t('product.quantityOf', { title: props.hit.title[language()] })}
            value={wanted()}
            onChange={setQuantity}
            minimum={Number(best()!.minimumQuantity)}
            multiple={Number(best()!.quantityMultiple)}
            unit={best()!.unit}
          />
          <Button
            kind="primary"
            aria-label={t('cart.addOf', { title: props.hit.title[language()] })}
            busy={busy()}
            icon={<ShoppingCart aria-hidden="true" />}
            onClick={() => void add()}
          >
            <span class="max-xl:sr-only">{t('cart.add')}</span>
          </Button>
          <Show when={!props.wide}>
            <AddToListButton
              small
              what={props.hit.title[language()]}
              lines={() => [{ productId: props.hit.id, offerId: best()!.offerId, quantity: String(wanted()) }]}
            />
          </Show>
        </div>
      </Show>
    </Show>
  );
}
