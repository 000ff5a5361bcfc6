import { ask, demo, expectAccessible, type Look, openVisit, sayIn, signIn } from '@hansa/kit/journeys';
import { expect, it } from 'vitest';
import { en } from '../src/languages/en.ts';
import { vi } from '../src/languages/vi.ts';

const password = 'hansa-demo-2026';
interface Things {
  readonly thing: string;
  readonly brand: string;
  readonly mpn: string;
}
// Two sellers: one that has sent such a file before is not asked about its columns again. Two kinds of things: what is
// much alike is asked about.
const looks = [
  {
    size: 'desktop',
    language: 'en',
    thing: 'Journey coupling',
    brand: 'Journeyman',
    mpn: 'JC',
    email: 'femke@nordhaven.example',
    buyer: { email: 'anong@suchanok.example', password, organization: 'Suchanok Foods' },
  },
  {
    size: 'phone',
    language: 'vi',
    theme: 'dark',
    thing: 'Wayfarer clutch',
    brand: 'Wayfarer',
    mpn: 'WX',
    email: 'nam@saokhue.example',
    buyer: { email: 'tuan@daituongvan.example', password },
  },
] as const satisfies readonly (Look & Things & { email: string; buyer: object })[];
/**
 * Columns of the seller's own making: one price that is none, one unit that nobody knows, one number with a tone of its
 * own.
 */
const fileOf = ({ thing, brand, mpn }: Things) =>
  [
    'Artikelnummer;Bezeichnung;Hersteller;Hersteller-Artikelnr.;Listenpreis;Mengeneinheit;Bestand',
    ...[
      ['100', '1.234,50', 'Stück', '12'],
      ['200', 'auf Anfrage', 'Stück', '4'],
      ['300', '99,90', 'Kanister', '7'],
    ].map(([size, ...rest]) =>
      [`${mpn}-${size}`, `${thing} ${mpn}-${size}`, brand, `${mpn}-${size}`, ...rest].join(';'),
    ),
  ].join('\r\n');

it.each(looks)(
  'a seller drops a file with mistakes, maps it, mends it in place, and its products are found, $size in $language',
  async (look) => {
    const { page, complaints, context } = await openVisit(demo().origin, look);
    const say = sayIn(look.language, { en, vi });
    const file = fileOf(look);
    await signIn(page, 'vendor-portal', { email: look.email, password });
    await page.goto('/portal/imports');
    await page.getByRole('heading', { name: say('Imports', 'imports.title') }).waitFor();
    await expectAccessible(page);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'journey.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });

    // Every column is guessed, from a German file with a decimal comma.
    await page.getByRole('heading', { name: say('Which column is which?') }).waitFor();
    await page.getByText('1234.5', { exact: true }).first().waitFor();
    await expect.poll(() => page.getByText(say('guessed'), { exact: true }).count()).toBe(7);
    await expectAccessible(page);
    await page.getByRole('button', { name: say('Looks right: import') }).click();

    const grid = page.getByRole('grid', { name: say('Mend') });
    await grid.waitFor();
    await expectAccessible(page);
    const mend = async (wrong: string, right: string) => {
      await grid.getByRole('gridcell', { name: wrong, exact: true }).dblclick();
      await grid.locator('input').fill(right);
      await page.keyboard.press('Enter');
    };
    await mend('auf Anfrage', '55,00');
    await mend('Kanister', 'Stück');
    await page.getByRole('button', { name: say('Apply 2 rows') }).click();
    await page.getByText(say('Every row was good')).waitFor();

    const buyer = await openVisit(demo().origin, look);
    await signIn(buyer.page, 'buyer-web', look.buyer);
    await expect
      .poll(
        async () =>
          (
            await ask<{ items: { title: { en: string } }[] }>(buyer.page, 'search.find', {
              text: `${look.mpn}-200`,
              limit: 5,
            })
          ).items.map((one) => one.title.en),
        { timeout: 60_000 },
      )
      .toContain(`${look.thing} ${look.mpn}-200`);

    // The same file, sent again, goes through by itself and changes nothing that was good.
    await page.goto('/portal/imports');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'journey-2.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
    await page.getByRole('grid', { name: say('Mend') }).waitFor();
    await page.getByText(say('Unchanged')).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
    await buyer.context.close();
  },
  180_000,
);

it('what changed before a page could hear of it is shown once it can', async () => {
  const look = { size: 'desktop', language: 'en' } as const;
  const { page, complaints, context } = await openVisit(demo().origin, look);
  const say = sayIn(look.language, { en, vi });
  let letThrough = () => {
    /* not held yet */
  };
  const held = new Promise<void>((done) => {
    letThrough = done;
  });
  await page.routeWebSocket(/\/ws\//, (socket) => void held.then(() => socket.connectToServer()));
  await signIn(page, 'vendor-portal', { email: 'femke@nordhaven.example', password });
  await Promise.all([page.waitForResponse(/imports\.list/), page.goto('/portal/imports')]);

  // Sent from elsewhere, as a partner's system would: this page has read its list, and its socket is still on its way.
  const name = 'sent-from-elsewhere.csv';
  const status = await page.evaluate(
    async (fileName) =>
      (
        await fetch('/api/v1/imports?kind=update', {
          method: 'POST',
          headers: { 'content-type': 'text/csv', 'idempotency-key': fileName, 'hansa-file-name': fileName },
          body: 'sku\n1',
        })
      ).status,
    name,
  );
  expect(status).toBeLessThan(300);
  await expect
    .poll(
      async () =>
        (await ask<{ items: { fileName: string; state: string }[] }>(page, 'imports.list', { limit: 1 })).items[0],
      { timeout: 60_000 },
    )
    .toMatchObject({ fileName: name, state: 'done' });
  const row = page.getByRole('row').filter({ hasText: name });
  await expect.poll(() => row.count()).toBe(0);
  letThrough();
  await row.getByText(say('Done', 'state.done')).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

it('what changed while a page was read for the first time is shown, though the answer was older', async () => {
  const look = { size: 'desktop', language: 'en' } as const;
  const { page, complaints, context } = await openVisit(demo().origin, look);
  const say = sayIn(look.language, { en, vi });
  await signIn(page, 'vendor-portal', { email: 'femke@nordhaven.example', password });
  await page.goto('/portal/imports');
  await page.locator('input[type=file]').setInputFiles({
    name: 'unlike-others.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Nummer;Was es ist;Preis je Stück\r\nUO-1;Unlike others;1,50'),
  });
  await page.getByRole('heading', { name: say('Which column is which?') }).waitFor();
  const runId = page.url().split('/').at(-1)!;
  const connected = new Promise<void>((done) =>
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => {
        if (String(payload).startsWith('40')) done();
      }),
    ),
  );
  await page.goto('/portal/imports');
  await connected;

  // The first answer is looked up at once and is on its way for long, as over a bad line; meanwhile somebody else
  // cancels the import.
  let asked = 0;
  await page.route(/imports\.show/, async (route) => {
    const answer = await route.fetch();
    if ((asked += 1) === 1) {
      await ask(page, 'imports.cancel', { runId }, 'mutation');
      await page.waitForTimeout(1000);
    }
    await route.fulfill({ response: answer });
  });
  await page.getByRole('row').filter({ hasText: 'unlike-others.csv' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'unlike-others.csv' }).waitFor();
  await expect.poll(() => asked).toBeGreaterThan(1);
  await page.getByRole('heading', { name: say('Which column is which?') }).waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
  await context.close();
});
