import type { Page } from 'playwright-core';

const bases = { 'buyer-web': '/', 'vendor-portal': '/portal/', console: '/console/' } as const;
type App = keyof typeof bases;
interface Account {
  readonly email: string;
  readonly password: string;
  readonly organization?: string;
}

/**
 * Signs in by the door that the form asks, which spares most journeys a page and its typing, and waits for the shell.
 */
export async function signIn(page: Page, app: App, { email, password, organization }: Account): Promise<void> {
  const answer = await page.request.post('/auth/sign-in/email', { data: { email, password } });
  if (!answer.ok()) throw new Error(`${email} could not sign in: ${answer.status()} ${await answer.text()}`);
  await page.goto(bases[app]);
  await chosen(page, organization);
}

/** Signs in as a person does, through the form, and waits for the shell. */
export async function signInByForm(page: Page, app: App, { email, password, organization }: Account): Promise<void> {
  await page.goto(`${bases[app]}sign-in`);
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('form button[type=submit]').click();
  await chosen(page, organization);
}

async function chosen(page: Page, organization: string | undefined): Promise<void> {
  if (organization !== undefined) await page.getByRole('button', { name: organization }).click();
  await page.locator('main#page').waitFor();
}
