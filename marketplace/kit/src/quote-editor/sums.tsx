import { quoteDocument } from '@hansa/core/contract';
import { createMemo, Show } from 'solid-js';
import { createBehindPaint } from '../behind-paint.ts';
import { formatMoney, formatPercent } from '../format.ts';
import { t } from '../languages/index.ts';
import type { QuoteDocumentLogic } from './create-quote-document.ts';
import type { Margins } from './quote-client.ts';

/** The sums, counted here as the server counts them. The seller's margin stands apart. */
export function Sums(props: { editor: QuoteDocumentLogic; margins: Margins | undefined }) {
  const currency = () => props.editor.currency();
  const money = (minor: number) => formatMoney({ minor, currency: currency() });
  const totals = createBehindPaint(() => props.editor.totals());
  const lines = createBehindPaint(() => props.editor.lines());
  const row = 'flex items-baseline justify-between gap-4 py-1';
  const known = createMemo(() => new Map(props.margins?.lines.map((one) => [one.lineId, one])));
  const earned = createMemo(() => {
    if (!props.margins) return null;
    let sum: number | null = null;
    for (const line of lines()) {
      if (line.alternativeTo !== null) continue;
      const { minor } = quoteDocument.marginOf(line, known().get(line.id), currency());
      if (minor === null) return null;
      sum = (sum ?? 0) + minor;
    }
    return sum;
  });
  return (
    <>
      <dl class="figures text-base">
        <div class={row}>
          <dt class="text-quiet">{t('quote.goods')}</dt>
          <dd>{money(totals().linesMinor)}</dd>
        </div>
        <div class={row}>
          <dt class="text-quiet">{t('quote.freight')}</dt>
          <dd>{money(totals().freightMinor)}</dd>
        </div>
        <div class="mt-1 flex items-baseline justify-between gap-4 border-t border-line pt-2.5 text-lg font-semibold">
          <dt>{t('quote.landed')}</dt>
          <dd>{money(totals().totalMinor)}</dd>
        </div>
        <Show when={props.margins}>
          <div class="-mx-2 mt-3 flex items-baseline justify-between gap-4 rounded-md bg-warning-soft px-2 py-1.5">
            <dt class="text-quiet">{t('quote.marginTotal')}</dt>
            <dd class="font-medium">
              {earned() === null
                ? '–'
                : `${money(earned()!)} · ${totals().linesMinor === 0 ? '' : formatPercent(earned()! / totals().linesMinor)}`}
            </dd>
          </div>
        </Show>
      </dl>
      <p class="mt-2 text-sm text-faint">{t('quote.withoutTax')}</p>
      <Show when={totals().unpriced > 0}>
        <p class="mt-1 text-sm font-medium text-warning-text">{t('quote.unpriced', { count: totals().unpriced })}</p>
      </Show>
    </>
  );
}
