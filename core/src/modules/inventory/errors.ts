import { refusal } from '../../platform/refusal.ts';

/** Less is left than is wanted: order what there is, wait, or choose another seller. One fact a line. */
export const stockInsufficient = refusal('conflict', 'stock.insufficient')<{
  lines: { offerId: string; wanted: string; available: string }[];
}>();
export const placeNameTaken = refusal('conflict', 'stock.placeNameTaken')<{ name: string }>();
/** The last place that is open: open another one first. */
export const placeNeeded = refusal('conflict', 'stock.placeNeeded')();
