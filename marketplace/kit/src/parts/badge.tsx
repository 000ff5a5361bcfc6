import type { JSX } from 'solid-js';
import { classes } from '../classes.ts';

export type Tone = 'neutral' | 'accent' | 'success' | 'warning' | 'danger' | 'info';

const tones: Record<Tone, string> = {
  neutral: 'bg-sunken text-quiet ring-line',
  accent: 'bg-accent-soft text-accent-text ring-accent-line/50',
  success: 'bg-success-soft text-success-text ring-success/25',
  warning: 'bg-warning-soft text-warning-text ring-warning/35',
  danger: 'bg-danger-soft text-danger-text ring-danger/25',
  info: 'bg-info-soft text-info-text ring-info/25',
};

/** A word about a thing: a kind, a count, a flag. States of things that move on have `StatusBadge`. */
export function Badge(props: { tone?: Tone; children: JSX.Element; icon?: JSX.Element; class?: string }) {
  return (
    <span
      class={classes(
        'figures inline-flex h-5 items-center gap-1 rounded-full px-2 text-xs font-medium whitespace-nowrap ring-1 ring-inset [&_svg]:size-3',
        tones[props.tone ?? 'neutral'],
        props.class,
      )}
    >
      {props.icon}
      {props.children}
    </span>
  );
}
