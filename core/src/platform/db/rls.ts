import type { Actor } from '../permission.ts';

/**
 * The second wall. Every table with owners has policies over the variables below, which each transaction sets for
 * itself (`set_config(…, true)`), and the application's role can neither bypass nor switch them off. Without variables
 * no row is seen.
 */
export const applicationRole = 'hansa_app';

/**
 * Helpers that the policies call. `(select …)` around them lets PostgreSQL evaluate each once a statement, not once a
 * row.
 */
export const policyFunctions = `
create or replace function hansa_orgs() returns uuid[] language sql stable parallel safe as
  $$ select nullif(current_setting('hansa.orgs', true), '')::uuid[] $$;
create or replace function hansa_line() returns uuid[] language sql stable parallel safe as
  $$ select nullif(current_setting('hansa.line', true), '')::uuid[] $$;
create or replace function hansa_groups() returns uuid[] language sql stable parallel safe as
  $$ select nullif(current_setting('hansa.groups', true), '')::uuid[] $$;
create or replace function hansa_catalogs() returns uuid[] language sql stable parallel safe as
  $$ select nullif(current_setting('hansa.catalogs', true), '')::uuid[] $$;
create or replace function hansa_user() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('hansa.user', true), '')::uuid $$;
create or replace function hansa_seller() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('hansa.seller', true), '')::uuid $$;
create or replace function hansa_unconfined() returns boolean language sql stable parallel safe as
  $$ select coalesce(current_setting('hansa.seller', true), '') = '' $$;
create or replace function hansa_platform() returns boolean language sql stable parallel safe as
  $$ select coalesce(current_setting('hansa.platform', true), '') = 'on' $$;
`;

/**
 * What a transaction of these actors sets: what any of them may see. The operator's people and the platform's own work
 * see all rows.
 */
export function sessionVariables(actors: readonly Actor[], isLifted: boolean): Record<string, string> {
  const list = (of: (actor: Actor) => readonly string[]) => {
    const ids = new Set(actors.flatMap(of));
    return ids.size === 0 ? '' : `{${[...ids].join(',')}}`;
  };
  return {
    // What is one person's own is seen where that person acts alone.
    'hansa.user': actors.length === 1 ? actors[0]!.userId : '',
    'hansa.orgs': list((actor) => actor.below),
    'hansa.line': list((actor) => actor.line),
    'hansa.groups': list((actor) => actor.groups),
    'hansa.catalogs': '',
    'hansa.seller': confinedTo(actors),
    'hansa.platform': isLifted ? 'on' : 'off',
  };
}

/**
 * The seller that all of them are confined to. Where one is not, none is: then the verb looks at each row for each of
 * them, as it does for all else.
 */
function confinedTo(actors: readonly Actor[]): string {
  const sellers = new Set(actors.map((actor) => actor.impersonator?.sellerId ?? ''));
  return sellers.size === 1 ? [...sellers][0]! : '';
}

const platform = '(select hansa_platform())';
const mine = (column: string) => `${column} = any ((select hansa_orgs())::uuid[])`;

/**
 * The third wall, around a seller's rep who acts for a buyer: nothing is seen or written but what `concerns` its seller
 * (SQL over `hansa_seller()`; by itself nothing). It is restrictive, so it stands inside `asPlatform` too. Every table
 * with row policies has it, or stands in a test with the reason why not.
 */
export function withinSeller(concerns = 'false') {
  const expression = `(select hansa_unconfined()) or ${concerns}`;
  return { name: 'within_seller', type: 'restrictive' as const, using: expression, check: expression };
}
const ofSeller = (column: string) => `${column} = (select hansa_seller())`;

/** Rows of one owner: only that organization (or those above it) reads and writes them. */
export function ownedBy(column: string, concerns?: string) {
  return ofParties([column], concerns);
}

/**
 * Rows of several parties (a buyer and a seller): each may read and write; what each may change is the verb's to say.
 */
export function sharedBy(...columns: string[]) {
  return ofParties(columns);
}

/** Rows of one person, seen and written where that person acts alone. */
export function ownedByPerson(column: string) {
  const expression = `${platform} or ${column} = (select hansa_user())`;
  return {
    rowLevelSecurity: 'force' as const,
    policies: [{ name: 'own', using: expression, check: expression }, withinSeller()],
  };
}

function ofParties(
  columns: readonly string[],
  concerns = columns.includes('seller_id') ? ofSeller('seller_id') : undefined,
) {
  const expression = `${platform} or ${columns.map(mine).join(' or ')}`;
  return {
    rowLevelSecurity: 'force' as const,
    policies: [{ name: 'parties', using: expression, check: expression }, withinSeller(concerns)],
  };
}

/** Read under `using`, written only by the owner. */
export function readableWhere(ownerColumn: 'seller_id' | 'owner_id', using: string) {
  const owner = `${platform} or ${mine(ownerColumn)}`;
  return {
    rowLevelSecurity: 'force' as const,
    policies: [
      { name: 'readers', command: 'select' as const, using: `${owner} or ${using}` },
      { name: 'owner', using: owner, check: owner },
      // What the operator keeps for all sellers (its groups) concerns each of them.
      withinSeller(
        ownerColumn === 'seller_id'
          ? ofSeller(ownerColumn)
          : `(${ofSeller(ownerColumn)} or exists (select 1 from organization o where o.id = owner_id and o.is_operator))`,
      ),
    ],
  };
}

/**
 * Shared by all, written by the platform and the operator only. `concerns`: which of it a seller's rep sees, where it
 * is not all.
 */
export function publicRead(concerns?: string) {
  return {
    rowLevelSecurity: 'force' as const,
    policies: [
      { name: 'all_read', command: 'select' as const, using: 'true' },
      { name: 'platform_writes', using: platform, check: platform },
      ...(concerns === undefined ? [] : [withinSeller(concerns)]),
    ],
  };
}
