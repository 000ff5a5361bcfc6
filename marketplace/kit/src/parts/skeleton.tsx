import { For } from 'solid-js';
import { classes } from '../classes.ts';
import { t } from '../languages/index.ts';

/** The shape of what is coming, so that nothing jumps when it is there. */
export function Skeleton(props: { class?: string }) {
  return (
    <span
      class={classes('block animate-sheen rounded-sm bg-pressed', props.class ?? 'h-4 w-full')}
      aria-hidden="true"
    />
  );
}

const widths = ['w-11/12', 'w-4/5', 'w-full', 'w-2/3', 'w-5/6'];

export function SkeletonText(props: { lines?: number }) {
  return (
    <div class="grid gap-2.5" role="status" aria-label={t('shell.loading')}>
      <For each={Array.from({ length: props.lines ?? 3 })}>
        {(_, index) => <Skeleton class={classes('h-3.5', widths[index() % widths.length])} />}
      </For>
    </div>
  );
}

/** A page that is on its way: head, tiles, list. */
export function SkeletonPage() {
  return (
    <div role="status" aria-label={t('shell.loading')} class="stack">
      <div class="grid grid-cols-[minmax(0,1fr)] gap-2">
        <Skeleton class="h-8 w-64 max-w-full" />
        <Skeleton class="h-4 w-96 max-w-full" />
      </div>
      <div class="grid gap-3 rounded-lg bg-surface p-pad ring-1 ring-line">
        <For each={Array.from({ length: 7 })}>
          {(_, index) => (
            <div class="flex gap-6">
              <Skeleton class={classes('h-4', index() % 2 ? 'w-1/3' : 'w-2/5')} />
              <Skeleton class="h-4 w-1/6" />
              <Skeleton class="ml-auto h-4 w-20" />
            </div>
          )}
        </For>
      </div>
    </div>
  );
}
