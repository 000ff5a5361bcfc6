import { divideHalfUp, micros } from '../../platform/money.ts';

/**
 * What falls away of an amount when more of its quantity does: the share of all that has fallen, rounded half up, less
 * the share that had fallen before. So pieces sum to the whole, whatever their sizes and order (I14).
 */
export function fallenOf(minor: number, quantity: string, before: bigint, after: bigint): number {
  const share = (part: bigint) => Number(divideHalfUp(BigInt(minor) * part, micros(quantity)));
  return share(after) - share(before);
}
