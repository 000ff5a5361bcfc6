import { describe, expect, it } from 'vitest';
import { step, unreachable } from '../../platform/states.ts';
import { orderStateOf, vendorOrderStates } from './vendor-order-states.ts';

describe('a vendor order', () => {
  it('I13 can reach every state from its placing, and leaves none of its ends', () => {
    expect(unreachable(vendorOrderStates, 'placed')).toEqual([]);
    for (const end of ['closed', 'rejected', 'cancelled'] as const)
      expect(Object.values(vendorOrderStates[end]).every((next) => next === null)).toBe(true);
  });

  it('I13 is not shipped before it is confirmed, nor rejected after', () => {
    expect(() => step('vendor order', vendorOrderStates, 'placed', 'ship rest')).toThrow(
      expect.objectContaining({ code: 'state.transitionRefused' }),
    );
    expect(() => step('vendor order', vendorOrderStates, 'confirmed', 'reject')).toThrow();
  });

  it('gives the whole order its state', () => {
    expect(orderStateOf(['placed', 'placed'])).toBe('placed');
    expect(orderStateOf(['confirmed', 'shipped'])).toBe('partly shipped');
    expect(orderStateOf(['delivered', 'shipped'])).toBe('shipped');
    expect(orderStateOf(['rejected', 'closed'])).toBe('closed');
    expect(orderStateOf(['rejected', 'rejected'])).toBe('rejected');
    expect(orderStateOf(['rejected', 'cancelled'])).toBe('cancelled');
  });
});
