import type { StateTable } from '../../platform/states.ts';
import type { QuoteState } from './tables.ts';

export type QuoteEvent =
  | 'edit as seller'
  | 'send'
  | 'counter'
  | 'accept'
  | 'decline'
  | 'lose'
  | 'withdraw'
  | 'expire'
  | 'revive';
const none = {
  'edit as seller': null,
  send: null,
  counter: null,
  accept: null,
  decline: null,
  lose: null,
  withdraw: null,
  expire: null,
  revive: null,
} as const;
const ended = { ...none, revive: 'answering' } as const;

/** The whole life of a quote. `sent` waits for the buyer, `requested`, `answering` and `countered` for the seller. */
export const quoteStates: StateTable<QuoteState, QuoteEvent> = {
  requested: {
    ...none,
    'edit as seller': 'answering',
    send: 'sent',
    decline: 'declined',
    lose: 'lost',
    withdraw: 'withdrawn',
    expire: 'expired',
  },
  answering: {
    ...none,
    'edit as seller': 'answering',
    send: 'sent',
    decline: 'declined',
    lose: 'lost',
    withdraw: 'withdrawn',
    expire: 'expired',
  },
  sent: {
    ...none,
    'edit as seller': 'sent',
    send: 'sent',
    counter: 'countered',
    accept: 'accepted',
    decline: 'declined',
    lose: 'lost',
    withdraw: 'withdrawn',
    expire: 'expired',
  },
  countered: {
    ...none,
    'edit as seller': 'countered',
    send: 'sent',
    counter: 'countered',
    accept: 'accepted',
    decline: 'declined',
    lose: 'lost',
    withdraw: 'withdrawn',
    expire: 'expired',
  },
  accepted: none,
  declined: ended,
  lost: none,
  withdrawn: ended,
  expired: ended,
};

/** Whether the document may still be written. */
export function isOpen(state: QuoteState): boolean {
  return state === 'requested' || state === 'answering' || state === 'sent' || state === 'countered';
}
