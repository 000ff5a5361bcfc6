import { ask, demo, openVisit, signIn } from '@hansa/kit/journeys';
import { expect, it } from 'vitest';
import { anong, type FoundHere } from './ask.ts';

it('I2 a visitor neither sees, finds, counts nor opens what is sold to some buyers only', async () => {
  const buyer = await openVisit(demo().origin);
  await signIn(buyer.page, 'buyer-web', anong);
  const visitor = await openVisit(demo().origin);
  await visitor.page.goto('/');
  const mine = await ask<FoundHere>(buyer.page, 'search.find', { limit: 1 });
  const theirs = await ask<FoundHere>(visitor.page, 'search.find', { limit: 1 });
  const category = mine.facets.categories
    .filter((one) => one.level === 1)
    .find((one) => one.count !== theirs.facets.categories.find((other) => other.id === one.id)?.count)!;
  const all = async (page: typeof buyer.page) => {
    const found: FoundHere['items'][number][] = [];
    for (let at = 1; at <= 5; at += 1)
      found.push(
        ...(await ask<FoundHere>(page, 'search.find', { limit: 100, page: at, filter: { categoryIds: [category.id] } }))
          .items,
      );
    return new Map(found.map((one) => [one.id, one]));
  };
  const open = await all(visitor.page);
  const hidden = [...(await all(buyer.page)).values()].find((one) => !open.has(one.id) && one.mpn !== null)!;
  expect(hidden).toBeDefined();

  await buyer.page.goto(`/products/${hidden.id}`);
  await buyer.page.getByRole('heading', { level: 1, name: hidden.title.en }).waitFor();
  await visitor.page.goto(`/products/${hidden.id}`);
  await visitor.page.getByRole('heading', { level: 1, name: 'Not found' }).waitFor();
  await expect.poll(() => visitor.page.locator('main').textContent()).not.toContain(hidden.title.en);
  await visitor.page.goto(`/search?view=parts&q=${encodeURIComponent(hidden.mpn!)}`);
  await visitor.page.locator('main h1').waitFor();
  await visitor.page.waitForLoadState('networkidle');
  await expect.poll(() => visitor.page.locator(`main a[href^="/products/${hidden.id}"]`).count()).toBe(0);
  for (const path of ['/orders', '/cart', '/checkout', '/spend', '/organization', '/quick-order']) {
    await visitor.page.goto(path);
    await visitor.page.locator('input[name=password]').waitFor();
  }
  // The browser itself notes the one read that is refused on purpose.
  expect(visitor.complaints.filter((text) => !text.includes('404'))).toEqual([]);
  expect(buyer.complaints).toEqual([]);
  await buyer.context.close();
  await visitor.context.close();
});
