import type { Database } from '../../platform/db/open.ts';
import { transact } from '../../platform/db/transact.ts';
import { createLimiter, type Limiter } from '../../platform/http/limit.ts';
import type { HearRefused, Refused } from '../../platform/refused.ts';
import { accessRefused } from './events.ts';

export interface RefusedBook {
  readonly hear: HearRefused;
  /** Resolves when all that was heard is written. */
  settled(): Promise<void>;
}

/**
 * Whoever asks for other people's things a thousand times is known for it after ten; the table must not grow as fast as
 * they ask.
 */
const ofPerson = { limit: 10, windowSeconds: 60 };
const ofCompany = { limit: 100, windowSeconds: 600 };
const mostWaiting = 200;
const mostIds = 10;

/**
 * Writes refused access into the audit, one after the other and after the answer, so that who is refused neither waits
 * for it nor keeps others waiting. What the limits leave out is counted, and the next entry of that person says how
 * much it was.
 */
export function openRefusedBook(options: {
  readonly database: Database;
  now(): number;
  onFault(error: unknown): void;
}): RefusedBook {
  const [people, companies] = [createLimiter(ofPerson, options.now), createLimiter(ofCompany, options.now)];
  const leftOut = new Map<string, number>();
  let waiting = 0;
  let last: Promise<void> = Promise.resolve();

  async function write({ request, door, refusal, input }: Refused, missed: number): Promise<void> {
    const ids = idsIn(input);
    const what = typeof refusal.facts['what'] === 'string' ? refusal.facts['what'] : 'permission';
    await transact(options.database, request, async (ctx) => {
      ctx.emit(
        accessRefused({
          subject: { type: what, id: ids[0] ?? door },
          parties: [],
          data: { door, code: refusal.code, facts: refusal.facts, ids, leftOut: missed },
        }),
      );
    });
  }

  return {
    hear: (refused) => {
      const actor = refused.request.actor!;
      const person = actor.credential?.kind === 'key' ? actor.credential.id : actor.userId;
      if (waiting >= mostWaiting || !isAllowed(people, person) || !isAllowed(companies, actor.organizationId)) {
        leftOut.set(person, (leftOut.get(person) ?? 0) + 1);
        if (leftOut.size > 10_000) leftOut.delete(leftOut.keys().next().value!);
        return;
      }
      const missed = leftOut.get(person) ?? 0;
      leftOut.delete(person);
      waiting += 1;
      last = last
        .then(() => write(refused, missed))
        .catch(options.onFault)
        .finally(() => {
          waiting -= 1;
        });
    },
    settled: () => last,
  };
}

const isAllowed = (limiter: Limiter, name: string) => limiter.take(name).isAllowed;

/** What was asked for, by the ids that it names. */
function idsIn(input: unknown): string[] {
  const found = (
    JSON.stringify(input ?? null).match(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi) ?? []
  ).map((id) => id.toLowerCase());
  return [...new Set(found)].slice(0, mostIds);
}
