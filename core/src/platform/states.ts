import { refusal } from './refusal.ts';

/**
 * A complete table: every state times every event, so that a missing cell does not compile. `null` means: not allowed.
 */
export type StateTable<State extends string, Event extends string> = Readonly<
  Record<State, Readonly<Record<Event, State | null>>>
>;

export const stateRefused = refusal('conflict', 'state.transitionRefused')<{
  thing: string;
  state: string;
  event: string;
}>();

/** The state after an event, or the refusal that names both (I13: machines only take listed transitions). */
export function step<State extends string, Event extends string>(
  thing: string,
  table: StateTable<State, Event>,
  state: State,
  event: Event,
): State {
  const next = table[state][event];
  if (next === null) throw stateRefused({ thing, state, event });
  return next;
}

/** What may happen next, for buttons. */
export function possible<State extends string, Event extends string>(
  table: StateTable<State, Event>,
  state: State,
): Event[] {
  return (Object.keys(table[state]) as Event[]).filter((event) => table[state][event] !== null);
}

/** States that no path from `start` reaches: a table with any is wrong. */
export function unreachable<State extends string, Event extends string>(
  table: StateTable<State, Event>,
  start: State,
): State[] {
  const seen = new Set<State>([start]);
  const queue = [start];
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    for (const next of Object.values(table[state]) as (State | null)[]) {
      if (next !== null && !seen.has(next)) {
        seen.add(next);
        queue.push(next);
      }
    }
  }
  return (Object.keys(table) as State[]).filter((state) => !seen.has(state));
}
