import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readConfig } from '../../src/config.ts';
import { type Foundation, openFoundation, serveHansa } from '../../src/main.ts';
import { findActors } from '../../src/modules/organizations/index.ts';
import { findStorefront } from '../../src/modules/storefronts/index.ts';
import { transact, type Request } from '../../src/platform/db/transact.ts';
import { type DemoServer, freePort, startDemoServer } from '../../src/test/server.ts';

export type World = Pick<DemoServer, 'origin' | 'foundation' | 'stop'>;

/**
 * What is measured: a demo of so many products, made for it, or a world of `pnpm load` (`10k`, `100k`, `1m`), which
 * stays as it is.
 */
export async function openWorld(asked: string): Promise<World> {
  if (/^\d+$/.test(asked)) return startDemoServer({ size: { products: Number(asked), orders: 60 } });
  const folder = folderOfWorld(asked);
  const foundation = await openFoundation(
    readConfig({ DATA_DIR: folder, PORT: String(await freePort()), LOG_LEVEL: 'error', EMBEDDINGS: 'off' }),
  );
  const running = await serveHansa(foundation);
  return {
    origin: running.url,
    foundation,
    stop: async () => {
      await running.stop();
      await foundation.close();
    },
  };
}

/** Where `pnpm load` keeps a world that it has made. */
export function folderOfWorld(name: string): string {
  const folder = resolve(import.meta.dirname, '../../../.hansa/worlds', name);
  if (!existsSync(resolve(folder, 'made.json')))
    throw new Error(`there is no world ${name} yet: pnpm load search --world ${name}`);
  return folder;
}

/** A request of somebody with one seat, as a door makes it. */
export function requestOf(
  { database, platformRequest }: Pick<Foundation, 'database' | 'platformRequest'>,
  email: string,
): Promise<Request> {
  return transact(database, platformRequest, async (ctx) => {
    const user = (await ctx.sql.one<{
      id: string;
      name: string;
    }>`select id, name from user_account where email = ${email}`)!;
    const [actor] = await findActors(ctx, {
      userId: user.id as never,
      sessionId: '',
      name: user.name,
      email,
      language: 'en',
    });
    return {
      ...platformRequest,
      isPlatform: false,
      actor: actor!,
      storefrontId: await findStorefront(ctx, '127.0.0.1'),
    };
  });
}
