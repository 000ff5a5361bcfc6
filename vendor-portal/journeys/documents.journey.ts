import { ask, bothLooks, demo, expectAccessible, openVisit, sayIn, signIn } from '@hansa/kit/journeys';
import { expect, it } from 'vitest';
import { en } from '../src/languages/en.ts';
import { vi } from '../src/languages/vi.ts';

const femke = { email: 'femke@nordhaven.example', password: 'hansa-demo-2026' };
const anong = { email: 'anong@suchanok.example', password: 'hansa-demo-2026', organization: 'Suchanok Foods' };
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF');

it.each(bothLooks)(
  'a seller puts a data sheet beside what it sells, and a buyer opens it, $size in $language',
  async (look) => {
    const say = sayIn(look.language, { en, vi });
    const seller = await openVisit(demo().origin, look);
    const { page } = seller;
    await signIn(page, 'vendor-portal', femke);
    const { items } = await ask<{ items: { sku: string; productId: string }[] }>(page, 'offers.list', {
      state: 'active',
      limit: 1,
    });
    await page.goto(`/portal/offers?text=${encodeURIComponent(items[0]!.sku)}`);
    await page.getByRole('button', { name: `${say('Details', 'offers.details')}: ${items[0]!.sku}` }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: say('Add a document') }).click();
    const dialog = page.getByRole('dialog', { name: say('Add a document') });
    await dialog.waitFor();
    await expectAccessible(page);
    // What is no PDF is refused by what it holds, whatever it is called.
    await dialog.locator('input[type=file]').setInputFiles({
      name: 'Datasheet.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('<html><script>alert(1)</script>'),
    });
    await dialog
      .getByText(
        look.language === 'en' ? /Its content was looked at, not its name/ : /xem nội dung chứ không xem tên tệp/,
      )
      .waitFor();
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'Datasheet of a journey.pdf', mimeType: 'application/pdf', buffer: pdf });
    await sheet.getByText('Datasheet of a journey').waitFor();

    const buyer = await openVisit(demo().origin, look);
    await signIn(buyer.page, 'buyer-web', anong);
    await buyer.page.goto(`/products/${items[0]!.productId}`);
    const link = buyer.page.getByRole('link', { name: 'Datasheet of a journey' });
    await link.waitFor();
    const answer = await buyer.page.request.get((await link.getAttribute('href')) ?? '');
    expect([
      answer.status(),
      answer.headers()['content-type'],
      answer.headers()['content-disposition']?.split(';')[0],
      (await answer.body()).equals(pdf),
    ]).toEqual([200, 'application/pdf', 'attachment', true]);

    await sheet.getByRole('button', { name: `${say('Remove', 'documents.remove')}: Datasheet of a journey` }).click();
    await page
      .getByRole('alertdialog')
      .or(page.getByRole('dialog'))
      .last()
      .getByRole('button', { name: say('Remove', 'documents.remove'), exact: true })
      .click();
    await page.getByText(say('“Datasheet of a journey” is removed', 'documents.removed')).waitFor();
    await buyer.page.reload();
    await buyer.page.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => link.count()).toBe(0);
    expect(seller.complaints.filter((one) => !/422/.test(one))).toEqual([]);
    expect(buyer.complaints).toEqual([]);
  },
  120_000,
);
