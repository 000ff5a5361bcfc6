import { classes, t as kitText } from '@hansa/kit';
import { For, Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import { cellOf, MatrixOffer, offerClass } from './matrix-offer.tsx';
import type { Answer, MatrixData, MatrixLogic } from './create-matrix.ts';
import { MatrixAnswer } from './matrix-answer.tsx';
import { MatrixLine } from './matrix-line.tsx';
import { sumsOf } from './matrix-sums.ts';

const card = 'overflow-hidden rounded-lg bg-surface shadow-1 ring-1 ring-line';

/**
 * The same on a phone, where columns do not fit: what each answer comes to, then a card a line with the sellers
 * beneath, the best first.
 */
export function MatrixCards(props: { data: MatrixData; page: MatrixLogic; mayPick: boolean }) {
  // Whom one still waits for stands above; a dash at each line would say no more.
  const byPrice = (lineId: string): Answer[] =>
    props.data.answers
      .filter((one) => one.version !== null)
      .toSorted(
        (a, b) =>
          (cellOf(a, lineId)?.netMinor ?? Number.POSITIVE_INFINITY) -
            (cellOf(b, lineId)?.netMinor ?? Number.POSITIVE_INFINITY) || 0,
      );
  return (
    <div role="region" aria-label={t('rfq.matrix')} class="grid gap-3">
      <ul class={card} aria-label={t('rfq.answers')}>
        <For each={props.data.answers}>
          {(answer) => (
            <li class="border-t border-line-soft px-3 py-3 first:border-0">
              <MatrixAnswer answer={answer} page={props.page} mayPick={props.mayPick} />
              <Show when={answer.version !== null}>
                <dl class="figures mt-2 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-sm">
                  <For each={sumsOf(props.data.currency)}>
                    {(sum) => (
                      <>
                        <dt class="text-quiet">{sum.label}</dt>
                        <dd
                          class={classes(
                            'text-right',
                            sum.isLanded && 'text-base font-semibold',
                            sum.isLanded && answer.isCheapest && 'text-success-text',
                          )}
                        >
                          {sum.text(answer)}
                          <Show when={sum.isLanded && answer.unpriced > 0}>
                            <span class="block text-sm font-normal text-warning-text">
                              {kitText('quote.unpriced', { count: answer.unpriced })}
                            </span>
                          </Show>
                        </dd>
                      </>
                    )}
                  </For>
                </dl>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <For each={props.data.lines}>
        {(line) => (
          <section class={card} aria-label={line.title}>
            <div class="bg-sunken px-3 py-2.5">
              <MatrixLine line={line} currency={props.data.currency} />
            </div>
            <ul>
              <For each={byPrice(line.lineId)}>
                {(answer) => (
                  <li class={classes('figures border-t border-line-soft', offerClass(props.page, line, answer))}>
                    <MatrixOffer
                      showSeller
                      line={line}
                      answer={answer}
                      currency={props.data.currency}
                      page={props.page}
                      mayPick={props.mayPick}
                    />
                  </li>
                )}
              </For>
            </ul>
          </section>
        )}
      </For>
    </div>
  );
}
