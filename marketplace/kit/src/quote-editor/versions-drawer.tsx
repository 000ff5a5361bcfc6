import { quoteDocument } from '@hansa/core/contract';
import { Pause, Play } from 'lucide-solid';
import {
  createEffect,
  createMemo,
  createSignal,
  For,
  type JSX,
  Match,
  onCleanup,
  Show,
  Suspense,
  Switch,
} from 'solid-js';
import { createQuery } from '../create-query.ts';
import { formatDate, formatMoney, formatQuantity, formatUnitPrice } from '../format.ts';
import { t } from '../languages/index.ts';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { Code } from '../parts/code.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { DiffView } from '../parts/diff-view.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Failure } from '../parts/failure.tsx';
import { Select } from '../parts/select.tsx';
import { SkeletonText } from '../parts/skeleton.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { differences, playBack } from './create-history.ts';
import type { QuotePageLogic } from './create-quote-page.ts';
import { NotReadAgain } from './not-read-again.tsx';
import { PaperButtons } from './paper-buttons.tsx';
import type { QuoteClient } from './quote-client.ts';
import { nameOfAuthor } from './name-of.ts';

type Document = quoteDocument.QuoteDocument;

/** What was sent and when, what differs between any two, and how it came to be. */
export function VersionsDrawer(props: { client: QuoteClient; page: QuotePageLogic; onClose: () => void }) {
  const versions = () => props.page.query.data?.versions ?? [];
  const [tab, setTab] = createSignal('list');
  return (
    <Dialog
      open
      from="side"
      size="lg"
      onClose={props.onClose}
      title={t('quote.versions')}
      hint={t('quote.versionsHint')}
    >
      <NotReadAgain page={props.page} class="mb-4" />
      <Tabs
        label={t('quote.versions')}
        value={tab()}
        onChange={setTab}
        tabs={[
          {
            value: 'list',
            label: t('quote.list'),
            count: versions().length,
            content: () => <List page={props.page} />,
          },
          {
            value: 'compare',
            label: t('quote.compare'),
            content: () => (
              <Waiting>
                <Compare client={props.client} page={props.page} />
              </Waiting>
            ),
          },
          {
            value: 'play',
            label: t('quote.play'),
            content: () => (
              <Waiting>
                <PlayBack client={props.client} page={props.page} />
              </Waiting>
            ),
          },
        ]}
      />
    </Dialog>
  );
}

/**
 * What is read here is waited for here: else the page behind would be taken away meanwhile, and come back with its
 * lines at the first.
 */
const Waiting = (props: { children: JSX.Element }) => (
  <Suspense fallback={<SkeletonText lines={4} />}>{props.children}</Suspense>
);

/** Those that failed, each once more. */
function readAgain(...reads: readonly { readonly isError: boolean; refetch: () => unknown }[]): void {
  for (const one of reads) if (one.isError) one.refetch();
}

function List(props: { page: QuotePageLogic }) {
  const data = () => props.page.query.data!;
  return (
    <Show when={data().versions.length > 0} fallback={<EmptyState compact title={t('quote.noVersions')} />}>
      <ol class="grid gap-3" reversed>
        <For each={[...data().versions].reverse()}>
          {(one) => (
            <li class="rounded-lg px-pad py-3 ring-1 ring-line">
              <p class="flex flex-wrap items-center justify-between gap-2">
                <span class="flex items-center gap-2 font-semibold">
                  {t('quote.version', { number: one.number })}
                  <Badge tone={one.kind === 'accepted' ? 'success' : one.side === 'buyer' ? 'info' : 'accent'}>
                    {t(`quote.kind.${one.kind}`)}
                  </Badge>
                </span>
                <span class="figures font-medium">
                  {formatMoney({ minor: one.totalMinor, currency: data().quote.currency })}
                </span>
              </p>
              <p class="mt-1 text-sm text-quiet">
                {t('quote.by', { name: nameOfAuthor(one), side: t(`quote.${one.side}`) })} ·{' '}
                {formatDate(one.at, 'moment')}
                <Show when={one.validUntil}>
                  {' '}
                  · {t('quote.validUntil')} {formatDate(one.validUntil!)}
                </Show>
              </p>
              <Show when={one.message}>
                <p class="mt-1.5 text-base whitespace-pre-wrap">{one.message}</p>
              </Show>
              <div class="mt-1.5 flex flex-wrap items-center justify-between gap-2">
                <p class="flex items-center gap-1.5 text-xs text-faint">
                  {t('quote.hash')} <Code label={t('quote.hash')}>{one.hash.slice(0, 12)}</Code>
                </p>
                <PaperButtons quoteId={data().quote.id} number={data().quote.number} version={one.number} />
              </div>
            </li>
          )}
        </For>
      </ol>
    </Show>
  );
}

function Compare(props: { client: QuoteClient; page: QuotePageLogic }) {
  const data = () => props.page.query.data!;
  const [from, setFrom] = createSignal(String(data().versions.at(-2)?.number ?? data().versions.at(-1)?.number ?? 0));
  const [to, setTo] = createSignal(data().versions.length > 1 ? String(data().versions.at(-1)!.number) : 'now');
  const options = () => [
    ...data().versions.map((one) => ({
      value: String(one.number),
      label: t('quote.version', { number: one.number }),
      hint: `${t(`quote.kind.${one.kind}`)} · ${formatDate(one.at, 'moment')}`,
    })),
    { value: 'now', label: t('quote.now') },
  ];
  const read = (which: () => string) =>
    createQuery(() => ({
      ...props.client.quotes.version.options({ quoteId: data().quote.id as never, version: Number(which()) || 1 }),
      enabled: which() !== 'now' && which() !== '0',
      staleTime: Number.POSITIVE_INFINITY,
    }));
  const [before, after] = [read(from), read(to)];
  const documentOf = (which: string, query: { data?: { document: unknown } | undefined }) =>
    which === 'now' ? props.page.editor()?.document() : (query.data?.document as Document | undefined);
  const both = createMemo(() => {
    const [one, two] = [documentOf(from(), before), documentOf(to(), after)];
    return one && two ? { one, two, lines: differences(one, two) } : null;
  });
  const total = (document: Document) =>
    formatMoney({ minor: quoteDocument.quoteTotals(document).totalMinor, currency: document.currency });
  return (
    <div class="grid gap-4">
      <div class="grid grid-cols-2 gap-3">
        <Select label={t('quote.from')} options={options()} value={from()} onChange={setFrom} />
        <Select label={t('quote.to')} options={options()} value={to()} onChange={setTo} />
      </div>
      <Switch fallback={<SkeletonText lines={4} />}>
        <Match when={both()}>
          {(pair) => (
            <>
              <DiffView label={t('quote.compare')} lines={pair().lines} />
              <dl class="figures flex flex-wrap justify-between gap-4 text-base">
                <div>
                  <dt class="text-sm text-quiet">{t('quote.totalBefore')}</dt>
                  <dd>{total(pair().one)}</dd>
                </div>
                <div class="text-right">
                  <dt class="text-sm text-quiet">{t('quote.totalAfter')}</dt>
                  <dd class="font-semibold">{total(pair().two)}</dd>
                </div>
              </dl>
            </>
          )}
        </Match>
        <Match when={before.error ?? after.error}>
          {(error) => <Failure error={error()} onRetry={() => readAgain(before, after)} />}
        </Match>
      </Switch>
    </div>
  );
}

function PlayBack(props: { client: QuoteClient; page: QuotePageLogic }) {
  const data = () => props.page.query.data!;
  const first = () => data().versions[0];
  const start = createQuery(() => ({
    ...props.client.quotes.version.options({ quoteId: data().quote.id as never, version: first()?.number ?? 1 }),
    enabled: first() !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  }));
  const log = createQuery(() => ({
    ...props.client.quotes.operationsSince.options({
      quoteId: data().quote.id as never,
      since: first()?.sequence ?? 0,
    }),
    enabled: first() !== undefined,
    staleTime: 0,
  }));
  const steps = createMemo(() =>
    start.data && log.data
      ? playBack(start.data.document as Document, log.data.operations as readonly quoteDocument.OrderedOperation[])
      : [],
  );
  const [at, setAt] = createSignal(0);
  const [isPlaying, setPlaying] = createSignal(false);
  createEffect(() => {
    if (!isPlaying()) return;
    const timer = setInterval(() => {
      if (at() >= steps().length - 1) setPlaying(false);
      else setAt(at() + 1);
    }, 700);
    onCleanup(() => clearInterval(timer));
  });
  const step = () => steps()[Math.min(at(), steps().length - 1)];
  return (
    <Switch fallback={<SkeletonText lines={4} />}>
      <Match when={!first() || (start.data && log.data && steps().length === 0)}>
        <EmptyState compact icon={Play} title={t('quote.nothingToPlay')} />
      </Match>
      <Match when={step()}>
        {(one) => (
          <div class="grid gap-4">
            <p class="text-sm text-quiet">{t('quote.playHint')}</p>
            <Show when={log.error}>
              {(error) => (
                <Failure title={t('quote.notReadAgain')} error={error()} onRetry={() => void log.refetch()} />
              )}
            </Show>
            <div class="flex items-center gap-3">
              <Button
                size="sm"
                icon={isPlaying() ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
                onClick={() => {
                  if (!isPlaying() && at() >= steps().length - 1) setAt(0);
                  setPlaying(!isPlaying());
                }}
              >
                {isPlaying() ? t('quote.pause') : t('quote.play')}
              </Button>
              <input
                type="range"
                class="min-w-0 flex-1 accent-(--accent)"
                aria-label={t('quote.play')}
                aria-valuetext={one().words}
                min={0}
                max={steps().length - 1}
                value={at()}
                onInput={(event) => {
                  setPlaying(false);
                  setAt(Number(event.currentTarget.value));
                }}
              />
              <span class="figures text-sm whitespace-nowrap text-faint">
                {t('quote.step', { step: at() + 1, steps: steps().length })}
              </span>
            </div>
            <p role="status" class="min-h-11 text-base font-medium">
              {one().words}
              <span class="block text-sm font-normal text-faint">{formatDate(one().at, 'moment')}</span>
            </p>
            <div
              class="max-h-96 overflow-auto rounded-md ring-1 ring-line"
              tabIndex={0}
              role="region"
              aria-label={t('quote.lines')}
            >
              <table class="w-full text-base">
                <tbody>
                  <For each={quoteDocument.linesInOrder(one().document)}>
                    {(line) => (
                      <tr
                        class="border-t border-line-soft first:border-0"
                        classList={{ 'bg-accent-soft font-medium': line.id === one().lineId }}
                      >
                        <td class="px-3 py-1.5">{line.title}</td>
                        <td class="figures px-3 py-1.5 text-right whitespace-nowrap">
                          {formatQuantity(line.quantity, line.unit)}
                        </td>
                        <td class="figures px-3 py-1.5 text-right whitespace-nowrap">
                          {line.unitPrice === null
                            ? '–'
                            : formatUnitPrice({ amount: line.unitPrice, currency: one().document.currency })}
                        </td>
                      </tr>
                    )}
                  </For>
                </tbody>
              </table>
            </div>
            <p class="figures text-right font-semibold">
              {formatMoney({
                minor: quoteDocument.quoteTotals(one().document).totalMinor,
                currency: one().document.currency,
              })}
            </p>
          </div>
        )}
      </Match>
      <Match when={start.error ?? log.error}>
        {(error) => <Failure error={error()} onRetry={() => readAgain(start, log)} />}
      </Match>
    </Switch>
  );
}
