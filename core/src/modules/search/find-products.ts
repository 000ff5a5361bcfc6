import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/refusal.ts';
import { recordMiss } from './record-miss.ts';
import type { FindProducts, FoundProducts } from './schemas.ts';
import { searchEach } from './search-each.ts';

/**
 * A page of products for this buyer (or visitor) here and now. Ids come from the index; before anything of them is
 * told, each is checked against the entitlement of now, and priced for the buyer.
 */
export async function findProducts(ctx: Context, input: FindProducts): Promise<FoundProducts> {
  const [found] = await searchEach(ctx, [{ ctx, input }]);
  if (found instanceof Refusal) throw found;
  const { answer, missed } = found!;
  if (missed !== null) await recordMiss(ctx, missed, input);
  return answer;
}
