import type { Context } from '../../platform/context.ts';
import { findOrRead } from '../../platform/revisions/find-or-read.ts';
import { knownByRevision } from '../../platform/revisions/known-by-revision.ts';
import { revisionOf } from '../../platform/revisions/revision-of.ts';
import { catalogsForEach, type Entitlement, type Onlooker } from './entitled-catalogs.ts';

/** By who looks where, so many catalogs in all. Each takes some 90 bytes, wherever it is seen. */
const known = knownByRevision<Entitlement>(200_000, (sees) => 1 + sees.ids.length);
const everybody = '';

/** What a storefront shows depends on the onlooker's line and nothing else of it. Ids have no spaces. */
const nameOf = ({ line, storefrontId }: Onlooker) => `${storefrontId} ${line.join()}`;

/**
 * What each may see, in their order; asked by the platform. What this process knows under the revision that stands in
 * this transaction is not read again (docs/decisions/0014). Under the wall around a seller's rep, which hides rows from
 * the platform too, nothing is kept and nothing that is kept is used.
 */
export async function entitlementsFor(platform: Context, onlookers: readonly Onlooker[]): Promise<Entitlement[]> {
  if (platform.actor?.impersonator != null) return catalogsForEach(platform, onlookers);
  const revision =
    (await platform.sql.one<{ revision: string | null }>`select ${revisionOf('entitlement')} as revision`)?.revision ??
    null;
  const wanted = onlookers.map((onlooker) => ({ owner: everybody, revision, part: nameOf(onlooker), asked: onlooker }));
  return (await findOrRead(known, wanted, (unknown) => catalogsForEach(platform, unknown))) as Entitlement[];
}
