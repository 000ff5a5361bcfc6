import { Badge, formatQuantity, formatUnitPrice, Tooltip } from '@hansa/kit';
import { A } from '@solidjs/router';
import { BadgeCheck, History, ScanSearch } from 'lucide-solid';
import { Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import { CreditGapLine } from '../../parts/credit-gap-line.tsx';
import { isOwnPrice, priceReasonText } from '../../parts/price-reason.ts';
import { supplyText, supplyTone, unitWord } from '../../parts/supply-text.ts';
import type { Hit } from './create-search.ts';

/** The buyer's own price of the best offer, why it is that, and what more would bring it down to. */
export function HitPrice(props: { hit: Hit; align?: 'start' | 'end'; compact?: boolean }) {
  const best = () => props.hit.best;
  const money = (amount: string) => formatUnitPrice({ amount, currency: best()!.currency });
  return (
    <div class={`min-w-0 ${props.align === 'start' ? 'text-left' : 'md:text-right'}`}>
      <Show when={best()?.unitPrice} fallback={<p class="text-sm text-quiet">{t('search.noPrice')}</p>}>
        {(price) => (
          <>
            <p class="figures leading-tight">
              <span class={props.compact ? 'font-semibold' : 'text-lg font-semibold'}>
                {best()!.isMadeToOrder ? t('search.fromPrice', { price: money(price()) }) : money(price())}
              </span>{' '}
              <span class="text-sm text-quiet">/ {unitWord(best()!.unit)}</span>
            </p>
            <Show when={Number(best()!.packSize) !== 1 && best()!.piecePrice}>
              {(piece) => (
                <p class="figures text-xs text-quiet">
                  {t('search.piece', {
                    price: money(piece()),
                    quantity: formatQuantity(best()!.packSize, props.hit.unit),
                  })}
                </p>
              )}
            </Show>
            <Show when={isOwnPrice(best()!.reason)}>
              <Tooltip
                text={priceReasonText(best()!.reason!, best()!.unit)}
                class="inline-flex items-center gap-1 rounded-sm text-xs font-medium text-accent-text ring-focus"
                tabIndex={0}
              >
                <BadgeCheck class="size-3.5" aria-hidden="true" />
                {t('search.yourPrice')}
              </Tooltip>
            </Show>
            <Show when={!props.compact && best()!.next}>
              {(next) => (
                <p class="figures text-xs text-quiet">
                  {t('search.nextTier', {
                    quantity: formatQuantity(next().minimumQuantity, best()!.unit),
                    price: money(next().unitPrice),
                  })}
                </p>
              )}
            </Show>
          </>
        )}
      </Show>
    </div>
  );
}

/** In stock or how long it takes, and who else sells it. */
export function Supply(props: { hit: Hit }) {
  return (
    <span class="inline-flex flex-wrap items-center gap-x-3 gap-y-0.5">
      <Show when={props.hit.best}>
        {(best) => (
          <span
            class={`figures inline-flex items-center gap-1.5 ${best().isMadeToOrder ? 'text-quiet' : supplyTone(best().free, best().minimumQuantity)}`}
          >
            <span class="size-1.5 rounded-full bg-current" aria-hidden="true" />
            {supplyText(best())}
          </span>
        )}
      </Show>
      <Show when={props.hit.otherSellers > 0}>
        <A
          href={`/products/${props.hit.id}#offers`}
          class="figures inline-flex min-h-6 items-center rounded-sm text-quiet ring-focus hover:text-text hover:underline"
        >
          {t('search.otherSellers', { count: props.hit.otherSellers })}
        </A>
      </Show>
    </span>
  );
}

/** Whether it can be ordered where it is cheapest. */
export function HitCredit(props: { hit: Hit }) {
  return <CreditGapLine seller={props.hit.best?.unitPrice ? props.hit.best : null} />;
}

/** Why it stands here, where that is more than words matching. */
export function HitMarks(props: { hit: Hit }) {
  const any = () => props.hit.matched === 'identifier' || props.hit.isBoughtBefore || props.hit.matched === 'fuzzy';
  return (
    <Show when={any()}>
      <p class="flex flex-wrap gap-1.5">
        <Show when={props.hit.matched === 'identifier'}>
          <Badge tone="accent" icon={<ScanSearch aria-hidden="true" />}>
            {t('search.matchedNumber')}
          </Badge>
        </Show>
        <Show when={props.hit.matched === 'fuzzy'}>
          <Badge>{t('search.matchedFuzzy')}</Badge>
        </Show>
        <Show when={props.hit.isBoughtBefore}>
          <Badge tone="info" icon={<History aria-hidden="true" />}>
            {t('search.boughtBefore')}
          </Badge>
        </Show>
      </p>
    </Show>
  );
}
