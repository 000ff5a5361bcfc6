// What counting and browsing cost where there are many products: `node search/bench/columns.ts [documents]`. The
// columns are filled by themselves, because writing so many into an engine takes an hour. CPU of this process, which
// other work on the machine does not lengthen much.

import { bestByWords } from '../src/columns/best-words.ts';
import { countRows } from '../src/columns/count.ts';
import { mostPopular } from '../src/columns/popular.ts';
import { makeRows } from '../src/columns/rows.ts';
import type { Scope } from '../src/engines/engine.ts';
import { aWorld, productId, seeded } from '../src/fixtures.ts';

const documents = Number(process.argv[2] ?? 440_000);
const rounds = 20;
const random = seeded(3);
const rows = makeRows();
const words = (text: string) => text.toLowerCase().split(/[ ,]+/);

// Sellers and catalogs come in few combinations: a world of a million offers had 4,637.
const reaches = aWorld(5_000, 2);

const cpuMs = () => process.cpuUsage().user / 1_000;
const filledFrom = cpuMs();
for (let from = 0; from < documents; from += 10_000)
  for (const [at, one] of aWorld(Math.min(10_000, documents - from), from + 1).entries()) {
    const more = ['finish', 'standard', 'width', 'weight', 'pack'].map((key) => ({
      key,
      value: Math.floor(random() ** 3 * 1_000),
    }));
    const { audiences, sellers } = reaches[Math.floor(random() * reaches.length)]!;
    rows.put(
      { ...one, id: productId(from + at), audiences, sellers, attributes: [...one.attributes, ...more] },
      [...words(one.title.en), ...words(one.text.en)],
      true,
    );
  }
console.log(
  `${rows.length().toLocaleString('en')} documents, ${rows.reaches.length.toLocaleString('en')} reaches, ${rows.attributes.length.toLocaleString('en')} values of attributes; filled with ${Math.round(cpuMs() - filledFrom)} ms of CPU\n`,
);

let asked = 0;
/** Of readers that nobody was before: one audience more that holds nothing. */
const aStranger = (scope: Scope): Scope => ({ ...scope, audiences: [...scope.audiences, 10_000 + asked++] });
const hose = { concepts: [['hydraulic'], ['hose']], ids: [] };
const use = { concepts: [['use']], ids: [] };
const reader: Scope = { audiences: [1, 2, 105] };
const chosen: Scope = { ...reader, filter: { categoryIds: [12], inStock: true } };
const cases: readonly (readonly [string, Scope, (scope: Scope) => unknown])[] = [
  ['facets of everything', reader, (scope) => countRows(rows, scope, 'everything')],
  ['facets of a category in stock', chosen, (scope) => countRows(rows, scope, 'everything')],
  ['facets of two words', reader, (scope) => countRows(rows, scope, hose)],
  ['facets of a word that all hold', reader, (scope) => countRows(rows, scope, use)],
  ['the most popular hundred', reader, (scope) => mostPopular(rows, scope, 100)],
  ['the best hundred of two words', reader, (scope) => bestByWords(rows, scope, hose.concepts, 100)],
  ['the best hundred of a word that all hold', reader, (scope) => bestByWords(rows, scope, use.concepts, 100)],
];
console.log('ms of CPU'.padEnd(44), 'a new reader'.padStart(14), 'asked again'.padStart(14));
for (const [name, scope, ask] of cases)
  console.log(
    name.padEnd(44),
    ...[() => ask(aStranger(scope)), () => ask(scope)].map((work) => each(work).padStart(14)),
  );

function each(work: () => unknown): string {
  for (let round = 0; round < rounds; round++) work();
  const from = cpuMs();
  for (let round = 0; round < rounds; round++) work();
  return ((cpuMs() - from) / rounds).toFixed(2);
}
