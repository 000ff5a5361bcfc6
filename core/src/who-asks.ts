import type { Identity } from './modules/identity/index.ts';
import { findImpersonated } from './modules/impersonations/index.ts';
import { findActorsUnder, findKeyActor } from './modules/organizations/index.ts';
import { findStorefront, mustBe, storefrontOf } from './modules/storefronts/index.ts';
import type { Context } from './platform/context.ts';
import { askOpenly } from './platform/db/ask-openly.ts';
import type { Database } from './platform/db/open.ts';
import { type Fragment, fragment } from './platform/db/sql.ts';
import { transact, type Request } from './platform/db/transact.ts';
import type { Asked, Asker } from './platform/http/request.ts';
import type { Id } from './platform/ids.ts';
import { unauthenticated } from './platform/refusal.ts';
import { revisionOf } from './platform/revisions/revision-of.ts';

export interface House {
  readonly database: Database;
  readonly identity: Identity;
  readonly platformRequest: Request;
}

/** What is asked with the session, in one statement: the storefront, and under which name all seats are known. */
interface Beside {
  readonly storefrontId: Id<'storefront'> | null;
  readonly seats: string | null;
}
const besideSession = (host: string): Fragment =>
  fragment`${storefrontOf(host)} as "storefrontId", ${revisionOf('seats')} as seats`;

/**
 * Who asks, and at which storefront: the key, or the person of a session acting for the organization asked for, or for
 * the first where none was, or for the person of an impersonation. Sessions, keys and impersonations are read each
 * time; what a session's person may do is known under the revision that is read with it (docs/decisions/0017).
 */
export async function whoAsks(
  { database, identity, platformRequest }: House,
  headers: Headers,
  host: string,
  { organizationId, actingFor }: Asked,
): Promise<Asker> {
  const asPlatform = <T>(work: (ctx: Context) => Promise<T>) => transact(database, platformRequest, work);
  const authorization = headers.get('authorization');
  if (authorization !== null) {
    // Who shows a key is nobody else, whatever cookie comes along; one that opens nothing is refused rather than taken
    // for a visitor.
    const secret = /^Bearer (hansa_[\w-]{32})$/i.exec(authorization)?.[1];
    if (secret === undefined) throw unauthenticated();
    const [actor, storefrontId] = await asPlatform((ctx) =>
      Promise.all([findKeyActor(ctx, secret), findStorefront(ctx, host)]),
    );
    if (
      actor === null ||
      actingFor !== undefined ||
      (organizationId !== undefined && organizationId !== actor.organizationId)
    )
      throw unauthenticated();
    return { actor, actors: [], storefrontId, language: 'en' };
  }
  const { person, beside } = await identity.sessionOf<Beside>(headers, besideSession(host));
  const told = beside ?? (await askOpenly<Beside & object>(database.pool, fragment`select ${besideSession(host)}`));
  const storefrontId = mustBe(told?.storefrontId ?? null, host);
  if (person === null) return { actor: null, actors: [], storefrontId, language: 'en' };
  if (actingFor !== undefined)
    return {
      actor: await asPlatform((ctx) => findImpersonated(ctx, person, actingFor)),
      actors: [],
      storefrontId,
      language: person.language,
    };
  const actors = await findActorsUnder(told?.seats ?? null, person, asPlatform);
  // An organization that one is no member of answers as nobody would: nothing tells whether it exists.
  const actor =
    (organizationId === undefined ? actors[0] : actors.find((one) => one.organizationId === organizationId)) ?? null;
  return { actor, actors, storefrontId, language: person.language };
}

/** For whom it does not matter who asks. */
export async function whichStorefront({ pool }: Database, host: string): Promise<Id<'storefront'>> {
  return mustBe(
    (await askOpenly<{ id: Id<'storefront'> | null }>(pool, fragment`select ${storefrontOf(host)} as id`))?.id ?? null,
    host,
  );
}
