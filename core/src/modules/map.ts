/**
 * The map of the house, read by people and by tools/imports.ts: a room may import only the rooms on its line, and a
 * line may name only rooms above it, so that no circle can be written. Rooms are entered by their face (`index.ts`).
 */

export const map: readonly { readonly room: string; readonly imports: readonly string[] }[] = [
  { room: 'identity', imports: [] },
  { room: 'organizations', imports: ['identity'] },
  { room: 'storefronts', imports: ['organizations'] },
  { room: 'catalog', imports: ['organizations', 'storefronts'] },
  { room: 'entitlement', imports: ['organizations', 'storefronts', 'catalog'] },
  { room: 'inventory', imports: ['organizations', 'catalog', 'entitlement'] },
  { room: 'pricing', imports: ['organizations', 'storefronts', 'catalog', 'entitlement'] },
  { room: 'configurations', imports: ['organizations', 'catalog', 'entitlement', 'pricing'] },
  { room: 'commission', imports: ['organizations', 'storefronts', 'catalog'] },
  { room: 'federation', imports: ['organizations', 'catalog', 'entitlement', 'inventory', 'pricing'] },
  { room: 'search', imports: ['organizations', 'storefronts', 'catalog', 'entitlement', 'inventory', 'pricing'] },
  { room: 'content', imports: ['search'] },
  {
    room: 'cart',
    imports: ['organizations', 'storefronts', 'catalog', 'entitlement', 'inventory', 'pricing', 'search'],
  },
  { room: 'sourcing', imports: ['organizations', 'entitlement', 'pricing', 'cart'] },
  {
    room: 'quotes',
    imports: [
      'organizations',
      'storefronts',
      'catalog',
      'entitlement',
      'inventory',
      'pricing',
      'configurations',
      'cart',
    ],
  },
  { room: 'ledger', imports: ['organizations'] },
  { room: 'payments', imports: ['organizations', 'pricing', 'ledger'] },
  {
    room: 'orders',
    imports: [
      'organizations',
      'storefronts',
      'catalog',
      'entitlement',
      'inventory',
      'pricing',
      'configurations',
      'commission',
      'cart',
      'quotes',
      'ledger',
      'payments',
    ],
  },
  { room: 'impersonations', imports: ['identity', 'organizations'] },
  {
    room: 'notifications',
    imports: ['identity', 'organizations', 'federation', 'cart', 'quotes', 'orders', 'impersonations'],
  },
  { room: 'audit', imports: ['organizations'] },
  {
    room: 'reports',
    imports: [
      'organizations',
      'storefronts',
      'catalog',
      'entitlement',
      'inventory',
      'commission',
      'federation',
      'search',
      'quotes',
      'ledger',
      'orders',
    ],
  },
];
