import { expect, test } from 'vitest';
import { hearOperations, tellOperations, whenTold } from './tell-operations.ts';

test('who fails in hearing of operations is told of, and neither ends the process nor keeps others from hearing, in their order', async () => {
  const heard: string[] = [];
  const faults: unknown[] = [];
  const ends = [
    hearOperations(
      () => {
        throw new Error('deaf');
      },
      (error) => {
        faults.push(error);
      },
    ),
    hearOperations(
      (quoteId) => {
        heard.push(quoteId);
      },
      (error) => {
        faults.push(error);
      },
    ),
  ];
  tellOperations('first', []);
  tellOperations('second', []);
  expect(heard).toEqual([]);
  await whenTold('first');
  expect(heard).toEqual(['first']);
  await whenTold('second');
  expect(heard).toEqual(['first', 'second']);
  expect(faults).toEqual([new Error('deaf'), new Error('deaf')]);
  for (const end of ends) end();
  tellOperations('third', []);
  await whenTold('third');
  expect(heard).toHaveLength(2);
});
