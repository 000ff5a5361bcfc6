import { appRouter } from '../../modules/app.ts';
import { placing } from '../../modules/orders/place-in-company.ts';
import { placeOrder } from '../../modules/orders/place-order.ts';
import { PlaceOrder } from '../../modules/orders/schemas.ts';
import type { ActorContext } from '../../platform/context.ts';
import { inCompany } from '../../platform/db/in-company.ts';
import { transact } from '../../platform/db/transact.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Actor } from '../../platform/permission.ts';
import { aRequest } from '../context.ts';
import { Crash, crashing, type Fate } from './crashing-database.ts';
import type { World } from './world.ts';

/** An answer, a refusal by its code, or nothing, because the process died. */
export type Outcome<T> = { readonly answer: T } | { readonly refused: string } | { readonly died: Fate['dies'] };
type Verb = (input: unknown) => Promise<unknown>;

/**
 * Asks a door as somebody, of a process that may die while it works. What is neither an answer nor a refusal is a
 * fault, and ends the simulation.
 */
export async function knock<T>(world: World, actor: Actor, door: string, input?: object): Promise<Outcome<T>> {
  const fate = fateOf(world);
  const caller = appRouter.createCaller({
    request: aRequest(actor, { clock: world.clock }),
    database: fate === null ? world.database : crashing(world.database, fate),
    onFault: () => {
      /* told below */
    },
  }) as unknown;
  const verb = door.split('.').reduce((at, part) => (at as Record<string, unknown>)[part], caller) as Verb;
  return outcomeOf(door, fate, () => verb(input) as Promise<T>);
}

async function outcomeOf<T>(what: string, fate: Fate | null, ask: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { answer: await ask() };
  } catch (error) {
    const cause = causes(error);
    if (fate !== null && cause.some((one) => one instanceof Crash)) return { died: fate.dies };
    const refusal = cause.find((one) => one instanceof Refusal);
    if (refusal) return { refused: (refusal as Refusal).code };
    throw new Error(`${what} failed: ${cause.map(String).join(' < ')}`, { cause: error });
  }
}

/** Asks again with the same key until something is heard, as a client does whose connection was cut. */
export async function knockUntilHeard<T>(
  world: World,
  actor: Actor,
  door: string,
  input: object,
): Promise<{ answer: T } | { refused: string }> {
  for (;;) {
    const outcome = await knock<T>(world, actor, door, input);
    if (!('died' in outcome)) return outcome;
  }
}

/**
 * Several place their carts at once, of one process that may die under all of them, and ask again until each has heard:
 * the first is placed alone, the others together behind it. The door's own lane opens another when one is slow, so that
 * who is first would be the machine's to say, and no seed's.
 */
export async function placeAtOnce(
  world: World,
  asks: readonly { readonly actor: Actor; readonly input: object }[],
): Promise<({ answer: { orderId: string } } | { refused: string })[]> {
  const place = inCompany({
    ...placing,
    lanes: 1,
    whenSlow: () => () => {
      /* never */
    },
    together: (database, group) => {
      world.groups += 1;
      return placing.together(database, group);
    },
  });
  const heard = new Map<object, { answer: { orderId: string } } | { refused: string }>();
  while (heard.size < asks.length) {
    const fate = fateOf(world);
    const database = fate === null ? world.database : crashing(world.database, fate);
    await Promise.all(
      asks
        .filter((ask) => !heard.has(ask))
        .map(async (ask) => {
          const [request, input] = [aRequest(ask.actor, { clock: world.clock }), PlaceOrder.parse(ask.input)];
          const outcome = await outcomeOf('placing at once', fate, () =>
            place(database, {
              request,
              input,
              claims: [],
              alone: () => transact(database, request, (ctx) => placeOrder(ctx as ActorContext, input)),
            }),
          );
          if (!('died' in outcome)) heard.set(ask, outcome);
        }),
    );
  }
  return asks.map((ask) => heard.get(ask)!);
}

/** The simulation's own questions go past crashes. */
export async function look<T>(world: World, actor: Actor, door: string, input?: object): Promise<T> {
  const caller = appRouter.createCaller({
    request: aRequest(actor, { clock: world.clock }),
    database: world.database,
    onFault: () => {
      /* thrown */
    },
  }) as unknown;
  return (await (door.split('.').reduce((at, part) => (at as Record<string, unknown>)[part], caller) as Verb)(
    input,
  )) as T;
}

function fateOf({ chance }: World): Fate | null {
  if (!chance.is(0.18)) return null;
  return chance.pick<() => Fate>([
    () => ({ dies: 'in a statement', statement: 1 + chance.whole(14) }),
    () => ({ dies: 'before the commit' }),
    () => ({ dies: 'after the commit' }),
  ])();
}

function causes(error: unknown): unknown[] {
  const all: unknown[] = [];
  for (
    let at = error as { cause?: unknown; previous?: unknown } | undefined;
    at && all.length < 8;
    at = (at.cause ?? at.previous) as typeof at
  )
    all.push(at);
  return all;
}
