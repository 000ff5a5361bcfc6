import { createRoot } from 'solid-js';
import { expect, it } from 'vitest';
import { createWantedQuantities } from './wanted-quantities.ts';

/** A server that answers when the test says so, and a cart that is read from it. */
function aCart() {
  const held = new Map([
    ['a', '1'],
    ['b', '5'],
  ]);
  const asked: { lineId: string; quantity: number; answer: PromiseWithResolvers<void> }[] = [];
  const failures: unknown[] = [];
  const wanted = createRoot(() =>
    createWantedQuantities({
      send: async (lineId, quantity) => {
        const answer = Promise.withResolvers<void>();
        asked.push({ lineId, quantity, answer });
        await answer.promise;
        held.set(lineId, String(quantity));
      },
      again: () => Promise.resolve(),
      onFailure: (error) => failures.push(error),
    }),
  );
  return { wanted, asked, failures, held, shown: (id: string) => wanted.of({ id, quantity: held.get(id)! }) };
}

it('shows what is wanted at once, tells the server of one after another, and of those between only of the last', async () => {
  const { wanted, asked, held, shown } = aCart();
  const done = [2, 3, 4].map((quantity) => wanted.set('a', quantity));
  expect([shown('a'), shown('b')]).toEqual([4, 5]);
  expect(asked.map((one) => one.quantity)).toEqual([2]);
  asked[0]!.answer.resolve();
  await expect.poll(() => asked.map((one) => one.quantity)).toEqual([2, 4]);
  expect(shown('a')).toBe(4);
  asked[1]!.answer.resolve();
  await Promise.all(done);
  expect(held.get('a')).toBe('4');
  // What another person sets from now on is seen.
  held.set('a', '9');
  expect(shown('a')).toBe(9);
});

it('shows again what the server has when it refuses', async () => {
  const { wanted, asked, failures, shown } = aCart();
  const done = wanted.set('a', 2);
  asked[0]!.answer.reject(new Error('gone'));
  await done;
  expect(shown('a')).toBe(1);
  expect(failures).toHaveLength(1);
});

it('lets each line go its own way', async () => {
  const { wanted, asked, shown } = aCart();
  const done = [wanted.set('a', 2), wanted.set('b', 6)];
  expect(asked.map((one) => one.lineId)).toEqual(['a', 'b']);
  asked[1]!.answer.resolve();
  await done[1];
  expect([shown('a'), shown('b')]).toEqual([2, 6]);
  asked[0]!.answer.resolve();
  await done[0];
});
