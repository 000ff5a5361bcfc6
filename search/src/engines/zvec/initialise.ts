import zvec from '@zvec/zvec';
import { giveArrowItsThreads } from './few-at-once.ts';

let isInitialised = false;

/** Before the first collection is opened, once a process. */
export function initialiseZvec(): void {
  if (isInitialised) return;
  isInitialised = true;
  giveArrowItsThreads();
  // Its errors reach us as exceptions, so its own log would only repeat them.
  zvec.ZVecInitialize({ logLevel: zvec.ZVecLogLevel.FATAL });
}
