import { ask, demo, openVisit, signIn } from '@hansa/kit/journeys';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';

const hanna = { email: 'hanna@hansa.example', password: 'hansa-demo-2026' } as const;

/** A company asks to join: every operator's list of those is read anew at once. */
const asksToJoin = (page: Page, name: string) =>
  ask(
    page,
    'identity.applyToJoin',
    {
      name,
      legalName: `${name} GmbH`,
      kind: 'distributor',
      country: 'DE',
      currency: 'EUR',
      contactName: 'Nora Komm',
      contactEmail: `${name.toLowerCase().replace(' ', '-')}@newcomer.example`,
    },
    'mutation',
  );

/** The list of those who ask, with the pointer held down on a cell of a row. */
async function pressRow(page: Page, name: string, cell: number): Promise<void> {
  await asksToJoin(page, name);
  await page.goto('/console/organizations?kind=applications');
  const row = page.getByRole('row').filter({ hasText: name });
  await row.getByText(name).waitFor();
  const place = (await row.getByRole('gridcell').nth(cell).boundingBox())!;
  await page.mouse.move(place.x + 24, place.y + place.height / 2);
  await page.mouse.down();
}

it('a press on a row opens it, also where the list is read anew before the button is let go', async () => {
  const { page, complaints, context } = await openVisit(demo().origin);
  await signIn(page, 'console', hanna);
  await pressRow(page, 'Amber Bolts', 0);
  await asksToJoin(page, 'Beryl Nuts');
  await page.getByRole('grid').getByText('Beryl Nuts').waitFor();
  await page.mouse.up();
  await page.getByRole('heading', { level: 1, name: 'Amber Bolts' }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

it('a press opens nobody else, where another row has come under the pointer before the button is let go', async () => {
  const { page, complaints, context } = await openVisit(demo().origin);
  await signIn(page, 'console', hanna);
  await pressRow(page, 'Cobalt Pins', 1);
  const list = await page.getByRole('heading', { level: 1 }).innerText();
  await asksToJoin(page, 'Cairn Rivets');
  await page.getByRole('grid').getByText('Cairn Rivets').waitFor();
  await page.mouse.up();
  await page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(done));
      }),
  );
  await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe(list);
  await page.getByRole('grid').getByText('Cobalt Pins').click();
  await page.getByRole('heading', { level: 1, name: 'Cobalt Pins' }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
