import { type Accessor, type Component, createSignal } from 'solid-js';
import { spread } from 'solid-js/web';
import { makeImport } from '../import-again.ts';

/**
 * A component that is fetched when it is first wanted, once for all who want it. A fetch that failed is tried again by
 * the next who does.
 */
export interface LatePart<Props extends object> {
  readonly part: Accessor<Component<Props> | undefined>;
  readonly fetch: () => Promise<unknown>;
}

export function makeLatePart<Module, Props extends object>(
  load: () => Promise<Module>,
  partOf: (module: Module) => Component<Props>,
): LatePart<Props> {
  const again = makeImport(load);
  const [part, setPart] = createSignal<Component<Props>>();
  let fetching: Promise<unknown> | null = null;
  return {
    part,
    fetch: () =>
      (fetching ??= again()
        .then((loaded) => setPart(() => partOf(loaded)))
        .catch((error: unknown) => {
          fetching = null;
          throw error;
        })),
  };
}

export interface LateTrigger {
  /**
   * Somebody came near: what the trigger does is now to be drawn, given `as` for what Kobalte draws its own trigger as.
   */
  readonly isWanted: Accessor<boolean>;
  readonly ref: (element: HTMLElement) => void;
  /** Hears of events on the trigger, until Kobalte does. */
  readonly notice: (event: Event) => void;
  /** Whoever left meanwhile wants nothing any more. */
  readonly forget: () => void;
  readonly as: (given: object) => null;
}

/**
 * An element that stands at once and learns what it does (a menu, a tooltip) when somebody comes near it: most are
 * never touched, and Kobalte's roots, poppers and key handlers are most of what a row of small buttons costs, to fetch
 * and to draw. Then Kobalte's own trigger moves into the element, and what was done to it meanwhile is said to it again
 * (`again`: the event to say, null for none).
 */
export function createLateTrigger(
  part: Pick<LatePart<never>, 'fetch'>,
  again: (event: Event) => Event | null,
  onFailure: (error: unknown) => void = () => undefined,
): LateTrigger {
  const [isWanted, setWanted] = createSignal(false);
  let element!: HTMLElement;
  let held: Event | null = null;
  let isTaught = false;
  return {
    isWanted,
    ref: (one) => {
      element = one;
    },
    notice: (event) => {
      if (isTaught) return;
      held = again(event) ?? held;
      part.fetch().catch((error: unknown) => {
        if (held) onFailure(error);
        held = null;
      });
      setWanted(true);
    },
    forget: () => {
      held = null;
    },
    as: (given) => {
      isTaught = true;
      spread(element, given, false, true);
      // Behind the moment in which the rest of it is drawn.
      queueMicrotask(() => {
        if (held && element.isConnected) element.dispatchEvent(held);
        held = null;
      });
      return null;
    },
  };
}
