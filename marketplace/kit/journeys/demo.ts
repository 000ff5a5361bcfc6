/**
 * The marketplace that the journeys of one worker have to themselves: where it is served, and its database as its
 * owner.
 */
interface Demo {
  readonly origin: string;
  readonly databaseUrl: string;
}
let mine: Demo | null = null;

/**
 * Asks the desk of the run for the marketplace of this worker, and waits until it is open. Once a file, before its
 * first test.
 */
export async function takeDemo(desk: string, worker: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${desk}/${worker}`);
    // Not open yet: a clean machine builds the apps and seeds the marketplace first.
    if (answer.status === 503) continue;
    if (!answer.ok) throw new Error(await answer.text());
    mine = (await answer.json()) as Demo;
    return;
  }
}

export function demo(): Demo {
  if (mine === null) throw new Error('no marketplace was asked for: see tools/serve-for-journeys.ts');
  return mine;
}
