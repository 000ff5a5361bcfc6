import { tellAgain } from '@hansa/core/test-server';
import { bothLooks, demo, expectAccessible, openVisit, sayIn, signIn, takePicture } from '@hansa/kit/journeys';
import { expect, it } from 'vitest';
import { en } from '../src/languages/en.ts';
import { vi } from '../src/languages/vi.ts';
import { placeOrders } from './place-orders.ts';

const password = 'hansa-demo-2026';
const languageNames = { en: 'English', vi: 'Tiếng Việt' } as const;

it.each(bothLooks)(
  'a seller hears of a new order wherever it is, follows it, and marks what is read, $size in $language',
  async (look) => {
    const say = sayIn(look.language, { en, vi });
    const seller = await openVisit(demo().origin, look);
    await signIn(seller.page, 'vendor-portal', { email: 'femke@nordhaven.example', password });
    const buyer = await openVisit(demo().origin);
    await signIn(buyer.page, 'buyer-web', {
      email: 'anong@suchanok.example',
      password,
      organization: 'Suchanok Foods',
    });
    const [number] = await placeOrders(buyer.page, { seller: 'Nordhaven', orders: 1, lines: 1 });

    // The bell counts while another page is open.
    const { page } = seller;
    const bell = page.locator('header').locator('a[href$="/notices"]');
    await expect.poll(() => bell.getAttribute('aria-label')).toMatch(/^\d+ /);
    await bell.click();
    await page.getByRole('heading', { level: 1, name: say('Notifications', 'notices.title') }).waitFor();
    const row = page.getByRole('listitem').filter({ hasText: `${number}-1` });
    const unreadRow = row.filter({ hasText: say('Unread', 'notices.unread') });
    await unreadRow.waitFor();
    // It is said in the language that is read now, whatever the account reads, and anew when another one is chosen.
    const words = { en: `New order ${number}-1 from Suchanok`, vi: `Đơn mới ${number}-1 từ Suchanok` };
    await row.getByText(words[look.language]).waitFor();
    for (const next of [look.language === 'en' ? 'vi' : 'en', look.language] as const) {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').fill(languageNames[next]);
      await page.getByRole('option', { name: languageNames[next] }).click();
      await row.getByText(words[next]).waitFor();
    }
    await expectAccessible(page);
    await takePicture(page, `/tmp/hansa-journeys/notices-${look.size}.png`, true);

    await row.getByRole('link').click();
    await page.waitForURL(/\/portal\/orders\//);
    await page.getByRole('heading', { level: 1, name: `${number}-1` }).waitFor();
    await bell.click();
    await row.waitFor();
    await unreadRow.waitFor({ state: 'detached' });

    // What was marked too early is put back, one or all.
    await row.getByRole('button', { name: say('Mark as unread', 'notices.markUnread') }).click();
    await unreadRow.waitFor();
    await page.getByRole('button', { name: say('Mark all as read', 'notices.markAll') }).click();
    await unreadRow.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: say('Undo', 'action.undo') }).click();
    await unreadRow.waitFor();

    // Whoever was long away sees the number that is said, and not only that there are many.
    await tellAgain(demo().databaseUrl, 'femke@nordhaven.example', 1_200);
    await page.reload();
    await expect.poll(() => bell.getAttribute('aria-label')).toMatch(/^[\d.,]{5,} /);
    await expect
      .poll(async () => {
        const [said, shown] = [(await bell.getAttribute('aria-label'))?.split(' ')[0], await bell.textContent()];
        return said === shown ? 'the same' : `says ${said}, shows ${shown}`;
      })
      .toBe('the same');
    await expectAccessible(page, 'header');
    await takePicture(page, `/tmp/hansa-journeys/notices-many-${look.size}.png`);
    await page.getByRole('button', { name: say('Mark all as read', 'notices.markAll') }).click();
    await expect.poll(() => bell.textContent()).toBe('');
    expect([...seller.complaints, ...buyer.complaints]).toEqual([]);
    await Promise.all([seller.context.close(), buyer.context.close()]);
  },
);
