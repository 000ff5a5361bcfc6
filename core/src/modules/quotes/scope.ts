import type { ActorContext } from '../../platform/context.ts';
import { fragment } from '../../platform/db/sql.ts';
import type { Id } from '../../platform/ids.ts';
import type { Actor } from '../../platform/permission.ts';
import { found } from '../../platform/refusal.ts';
import type { QuoteDocument, Side } from './document/document.ts';
import { knownDocument } from './known-documents.ts';
import type { QuoteState } from './tables.ts';

export interface QuoteRow {
  id: Id<'quote'>;
  number: string;
  rfqId: Id<'rfq'> | null;
  buyerId: Id<'organization'>;
  sellerId: Id<'organization'>;
  storefrontId: Id<'storefront'>;
  title: string;
  state: QuoteState;
  currency: string;
  /** At `documentSequence`: what this process knows of it, or else the stored copy. */
  document: QuoteDocument;
  documentSequence: number;
  sequence: number;
  versions: number;
  validUntil: string | null;
  dueOn: string | null;
  buyerUserId: Id<'user'> | null;
  repUserId: Id<'user'> | null;
  isTemplate: boolean;
  orderId: Id<'purchase_order'> | null;
}

/** All columns but the document, which may be large. */
export const quoteColumns = fragment`quote.id, number, rfq_id as "rfqId", buyer_id as "buyerId", seller_id as "sellerId", storefront_id as "storefrontId", title, state, currency, document_sequence as "documentSequence",
  sequence, versions, valid_until as "validUntil", due_on as "dueOn", buyer_user_id as "buyerUserId", rep_user_id as "repUserId", is_template as "isTemplate", order_id as "orderId"`;

/**
 * On which side of a quote the actor is; null: on none. Whoever is on both sides (a distributor's branch buys of its
 * own house) acts as the side of the organization that it has chosen; a template is the seller's alone.
 */
export function sideOf(
  { below: mine, organizationId, impersonator }: Actor,
  quote: Pick<QuoteRow, 'buyerId' | 'sellerId' | 'isTemplate'>,
): Side | null {
  // In a transaction that others share the row policies do not part a seller's rep from them.
  if (impersonator?.sellerId && impersonator.sellerId !== quote.sellerId) return null;
  const [buys, sells] = [mine.includes(quote.buyerId), mine.includes(quote.sellerId)];
  if (!buys && !sells) return null;
  return !quote.isTemplate && buys && (quote.buyerId === organizationId || !sells) ? 'buyer' : 'seller';
}

/**
 * A quote that the actor is party to, and on which side; another's is not found. `lock` holds its row until the commit:
 * sequence numbers are given under it.
 */
export async function partyTo(
  ctx: ActorContext,
  quoteId: Id<'quote'>,
  lock = false,
): Promise<{ quote: QuoteRow; side: Side }> {
  const mine = ctx.actor.below;
  const here = knownDocument(quoteId);
  const row = await ctx.sql.one<Omit<QuoteRow, 'document'> & { document: QuoteDocument | null }>`
    select ${quoteColumns}, case when ${here?.sequence ?? -1} between document_sequence and sequence then null else document end as document from quote where id = ${quoteId} and (buyer_id = any (${mine}::uuid[]) or seller_id = any (${mine}::uuid[])) ${lock ? fragment`for update` : fragment``}`;
  const { document, ...columns } = found(row, 'quote');
  const quote: QuoteRow =
    document === null
      ? { ...columns, document: here!.document, documentSequence: here!.sequence }
      : { ...columns, document };
  return { quote, side: found(sideOf(ctx.actor, quote), 'quote') };
}

/**
 * The same, for a verb that only one side has. The other side learns that it is not its to do; a stranger learns
 * nothing.
 */
export async function partyOn(ctx: ActorContext, quoteId: Id<'quote'>, side: Side, lock = false): Promise<QuoteRow> {
  const party = await partyTo(ctx, quoteId, lock);
  found(party.side === side ? party : null, 'quote');
  return party.quote;
}

export function factOf(quote: QuoteRow) {
  return {
    subject: { type: 'quote', id: quote.id },
    parties: [quote.buyerId, quote.sellerId],
    part: { quoteId: quote.id, number: quote.number, buyerId: quote.buyerId, sellerId: quote.sellerId },
  };
}
