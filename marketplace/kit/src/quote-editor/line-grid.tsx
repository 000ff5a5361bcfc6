import { quoteDocument } from '@hansa/core/contract';
import {
  ArrowDown,
  ArrowUp,
  Copy,
  CornerDownRight,
  MessageSquare,
  MessageSquareText,
  PackagePlus,
  Plus,
  ShieldCheck,
  SlidersHorizontal,
  Trash2,
} from 'lucide-solid';
import { createMemo, createSignal, Show } from 'solid-js';
import { t as choosing } from '../configurator/texts.ts';
import { formatUnitPrice } from '../format.ts';
import { t } from '../languages/index.ts';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { EditableGrid } from '../parts/editable-grid.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import type { FindLines } from './add-line.tsx';
import type { QuotePageLogic } from './create-quote-page.ts';
import type { QuoteClient } from './quote-client.ts';
import { AddLineDialog, ConfigureLine } from './late-dialogs.ts';
import { lineColumns } from './line-columns.ts';
import { moveBefore, moveBy } from './line-order.ts';

type Line = quoteDocument.QuoteLine;

/** Nobody of the other side learns that somebody looks at a cost: there the cursor is seen at the price. */
const shownField = (column: string) =>
  column === 'unitCost' || column === 'floorPrice' || column === 'margin' ? 'unitPrice' : column;

interface LineGridProps {
  client: QuoteClient;
  page: QuotePageLogic;
  find: FindLines;
  onTalk: (lineId: string) => void;
}

/** The lines as a spreadsheet that others are in as well. */
export function LineGrid(props: LineGridProps) {
  const editor = () => props.page.editor()!;
  const [configured, setConfigured] = createSignal<string | null>(null);
  const [adding, setAdding] = createSignal<{ alternativeTo: Line | null } | null>(null);
  const marginsById = createMemo(() => new Map(props.page.margins()?.lines.map((one) => [one.lineId, one])));
  const comments = createMemo(() => {
    const counts = new Map<string, number>();
    for (const one of props.page.query.data?.comments ?? [])
      if (one.lineId) counts.set(one.lineId, (counts.get(one.lineId) ?? 0) + 1);
    return counts;
  });
  /**
   * The same list at each edit that moves no line, so that a thousand lines are not numbered anew for a new quantity.
   */
  const standing = createMemo(() => props.page.lines(), undefined, {
    equals: (one, other) =>
      one.length === other.length &&
      one.every((line, at) => {
        const before = other[at]!;
        return line === before || (line.id === before.id && line.alternativeTo === before.alternativeTo);
      }),
  });
  const numbers = createMemo(() => {
    let count = 0;
    return new Map(standing().map((line) => [line.id, line.alternativeTo === null ? String((count += 1)) : '']));
  });
  // Made anew only when what they are changes, never at an edit: a cell that is drawn anew loses its caret.
  const currency = () => editor().currency();
  const mayEdit = createMemo(() => editor().mayEdit());
  const isUnder = (line: Line) => quoteDocument.marginOf(line, marginsById().get(line.id), currency()).isUnderFloor;
  const columns = createMemo(() =>
    lineColumns({
      side: editor().side,
      currency: currency(),
      mayEdit: mayEdit(),
      marginOf: props.page.showsMargins() ? (lineId) => marginsById().get(lineId) : null,
      place: {
        id: 'place',
        header: t('quote.place'),
        read: (line) => numbers().get(line.id) ?? '',
        width: 4,
        grow: 0.1,
        isHandle: mayEdit(),
        cell: (line) => (
          <span class="figures flex flex-1 items-center justify-end gap-1 pr-2 text-sm text-faint">
            <Show when={comments().get(line().id)}>
              {(count) => (
                <span
                  class="inline-flex items-center gap-0.5 font-medium text-accent-text"
                  title={t('quote.comments2', { count: count() })}
                >
                  <MessageSquareText class="size-3.5" aria-hidden="true" />
                  {count()}
                </span>
              )}
            </Show>
            {numbers().get(line().id)}
          </span>
        ),
      },
      // The part number goes to a line below, out of sight, where it would leave no room for the name.
      item: {
        cell: (line) => {
          const sku = () => line().configuration?.sku || line().sku;
          return (
            <span
              class="flex h-lh min-w-0 flex-wrap print:h-auto items-center gap-x-1.5 overflow-hidden px-cell"
              title={[line().title, sku()].filter(Boolean).join(' · ')}
            >
              <span class="flex min-w-0 max-w-full items-center gap-1.5">
                <Show when={line().alternativeTo !== null}>
                  <CornerDownRight class="size-4 flex-none text-accent" aria-hidden="true" />
                  <span class="sr-only">{t('quote.alternative')}</span>
                </Show>
                <span class="truncate">{line().title}</span>
              </span>
              <Show when={sku()}>
                {(own) => (
                  <span class="max-w-full truncate font-mono text-xs leading-[inherit] text-faint">{own()}</span>
                )}
              </Show>
            </span>
          );
        },
      },
      price: {
        cell: (line) => {
          const price = createMemo(() => line().unitPrice);
          return (
            <span class="figures flex min-w-0 flex-1 items-center justify-end gap-1.5 px-cell">
              <Show when={isUnder(line())}>
                <Badge tone="danger">{t('quote.floor')}</Badge>
              </Show>
              <Show when={price()} fallback={<span class="text-faint">–</span>}>
                {(amount) => (
                  <span class="truncate">{formatUnitPrice({ amount: amount(), currency: currency() })}</span>
                )}
              </Show>
            </span>
          );
        },
      },
    }),
  );
  const others = createMemo(
    () =>
      new Map(
        editor()
          .people()
          .flatMap((one) =>
            one.cell
              ? [[`${one.cell.lineId} ${one.cell.field}`, { name: one.name, isTyping: one.isTyping }] as const]
              : [],
          ),
      ),
  );
  const move = (lines: readonly Line[], step: 1 | -1) => {
    const op = lines[0] && moveBy(editor().lines(), lines[0].id, step);
    if (op) editor().perform([op]);
  };
  const mayRemove = (lines: readonly Line[]) =>
    lines.length > 0 && lines.every((line) => line.addedBy === editor().side);
  const mayOffer = (line: Line | undefined) =>
    line !== undefined &&
    line.alternativeTo === null &&
    (editor().side === 'buyer' || editor().document().allowsAlternatives);
  return (
    <>
      <EditableGrid<Line>
        label={t('quote.lines')}
        rows={props.page.lines()}
        beside={marginsById()}
        columns={columns()}
        rowId={(line) => line.id}
        onChange={(changes) => void props.page.change(changes)}
        history={editor()}
        hint={t('quote.hint')}
        height="max(18rem, calc(100dvh - 27rem))"
        mark={(line, column) => others().get(`${line.id} ${column}`)}
        onCursor={(at, isTyping) =>
          editor().showCell(at ? { lineId: at.row.id, field: shownField(at.column) } : null, isTyping)
        }
        problem={(line, column) => (column === 'unitPrice' && isUnder(line) ? t('quote.underFloor') : undefined)}
        onShortcut={(event, lines) => {
          if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') || !editor().mayEdit())
            return false;
          move(lines, event.key === 'ArrowUp' ? -1 : 1);
          return true;
        }}
        {...(editor().mayEdit()
          ? {
              onMoveRow: (lineId: string, beforeId: string | null) => {
                const op = moveBefore(editor().lines(), lineId, beforeId);
                if (op) editor().perform([op]);
              },
            }
          : {})}
        rangeActions={(lines) => (
          <Show when={lines().length > 0}>
            <Show when={editor().mayEdit()}>
              <IconButton label={t('quote.moveUp')} shortcut="Alt+↑" onClick={() => move(lines(), -1)}>
                <ArrowUp aria-hidden="true" />
              </IconButton>
              <IconButton label={t('quote.moveDown')} shortcut="Alt+↓" onClick={() => move(lines(), 1)}>
                <ArrowDown aria-hidden="true" />
              </IconButton>
              <Show when={lines().length === 1 && props.page.mayConfigure(lines()[0])}>
                <IconButton label={choosing('configurator.inQuote')} onClick={() => setConfigured(lines()[0]!.id)}>
                  <SlidersHorizontal aria-hidden="true" />
                </IconButton>
              </Show>
              <Show when={mayOffer(lines()[0])}>
                <IconButton
                  label={t('quote.offerAlternative')}
                  onClick={() => setAdding({ alternativeTo: lines()[0]! })}
                >
                  <Copy aria-hidden="true" />
                </IconButton>
              </Show>
              <Show when={mayRemove(lines())}>
                <IconButton
                  label={t('quote.removeLines', { count: lines().length })}
                  onClick={() => props.page.removeLines(lines().map((line) => line.id))}
                >
                  <Trash2 aria-hidden="true" />
                </IconButton>
              </Show>
            </Show>
            <IconButton label={t('quote.commentLine')} onClick={() => props.onTalk(lines()[0]!.id)}>
              <MessageSquare aria-hidden="true" />
            </IconButton>
            <Show when={props.page.may('allow under floor') && lines().some(isUnder)}>
              <Button
                size="sm"
                icon={<ShieldCheck aria-hidden="true" />}
                onClick={() =>
                  void Promise.all(
                    lines()
                      .filter(isUnder)
                      .map((line) => props.page.allowUnderFloor(line.id)),
                  )
                }
              >
                {t('quote.allow')}
              </Button>
            </Show>
          </Show>
        )}
        actions={
          <Show when={editor().mayEdit()}>
            <Button size="sm" icon={<Plus aria-hidden="true" />} onClick={() => setAdding({ alternativeTo: null })}>
              {t('quote.addLine')}
            </Button>
          </Show>
        }
      />
      <Show when={props.page.lines().length === 0}>
        <EmptyState compact icon={PackagePlus} title={t('quote.noLines')} text={t('quote.noLinesHint')} />
      </Show>
      <Show when={configured()}>
        {(lineId) => (
          <ConfigureLine
            client={props.client}
            page={props.page}
            lineId={lineId()}
            onClose={() => setConfigured(null)}
          />
        )}
      </Show>
      <Show when={adding()}>
        {(about) => (
          <AddLineDialog
            find={props.find}
            onClose={() => setAdding(null)}
            onAdd={(choices) => props.page.addLines(choices, about().alternativeTo?.id ?? null)}
            title={
              about().alternativeTo
                ? t('quote.alternativeTo', { title: about().alternativeTo!.title })
                : t('quote.addLine')
            }
            {...(about().alternativeTo ? { hint: t('quote.alternativeHint') } : {})}
          />
        )}
      </Show>
    </>
  );
}
