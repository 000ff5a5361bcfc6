import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  bothLooks,
  demo,
  downloadedCsv,
  expectAccessible,
  openVisit,
  sayIn,
  signIn,
  type Visit,
} from '@hansa/kit/journeys';
import { failImport, killDelivery } from '@hansa/core/test-server';
import { en } from '../src/languages/en.ts';
import { vi as vietnamese } from '../src/languages/vi.ts';

const origin = demo().origin;
const password = 'hansa-demo-2026';
const hanna = { email: 'hanna@hansa.example', password };

describe.each(bothLooks)('the operator, $size in $language', (look) => {
  let visit: Visit;
  const say = sayIn(look.language, { en, vi: vietnamese });
  beforeAll(async () => {
    visit = await openVisit(origin, look);
    await signIn(visit.page, 'console', hanna);
  });
  afterAll(() => visit.context.close());

  const heading = (name: string | RegExp) => visit.page.getByRole('heading', { level: 1, name });
  const starts = (english: string, rest = '') => new RegExp(`^${say(english)}${rest}`);
  const quiet = () => {
    expect(visit.complaints).toEqual([]);
  };

  it('sees how the marketplace goes, and what needs a decision', async () => {
    const { page } = visit;
    await page.goto('/console/?range=12m');
    await heading(say('Overview')).waitFor();
    await page.getByText(say('Merchandise value')).waitFor();
    await page
      .getByRole('region', { name: say('Needs a decision') })
      .getByRole('link', { name: say('Orders not confirmed') })
      .waitFor();
    const first = page
      .getByRole('grid', { name: say('Who and what sells') })
      .getByRole('row')
      .nth(1);
    await first.waitFor();
    await page.getByRole('tab', { name: say('Categories') }).click();
    await page.getByRole('tab', { name: say('Categories'), selected: true }).waitFor();
    await expectAccessible(page);
    quiet();
  });

  it('follows an order from the list to where its money went, to the cent', async () => {
    const { page } = visit;
    await page.goto('/console/orders?state=closed');
    const row = page
      .getByRole('grid', { name: say('Orders') })
      .getByRole('row')
      .nth(1);
    await row.waitFor();
    await row.focus();
    await page.keyboard.press('Enter');
    await heading(/^PO-/).waitFor();
    await page.getByRole('heading', { name: say('Where the money goes') }).waitFor();
    const trace = page.getByRole('region', { name: say('Entries') });
    await trace.getByText(say('Receivable')).first().waitFor();
    await expect.poll(() => trace.getByText(say('sums to zero')).count()).toBeGreaterThan(0);
    // The parts of the picture sum to the buyer's debt.
    const amounts = await page
      .getByRole('table', { name: say('Where the money goes') })
      .locator('tr')
      .evaluateAll((rows) => rows.map((one) => Number(one.lastElementChild!.textContent!.replaceAll(/[^\d-]/g, ''))));
    expect(amounts.slice(0, -1).reduce((sum, amount) => sum + amount, 0)).toBe(amounts.at(-1));
    await expectAccessible(page);
    quiet();
  });

  it('copies the rules to a draft, is told of a hidden rule, tries the draft on past orders, and schedules it ahead', async () => {
    const { page } = visit;
    await page.goto('/console/commission');
    await page.getByRole('button', { name: say('Copy to a new draft') }).click();
    await page.getByLabel(say('What is this version about?')).fill(`A lower rate for small dealers, ${look.size}`);
    // A copy of a rule right below it can never be reached.
    await page
      .getByRole('button', { name: starts('Duplicate', ': ') })
      .first()
      .click();
    await page.getByRole('button', { name: say('Save draft') }).click();
    await page.getByText(/could never be reached|không bao giờ được dùng tới/).waitFor();
    await page.getByText(say('This rule is hidden')).waitFor();
    // The browser tells of the refusal, which was wanted.
    expect(visit.complaints.splice(0)).toEqual([expect.stringContaining('422')]);
    await expectAccessible(page);
    await page.getByRole('button', { name: starts('Remove rule', ': .* 2$') }).click();
    await page
      .getByRole('button', { name: starts('Edit rule', ': ') })
      .last()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByLabel(say('Rate'))
      .first()
      .fill(look.language === 'vi' ? '3,25' : '3.25');
    await dialog
      .getByRole('combobox', { name: say('Only in currency') })
      .or(dialog.getByRole('button', { name: starts('Only in currency') }))
      .first()
      .click();
    await page.getByRole('option', { name: 'EUR' }).click();
    await expectAccessible(page, '[role=dialog]');
    await dialog.getByRole('button', { name: say('Apply') }).click();
    await page
      .getByText(/3[.,]25\s?%/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: say('Save draft') }).click();
    await page.getByText(say('Draft saved')).waitFor();
    await page.getByRole('button', { name: say('Try on past orders') }).click();
    await page
      .getByRole('grid', { name: say('By seller') })
      .getByRole('row')
      .nth(1)
      .waitFor();
    await page.getByText(say('Would be taken')).first().waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: say('Schedule'), exact: true }).click();
    await page.getByRole('dialog').getByText(say('From a moment ahead')).click();
    // Written in the order of the language that is read, whatever the browser speaks.
    await page
      .getByRole('dialog')
      .getByRole('textbox', { name: say('Live from') })
      .fill(`${look.language === 'vi' ? '31/1' : '1/31'}/${look.size === 'phone' ? 2037 : 2036}`);
    await page
      .getByRole('dialog')
      .getByRole('textbox', { name: say('Time of day') })
      .fill('6h30');
    await page
      .getByRole('dialog')
      .getByText(look.language === 'vi' ? /06:30.*31 thg 1, 203[67]/ : /Jan 31, 203[67].*6:30/)
      .waitFor();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('Schedule') })
      .click();
    await page.getByText(new RegExp(say('Version X is scheduled').replace('X', '\\S+'))).waitFor();
    await page
      .getByRole('button', { name: say('Withdraw', 'commission.withdraw') })
      .first()
      .waitFor();
    quiet();
  });

  it('finds a dead letter, understands it, and replays it', async () => {
    const { page } = visit;
    await page.goto('/console/people');
    await page.getByRole('button', { name: say('Invite somebody') }).click();
    await page.getByRole('dialog').getByLabel(say('E-mail')).fill(`new.colleague.${look.size}@hansa.example`);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: starts('Role') })
      .click();
    // What opens over a dialog stays readable to assistive technology, also once the dialog has hidden all around it.
    await page.evaluate(
      () =>
        new Promise((done) => {
          setTimeout(() => {
            requestAnimationFrame(done);
          }, 100);
        }),
    );
    await page.getByRole('option', { name: say('Support') }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('Send invitation') })
      .click();
    await page.getByText(say(`Invitation sent to new.colleague.${look.size}@hansa.example`)).waitFor();
    await page.goto('/console/mailbox');
    await page
      .getByRole('button', { name: new RegExp(`new\\.colleague\\.${look.size}`) })
      .first()
      .waitFor();
    await expectAccessible(page);
    await killDelivery(
      demo().databaseUrl,
      'notifications.mailInvitation',
      'Error: connect ECONNREFUSED 127.0.0.1:25\n    at the mail server',
    );
    await page.goto('/console/dead-letters');
    // A phone shows the list first, and one letter in its place.
    if (look.size === 'phone')
      await page
        .getByRole('list', { name: say('Dead letters', 'deadLetters.title') })
        .getByRole('button')
        .first()
        .click();
    await page
      .getByRole('region', { name: say('Error') })
      .last()
      .getByText('ECONNREFUSED')
      .waitFor();
    await page
      .getByRole('group', { name: say('What it says') })
      .getByText('invitationId')
      .waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: say('Replay'), exact: true }).click();
    await page
      .getByRole('alertdialog')
      .or(page.getByRole('dialog'))
      .getByRole('button', { name: say('Replay') })
      .click();
    await page.getByText(say('1 letter is on its way again')).waitFor();
    await page.getByText(say('No dead letters')).waitFor();
    quiet();
  });

  it('looks for what has happened by the words that tell it, not buried under notices of it, and takes all of it along', async () => {
    const { page } = visit;
    await page.goto('/console/events');
    const grid = page.getByRole('grid', { name: say('Events', 'events.title') });
    await grid.getByRole('row').nth(5).waitFor();
    await expect.poll(() => page.getByText('notice.given').count()).toBe(0);
    await page.getByLabel(say('With notices')).check();
    await page.getByText('notice.given').first().waitFor();
    await page.getByLabel(say('With notices')).uncheck();
    await expect.poll(() => page.getByText('notice.given').count()).toBe(0);
    await page
      .getByRole('searchbox', { name: say('Fact, person, company or number') })
      .fill(say('Order placed', 'fact.order-placed').toLowerCase());
    const facts = () =>
      grid
        .getByRole('row')
        .locator('.font-mono')
        .filter({ hasText: /^[a-zA-Z]+\.[a-zA-Z]+$/ })
        .allTextContents();
    await expect.poll(async () => [...new Set(await facts())]).toEqual(['order.placed']);
    await expectAccessible(page);
    // More than were scrolled to: each of them once.
    const orders = await ask<{ total: number }>(page, 'orders.list', { limit: 1 });
    const [head, ...rows] = await downloadedCsv(page, () => page.getByRole('button', { name: /CSV/ }).click());
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.length).toBe(orders.total);
    expect(new Set(rows.map((row) => row[0]))).toEqual(new Set(['order.placed']));
    expect(new Set(rows.map((row) => row[head!.indexOf(say('About', 'events.subject'))])).size).toBe(rows.length);
    quiet();
  });

  it('finds an import that failed, understands why, and runs it again', async () => {
    const { page } = visit;
    const fileName = `again-${look.size}.csv`;
    const seller = await openVisit(origin);
    await signIn(seller.page, 'vendor-portal', { email: 'khue@saokhue.example', password });
    await seller.page.goto('/portal/imports');
    await seller.page.locator('input[type=file]').setInputFiles({
      name: fileName,
      mimeType: 'text/csv',
      buffer: Buffer.from(`sku;title;price;unit\r\nAGAIN-${look.size};Found again ${look.size};12.50;piece\r\n`),
    });
    const [ready, done] = [
      seller.page.getByRole('button', { name: 'Looks right: import' }),
      seller.page.getByText('Every row was good'),
    ];
    await ready.or(done).first().waitFor();
    // Asked once; the second file of the kind goes through by itself.
    if (await ready.isVisible()) await ready.click();
    await done.waitFor();
    await failImport(demo().databaseUrl, fileName, 'import.catalogMissing');

    await page.goto('/console/');
    await page
      .getByRole('region', { name: say('Needs a decision') })
      .getByRole('link', { name: say('Failed imports') })
      .first()
      .click();
    await page
      .getByRole('grid', { name: say('Imports', 'imports.title') })
      .getByText(fileName)
      .click();
    await heading(fileName).waitFor();
    await page.getByText(say('You have no catalog yet that offers could stand in. Make one first.')).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: say('Run again') }).click();
    await page
      .getByRole('alertdialog')
      .or(page.getByRole('dialog'))
      .getByRole('button', { name: say('Run again') })
      .click();
    // It ends before one's eyes, and finds what the first run had already put there.
    await page.getByText(say('Done', 'state.done'), { exact: true }).first().waitFor();
    await seller.page.reload();
    await done.waitFor();
    expect(seller.complaints).toEqual([]);
    await seller.context.close();
    quiet();
  });

  it('sees what was searched for in vain', async () => {
    const { page } = visit;
    const wanted = `xqzwvk${look.size}`;
    const buyer = await openVisit(origin);
    await signIn(buyer.page, 'buyer-web', {
      email: 'anong@suchanok.example',
      password,
      organization: 'Suchanok Foods',
    });
    for (let times = 0; times < 2; times += 1) await ask(buyer.page, 'search.find', { text: wanted, limit: 5 });
    await buyer.context.close();
    await page.goto('/console/');
    await page
      .getByRole('region', { name: say('Needs a decision') })
      .getByRole('link', { name: say('Searches without results') })
      .first()
      .click();
    await page
      .getByRole('grid', { name: say('Searches without results') })
      .getByText(wanted)
      .waitFor();
    await expectAccessible(page);
    quiet();
  });

  it('suspends a seller with a reason, and lets it back; the audit keeps both', async () => {
    const { page } = visit;
    await page.goto('/console/sellers');
    await page
      .getByRole('grid', { name: say('Sellers') })
      .getByText('Rulmanta')
      .click();
    await heading('Rulmanta').waitFor();
    await expectAccessible(page);
    for (const [button, reason] of [
      ['Suspend', 'Documents have expired'],
      ['Reactivate', 'Documents are renewed'],
    ] as const) {
      await page.getByRole('button', { name: say(button) }).click();
      await page.getByRole('dialog').getByLabel(say('Reason')).fill(reason);
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say(button) })
        .click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await page.reload();
    await page
      .getByRole('link', { name: say('State of the organization changed') })
      .nth(1)
      .waitFor();
    await page
      .getByRole('link', { name: say('State of the organization changed') })
      .first()
      .click();
    await page.getByText('Documents are renewed').first().waitFor();
    await page
      .getByRole('table', { name: say('What changed') })
      .getByText('suspended')
      .waitFor();
    quiet();
  });
});
