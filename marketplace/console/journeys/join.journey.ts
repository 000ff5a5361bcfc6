import {
  ask,
  bothLooks,
  demo,
  expectAccessible,
  kitWords,
  openVisit,
  signIn,
  signInByForm,
  takePicture,
} from '@hansa/kit/journeys';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';

const hanna = { email: 'hanna@hansa.example', password: 'hansa-demo-2026' } as const;
const picture = (name: string) => join(tmpdir(), 'hansa-journeys', 'console', `${name}.png`);

/** The path that the last letter to somebody leads to; letters go out a moment after what they tell of. */
async function linkInLetter(page: Page, to: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { items } = await ask<{ items: { textBody: string }[] }>(page, 'notifications.mailbox', { recipient: to });
    const url = items.map((one) => /https?:\/\/\S+\/invitation\?token=[\w%-]+/.exec(one.textBody)?.[0]).find(Boolean);
    if (url) return new URL(url).pathname + new URL(url).search;
    await page.waitForTimeout(100);
  }
  throw new Error(`no letter to ${to}`);
}

it.each(bothLooks)(
  'a seller asks to join, the operator lets it in, its first person takes the seat and works, $size in $language',
  async (look) => {
    const words = kitWords[look.language].joining;
    const email = `first-${look.size}@newcomer.example`;
    const name = `Newcomer ${look.size}`;
    const asking = await openVisit(demo().origin, look);
    await asking.page.goto('/portal/sign-in');
    await asking.page.locator('a[href$="/join"]').click();
    await asking.page.getByRole('heading', { level: 1, name: words.title }).waitFor();
    await expectAccessible(asking.page);
    // Sent as it is: what is missing is said at its field, and nothing is lost.
    await asking.page.getByRole('button', { name: words.send }).click();
    await asking.page.locator('[aria-invalid]').first().waitFor();
    await asking.page.getByText(words.kinds.distributor).click();
    for (const [label, value] of [
      [words.name, name],
      [words.legalName, `${name} GmbH`],
      [words.country, 'de'],
      [words.contactName, 'Nora Komm'],
      [words.contactEmail, email],
      [words.note, 'Bearings and seals'],
    ] as const)
      await asking.page.getByLabel(label).first().fill(value);
    await takePicture(asking.page, picture(`join-${look.size}`), true);
    await asking.page.getByRole('button', { name: words.send }).click();
    await asking.page.getByRole('heading', { level: 1, name: words.receivedTitle }).waitFor();

    const operator = await openVisit(demo().origin);
    await signInByForm(operator.page, 'console', hanna);
    await operator.page.goto('/console/');
    await operator.page
      .getByRole('region', { name: 'Needs a decision' })
      .getByRole('link', { name: 'Companies asking to join' })
      .first()
      .click();
    await operator.page.getByRole('grid').getByText(name).first().click();
    await operator.page.getByRole('heading', { level: 1, name }).waitFor();
    await operator.page.getByText('Bearings and seals').waitFor();
    await expectAccessible(operator.page);
    await takePicture(operator.page, picture(`application-${look.size}`));
    await operator.page.getByRole('button', { name: 'Approve' }).click();
    await operator.page.getByRole('dialog').getByLabel('Reason').fill('Register checked');
    await operator.page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
    await operator.page.getByText(`${name} is approved`).waitFor();
    const address = await linkInLetter(operator.page, email);
    // The house's own storefront sells what it will offer: it hears of the newcomer for itself, as the letter does.
    await expect
      .poll(async () => {
        const storefronts = await ask<{ host: string | null; sellers: { name: string; isIn: boolean }[] }[]>(
          operator.page,
          'storefronts.list',
        );
        return storefronts.find((one) => one.host === null)!.sellers.find((one) => one.name === name)?.isIn;
      })
      .toBe(true);
    expect(address).toMatch(/^\/portal\/invitation\?token=/);

    await asking.page.goto(address);
    await asking.page.getByRole('heading', { level: 1, name: words.invited.replace('{name}', name) }).waitFor();
    await asking.page.getByLabel(words.yourName).fill('Nora Komm');
    await asking.page.getByLabel(words.password, { exact: true }).fill('a sentence is easier');
    await expectAccessible(asking.page);
    await takePicture(asking.page, picture(`invitation-${look.size}`));
    await asking.page.getByRole('button', { name: words.join, exact: true }).click();
    await asking.page.waitForURL(/\/portal\/?$/);
    await asking.page.getByRole('heading', { level: 1, name: /Nora/ }).waitFor();
    await takePicture(asking.page, picture(`first-day-${look.size}`), true);
    // What comes first is said, in its order, and each step leads to where it is done.
    const step = asking.page.locator('li[aria-current=step] a');
    await expect.poll(() => step.getAttribute('href')).toMatch(/\/catalogs$/);
    await expectAccessible(asking.page);
    await ask(asking.page, 'catalogs.save', { name: 'Everything', isPublic: true, isActive: true }, 'mutation');
    await asking.page.reload();
    await asking.page.locator('li[aria-current=step] a[href$="/offers?show=places"]').click();
    await asking.page.getByRole('dialog').waitFor();
    // The link works once.
    const again = await openVisit(demo().origin);
    await again.page.goto(address);
    await again.page.getByText('This invitation was used').waitFor();
    expect([...asking.complaints, ...operator.complaints]).toEqual([]);
    for (const visit of [asking, operator, again]) await visit.context.close();
  },
);

it('the operator adds a company, and somebody who has an account takes the seat without a new one', async () => {
  const { page, complaints, context } = await openVisit(demo().origin);
  await signIn(page, 'console', hanna);
  await page.goto('/console/organizations');
  await page.getByRole('button', { name: 'Add a company' }).click();
  const dialog = page.getByRole('dialog');
  for (const [label, value] of [
    ['Name as others know it', 'Brought Along'],
    ['Legal name', 'Brought Along B.V.'],
    ['Country', 'NL'],
    ['First person', 'Anong Rattanakul'],
    ['E-mail', 'anong@suchanok.example'],
  ] as const)
    await dialog.getByLabel(label).first().fill(value);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Create and invite' }).click();
  await page.getByRole('heading', { level: 1, name: 'Brought Along' }).waitFor();
  const visitor = await openVisit(demo().origin);
  await visitor.page.goto(await linkInLetter(page, 'anong@suchanok.example'));
  await visitor.page.getByText('have an account here already').waitFor();
  await visitor.page.getByRole('button', { name: 'Join', exact: true }).click();
  await visitor.page.getByText('You are in. Sign in now.').waitFor();
  // The operator sees the seat taken without touching the page.
  await page.getByRole('grid', { name: 'People' }).getByText('Anong Rattanakul').waitFor();
  expect([...complaints, ...visitor.complaints]).toEqual([]);
  await visitor.context.close();
  await context.close();
});
