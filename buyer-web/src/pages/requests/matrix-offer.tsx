import { Badge, classes, formatMoney, formatUnitPrice, t as kitText } from '@hansa/kit';
import { CornerDownRight } from 'lucide-solid';
import { For, Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import { ChosenHere } from './chosen-here.tsx';
import type { Answer, MatrixData, MatrixLogic } from './create-matrix.ts';

export interface MatrixOfferProps {
  line: MatrixData['lines'][number];
  answer: Answer;
  currency: string;
  page: MatrixLogic;
  mayPick: boolean;
  /** Stands before the price where no column says whose it is. */
  showSeller?: boolean;
}

export const cellOf = (answer: Answer, lineId: string) => answer.cells.find((one) => one.lineId === lineId);
/** Whether this seller's answer is the one that is taken for a line, or (`lineId`) an alternative in it. */
export const isPicked = (page: MatrixLogic, asked: string, answer: Answer, lineId: string = asked): boolean => {
  const pick = page.picked().get(asked);
  return pick?.quoteId === answer.quoteId && pick.lineId === lineId;
};

/** What one seller offers for one line, and instead of it; a press takes it. */
export function MatrixOffer(props: MatrixOfferProps) {
  const one = () => cellOf(props.answer, props.line.lineId);
  const money = (minor: number) => formatMoney({ minor, currency: props.currency });
  const price = (amount: string) => formatUnitPrice({ amount, currency: props.currency });
  const mayTake = () => props.mayPick && props.page.mayAward(props.answer);
  const inside = () => (
    <>
      <Show when={props.showSeller}>
        <span class="mb-0.5 block text-sm font-medium">{props.answer.sellerName}</span>
      </Show>
      <Show
        when={one()?.netMinor !== null && one()?.netMinor !== undefined}
        fallback={<span class="text-faint">–</span>}
      >
        <span class="flex items-center justify-between gap-2">
          <span class="font-semibold">{price(one()!.unitPrice!)}</span>
          <Show when={one()!.isBest}>
            <Badge tone="success">{t('rfq.best')}</Badge>
          </Show>
        </span>
        <span class="block text-sm text-quiet">
          {money(one()!.netMinor!)}
          <Show when={one()!.leadTimeDays !== null}>
            {' '}
            · {kitText('quote.leadDays', { count: one()!.leadTimeDays! })}
          </Show>
        </span>
        <Show when={one()!.note}>
          <span class="block text-sm text-quiet">{one()!.note}</span>
        </Show>
      </Show>
    </>
  );
  return (
    <>
      <Show when={mayTake() && one()?.netMinor !== null && one()} fallback={<div class="px-3 py-2.5">{inside()}</div>}>
        <button
          type="button"
          aria-pressed={isPicked(props.page, props.line.lineId, props.answer)}
          class="block w-full px-3 py-2.5 text-left ring-inset ring-focus hover:bg-hover/60"
          onClick={() => props.page.pick(props.line.lineId, props.answer.quoteId)}
        >
          <span class="sr-only">{t('rfq.take', { line: props.line.title, seller: props.answer.sellerName })}: </span>
          {inside()}
        </button>
      </Show>
      <Show when={one()}>{(cell) => <ChosenHere made={cell()} currency={props.currency} />}</Show>
      <For each={one()?.alternatives ?? []}>
        {(other) => {
          const words = () => (
            <>
              <CornerDownRight class="mt-0.5 size-3.5 flex-none text-accent" aria-hidden="true" />
              <span>
                {other.title}
                <Show when={other.unitPrice}>{(amount) => <> · {price(amount())}</>}</Show>
                <Show when={other.netMinor !== null}>
                  <span class="block">
                    {money(other.netMinor!)}
                    <Show when={other.leadTimeDays !== null}>
                      {' '}
                      · {kitText('quote.leadDays', { count: other.leadTimeDays! })}
                    </Show>
                  </span>
                </Show>
              </span>
            </>
          );
          const isTaken = () => isPicked(props.page, props.line.lineId, props.answer, other.lineId);
          return (
            <>
              <Show
                when={mayTake() && other.netMinor !== null && other.isOrderable}
                fallback={
                  <p class="flex items-start gap-1.5 border-t border-line-soft px-3 py-1.5 text-sm text-quiet">
                    {words()}
                  </p>
                }
              >
                <button
                  type="button"
                  aria-pressed={isTaken()}
                  class={classes(
                    'flex w-full items-start gap-1.5 border-t border-line-soft px-3 py-1.5 text-left text-sm ring-inset ring-focus hover:bg-hover/60',
                    isTaken() ? 'bg-accent-soft text-text outline-2 -outline-offset-2 outline-accent' : 'text-quiet',
                  )}
                  onClick={() => props.page.pick(props.line.lineId, props.answer.quoteId, other.lineId)}
                >
                  <span class="sr-only">
                    {t('rfq.takeInstead', { line: props.line.title, seller: props.answer.sellerName })}:{' '}
                  </span>
                  {words()}
                </button>
              </Show>
              <ChosenHere made={other} currency={props.currency} />
            </>
          );
        }}
      </For>
    </>
  );
}

/** The best is tinted, the taken is framed. */
export const offerClass = (page: MatrixLogic, line: MatrixData['lines'][number], answer: Answer): string =>
  classes(
    cellOf(answer, line.lineId)?.isBest && 'bg-success-soft/50',
    isPicked(page, line.lineId, answer) && 'bg-accent-soft outline-2 -outline-offset-2 outline-accent',
  );
