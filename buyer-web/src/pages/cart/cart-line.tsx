import {
  Button,
  formatMoney,
  formatQuantity,
  formatUnitPrice,
  IconButton,
  language,
  QuantityInput,
  TextInput,
  Tooltip,
} from '@hansa/kit';
import { A } from '@solidjs/router';
import { BadgeCheck, MessageSquarePlus, Trash2, TriangleAlert } from 'lucide-solid';
import { createSignal, For, Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import { configureHref } from '../../parts/configure-href.ts';
import { Numbered } from '../../parts/numbered.tsx';
import { isOwnPrice, priceReasonText } from '../../parts/price-reason.ts';
import { supplyText } from '../../parts/supply-text.ts';
import type { Cart, CartLine } from './create-cart.ts';

/** A line: what, how many, at which price and why; what is wrong with it and what would make it cheaper. */
export function CartLineRow(props: { line: CartLine; currency: string; cart: Cart }) {
  const [noting, setNoting] = createSignal<string | null>(null);
  const offer = () => props.line.offer!;
  /** A line that Hansa chooses for counts pieces; what the seller sets counts packs. */
  const pieces = () => (props.line.isChosen ? 1 : Number(offer().packSize));
  const title = () => props.line.title[language()];
  const price = (amount: string) => formatUnitPrice({ amount, currency: props.currency });
  const saveNote = () => {
    const note = noting();
    setNoting(null);
    if (note !== null && (note.trim() || null) !== props.line.note)
      void props.cart.setNote(props.line, note.trim() || null);
  };
  return (
    <div class="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 gap-y-2 border-x border-b border-line-soft border-x-line bg-surface px-pad py-3 md:grid-cols-[minmax(0,1fr)_auto_9rem_auto]">
      <div class="min-w-0">
        <A
          href={`/products/${props.line.productId}?offer=${offer().id}`}
          class="line-clamp-2 rounded-sm font-medium ring-focus hover:underline"
        >
          {title()}
        </A>
        <p class="truncate text-sm text-quiet">
          <Numbered>{offer().sku}</Numbered> · {supplyText(offer())}
        </p>
        <p class="text-sm">
          <Show when={props.line.reason}>
            {(reason) => (
              <Show
                when={isOwnPrice(reason())}
                fallback={<span class="text-quiet">{priceReasonText(reason(), offer().unit)}</span>}
              >
                <Tooltip
                  text={priceReasonText(reason(), offer().unit)}
                  class="inline-flex items-center gap-1 rounded-sm font-medium text-accent-text ring-focus"
                >
                  <BadgeCheck class="size-3.5" aria-hidden="true" />
                  {t('search.yourPrice')}
                </Tooltip>
              </Show>
            )}
          </Show>
        </p>
        <Show when={props.line.next}>
          {(next) => (
            <button
              type="button"
              class="figures rounded-sm text-left text-sm text-info-text underline decoration-info/40 underline-offset-3 ring-focus hover:decoration-current"
              onClick={() => props.cart.setQuantity(props.line, Number(next().minimumQuantity) * pieces())}
            >
              {t('cart.nextTier', {
                more: formatQuantity(next().moreQuantity, offer().unit),
                price: price(next().unitPrice),
                now: price(props.line.unitPrice ?? '0'),
              })}
            </button>
          )}
        </Show>
        <Warnings line={props.line} currency={props.currency} />
        <Show when={props.line.note && noting() === null}>
          <p class="mt-0.5 text-sm text-quiet italic">{props.line.note}</p>
        </Show>
        <Show when={noting() !== null}>
          <div
            class="mt-2 max-w-md"
            onKeyDown={(event) => {
              if (event.key === 'Enter') saveNote();
              if (event.key === 'Escape') setNoting(null);
            }}
          >
            <TextInput
              hideLabel
              label={t('cart.note')}
              placeholder={t('cart.notePlaceholder')}
              value={noting() ?? ''}
              onChange={setNoting}
              onBlur={saveNote}
              maxLength={500}
              autofocus
            />
          </div>
        </Show>
      </div>
      <QuantityInput
        class="justify-self-start max-md:order-3"
        label={t('product.quantityOf', { title: title() })}
        value={props.cart.quantityOf(props.line)}
        onChange={(value) => props.cart.setQuantity(props.line, value)}
        minimum={Number(offer().minimumQuantity) * pieces()}
        multiple={Number(offer().quantityMultiple) * pieces()}
        unit={props.line.unit}
      />
      <div class="figures text-right">
        <p class="font-semibold">{formatMoney({ minor: props.line.lineMinor, currency: props.currency })}</p>
        <p class="text-sm text-quiet">
          {formatQuantity(props.line.offerQuantity ?? props.line.quantity, offer().unit)} ×{' '}
          {price(props.line.unitPrice ?? '0')}
        </p>
        <Show when={props.line.discountMinor > 0}>
          <p class="text-sm text-success-text">
            −{formatMoney({ minor: props.line.discountMinor, currency: props.currency })}
          </p>
        </Show>
      </div>
      <div class="flex max-md:order-4 max-md:justify-end">
        <IconButton label={t('cart.noteFor', { title: title() })} onClick={() => setNoting(props.line.note ?? '')}>
          <MessageSquarePlus aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t('cart.remove', { title: title() })}
          onClick={() => void props.cart.remove([props.line], t('cart.removed', { title: title() }))}
        >
          <Trash2 aria-hidden="true" />
        </IconButton>
      </div>
    </div>
  );
}

function Warnings(props: { line: CartLine; currency: string }) {
  const offer = () => props.line.offer!;
  const text = (warning: CartLine['warnings'][number]) =>
    ({
      gone: t('cart.warnGone'),
      choices: t('cart.choices'),
      quantity: t('cart.warnQuantity', {
        minimum: formatQuantity(offer().minimumQuantity, offer().unit),
        multiple: formatQuantity(offer().quantityMultiple, offer().unit),
      }),
      stock:
        Number(offer().free) > 0
          ? t('cart.warnStock', { free: formatQuantity(offer().free, offer().unit) })
          : t('cart.warnNoStock', { count: offer().leadTimeDays }),
      price: t('cart.warnPrice', {
        seen: formatUnitPrice({ amount: props.line.seenPrice ?? '0', currency: props.currency }),
        now: formatUnitPrice({ amount: props.line.unitPrice ?? '0', currency: props.currency }),
      }),
    })[warning];
  return (
    <For each={props.line.warnings}>
      {(warning) => (
        <p class="figures mt-0.5 flex items-start gap-1.5 text-sm font-medium text-warning-text">
          <TriangleAlert class="mt-0.5 size-3.5" aria-hidden="true" />
          {text(warning)}
        </p>
      )}
    </For>
  );
}

/**
 * It cannot be ordered as it stands, because nobody sells it to this buyer any more or it is made to order; it says
 * what to do.
 */
export function GoneRow(props: { line: CartLine; cart: Cart }) {
  const isMade = () => props.line.warnings.includes('choices');
  const title = () => props.line.title[language()];
  return (
    <div class="mb-2 flex flex-wrap items-center gap-3 rounded-lg bg-danger-soft px-pad py-3 ring-1 ring-danger/25 ring-inset">
      <div class="min-w-0 flex-1">
        <p class="truncate font-medium">{title()}</p>
        <p class="text-sm text-danger-text">{isMade() ? t('cart.choices') : t('cart.gone')}</p>
      </div>
      <A
        href={
          isMade() ? configureHref(props.line.productId, props.line.offer!.id) : `/products/${props.line.productId}`
        }
        class="rounded-sm text-sm font-medium text-accent-text ring-focus hover:underline"
      >
        {isMade() ? t('cart.configure') : t('cart.alternatives')}
      </A>
      <Button size="sm" onClick={() => void props.cart.remove([props.line], t('cart.removed', { title: title() }))}>
        {t('cart.take')}
      </Button>
    </div>
  );
}
