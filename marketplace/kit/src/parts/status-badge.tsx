import { t } from '../languages/index.ts';
import { classes } from '../classes.ts';
import type { Tone } from './badge.tsx';
import { StateGlyph } from './state-glyph.tsx';

interface Look {
  readonly tone: Tone;
  /** How far along its life, 0 to 1; `stopped` ended badly, `waiting` waits for somebody. */
  readonly at: number | 'stopped' | 'waiting';
}

/** States of everything that moves, by their names in the domain. */
const looks: Record<string, Look> = {
  draft: { tone: 'neutral', at: 0 },
  open: { tone: 'info', at: 0.25 },
  planned: { tone: 'neutral', at: 0.1 },
  applied: { tone: 'info', at: 'waiting' },
  'awaiting approval': { tone: 'warning', at: 'waiting' },
  placed: { tone: 'info', at: 0.15 },
  confirmed: { tone: 'accent', at: 0.35 },
  'partly confirmed': { tone: 'accent', at: 0.25 },
  'partly shipped': { tone: 'accent', at: 0.6 },
  shipped: { tone: 'accent', at: 0.8 },
  'partly delivered': { tone: 'accent', at: 0.9 },
  delivered: { tone: 'success', at: 1 },
  closed: { tone: 'neutral', at: 1 },
  rejected: { tone: 'danger', at: 'stopped' },
  cancelled: { tone: 'neutral', at: 'stopped' },
  'partly cancelled': { tone: 'warning', at: 'stopped' },
  backordered: { tone: 'warning', at: 'waiting' },
  'in dispute': { tone: 'danger', at: 'waiting' },
  'needs mapping': { tone: 'warning', at: 'waiting' },
  'needs confirmation': { tone: 'warning', at: 'waiting' },
  applying: { tone: 'info', at: 0.8 },
  ended: { tone: 'neutral', at: 1 },
  withdrawn: { tone: 'neutral', at: 'stopped' },
  good: { tone: 'success', at: 1 },
  bad: { tone: 'danger', at: 'stopped' },
  review: { tone: 'warning', at: 'waiting' },
  linked: { tone: 'success', at: 1 },
  new: { tone: 'info', at: 0 },
  dismissed: { tone: 'neutral', at: 'stopped' },
  ordered: { tone: 'success', at: 1 },
  received: { tone: 'info', at: 0.1 },
  staging: { tone: 'info', at: 0.2 },
  staged: { tone: 'info', at: 0.3 },
  mapping: { tone: 'warning', at: 'waiting' },
  mapped: { tone: 'info', at: 0.45 },
  validating: { tone: 'info', at: 0.55 },
  matching: { tone: 'info', at: 0.7 },
  running: { tone: 'info', at: 0.5 },
  'awaiting mapping': { tone: 'warning', at: 'waiting' },
  'awaiting confirmation': { tone: 'warning', at: 'waiting' },
  finished: { tone: 'success', at: 1 },
  'finished with errors': { tone: 'warning', at: 1 },
  failed: { tone: 'danger', at: 'stopped' },
  queued: { tone: 'neutral', at: 'waiting' },
  pending: { tone: 'warning', at: 'waiting' },
  dead: { tone: 'danger', at: 'stopped' },
  done: { tone: 'success', at: 1 },
  active: { tone: 'success', at: 1 },
  approved: { tone: 'success', at: 1 },
  paused: { tone: 'neutral', at: 0.5 },
  suspended: { tone: 'danger', at: 'stopped' },
  expired: { tone: 'neutral', at: 'stopped' },
  scheduled: { tone: 'info', at: 0.1 },
  live: { tone: 'success', at: 1 },
  superseded: { tone: 'neutral', at: 1 },
  archived: { tone: 'neutral', at: 1 },
  paid: { tone: 'success', at: 1 },
  'partly paid': { tone: 'accent', at: 0.5 },
  due: { tone: 'warning', at: 'waiting' },
  overdue: { tone: 'danger', at: 'waiting' },
  unpaid: { tone: 'neutral', at: 0 },
  requested: { tone: 'info', at: 0.1 },
  answering: { tone: 'accent', at: 0.35 },
  declined: { tone: 'danger', at: 'stopped' },
  lost: { tone: 'neutral', at: 'stopped' },
  awarded: { tone: 'success', at: 1 },
  sent: { tone: 'info', at: 0.5 },
  countered: { tone: 'info', at: 0.6 },
  accepted: { tone: 'success', at: 1 },
  invited: { tone: 'info', at: 'waiting' },
};

const text: Record<Tone, string> = {
  neutral: 'text-faint',
  accent: 'text-accent',
  success: 'text-success',
  warning: 'text-warning-text',
  danger: 'text-danger',
  info: 'text-info',
};

/** A state as shape, color and word, so that none of the three has to be enough. */
export function StatusBadge(props: { state: string; class?: string }) {
  const look = () => looks[props.state] ?? ({ tone: 'neutral', at: 0 } satisfies Look);
  return (
    <span
      class={classes(
        'inline-flex items-center gap-1.5 align-middle text-sm font-medium whitespace-nowrap',
        props.class,
      )}
    >
      <StateGlyph at={look().at} class={text[look().tone]} />
      {t.maybe(`state.${props.state}`) ?? props.state}
    </span>
  );
}
