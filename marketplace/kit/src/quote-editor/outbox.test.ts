import type { quoteDocument } from '@hansa/core/contract';
import { beforeEach, expect, it } from 'vitest';
import { browserOutbox } from './outbox.ts';

const operation = (opId: string): quoteDocument.NamedOperation => ({
  opId,
  base: 0,
  op: { type: 'term', field: 'paymentDays', value: 30 },
});
let [quotes, paints] = [0, [] as (() => void)[]];
const painted = () =>
  new Promise<void>((done) => {
    paints.push(done);
  });
const paint = async () => {
  for (const done of paints.splice(0)) done();
  await Promise.resolve();
};
/** Boxes of two tabs on the same quote, and what a tab that is opened now would find. */
function aQuote() {
  const quote = `outbox-${(quotes += 1)}`;
  const open = () => browserOutbox('anong', quote, painted);
  return {
    open,
    found: () =>
      open()
        .read()
        .map((one) => one.opId),
  };
}
beforeEach(() => {
  paints = [];
});

it('keeps what was done behind the paint that shows it', async () => {
  const { open, found } = aQuote();
  open().write([operation('one')]);
  expect(found()).toEqual([]);
  await paint();
  expect(found()).toEqual(['one']);
});

it('keeps all that was done before the paint, as it stands then', async () => {
  const { open, found } = aQuote();
  const box = open();
  box.write([operation('one')]);
  box.write([operation('one'), operation('two')]);
  await paint();
  expect(found()).toEqual(['one', 'two']);
  box.write([operation('two')]);
  box.write([]);
  await paint();
  expect(found()).toEqual([]);
});

it('keeps at once when the page is left, and nothing old over it afterwards', async () => {
  const { open, found } = aQuote();
  const box = open();
  box.write([operation('one')]);
  box.keep();
  expect(found()).toEqual(['one']);
  box.write([]);
  box.keep();
  await paint();
  expect(found()).toEqual([]);
});

it('leaves what another tab has done', async () => {
  const { open, found } = aQuote();
  const [mine, other] = [open(), open()];
  mine.write([operation('mine')]);
  other.write([operation('other')]);
  await paint();
  mine.write([]);
  await paint();
  expect(found()).toEqual(['other']);
});
