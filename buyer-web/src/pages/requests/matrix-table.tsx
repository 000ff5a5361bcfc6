import { classes, t as kitText } from '@hansa/kit';
import { For, Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import type { MatrixData, MatrixLogic } from './create-matrix.ts';
import { MatrixAnswer } from './matrix-answer.tsx';
import { MatrixLine } from './matrix-line.tsx';
import { MatrixOffer, offerClass } from './matrix-offer.tsx';
import { sumsOf } from './matrix-sums.ts';

/** A row a line, a column a seller. */
export function MatrixTable(props: { data: MatrixData; page: MatrixLogic; mayPick: boolean }) {
  return (
    <div
      class="relative overflow-x-auto rounded-lg bg-surface shadow-1 ring-1 ring-line"
      tabIndex={0}
      role="region"
      aria-label={t('rfq.matrix')}
    >
      <table
        class="w-full min-w-[calc(14rem+var(--sellers)*12rem)] border-collapse text-base"
        style={{ '--sellers': props.data.answers.length }}
      >
        <caption class="sr-only">{t('rfq.matrix')}</caption>
        <thead class="bg-sunken text-left">
          <tr>
            <th scope="col" class="sticky left-0 z-1 w-56 bg-sunken px-4 py-3 text-sm font-medium text-quiet">
              {t('rfq.line')}
            </th>
            <For each={props.data.answers}>
              {(answer) => (
                <th scope="col" class="min-w-48 border-l border-line-soft px-3 py-2.5 align-top font-normal">
                  <MatrixAnswer answer={answer} page={props.page} mayPick={props.mayPick} />
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.data.lines}>
            {(line) => (
              <tr class="border-t border-line-soft">
                <th scope="row" class="sticky left-0 z-1 bg-surface px-4 py-2.5 text-left align-top font-normal">
                  <MatrixLine line={line} currency={props.data.currency} />
                </th>
                <For each={props.data.answers}>
                  {(answer) => (
                    <td
                      class={classes(
                        'figures border-l border-line-soft p-0 align-top',
                        offerClass(props.page, line, answer),
                      )}
                    >
                      <MatrixOffer
                        line={line}
                        answer={answer}
                        currency={props.data.currency}
                        page={props.page}
                        mayPick={props.mayPick}
                      />
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
        <tfoot class="figures border-t border-line bg-sunken/60">
          <For each={sumsOf(props.data.currency)}>
            {(sum) => (
              <tr class={classes(sum.isLanded && 'border-t border-line-soft text-md font-semibold')}>
                <th scope="row" class="sticky left-0 bg-sunken px-4 py-1.5 text-left text-sm font-medium text-quiet">
                  {sum.label}
                </th>
                <For each={props.data.answers}>
                  {(answer) => (
                    <td class="border-l border-line-soft px-3 py-1.5">
                      <Show when={answer.version !== null} fallback={<span class="text-faint">–</span>}>
                        <span class={sum.isLanded && answer.isCheapest ? 'text-success-text' : ''}>
                          {sum.text(answer)}
                        </span>
                        <Show when={sum.isLanded && answer.unpriced > 0}>
                          <span class="block text-sm font-normal text-warning-text">
                            {kitText('quote.unpriced', { count: answer.unpriced })}
                          </span>
                        </Show>
                      </Show>
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tfoot>
      </table>
    </div>
  );
}
