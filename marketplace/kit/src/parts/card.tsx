import { createUniqueId, type JSX, Show } from 'solid-js';
import { classes } from '../classes.ts';

/** A surface. `flush` lets a table or list reach its edges. */
export function Card(props: { children: JSX.Element; flush?: boolean; class?: string }) {
  return (
    <div
      class={classes(
        'rounded-lg bg-surface shadow-1 ring-1 ring-line',
        props.flush ? 'overflow-hidden' : 'p-pad',
        props.class,
      )}
    >
      {props.children}
    </div>
  );
}

export interface SectionProps {
  title: string;
  hint?: string | undefined;
  actions?: JSX.Element;
  flush?: boolean;
  class?: string;
  children: JSX.Element;
}

/** A card with a heading: what it is about, one sentence if needed, what can be done. */
export function Section(props: SectionProps) {
  const id = createUniqueId();
  return (
    <section
      aria-labelledby={id}
      class={classes(
        'min-w-0 rounded-lg bg-surface shadow-1 ring-1 ring-line',
        props.flush && 'overflow-hidden',
        props.class,
      )}
    >
      <header class="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-pad pt-[calc(var(--pad)*0.85)]">
        <div class="min-w-0">
          <h2 id={id} class="text-md font-semibold tracking-[-0.006em]">
            {props.title}
          </h2>
          <Show when={props.hint}>
            <p class="mt-0.5 text-sm text-quiet">{props.hint}</p>
          </Show>
        </div>
        <Show when={props.actions}>
          <div class="flex items-center gap-2">{props.actions}</div>
        </Show>
      </header>
      <div
        class={
          props.flush
            ? 'mt-[calc(var(--pad)*0.6)] border-t border-line-soft'
            : 'px-pad pt-[calc(var(--pad)*0.6)] pb-pad'
        }
      >
        {props.children}
      </div>
    </section>
  );
}
