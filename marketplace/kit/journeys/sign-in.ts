import type { Page } from 'playwright-core';

const bases = { 'buyer-web': '/', 'vendor-portal': '/portal/', console: '/console/' } as const;

/** Signs in as a person does, through the form, and waits for the shell. */
export async function signIn(page: Page, app: keyof typeof bases, account: { email: string; password: string; organization?: string }): Promise<void> {
  await page.goto(`${bases[app]}sign-in`);
  await page.locator('input[name=email]').fill(account.email);
  await page.locator('input[name=password]').fill(account.password);
  await page.locator('form button[type=submit]').click();
  if (account.organization) await page.getByRole('button', { name: account.organization }).click();
  await page.locator('main#page').waitFor();
}
