import { ask, columnAt, demo, expectAccessible, openVisit, signIn, takePicture } from '@hansa/kit/journeys';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { anong, emptyCart, femke, type FoundHere, picture } from './ask.ts';

async function nordhaven(page: Page): Promise<string> {
  const { facets } = await ask<FoundHere>(page, 'search.find', { limit: 1 });
  return facets.sellers.find((one) => one.name === 'Nordhaven')!.id;
}

/**
 * Asks the seller of a demo for some of its own products, through the doors that the page uses. Answers the quote's id.
 */
async function askNordhaven(page: Page, title: string, lines: number): Promise<string> {
  const sellerId = await nordhaven(page);
  const { items } = await ask<FoundHere>(page, 'search.find', { filter: { sellerIds: [sellerId] }, limit: lines });
  const { rfqId } = await ask<{ rfqId: string }>(
    page,
    'rfqs.save',
    { title, lines: items.map((one) => ({ productId: one.id, quantity: '20' })) },
    'mutation',
  );
  const { quoteIds } = await ask<{ quoteIds: string[] }>(
    page,
    'rfqs.send',
    { rfqId, sellerIds: [sellerId] },
    'mutation',
  );
  return quoteIds[0]!;
}

/** Goes with the arrow keys to a column of the first line and types a value into it. */
async function write(page: Page, column: string, ...values: string[]): Promise<void> {
  const grid = page.getByRole('grid');
  const at = await columnAt(grid, (header) => header.startsWith(column));
  await grid.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Home');
  for (let step = 0; step < at; step += 1) await page.keyboard.press('ArrowRight');
  for (const value of values) {
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
  }
}

/** Runs in the browser: what of the grid's words is under the name at somebody's cursor, its head's included. */
function wordsUnderName(): string[] {
  const name = document.querySelector('[data-cursor-name]')!;
  const under = name.getBoundingClientRect();
  return [...document.querySelectorAll('[role=gridcell], [role=columnheader]')].flatMap((cell) => {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const covered: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (name.contains(node)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (
        box.width > 0 &&
        box.left < under.right &&
        box.right > under.left &&
        box.top < under.bottom &&
        box.bottom > under.top
      )
        covered.push(node.textContent ?? '');
    }
    return covered;
  });
}

const saved = (page: Page) => page.getByText('All saved').waitFor();

describe('quotes', () => {
  it('are asked for from the cart, answered, compared and become an order at the accepted prices', async () => {
    const buyer = await openVisit(demo().origin);
    await signIn(buyer.page, 'buyer-web', anong);
    await emptyCart(buyer.page);
    // Only what Nordhaven itself sells can be ordered from its answer.
    const { items } = await ask<FoundHere>(buyer.page, 'search.find', {
      text: 'bearing',
      filter: { sellerIds: [await nordhaven(buyer.page)] },
      limit: 2,
    });
    await ask(
      buyer.page,
      'cart.add',
      { lines: items.map((one) => ({ productId: one.id, quantity: '40' })) },
      'mutation',
    );
    await buyer.page.goto('/cart');
    await buyer.page.getByRole('link', { name: 'Ask for quotes' }).click();
    await buyer.page.getByLabel('About').fill('Bearings for line 3');
    await buyer.page.getByText(items[0]!.title.en).first().waitFor();
    await expectAccessible(buyer.page);
    await buyer.page.getByRole('button', { name: 'Choose sellers' }).click();
    await expectAccessible(buyer.page);
    await buyer.page.getByRole('button', { name: /^Ask \d+ sellers?$/ }).click();
    await buyer.page.getByText(/0 of \d sellers have answered/).waitFor();
    const rfqId = /requests\/([\w-]+)/.exec(buyer.page.url())![1]!;

    const seller = await openVisit(demo().origin);
    await signIn(seller.page, 'vendor-portal', femke);
    await seller.page.goto('/portal/quotes');
    await seller.page.getByRole('row').filter({ hasText: 'Bearings for line 3' }).first().click();
    await saved(seller.page);
    await write(seller.page, 'Unit price', '4.10', '6.25');
    await saved(seller.page);
    await expect
      .poll(async () => (await seller.page.getByRole('grid').innerText()).match(/€4\.10|€6\.25/g))
      .toEqual(['€4.10', '€6.25']);
    await expectAccessible(seller.page);
    await seller.page.getByRole('button', { name: 'Send answer' }).click();
    await seller.page.getByRole('dialog').getByRole('button', { name: 'Send answer' }).click();
    await seller.page.getByText('Sent to Suchanok Foods').waitFor();

    await buyer.page.getByText(/1 of \d sellers have answered/).waitFor();
    await takePicture(buyer.page, picture('quotes-matrix'), true);
    await expectAccessible(buyer.page);
    await buyer.page.getByRole('link', { name: 'Nordhaven' }).click();
    // Either side keeps what was sent as a paper, in the language of whoever it is for.
    for (const [page, language] of [
      [buyer.page, 'EN'],
      [seller.page, 'VI'],
    ] as const) {
      const [paper] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `PDF ${language}: version 2` }).click(),
      ]);
      expect(paper.suggestedFilename()).toMatch(new RegExp(`^Q-\\d{4}-\\d{6} v2 ${language.toLowerCase()}\\.pdf$`));
      expect((await readFile(await paper.path())).subarray(0, 5).toString()).toBe('%PDF-');
    }
    await buyer.page.getByRole('button', { name: 'Accept', exact: true }).click();
    const dialog = buyer.page.getByRole('dialog');
    await dialog.getByText('€6.25').waitFor();
    await expectAccessible(buyer.page);
    await dialog.getByRole('button', { name: 'Accept and order' }).click();
    await buyer.page.waitForURL(/\/orders\//);
    await buyer.page.getByRole('heading', { level: 1, name: /^PO-/ }).waitFor();
    const { quotes } = await ask<{ quotes: { state: string; totalMinor: number; orderId: string | null }[] }>(
      buyer.page,
      'rfqs.show',
      { rfqId },
    );
    expect(quotes.filter((one) => one.state === 'accepted')).toMatchObject([{ totalMinor: 41_400 }]);
    expect([...buyer.complaints, ...seller.complaints]).toEqual([]);
    await Promise.all([buyer.context.close(), seller.context.close()]);
  });

  it('F11 are edited by two browsers at once: each sees the other, one goes offline, edits and comes back, and both are equal', async () => {
    const buyer = await openVisit(demo().origin);
    await signIn(buyer.page, 'buyer-web', anong);
    const quoteId = await askNordhaven(buyer.page, 'Two at one table', 3);
    const seller = await openVisit(demo().origin);
    await signIn(seller.page, 'vendor-portal', femke);
    await Promise.all([buyer.page.goto(`/quotes/${quoteId}`), seller.page.goto(`/portal/quotes/${quoteId}`)]);
    await Promise.all([saved(buyer.page), saved(seller.page)]);
    const here = (page: Page) => page.getByRole('list', { name: 'Here now' });
    await here(buyer.page).getByText(/Femke/).waitFor();
    await here(seller.page).getByText(/Anong/).waitFor();

    await write(seller.page, 'Unit price', '3.30');
    await buyer.page.getByRole('gridcell', { name: '€3.30' }).waitFor();
    await write(buyer.page, 'Quantity', '25');
    await seller.page.getByRole('gridcell').filter({ hasText: /^25/ }).waitFor();
    await here(seller.page)
      .getByText(/Quantity/)
      .waitFor();
    // A file that one side puts there the other sees at once, and keeps.
    await seller.page.locator('input[type=file]').setInputFiles({
      name: 'Specification.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4 a specification'),
    });
    const keep = buyer.page.getByRole('button', { name: 'Download Specification.pdf' });
    const [kept] = await Promise.all([buyer.page.waitForEvent('download'), keep.click()]);
    expect(kept.suggestedFilename()).toBe('Specification.pdf');
    await buyer.page.mouse.move(0, 0);
    await takePicture(seller.page, picture('quotes-together'), true);

    await buyer.context.setOffline(true);
    await write(buyer.page, 'Quantity', '30', '31');
    await buyer.page.getByText(/^Offline\. 2 edits are kept here/).waitFor();
    await write(seller.page, 'Unit price', '3.10', '2.20');
    await buyer.context.setOffline(false);
    await Promise.all([saved(buyer.page), saved(seller.page)]);
    for (const page of [buyer.page, seller.page]) {
      for (const text of [/^30/, /^31/]) await page.getByRole('gridcell').filter({ hasText: text }).waitFor();
      for (const price of ['€3.10', '€2.20'])
        await page.getByRole('gridcell').filter({ hasText: price }).first().waitFor();
    }
    const totals = await Promise.all(
      [buyer.page, seller.page].map((page) => page.getByText('Total with freight').locator('xpath=..').innerText()),
    );
    expect(totals[0]).toBe(totals[1]);
    const { operations } = await ask<{ operations: { opId: string }[] }>(buyer.page, 'quotes.operationsSince', {
      quoteId,
      since: 0,
    });
    expect(operations).toHaveLength(6);
    expect(new Set(operations.map((one) => one.opId)).size).toBe(6);
    await expectAccessible(buyer.page);
    // A browser that was offline says so itself; nothing else may complain.
    expect([
      ...buyer.complaints.filter((text) => !/ERR_INTERNET_DISCONNECTED|WebSocket/.test(text)),
      ...seller.complaints,
    ]).toEqual([]);
    await Promise.all([buyer.context.close(), seller.context.close()]);
  });

  it('show where the other side is without covering what stands there: named as they come, then by an edge, and named again for whoever looks', async () => {
    const buyer = await openVisit(demo().origin);
    await signIn(buyer.page, 'buyer-web', anong);
    const quoteId = await askNordhaven(buyer.page, 'Where are you?', 6);
    const seller = await openVisit(demo().origin);
    await signIn(seller.page, 'vendor-portal', femke);
    const phone = await openVisit(demo().origin, { size: 'phone' });
    await signIn(phone.page, 'buyer-web', anong);
    await Promise.all([
      buyer.page.goto(`/quotes/${quoteId}`),
      seller.page.goto(`/portal/quotes/${quoteId}`),
      phone.page.goto(`/quotes/${quoteId}`),
    ]);
    await Promise.all([saved(buyer.page), saved(seller.page), saved(phone.page)]);
    const name = buyer.page.locator('[data-cursor-name]');
    const isNamed = () =>
      name.evaluate((label) => getComputedStyle(label).opacity === '1' && label.getBoundingClientRect().height > 8);
    // By turns: the first line, over which stands the head, one among others, and the column that numbers do not stand
    // in.
    for (const [column, values] of [
      ['Unit price', []],
      ['Unit price', ['3.10', '3.20', '3.30']],
      ['Item', []],
    ] as const) {
      await write(seller.page, column, ...values);
      await name.waitFor();
      if (values.length > 0) await buyer.page.getByRole('gridcell', { name: '€3.30' }).waitFor();
      await expect.poll(isNamed).toBe(true);
      await expect.poll(() => buyer.page.evaluate(wordsUnderName)).toEqual([]);
    }
    await expect.poll(isNamed).toBe(false);
    await buyer.page.getByRole('gridcell').filter({ has: name }).hover();
    await expect.poll(isNamed).toBe(true);
    await buyer.page.mouse.move(0, 0);
    await expect.poll(isNamed).toBe(false);
    await write(seller.page, 'Unit price');
    await expect.poll(isNamed).toBe(true);

    // On a phone their name stands at the card, and no field moves because they came.
    const card = phone.page.getByRole('article').first();
    const [there, field] = [card.getByText(/Femke .* is at Unit price/), card.getByLabel(/^Quantity/)];
    await there.waitFor();
    const [before, title, badge] = [
      await field.boundingBox(),
      await card.getByRole('paragraph').first().boundingBox(),
      await there.boundingBox(),
    ];
    expect(badge!.y + badge!.height).toBeLessThanOrEqual(title!.y);
    await expectAccessible(phone.page);
    await write(seller.page, 'Unit price', '3.40');
    await expect.poll(() => there.count()).toBe(0);
    expect(await field.boundingBox()).toEqual(before);
    expect([...buyer.complaints, ...seller.complaints, ...phone.complaints]).toEqual([]);
    await Promise.all([buyer.context.close(), seller.context.close(), phone.context.close()]);
  });

  it('may offer another thing instead: the buyer awards the alternative in the matrix, and it alone is ordered', async () => {
    const buyer = await openVisit(demo().origin);
    await signIn(buyer.page, 'buyer-web', anong);
    const sellerId = await nordhaven(buyer.page);
    const { items } = await ask<FoundHere>(buyer.page, 'search.find', {
      filter: { sellerIds: [sellerId], inStock: true },
      limit: 60,
    });
    const [asked, other] = items.filter((one) => one.best?.sellerName === 'Nordhaven' && Number(one.best.free) >= 20);
    const { rfqId } = await ask<{ rfqId: string }>(
      buyer.page,
      'rfqs.save',
      { title: 'This or another', lines: [{ productId: asked!.id, quantity: '20' }] },
      'mutation',
    );
    const { quoteIds } = await ask<{ quoteIds: string[] }>(
      buyer.page,
      'rfqs.send',
      { rfqId, sellerIds: [sellerId] },
      'mutation',
    );

    const seller = await openVisit(demo().origin);
    await signIn(seller.page, 'vendor-portal', femke);
    await seller.page.goto(`/portal/quotes/${quoteIds[0]}`);
    await saved(seller.page);
    await seller.page.getByRole('grid').focus();
    await seller.page.keyboard.press('Control+Home');
    await seller.page.getByRole('button', { name: 'Offer an alternative' }).click();
    const adding = seller.page.getByRole('dialog');
    await adding.getByRole('combobox').fill(other!.best!.sku);
    await seller.page.getByRole('option').filter({ hasText: other!.best!.sku }).first().click();
    // The list of hits lies over the dialog as the dialog does over the page, and whatever is covered is hidden to a
    // role: only a dialog that is gone is done with.
    await seller.page.locator('[role=dialog]').waitFor({ state: 'detached' });
    await seller.page.getByRole('row').filter({ hasText: other!.best!.sku }).waitFor();
    await saved(seller.page);
    await write(seller.page, 'Unit price', '3.00', '2.00');
    await saved(seller.page);
    await seller.page.getByRole('button', { name: 'Send answer' }).click();
    await seller.page.getByRole('dialog').getByRole('button', { name: 'Send answer' }).click();
    await seller.page.getByText('Sent to Suchanok Foods').waitFor();

    // On the quote's own page it may be chosen as well, and the sum follows.
    await buyer.page.goto(`/quotes/${quoteIds[0]}`);
    await buyer.page.getByRole('button', { name: 'Accept', exact: true }).click();
    const accepting = buyer.page.getByRole('dialog');
    await accepting.getByText('€60.00').waitFor();
    await accepting.getByRole('radio', { name: `Alternative: ${other!.title.en}` }).check();
    await accepting.getByText('€40.00').waitFor();
    await expectAccessible(buyer.page);
    await accepting.getByRole('button', { name: 'Cancel' }).click();

    await buyer.page.goto(`/requests/${rfqId}`);
    const instead = buyer.page.getByRole('button', { name: `Alternative to ${asked!.title.en} from Nordhaven` });
    await instead.click();
    await expect.poll(() => instead.getAttribute('aria-pressed')).toBe('true');
    await takePicture(buyer.page, picture('quotes-alternative'), true);
    await expectAccessible(buyer.page);
    await buyer.page.getByRole('button', { name: 'Award', exact: true }).click();
    const dialog = buyer.page.getByRole('dialog');
    await dialog.getByText(`Alternative: ${other!.title.en}`).waitFor();
    await dialog.getByRole('button', { name: 'Award and place 1 order' }).click();
    await buyer.page.waitForURL(/\/orders\//);
    await buyer.page.getByRole('heading', { level: 1, name: /^PO-/ }).waitFor();
    await buyer.page.getByText(other!.best!.sku).first().waitFor();
    await expect.poll(() => buyer.page.getByText(asked!.best!.sku, { exact: true }).count()).toBe(0);
    expect([...buyer.complaints, ...seller.complaints]).toEqual([]);
    await Promise.all([buyer.context.close(), seller.context.close()]);
  });

  it('are kept as a template, and begun from it for a customer who has not asked', async () => {
    const buyer = await openVisit(demo().origin);
    await signIn(buyer.page, 'buyer-web', anong);
    const quoteId = await askNordhaven(buyer.page, 'Every quarter', 2);
    const { page, complaints, context } = await openVisit(demo().origin);
    await signIn(page, 'vendor-portal', femke);
    await page.goto(`/portal/quotes/${quoteId}`);
    await saved(page);
    await page.getByRole('button', { name: 'More to do with this quote' }).click();
    await page.getByRole('menuitem', { name: 'Keep as template' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('Quarterly set');
    await page.getByRole('dialog').getByRole('button', { name: 'Make the copy' }).click();
    await page.getByRole('heading', { level: 1, name: 'Quarterly set' }).waitFor();
    await saved(page);
    await expect.poll(() => page.getByRole('button', { name: 'Send answer' }).count()).toBe(0);
    await page.mouse.move(0, 0);
    await expectAccessible(page);
    const templateId = /quotes\/([\w-]+)/.exec(page.url())![1]!;
    // It is nobody else's: to the buyer it is as one that never was.
    expect((await buyer.page.request.get(`/api/v1/quotes/${templateId}`)).status()).toBe(404);

    await page.getByRole('button', { name: 'Quote from this' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'For whom' }).fill('Suchanok');
    await page
      .getByRole('option', { name: /Suchanok Foods/ })
      .first()
      .click();
    await dialog.getByLabel('Name').fill('Your quarterly set');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('heading', { level: 1, name: 'Your quarterly set' }).waitFor();
    await saved(page);
    await write(page, 'Quantity', '60');
    await saved(page);
    await page.getByRole('button', { name: 'Send answer' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Send answer' }).click();
    await page.getByText('Sent to Suchanok Foods').waitFor();
    await buyer.page.goto('/quotes?tab=decide');
    await buyer.page.getByRole('row').filter({ hasText: 'Your quarterly set' }).first().click();
    await buyer.page.getByRole('gridcell').filter({ hasText: /^60/ }).waitFor();
    // How many wait stands at each tab, whichever is shown.
    await page.goto('/portal/quotes?tab=templates');
    await page.getByRole('row').filter({ hasText: 'Quarterly set' }).first().waitFor();
    for (const tab of await page.getByRole('tab').all()) await expect.poll(() => tab.innerText()).toMatch(/\d/);
    expect([...complaints, ...buyer.complaints.filter((text) => !/404/.test(text))]).toEqual([]);
    await Promise.all([context.close(), buyer.context.close()]);
  });

  it('are asked for what stands on a list, what was asked before, what was pasted, and what a search did not find', async () => {
    const { page, complaints, context } = await openVisit(demo().origin);
    await signIn(page, 'buyer-web', anong);
    const { items: several } = await ask<FoundHere>(page, 'search.find', { text: 'bearing', limit: 20 });
    // By a number that is one product's alone.
    const { lines: numbers } = await ask<{ lines: { state: string }[] }>(
      page,
      'products.byPartNumber',
      { lines: several.map((one) => ({ text: one.mpn ?? '' })) },
      'mutation',
    );
    const numbered = several.find((one, index) => one.mpn !== null && numbers[index]!.state === 'found')!;
    const items = [numbered, several.find((one) => one !== numbered)!];
    const name = `Monthly ${Date.now()}`;
    const { id } = await ask<{ id: string }>(page, 'lists.save', { name }, 'mutation');
    await ask(
      page,
      'lists.addLines',
      { listId: id, lines: items.map((one) => ({ productId: one.id, quantity: '12' })) },
      'mutation',
    );
    await page.goto(`/lists/${id}`);
    await page.getByRole('link', { name: 'Ask for quotes' }).click();
    await page.waitForURL(/requests\/new/);
    await expect.poll(() => page.getByLabel('About').inputValue()).toBe(name);
    await page.getByLabel(`Quantity of ${items[1]!.title.en}`).waitFor();
    await page.getByLabel('Paste a list, or describe it').fill(`${items[0]!.mpn}\t5\nBracket as drawn\t2`);
    await page.getByRole('button', { name: 'Add these lines' }).click();
    await page.getByText('in your words').waitFor();
    await page.getByLabel(`Quantity of ${items[0]!.title.en}`).nth(1).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Choose sellers' }).click();
    await page.getByRole('link', { name: 'Ask again' }).click();
    await page.getByLabel('Quantity of Bracket as drawn').waitFor();
    await expect.poll(() => page.getByLabel('About').inputValue()).toBe(name);
    await page.goto('/search?q=zzzqqqxxyy');
    await page.getByRole('link', { name: 'Ask sellers for it' }).click();
    await page.getByLabel('Quantity of zzzqqqxxyy').waitFor();
    // What keeps from going on is said, one thing after the other.
    const on = page.getByRole('button', { name: 'Choose sellers' });
    await page.getByText('Say first what it is about').waitFor();
    await expect.poll(() => on.isDisabled()).toBe(true);
    await page.getByLabel('About').fill('What nobody lists');
    await expect.poll(() => on.isEnabled()).toBe(true);
    await page.getByLabel('Quantity of zzzqqqxxyy').fill('0');
    await page.getByText('a quantity above zero').waitFor();
    await page.getByRole('button', { name: 'Remove zzzqqqxxyy' }).click();
    await page.getByText('Add at least one line first').waitFor();
    await expect.poll(() => on.getAttribute('aria-describedby')).not.toBe(null);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('are read and answered on a phone, in Vietnamese', async () => {
    const buyer = await openVisit(demo().origin);
    await signIn(buyer.page, 'buyer-web', anong);
    const quoteId = await askNordhaven(buyer.page, 'Trên điện thoại', 2);
    const { page, complaints, context } = await openVisit(demo().origin, { size: 'phone', language: 'vi' });
    await signIn(page, 'vendor-portal', femke);
    await page.goto(`/portal/quotes/${quoteId}`);
    await page.getByText('Đã lưu tất cả').waitFor();
    await page
      .getByLabel(/^Đơn giá/)
      .first()
      .fill('7,5');
    await page
      .getByLabel(/^Thời gian giao/)
      .first()
      .click();
    await page.getByText('Đã lưu tất cả').waitFor();
    await takePicture(page, picture('quotes-phone-vi'), true);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const { document: held } = await ask<{ document: { lines: Record<string, { unitPrice: string | null }> } }>(
      buyer.page,
      'quotes.show',
      { quoteId },
    );
    expect(Object.values(held.lines).map((line) => line.unitPrice)).toContain('7.5');
    expect(complaints).toEqual([]);
    await Promise.all([context.close(), buyer.context.close()]);
  });
});
