import { demo, expectAccessible, openVisit, signIn, takePicture } from '@hansa/kit/journeys';
import { expect, it } from 'vitest';
import { anong, picture } from './ask.ts';

it('a day is typed in the order of the language that is chosen here, whatever the browser speaks, and shown as everywhere else', async () => {
  const { page, complaints, context } = await openVisit(demo().origin);
  await signIn(page, 'buyer-web', anong);
  await page.goto('/orders');
  const from = page.getByRole('textbox', { name: 'From day' });
  await from.fill('5/12/2026');
  await page.waitForURL(/from=2026-05-12/);
  await from.blur();
  await expect.poll(() => from.inputValue()).toBe('May 12, 2026');
  // A day later by the keyboard, as in the browser's own field.
  await from.press('ArrowUp');
  await page.waitForURL(/from=2026-05-13/);
  await from.fill('soon');
  await from.blur();
  await page.getByText('Write a day as').waitFor();
  await expect.poll(() => from.getAttribute('aria-invalid')).toBe('true');
  await expectAccessible(page);
  await from.fill('');
  await page.waitForURL((url) => !url.searchParams.has('from'));

  // The same English browser, read in Vietnamese.
  await page.evaluate(() => {
    document.cookie = 'hansa-language=vi; path=/';
    localStorage.setItem('hansa.language', 'vi');
  });
  await page.goto('/orders');
  const since = page.getByRole('textbox', { name: 'Từ ngày' });
  await since.fill('5/12/2026');
  await page.waitForURL(/from=2026-12-05/);
  await since.blur();
  await expect.poll(() => since.inputValue()).toBe('5 thg 12, 2026');
  await takePicture(page, picture('days-vi'));
  expect(complaints).toEqual([]);
  await context.close();
});
