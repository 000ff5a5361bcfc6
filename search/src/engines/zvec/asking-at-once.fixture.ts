// A process that asks 400 times, eight at once, over a part that is built in and one that is not, writes meanwhile, and
// says how many answers it has: `FOLDER`. Where queries wait for one another for ever it says nothing, until somebody
// kills it.

import { aProduct } from '../../fixtures.ts';
import { documentTokens } from '../../tokens.ts';
import type { LegQuery } from '../engine.ts';
import { zvecVersions } from './versions.ts';

const { engine } = await (await zvecVersions(process.argv[2]!)).openLive({
  analyser: 1,
  embedder: null,
  dimensions: 0,
});
const write = (from: number, to: number, revision = 1) =>
  engine.upsert(
    Array.from({ length: to - from }, (_, at) => aProduct(from + at, { revision })).map((document) => ({
      document,
      tokens: documentTokens(document),
      vector: null,
    })),
  );
await write(0, 10);
await engine.optimize();
await write(10, 30);

const legs: LegQuery[] = [
  { leg: 'every', column: 'words', concepts: [['product']] },
  { leg: 'any', column: 'typos', tokens: documentTokens(aProduct(1)).typos },
];
let answered = 0;
const asking = Array.from({ length: 8 }, async (_, asker) => {
  for (let round = 0; round < 50; round++) {
    await engine.candidates({ audiences: [1] }, legs[(asker + round) % 2]!, 50);
    answered++;
    if (asker === 0) await write(10 + (round % 20), 11 + (round % 20), 2 + round);
  }
});
await Promise.all(asking);
process.stdout.write(String(answered));
await engine.close();
