import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { findList, listLineRows } from '../cart/index.ts';
import { linesInOrder, type QuoteDocument } from './document/document.ts';
import { productsSeen } from './products-seen.ts';
import { readDocument } from './read-document.ts';
import type { AskAgain, LinesToAsk } from './schemas.ts';
import { partyOn } from './scope.ts';
import { rfqFor } from './show-rfq.ts';

type Asked = z.output<typeof LinesToAsk>;
interface Kept {
  readonly productId: string | null;
  readonly title: string;
  readonly sku: string | null;
  readonly unit: string;
  readonly quantity: string;
  readonly targetPrice: string | null;
  readonly note: string;
}

/**
 * What a requisition list, an earlier request or a quote holds, to be asked for anew. Products as the buyer sees them
 * today; one that it may not buy any more stays in words, so that somebody may offer another. Nothing is written.
 */
export async function linesToAsk(ctx: ActorContext, input: z.output<typeof AskAgain>): Promise<Asked> {
  const { lines, ...about } = await kept(ctx, input);
  const seen = await productsSeen(
    ctx,
    lines.flatMap((line) => line.productId ?? []),
  );
  return {
    ...about,
    lines: lines.map((line) => {
      const product = line.productId === null ? undefined : seen.get(line.productId);
      const isGone = line.productId !== null && product === undefined;
      return {
        ...line,
        productId: product?.productId ?? null,
        sku: product?.sku ?? null,
        title: product?.title[ctx.language] ?? line.title,
        unit: product?.unit ?? line.unit,
        isGone,
      };
    }),
  };
}

async function kept(
  ctx: ActorContext,
  { from, id }: z.output<typeof AskAgain>,
): Promise<Omit<Asked, 'lines'> & { lines: Kept[] }> {
  if (from === 'list') {
    const list = await findList(ctx, id as Id<'requisition_list'>);
    const rows = await listLineRows(ctx, list.id as Id<'requisition_list'>);
    return {
      title: list.name,
      needBy: null,
      deliveryPlace: null,
      note: '',
      allowsAlternatives: true,
      lines: rows.map((row) => ({
        productId: row.productId,
        title: row.title[ctx.language],
        sku: null,
        unit: row.productUnit,
        quantity: row.quantity,
        targetPrice: null,
        note: row.note ?? '',
      })),
    };
  }
  if (from === 'request') {
    const rfq = await rfqFor(ctx, id as Id<'rfq'>);
    return ofDocument(ctx, rfq.title, rfq.document);
  }
  const quote = await partyOn(ctx, id as Id<'quote'>, 'buyer');
  return ofDocument(ctx, quote.title, await readDocument(ctx, quote));
}

/**
 * Wishes go along, what a seller wrote does not. What was chosen of a configurable thing is said in words: each seller
 * has a model of its own.
 */
function ofDocument(
  { language }: ActorContext,
  title: string,
  document: QuoteDocument,
): Omit<Asked, 'lines'> & { lines: Kept[] } {
  const { deliveryPlace } = document.terms;
  return {
    title,
    needBy: null,
    deliveryPlace,
    note: '',
    allowsAlternatives: document.allowsAlternatives,
    lines: linesInOrder(document)
      .filter((line) => line.alternativeTo === null)
      .map((line) => ({
        productId: line.productId,
        title: line.title,
        sku: null,
        unit: line.unit,
        quantity: line.quantity,
        targetPrice: line.targetPrice,
        note: [line.configuration?.summary[language], line.addedBy === 'buyer' ? line.note : '']
          .filter(Boolean)
          .join('. ')
          .slice(0, 2000),
      })),
  };
}
