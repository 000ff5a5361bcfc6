import { bothLooks, demo, expectAccessible, openVisit, sayIn, signIn, takePicture } from '@hansa/kit/journeys';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { en } from '../src/languages/en.ts';
import { vi } from '../src/languages/vi.ts';

it.each(bothLooks)(
  'the operator makes a category with what it asks of products, mends it, and takes it away again, $size in $language',
  async (look) => {
    const { page, complaints, context } = await openVisit(demo().origin, look);
    const say = sayIn(look.language, { en, vi });
    const picture = (name: string) =>
      takePicture(page, join(tmpdir(), 'hansa-journeys', 'console', `category-${name}-${look.size}.png`));
    await signIn(page, 'console', { email: 'hanna@hansa.example', password: 'hansa-demo-2026' });
    await page.goto('/console/products?show=categories');
    await page.getByRole('button', { name: say('New category', 'category.new') }).click();
    const dialog = page.getByRole('dialog');
    const name = { en: `Heat pumps ${look.size}`, vi: `Bơm nhiệt ${look.size}` };
    // What is missing is said at its field, and nothing is lost.
    await dialog.getByRole('button', { name: say('Add an attribute') }).click();
    await dialog.getByRole('button', { name: say('Save category') }).click();
    await expect.poll(() => dialog.locator('[aria-invalid]').count()).toBeGreaterThanOrEqual(4);
    await dialog.locator('[name="name.en"]').fill(name.en);
    await dialog.locator('[name="name.vi"]').fill(name.vi);
    await dialog.locator('[name="attributes.0.name.en"]').fill(`Heating output ${look.size}`);
    await dialog.locator('[name="attributes.0.name.vi"]').fill(`Công suất sưởi ${look.size}`);
    await dialog.locator('[name="attributes.0.unit"]').fill('kW');
    await dialog.getByRole('button', { name: say('Add an attribute') }).click();
    const second = dialog.getByRole('group', { name: say('Attribute 2') });
    await second.locator('[name="attributes.1.name.en"]').fill(`Source ${look.size}`);
    await second.locator('[name="attributes.1.name.vi"]').fill(`Nguồn ${look.size}`);
    await second
      .getByRole('button', {
        name: new RegExp(`^${say('Kind', 'category.kind')}|${say('Number', 'products.kinds.number')}`),
      })
      .first()
      .click();
    await page.getByRole('option', { name: say('Choice', 'products.kinds.choice') }).click();
    await second.getByRole('textbox', { name: say('Choice 1 in English') }).fill('Air');
    await second.getByRole('textbox', { name: say('Choice 1 in Vietnamese') }).fill('Không khí');
    await second.getByRole('button', { name: new RegExp(`^${say('Move up', 'category.up')}`) }).click();
    await expectAccessible(page);
    await picture('dialog');
    await dialog.getByRole('button', { name: say('Save category') }).click();
    await page.getByText(say(`${name[look.language]} is saved`, 'category.saved')).waitFor();
    await page.getByRole('heading', { level: 2, name: name[look.language] }).waitFor();
    const rows = page.getByRole('grid', { name: say('Own attributes') }).getByRole('row');
    await rows.filter({ hasText: look.language === 'en' ? `Source ${look.size}` : `Nguồn ${look.size}` }).waitFor();
    await expectAccessible(page);
    await picture('tree');

    await page.getByRole('button', { name: say('Edit', 'category.edit'), exact: true }).click();
    await dialog.locator('[name="name.en"]').fill(`${name.en} and coolers`);
    await dialog.locator('[name="name.vi"]').fill(`${name.vi} và lạnh`);
    await dialog.getByRole('button', { name: say('Save category') }).click();
    const renamed = look.language === 'en' ? `${name.en} and coolers` : `${name.vi} và lạnh`;
    await page.getByRole('heading', { level: 2, name: renamed }).waitFor();
    await page.getByRole('button', { name: say('Remove', 'category.remove'), exact: true }).click();
    await page
      .getByRole('alertdialog')
      .or(page.getByRole('dialog'))
      .getByRole('button', { name: say('Remove', 'category.remove') })
      .click();
    await page.getByText(say(`${renamed} is removed`, 'category.removed')).waitFor();
    await page.getByRole('heading', { level: 2, name: renamed }).waitFor({ state: 'detached' });

    // One that products stand in stays, and the dialog says why. A phone is back at the list.
    if (look.size === 'phone')
      await page
        .getByRole('list', { name: say('Categories', 'products.tree') })
        .getByRole('button')
        .first()
        .click();
    await page.getByRole('button', { name: say('Remove', 'category.remove'), exact: true }).click();
    const asked = page.getByRole('alertdialog').or(page.getByRole('dialog'));
    await asked.getByRole('button', { name: say('Remove', 'category.remove') }).click();
    await asked.getByText(look.language === 'en' ? /still used/ : /còn được dùng/).waitFor();
    await page.keyboard.press('Escape');
    expect(complaints.filter((one) => !/409/.test(one))).toEqual([]);
    await context.close();
  },
);
