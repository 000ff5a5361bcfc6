import { Badge, classes, formatPercent, formatQuantity, formatUnitPrice, Link } from '@hansa/kit';
import { For, Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import type { Explained, ExplainedLine } from './create-explain.ts';

type Candidate = ExplainedLine['candidates'][number];

/**
 * Every level from near to far with what it offers; the one that decides stands out, the others say why they do not.
 */
export function Levels(props: { line: ExplainedLine; answer: Explained }) {
  const levels = () => [...new Set(props.line.candidates.map((one) => one.level))].sort((a, b) => a - b);
  const deciding = () => props.line.candidates.find((one) => one.isDeciding);
  const name = (level: number) =>
    level === 0
      ? t('explain.level.own')
      : level < 100
        ? t('explain.level.parent', { name: props.answer.line[level]?.name ?? '' })
        : level === 100
          ? t('explain.level.group')
          : level === 200
            ? t('explain.level.storefront')
            : level < 300
              ? t('explain.level.seller')
              : t('explain.level.list');
  const price = (one: Candidate) => formatUnitPrice({ amount: one.unitPrice, currency: props.answer.currency });
  const why = (one: Candidate) =>
    one.isDeciding ? '' : one.level > (deciding()?.level ?? 0) ? t('explain.farther') : t('explain.dearer');
  return (
    <ol class="grid gap-px overflow-hidden rounded-md bg-line-soft ring-1 ring-line" aria-label={t('explain.why')}>
      <For each={levels()}>
        {(level) => (
          <li class="grid gap-x-4 bg-surface px-3 py-2 sm:grid-cols-[10rem_minmax(0,1fr)]">
            <p class="text-sm text-quiet">{name(level)}</p>
            <ul class="grid gap-1">
              <For each={props.line.candidates.filter((one) => one.level === level)}>
                {(one) => (
                  <li
                    class={classes(
                      'flex flex-wrap items-baseline justify-between gap-x-4',
                      !one.isDeciding && 'text-quiet',
                    )}
                  >
                    <span class="min-w-0">
                      <Show
                        when={one.priceListId}
                        fallback={
                          <Show when={one.contractId} fallback={<span>{t('explain.level.list')}</span>}>
                            <Link href={`/contracts/${one.contractId}`}>
                              {[one.contractNumber, one.label].filter(Boolean).join(' · ')}
                            </Link>
                          </Show>
                        }
                      >
                        <Link href={`/price-lists/${one.priceListId}`}>
                          {[one.contractNumber, one.label].filter(Boolean).join(' · ')}
                        </Link>
                      </Show>
                      <Show when={one.tierFrom && Number(one.tierFrom) > 1}>
                        <span class="text-sm">
                          {' '}
                          · {t('explain.fromTier', { quantity: formatQuantity(one.tierFrom!, props.line.unit) })}
                        </span>
                      </Show>
                      <Show when={one.basisPoints !== null}>
                        <span class="text-sm">
                          {' '}
                          ·{' '}
                          {t('explain.discountOf', { percent: formatPercent(one.basisPoints! / 10_000, undefined, 2) })}
                        </span>
                      </Show>
                    </span>
                    <span class="figures flex items-baseline gap-2">
                      <Show when={why(one)}>
                        <span class="text-sm text-faint">{why(one)}</span>
                      </Show>
                      <span class={one.isDeciding ? 'font-semibold' : ''}>{price(one)}</span>
                      <Show when={one.isDeciding}>
                        <Badge tone="success">{t('explain.decides')}</Badge>
                      </Show>
                    </span>
                  </li>
                )}
              </For>
            </ul>
          </li>
        )}
      </For>
    </ol>
  );
}
