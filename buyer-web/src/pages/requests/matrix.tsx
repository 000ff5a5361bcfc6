import { Badge, Button, Callout, classes, Failure, formatDate, formatMoney, formatQuantity, formatUnitPrice, Link, SkeletonText, StatusBadge, useSession, t as kitText } from '@hansa/kit';
import { Award, CornerDownRight, Trophy } from 'lucide-solid';
import { createSignal, For, type JSX, Match, Show, Switch } from 'solid-js';
import { t } from '../../languages/index.ts';
import { t as choosing } from '../../languages/configure.ts';
import { AwardDialog } from './award-dialog.tsx';
import { ChosenHere, chosenText } from './chosen-here.tsx';
import { createMatrix, type MatrixData, type MatrixLogic } from './create-matrix.ts';

/** The answers of all sellers, line by line. Out of what they sent, never out of what they are still writing. */
export function Matrix(props: { rfqId: string }) {
  const page = createMatrix(() => props.rfqId);
  return (
    <Switch fallback={<SkeletonText lines={8} />}>
      <Match when={page.matrix.error && !page.matrix.data}><Failure error={page.matrix.error} onRetry={() => void page.matrix.refetch()} /></Match>
      <Match when={page.matrix.data}>{(data) => <Shown data={data()} page={page} rfqId={props.rfqId} />}</Match>
    </Switch>
  );
}

function Shown(props: { data: MatrixData; page: MatrixLogic; rfqId: string }) {
  const session = useSession();
  const [isAwarding, setAwarding] = createSignal(false);
  const money = (minor: number) => formatMoney({ minor, currency: props.data.currency });
  const answered = () => props.data.answers.filter((one) => one.version !== null).length;
  const mayPick = () => session.may('quote.accept') && props.data.answers.some(props.page.mayAward);
  const cell = 'border-l border-line-soft px-3 py-2.5 align-top';
  const isMade = () => props.data.answers.some((answer) => answer.cells.some((one) => one.chosen?.some((option) => option.differs)));
  return (
    <>
      <Show when={answered() < props.data.answers.length}><Callout class="mb-4" title={t('rfq.waiting', { count: answered(), of: props.data.answers.length })}>{t('rfq.waitingHint')}</Callout></Show>
      <Show when={mayPick()}>
        <div class="mb-3 flex flex-wrap items-center gap-2">
          <Button size="sm" icon={<Trophy aria-hidden="true" />} onClick={props.page.pickBest}>{t('rfq.pickBest')}</Button>
          <Show when={props.page.picked().size > 0}><Button size="sm" kind="quiet" onClick={props.page.clear}>{kitText('action.clear')}</Button></Show>
          <span class="figures ml-auto text-sm text-quiet">{props.page.awards().length > 0 ? t('rfq.picked', { count: props.page.picked().size, of: props.data.lines.length, sellers: t('cart.sellers', { count: props.page.awards().length }) }) : t('rfq.pickHint')}</span>
          <Button kind="primary" icon={<Award aria-hidden="true" />} disabled={props.page.awards().length === 0} onClick={() => setAwarding(true)}>{t('rfq.award')}</Button>
        </div>
      </Show>
      <div class="relative overflow-x-auto rounded-lg bg-surface shadow-1 ring-1 ring-line" tabIndex={0} role="region" aria-label={t('rfq.matrix')}>
        <table class="w-full min-w-[calc(14rem+var(--sellers)*12rem)] border-collapse text-base max-sm:min-w-[calc(9rem+var(--sellers)*12rem)]" style={{ '--sellers': props.data.answers.length }}>
          <caption class="sr-only">{t('rfq.matrix')}</caption>
          <thead class="bg-sunken text-left">
            <tr>
              <th scope="col" class="sticky left-0 z-1 w-56 bg-sunken px-4 py-3 text-sm font-medium text-quiet max-sm:w-36">{t('rfq.line')}</th>
              <For each={props.data.answers}>
                {(answer) => (
                  <th scope="col" class={classes(cell, 'min-w-48 font-normal')}>
                    <p class="flex items-center justify-between gap-2"><Link href={`/quotes/${answer.quoteId}`} class="truncate font-semibold">{answer.sellerName}</Link><Show when={answer.isCheapest}><Badge tone="success" icon={<Trophy aria-hidden="true" />}>{t('rfq.cheapest')}</Badge></Show></p>
                    <p class="mt-1 flex flex-wrap items-center justify-between gap-x-2"><StatusBadge state={answer.state} /><Show when={mayPick() && props.page.mayAward(answer)}><button type="button" class="rounded-sm py-1 text-sm font-medium text-accent-text ring-focus hover:underline" onClick={() => props.page.pickAll(answer)}>{t('rfq.takeAll')}</button></Show></p>
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={props.data.lines}>
              {(line) => (
                <tr class="border-t border-line-soft">
                  <th scope="row" class="sticky left-0 z-1 bg-surface px-4 py-2.5 text-left align-top font-normal"><span class="font-medium [overflow-wrap:anywhere]">{line.title}</span><span class="figures block text-sm text-quiet">{formatQuantity(line.quantity, line.unit)}<Show when={line.targetPrice}>{(target) => <> · {t('rfq.targetIs', { price: formatUnitPrice({ amount: target(), currency: props.data.currency }) })}</>}</Show></span><Show when={line.chosen}>{(chosen) => <span class="block text-sm text-quiet [overflow-wrap:anywhere]">{choosing('configure.askedFor', { chosen: chosenText(chosen()) })}</span>}</Show></th>
                  <For each={props.data.answers}>
                    {(answer) => {
                      const one = () => answer.cells.find((other) => other.lineId === line.lineId);
                      const isPicked = (lineId = line.lineId) => { const pick = props.page.picked().get(line.lineId); return pick?.quoteId === answer.quoteId && pick.lineId === lineId; };
                      const inside = () => (
                        <Show when={one()?.netMinor !== null && one()?.netMinor !== undefined} fallback={<span class="text-faint">–</span>}>
                          <span class="flex items-center justify-between gap-2"><span class="font-semibold">{formatUnitPrice({ amount: one()!.unitPrice!, currency: props.data.currency })}</span><Show when={one()!.isBest}><Badge tone="success">{t('rfq.best')}</Badge></Show></span>
                          <span class="block text-sm text-quiet">{money(one()!.netMinor!)}<Show when={one()!.leadTimeDays !== null}> · {kitText('quote.leadDays', { count: one()!.leadTimeDays! })}</Show></span>
                          <Show when={one()!.note}><span class="block text-sm text-quiet">{one()!.note}</span></Show>
                        </Show>
                      );
                      return (
                        <td class={classes('figures border-l border-line-soft p-0 align-top', one()?.isBest && 'bg-success-soft/50', isPicked() && 'bg-accent-soft outline-2 -outline-offset-2 outline-accent')}>
                          <Show when={mayPick() && props.page.mayAward(answer) && one()?.netMinor !== null && one()} fallback={<div class="px-3 py-2.5">{inside()}</div>}>
                            <button type="button" aria-pressed={isPicked()} class="block w-full px-3 py-2.5 text-left ring-inset ring-focus hover:bg-hover/60" onClick={() => props.page.pick(line.lineId, answer.quoteId)}><span class="sr-only">{t('rfq.take', { line: line.title, seller: answer.sellerName })}: </span>{inside()}</button>
                          </Show>
                          <Show when={one()}>{(cell) => <ChosenHere made={cell()} currency={props.data.currency} />}</Show>
                          <For each={one()?.alternatives ?? []}>
                            {(other) => {
                              const words = () => <><CornerDownRight class="mt-0.5 size-3.5 flex-none text-accent" aria-hidden="true" /><span>{other.title}<Show when={other.unitPrice}>{(price) => <> · {formatUnitPrice({ amount: price(), currency: props.data.currency })}</>}</Show><Show when={other.netMinor !== null}><span class="block">{money(other.netMinor!)}<Show when={other.leadTimeDays !== null}> · {kitText('quote.leadDays', { count: other.leadTimeDays! })}</Show></span></Show></span></>;
                              return (
                                <><Show when={mayPick() && props.page.mayAward(answer) && other.netMinor !== null && other.isOrderable} fallback={<p class="flex items-start gap-1.5 border-t border-line-soft px-3 py-1.5 text-sm text-quiet">{words()}</p>}>
                                  <button type="button" aria-pressed={isPicked(other.lineId)} class={classes('flex w-full items-start gap-1.5 border-t border-line-soft px-3 py-1.5 text-left text-sm ring-inset ring-focus hover:bg-hover/60', isPicked(other.lineId) ? 'bg-accent-soft text-text outline-2 -outline-offset-2 outline-accent' : 'text-quiet')} onClick={() => props.page.pick(line.lineId, answer.quoteId, other.lineId)}><span class="sr-only">{t('rfq.takeInstead', { line: line.title, seller: answer.sellerName })}: </span>{words()}</button>
                                </Show><ChosenHere made={other} currency={props.data.currency} /></>
                              );
                            }}
                          </For>
                        </td>
                      );
                    }}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
          <tfoot class="figures border-t border-line bg-sunken/60">
            <FootRow label={kitText('quote.goods')} data={props.data} value={(answer) => money(answer.linesMinor)} />
            <FootRow label={kitText('quote.freight')} data={props.data} value={(answer) => money(answer.freightMinor)} />
            <FootRow strong label={kitText('quote.landed')} data={props.data} value={(answer) => <span class={answer.isCheapest ? 'text-success-text' : ''}>{money(answer.totalMinor)}</span>} />
            <FootRow label={t('rfq.paymentAndValidity')} data={props.data} value={(answer) => <span class="text-sm text-quiet">{answer.paymentDays === null ? '–' : kitText('quote.leadDays', { count: answer.paymentDays })} · {answer.validUntil ? formatDate(answer.validUntil) : '–'}</span>} />
          </tfoot>
        </table>
      </div>
      <Show when={isMade()}><p class="mt-2 text-sm text-quiet">{choosing('configure.differs')}</p></Show>
      <Show when={isAwarding()}><AwardDialog data={props.data} page={props.page} rfqId={props.rfqId} onClose={() => setAwarding(false)} /></Show>
    </>
  );
}

function FootRow(props: { label: string; strong?: boolean; data: MatrixData; value: (answer: MatrixData['answers'][number]) => JSX.Element }) {
  return (
    <tr class={classes(props.strong && 'border-t border-line-soft text-md font-semibold')}>
      <th scope="row" class="sticky left-0 bg-sunken px-4 py-1.5 text-left text-sm font-medium text-quiet">{props.label}</th>
      <For each={props.data.answers}>{(answer) => <td class="border-l border-line-soft px-3 py-1.5">{answer.version === null ? <span class="text-faint">–</span> : <>{props.value(answer)}<Show when={props.strong && answer.unpriced > 0}><span class="block text-sm font-normal text-warning-text">{kitText('quote.unpriced', { count: answer.unpriced })}</span></Show></>}</td>}</For>
    </tr>
  );
}
