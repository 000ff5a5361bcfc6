import { giveMemoryBack } from './give-memory-back.ts';

/** `pnpm start`. What it runs is loaded only once the process is as it shall be. */
giveMemoryBack();
await import('./run-hansa.ts');
