import { ask, bothLooks, demo, expectAccessible, openVisit, signIn, takePicture } from '@hansa/kit/journeys';
import { expect, it } from 'vitest';
import { buyEn } from '../src/languages/buy-en.ts';
import { buyVi } from '../src/languages/buy-vi.ts';
import { quickEn } from '../src/languages/quick-en.ts';
import { quickVi } from '../src/languages/quick-vi.ts';
import { shopEn } from '../src/languages/shop-en.ts';
import { shopVi } from '../src/languages/shop-vi.ts';
import { anong, emptyCart, fillCart, type FoundHere, picture } from './ask.ts';

/** Nobody in the demo's EUR has agreed on an account with it. */
const seller = 'Brennholt Werke';

it.each(bothLooks)(
  'who has no credit with a seller reads so where it is found and in the cart, and plans without it, $size in $language',
  async (look) => {
    const { page, complaints, context } = await openVisit(demo().origin, look);
    const { credit, search } = look.language === 'vi' ? shopVi : shopEn;
    const { plan } = look.language === 'vi' ? buyVi : buyEn;
    const named = (text: string) => text.replace('{name}', seller).replace('{currency}', 'EUR');
    await signIn(page, 'buyer-web', anong);
    const { facets } = await ask<FoundHere>(page, 'search.find', { limit: 1 });
    const { id: sellerId } = facets.sellers.find((one) => one.name === seller)!;
    // Found first at that seller, though others sell it, too.
    await page.goto(`/search?q=Brennholt&seller=${sellerId}`);
    const hit = page
      .locator('[data-hit]')
      .filter({ hasText: named(credit.none) })
      .filter({ hasText: search.otherSellers.other.replace('{count}', '').replace('+', '').trim() })
      .first();
    await hit.waitFor();
    await expectAccessible(page);
    await hit.locator('a[data-title]').click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    const offer = page.locator('#offers li').filter({ hasText: seller });
    await offer.getByText(credit.badge.none).waitFor();
    await expect
      .poll(() => page.locator('#offers li').filter({ hasNotText: seller }).getByText(credit.badge.none).count())
      .toBe(0);
    await offer.getByRole('radio').check();
    const box = page.getByRole('complementary').filter({ hasText: seller });
    await box.getByText(named(credit.atOffer.none)).waitFor();
    await expectAccessible(page);
    await takePicture(page, picture(`no-credit-product-${look.size}`), true);

    const lines = [...(await fillCart(page, { sellers: 1, linesEach: 1, sellerName: 'Nordhaven' }))];
    await page.goto('/cart');
    await page.locator('main h2').first().waitFor();
    await expect.poll(() => page.getByText(credit.inCartHint).count()).toBe(0);
    const { items } = await ask<FoundHere>(page, 'search.find', {
      text: 'Brennholt',
      limit: 60,
      filter: { sellerIds: [sellerId], inStock: true },
    });
    const theirs = items.find(
      ({ best, otherSellers }) => best?.unitPrice && best.sellerName === seller && otherSellers > 0,
    )!;
    await ask(
      page,
      'cart.add',
      { lines: [{ productId: theirs.id, offerId: theirs.best!.offerId, quantity: theirs.best!.minimumQuantity }] },
      'mutation',
    );
    await page.reload();
    await page.getByText(named(credit.inCart.none)).waitFor();
    await expectAccessible(page);
    await takePicture(page, picture(`no-credit-cart-${look.size}`), true);
    await page.getByRole('button', { name: credit.move }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: new RegExp(plan.apply.other.split(',')[0]!) })
      .click();
    // What was there has gone to sellers that can be ordered of.
    await page.getByText(named(credit.inCart.none)).waitFor({ state: 'detached' });
    const cart = await ask<{ sellers: { sellerName: string; lines: { productId: string }[] }[] }>(
      page,
      'cart.show',
      undefined,
    );
    expect(cart.sellers.map((one) => one.sellerName)).not.toContain(seller);
    expect(cart.sellers.flatMap((one) => one.lines.map((line) => line.productId)).sort()).toEqual(
      [theirs.id, ...lines.map((line) => line.productId)].sort(),
    );
    await emptyCart(page);
    expect(complaints).toEqual([]);
    await context.close();
  },
);

interface Numbers {
  readonly lines: readonly {
    readonly text: string;
    readonly state: string;
    readonly matches: readonly {
      readonly product: { readonly id: string };
      readonly offer: {
        readonly offerId: string;
        readonly sellerName: string;
        readonly unitPrice: string | null;
        readonly minimumQuantity: string;
        readonly isMadeToOrder: boolean;
      } | null;
    }[];
  }[];
}

it.each(bothLooks)(
  'who orders by part number or from a list reads which seller gives no credit before anything is in the cart, $size in $language',
  async (look) => {
    const { page, complaints, context } = await openVisit(demo().origin, look);
    const { credit } = look.language === 'vi' ? shopVi : shopEn;
    const { quick } = look.language === 'vi' ? quickVi : quickEn;
    const named = (text: string) => text.replace('{name}', seller).replace('{currency}', 'EUR');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await signIn(page, 'buyer-web', anong);
    await emptyCart(page);
    const { facets } = await ask<FoundHere>(page, 'search.find', { limit: 1 });
    const skus = async (sellerName: string) => {
      const { items } = await ask<FoundHere>(page, 'search.find', {
        limit: 60,
        filter: { sellerIds: [facets.sellers.find((one) => one.name === sellerName)!.id], inStock: true },
      });
      const { lines } = await ask<Numbers>(
        page,
        'products.byPartNumber',
        { lines: items.flatMap(({ best }) => (best ? [{ text: best.sku }] : [])) },
        'mutation',
      );
      return lines.flatMap(({ text, state, matches: [match] }) =>
        state === 'found' &&
        match?.offer?.unitPrice &&
        match.offer.sellerName === sellerName &&
        !match.offer.isMadeToOrder
          ? [{ text, productId: match.product.id, offer: match.offer }]
          : [],
      );
    };
    const [theirs, others] = [await skus(seller), await skus('Nordhaven')];

    await page.goto('/quick-order');
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'grid');
    await page.evaluate(
      (text) => navigator.clipboard.writeText(text),
      [theirs[0]!, theirs[1]!, others[0]!].map(({ text, offer }) => `${text}\t${offer.minimumQuantity}`).join('\n'),
    );
    await page.keyboard.press('Control+v');
    await page.getByText(named(credit.inCart.none)).waitFor();
    await page.getByText(quick.noCredit.other.replace('{count}', '2')).waitFor();
    await expectAccessible(page);
    await takePicture(page, picture(`no-credit-quick-order-${look.size}`), true);

    const { id: listId } = await ask<{ id: string }>(
      page,
      'lists.save',
      { name: `Without credit ${crypto.randomUUID().slice(0, 6)}` },
      'mutation',
    );
    await ask(
      page,
      'lists.addLines',
      {
        listId,
        lines: [theirs[0]!, others[0]!].map(({ productId, offer }) => ({
          productId,
          offerId: offer.offerId,
          quantity: offer.minimumQuantity,
        })),
      },
      'mutation',
    );
    await page.goto(`/lists/${listId}`);
    await page.getByText(named(credit.none)).waitFor();
    await expect.poll(() => page.getByText(credit.none.replace('{name}', 'Nordhaven')).count()).toBe(0);
    await expectAccessible(page);
    await takePicture(page, picture(`no-credit-list-${look.size}`), true);
    await ask(page, 'lists.remove', { listId }, 'mutation');
    expect(complaints).toEqual([]);
    await context.close();
  },
);
