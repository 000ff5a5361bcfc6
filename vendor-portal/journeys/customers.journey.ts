import { ask, bothLooks, demo, downloadedCsv, expectAccessible, openVisit, signIn } from '@hansa/kit/journeys';
import { expect, it } from 'vitest';

const femke = { email: 'femke@nordhaven.example', password: 'hansa-demo-2026' } as const;
interface Customers {
  readonly total: number;
  readonly items: readonly { readonly name: string; readonly mayQuote: boolean }[];
}

it.each(bothLooks)(
  'customers are found by a word, and all of them are taken along, $size in $language',
  async (look) => {
    const { page, complaints, context } = await openVisit(demo().origin, look);
    await signIn(page, 'vendor-portal', femke);
    const { total, items } = await ask<Customers>(page, 'customers.list', { limit: 200 });
    await page.goto('/portal/customers');
    const { name } = items[0]!;
    const word = name.toLowerCase().slice(0, 6);
    const other = items.find((one) => !one.name.toLowerCase().includes(word))!.name;
    const rows = (text: string) => page.getByRole('row').filter({ hasText: text });
    await rows(name).first().waitFor();
    await rows(other).first().waitFor();
    await expectAccessible(page);
    const csv = await downloadedCsv(page, () => page.getByRole('button', { name: /CSV/ }).click());
    expect(
      csv
        .slice(1)
        .map(([own]) => own)
        .sort(),
    ).toEqual(items.map((one) => one.name).sort());
    expect(csv).toHaveLength(total + 1);

    await page.getByRole('searchbox').fill(word);
    await expect.poll(() => rows(other).count()).toBe(0);
    expect(new URL(page.url()).searchParams.get('text')).toBe(word);
    await rows(name).first().click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  },
);

it('a quote is begun for a customer that is found as one types', async () => {
  const { page, complaints, context } = await openVisit(demo().origin, bothLooks[0]!);
  await signIn(page, 'vendor-portal', femke);
  const {
    items: [buyer],
  } = await ask<Customers>(page, 'customers.list', { mayQuote: true, limit: 1 });
  await page.goto('/portal/quotes');
  await page.getByRole('button', { name: 'New quote' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'For whom' }).fill(buyer!.name.slice(0, 5));
  await page.getByRole('option', { name: buyer!.name }).click();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Begun by typing');
  await dialog.getByRole('button', { name: 'Begin' }).click();
  await page.waitForURL(/\/portal\/quotes\/[0-9a-f-]{36}/);
  expect(complaints).toEqual([]);
  await context.close();
});
