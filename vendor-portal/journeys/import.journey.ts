import { demoAccounts } from '@hansa/core/test-server';
import { ask, closeBrowser, expectAccessible, openVisit, signIn } from '@hansa/kit/journeys';
import { afterAll, expect, inject, test } from 'vitest';

afterAll(closeBrowser);

const account = demoAccounts.find((one) => one.email === 'femke@nordhaven.example')!;
/** Columns of the seller's own making: one price that is none, one unit that nobody knows, one number with a tone of its own. */
const file = [
  'Artikelnummer;Bezeichnung;Hersteller;Hersteller-Artikelnr.;Listenpreis;Mengeneinheit;Bestand',
  'JRN-1;Journey coupling JC-100;Journeyman;JC-100;1.234,50;Stück;12', 'JRN-2;Journey coupling JC-200;Journeyman;JC-200;auf Anfrage;Stück;4', 'JRN-3;Journey coupling JC-300;Journeyman;JC-300;99,90;Kanister;7',
].join('\r\n');

test('a seller drops a file with mistakes, maps it, mends it in place, and its products are found', async () => {
  const { page, complaints } = await openVisit(inject('origin'));
  await signIn(page, 'vendor-portal', account);
  await page.goto('/portal/imports');
  await page.getByRole('heading', { name: 'Imports' }).waitFor();
  await expectAccessible(page);
  await page.locator('input[type=file]').setInputFiles({ name: 'journey.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });

  // Every column is guessed, from a German file with a decimal comma.
  await page.getByRole('heading', { name: 'Which column is which?' }).waitFor({ timeout: 30_000 });
  await page.getByText('1234.5', { exact: true }).first().waitFor();
  expect(await page.getByText('guessed', { exact: true }).count()).toBe(7);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Looks right: import' }).click();

  const grid = page.getByRole('grid', { name: 'Mend' });
  await grid.waitFor({ timeout: 30_000 });
  await expectAccessible(page);
  const mend = async (wrong: string, right: string) => {
    await grid.getByRole('gridcell', { name: wrong, exact: true }).dblclick();
    await grid.locator('input').fill(right);
    await page.keyboard.press('Enter');
  };
  await mend('auf Anfrage', '55,00');
  await mend('Kanister', 'Stück');
  await page.getByRole('button', { name: 'Apply 2 rows' }).click();
  await page.getByText('Every row was good').waitFor();

  const { items } = await ask<{ items: { title: { en: string } }[] }>(page, 'search.find', { text: 'JC-200', limit: 5 });
  expect(items.map((one) => one.title.en)).toContain('Journey coupling JC-200');

  // The same file, sent again, goes through by itself and changes nothing that was good.
  await page.goto('/portal/imports');
  await page.locator('input[type=file]').setInputFiles({ name: 'journey-2.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
  await page.getByRole('grid', { name: 'Mend' }).waitFor({ timeout: 30_000 });
  await page.getByText('Unchanged').waitFor();
  expect(complaints).toEqual([]);
}, 180_000);
