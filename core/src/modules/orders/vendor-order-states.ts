import type { StateTable } from '../../platform/states.ts';
import type { VendorOrderState } from './tables.ts';

export type VendorOrderEvent =
  | 'confirm'
  | 'reject'
  | 'ship part'
  | 'ship rest'
  | 'deliver'
  | 'close'
  | 'cancel part'
  | 'cancel rest';

const none = {
  confirm: null,
  reject: null,
  'ship part': null,
  'ship rest': null,
  deliver: null,
  close: null,
  'cancel part': null,
  'cancel rest': null,
} as const;

/** The whole life of a vendor order. `cancel rest` of what is half shipped leaves it shipped. */
export const vendorOrderStates: StateTable<VendorOrderState, VendorOrderEvent> = {
  placed: { ...none, confirm: 'confirmed', reject: 'rejected', 'cancel part': 'placed', 'cancel rest': 'cancelled' },
  confirmed: {
    ...none,
    'ship part': 'partly shipped',
    'ship rest': 'shipped',
    'cancel part': 'confirmed',
    'cancel rest': 'cancelled',
  },
  'partly shipped': {
    ...none,
    'ship part': 'partly shipped',
    'ship rest': 'shipped',
    'cancel part': 'partly shipped',
    'cancel rest': 'shipped',
  },
  shipped: { ...none, deliver: 'delivered' },
  delivered: { ...none, close: 'closed' },
  closed: none,
  rejected: none,
  cancelled: none,
};

const progress: readonly VendorOrderState[] = [
  'placed',
  'confirmed',
  'partly shipped',
  'shipped',
  'delivered',
  'closed',
];

/**
 * An order's state is derived from its parts: the least advanced of those alive; partly shipped as soon as any part is
 * on its way while another is not.
 */
export function orderStateOf(parts: readonly VendorOrderState[]): VendorOrderState {
  const alive = parts.filter((state) => state !== 'rejected' && state !== 'cancelled');
  if (alive.length === 0) return parts.every((state) => state === 'rejected') ? 'rejected' : 'cancelled';
  const least = Math.min(...alive.map((state) => progress.indexOf(state)));
  const most = Math.max(...alive.map((state) => progress.indexOf(state)));
  return least < 2 && most >= 2 ? 'partly shipped' : progress[least]!;
}
