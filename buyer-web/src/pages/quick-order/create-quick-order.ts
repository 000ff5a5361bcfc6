import { language, orderable, toast, toastFailure } from '@hansa/kit';
import { useNavigate } from '@solidjs/router';
import { createMemo, createSignal, onCleanup } from 'solid-js';
import { client } from '../../client.ts';
import { createCredit, creditGap, type CreditGap } from '../../credit.ts';
import { t } from '../../languages/quick.ts';
import { createCartLines } from '../../parts/cart-lines.ts';
import { findWrittenLines } from '../../parts/find-written-lines.ts';
import { lineTotal } from '../../parts/line-total.ts';
import { cellsOf, linesOf, readQuantity, type WantedLine } from './read-lines.ts';
import { readXlsx } from './read-xlsx.ts';

type Answer = Awaited<ReturnType<typeof client.products.byPartNumber.mutate>>;
export type Match = Answer['lines'][number];
export type Candidate = Match['matches'][number];
export interface QuickRow {
  readonly id: string;
  readonly text: string;
  readonly quantity: string;
  /** Which of several was meant. */
  readonly chosen: string | null;
}

/** What stands between a line and the cart; null: nothing. */
export type Problem = 'searching' | 'unknown' | 'near' | 'several' | 'no offer' | 'choices' | 'quantity' | 'rounded';
const rowsLeast = 60;
export const rowsMost = 1000;

/**
 * A sheet of part numbers and quantities, matched as one types; each line says what is wrong with it until nothing is.
 */
export function createQuickOrder() {
  const go = useNavigate();
  const cart = createCartLines();
  createCredit();
  let made = 0;
  const blank = (): QuickRow => ({ id: `row-${(made += 1)}`, text: '', quantity: '', chosen: null });
  const [rows, setRows] = createSignal<readonly QuickRow[]>(Array.from({ length: rowsLeast }, blank));
  const [found, setFound] = createSignal<ReadonlyMap<string, Match>>(new Map());
  const [currency, setCurrency] = createSignal('EUR');
  const [busy, setBusy] = createSignal(false);
  let due: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(due));

  function change(next: readonly QuickRow[]): void {
    const filled = next.findLastIndex((row) => row.text !== '' || row.quantity !== '') + 1;
    setRows(
      filled + 20 > next.length && next.length < rowsMost
        ? [
            ...next,
            ...Array.from({ length: Math.min(Math.max(rowsLeast, filled + 20), rowsMost) - next.length }, blank),
          ]
        : next,
    );
    clearTimeout(due);
    due = setTimeout(() => void match(), 220);
  }

  /** Asks for the numbers that are not known yet, all in one call. */
  async function match(): Promise<void> {
    const wanted = [
      ...new Set(
        rows()
          .map((row) => row.text)
          .filter((text) => text !== '' && !found().has(text)),
      ),
    ].slice(0, rowsMost);
    if (wanted.length === 0) return;
    try {
      const answer = await findWrittenLines(wanted, language());
      setCurrency(answer.currency);
      setFound(
        (before) =>
          new Map([
            ...before,
            ...answer.lines.flatMap((line, index) => [
              [wanted[index]!, line.match] as const,
              [line.text, line.match] as const,
            ]),
          ]),
      );
      // Number and quantity in one cell, as a mail has them, go into a cell each.
      const parted = new Map(
        answer.lines.flatMap((line, index) =>
          line.quantity === null ? [] : [[wanted[index]!, { text: line.text, quantity: line.quantity }] as const],
        ),
      );
      if (parted.size > 0)
        change(
          rows().map((row) =>
            row.quantity === '' && parted.has(row.text) ? { ...row, ...parted.get(row.text)! } : row,
          ),
        );
    } catch (error) {
      toastFailure(error);
    }
  }

  const candidateOf = (row: QuickRow): Candidate | null => {
    const matches = found().get(row.text)?.matches ?? [];
    return row.chosen
      ? (matches.find((one) => one.product.id === row.chosen) ?? null)
      : found().get(row.text)?.state === 'found'
        ? (matches[0] ?? null)
        : null;
  };
  const quantityOf = (row: QuickRow): string | null => readQuantity(row.quantity || '1', language());
  /** The nearest that the seller sells, not fewer. */
  const fitted = (row: QuickRow): string | null => {
    const offer = candidateOf(row)?.offer;
    const quantity = quantityOf(row);
    return offer && quantity
      ? String(orderable(Number(quantity), Number(offer.minimumQuantity), Number(offer.quantityMultiple)))
      : quantity;
  };
  function problemOf(row: QuickRow): Problem | null {
    if (row.text === '') return null;
    const match = found().get(row.text);
    if (!match) return 'searching';
    if (match.state === 'unknown') return 'unknown';
    if (!candidateOf(row)) return match.state === 'several' ? 'several' : 'near';
    if (!candidateOf(row)!.offer?.unitPrice) return 'no offer';
    if (candidateOf(row)!.offer!.isMadeToOrder) return 'choices';
    if (quantityOf(row) === null) return 'quantity';
    return Number(fitted(row)) === Number(quantityOf(row)) ? null : 'rounded';
  }
  const filled = createMemo(() => rows().filter((row) => row.text !== ''));
  const ready = createMemo(() => filled().filter((row) => problemOf(row) === null));
  const wrong = createMemo(() =>
    filled().filter((row) => {
      const problem = problemOf(row);
      return problem !== null && problem !== 'searching';
    }),
  );
  /**
   * Sellers of what is ready who give this company no credit: their lines may go into the cart, where others can be
   * planned for them.
   */
  const withoutCredit = createMemo(() => {
    const gaps = new Map<string, { sellerName: string; why: CreditGap; lines: number }>();
    for (const row of ready()) {
      const { sellerId, sellerName } = candidateOf(row)!.offer!;
      const why = creditGap(sellerId, currency());
      if (why) gaps.set(sellerId, { sellerName, why, lines: (gaps.get(sellerId)?.lines ?? 0) + 1 });
    }
    return [...gaps.values()];
  });
  const totalOf = (row: QuickRow): number | null => {
    const price = candidateOf(row)?.offer?.unitPrice;
    const quantity = quantityOf(row);
    return price && quantity ? lineTotal(price, quantity, currency()) : null;
  };
  const update = (id: string, next: Partial<QuickRow>) =>
    change(rows().map((row) => (row.id === id ? { ...row, ...next } : row)));

  function fill(lines: readonly WantedLine[]): void {
    const kept = filled();
    const taken = lines.slice(0, rowsMost - kept.length);
    change([...kept, ...taken.map((line) => ({ ...blank(), text: line.text, quantity: line.quantity }))]);
    const left = lines.length - taken.length;
    toast({
      title: t('quick.read', { count: taken.length }),
      ...(left > 0 ? { text: t('quick.tooMany', { count: left, most: rowsMost }) } : {}),
      tone: 'info',
    });
  }

  async function addAll(): Promise<void> {
    const lines = ready().map((row) => ({
      productId: candidateOf(row)!.product.id,
      offerId: candidateOf(row)!.offer!.offerId,
      quantity: quantityOf(row)!,
    }));
    setBusy(true);
    let isDone = true;
    for (let at = 0; at < lines.length && isDone; at += 500) isDone = await cart.add(lines.slice(at, at + 500), '');
    setBusy(false);
    if (!isDone) return;
    // What still wants mending stays; what is in the cart leaves the sheet.
    const done = new Set(ready().map((row) => row.id));
    if (wrong().length === 0) {
      change(Array.from({ length: rowsLeast }, blank));
      go('/cart');
    } else change(rows().filter((row) => !done.has(row.id)));
  }

  return {
    rows,
    found,
    currency,
    busy,
    filled,
    ready,
    wrong,
    withoutCredit,
    problemOf,
    candidateOf,
    quantityOf,
    totalOf,
    fitted,
    update,
    addAll,
    total: createMemo(() => ready().reduce((sum, row) => sum + (totalOf(row) ?? 0), 0)),
    clear: () => change(Array.from({ length: rowsLeast }, blank)),
    edit: (changes: readonly { rowId: string; column: string; after: string }[]) => {
      const byRow = Map.groupBy(changes, (one) => one.rowId);
      change(
        rows().map((row) => {
          const own = byRow.get(row.id);
          return own
            ? own.reduce<QuickRow>(
                (next, one) => ({
                  ...next,
                  [one.column]: one.after,
                  ...(one.column === 'text' ? { chosen: null } : {}),
                }),
                row,
              )
            : row;
        }),
      );
    },
    take: (row: QuickRow, productId: string) => update(row.id, { chosen: productId }),
    remove: (row: QuickRow) => change([...rows().filter((one) => one.id !== row.id), blank()]),
    readFile: async (file: File) => {
      const lines = file.name.toLowerCase().endsWith('.xlsx')
        ? linesOf(await readXlsx(new Uint8Array(await file.arrayBuffer())), 'en')
        : linesOf(cellsOf(await file.text()), language());
      if (lines.length === 0) throw new TypeError('empty');
      fill(lines);
    },
  };
}
export type QuickOrder = ReturnType<typeof createQuickOrder>;
