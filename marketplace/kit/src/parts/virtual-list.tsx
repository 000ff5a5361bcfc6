import { createWindowVirtualizer } from '@tanstack/solid-virtual';
import { createSignal, For, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { createRowMeasure } from './create-row-measure.ts';

export interface VirtualListProps<Item> {
  items: readonly Item[];
  /** Stays with the item while others come and go. */
  keyOf: (item: Item) => string;
  /** Height in pixels before it is measured. */
  estimate: (item: Item) => number;
  /** Up to so many are all in the page: then the browser's own find and print see them. */
  wholeUpTo?: number;
  children: (item: Item) => JSX.Element;
}

/** A long list that scrolls with the page: only what is in view is in the document. Each item is as high as it is. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  return <Show when={props.items.length > (props.wholeUpTo ?? 80)} fallback={<For each={props.items}>{(item) => props.children(item)}</For>}><Windowed {...props} /></Show>;
}

function Windowed<Item>(props: VirtualListProps<Item>) {
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
    get count() { return props.items.length; },
    get scrollMargin() { return top(); },
    estimateSize: (index) => { const item = props.items[index]; return item === undefined ? 0 : props.estimate(item); },
    getItemKey: (index) => { const item = props.items[index]; return item === undefined ? index : props.keyOf(item); },
    overscan: 8,
  });
  const measureItem = createRowMeasure<HTMLDivElement>((item) => virtual.measureElement(item));
  return (
    <div ref={host} class="relative" style={{ height: `${virtual.getTotalSize()}px` }}>
      <For each={virtual.getVirtualItems()}>
        {(one) => (
          <Show when={props.items[one.index]}>
            {(item) => <div ref={measureItem} data-index={one.index} class="absolute inset-x-0 top-0" style={{ transform: `translateY(${one.start - virtual.options.scrollMargin}px)` }}>{props.children(item())}</div>}
          </Show>
        )}
      </For>
    </div>
  );
}
