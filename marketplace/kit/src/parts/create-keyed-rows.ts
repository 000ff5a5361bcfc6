import { type Accessor, createMemo, mapArray } from 'solid-js';
import { sameAnswer } from '../same-answer.ts';

/** A row that is drawn: what it shows, and where it stands now. */
export interface KeyedRow<Item, Row> {
  readonly item: Accessor<Item>;
  readonly row: Accessor<Row>;
}

/**
 * Rows that are drawn, each by its own name: it keeps its elements when others come before it, and a list that is read
 * anew changes nothing in a row that says what it said before. Whoever has just pressed a row, and not let go yet, does
 * not lose the press by it: a browser gives none to what was taken away in between.
 */
export function createKeyedRows<Item extends { readonly index: number }, Row, Drawn>(
  items: Accessor<readonly Item[]>,
  {
    rows,
    rowId,
  }: {
    readonly rows: Accessor<readonly Row[]>;
    readonly rowId: (row: Row) => string;
  },
  draw: (drawn: KeyedRow<Item, Row>) => Drawn,
): Accessor<Drawn[]> {
  const byKey = createMemo(() => {
    const [all, found] = [rows(), new Map<string, { readonly item: Item; readonly row: Row }>()];
    for (const item of items()) {
      const row = all[item.index];
      if (row === undefined) continue;
      const id = rowId(row);
      // Some lists have several rows of one name: "none", say.
      found.set(found.has(id) ? `${id} ${item.index}` : id, { item, row });
    }
    return found;
  });
  return createMemo(
    mapArray(
      () => [...byKey().keys()],
      (key) => {
        const first = byKey().get(key)!;
        const item = createMemo<Item>((before) => byKey().get(key)?.item ?? before, first.item);
        const row = createMemo<Row>((before) => byKey().get(key)?.row ?? before, first.row, { equals: sameAnswer });
        return draw({ item, row });
      },
    ),
  );
}
