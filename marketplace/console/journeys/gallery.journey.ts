import { afterAll, describe, expect, inject, it } from 'vitest';
import { closeBrowser, expectAccessible, openVisit } from '@hansa/kit/journeys';

const faces = ['foundations', 'actions', 'inputs', 'lists', 'feedback', 'pictures', 'trade'] as const;

describe('the gallery', () => {
  afterAll(closeBrowser);

  for (const theme of ['light', 'dark'] as const) {
    it(`shows every part accessibly in the ${theme} theme, and fits a phone`, async () => {
      const { page, context, complaints } = await openVisit(inject('origin'), { theme });
      for (const face of faces) {
        await page.goto(`/console/gallery?show=${face}`);
        await page.getByRole('tabpanel').locator('section, h2').first().waitFor();
        await expectAccessible(page);
      }
      await context.close();
      const phone = await openVisit(inject('origin'), { theme, size: 'phone', language: 'vi' });
      for (const face of faces) {
        await phone.page.goto(`/console/gallery?show=${face}`);
        await phone.page.getByRole('tabpanel').locator('section, h2').first().waitFor();
        expect(await phone.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), face).toBeLessThanOrEqual(0);
      }
      await phone.context.close();
      expect([...complaints, ...phone.complaints]).toEqual([]);
    });
  }
});
