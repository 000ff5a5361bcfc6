import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demo, expectAccessible, expectPicture, openVisit } from '@hansa/kit/journeys';

const faces = ['foundations', 'actions', 'inputs', 'lists', 'feedback', 'pictures', 'trade'] as const;

const pictureOf = (face: string, theme: string) => join(import.meta.dirname, 'pictures', `${face}-${theme}.png`);

describe('the gallery', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`shows every part accessibly in the ${theme} theme, as its pictures have it, and fits a phone`, async () => {
      const { page, context, complaints } = await openVisit(demo().origin, { theme });
      // Pictures are of one moment: what says "yesterday" says it tomorrow, too.
      await page.clock.setFixedTime('2026-11-25T10:00:00Z');
      for (const face of faces) {
        await page.goto(`/console/gallery?show=${face}`);
        await page.getByRole('tabpanel').locator('section, h2').first().waitFor();
        await expectAccessible(page);
        await page.mouse.move(0, 0);
        await page.waitForLoadState('networkidle');
        // Charts are drawn when their page stands, by code that comes then: a quiet line does not say that it has come.
        await page.waitForFunction(() =>
          [...document.querySelectorAll('figure [role=img]')].every((chart) => chart.querySelector('canvas')),
        );
        await expectPicture(page, pictureOf(face, theme));
      }
      await context.close();
      const phone = await openVisit(demo().origin, { theme, size: 'phone', language: 'vi' });
      for (const face of faces) {
        await phone.page.goto(`/console/gallery?show=${face}`);
        await phone.page.getByRole('tabpanel').locator('section, h2').first().waitFor();
        expect(
          await phone.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
          face,
        ).toBeLessThanOrEqual(0);
      }
      await phone.context.close();
      expect([...complaints, ...phone.complaints]).toEqual([]);
    });
  }
});
