import { closeBrowser, openVisit, signIn } from '@hansa/kit/journeys';
import { afterAll, expect, inject, it } from 'vitest';
import { anong, emptyCart, fillCart } from './ask.ts';

afterAll(closeBrowser);

it('a part of a page that cannot be read says why in place of its skeleton, and comes by another try', async () => {
  const { page, context } = await openVisit(inject('origin'));
  await page.route(/\/trpc\/[^?]*organizations\.costCenters/, (route) => route.abort());
  await signIn(page, 'buyer-web', anong);
  const budgets = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Budgets this month' }) });
  await budgets.getByText('The server did not answer').waitFor();
  await expect.poll(() => budgets.locator('.animate-sheen').count()).toBe(0);
  await page.unrouteAll({ behavior: 'wait' });
  await budgets.getByRole('button', { name: 'Try again' }).click();
  await budgets.getByRole('progressbar').first().waitFor();
  await expect.poll(() => budgets.getByText('The server did not answer').count()).toBe(0);
  await context.close();
});

it('a request whose lines cannot be fetched from the cart says why, and comes by another try', async () => {
  const { page, context } = await openVisit(inject('origin'));
  await signIn(page, 'buyer-web', anong);
  await fillCart(page, { sellers: 1, linesEach: 1 });
  await page.route(/\/trpc\/[^?]*cart\.show/, (route) => route.abort());
  await page.goto('/requests/new?from=cart');
  const lines = page.locator('section').filter({ has: page.getByRole('heading', { name: 'What you need' }) });
  await lines.getByText('The server did not answer').waitFor();
  await expect.poll(() => lines.locator('.animate-sheen').count()).toBe(0);
  await page.unrouteAll({ behavior: 'wait' });
  await lines.getByRole('button', { name: 'Try again' }).click();
  await lines.getByRole('listitem').first().waitFor();
  await expect.poll(() => lines.getByText('The server did not answer').count()).toBe(0);
  await emptyCart(page);
  await context.close();
});
