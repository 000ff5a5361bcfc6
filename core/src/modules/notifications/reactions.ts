import type { Context, Language } from '../../platform/context.ts';
import { on, type Reaction } from '../../platform/events/reaction.ts';
import { moneyText } from '../../platform/money.ts';
import { importFinished, importStateChanged } from '../federation/index.ts';
import {
  vendorOrderCancelled,
  vendorOrderConfirmed,
  vendorOrderPlaced,
  vendorOrderRejected,
  vendorOrderShipped,
} from '../orders/index.ts';
import { memberInvited, openToken, organizationApplied, organizationStateChanged } from '../organizations/index.ts';
import { type Addressee, peopleWho, person } from './addressees.ts';
import { impersonationReactions } from './impersonation-reactions.ts';
import { importDoneMail, importFailedMail, importWaitsMail, stateMail } from './import-letters.ts';
import { applicationLetter, declinedLetter, invitationLetter, type ToldLetter } from './letters.ts';
import { linkTo, sendMail } from './mail-out.ts';
import { listReactions } from './list-reactions.ts';
import { quoteReactions } from './quote-reactions.ts';
import { tell, type Word } from './tell.ts';
import {
  confirmedLetter,
  fallenLetter,
  orderMail,
  type PartFacts,
  placedLetter,
  shippedLetter,
} from './order-letters.ts';

interface Part extends PartFacts {
  readonly orderId: string;
  readonly buyerId: string;
  readonly sellerId: string;
  readonly placedBy: string | null;
  readonly currency: string;
  readonly totalMinor: number;
}

/** What the letters tell of a seller's part, and who placed it. */
async function partOf(ctx: Context, vendorOrderId: string): Promise<Part | null> {
  const row = await ctx.sql.one<Omit<Part, 'amount'>>`
    select v.number, v.order_id as "orderId", v.buyer_id as "buyerId", v.seller_id as "sellerId", b.name as "buyerName", s.name as "sellerName", v.po_number as "poNumber", v.currency, v.total_minor as "totalMinor", o.placed_by as "placedBy",
           (select count(*)::int from order_line l where l.vendor_order_id = v.id) as lines
    from vendor_order v join organization b on b.id = v.buyer_id join organization s on s.id = v.seller_id left join purchase_order o on o.id = v.order_id where v.id = ${vendorOrderId}`;
  return row === null ? null : { ...row, amount: amountText(row.totalMinor, row.currency) };
}
const amountText = (minor: number, currency: string) => `${moneyText({ minor, currency })} ${currency}`;

async function toBuyer(ctx: Context, vendorOrderId: string, letter: Parameters<typeof orderMail>[1]): Promise<Word[]> {
  const part = await partOf(ctx, vendorOrderId);
  return part === null
    ? []
    : [
        {
          organizationId: part.buyerId,
          people: await person(ctx, part.placedBy),
          path: `/orders/${part.orderId}`,
          write: (to, url) => orderMail(to, letter, part, url),
        },
      ];
}

type Writer = (to: Addressee, fileName: string, url: string) => ToldLetter;
/** To whoever started an import; where a feed did, to the people who may run one. */
async function toImporters(ctx: Context, runId: string, write: Writer): Promise<Word[]> {
  const run = await ctx.sql.one<{
    sellerId: string;
    fileName: string;
    startedBy: string | null;
  }>`select seller_id as "sellerId", file_name as "fileName", started_by as "startedBy" from import_run where id = ${runId}`;
  if (run === null) return [];
  const starter = await person(ctx, run.startedBy);
  return [
    {
      organizationId: run.sellerId,
      people: starter.length > 0 ? starter : await peopleWho(ctx, run.sellerId, 'import.run'),
      path: `/portal/imports/${runId}`,
      write: (to, url) => write(to, run.fileName, url),
    },
  ];
}

export const notificationsReactions: readonly Reaction[] = [
  ...quoteReactions,
  ...listReactions,
  ...impersonationReactions,
  on(memberInvited, 'notifications.mailInvitation', async (ctx, { data }) => {
    const token = await openToken(ctx, data.invitationId);
    const app = await ctx.sql.one<{
      path: string;
    }>`select case when o.is_operator then '/console/' when o.seller_kind is not null then '/portal/' else '/' end as path from invitation i join organization o on o.id = i.organization_id where i.id = ${data.invitationId}`;
    if (token !== null)
      await sendMail(
        ctx,
        invitationLetter(
          data.email,
          data.language,
          data,
          linkTo(`${app?.path ?? '/'}invitation?token=${encodeURIComponent(token)}`),
        ),
      );
  }),
  ...tell(organizationApplied, 'Application', async (ctx, { data }) => {
    const operators = await ctx.sql<{ id: string }>`select id from organization where is_operator`;
    return Promise.all(
      operators.map(
        async ({ id }): Promise<Word> => ({
          organizationId: id,
          people: await peopleWho(ctx, id, 'marketplace.manage'),
          path: `/console/organizations/${data.organizationId}`,
          write: (to, url) => applicationLetter(to, data.name, url),
        }),
      ),
    );
  }),
  ...tell(vendorOrderPlaced, 'Placed', async (ctx, { data }) => {
    const part = await partOf(ctx, data.vendorOrderId);
    return part === null
      ? []
      : [
          {
            organizationId: part.sellerId,
            people: await peopleWho(ctx, part.sellerId, 'order.fulfil'),
            path: `/portal/orders/${data.vendorOrderId}`,
            write: (to, url) => orderMail(to, placedLetter, part, url),
          },
        ];
  }),
  ...tell(vendorOrderConfirmed, 'Confirmed', (ctx, { data }) =>
    toBuyer(ctx, data.vendorOrderId, confirmedLetter(data.promisedOn)),
  ),
  ...tell(vendorOrderShipped, 'Shipped', (ctx, { data }) => toBuyer(ctx, data.vendorOrderId, shippedLetter(data))),
  ...tell(vendorOrderRejected, 'Rejected', (ctx, { data }) =>
    toBuyer(
      ctx,
      data.vendorOrderId,
      fallenLetter('rejected', data.reason, amountText(data.amountMinor, data.currency)),
    ),
  ),
  ...tell(vendorOrderCancelled, 'Cancelled', (ctx, { data }) =>
    toBuyer(
      ctx,
      data.vendorOrderId,
      fallenLetter('cancelled', data.reason, amountText(data.amountMinor, data.currency)),
    ),
  ),
  ...tell(importFinished, 'Imported', (ctx, { data }) =>
    toImporters(ctx, data.runId, (to, _fileName, url) => importDoneMail(to, data, url)),
  ),
  ...tell(importStateChanged, 'ImportState', async (ctx, { data }) => {
    const letter = data.state === 'failed' ? importFailedMail : data.state.startsWith('needs') ? importWaitsMail : null;
    return letter === null ? [] : toImporters(ctx, data.runId, letter);
  }),
  on(organizationStateChanged, 'notifications.mailDeclined', async (ctx, { data }) => {
    const applied =
      data.state === 'active'
        ? null
        : await ctx.sql.one<{ name: string; email: string; language: Language }>`
      select o.name, contact_email as email, language from application a join organization o on o.id = a.organization_id where a.organization_id = ${data.organizationId} and not exists (select 1 from member m where m.organization_id = a.organization_id)`;
    if (applied !== null)
      await sendMail(
        ctx,
        declinedLetter(applied.email, applied.language, { name: applied.name, reason: data.reason }, linkTo('/')),
      );
  }),
  ...tell(organizationStateChanged, 'State', async (ctx, { data }) => {
    const organization = await ctx.sql.one<{
      name: string;
      sells: boolean;
    }>`select name, seller_kind is not null as sells from organization where id = ${data.organizationId}`;
    return organization === null
      ? []
      : [
          {
            organizationId: data.organizationId,
            people: await peopleWho(ctx, data.organizationId, 'organization.manage'),
            path: organization.sells ? '/portal/' : '/',
            write: (to, url) => stateMail(to, { ...data, name: organization.name }, url),
          },
        ];
  }),
];
