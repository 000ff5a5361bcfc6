import type { StateTable } from '../../platform/states.ts';
import type { ImportState } from './tables.ts';

type ImportEvent = 'read' | 'ask' | 'map' | 'doubt' | 'apply' | 'finish' | 'fail' | 'retry' | 'cancel';

const ends = {
  read: null,
  ask: null,
  map: null,
  doubt: null,
  apply: null,
  finish: null,
  fail: null,
  retry: null,
  cancel: null,
} as const;

/**
 * One file's way. A mapping may be corrected after the end: the rows are kept, so they are validated and applied anew.
 */
export const importStates: StateTable<ImportState, ImportEvent> = {
  received: { ...ends, read: 'staging', fail: 'failed', cancel: 'cancelled' },
  staging: { ...ends, ask: 'needs mapping', map: 'validating', fail: 'failed', cancel: 'cancelled' },
  'needs mapping': { ...ends, map: 'validating', cancel: 'cancelled' },
  validating: { ...ends, doubt: 'needs confirmation', apply: 'applying', fail: 'failed', cancel: 'cancelled' },
  'needs confirmation': { ...ends, map: 'validating', apply: 'applying', cancel: 'cancelled' },
  applying: { ...ends, finish: 'done', fail: 'failed', cancel: 'cancelled' },
  done: { ...ends, map: 'validating' },
  failed: { ...ends, map: 'validating', retry: 'received' },
  cancelled: ends,
};

/** States in which the machine works; in the others a person is asked, or all is over. */
export const working = ['received', 'staging', 'validating', 'applying'] as const satisfies readonly ImportState[];
