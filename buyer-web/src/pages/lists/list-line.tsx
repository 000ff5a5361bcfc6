import { Checkbox, formatMoney, formatUnitPrice, IconButton, language, QuantityInput, TextInput } from '@hansa/kit';
import { A } from '@solidjs/router';
import { MessageSquarePlus, Trash2, TrendingDown, TrendingUp } from 'lucide-solid';
import { createSignal, Show } from 'solid-js';
import { t } from '../../languages/lists.ts';
import { CreditGapLine } from '../../parts/credit-gap-line.tsx';
import { LineFaults, mayAdd } from '../../parts/line-faults.tsx';
import { Numbered } from '../../parts/numbered.tsx';
import { supplyText, supplyTone } from '../../parts/supply-text.ts';
import { changeOf } from '../order/changed-since.ts';
import { type List, type ListLine, nowOf } from './create-list.ts';

/** A line of a list: what, from whom, how many, what it costs now and what has changed since. */
export function ListLineRow(props: { line: ListLine; currency: string; list: List; mayChange: boolean }) {
  const [noting, setNoting] = createSignal<string | null>(null);
  const title = () => props.line.title[language()];
  /** A line that Hansa chooses for counts pieces; what the seller sets counts packs. */
  const pieces = () => (props.line.isChosen ? 1 : Number(props.line.offer?.packSize ?? 1));
  const price = (amount: string) => formatUnitPrice({ amount, currency: props.currency });
  const saveNote = () => {
    const note = noting();
    setNoting(null);
    if (note !== null && (note.trim() || null) !== props.line.note)
      void props.list.setNote(props.line, note.trim() || null);
  };
  return (
    <div class="grid grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-x-3 gap-y-2 border-b border-line-soft px-pad py-3 last:border-0 md:grid-cols-[auto_minmax(0,1fr)_auto_8rem_auto]">
      <Checkbox
        hideLabel
        class="pt-0.5"
        label={t('lists.choose', { title: title() })}
        checked={props.list.isChosen(props.line)}
        disabled={!mayAdd(nowOf(props.line))}
        onChange={(on) => props.list.choose(props.line, on)}
      />
      <div class="min-w-0">
        <A
          href={`/products/${props.line.productId}${props.line.isChosen && props.line.offer ? `?offer=${props.line.offer.id}` : ''}`}
          class="line-clamp-2 rounded-sm font-medium ring-focus hover:underline"
        >
          {title()}
        </A>
        <Show when={props.line.offer}>
          {(offer) => (
            <>
              <p class="truncate text-sm text-quiet">
                {props.line.sellerName} · <Numbered>{offer().sku}</Numbered>
              </p>
              <p class="text-sm text-quiet">
                <span class={supplyTone(offer().free, offer().minimumQuantity)}>{supplyText(offer())}</span>
                <Show when={!props.line.isChosen}> · {t('lists.best')}</Show>
              </p>
            </>
          )}
        </Show>
        <Show when={props.line.warnings.includes('price')}>
          <PriceChange
            then={props.line.seenPrice!}
            now={props.line.unitPrice!}
            text={t('lists.was', { price: price(props.line.seenPrice!) })}
          />
        </Show>
        <CreditGapLine
          class="mt-0.5 text-sm font-medium"
          seller={
            props.line.unitPrice && props.line.sellerId && props.line.sellerName
              ? { sellerId: props.line.sellerId, sellerName: props.line.sellerName, currency: props.currency }
              : null
          }
        />
        <LineFaults now={nowOf(props.line)} productId={props.line.productId} />
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
              label={t('lists.noteFor', { title: title() })}
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
        class="max-md:col-start-2 max-md:justify-self-start"
        label={t('product.quantityOf', { title: title() })}
        value={props.list.quantityOf(props.line)}
        disabled={!props.mayChange}
        onChange={(value) => props.list.setQuantity(props.line, value)}
        minimum={Number(props.line.offer?.minimumQuantity ?? 1) * pieces()}
        multiple={Number(props.line.offer?.quantityMultiple ?? 1) * pieces()}
        unit={props.line.unit}
      />
      <div class="figures text-right">
        <Show when={props.line.unitPrice} fallback={<span class="text-faint">–</span>}>
          {(unitPrice) => (
            <>
              <p class="font-semibold">
                {formatMoney({ minor: props.line.lineMinor - props.line.discountMinor, currency: props.currency })}
              </p>
              <p class="text-sm text-quiet">{price(unitPrice())}</p>
            </>
          )}
        </Show>
      </div>
      <Show when={props.mayChange}>
        <div class="flex max-md:col-start-3 max-md:row-start-1 max-md:justify-end">
          <IconButton label={t('lists.noteFor', { title: title() })} onClick={() => setNoting(props.line.note ?? '')}>
            <MessageSquarePlus aria-hidden="true" />
          </IconButton>
          <IconButton label={t('lists.remove', { title: title() })} onClick={() => void props.list.remove(props.line)}>
            <Trash2 aria-hidden="true" />
          </IconButton>
        </div>
      </Show>
    </div>
  );
}

/** Which way the price went, by sign and word and not by color alone. */
function PriceChange(props: { then: string; now: string; text: string }) {
  const change = () => changeOf(props.then, props.now);
  return (
    <p
      class={`figures mt-0.5 flex items-center gap-1.5 text-sm font-medium ${change() === 'cheaper' ? 'text-success-text' : 'text-warning-text'}`}
    >
      <Show when={change() === 'cheaper'} fallback={<TrendingUp class="size-3.5" aria-hidden="true" />}>
        <TrendingDown class="size-3.5" aria-hidden="true" />
      </Show>
      {t(`reorder.${change()}`)}, {props.text}
    </p>
  );
}
