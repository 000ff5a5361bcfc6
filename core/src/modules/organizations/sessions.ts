import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { unknown } from '../../platform/refusal.ts';
import { sessionEnded } from './events.ts';
import type { EndSession, SessionList } from './schemas.ts';
import { identityInUse } from './session.ts';

/** Where I am signed in: since when, from which address, with which program. */
export async function listSessions(ctx: ActorContext): Promise<z.output<typeof SessionList>> {
  const current = ctx.actor.credential?.id;
  return (await identityInUse().sessionsOf(ctx.actor.userId)).map((one) => ({ ...one, isCurrent: one.id === current }));
}

/** Signs me out in one other place, or in all but this one. Its sockets close within seconds. */
export async function endSession(ctx: ActorContext, input: z.output<typeof EndSession>): Promise<{ count: number }> {
  const count = await identityInUse().endSessions(
    ctx.actor.userId,
    input.sessionId === undefined ? { allBut: ctx.actor.credential?.id ?? ctx.actor.userId } : { id: input.sessionId },
  );
  if (input.sessionId !== undefined && count === 0) throw unknown({ what: 'session' });
  ctx.emit(
    sessionEnded({
      subject: { type: 'user', id: ctx.actor.userId },
      parties: [],
      data: { userId: ctx.actor.userId, count },
    }),
  );
  return { count };
}
