import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { newId, type Id } from '../../platform/ids.ts';
import { decimalOf, micros } from '../../platform/money.ts';
import { nextNumber } from '../../platform/numbers/next-number.ts';
import { found } from '../../platform/refusal.ts';
import { buyerCurrency, cartLineRows, findCart } from '../cart/index.ts';
import { configureRequest } from './configure-lines.ts';
import { emptyTerms, type QuoteDocument, type QuoteLine } from './document/document.ts';
import { keysAfter } from './document/keys.ts';
import { quoteEmpty, rfqNotDraft } from './errors.ts';
import { type NamedProduct, productsSeen } from './products-seen.ts';
import type { StartRfq } from './schemas.ts';

interface Asked {
  readonly productId: Id<'product'> | null;
  readonly offerId: Id<'offer'> | null;
  readonly title: string | null;
  readonly unit: string;
  readonly quantity: string;
  readonly targetPrice: string | null;
  readonly note: string;
  readonly configuration: NonNullable<z.output<typeof StartRfq>['lines'][number]['configuration']> | null;
}

/**
 * Writes down what a buyer wants to ask: from the cart, or lines of products, offers or words. Nobody but the buyer's
 * people sees it until it is sent.
 */
export async function saveRfq(ctx: ActorContext, input: z.output<typeof StartRfq>): Promise<{ rfqId: string }> {
  const currency = input.currency ?? (await buyerCurrency(ctx));
  const asked = [
    ...(input.fromCart ? await cartLines(ctx) : []),
    ...input.lines.map(
      (line): Asked => ({
        productId: line.productId ?? null,
        offerId: line.offerId ?? null,
        title: line.title ?? null,
        unit: line.unit,
        quantity: line.quantity,
        targetPrice: line.targetPrice,
        note: line.note,
        configuration: line.configuration ?? null,
      }),
    ),
  ];
  if (asked.length === 0) throw quoteEmpty();
  const document = await documentOf(ctx, currency, asked, input);
  const now = ctx.clock.now();
  if (input.rfqId) {
    const known = found(
      await ctx.sql.one<{
        state: string;
      }>`select state from rfq where id = ${input.rfqId} and buyer_id = any (${ctx.actor.below}::uuid[]) for update`,
      'rfq',
    );
    if (known.state !== 'draft') throw rfqNotDraft({ state: known.state });
    await ctx.sql`update rfq set title = ${input.title}, currency = ${currency}, document = ${JSON.stringify(document)}::jsonb, due_on = ${input.dueOn}, updated_at = ${now}, version = version + 1 where id = ${input.rfqId}`;
    return { rfqId: input.rfqId };
  }
  const rfqId = newId<'rfq'>();
  await ctx.sql`
    insert into rfq (id, number, buyer_id, storefront_id, created_by, title, state, currency, document, due_on, created_at, updated_at, version)
    values (${rfqId}, ${await nextNumber(ctx, 'RFQ')}, ${ctx.actor.organizationId}, ${ctx.storefrontId}, ${ctx.actor.userId}, ${input.title}, 'draft', ${currency}, ${JSON.stringify(document)}::jsonb, ${input.dueOn}, ${now}, ${now}, 1)`;
  return { rfqId };
}

async function cartLines(ctx: ActorContext): Promise<Asked[]> {
  const cart = await findCart(ctx);
  const rows = cart ? await cartLineRows(ctx, cart.id) : [];
  return rows.map((row) => ({
    productId: row.productId,
    offerId: row.chosenOfferId,
    title: null,
    unit: '',
    quantity: row.quantity,
    targetPrice: null,
    note: row.note ?? '',
    configuration: null,
  }));
}

interface Named extends NamedProduct {
  readonly offerId: Id<'offer'>;
}

/** Names products and offers as the buyer may see them; one that it may not see is not found. */
async function documentOf(
  ctx: ActorContext,
  currency: string,
  asked: readonly Asked[],
  input: z.output<typeof StartRfq>,
): Promise<QuoteDocument> {
  const products = await productsSeen(
    ctx,
    asked.flatMap((one) => (one.offerId === null ? (one.productId ?? []) : [])),
  );
  const offers = await ctx.sql<Named & object>`
    select o.product_id as "productId", o.id as "offerId", p.title, o.unit, o.sku from offer o join product p on p.id = o.product_id where o.id = any (${asked.flatMap((one) => one.offerId ?? [])}::uuid[])`;
  const keys = keysAfter(null, asked.length);
  const lines = asked.map((one, index): QuoteLine => {
    const named: Named | (NamedProduct & { offerId?: never }) | null =
      one.offerId !== null
        ? found(
            offers.find((row) => row.offerId === one.offerId),
            'offer',
          )
        : one.productId !== null
          ? found(products.get(one.productId), 'product')
          : null;
    return {
      id: newId<'quote_line'>(),
      position: keys[index]!,
      kind: named === null ? 'text' : named.offerId ? 'offer' : 'product',
      productId: named?.productId ?? null,
      offerId: named?.offerId ?? null,
      sku: named?.sku ?? null,
      title: one.title ?? named?.title[ctx.language] ?? '',
      unit: named?.unit ?? one.unit,
      quantity: decimalOf(micros(one.quantity)),
      targetPrice: one.targetPrice,
      unitPrice: null,
      discountBasisPoints: 0,
      leadTimeDays: null,
      needBy: null,
      note: one.note,
      alternativeTo: null,
      addedBy: 'buyer',
      configuration: null,
    };
  });
  const wanted = lines.flatMap((line, index) =>
    asked[index]!.configuration === null
      ? []
      : [
          {
            key: line.id,
            offerId: found(line.offerId, 'offer'),
            quantity: line.quantity,
            title: line.title,
            configuration: asked[index]!.configuration!,
          },
        ],
  );
  const configured = await configureRequest(ctx, ctx.actor.organizationId, currency, wanted);
  return {
    currency,
    allowsAlternatives: input.allowsAlternatives,
    lines: Object.fromEntries(
      lines.map((line) => [line.id, { ...line, configuration: configured.get(line.id) ?? null }]),
    ),
    terms: { ...emptyTerms, needBy: input.needBy, deliveryPlace: input.deliveryPlace, note: input.note },
  };
}
