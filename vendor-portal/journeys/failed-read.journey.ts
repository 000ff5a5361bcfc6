import { bothLooks, demo, expectAccessible, openVisit, sayIn, signIn, takePicture } from '@hansa/kit/journeys';
import { it } from 'vitest';
import { en } from '../src/languages/en.ts';
import { vi } from '../src/languages/vi.ts';
import { placeOrders } from './place-orders.ts';

const password = 'hansa-demo-2026';

it.each(bothLooks)(
  'what is shown stays when it cannot be read anew, says so, and is new again by another try, $size in $language',
  async (look) => {
    const say = sayIn(look.language, { en, vi });
    const { page, context } = await openVisit(demo().origin, look);
    await signIn(page, 'vendor-portal', { email: 'femke@nordhaven.example', password });
    const shown = page.locator('main').getByRole('heading', { level: 2 });
    await shown.first().waitFor();
    const old = page.getByText(say('Some of what you see could not be refreshed and may be old.'));
    await page.route(/\/trpc\/[^?]*reports\.sellerToday/, (route) => route.abort());
    const buyer = await openVisit(demo().origin);
    await signIn(buyer.page, 'buyer-web', {
      email: 'anong@suchanok.example',
      password,
      organization: 'Suchanok Foods',
    });
    await placeOrders(buyer.page, { seller: 'Nordhaven', orders: 1, lines: 1 });
    await old.waitFor();
    await shown.first().waitFor();
    await expectAccessible(page);
    await takePicture(page, `/tmp/hansa-journeys/unrefreshed-${look.size}.png`);
    await page.unrouteAll({ behavior: 'wait' });
    await page.getByRole('status').filter({ has: old }).getByRole('button').click();
    await old.waitFor({ state: 'detached' });
    await shown.first().waitFor();
    await Promise.all([context.close(), buyer.context.close()]);
  },
);
