import { closeBrowser, openVisit, signIn } from '@hansa/kit/journeys';
import { afterAll, expect, inject, it } from 'vitest';
import { anong } from './ask.ts';

afterAll(closeBrowser);

it('a part of a page that cannot be read says why in place of its skeleton, and comes by another try', async () => {
  const { page, context } = await openVisit(inject('origin'));
  await page.route(/\/trpc\/[^?]*organizations\.costCenters/, (route) => route.abort());
  await signIn(page, 'buyer-web', anong);
  const budgets = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Budgets this month' }) });
  await budgets.getByText('The server did not answer').waitFor();
  expect(await budgets.locator('.animate-sheen').count()).toBe(0);
  await page.unrouteAll({ behavior: 'wait' });
  await budgets.getByRole('button', { name: 'Try again' }).click();
  await budgets.getByRole('progressbar').first().waitFor();
  expect(await budgets.getByText('The server did not answer').count()).toBe(0);
  await context.close();
});
