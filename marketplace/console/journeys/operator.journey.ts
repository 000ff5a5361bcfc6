import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { closeBrowser, expectAccessible, openVisit, signIn, type Visit } from '@hansa/kit/journeys';
import { killDelivery } from '@hansa/core/test-server';

const origin = inject('origin');
const hanna = { email: 'hanna@hansa.example', password: 'hansa-demo-2026' };

describe('the operator', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await openVisit(origin);
    await signIn(visit.page, 'console', hanna);
  });
  afterAll(async () => { await visit.context.close(); await closeBrowser(); });

  const heading = (name: string | RegExp) => visit.page.getByRole('heading', { level: 1, name });
  const quiet = () => { expect(visit.complaints).toEqual([]); };

  it('sees how the marketplace goes, and what needs a decision', async () => {
    const { page } = visit;
    await page.goto('/console/?range=12m');
    await heading('Overview').waitFor();
    await page.getByText('Merchandise value').waitFor();
    await page.getByRole('region', { name: 'Needs a decision' }).getByRole('link', { name: 'Orders not confirmed' }).waitFor();
    const first = page.getByRole('grid', { name: 'Who and what sells' }).getByRole('row').nth(1);
    await first.waitFor();
    await page.getByRole('tab', { name: 'Categories' }).click();
    await page.getByRole('columnheader', { name: 'Categories' }).waitFor();
    await expectAccessible(page);
    quiet();
  });

  it('follows an order from the list to where its money went, to the cent', async () => {
    const { page } = visit;
    await page.goto('/console/orders?state=closed');
    const row = page.getByRole('grid', { name: 'Orders' }).getByRole('row').nth(1);
    await row.waitFor();
    await row.focus();
    await page.keyboard.press('Enter');
    await heading(/^PO-/).waitFor();
    await page.getByRole('heading', { name: 'Where the money goes' }).waitFor();
    const trace = page.getByRole('region', { name: 'Entries' });
    await trace.getByText('Receivable').first().waitFor();
    expect(await trace.getByText('sums to zero').count()).toBeGreaterThan(0);
    // The parts of the picture sum to the buyer's debt.
    const amounts = await page.getByRole('table', { name: 'Where the money goes' }).locator('tr').evaluateAll((rows) => rows.map((one) => Number(one.lastElementChild!.textContent!.replaceAll(/[^\d-]/g, ''))));
    expect(amounts.slice(0, -1).reduce((sum, amount) => sum + amount, 0)).toBe(amounts.at(-1));
    await expectAccessible(page);
    quiet();
  });

  it('copies the rules to a draft, is told of a hidden rule, tries the draft on past orders, and schedules it ahead', async () => {
    const { page } = visit;
    await page.goto('/console/commission');
    await page.getByRole('button', { name: 'Copy to a new draft' }).click();
    await page.getByLabel('What is this version about?').fill('A lower rate for small dealers');
    // A copy of a rule right below it can never be reached.
    await page.getByRole('button', { name: /^Duplicate: / }).first().click();
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('could never be reached').waitFor();
    await page.getByText('This rule is hidden').waitFor();
    // The browser tells of the refusal, which was wanted.
    expect(visit.complaints.splice(0)).toEqual([expect.stringContaining('422')]);
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Remove rule: .* 2$/ }).click();
    await page.getByRole('button', { name: /^Edit rule: / }).last().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Rate').first().fill('3.25');
    await dialog.getByRole('combobox', { name: 'Only in currency' }).or(dialog.getByRole('button', { name: /Only in currency/ })).first().click();
    await page.getByRole('option', { name: 'EUR' }).click();
    await expectAccessible(page, '[role=dialog]');
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await page.getByText(/3\.25% of the line/).waitFor();
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('Draft saved').waitFor();
    await page.getByRole('button', { name: 'Try on past orders' }).click();
    await page.getByRole('grid', { name: 'By seller' }).getByRole('row').nth(1).waitFor();
    await page.getByText('Would be taken').first().waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Schedule', exact: true }).click();
    await page.getByRole('dialog').getByText('From a moment ahead').click();
    await page.getByRole('dialog').getByLabel('Live from').fill('2036-01-01T06:00');
    await page.getByRole('dialog').getByRole('button', { name: 'Schedule' }).click();
    await page.getByText(/is scheduled/).waitFor();
    await page.getByRole('button', { name: 'Withdraw' }).waitFor();
    quiet();
  });

  it('finds a dead letter, understands it, and replays it', async () => {
    const { page } = visit;
    await page.goto('/console/people');
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    await page.getByRole('dialog').getByLabel('E-mail').fill('new.colleague@hansa.example');
    await page.getByRole('dialog').getByRole('button', { name: /Role/ }).click();
    // What opens over a dialog stays readable to assistive technology, also once the dialog has hidden all around it.
    await page.evaluate(() => new Promise((done) => { setTimeout(() => { requestAnimationFrame(done); }, 100); }));
    await page.getByRole('option', { name: 'Support' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Send invitation' }).click();
    await page.getByText('Invitation sent to').waitFor();
    await page.goto('/console/mailbox');
    await page.getByRole('button', { name: /new\.colleague/ }).first().waitFor();
    await expectAccessible(page);
    await killDelivery(inject('databaseUrl'), 'notifications.mailInvitation', 'Error: connect ECONNREFUSED 127.0.0.1:25\n    at the mail server');
    await page.goto('/console/dead-letters');
    await page.getByRole('region', { name: 'Error' }).last().getByText('ECONNREFUSED').waitFor();
    await page.getByRole('group', { name: 'What it says' }).getByText('invitationId').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Replay', exact: true }).click();
    await page.getByRole('alertdialog').or(page.getByRole('dialog')).getByRole('button', { name: 'Replay' }).click();
    await page.getByText('is on its way again').waitFor();
    await page.getByText('No dead letters').waitFor();
    quiet();
  });

  it('suspends a seller with a reason, and lets it back; the audit keeps both', async () => {
    const { page } = visit;
    await page.goto('/console/sellers');
    await page.getByRole('grid', { name: 'Sellers' }).getByText('Rulmanta').click();
    await heading('Rulmanta').waitFor();
    await expectAccessible(page);
    for (const [button, reason] of [['Suspend', 'Documents have expired'], ['Reactivate', 'Documents are renewed']] as const) {
      await page.getByRole('button', { name: button }).click();
      await page.getByRole('dialog').getByLabel('Reason').fill(reason);
      await page.getByRole('dialog').getByRole('button', { name: button }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    await page.reload();
    await page.getByRole('link', { name: 'State of the organization changed' }).nth(1).waitFor();
    await page.getByRole('link', { name: 'State of the organization changed' }).first().click();
    await page.getByText('Documents are renewed').first().waitFor();
    await page.getByRole('table', { name: 'What changed' }).getByText('suspended').waitFor();
    quiet();
  });
});
