import { type Component, For, type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { classes } from '../classes.ts';
import { createNow } from '../clock.ts';
import { formatDate, formatRelative, type When } from '../format.ts';
import { t } from '../languages/index.ts';
import type { Tone } from './badge.tsx';

export interface TimelineEntry {
  readonly id: string;
  readonly title: JSX.Element;
  readonly at: When;
  readonly by?: string | undefined;
  readonly text?: JSX.Element;
  readonly icon?: Component<{ class?: string }>;
  readonly tone?: Tone;
}

const marks: Record<Tone, string> = {
  neutral: 'text-faint ring-line',
  accent: 'text-accent-text ring-accent-line',
  success: 'text-success-text ring-success/40',
  warning: 'text-warning-text ring-warning/50',
  danger: 'text-danger-text ring-danger/40',
  info: 'text-info-text ring-info/40',
};

/** What happened, in order, by whom and when. A new entry comes in softly. */
export function Timeline(props: { entries: readonly TimelineEntry[]; label: string }) {
  const now = createNow();
  return (
    <ol aria-label={props.label} class="grid">
      <For each={props.entries}>
        {(entry, index) => (
          <li class="relative flex gap-3 pb-5 last:pb-0 animate-rise">
            <Show when={index() < props.entries.length - 1}>
              <span class="absolute top-7 bottom-0 left-3 w-px bg-line" aria-hidden="true" />
            </Show>
            <span
              class={classes(
                'relative grid size-6 flex-none place-items-center rounded-full bg-surface ring-1 ring-inset [&_svg]:size-3.5',
                marks[entry.tone ?? 'neutral'],
              )}
              aria-hidden="true"
            >
              <Show when={entry.icon} fallback={<span class="size-1.5 rounded-full bg-current" />}>
                {(icon) => <Dynamic component={icon()} />}
              </Show>
            </span>
            <div class="min-w-0 flex-1 pt-0.5">
              <div class="flex flex-wrap items-baseline justify-between gap-x-4">
                <p class="font-medium">{entry.title}</p>
                <time
                  datetime={new Date(entry.at).toISOString()}
                  title={formatDate(entry.at, 'moment')}
                  class="text-sm whitespace-nowrap text-faint"
                >
                  {formatRelative(entry.at, now())}
                </time>
              </div>
              <Show when={entry.by}>
                <p class="text-sm text-quiet">{t('timeline.by', { name: entry.by! })}</p>
              </Show>
              <Show when={entry.text}>
                <div class="mt-1 text-base text-quiet">{entry.text}</div>
              </Show>
            </div>
          </li>
        )}
      </For>
    </ol>
  );
}
