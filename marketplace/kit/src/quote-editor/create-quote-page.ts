import { type configurationModel, quoteDocument } from '@hansa/core/contract';
import { useQueryClient } from '@tanstack/solid-query';
import { type Accessor, createEffect, createMemo, createRoot, on, onCleanup } from 'solid-js';
import { freshWhenAskedAhead } from '../ask-ahead.ts';
import { explainedText } from '../configurator/explained-text.ts';
import { createQuery } from '../create-query.ts';
import { createLive } from '../live.ts';
import { t } from '../languages/index.ts';
import { toast, toastFailure } from '../parts/toast.tsx';
import { useSession } from '../session.tsx';
import { createQuoteDocument, type QuoteDocumentLogic } from './create-quote-document.ts';
import { valueOf } from './line-columns.ts';
import { arrange } from './line-order.ts';
import { browserOutbox } from './outbox.ts';
import type { LineChoice, QuoteClient } from './quote-client.ts';
import { socketTransport } from './socket-transport.ts';

/** A quote's page on either side: what the door says of it, and its document while it is open. */
export function createQuotePage(client: QuoteClient, quoteId: Accessor<string>) {
  const session = useSession();
  const queries = useQueryClient();
  const query = createQuery(() => ({
    ...client.quotes.show.options({ quoteId: quoteId() as never }),
    staleTime: freshWhenAskedAhead(),
  }));
  createLive(
    () => [`quote:${quoteId()}`],
    () => [
      client.quotes.show.key({ quoteId: quoteId() as never }),
      client.quotes.margins.key({ quoteId: quoteId() as never }),
    ],
  );
  const may = (what: NonNullable<typeof query.data>['may'][number]) => query.data?.may.includes(what) ?? false;
  // Asked of each line at each edit: worked out once an answer, not once a line.
  const mayConfigureAny = createMemo(() => may('edit'));
  const models = createMemo(() => new Map((query.data?.configurable ?? []).map((one) => [one.offerId, one])));
  const again = () => queries.invalidateQueries({ queryKey: client.quotes.key() });

  /** One document a quote: made from the first answer, kept alive by operations from then on. */
  let opened: { id: string; logic: QuoteDocumentLogic; dispose: () => void } | null = null;
  const editor = createMemo(() => {
    const data = query.data;
    if (!data || data.quote.id !== quoteId()) return null;
    if (opened?.id === data.quote.id) return opened.logic;
    opened?.dispose();
    const owner = `${session.me()?.user.id ?? ''}.${session.membership()?.organizationId ?? ''}`;
    opened = createRoot((dispose) => ({
      id: data.quote.id,
      dispose,
      logic: createQuoteDocument({
        side: data.quote.side,
        document: data.document as quoteDocument.QuoteDocument,
        sequence: data.sequence,
        mayEdit: () => may('edit'),
        transport: socketTransport(client, data.quote.id),
        outbox: browserOutbox(owner, data.quote.id),
        newId: () => crypto.randomUUID(),
        onRefused: (code, operations, facts) =>
          toast({
            title: t('quote.refused'),
            tone: 'danger',
            text: `${t.maybe(`refusals.${code}`, { state: t.maybe(`state.${query.data?.quote.state ?? ''}`) ?? '', title: String(facts?.['title'] ?? '') }) ?? code}${reasonsIn(facts)}${operations.length > 1 ? ` ${t('quote.counts', { count: operations.length - 1 })}` : ''}`,
          }),
      }),
    }));
    return opened.logic;
  });
  onCleanup(() => opened?.dispose());

  const seesMargins = createMemo(() => may('see margins'));
  const marginsRead = createQuery(() => ({
    ...client.quotes.margins.options({ quoteId: quoteId() as never }),
    enabled: seesMargins(),
  }));
  /**
   * Undefined where the reader sees none, and until they have come: the lines are not kept waiting for them, and
   * whoever is typing is not interrupted. What has come stays when a later read fails.
   */
  const margins = () => (seesMargins() && marginsRead.dataUpdatedAt > 0 ? marginsRead.data : undefined);
  /** Whether there is room to be kept for them: they are here, or may come. */
  const showsMargins = createMemo(() => seesMargins() && (margins() !== undefined || !marginsRead.isError));

  const modelOf = (line: quoteDocument.QuoteLine | undefined) => models().get(line?.offerId ?? '');

  /** Costs of a line are of its choices, so with others they are read anew, once the server has them. */
  const keptChoices = createMemo<string>(
    (before) =>
      editor()?.unsent() === 0
        ? JSON.stringify(
            editor()!
              .lines()
              .flatMap((line) => (line.configuration ? [line.id, line.configuration.choices] : [])),
          )
        : before,
    '',
  );
  createEffect(
    on(
      keptChoices,
      (_now, before) => {
        if (before && seesMargins()) void marginsRead.refetch();
      },
      { defer: true },
    ),
  );

  async function saveMargin(
    lineId: string,
    change: { unitCost?: string | null; floorPrice?: string | null },
  ): Promise<void> {
    try {
      // What is not written stays as it is, so it has to be known.
      const { lines } = margins() ?? (await client.quotes.margins.query({ quoteId: quoteId() as never }));
      const known = lines.find((one) => one.lineId === lineId);
      await client.quotes.saveMargin.mutate({
        quoteId: quoteId() as never,
        lineId,
        unitCost: known?.unitCost ?? null,
        floorPrice: known?.floorPrice ?? null,
        ...change,
      });
    } catch (error) {
      toastFailure(error);
    }
  }

  return {
    query,
    editor,
    may,
    again,
    margins,
    showsMargins,
    lines: createMemo(() => arrange(editor()?.lines() ?? [])),
    mayConfigure: (line: quoteDocument.QuoteLine | undefined) =>
      mayConfigureAny() && line?.offerId != null && (line.configuration !== null || modelOf(line) !== undefined),
    /** The currency in which the options of a line are priced; null: they cannot be chosen now. */
    pricedIn: (line: quoteDocument.QuoteLine | undefined) => modelOf(line)?.currency ?? null,
    /** Cells as the grid gives them: the document's own go as one act, the seller's cost and floor by their door. */
    async change(changes: readonly { rowId: string; column: string; after: string }[]): Promise<void> {
      const own = changes.filter((one) => one.column !== 'unitCost' && one.column !== 'floorPrice');
      if (own.length > 0)
        editor()?.perform(
          own.map((one) => ({
            type: 'set',
            lineId: one.rowId,
            field: one.column as quoteDocument.LineField,
            value: valueOf(one.column, one.after),
          })),
        );
      const kept = changes.filter((one) => one.column === 'unitCost' || one.column === 'floorPrice');
      for (const one of kept) await saveMargin(one.rowId, { [one.column]: one.after === '' ? null : one.after });
      // Also behind a read that was on its way before: it may not know of this.
      if (kept.length > 0)
        await queries.invalidateQueries({ queryKey: client.quotes.margins.key({ quoteId: quoteId() as never }) });
    },
    addLines(choices: readonly LineChoice[], alternativeTo: string | null = null): void {
      const now = editor();
      if (!now) return;
      const positions = quoteDocument.keysAfter(now.lines().at(-1)?.position ?? null, choices.length);
      const done = now.perform(
        choices.map((one, index) => ({
          type: 'add',
          line: {
            id: crypto.randomUUID(),
            position: positions[index]!,
            kind: one.offerId ? 'offer' : one.productId ? 'product' : 'text',
            productId: one.productId || null,
            offerId: one.offerId,
            sku: one.sku,
            title: one.title.slice(0, 300),
            unit: one.unit,
            quantity: one.quantity ?? (alternativeTo ? (now.document().lines[alternativeTo]?.quantity ?? '1') : '1'),
            targetPrice: null,
            unitPrice: null,
            discountBasisPoints: 0,
            leadTimeDays: null,
            needBy: null,
            note: '',
            alternativeTo,
            configuration: null,
          },
        })),
      );
      if (done) toast({ title: t('quote.added', { count: choices.length }), undo: now.undo });
    },
    removeLines(lineIds: readonly string[]): void {
      const now = editor();
      if (now?.perform(lineIds.map((lineId) => ({ type: 'remove', lineId }))))
        toast({ title: t('quote.removed', { count: lineIds.length }), undo: now.undo });
    },
    async comment(text: string, lineId: string | null): Promise<boolean> {
      const mentions = (query.data?.people ?? []).filter((one) => text.includes(`@${one.name}`)).map((one) => one.id);
      try {
        await client.quotes.comment.mutate({
          quoteId: quoteId() as never,
          commentId: crypto.randomUUID() as never,
          lineId,
          text,
          mentions: mentions as never,
        });
        await query.refetch();
        return true;
      } catch (error) {
        toastFailure(error);
        return false;
      }
    },
    async allowUnderFloor(lineId: string): Promise<void> {
      try {
        await client.quotes.allowUnderFloor.mutate({ quoteId: quoteId() as never, lineId });
        await marginsRead.refetch();
        toast({ title: t('quote.allow'), text: t('quote.allowedNow') });
      } catch (error) {
        toastFailure(error);
      }
    },
  };
}
/** Everything that is against choices, one sentence each. */
const reasonsIn = (facts: Readonly<Record<string, unknown>> = {}) =>
  ((facts['broken'] as readonly configurationModel.Explained[] | undefined) ?? [])
    .map((one) => ` ${explainedText(one)}`)
    .join('');

export type QuotePageLogic = ReturnType<typeof createQuotePage>;
