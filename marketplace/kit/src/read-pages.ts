/** What is taken along at once at most: a list of more is narrowed first. */
const most = 10_000;

/** Where the page after these begins, of a list that says how many there are; undefined: there is none. */
export function nextOffset(
  last: { readonly items: readonly unknown[]; readonly total: number },
  pages: readonly { readonly items: readonly unknown[] }[],
): number | undefined {
  const read = pages.reduce((sum, page) => sum + page.items.length, 0);
  return last.items.length > 0 && read < last.total ? read : undefined;
}

/** All of a list that comes by pages, read one after the other, whatever was scrolled to. */
export async function readPages<Row>(
  ask: (offset: number) => Promise<{ readonly items: readonly Row[]; readonly total: number }>,
): Promise<Row[]> {
  const all: Row[] = [];
  for (;;) {
    const { items, total } = await ask(all.length);
    all.push(...items);
    if (items.length === 0 || all.length >= Math.min(total, most)) return all;
  }
}
