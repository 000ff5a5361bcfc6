import { CircleCheck, Info, OctagonAlert, TriangleAlert } from 'lucide-solid';
import { type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { classes } from '../classes.ts';
import type { Tone } from './badge.tsx';

type CalloutTone = Exclude<Tone, 'neutral' | 'accent'>;
const looks = {
  info: { icon: Info, box: 'bg-info-soft ring-info/20', mark: 'text-info' },
  success: { icon: CircleCheck, box: 'bg-success-soft ring-success/20', mark: 'text-success' },
  warning: { icon: TriangleAlert, box: 'bg-warning-soft ring-warning/30', mark: 'text-warning-text' },
  danger: { icon: OctagonAlert, box: 'bg-danger-soft ring-danger/20', mark: 'text-danger-text' },
};

/** Something to know before going on, with the way on (`action`). Faults are announced at once, the rest politely. */
export function Callout(props: {
  tone?: CalloutTone;
  title?: string;
  action?: JSX.Element;
  children?: JSX.Element;
  class?: string;
}) {
  const tone = () => props.tone ?? 'info';
  return (
    <div
      role={tone() === 'danger' ? 'alert' : 'status'}
      class={classes(
        'flex items-start gap-3 rounded-md px-3.5 py-3 text-base ring-1 ring-inset',
        looks[tone()].box,
        props.class,
      )}
    >
      <Dynamic
        component={looks[tone()].icon}
        class={classes('mt-[0.15rem] size-4', looks[tone()].mark)}
        aria-hidden="true"
      />
      <div class="min-w-0 flex-1">
        <Show when={props.title}>
          <p class="font-semibold">{props.title}</p>
        </Show>
        <Show when={props.children}>
          <div class="text-text/90">{props.children}</div>
        </Show>
        <Show when={props.action}>
          <div class="mt-2.5 flex flex-wrap gap-2">{props.action}</div>
        </Show>
      </div>
    </div>
  );
}
