import { client } from '../client.ts';

export interface OrderFacts { readonly idempotencyKey: string; readonly shipToAddressId: string; readonly billToAddressId: string; readonly costCenterId: string | null; readonly poNumber: string | null }
interface Award { readonly quoteId: string; readonly hash: string; readonly lineIds: readonly string[] | null }
interface AcceptDoors { acceptQuote: { mutate(input: OrderFacts & Award): Promise<{ orderId: string }> } }

/** Makes an order of a version by its hash. */
export const acceptQuote = (input: OrderFacts & Award) => (client.orders as unknown as AcceptDoors).acceptQuote.mutate(input);
interface AwardDoors { award: { mutate(input: OrderFacts & { readonly rfqId: string; readonly awards: readonly Award[] }): Promise<{ orders: readonly { readonly quoteId: string; readonly orderId: string }[] }> } }

/** Makes orders of the answers chosen, whole or by line; the other sellers are told. */
export const awardRfq = (input: Parameters<AwardDoors['award']['mutate']>[0]) => (client.rfqs as unknown as AwardDoors).award.mutate(input);
