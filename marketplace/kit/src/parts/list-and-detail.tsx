import { ArrowLeft } from 'lucide-solid';
import { For, type JSX, Show } from 'solid-js';
import { classes } from '../classes.ts';
import { t } from '../languages/index.ts';
import { createIsPhone } from '../screen.ts';
import { Button } from './button.tsx';

export interface ListAndDetailProps<Item> {
  /** What the list is of, for screen readers. */
  label: string;
  items: readonly Item[];
  keyOf: (item: Item) => string;
  /** The one whose detail is shown. Where there is room for both, one always is. */
  chosen: Item | null;
  onChoose: (item: Item) => void;
  /** Somebody chose it, or made it: on a phone its detail then takes the list's place, until `onBack`. */
  isOpen: boolean;
  onBack: () => void;
  row: (item: Item) => JSX.Element;
  /** How far a row stands in, in rem: a tree. */
  indent?: (item: Item) => number;
  /** Search and buttons over the list; what there is instead of an empty list. */
  above?: JSX.Element;
  empty?: JSX.Element;
  detail: JSX.Element;
}

/**
 * A list and what is chosen of it, side by side; on a phone one after the other, and a way back to where one was in the
 * list.
 */
export function ListAndDetail<Item>(props: ListAndDetailProps<Item>) {
  const isPhone = createIsPhone();
  let list: HTMLUListElement | undefined;
  let back: HTMLButtonElement | undefined;
  const isSeen = (part: 'list' | 'detail') =>
    !isPhone() || (part === 'detail') === (props.isOpen && props.chosen !== null);
  const choose = (item: Item) => {
    props.onChoose(item);
    if (isPhone()) requestAnimationFrame(() => back?.focus());
  };
  const goBack = () => {
    const at = props.items.findIndex(
      (item) => props.chosen !== null && props.keyOf(item) === props.keyOf(props.chosen),
    );
    props.onBack();
    requestAnimationFrame(() => list?.querySelectorAll('button')[at]?.focus());
  };
  return (
    <div class="grid grid-cols-[minmax(0,1fr)] items-start gap-gap md:grid-cols-[minmax(16rem,1fr)_minmax(0,2fr)]">
      <div class={classes('grid grid-cols-[minmax(0,1fr)] gap-2', !isSeen('list') && 'hidden')}>
        {props.above}
        <Show when={props.items.length > 0} fallback={props.empty}>
          <ul
            ref={list}
            aria-label={props.label}
            class="grid max-h-[70dvh] grid-cols-[minmax(0,1fr)] gap-px overflow-y-auto p-1 max-md:max-h-none"
          >
            <For each={props.items}>
              {(item) => (
                <li style={{ 'padding-left': `${props.indent?.(item) ?? 0}rem` }}>
                  <button
                    type="button"
                    aria-pressed={props.chosen !== null && props.keyOf(props.chosen) === props.keyOf(item)}
                    onClick={() => choose(item)}
                    class="grid min-h-8 w-full grid-cols-[minmax(0,1fr)] content-center gap-0.5 rounded-md px-2.5 py-1 text-left ring-focus transition-colors swift hover:bg-hover max-md:min-h-control md:aria-pressed:bg-surface md:aria-pressed:shadow-1 md:aria-pressed:ring-1 md:aria-pressed:ring-line"
                  >
                    {props.row(item)}
                  </button>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </div>
      <div class={classes('grid min-w-0 grid-cols-[minmax(0,1fr)] gap-2', !isSeen('detail') && 'hidden')}>
        <Show when={isPhone()}>
          <Button
            ref={back}
            kind="quiet"
            class="justify-self-start"
            icon={<ArrowLeft aria-hidden="true" />}
            onClick={goBack}
          >
            {t('action.back')}
          </Button>
        </Show>
        {props.detail}
      </div>
    </div>
  );
}
