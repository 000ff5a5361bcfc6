import { ask, bothLooks, demo, expectAccessible, openVisit, signIn, takePicture } from '@hansa/kit/journeys';
import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { anong, emptyCart, type FoundHere, fillCart, picture, somchai } from './ask.ts';

interface Cart {
  readonly lines: number;
  readonly totalMinor: number;
  readonly sellers: readonly {
    readonly sellerId: string;
    readonly lines: readonly { readonly id: string; readonly productId: string; readonly quantity: string }[];
  }[];
}

it.each(bothLooks)(
  'a cart of a thousand lines is drawn a window at a time: it scrolls, changes and forgets as a short one does, $size in $language',
  async (look) => {
    const { page, complaints, context } = await openVisit(demo().origin, look);
    await signIn(page, 'buyer-web', somchai);
    await emptyCart(page);
    const found = new Map<string, { productId: string; offerId: string; quantity: string }>();
    const { facets } = await ask<FoundHere>(page, 'search.find', { limit: 1 });
    // A search shows the best few hundred; of all categories there are enough.
    for (const category of facets.categories)
      for (let at = 1; at <= 4 && found.size < 1000; at += 1) {
        const { items } = await ask<FoundHere>(page, 'search.find', {
          limit: 100,
          page: at,
          filter: { categoryIds: [category.id] },
        });
        for (const { id, best } of items)
          if (best?.unitPrice && !best.isMadeToOrder)
            found.set(id, {
              productId: id,
              offerId: best.offerId,
              quantity: String(Math.max(Number(best.minimumQuantity), Number(best.quantityMultiple))),
            });
      }
    const lines = [...found.values()].slice(0, 1000);
    for (let at = 0; at < lines.length; at += 500)
      await ask(page, 'cart.add', { lines: lines.slice(at, at + 500) }, 'mutation');
    expect((await ask<Cart>(page, 'cart.show')).lines).toBe(1000);

    await page.goto('/cart');
    await page.getByRole('spinbutton').first().waitFor();
    // Looked at where it begins: what is half under the bar of a phone wherever one has scrolled to, is whole a
    // finger's width further.
    await expectAccessible(page);
    // Beside the icon of the cart, at the thumb or in the corner, stands how many lines there are, and no less.
    const thousand = look.language === 'vi' ? '1.000' : '1,000';
    const named = page.getByRole('link', { name: new RegExp(thousand.replace('.', String.raw`\.`)) });
    await named.filter({ hasText: thousand }).filter({ visible: true }).first().waitFor();
    // Only what can be seen is drawn, wherever one is.
    await expect.poll(() => page.getByRole('spinbutton').count()).toBeLessThan(60);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeGreaterThan(60_000);
    await page.evaluate((to) => scrollTo(0, to), height / 2);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('main [role=spinbutton]')].some((one) => {
        const { top } = one.getBoundingClientRect();
        return top > 0 && top < innerHeight;
      }),
    );
    await expect.poll(() => page.getByRole('spinbutton').count()).toBeLessThan(60);
    await takePicture(page, picture(`cart-1000-${look.size}`));

    // A line in the middle is changed and taken out; the place where one stands stays.
    const at = await page.evaluate(() => scrollY);
    const middle = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main [role=spinbutton]')].findIndex(
        (one) => one.getBoundingClientRect().top > 200,
      ),
    );
    const quantity = page.getByRole('spinbutton').nth(middle);
    const title =
      (await quantity.getAttribute('aria-label')) ??
      (await quantity.evaluate((one) => (one as HTMLInputElement).labels?.[0]?.textContent ?? ''));
    expect(title).not.toBe('');
    await page
      .locator('main button:has(svg.lucide-trash-2)')
      .filter({ visible: true })
      .nth(middle + 1)
      .click();
    await page.locator('section[aria-live=polite] button').first().waitFor();
    expect((await ask<Cart>(page, 'cart.show')).lines).toBe(999);
    expect(Math.abs((await page.evaluate(() => scrollY)) - at)).toBeLessThan(150);
    // Taken out by mistake: one press brings it back.
    await page.locator('section[aria-live=polite] button').first().click();
    await page.waitForFunction(async () => {
      const answer = await fetch('/trpc/cart.count', {
        headers: {
          'hansa-organization':
            (Object.entries(sessionStorage).find(([key]) => key.startsWith('hansa.organization.'))?.[1] as string) ??
            '',
        },
      });
      return ((await answer.json()) as { result: { data: { lines: number } } }).result.data.lines === 1000;
    });
    await emptyCart(page);
    expect(complaints).toEqual([]);
    await context.close();
  },
);

it.each(bothLooks)(
  'the planner splits a cart by what matters most, explains each move, and can be undone, $size in $language',
  async (look) => {
    const { page, complaints, context } = await openVisit(demo().origin, look);
    await signIn(page, 'buyer-web', anong);
    // Whatever has several sellers, from one that is not the cheapest.
    await emptyCart(page);
    const { items } = await ask<FoundHere>(page, 'search.find', { limit: 100, filter: { inStock: true } });
    const lines: { productId: string; offerId: string; quantity: string }[] = [];
    for (const { id } of items.filter((one) => one.otherSellers > 0).slice(0, 14)) {
      const { offers } = await ask<{
        offers: {
          offerId: string;
          unitPrice: string | null;
          minimumQuantity: string;
          quantityMultiple: string;
          free: string;
        }[];
      }>(page, 'products.show', { productId: id });
      const dearest = offers
        .filter((one) => one.unitPrice !== null)
        .toSorted((a, b) => Number(b.unitPrice) - Number(a.unitPrice))[0];
      const quantity = dearest && 3 * Math.max(Number(dearest.minimumQuantity), Number(dearest.quantityMultiple));
      if (dearest && Number(dearest.free) >= quantity!)
        lines.push({ productId: id, offerId: dearest.offerId, quantity: String(quantity) });
    }
    await ask(page, 'cart.add', { lines }, 'mutation');
    const before = await ask<Cart>(page, 'cart.show');
    await page.goto('/cart');
    await page.locator('header button:has(svg.lucide-split)').click();
    const dialog = page.getByRole('dialog');
    const apply = dialog.locator('footer button').last();
    await dialog.locator('dl dd').first().waitFor();
    await page.waitForFunction(
      () => !document.querySelector<HTMLButtonElement>('[role=dialog] footer button:last-child')!.disabled,
    );
    await expectAccessible(page);
    await takePicture(page, picture(`planner-${look.size}`));
    // Own weights ask what a day and a parcel are worth.
    await dialog.getByRole('radio').nth(3).check();
    const [perDay, perSeller] = [
      dialog.locator('input[inputmode=decimal]').nth(0),
      dialog.locator('input[inputmode=decimal]').nth(1),
    ];
    await perSeller.fill('500');
    await perDay.fill('1');
    await perDay.blur();
    // On a phone nothing is cut at the right.
    expect(
      await dialog.evaluate(
        (one) =>
          [...one.querySelectorAll('*')].filter(
            (part) => part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX === 'auto',
          ).length,
      ),
    ).toBe(0);
    await page.waitForFunction(() => document.querySelector('[role=dialog] .opacity-60') === null);
    await takePicture(page, picture(`planner-weights-${look.size}`));
    await dialog.getByRole('radio').first().check();
    // A seller that is left out delivers nothing.
    await page.waitForFunction(() => document.querySelector('[role=dialog] .opacity-60') === null);
    await apply.click();
    await dialog.waitFor({ state: 'detached' });
    const after = await ask<Cart>(page, 'cart.show');
    expect(after.totalMinor).toBeLessThan(before.totalMinor);
    await page.locator('section[aria-live=polite] button').first().click();
    await page.waitForFunction(async (total) => {
      const answer = await fetch('/trpc/cart.show', {
        headers: {
          'hansa-organization':
            (Object.entries(sessionStorage).find(([key]) => key.startsWith('hansa.organization.'))?.[1] as string) ??
            '',
        },
      });
      return ((await answer.json()) as { result: { data: { totalMinor: number } } }).result.data.totalMinor === total;
    }, before.totalMinor);
    await emptyCart(page);
    expect(complaints).toEqual([]);
    await context.close();
  },
);

it('what is removed can be put back, with its note', async () => {
  const { page, complaints, context } = await openVisit(demo().origin);
  await signIn(page, 'buyer-web', anong);
  await fillCart(page, { sellers: 1, linesEach: 2 });
  await page.goto('/cart');
  await page.locator('main button:has(svg.lucide-message-square-plus)').first().click();
  const note = page.locator('main').getByRole('textbox', { name: 'Note' });
  await note.fill('for press 4');
  await note.press('Enter');
  await page.getByText('for press 4').waitFor();
  await page.locator('main button:has(svg.lucide-trash-2)').filter({ visible: true }).nth(1).click();
  await page.getByText('for press 4').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await page.getByText('for press 4').waitFor();
  await emptyCart(page);
  expect(complaints).toEqual([]);
  await context.close();
});

it('presses on a quantity count though the server is slow, and what is typed in the next line outlives its answer', async () => {
  const { page, complaints, context } = await openVisit(demo().origin);
  await signIn(page, 'buyer-web', anong);
  await fillCart(page, { sellers: 1, linesEach: 2 });
  const told = async () =>
    (await ask<Cart>(page, 'cart.show')).sellers.flatMap((seller) => seller.lines.map((line) => Number(line.quantity)));
  const before = (await told())[0]!;
  await page.goto('/cart');
  const gate = Promise.withResolvers<void>();
  await page.route(/\/trpc\/[^?]*cart\.change/, async (route) => {
    await gate.promise;
    await route.continue();
  });
  const [first, second] = [0, 1].map((at) => page.locator('main').getByRole('spinbutton').nth(at)) as [
    Locator,
    Locator,
  ];
  const shown = async () => Number(await first.getAttribute('aria-valuenow'));
  await first.focus();
  await page.keyboard.press('ArrowUp');
  await expect.poll(shown).toBeGreaterThan(before);
  const step = (await shown()) - before;
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect.poll(shown).toBe(before + 3 * step);
  await second.focus();
  await page.keyboard.type('40');
  gate.resolve();
  await expect.poll(async () => (await told())[0]).toBe(before + 3 * step);
  await page.waitForLoadState('networkidle');
  await page.keyboard.type('00');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await told())[1]).toBeGreaterThanOrEqual(4000);
  expect((await told())[0]).toBe(before + 3 * step);
  await emptyCart(page);
  expect(complaints).toEqual([]);
  await context.close();
});

it('on a phone the search has half of the top, and the bar at the thumb says how many lines the cart holds', async () => {
  const { page, complaints, context } = await openVisit(demo().origin, { size: 'phone' });
  await signIn(page, 'buyer-web', anong);
  await emptyCart(page);
  await fillCart(page, { sellers: 1, linesEach: 2 });
  await page.goto('/search?q=bolt');
  await page.getByRole('navigation').getByRole('link', { name: 'Cart 2', exact: true }).waitFor();
  await page.locator('header').getByRole('link', { name: 'Notifications' }).waitFor();
  const field = await page.locator('header').getByRole('search').boundingBox();
  expect(field!.width).toBeGreaterThan(195);
  await expectAccessible(page);
  await takePicture(page, picture('phone-bar'));
  await emptyCart(page);
  expect(complaints).toEqual([]);
  await context.close();
});
