import type { Config } from './config.ts';
import { type Foundation, openFoundation, type Running, serveHansa } from './main.ts';

export interface RunOptions {
  readonly config: Config;
  tell(step: string): void;
  /** What is done once everything is open and nobody is served yet: the demo's seed. */
  prepare(foundation: Foundation): Promise<void>;
  opened(running: Running): void;
  stopping(): void;
}

/**
 * Runs Hansa until SIGINT or SIGTERM, and gives the exit code. What was begun is ended first: requests, deliveries, the
 * step of an import. A second signal changes nothing, because whoever is impatient would lose what a moment more saves;
 * who must have it at once kills it.
 */
export async function runUntilStopped(options: RunOptions): Promise<0 | 1> {
  let isAsked = false;
  const asked = new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.on(signal, () => {
        isAsked = true;
        done();
      });
  });
  const foundation = await openFoundation(options.config, (step) => options.tell(step));
  try {
    const prepared = options.prepare(foundation);
    prepared.catch(() => {
      /* told by the race, unless a stop came first and took its database away */
    });
    await Promise.race([prepared, asked]);
    if (isAsked) return 0;
    const running = await serveHansa(foundation);
    options.opened(running);
    await asked;
    options.stopping();
    // Where the database has died under it, nothing may ever answer; whoever supervises us should not have to guess.
    setTimeout(() => {
      console.error('it could not end what it had begun within 40 s');
      process.exit(1);
    }, 40_000).unref();
    await running.stop();
    return 0;
  } catch (error) {
    console.error(error);
    return 1;
  } finally {
    await foundation.close();
  }
}
