import { expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { anActor, actingAs } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { listEvents } from './list-events.ts';
import { ListEvents } from './schemas.ts';

const { database } = await testDatabase();
const company = newId<'organization'>();
const actor = anActor(company);
const happens = (name: string, subject: string) =>
  actingAs(database, actor, async (ctx) => {
    ctx.emit({ name, subject: { type: 'thing', id: subject }, parties: [company], data: {} });
  });
const list = async (input: object) => {
  const { items, names } = await actingAs(database, actor, (ctx) => listEvents(ctx, ListEvents.parse(input)));
  return { names, found: items.map((one) => `${one.name} ${one.subjectId}`).sort() };
};

it('leaves out the facts that only follow others, from the list and from what can be chosen, unless they are asked for by name', async () => {
  for (const [name, subject] of [
    ['thing.made', 'a'],
    ['thing.told', 'a'],
    ['thing.told', 'b'],
    ['thing.sold', 'b'],
  ] as const)
    await happens(name, subject);
  expect(await list({})).toEqual({
    names: ['thing.made', 'thing.sold', 'thing.told'],
    found: ['thing.made a', 'thing.sold b', 'thing.told a', 'thing.told b'],
  });
  expect(await list({ notNames: ['thing.told'] })).toEqual({
    names: ['thing.made', 'thing.sold'],
    found: ['thing.made a', 'thing.sold b'],
  });
  expect((await list({ notNames: ['thing.told'], name: 'thing.told' })).found).toEqual([
    'thing.told a',
    'thing.told b',
  ]);
});

it("finds a fact by the words that the reader sees for it, beside its name and its number, and nobody else's", async () => {
  await happens('thing.lent', 'c');
  expect((await list({ text: 'ausgeliehen', namesInWords: ['thing.lent'] })).found).toEqual(['thing.lent c']);
  expect((await list({ text: 'ausgeliehen' })).found).toEqual([]);
  // Words narrow nothing where nothing is written.
  expect((await list({ text: '', namesInWords: ['thing.lent'], notNames: ['thing.told'] })).found).toContain(
    'thing.made a',
  );
  const other = anActor(newId<'organization'>());
  const { items } = await actingAs(database, other, (ctx) =>
    listEvents(ctx, ListEvents.parse({ text: 'ausgeliehen', namesInWords: ['thing.lent'] })),
  );
  expect(items).toEqual([]);
});
