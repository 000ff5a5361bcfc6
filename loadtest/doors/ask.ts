import { VisitEnds, type Visit } from '../driver/drive.ts';
import { type Answer, type Person, send } from './people.ts';

export interface Known {
  readonly origin: string;
}
type Somebody<K extends Known> = Pick<Visit<Person, K>, 'person' | 'known' | 'meter' | 'phase'>;

/** Asks a door that changes nothing, as the apps do. */
export function ask<T, K extends Known = Known>(visit: Somebody<K>, door: string, input: unknown): Promise<T> {
  return measured(
    visit,
    door,
    () =>
      send(
        visit.known.origin,
        visit.person,
        'GET',
        input === undefined ? `/trpc/${door}` : `/trpc/${door}?input=${encodeURIComponent(JSON.stringify(input))}`,
      ),
    readDoor<T>,
  );
}
/** Asks a door that changes something. */
export function tell<T, K extends Known = Known>(visit: Somebody<K>, door: string, input: unknown): Promise<T> {
  return measured(
    visit,
    door,
    () => send(visit.known.origin, visit.person, 'POST', `/trpc/${door}`, input),
    readDoor<T>,
  );
}
/** Opens a page as a browser without an account does. */
export function open<K extends Known>(visit: Somebody<K>, step: string, path: string): Promise<string> {
  return measured(
    visit,
    step,
    () => send(visit.known.origin, visit.person, 'GET', path),
    (answer) => answer.body,
  );
}

const readDoor = <T>(answer: Answer): T => (JSON.parse(answer.body) as { result: { data: T } }).result.data;

/** One answer, counted: what was shed, refused or failed ends the visit. */
async function measured<T, K extends Known>(
  { meter, phase }: Somebody<K>,
  step: string,
  work: () => Promise<Answer>,
  read: (answer: Answer) => T,
): Promise<T> {
  const start = performance.now();
  let answer: Answer;
  try {
    answer = await work();
  } catch (error) {
    meter.step(
      step,
      phase,
      performance.now() - start,
      'failed',
      error instanceof Error ? error.message : String(error),
    );
    throw new VisitEnds(step);
  }
  const ms = performance.now() - start;
  if (answer.status === 200) {
    meter.step(step, phase, ms, 'answered', '');
    return read(answer);
  }
  if (answer.status === 503) meter.step(step, phase, ms, 'shed', answer.headers['retry-after'] ?? '');
  else if (answer.status < 500) meter.step(step, phase, ms, 'refused', codeOf(answer));
  else meter.step(step, phase, ms, 'failed', `${answer.status} ${codeOf(answer)}`);
  throw new VisitEnds(step);
}

function codeOf({ status, body }: Answer): string {
  try {
    const told = JSON.parse(body) as { error?: { message?: string }; code?: string };
    return told.error?.message ?? told.code ?? String(status);
  } catch {
    return String(status);
  }
}
