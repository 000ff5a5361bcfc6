import { createRoot } from 'solid-js';
import { expect, it } from 'vitest';
import { createGridEdits } from './grid-edits.ts';

const change = (rowId: string, column: string, after: string) => ({ rowId, column, before: '', after });
const written = (edits: ReturnType<typeof createGridEdits>) =>
  Object.fromEntries([...edits.cells()].map(([row, columns]) => [row, Object.fromEntries(columns)]));

/** Two rows of prices that the server holds, and a save that is answered when the test says so. */
function aSave() {
  const held = new Map([
    ['a price', '1'],
    ['b price', '2'],
    ['c price', '3'],
  ]);
  const edits = createRoot(() => createGridEdits((row, column) => held.get(`${row} ${column}`) ?? ''));
  const answer = Promise.withResolvers<{
    saved: string[];
    faults: { rowId: string; column: string; text: string }[];
  }>();
  return { edits, save: () => edits.save(() => answer.promise), answer };
}

it('keeps what is written while others are being saved, in the same row and in another', async () => {
  const { edits, save, answer } = aSave();
  edits.put([change('a', 'price', '10'), change('b', 'price', '20')]);
  const done = save();
  edits.put([change('a', 'stock', '7'), change('b', 'price', '21'), change('c', 'price', '30')]);
  answer.resolve({ saved: ['a', 'b', 'c'], faults: [] });
  await done;
  expect(written(edits)).toEqual({ a: { stock: '7' }, b: { price: '21' }, c: { price: '30' } });
});

it('takes a cell that is put back while it is being saved for a change of what was sent', async () => {
  const { edits, save, answer } = aSave();
  edits.put([change('a', 'price', '10')]);
  const done = save();
  edits.put([change('a', 'price', '1')]);
  answer.resolve({ saved: ['a'], faults: [] });
  await done;
  expect(written(edits)).toEqual({ a: { price: '1' } });
});

it('says why a cell was not taken, unless something else stands there by then', async () => {
  const { edits, save, answer } = aSave();
  edits.put([change('a', 'price', 'x'), change('b', 'price', 'y')]);
  const done = save();
  edits.put([change('b', 'price', '22')]);
  answer.resolve({
    saved: [],
    faults: [
      { rowId: 'a', column: 'price', text: 'no price' },
      { rowId: 'b', column: 'price', text: 'no price' },
    ],
  });
  await done;
  expect([edits.problem('a', 'price'), edits.problem('b', 'price')]).toEqual(['no price', undefined]);
  expect(written(edits)).toEqual({ a: { price: 'x' }, b: { price: '22' } });
});

it('keeps all of them when the server could not be reached', async () => {
  const { edits, save, answer } = aSave();
  edits.put([change('a', 'price', '10')]);
  const done = save();
  answer.reject(new Error('offline'));
  await expect(done).rejects.toThrow('offline');
  edits.put([change('a', 'price', '10')]);
  expect(written(edits)).toEqual({ a: { price: '10' } });
});
