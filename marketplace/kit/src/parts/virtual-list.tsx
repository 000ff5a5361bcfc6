import { createWindowVirtualizer } from '@tanstack/solid-virtual';
import { type Accessor, createMemo, createSignal, For, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { createRowMeasure } from './create-row-measure.ts';

export interface VirtualListProps<Item> {
  items: readonly Item[];
  /** Stays with the item while others come and go. */
  keyOf: (item: Item) => string;
  /** Height in pixels before it is measured. */
  estimate: (item: Item) => number;
  /** Up to so many are all in the page: then the browser's own find and print see them. */
  wholeUpTo?: number;
  /** Drawn once for each key: what changes of its item is told to it, and a field in it keeps what is being typed. */
  children: (item: Accessor<Item>) => JSX.Element;
}

/** A long list that scrolls with the page: only what is in view is in the document. Each item is as high as it is. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const keys = createMemo(() => props.items.map((item) => props.keyOf(item)));
  const byKey = createMemo(() => new Map(props.items.map((item, index) => [keys()[index]!, item])));
  const draw = (key: string) => props.children(createMemo<Item>((before) => byKey().get(key) ?? before!));
  return (
    <Show when={props.items.length > (props.wholeUpTo ?? 80)} fallback={<For each={keys()}>{draw}</For>}>
      <Windowed {...props} keys={keys()} draw={draw} />
    </Show>
  );
}

function Windowed<Item>(
  props: VirtualListProps<Item> & { keys: readonly string[]; draw: (key: string) => JSX.Element },
) {
  let host!: HTMLDivElement;
  const [top, setTop] = createSignal(0);
  onMount(() => {
    const place = () => setTop(host.getBoundingClientRect().top + scrollY);
    const watch = new ResizeObserver(place);
    watch.observe(document.body);
    place();
    onCleanup(() => watch.disconnect());
  });
  const virtual = createWindowVirtualizer({
    get count() {
      return props.items.length;
    },
    get scrollMargin() {
      return top();
    },
    estimateSize: (index) => {
      const item = props.items[index];
      return item === undefined ? 0 : props.estimate(item);
    },
    getItemKey: (index) => props.keys[index] ?? index,
    overscan: 8,
  });
  const measureItem = createRowMeasure<HTMLDivElement>((item) => virtual.measureElement(item));
  return (
    <div ref={host} class="relative" style={{ height: `${virtual.getTotalSize()}px` }}>
      <For each={virtual.getVirtualItems()}>
        {(one) => (
          <Show when={props.keys[one.index] !== undefined}>
            <div
              ref={measureItem}
              data-index={one.index}
              class="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${one.start - virtual.options.scrollMargin}px)` }}
            >
              <Show keyed when={props.keys[one.index]}>
                {props.draw}
              </Show>
            </div>
          </Show>
        )}
      </For>
    </div>
  );
}
