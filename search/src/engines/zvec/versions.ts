// Versions of the collection as folders side by side; the file `current` names the one in use. It is replaced by a
// rename, so a crash leaves either the old version or the new one, and whatever it does not name is removed at the next
// opening.

import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import zvec from '@zvec/zvec';
import type { Engine, EngineVersions, Filling, Shape } from '../engine.ts';
import { startFilling, type ZvecFilling } from './filling.ts';
import { buildInFirstPart } from './first-part.ts';
import { initialiseZvec } from './initialise.ts';
import { collectionSchema } from './schema.ts';
import { zvecEngine } from './zvec.ts';

type Current = { readonly version: number; readonly shape: Shape };

// A part takes 80 MB or more however little it holds, and each opening of an index that was written to begins another.
const mostParts = 2;

export async function zvecVersions(folder: string): Promise<EngineVersions> {
  initialiseZvec();
  await mkdir(folder, { recursive: true });
  const folders = new Map<Engine, { path: string; current: Current }>();
  const fillings = new Map<Filling, { filling: ZvecFilling; path: string; current: Current }>();
  const pathOf = (version: number) => join(folder, `v${version}`);
  let newest = 0;
  let live: Engine | null = null;

  async function create(shape: Shape): Promise<Engine> {
    const current = { version: ++newest, shape };
    const path = pathOf(current.version);
    const collection = zvec.ZVecCreateAndOpen(path, collectionSchema(shape.dimensions));
    if (shape.dimensions) await buildInFirstPart(collection, shape.dimensions);
    const engine = await zvecEngine(collection, shape.dimensions, { isScattered: false });
    folders.set(engine, { path, current });
    return engine;
  }

  async function drop(engine: Engine): Promise<void> {
    const { path } = folders.get(engine)!;
    folders.delete(engine);
    await engine.close();
    await rm(path, { recursive: true, force: true });
  }

  return {
    async openLive(wanted) {
      const current = await readCurrent(folder);
      const names = (await readdir(folder)).filter((name) => /^v\d+$/.test(name));
      newest = Math.max(current?.version ?? 0, ...names.map((name) => Number(name.slice(1))));
      // One may be filled for a moment yet by a process whose parent was killed; what that leaves goes at the next
      // opening.
      for (const name of names)
        if (name !== `v${current?.version}`)
          await rm(join(folder, name), { recursive: true, force: true }).catch(() => {});
      if (!current) {
        live = await create(wanted);
        await writeCurrent(folder, folders.get(live)!.current);
        return { engine: live, shape: wanted };
      }
      const path = pathOf(current.version);
      const collection = zvec.ZVecOpen(path);
      live = await zvecEngine(collection, current.shape.dimensions, { isScattered: (await partsOf(path)) > mostParts });
      folders.set(live, { path, current });
      return { engine: live, shape: current.shape };
    },
    async begin(shape) {
      const current = { version: ++newest, shape };
      const path = pathOf(current.version);
      const filling = await startFilling(path, shape.dimensions);
      fillings.set(filling, { filling, path, current });
      return filling;
    },
    async promote(next, drained) {
      const { filling, path, current } = fillings.get(next)!;
      const held = await filling.end();
      const engine = await zvecEngine(zvec.ZVecOpen(path), current.shape.dimensions, { isScattered: false, held });
      await writeCurrent(folder, current).catch(async (error: unknown) => {
        await engine.close();
        throw error;
      });
      folders.set(engine, { path, current });
      fillings.delete(next);
      const old = live;
      live = engine;
      // What can't be removed now is removed at the next opening.
      if (old) void drained.then(() => drop(old)).catch(() => {});
      return engine;
    },
    async discard(next) {
      const { path } = fillings.get(next)!;
      fillings.delete(next);
      await next.close();
      await rm(path, { recursive: true, force: true });
    },
  };
}

/** Zvec keeps each part in a folder that is named by its number. */
async function partsOf(path: string): Promise<number> {
  return (await readdir(path)).filter((name) => /^\d+$/.test(name)).length;
}

async function readCurrent(folder: string): Promise<Current | null> {
  try {
    return JSON.parse(await readFile(join(folder, 'current'), 'utf8')) as Current;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function writeCurrent(folder: string, current: Current): Promise<void> {
  const beside = await open(join(folder, 'current.next'), 'w');
  await beside.writeFile(JSON.stringify(current));
  await beside.sync();
  await beside.close();
  await rename(join(folder, 'current.next'), join(folder, 'current'));
}
