import type { Context, Language } from '../../platform/context.ts';
import { on, type Reaction } from '../../platform/events/reaction.ts';
import { moneyText } from '../../platform/money.ts';
import { importFinished, importStateChanged } from '../federation/index.ts';
import { vendorOrderCancelled, vendorOrderConfirmed, vendorOrderPlaced, vendorOrderRejected, vendorOrderShipped } from '../orders/index.ts';
import { memberInvited, openToken, organizationApplied, organizationStateChanged } from '../organizations/index.ts';
import { type Addressee, peopleWho, person } from './addressees.ts';
import { impersonationReactions } from './impersonation-reactions.ts';
import { importDoneMail, importFailedMail, importWaitsMail, stateMail } from './import-letters.ts';
import { applicationLetter, declinedLetter, invitationLetter } from './letters.ts';
import { linkTo, sendMail } from './mail-out.ts';
import { listReactions } from './list-reactions.ts';
import { quoteReactions } from './quote-reactions.ts';
import { confirmedLetter, fallenLetter, orderMail, type PartFacts, placedLetter, shippedLetter } from './order-letters.ts';

interface Part extends PartFacts { readonly orderId: string; readonly sellerId: string; readonly placedBy: string | null; readonly currency: string; readonly totalMinor: number }

/** What the letters tell of a seller's part, and who placed it. */
async function partOf(ctx: Context, vendorOrderId: string): Promise<Part | null> {
  const row = await ctx.sql.one<Omit<Part, 'amount'>>`
    select v.number, v.order_id as "orderId", v.seller_id as "sellerId", b.name as "buyerName", s.name as "sellerName", v.po_number as "poNumber", v.currency, v.total_minor as "totalMinor", o.placed_by as "placedBy",
           (select count(*)::int from order_line l where l.vendor_order_id = v.id) as lines
    from vendor_order v join organization b on b.id = v.buyer_id join organization s on s.id = v.seller_id left join purchase_order o on o.id = v.order_id where v.id = ${vendorOrderId}`;
  return row === null ? null : { ...row, amount: amountText(row.totalMinor, row.currency) };
}
const amountText = (minor: number, currency: string) => `${moneyText({ minor, currency })} ${currency}`;

async function toBuyer(ctx: Context, vendorOrderId: string, letter: Parameters<typeof orderMail>[1]): Promise<void> {
  const part = await partOf(ctx, vendorOrderId);
  if (part === null) return;
  for (const to of await person(ctx, part.placedBy)) await sendMail(ctx, orderMail(to, letter, part, linkTo(`/orders/${part.orderId}`)));
}

/** Whoever started an import; where a feed did, the people who may run one. */
async function importers(ctx: Context, runId: string): Promise<{ fileName: string; to: Addressee[] }> {
  const run = await ctx.sql.one<{ sellerId: string; fileName: string; startedBy: string | null }>`select seller_id as "sellerId", file_name as "fileName", started_by as "startedBy" from import_run where id = ${runId}`;
  if (run === null) return { fileName: '', to: [] };
  const starter = await person(ctx, run.startedBy);
  return { fileName: run.fileName, to: starter.length > 0 ? starter : await peopleWho(ctx, run.sellerId, 'import.run') };
}

export const notificationsReactions: readonly Reaction[] = [
  ...quoteReactions,
  ...listReactions,
  ...impersonationReactions,
  on(memberInvited, 'notifications.mailInvitation', async (ctx, { data }) => {
    const token = await openToken(ctx, data.invitationId);
    const app = await ctx.sql.one<{ path: string }>`select case when o.is_operator then '/console/' when o.seller_kind is not null then '/portal/' else '/' end as path from invitation i join organization o on o.id = i.organization_id where i.id = ${data.invitationId}`;
    if (token !== null) await sendMail(ctx, invitationLetter(data.email, data.language, data, linkTo(`${app?.path ?? '/'}invitation?token=${encodeURIComponent(token)}`)));
  }),
  on(organizationApplied, 'notifications.mailApplication', async (ctx, { data }) => {
    const operators = await ctx.sql<{ id: string }>`select id from organization where is_operator`;
    for (const { id } of operators) for (const to of await peopleWho(ctx, id, 'marketplace.manage')) await sendMail(ctx, applicationLetter(to.email, to.language, data.name, linkTo(`/console/organizations/${data.organizationId}`)));
  }),
  on(vendorOrderPlaced, 'notifications.mailPlaced', async (ctx, { data }) => {
    const part = await partOf(ctx, data.vendorOrderId);
    if (part === null) return;
    for (const to of await peopleWho(ctx, part.sellerId, 'order.fulfil')) await sendMail(ctx, orderMail(to, placedLetter, part, linkTo(`/portal/orders/${data.vendorOrderId}`)));
  }),
  on(vendorOrderConfirmed, 'notifications.mailConfirmed', (ctx, { data }) => toBuyer(ctx, data.vendorOrderId, confirmedLetter(data.promisedOn))),
  on(vendorOrderShipped, 'notifications.mailShipped', (ctx, { data }) => toBuyer(ctx, data.vendorOrderId, shippedLetter(data))),
  on(vendorOrderRejected, 'notifications.mailRejected', (ctx, { data }) => toBuyer(ctx, data.vendorOrderId, fallenLetter('rejected', data.reason, amountText(data.amountMinor, data.currency)))),
  on(vendorOrderCancelled, 'notifications.mailCancelled', (ctx, { data }) => toBuyer(ctx, data.vendorOrderId, fallenLetter('cancelled', data.reason, amountText(data.amountMinor, data.currency)))),
  on(importFinished, 'notifications.mailImported', async (ctx, { data }) => {
    for (const to of (await importers(ctx, data.runId)).to) await sendMail(ctx, importDoneMail(to, data, linkTo(`/portal/imports/${data.runId}`)));
  }),
  on(importStateChanged, 'notifications.mailImportState', async (ctx, { data }) => {
    const letter = data.state === 'failed' ? importFailedMail : data.state.startsWith('needs') ? importWaitsMail : null;
    if (letter === null) return;
    const { fileName, to: all } = await importers(ctx, data.runId);
    for (const to of all) await sendMail(ctx, letter(to, fileName, linkTo(`/portal/imports/${data.runId}`)));
  }),
  on(organizationStateChanged, 'notifications.mailState', async (ctx, { data }) => {
    const organization = await ctx.sql.one<{ name: string; sells: boolean }>`select name, seller_kind is not null as sells from organization where id = ${data.organizationId}`;
    if (organization === null) return;
    const applied = data.state === 'active' ? null : await ctx.sql.one<{ email: string; language: Language }>`
      select contact_email as email, language from application a where organization_id = ${data.organizationId} and not exists (select 1 from member m where m.organization_id = a.organization_id)`;
    if (applied !== null) await sendMail(ctx, declinedLetter(applied.email, applied.language, { name: organization.name, reason: data.reason }, linkTo('/')));
    for (const to of await peopleWho(ctx, data.organizationId, 'organization.manage')) await sendMail(ctx, stateMail(to, { ...data, name: organization.name }, linkTo(organization.sells ? '/portal/' : '/')));
  }),
];
