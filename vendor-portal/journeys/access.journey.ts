import { demo, expectAccessible, openVisit, signInByForm, takePicture } from '@hansa/kit/journeys';
import { expect, test } from 'vitest';

const uwe = { email: 'uwe@brennholt.example', password: 'hansa-demo-2026' };
const pictures = process.env['PICTURES'];
const keep = async (page: Parameters<typeof takePicture>[0], name: string) => {
  if (pictures) await takePicture(page, `${pictures}/${name}.png`);
};

test('an administrator makes a key that does just what it is for, sees it once, and shuts it out again', async () => {
  const visit = await openVisit(demo().origin);
  const { page } = visit;
  await signInByForm(page, 'vendor-portal', uwe);
  await page.goto('/portal/organization?tab=keys');
  await page.getByRole('button', { name: 'New key' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New key' });
  await dialog.getByRole('button', { name: 'Make the key' }).click();
  await dialog.getByText('At least 1 entry').waitFor();
  await dialog.getByLabel('Name').fill('Stock of the ERP');
  await dialog.getByLabel('See catalogs and offers').check();
  await dialog.getByText('At least 1 entry').waitFor({ state: 'detached' });
  await expectAccessible(page);
  await keep(page, 'key-new');
  await dialog.getByRole('button', { name: 'Make the key' }).dblclick();
  const made = page.getByRole('dialog', { name: 'Your new key' });
  await made.waitFor();
  await expectAccessible(page);
  await keep(page, 'key-made');
  const secret = (await made.locator('code').first().textContent())!;
  expect(secret).toMatch(/^hansa_[\w-]{32}$/);
  await made.getByRole('button', { name: 'I have kept it' }).click();
  const call = (path: string) =>
    fetch(`${demo().origin}/api/v1${path}`, { headers: { authorization: `Bearer ${secret}` } }).then(
      (answer) => answer.status,
    );
  expect([await call('/offers'), await call('/vendor-orders')]).toEqual([200, 403]);
  await page.getByRole('button', { name: 'Revoke: Stock of the ERP' }).waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Revoke: Stock of the ERP' }).count()).toBe(1);
  expect(await page.content()).not.toContain(secret);
  await expectAccessible(page);
  await keep(page, 'keys');
  await page.getByRole('button', { name: 'Revoke: Stock of the ERP' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await page.getByText('“Stock of the ERP” is revoked').waitFor();
  expect(await call('/offers')).toBe(401);
  expect(visit.complaints).toEqual([]);
  await visit.context.close();
}, 120_000);

test('one sees where one is signed in, and ends what one does not know; on a phone, in Vietnamese', async () => {
  const [here, there] = [
    await openVisit(demo().origin, { size: 'phone', language: 'vi', theme: 'dark' }),
    await openVisit(demo().origin),
  ];
  await signInByForm(there.page, 'vendor-portal', uwe);
  await signInByForm(here.page, 'vendor-portal', uwe);
  await here.page.goto('/portal/organization?tab=sessions');
  await here.page.getByText('Phiên này').waitFor();
  await expectAccessible(here.page);
  await keep(here.page, 'sessions-phone');
  await here.page.getByRole('button', { name: 'Kết thúc các phiên khác' }).click();
  await here.page.getByRole('dialog').getByRole('button', { name: 'Kết thúc các phiên khác' }).click();
  await here.page.getByText('Đã kết thúc mọi phiên khác').waitFor();
  await expect.poll(() => here.page.getByRole('button', { name: /^Kết thúc:/ }).count()).toBe(0);
  await there.page.goto('/portal/orders');
  await there.page.locator('input[name=password]').waitFor();
  await here.page.goto('/portal/orders');
  await here.page.locator('main#page').waitFor();
  expect(here.complaints).toEqual([]);
  await Promise.all([here.context.close(), there.context.close()]);
}, 120_000);
