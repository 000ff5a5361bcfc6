import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { Refusal } from '../../platform/refusal.ts';
import { rememberInList } from './add-list-lines.ts';
import { addToCart } from './add-to-cart.ts';
import { findList } from './find-list.ts';
import type { PricedLine } from './price-cart.ts';
import type { ListInCart, ListToCart } from './schemas.ts';
import { pricedList } from './show-list.ts';

type Left = z.output<typeof ListInCart>['left'];

/**
 * Puts a list, or chosen lines of it, into the actor's cart. What cannot be bought just now stays behind and is told;
 * the rest goes in. What was put in has been seen at its price of now.
 */
export async function listToCart(
  ctx: ActorContext,
  input: z.output<typeof ListToCart>,
): Promise<z.output<typeof ListInCart>> {
  const list = await findList(ctx, input.listId);
  const { lines } = await pricedList(ctx, list, input.lineIds);
  const left: Left = lines.flatMap((one) => {
    const why = whyNot(one);
    return why ? [{ lineId: one.line.id, why }] : [];
  });
  const going = lines.filter((one) => whyNot(one) === null);
  const lineIds = going.length === 0 ? [] : await addWhatFits(ctx, going, left);
  const gone = new Set(left.map((one) => one.lineId));
  if (lineIds.length > 0 && list.mayChange)
    await rememberInList(
      ctx,
      list,
      going.map((one) => one.line.id as string).filter((lineId) => !gone.has(lineId)),
    );
  return { lineIds, left };
}

function whyNot({ offer, fits, price }: PricedLine): Left[number]['why'] | null {
  return !offer || !price?.price ? 'gone' : offer.isMadeToOrder ? 'choices' : fits ? null : 'quantity';
}

/** The cart may hold some of it already, and the sum may be one that nobody sells: such lines stay behind as well. */
async function addWhatFits(ctx: ActorContext, going: readonly PricedLine[], left: Left): Promise<string[]> {
  const wanted = (lines: readonly PricedLine[]) => ({
    lines: lines.map(({ line, offer }) => ({
      productId: offer!.productId,
      ...(line.chosenOfferId === null ? {} : { offerId: line.chosenOfferId }),
      quantity: line.quantity,
    })),
  });
  try {
    return (await addToCart(ctx, wanted(going))).lineIds;
  } catch (error) {
    const refused =
      error instanceof Refusal ? new Set(error.issues.map((issue) => issue.path[1] as number)) : new Set<number>();
    if (refused.size === 0) throw error;
    left.push(
      ...going.flatMap((one, index) =>
        refused.has(index) ? [{ lineId: one.line.id as string, why: 'quantity' as const }] : [],
      ),
    );
    const rest = going.filter((_, index) => !refused.has(index));
    return rest.length === 0 ? [] : (await addToCart(ctx, wanted(rest))).lineIds;
  }
}
