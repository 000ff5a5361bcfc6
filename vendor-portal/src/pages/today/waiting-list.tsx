import { Link, Section } from '@hansa/kit';
import { type Component, For, type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';

export interface WaitingRow {
  readonly id: string;
  readonly href: string;
  readonly title: JSX.Element;
  readonly detail: JSX.Element;
  readonly aside?: JSX.Element;
  readonly action?: JSX.Element;
}

/** One kind of thing that waits: how many, the first of them, and the way to all. */
export function WaitingList(props: {
  title: string;
  hint: string;
  icon: Component<{ class?: string }>;
  rows: readonly WaitingRow[];
  actions?: JSX.Element;
  flag?: JSX.Element;
}) {
  return (
    <Section flush title={props.title} hint={props.hint} actions={props.actions}>
      <ul>
        <For each={props.rows}>
          {(row) => (
            <li class="relative flex min-h-row items-center gap-3 border-b border-line-soft px-pad py-2 transition-colors swift last:border-0 hover:bg-hover">
              <Dynamic component={props.icon} class="size-4 text-faint max-sm:hidden" aria-hidden="true" />
              <div class="min-w-0 flex-1">
                <p class="truncate font-medium">
                  <Link href={row.href} look="plain" class="after:absolute after:inset-0">
                    {row.title}
                  </Link>
                </p>
                <p class="truncate text-sm text-quiet">{row.detail}</p>
              </div>
              <Show when={row.aside}>
                <span class="figures text-right text-sm whitespace-nowrap text-quiet">{row.aside}</span>
              </Show>
              <Show when={row.action}>
                <span class="relative z-1">{row.action}</span>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Section>
  );
}
