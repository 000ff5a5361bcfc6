import { ask, demo, expectAccessible, openVisit, signIn, takePicture } from '@hansa/kit/journeys';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const femke = { email: 'femke@nordhaven.example', password: 'hansa-demo-2026' } as const;
const picture = (name: string) => join(tmpdir(), 'hansa-journeys', 'vendor-portal', `${name}.png`);

describe('what can be made of an offer', () => {
  it('is begun, told at its place what is wrong, tried, published, changed, and taken off again', async () => {
    const { page, context, complaints } = await openVisit(demo().origin);
    await signIn(page, 'vendor-portal', femke);
    const made = await ask<{ offer: { id: string } }[]>(page, 'configurations.list', undefined);
    const { items } = await ask<{ items: { id: string; listPrice: string | null; sku: string }[] }>(
      page,
      'offers.list',
      { text: 'ball valve', limit: 20 },
    );
    const offer = items.find((one) => one.listPrice !== null && !made.some((other) => other.offer.id === one.id))!;
    await page.goto(`/portal/offers/${offer.id}/configuration`);
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByText(/faults? keeps? it from going live/).waitFor();
    await expect.poll(() => page.getByText('Fill this in.').count()).toBeGreaterThan(1);
    await expectAccessible(page);
    await page.getByLabel('Option (English)').fill('Actuator');
    await expect.poll(() => page.getByLabel('Option (Vietnamese)').inputValue()).toBe('Actuator');
    await page.getByLabel('Option (Vietnamese)').fill('Bộ truyền động');
    await page.getByLabel('Choice (English)').fill('Hand lever');
    await page.getByLabel('Number part').fill('H');
    await page.getByRole('button', { name: 'Add a choice' }).click();
    await page.getByLabel('Choice (English)').nth(1).fill('Electric drive');
    await page.getByLabel('Number part').nth(1).fill('E');
    await page.getByRole('button', { name: 'Option with a number' }).click();
    await page.getByLabel('Option (English)').nth(1).fill('Voltage');
    await page.getByLabel('Unit').fill('V');
    await page.getByLabel('Least', { exact: true }).fill('24');
    await page.getByLabel('Most', { exact: true }).fill('10');
    await page.getByText('The least is more than the most.').waitFor();
    await page.getByLabel('Most', { exact: true }).fill('230');
    await page.getByText(/faults? keeps? it from going live/).waitFor({ state: 'detached' });

    await page.getByRole('tab', { name: /^Rules/ }).click();
    await page.getByRole('button', { name: 'A number has a narrower range' }).click();
    await page.getByRole('button', { name: 'Add a condition' }).click();
    await page.getByRole('button', { name: 'Hand lever' }).first().waitFor();
    await page.getByLabel('Most', { exact: true }).fill('24');
    await page.getByLabel('Why, as buyers read it (English)').fill('A lever takes no mains voltage.');
    await page.getByRole('tab', { name: /^Prices/ }).click();
    await page.getByRole('button', { name: 'For each piece' }).click();
    await page.getByLabel('Price (English)').fill('Drive');
    await page.getByLabel('Amount').fill('88.5');
    await page.getByRole('tab', { name: /^Number/ }).click();
    await page.getByRole('button', { name: 'Add text' }).click();
    await page.getByLabel('Text').fill('BV-');
    await page.getByRole('button', { name: 'Add an option' }).click();
    await page.getByRole('tab', { name: /^Parts/ }).click();
    await page.getByRole('button', { name: 'Add a part' }).click();
    await page.getByLabel('Part number').fill('BODY-1');
    await page.getByLabel('Part (English)').fill('Body');

    // Tried before anybody sees it: refused with the seller's own reason, mended, priced, numbered, with its parts.
    const trial = page.getByRole('region', { name: 'Try it' });
    await trial.getByLabel('Voltage').fill('230');
    await trial
      .getByText('A lever takes no mains voltage. With Actuator: Hand lever, Voltage goes up to 24 V. You have 230 V.')
      .waitFor();
    await takePicture(page, picture('configuration-try'), true);
    await expectAccessible(page);
    await trial.getByRole('button', { name: 'Change this for me' }).click();
    await trial.getByText('BV-E').waitFor();
    await trial.getByText('+ €88.50').waitFor();
    await trial.getByText('BODY-1').waitFor();

    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('Draft saved').waitFor();
    await page.getByRole('button', { name: 'Publish' }).click();
    const dialog = page.getByRole('dialog', { name: 'Publish version 1?' });
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Version 1 is live', { exact: true }).waitFor();
    expect(await ask(page, 'configurations.show', { offerId: offer.id })).toMatchObject({
      live: { number: 1 },
      draft: {
        faults: [],
        model: { options: [{ label: { vi: 'Bộ truyền động' } }, { label: { en: 'Voltage', vi: 'Voltage' } }] },
      },
    });
    await takePicture(page, picture('configuration-live'), true);
    await page.getByRole('button', { name: 'Take off' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take off' }).click();
    await page.getByText('not live').waitFor();
    await page.goto('/portal/configurations');
    await page.getByRole('listitem').filter({ hasText: offer.sku }).getByText('not live').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Centrifugal pump' }).getByText('version 1 is live').waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
