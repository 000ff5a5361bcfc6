/** What is taken along at once at most: a list of more is narrowed first. */
const most = 10_000;

/** All of a list that comes by pages, read one after the other, whatever was scrolled to. */
export async function readPages<Row>(ask: (offset: number) => Promise<{ readonly items: readonly Row[]; readonly total: number }>): Promise<Row[]> {
  const all: Row[] = [];
  for (;;) {
    const { items, total } = await ask(all.length);
    all.push(...items);
    if (items.length === 0 || all.length >= Math.min(total, most)) return all;
  }
}
