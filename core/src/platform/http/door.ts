import { initTRPC, TRPCError } from '@trpc/server';
import { z, ZodError } from 'zod';
import type { ActorContext, Context } from '../context.ts';
import type { Ask } from '../db/in-company.ts';
import type { Database } from '../db/open.ts';
import { isCannotWrite } from '../db/cannot-write.ts';
import { type Request, transact } from '../db/transact.ts';
import { type Gate, type Presence, reachOf } from '../permission.ts';
import { type HearRefused, tellRefused } from '../refused.ts';
import { forbidden, inPersonOnly, Refusal, type RefusalKind, unauthenticated } from '../refusal.ts';

/** What a door has before its verb is called: the request, and the database to open a transaction on. */
export interface DoorContext {
  readonly request: Request;
  readonly database: Database;
  readonly onFault: (error: unknown, path: string) => void;
  readonly onRefused?: HearRefused | undefined;
}
interface Opened extends DoorContext {
  readonly verb: Context;
}

const trpcCode: Record<RefusalKind, TRPCError['code']> = {
  invalid: 'BAD_REQUEST',
  unauthenticated: 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  unknown: 'NOT_FOUND',
  conflict: 'CONFLICT',
  unprocessable: 'UNPROCESSABLE_CONTENT',
  limited: 'TOO_MANY_REQUESTS',
  unavailable: 'SERVICE_UNAVAILABLE',
};

/** The one error model on the wire: a code, its facts, field issues with paths, and the request's id to quote. */
export interface RefusalOnTheWire {
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly issues: readonly { path: readonly (string | number)[]; code: string; message: string }[];
  readonly requestId: string;
}

export function onTheWire(error: unknown, requestId: string): RefusalOnTheWire {
  const cause = error instanceof TRPCError ? (error.cause ?? error) : error;
  if (cause instanceof Refusal) return { code: cause.code, facts: cause.facts, issues: cause.issues, requestId };
  if (cause instanceof ZodError && !(error instanceof TRPCError && error.code === 'INTERNAL_SERVER_ERROR')) {
    return {
      code: 'input.invalid',
      facts: {},
      issues: cause.issues.map((issue) => ({
        path: issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
        code: issue.code,
        message: issue.message,
      })),
      requestId,
    };
  }
  if (error instanceof TRPCError && error.code === 'NOT_FOUND')
    return { code: 'thing.unknown', facts: { what: 'procedure' }, issues: [], requestId };
  if (error instanceof TRPCError && error.code === 'BAD_REQUEST')
    return { code: 'input.invalid', facts: {}, issues: [], requestId };
  return { code: 'internal', facts: {}, issues: [], requestId };
}

const trpc = initTRPC
  .context<DoorContext>()
  .meta<{ gate: Gate; presence?: Presence | undefined }>()
  .create({
    errorFormatter: ({ shape, error, ctx }) => ({
      ...shape,
      message: error.cause instanceof Refusal ? error.cause.code : shape.data.code,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        path: shape.data.path,
        refusal: onTheWire(error, ctx?.request.requestId ?? ''),
      },
    }),
  });

export const router = trpc.router;
export const { mergeRouters } = trpc;

/** Who may use a door that says nothing of it: whoever acts for another reads, and writes nothing. */
export const presenceOf = (isRead: boolean, said?: Presence): Presence => said ?? (isRead ? 'on behalf' : 'in person');

/** Throws unless the actor may pass. The verb narrows further by the permission's reach. */
export function pass(gate: Gate, presence: Presence, request: Request): void {
  if (presence === 'in person' && request.actor?.impersonator) throw inPersonOnly();
  if (gate === 'public') return;
  if (request.actor === null) throw unauthenticated();
  if (gate !== 'signed in' && reachOf(request.actor, gate) === 'none') throw forbidden({ permission: gate });
}

export function asTrpcError(error: unknown): TRPCError {
  if (error instanceof TRPCError) return error;
  if (error instanceof Refusal) return new TRPCError({ code: trpcCode[error.kind], message: error.code, cause: error });
  return new TRPCError({
    code: 'INTERNAL_SERVER_ERROR',
    cause: error instanceof Error ? error : new Error(String(error)),
  });
}

/**
 * The gate before a verb, and what is told of its failures. `isShared`: the verb finds its transaction itself
 * (`inCompanyBy`), and there is no `verb` in its context.
 */
function gated(gate: Gate, presence: Presence | undefined, isShared = false) {
  return trpc.procedure.meta({ gate, presence }).use(async ({ ctx, next, path, type, getRawInput }) => {
    const call = async (own: DoorContext) => {
      const result = await next({ ctx: own as Opened });
      if (!result.ok) throw result.error.cause instanceof Refusal ? result.error.cause : result.error;
      return result;
    };
    try {
      pass(gate, presenceOf(type === 'query', presence), ctx.request);
      return await (isShared
        ? call(ctx)
        : transact(ctx.database, ctx.request, (verb) => call({ ...ctx, verb } as Opened)));
    } catch (error) {
      const known = asTrpcError(error);
      // That nothing can be written is told to the user as a refusal, and to whoever keeps the house as a fault.
      if (known.code === 'INTERNAL_SERVER_ERROR' || isCannotWrite(error)) ctx.onFault(error, path);
      if (ctx.onRefused) tellRefused(ctx.onRefused, ctx.request, path, known.cause, await getRawInput());
      throw known;
    }
  });
}

/**
 * A procedure behind a gate, in one transaction:
 * `door('order.place').input(PlaceOrder).output(Order).mutation(by(placeOrder))`. Without a gate there is no way to
 * make one. `presence`: where it is not what `presenceOf` says.
 */
export function door(gate: Exclude<Gate, 'public'>, presence?: Presence) {
  return gated(gate, presence);
}
export function publicDoor(presence?: Presence) {
  return gated('public', presence);
}

/** A procedure behind a gate whose verb is done in company, in a transaction that others share (`db/in-company.ts`). */
export function sharedDoor(gate: Exclude<Gate, 'public'>) {
  return gated(gate, 'in person', true);
}
export function sharedPublicDoor(presence?: Presence) {
  return gated('public', presence, true);
}

/** A procedure that tells no more than who asks, which the request knows: no transaction is opened for it. */
export function askerDoor() {
  return gated('public', 'on behalf', true);
}
export function byRequest<O>(tell: (request: Request) => O) {
  return ({ ctx }: { ctx: object }): O => tell((ctx as DoorContext).request);
}

/** Calls the verb in company; by itself it is `verb`, in a transaction of its own. */
export function inCompanyBy<I, O>(
  together: (database: Database, ask: Ask<I, O>) => Promise<O>,
  verb: (ctx: ActorContext, input: I) => Promise<O>,
) {
  return ({ ctx, input }: { ctx: object; input: I }): Promise<O> => {
    const { database, request } = ctx as DoorContext;
    return together(database, {
      request,
      input,
      claims: [],
      alone: () => transact(database, request, (own) => verb(own as ActorContext, input)),
    });
  };
}

/**
 * Calls the verb with the context and the input: the door's only line of work. Verbs behind a permission get an actor.
 */
export function by<C extends Context, I, O>(verb: (ctx: C, input: I) => Promise<O>) {
  return ({ ctx, input }: { ctx: object; input: I }): Promise<O> => verb((ctx as Opened).verb as C, input);
}

export type VerbOf<I, O> = (ctx: ActorContext, input: I) => Promise<O>;
export const noInput = z.void();
