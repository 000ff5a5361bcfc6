import { Tabs as Primitive } from '@kobalte/core/tabs';
import { For, type JSX, Show } from 'solid-js';
import { formatNumber } from '../format.ts';

export interface Tab { readonly value: string; readonly label: string; readonly count?: number | undefined; readonly content?: () => JSX.Element }
export interface TabsProps { tabs: readonly Tab[]; value: string; onChange: (value: string) => void; label: string }

/** Faces of one thing. Without `content` it only chooses (a filter of the list below). */
export function Tabs(props: TabsProps) {
  return (
    <Primitive value={props.value} onChange={props.onChange} activationMode="automatic">
      <Primitive.List aria-label={props.label} class="relative flex gap-1 overflow-x-auto border-b border-line [scrollbar-width:none]">
        <For each={props.tabs}>
          {(tab) => (
            <Primitive.Trigger value={tab.value} class="group flex h-control items-center gap-1.5 rounded-t-md px-2.5 text-base font-medium whitespace-nowrap text-quiet ring-inset transition-colors swift hover:text-text data-[selected]:text-text">
              {tab.label}
              <Show when={tab.count !== undefined}><span class="figures rounded-full bg-sunken px-1.5 text-xs leading-4.5 text-quiet ring-1 ring-line ring-inset group-data-[selected]:bg-accent-soft group-data-[selected]:text-accent-text">{formatNumber(tab.count!)}</span></Show>
            </Primitive.Trigger>
          )}
        </For>
        <Primitive.Indicator class="absolute -bottom-px h-0.5 rounded-full bg-accent transition-all swift" />
      </Primitive.List>
      <For each={props.tabs}>{(tab) => <Show when={tab.content} fallback={<Primitive.Content value={tab.value} class="hidden" />}><Primitive.Content value={tab.value} class="pt-[var(--gap)] ring-focus">{tab.content!()}</Primitive.Content></Show>}</For>
    </Primitive>
  );
}
