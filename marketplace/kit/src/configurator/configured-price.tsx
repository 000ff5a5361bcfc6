import type { configurationModel } from '@hansa/core/contract';
import { For, Show } from 'solid-js';
import { classes } from '../classes.ts';
import { formatMoney, formatQuantity, formatUnitPrice } from '../format.ts';
import { language } from '../languages/index.ts';
import { Code } from '../parts/code.tsx';
import { t } from './texts.ts';

/** Number and price of choices that can be made, and how the price comes about. */
export function ConfiguredPrice(props: {
  answer: configurationModel.Answer;
  quantity: string;
  unit: string;
  isStale?: boolean;
}) {
  const unit = (amount: string) => formatUnitPrice({ amount, currency: props.answer.currency });
  return (
    <div class={classes('grid gap-3 transition-opacity', props.isStale && 'opacity-60')}>
      <Show when={props.answer.sku}>
        {(sku) => (
          <p class="text-sm text-quiet">
            {t('configurator.sku')} <Code label={t('configurator.sku')}>{sku()}</Code>
          </p>
        )}
      </Show>
      <Show when={props.answer.price} fallback={<p class="text-md font-medium">{t('configurator.onRequest')}</p>}>
        {(price) => (
          <dl class="figures grid gap-1 text-base" aria-label={t('configurator.priceParts')}>
            <Row label={t('configurator.base')} value={unit(props.answer.basePrice!)} />
            <For each={price().parts}>
              {(part) => (
                <Row
                  label={part.label[language()]}
                  value={
                    part.onceMinor !== null
                      ? t('configurator.once', {
                          amount: formatMoney({ minor: part.onceMinor, currency: props.answer.currency }),
                        })
                      : `+ ${unit(part.perPiece!)}`
                  }
                />
              )}
            </For>
            <Row isSum label={t('configurator.unitPrice')} value={unit(price().unitPrice)} />
            <Row
              isSum
              label={t('configurator.total', { quantity: formatQuantity(props.quantity, props.unit) })}
              value={formatMoney({ minor: price().totalMinor, currency: props.answer.currency })}
            />
          </dl>
        )}
      </Show>
    </div>
  );
}

function Row(props: { label: string; value: string; isSum?: boolean }) {
  return (
    <div
      class={classes(
        'flex items-baseline justify-between gap-4',
        props.isSum && 'border-t border-line-soft pt-1 font-semibold',
      )}
    >
      <dt class={classes(!props.isSum && 'text-quiet')}>{props.label}</dt>
      <dd class="whitespace-nowrap">{props.value}</dd>
    </div>
  );
}
