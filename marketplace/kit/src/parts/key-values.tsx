import { For, type JSX, Show } from 'solid-js';
import { classes } from '../classes.ts';

export interface KeyValue {
  readonly label: string;
  readonly value: JSX.Element;
  readonly hidden?: boolean;
}

/** Facts of a thing. `rows` puts names left of values, `columns` above them and side by side. */
export function KeyValues(props: { items: readonly KeyValue[]; layout?: 'rows' | 'columns'; class?: string }) {
  const isRows = () => (props.layout ?? 'rows') === 'rows';
  return (
    <dl
      class={classes(
        isRows() ? 'grid' : 'grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-x-6 gap-y-4',
        props.class,
      )}
    >
      <For each={props.items}>
        {(item) => (
          <Show when={!item.hidden}>
            <div
              class={
                isRows()
                  ? 'grid grid-cols-[minmax(7rem,2fr)_3fr] items-baseline gap-4 border-b border-line-soft py-2 last:border-0'
                  : 'min-w-0'
              }
            >
              <dt class={classes('text-sm text-quiet', !isRows() && 'mb-0.5')}>{item.label}</dt>
              <dd class="figures min-w-0 text-base [overflow-wrap:anywhere]">{item.value}</dd>
            </div>
          </Show>
        )}
      </For>
    </dl>
  );
}
