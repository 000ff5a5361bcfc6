import { For } from 'solid-js';
import { classes } from '../classes.ts';

const isApple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);
const names: Record<string, string> = {
  Mod: isApple ? '⌘' : 'Ctrl',
  Shift: '⇧',
  Alt: isApple ? '⌥' : 'Alt',
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** A shortcut as keys: `Mod+K`. */
export function Keys(props: { of: string; inverse?: boolean }) {
  return (
    <span class="inline-flex gap-0.5">
      <For each={props.of.split('+')}>
        {(key) => (
          <kbd
            class={classes(
              'min-w-5 rounded-sm px-1 text-center font-sans text-[0.6875rem] leading-5 font-medium',
              props.inverse ? 'bg-canvas/18 text-canvas' : 'bg-sunken text-quiet ring-1 ring-inset ring-line',
            )}
          >
            {names[key] ?? key}
          </kbd>
        )}
      </For>
    </span>
  );
}
