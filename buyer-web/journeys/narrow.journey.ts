import { demo, openVisit, signIn } from '@hansa/kit/journeys';
import { expect, it } from 'vitest';
import { anong, seesOwnHits } from './ask.ts';

it('a list of filters shows every value once it is opened or looked through, and what was chosen among the rare ones stays on top', async () => {
  const { page, complaints, context } = await openVisit(demo().origin);
  await signIn(page, 'buyer-web', anong);
  await page.goto('/search');
  await seesOwnHits(page);
  const brands = page.getByRole('group', { name: 'Brand' });
  const names = () => brands.getByRole('listitem').locator('label > span:first-of-type').allTextContents();
  const more = brands.getByRole('button', { name: /^Show \d+ more$/ });
  const said = 6 + Number(/\d+/.exec((await more.textContent())!)![0]);
  expect(said).toBeGreaterThan(12);
  await more.click();
  await expect.poll(async () => (await names()).length).toBe(said);
  const rare = (await names()).at(-1)!;

  // Found by its name, too, by whoever has opened nothing.
  await page.reload();
  await seesOwnHits(page);
  expect(await names()).not.toContain(rare);
  await brands.getByRole('searchbox').fill(rare);
  await expect.poll(names).toContain(rare);
  await brands.getByRole('checkbox', { name: rare }).check();
  await page.waitForURL(/brand=/);

  await page.reload();
  await page.locator('main [aria-busy=false] [data-hit]').first().waitFor();
  await expect.poll(async () => (await names())[0]).toBe(rare);
  await expect.poll(() => brands.getByRole('checkbox').first().isChecked()).toBe(true);
  expect(Number(/\d+/.exec((await more.textContent())!)![0])).toBe(said - 6);
  expect(complaints).toEqual([]);
  await context.close();
});
