import type { createDispatcher } from './dispatcher.ts';
import type { EventBell } from './listen.ts';

/**
 * Keeps the dispatcher at work: at each ring at once, and every second for what was put off. `stop` waits for what is
 * in hand.
 */
export function runDispatcher(
  dispatcher: ReturnType<typeof createDispatcher>,
  bell: EventBell,
  workers: number,
  onFault: (error: unknown) => void,
) {
  let isStopped = false;
  let wake = () => {
    /* nobody waits yet */
  };
  const silence = bell.onRing(() => wake());

  async function work(): Promise<void> {
    while (!isStopped) {
      try {
        await dispatcher.drain(() => isStopped);
      } catch (error) {
        onFault(error);
      }
      if (isStopped) return;
      await new Promise<void>((done) => {
        const timer = setTimeout(done, 1000);
        const before = wake;
        wake = () => {
          before();
          clearTimeout(timer);
          done();
        };
      });
      wake = () => {
        /* until somebody waits again */
      };
    }
  }

  const running = Array.from({ length: workers }, work);
  return {
    stop: async () => {
      isStopped = true;
      wake();
      silence();
      await Promise.all(running);
    },
  };
}
