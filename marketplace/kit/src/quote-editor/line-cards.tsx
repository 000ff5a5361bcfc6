import { quoteDocument } from '@hansa/core/contract';
import { ChevronDown, CornerDownRight, MessageSquare, Plus, SlidersHorizontal, Trash2 } from 'lucide-solid';
import { createMemo, createSignal, Show } from 'solid-js';
import { classes } from '../classes.ts';
import { formatMoney, formatPercent, formatQuantity } from '../format.ts';
import { t as choosing } from '../configurator/texts.ts';
import { language, t } from '../languages/index.ts';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { DayInput } from '../parts/day-input.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { DecimalInput } from '../parts/number-input.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { VirtualList } from '../parts/virtual-list.tsx';
import type { FindLines } from './add-line.tsx';
import type { QuotePageLogic } from './create-quote-page.ts';
import { AddLineDialog, ConfigureLine } from './late-dialogs.ts';
import { fieldName, fieldText, valueOf } from './line-columns.ts';
import type { QuoteClient } from './quote-client.ts';
import { WhoIsThere } from './presence.tsx';

type Line = quoteDocument.QuoteLine;

/** The lines on a phone: one card each, what the reader writes at the thumb, the rest behind a press. */
export function LineCards(props: {
  client: QuoteClient;
  page: QuotePageLogic;
  find: FindLines;
  onTalk: (lineId: string) => void;
}) {
  const [isAdding, setAdding] = createSignal(false);
  // By id: a card stays while its line changes, so that a field keeps its caret.
  const ids = createMemo(() => props.page.lines().map((line) => line.id));
  return (
    <>
      <div class="grid grid-cols-[minmax(0,1fr)]">
        <VirtualList items={ids()} keyOf={(id) => id} estimate={() => 150} wholeUpTo={60}>
          {(id) => <LineCard client={props.client} lineId={id()} page={props.page} onTalk={props.onTalk} />}
        </VirtualList>
      </div>
      <Show when={props.page.editor()!.mayEdit()}>
        <Button class="mt-3 w-full" icon={<Plus aria-hidden="true" />} onClick={() => setAdding(true)}>
          {t('quote.addLine')}
        </Button>
      </Show>
      <Show when={isAdding()}>
        <AddLineDialog
          title={t('quote.addLine')}
          find={props.find}
          onAdd={(choices) => props.page.addLines(choices)}
          onClose={() => setAdding(false)}
        />
      </Show>
    </>
  );
}

const gone = {
  id: '',
  title: '',
  quantity: '0',
  unit: '',
  unitPrice: null,
  targetPrice: null,
  leadTimeDays: null,
  discountBasisPoints: 0,
  needBy: null,
  note: '',
  alternativeTo: null,
  sku: null,
  configuration: null,
  offerId: null,
} as unknown as Line;

function LineCard(props: {
  client: QuoteClient;
  lineId: string;
  page: QuotePageLogic;
  onTalk: (lineId: string) => void;
}) {
  const editor = () => props.page.editor()!;
  const { lineId } = props;
  const line = () => editor().document().lines[lineId] ?? gone;
  const [isOpen, setOpen] = createSignal(false);
  const [isConfiguring, setConfiguring] = createSignal(false);
  const currency = () => editor().currency();
  const mine = (field: quoteDocument.LineField) =>
    editor().mayEdit() && quoteDocument.mayWriteLine(line(), field, editor().side);
  const put = (field: quoteDocument.LineField, text: string) => {
    const value = valueOf(field, text);
    if (value !== line()[field]) editor().perform([{ type: 'set', lineId, field, value }]);
  };
  const total = () => quoteDocument.quoteLineTotal(line(), currency());
  const margin = () =>
    quoteDocument.marginOf(
      line(),
      props.page.margins()?.lines.find((one) => one.lineId === lineId),
      currency(),
    );
  const main = (): quoteDocument.LineField => (editor().side === 'seller' ? 'unitPrice' : 'quantity');
  return (
    <article
      aria-label={line().title}
      class={classes(
        'relative mb-2 rounded-lg bg-surface p-3.5 shadow-1 ring-1 ring-line',
        line().alternativeTo !== null && 'ml-5',
      )}
    >
      <WhoIsThere editor={editor()} lineId={lineId} />
      <div class="flex items-start justify-between gap-3">
        <div class="min-w-0">
          <Show when={line().alternativeTo !== null}>
            <p class="mb-0.5 flex items-center gap-1 text-xs font-medium text-accent-text">
              <CornerDownRight class="size-3.5" aria-hidden="true" />
              {t('quote.alternative')}
            </p>
          </Show>
          <p class="font-medium [overflow-wrap:anywhere]">{line().title}</p>
          <p class="figures text-sm text-quiet">
            {formatQuantity(line().quantity, line().unit)}
            <Show when={line().configuration?.sku || line().sku}>
              {(sku) => (
                <>
                  {' '}
                  · <span class="font-mono">{sku()}</span>
                </>
              )}
            </Show>
          </p>
          <Show when={line().configuration}>
            {(chosen) => <p class="text-sm text-quiet">{chosen().summary[language()]}</p>}
          </Show>
        </div>
        <div class="figures text-right whitespace-nowrap">
          <p class="font-semibold">
            {total() === null ? (
              <span class="text-sm font-normal text-warning-text">{t('quote.noPrice')}</span>
            ) : (
              formatMoney({ minor: total()!, currency: currency() })
            )}
          </p>
          <Show when={margin().basisPoints !== null}>
            <p class={classes('text-sm', margin().isUnderFloor ? 'font-medium text-danger-text' : 'text-quiet')}>
              {t('quote.margin')} {formatPercent(margin().basisPoints! / 10_000, language(), 0)}
            </p>
          </Show>
          <Show when={margin().isUnderFloor}>
            <Badge tone="danger">{t('quote.underFloor')}</Badge>
          </Show>
        </div>
      </div>
      <div class="mt-3 flex items-end gap-2">
        <Show
          when={mine(main())}
          fallback={
            <span class="flex-1 text-sm text-quiet">
              {line().unitPrice === null
                ? ''
                : `${fieldText('unitPrice', line().unitPrice, currency())} / ${formatQuantity(1, line().unit).replace(/^\S+\s/, '')}`}
            </span>
          }
        >
          <DraftDecimal
            class="flex-1"
            label={`${fieldName(main())}${main() === 'unitPrice' ? ` (${currency()})` : ''}`}
            value={line()[main()] as string | null}
            put={(value) => put(main(), value ?? '')}
          />
        </Show>
        <Show when={mine('leadTimeDays')}>
          <DraftNumber
            class="w-24"
            label={fieldName('leadTimeDays')}
            value={line().leadTimeDays}
            put={(value) => put('leadTimeDays', value === null ? '' : String(value))}
          />
        </Show>
        <Show when={mine('targetPrice')}>
          <DraftDecimal
            class="flex-1"
            label={fieldName('targetPrice')}
            value={line().targetPrice}
            put={(value) => put('targetPrice', value ?? '')}
          />
        </Show>
        <IconButton label={t('quote.commentLine')} onClick={() => props.onTalk(lineId)}>
          <MessageSquare aria-hidden="true" />
        </IconButton>
        <IconButton label={t('quote.details')} aria-expanded={isOpen()} onClick={() => setOpen(!isOpen())}>
          <ChevronDown class={classes('transition-transform', isOpen() && 'rotate-180')} aria-hidden="true" />
        </IconButton>
      </div>
      <Show when={isOpen()}>
        <div class="mt-3 grid gap-3 border-t border-line-soft pt-3">
          <dl class="figures grid grid-cols-2 gap-x-4 gap-y-1 text-sm">
            {(['targetPrice', 'unitPrice', 'leadTimeDays', 'needBy'] as const)
              .filter((field) => !mine(field))
              .map((field) => (
                <div>
                  <dt class="text-faint">{fieldName(field)}</dt>
                  <dd>{fieldText(field, line()[field], currency())}</dd>
                </div>
              ))}
          </dl>
          <Show when={mine('discountBasisPoints')}>
            <DraftDecimal
              label={fieldName('discountBasisPoints')}
              value={line().discountBasisPoints === 0 ? null : String(line().discountBasisPoints / 100)}
              put={(value) => {
                if (value === null || Number(value) <= 100) put('discountBasisPoints', value ?? '');
              }}
            />
          </Show>
          <Show when={mine('needBy')}>
            <DayInput
              label={fieldName('needBy')}
              value={line().needBy ?? ''}
              onChange={(value) => put('needBy', value)}
            />
          </Show>
          <Show when={mine('note')} fallback={<p class="text-sm text-quiet">{line().note}</p>}>
            <DraftText
              label={fieldName('note')}
              value={line().note}
              put={(value) => put('note', value.slice(0, 2000))}
            />
          </Show>
          <Show when={props.page.mayConfigure(line())}>
            <Button size="sm" icon={<SlidersHorizontal aria-hidden="true" />} onClick={() => setConfiguring(true)}>
              {choosing('configurator.inQuote')}
            </Button>
          </Show>
          <Show when={editor().mayEdit() && line().addedBy === editor().side}>
            <Button
              size="sm"
              kind="quiet"
              icon={<Trash2 aria-hidden="true" />}
              onClick={() => props.page.removeLines([lineId])}
            >
              {t('quote.removeLines', { count: 1 })}
            </Button>
          </Show>
        </div>
      </Show>
      <Show when={isConfiguring()}>
        <ConfigureLine client={props.client} page={props.page} lineId={lineId} onClose={() => setConfiguring(false)} />
      </Show>
    </article>
  );
}

/** Fields that give their value when they are left: an operation a change, not one a letter. */
function DraftDecimal(props: {
  label: string;
  value: string | null;
  put: (value: string | null) => void;
  class?: string;
}) {
  const [draft, setDraft] = createSignal<{ value: string | null } | null>(null);
  return (
    <DecimalInput
      label={props.label}
      class={props.class}
      value={draft() ? draft()!.value : props.value}
      onChange={(value) => setDraft({ value })}
      onBlur={() => {
        const typed = draft();
        setDraft(null);
        if (typed) props.put(typed.value);
      }}
    />
  );
}
function DraftNumber(props: {
  label: string;
  value: number | null;
  put: (value: number | null) => void;
  class?: string;
}) {
  return (
    <DraftDecimal
      label={props.label}
      {...(props.class ? { class: props.class } : {})}
      value={props.value === null ? null : String(props.value)}
      put={(value) => {
        if (value === null || /^\d{1,4}$/.test(value)) props.put(value === null ? null : Number(value));
      }}
    />
  );
}
function DraftText(props: { label: string; value: string; put: (value: string) => void }) {
  const [draft, setDraft] = createSignal<string | null>(null);
  return (
    <TextInput
      label={props.label}
      value={draft() ?? props.value}
      onChange={setDraft}
      onBlur={() => {
        const typed = draft();
        setDraft(null);
        if (typed !== null) props.put(typed);
      }}
    />
  );
}
