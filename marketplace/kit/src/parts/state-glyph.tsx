import { Match, Switch } from 'solid-js';
import { classes } from '../classes.ts';

/**
 * How far a thing is, as a filling circle: a ring at the start, a check at the end, a cross when stopped, dots while it
 * waits.
 */
export function StateGlyph(props: { at: number | 'stopped' | 'waiting'; class?: string }) {
  const share = () => (typeof props.at === 'number' ? props.at : 0);
  const turn = 2 * Math.PI * 2.5;
  return (
    <svg
      viewBox="0 0 14 14"
      class={classes('size-3.5 flex-none', props.class)}
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <Switch
        fallback={
          <>
            <circle cx="7" cy="7" r="6" stroke-width="1.5" />
            <circle
              cx="7"
              cy="7"
              r="2.5"
              stroke-width="5"
              stroke-dasharray={`${share() * turn} ${turn}`}
              transform="rotate(-90 7 7)"
            />
          </>
        }
      >
        <Match when={props.at === 1}>
          <circle cx="7" cy="7" r="6.75" fill="currentColor" stroke="none" />
          <path
            d="m4.2 7.2 2 2 3.6-4"
            stroke="var(--surface)"
            stroke-width="1.6"
            stroke-linecap="round"
            stroke-linejoin="round"
          />
        </Match>
        <Match when={props.at === 'stopped'}>
          <circle cx="7" cy="7" r="6.75" fill="currentColor" stroke="none" />
          <path d="m4.9 4.9 4.2 4.2m0-4.2L4.9 9.1" stroke="var(--surface)" stroke-width="1.6" stroke-linecap="round" />
        </Match>
        <Match when={props.at === 'waiting'}>
          <circle cx="7" cy="7" r="6" stroke-width="1.5" stroke-dasharray="2.35 1.42" />
          <circle cx="7" cy="7" r="1.5" fill="currentColor" stroke="none" />
        </Match>
      </Switch>
    </svg>
  );
}
