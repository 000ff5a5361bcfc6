import { ask, columnAt, demo, openVisit, signIn } from '@hansa/kit/journeys';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { anong, femke, type FoundHere } from './ask.ts';

/** A quote of more lines than a screen holds, opened by its buyer. Answers its id. */
async function openLongQuote(page: Page): Promise<string> {
  const { facets } = await ask<FoundHere>(page, 'search.find', { limit: 1 });
  const sellerId = facets.sellers.find((one) => one.name === 'Nordhaven')!.id;
  const { items } = await ask<FoundHere>(page, 'search.find', { filter: { sellerIds: [sellerId] }, limit: 20 });
  const lines = Array.from({ length: 120 }, (_, n) => ({
    productId: items[n % items.length]!.id,
    quantity: String(1000 + n),
  }));
  const { rfqId } = await ask<{ rfqId: string }>(
    page,
    'rfqs.save',
    { title: 'Typed in while others speak', lines },
    'mutation',
  );
  const { quoteIds } = await ask<{ quoteIds: string[] }>(
    page,
    'rfqs.send',
    { rfqId, sellerIds: [sellerId] },
    'mutation',
  );
  await page.goto(`/quotes/${quoteIds[0]}`);
  await page.getByText('All saved').waitFor();
  return quoteIds[0]!;
}

const quantity = (page: Page, text: string) => page.getByRole('gridcell').filter({ hasText: text });
interface WatchedRows {
  frames: number;
  readonly faults: Set<string>;
}
/**
 * Looks at each frame whether every line that is drawn holds what is its own, quantity and cost, and whether they stand
 * in the document in their order.
 */
function watchRows([quantityAt, costAt, dearLine]: readonly [number, number, number]): void {
  const watched: WatchedRows = { frames: 0, faults: new Set() };
  Object.assign(window, { watched });
  const look = () => {
    watched.frames += 1;
    let above = 0;
    for (const row of document.querySelectorAll('[role=grid] [role=row]')) {
      const [at, cells] = [Number(row.getAttribute('aria-rowindex')), row.querySelectorAll('[role=gridcell]')];
      if (cells.length === 0) continue;
      const quantity = cells[quantityAt]!.textContent.replace(/\D/g, '');
      const cost = cells[costAt]!.textContent;
      if (quantity !== String(1000 + at - 2)) watched.faults.add(`line ${at - 2} shows the quantity ${quantity}`);
      if ((cost !== '') !== (at - 2 === dearLine)) watched.faults.add(`line ${at - 2} shows the cost "${cost}"`);
      if (at <= above) watched.faults.add(`line ${at - 2} stands behind line ${above - 2}`);
      above = at;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
const watchedRows = (page: Page) =>
  page.evaluate(() => {
    const { frames, faults } = (window as unknown as { watched: WatchedRows }).watched;
    return { frames, faults: [...faults] };
  });
const scrolledTo = (page: Page) => page.getByRole('grid').evaluate((grid) => grid.scrollTop);

describe('typing in a quote', () => {
  it('goes on where it was when the other side says something: the cell stays open, and the lines where they were scrolled to', async () => {
    const buyer = await openVisit(demo().origin);
    await signIn(buyer.page, 'buyer-web', anong);
    const quoteId = await openLongQuote(buyer.page);
    const seller = await openVisit(demo().origin);
    await signIn(seller.page, 'vendor-portal', femke);

    await quantity(buyer.page, '1,000').click();
    for (let step = 0; step < 4; step += 1) await buyer.page.keyboard.press('PageDown');
    await quantity(buyer.page, '1,060').waitFor();
    const before = await scrolledTo(buyer.page);
    expect(before).toBeGreaterThan(0);
    await buyer.page.keyboard.type('76');
    await ask(
      seller.page,
      'quotes.comment',
      { quoteId, commentId: crypto.randomUUID(), lineId: null, text: 'Which alloy?', mentions: [] },
      'mutation',
    );
    await buyer.page.getByText('Which alloy?').waitFor();
    await buyer.page.keyboard.type('54');
    await buyer.page.keyboard.press('Enter');
    await quantity(buyer.page, '7,654').waitFor();
    expect(await scrolledTo(buyer.page)).toBeGreaterThanOrEqual(before);
    expect([...buyer.complaints, ...seller.complaints]).toEqual([]);
    await Promise.all([buyer.context.close(), seller.context.close()]);
  });

  it('loses nothing of what a seller types down a long list without looking up, while the other side speaks', async () => {
    const buyer = await openVisit(demo().origin);
    await signIn(buyer.page, 'buyer-web', anong);
    const quoteId = await openLongQuote(buyer.page);
    const { page, complaints, context } = await openVisit(demo().origin);
    await signIn(page, 'vendor-portal', femke);
    await page.goto(`/portal/quotes/${quoteId}`);
    await page.getByText('All saved').waitFor();
    const grid = page.getByRole('grid');
    const price = await columnAt(grid, (header) => header.startsWith('Unit price'));
    await grid.focus();
    await page.keyboard.press('Control+Home');
    for (let step = 0; step < price; step += 1) await page.keyboard.press('ArrowRight');
    const prices = Array.from({ length: 100 }, (_, n) => `${100 + n}.5`);
    for (const [at, text] of prices.entries()) {
      if (at % 25 === 10)
        await ask(
          buyer.page,
          'quotes.comment',
          { quoteId, commentId: crypto.randomUUID(), lineId: null, text: `Is line ${at} dearer?`, mentions: [] },
          'mutation',
        );
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    const written = async () =>
      (
        await ask<{ operations: { op: { type: string; value?: string } }[] }>(page, 'quotes.operationsSince', {
          quoteId,
          since: 0,
        })
      ).operations.flatMap(({ op }) => (op.type === 'set' ? [op.value] : []));
    await expect.poll(written).toEqual(prices);
    expect([...buyer.complaints, ...complaints]).toEqual([]);
    await Promise.all([buyer.context.close(), context.close()]);
  });

  it('shows a seller the lines before margins have come, and loses neither a cost that is typed meanwhile nor the floor beside it', async () => {
    const buyer = await openVisit(demo().origin);
    await signIn(buyer.page, 'buyer-web', anong);
    const quoteId = await openLongQuote(buyer.page);
    const { page, complaints, context } = await openVisit(demo().origin);
    await signIn(page, 'vendor-portal', femke);
    const margins = async () =>
      (
        await ask<{ lines: { lineId: string; unitCost: string | null; floorPrice: string | null }[] }>(
          page,
          'quotes.margins',
          { quoteId },
        )
      ).lines[0]!;
    const { lineId } = await margins();
    await ask(page, 'quotes.saveMargin', { quoteId, lineId, unitCost: null, floorPrice: '3.5' }, 'mutation');
    let letThrough!: () => void;
    const held = new Promise<void>((done) => {
      letThrough = done;
    });
    await page.route('**/trpc/*quotes.margins*', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`/portal/quotes/${quoteId}`);
    await page.getByText('All saved').waitFor();
    const grid = page.getByRole('grid');
    const cost = await columnAt(grid, (header) => header.startsWith('Cost'));
    await grid.focus();
    await page.keyboard.press('Control+Home');
    for (let step = 0; step < cost; step += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.type('2.25');
    await page.keyboard.press('Enter');
    letThrough();
    await expect.poll(margins).toMatchObject({ unitCost: '2.25', floorPrice: '3.5' });
    // Whole: a line's total may end in the same digits.
    await page.getByRole('gridcell', { name: '€2.25', exact: true }).waitFor();
    await page.getByRole('gridcell', { name: '€3.50', exact: true }).waitFor();
    expect([...buyer.complaints, ...complaints]).toEqual([]);
    await Promise.all([buyer.context.close(), context.close()]);
  });

  it('finds the lines where they were when what was looked up beside them is closed', async () => {
    const { page, complaints, context } = await openVisit(demo().origin);
    await signIn(page, 'buyer-web', anong);
    await openLongQuote(page);
    await quantity(page, '1,000').click();
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('PageDown');
    await quantity(page, '1,060').waitFor();
    const before = await scrolledTo(page);
    expect(before).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Versions' }).click();
    const beside = page.getByRole('dialog');
    await beside.getByRole('tab', { name: 'Compare' }).click();
    await beside.getByText('Total before').waitFor();
    await page.keyboard.press('Escape');
    await beside.waitFor({ state: 'detached' });
    expect(await scrolledTo(page)).toBe(before);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('shows in each frame of a list that is scrolled what belongs to a line, and nothing of the line that was drawn there before', async () => {
    const buyer = await openVisit(demo().origin);
    await signIn(buyer.page, 'buyer-web', anong);
    const quoteId = await openLongQuote(buyer.page);
    const { page, complaints, context } = await openVisit(demo().origin);
    await signIn(page, 'vendor-portal', femke);
    const { lines } = await ask<{ lines: { lineId: string }[] }>(page, 'quotes.margins', { quoteId });
    for (const [at, { lineId }] of lines.entries())
      await ask(
        page,
        'quotes.saveMargin',
        { quoteId, lineId, unitCost: at === 30 ? '2.25' : null, floorPrice: null },
        'mutation',
      );
    await page.goto(`/portal/quotes/${quoteId}`);
    await page.getByText('All saved').waitFor();
    const grid = page.getByRole('grid');
    const at = (name: string) => columnAt(grid, (header) => header.startsWith(name));
    await page.getByRole('gridcell', { name: /^1,000 / }).waitFor();
    await page.evaluate(watchRows, [await at('Quantity'), await at('Cost'), 30] as const);
    await grid.focus();
    for (const key of ['PageDown', 'PageDown', 'ArrowDown', 'ArrowDown', 'PageUp', 'Control+End', 'Control+Home'])
      await page.keyboard.press(key);
    await quantity(page, '1,000').waitFor();
    await quantity(page, '1,000').hover();
    for (const by of [700, 700, 1900, -300, -900, 60, -60]) await page.mouse.wheel(0, by);
    for (let step = 0; step < 30; step += 1) await page.keyboard.press('ArrowDown');
    await page.getByRole('gridcell', { name: '€2.25', exact: true }).waitFor();
    const { frames, faults } = await watchedRows(page);
    expect(frames).toBeGreaterThan(10);
    expect(faults).toEqual([]);
    expect([...buyer.complaints, ...complaints]).toEqual([]);
    await Promise.all([buyer.context.close(), context.close()]);
  });

  it('opens the cell of the cursor also where its line was scrolled out of view', async () => {
    const { page, complaints, context } = await openVisit(demo().origin);
    await signIn(page, 'buyer-web', anong);
    await openLongQuote(page);
    await quantity(page, '1,009').click();
    await page.mouse.wheel(0, 3000);
    await quantity(page, '1,080').waitFor();
    await page.keyboard.type('8765');
    await page.keyboard.press('Enter');
    await quantity(page, '8,765').waitFor();
    // What is typed and not entered yet outlives scrolling as well.
    await page.keyboard.type('43');
    await page.mouse.wheel(0, 3000);
    await quantity(page, '1,080').waitFor();
    await page.keyboard.type('21');
    await page.keyboard.press('Enter');
    await quantity(page, '4,321').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});
