import { appRouter } from '../../modules/app.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Actor } from '../../platform/permission.ts';
import { aRequest } from '../context.ts';
import { Crash, crashing, type Fate } from './crashing-database.ts';
import type { World } from './world.ts';

/** An answer, a refusal by its code, or nothing, because the process died. */
export type Outcome<T> = { readonly answer: T } | { readonly refused: string } | { readonly died: Fate['dies'] };
type Verb = (input: unknown) => Promise<unknown>;

/** Asks a door as somebody, of a process that may die while it works. What is neither an answer nor a refusal is a fault, and ends the simulation. */
export async function knock<T>(world: World, actor: Actor, door: string, input?: object): Promise<Outcome<T>> {
  const fate = fateOf(world);
  const caller = appRouter.createCaller({ request: aRequest(actor, { clock: world.clock }), database: fate === null ? world.database : crashing(world.database, fate), onFault: () => { /* told below */ } }) as unknown;
  const verb = door.split('.').reduce((at, part) => (at as Record<string, unknown>)[part], caller) as Verb;
  try {
    return { answer: await verb(input) as T };
  } catch (error) {
    const cause = causes(error);
    if (fate !== null && cause.some((one) => one instanceof Crash)) return { died: fate.dies };
    const refusal = cause.find((one) => one instanceof Refusal);
    if (refusal) return { refused: (refusal as Refusal).code };
    throw new Error(`${door} failed: ${cause.map(String).join(' < ')}`, { cause: error });
  }
}

/** Asks again with the same key until something is heard, as a client does whose connection was cut. */
export async function knockUntilHeard<T>(world: World, actor: Actor, door: string, input: object): Promise<{ answer: T } | { refused: string }> {
  for (;;) {
    const outcome = await knock<T>(world, actor, door, input);
    if (!('died' in outcome)) return outcome;
  }
}

/** The simulation's own questions go past crashes. */
export async function look<T>(world: World, actor: Actor, door: string, input?: object): Promise<T> {
  const caller = appRouter.createCaller({ request: aRequest(actor, { clock: world.clock }), database: world.database, onFault: () => { /* thrown */ } }) as unknown;
  return await (door.split('.').reduce((at, part) => (at as Record<string, unknown>)[part], caller) as Verb)(input) as T;
}

function fateOf({ chance }: World): Fate | null {
  if (!chance.is(0.18)) return null;
  return chance.pick<() => Fate>([() => ({ dies: 'in a statement', statement: 1 + chance.whole(14) }), () => ({ dies: 'before the commit' }), () => ({ dies: 'after the commit' })])();
}

function causes(error: unknown): unknown[] {
  const all: unknown[] = [];
  for (let at = error as { cause?: unknown; previous?: unknown } | undefined; at && all.length < 8; at = (at.cause ?? at.previous) as typeof at) all.push(at);
  return all;
}
