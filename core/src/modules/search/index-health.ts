import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { indexElsewhere } from './errors.ts';
import { indexRebuildAsked } from './events.ts';
import { countListed } from './index-documents.ts';
import { countWaiting, stateOf } from './index-state.ts';
import { keptIndex } from './keep-index.ts';
import type { IndexHealth, Started } from './schemas.ts';

const none = {
  state: 'closed' as const,
  engine: null,
  stats: null,
  progress: null,
  lagSecondsLast: null,
  missing: [{ code: 'no index here' as const, detail: null }],
  isObtaining: false,
};

/** How the index is: what it holds, how far it is behind, what does not work and why. */
export async function showIndexHealth(ctx: ActorContext): Promise<IndexHealth> {
  const index = keptIndex();
  const { state, engine, stats, progress, lagSecondsLast, missing, isObtaining } = (await index?.look()) ?? none;
  const { waiting, lagSeconds } = await countWaiting(ctx);
  const remembered = engine === null ? null : await stateOf(ctx, engine);
  return {
    state,
    engine,
    documents: stats?.documents ?? 0,
    products: await (index?.countListed() ?? countListed(ctx)),
    withoutMeaning: stats?.withoutMeaning ?? 0,
    embedder: stats?.embedder ?? null,
    meaning: isObtaining ? 'obtaining' : (stats?.meaning ?? 'off'),
    waiting,
    lagSeconds,
    lagSecondsLast,
    rebuilding: progress && { done: progress.done, of: progress.of, startedAt: progress.startedAt },
    lastRebuild: remembered?.builtAt
      ? { at: remembered.builtAt, documents: remembered.builtDocuments, seconds: remembered.builtSeconds }
      : null,
    missing,
  };
}

/** Builds the index anew beside the one that answers. Answers at once; the health tells how far it is. */
export async function rebuildIndex(ctx: ActorContext): Promise<z.output<typeof Started>> {
  const index = keptIndex();
  if (index === null) throw indexElsewhere();
  const { state, progress } = await index.look();
  if (state === 'elsewhere' || state === 'opening' || state === 'closed') throw indexElsewhere();
  ctx.emit(
    indexRebuildAsked({
      subject: { type: 'search index', id: 'products' },
      parties: [ctx.actor.organizationId],
      data: { isStarted: progress === null },
    }),
  );
  if (progress === null)
    ctx.afterCommit(() => {
      index.rebuild();
    });
  return { isStarted: progress === null };
}
