import { Tabs as Primitive } from '@kobalte/core/tabs';
import { createMemo, For, type JSX, mapArray, Show, untrack } from 'solid-js';
import { formatNumber } from '../format.ts';

export interface Tab {
  readonly value: string;
  readonly label: string;
  readonly count?: number | undefined;
  readonly content?: () => JSX.Element;
}
export interface TabsProps {
  tabs: readonly Tab[];
  value: string;
  onChange: (value: string) => void;
  label: string;
}

/**
 * Faces of one thing. Without `content` it only chooses (a filter of the list below). Told by their values: a count
 * that changes makes no face anew, nor closes what is open in it.
 */
export function Tabs(props: TabsProps) {
  const faces = createMemo(
    mapArray(
      () => props.tabs.map((tab) => tab.value),
      (value) => ({
        value,
        tab: createMemo<Tab>((before) => props.tabs.find((tab) => tab.value === value) ?? before, { value, label: '' }),
      }),
    ),
  );
  return (
    <Primitive value={props.value} onChange={props.onChange} activationMode="automatic">
      <Primitive.List
        aria-label={props.label}
        class="relative flex gap-1 overflow-x-auto border-b border-line [scrollbar-width:none]"
      >
        <For each={faces()}>
          {({ value, tab }) => (
            <Primitive.Trigger
              value={value}
              class="group flex h-control items-center gap-1.5 rounded-t-md px-2.5 text-base font-medium whitespace-nowrap text-quiet ring-inset transition-colors swift hover:text-text data-[selected]:text-text"
            >
              {tab().label}
              <Show when={tab().count !== undefined}>
                <span class="figures rounded-full bg-sunken px-1.5 text-xs leading-4.5 text-quiet ring-1 ring-line ring-inset group-data-[selected]:bg-accent-soft group-data-[selected]:text-accent-text">
                  {formatNumber(tab().count!)}
                </span>
              </Show>
            </Primitive.Trigger>
          )}
        </For>
        <Primitive.Indicator class="absolute -bottom-px h-0.5 rounded-full bg-accent transition-all swift" />
      </Primitive.List>
      <For each={faces()}>
        {({ value, tab }) => (
          <Show when={tab().content} fallback={<Primitive.Content value={value} class="hidden" />}>
            <Primitive.Content value={value} class="pt-[var(--gap)] ring-focus">
              {untrack(() => tab().content!())}
            </Primitive.Content>
          </Show>
        )}
      </For>
    </Primitive>
  );
}
