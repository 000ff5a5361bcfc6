import { type Accessor, batch, createComputed, createSignal, untrack } from 'solid-js';

/** A row of elements on the screen: which of a list's rows it holds now. */
export type RowSlot<Item> = Accessor<Item>;

/**
 * Rows of a list that is scrolled, drawn into what is on the screen already: one that comes takes over the elements of
 * one that left, and only what differs between the two changes. Whatever a row shows has to follow its slot, so that
 * nothing of the one before is in it any more when it is painted.
 *
 * A row that stays keeps its slot, whatever comes and goes around it. Slots do not stand in the order of their rows.
 */
export function createRowSlots<Item extends { readonly index: number }>(
  items: Accessor<readonly Item[]>,
): Accessor<readonly RowSlot<Item>[]> {
  const [slots, setSlots] = createSignal<readonly RowSlot<Item>[]>([]);
  const put = new Map<RowSlot<Item>, (item: Item) => void>();
  const open = (first: Item) => {
    const [item, setItem] = createSignal(first);
    put.set(item, (next) => void setItem(() => next));
    return item;
  };
  const draw = (all: readonly Item[]) => {
    const coming = new Map(all.map((item) => [item.index, item]));
    const free: RowSlot<Item>[] = [];
    for (const [slot, hold] of put) {
      const { index } = slot();
      const same = coming.get(index);
      if (same === undefined) free.push(slot);
      else hold(same);
      coming.delete(index);
    }
    const opened: RowSlot<Item>[] = [];
    for (const item of coming.values()) {
      const slot = free.pop();
      if (slot === undefined) opened.push(open(item));
      else put.get(slot)!(item);
    }
    for (const slot of free) put.delete(slot);
    if (free.length > 0 || opened.length > 0) setSlots([...put.keys()]);
  };
  createComputed(() => {
    const all = items();
    untrack(() => batch(() => draw(all)));
  });
  return slots;
}
