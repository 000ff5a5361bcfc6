import type { Context, Language } from '../../platform/context.ts';
import { noteBeside } from '../../platform/db/cannot-write.ts';
import { fragment, type Fragment } from '../../platform/db/sql.ts';
import type { Id } from '../../platform/ids.ts';
import type { Actor, Permission, Reach } from '../../platform/permission.ts';
import { findOrRead } from '../../platform/revisions/find-or-read.ts';
import { knownByRevision } from '../../platform/revisions/known-by-revision.ts';
import { revisionOf } from '../../platform/revisions/revision-of.ts';
import type { SignedIn } from '../identity/index.ts';
import { hashOfToken } from './invite-member.ts';
import { operatorAdmin, permissionsWithin } from './permissions.ts';

interface Row {
  userId: Id<'user'> | null;
  organizationId: Id<'organization'>;
  name: string;
  isOperator: boolean;
  isBuyer: boolean;
  sells: boolean;
  role: string;
  isDefaultRole: boolean;
  permissions: Record<Permission, Reach>;
  line: Id<'organization'>[];
  below: Id<'organization'>[];
  groups: Id<'customer_group'>[];
}

/**
 * Seats (`user_id, organization_id, created_at, role, permissions, is_default_role`) with the tree around each. One
 * query, whoever sits there.
 */
function seats(ctx: Context, mine: Fragment): Promise<Row[]> {
  return ctx.sql<Row>`
    with recursive mine as (${mine}), places as (select distinct organization_id from mine), up as (
      select organization_id as start, organization_id as id, 0 as depth from places
      union all select up.start, o.parent_id, up.depth + 1 from up join organization o on o.id = up.id where o.parent_id is not null and up.depth < 20
    ), down as (
      select organization_id as start, organization_id as id, 0 as depth from places
      union all select down.start, o.id, down.depth + 1 from down join organization o on o.parent_id = down.id where down.depth < 20
    )
    select m.user_id as "userId", m.organization_id as "organizationId", o.name, o.is_operator as "isOperator", o.is_buyer as "isBuyer", o.seller_kind is not null as sells, m.role, m.is_default_role as "isDefaultRole", m.permissions,
           array(select up.id from up where up.start = m.organization_id order by up.depth) as line,
           array(select down.id from down where down.start = m.organization_id order by down.depth) as below,
           array(select distinct g.group_id from customer_group_member g join up on up.id = g.buyer_id where up.start = m.organization_id) as groups
    from mine m join organization o on o.id = m.organization_id
    where o.state = 'active' order by m.created_at, o.name`;
}

const seatsOf = (people: readonly Id<'user'>[]): Fragment => fragment`
  select m.user_id, m.organization_id, m.created_at, r.name as role, r.permissions, r.organization_id is null as is_default_role
  from member m join role r on r.id = m.role_id where m.user_id = any(${people}::uuid[]) and m.is_active`;

/**
 * Every organization that a person may act for, with what the person may do there; the first is where a sign-in lands.
 * Read anew. Runs as the platform.
 */
export async function findActors(ctx: Context, person: SignedIn): Promise<Actor[]> {
  return (await seats(ctx, seatsOf([person.userId]))).map((row) => actorOf(seatOf(row), person, sessionOf(person)));
}

/**
 * By person, or by company for its keys, under the revision of all seats (docs/decisions/0017): so many rights, places
 * in trees and groups in all, some 100 bytes each.
 */
const known = knownByRevision<readonly Seat[]>(200_000, (taken) =>
  taken.reduce((sum, one) => sum + one.permissions.size + one.line.length + one.below.length + one.groups.length, 1),
);

/**
 * The same for a request. `revision`: of the subject `seats`, read with the session; what this process knows under it
 * is not read again, so a removed member or an edited role counts at once. `asPlatform` opens a transaction of the
 * platform's where something is not known.
 */
export async function findActorsUnder(
  revision: string | null,
  person: SignedIn,
  asPlatform: (work: (ctx: Context) => Promise<Row[]>) => Promise<Row[]>,
): Promise<Actor[]> {
  const [taken] = await findOrRead(
    known,
    [{ owner: person.userId, revision, part: 'person', asked: person.userId }],
    async ([userId]) => [(await asPlatform((ctx) => seats(ctx, seatsOf([userId!])))).map(seatOf)],
  );
  return taken!.map((one) => actorOf(one, person, sessionOf(person)));
}

const sessionOf = ({ sessionId }: SignedIn): Actor['credential'] =>
  sessionId === '' ? undefined : { kind: 'session', id: sessionId };

/**
 * A person as it acts for one organization, for what goes on in its name while it is away. Null: it does not any more.
 * Runs as the platform.
 */
export async function findActorOf(
  ctx: Context,
  userId: Id<'user'>,
  organizationId: Id<'organization'>,
): Promise<(Actor & { readonly language: Language }) | null> {
  const person = await ctx.sql.one<
    Pick<SignedIn, 'userId' | 'name' | 'email'> & { language: string }
  >`select id as "userId", name, email, language from user_account where id = ${userId}`;
  if (person === null) return null;
  const language = person.language === 'vi' ? 'vi' : 'en';
  const actor = (await findActors(ctx, { ...person, language, sessionId: '' })).find(
    (one) => one.organizationId === organizationId,
  );
  return actor === undefined ? null : { ...actor, language };
}

/**
 * Who acts by an API key: the organization, under the key's own name and with the key's own permissions. Null: no such
 * key, or it is over. Runs as the platform; notes the use once a minute.
 */
export async function findKeyActor(ctx: Context, secret: string): Promise<Actor | null> {
  const now = ctx.clock.now();
  const key = await ctx.sql.one<{
    id: Id<'user'>;
    name: string;
    email: string;
    used: Date | null;
    organizationId: Id<'organization'>;
    permissions: Row['permissions'];
    revision: string | null;
  }>`
    select k.id, k.name, coalesce(u.email, '') as email, k.last_used_at as used, k.organization_id as "organizationId", k.permissions, ${revisionOf('seats')} as revision from api_key k left join user_account u on u.id = k.issued_by
    where k.secret_hash = ${hashOfToken(secret)} and k.revoked_at is null and (k.expires_at is null or k.expires_at > ${now})`;
  if (key === null) return null;
  if (key.used === null || now.getTime() - key.used.getTime() > 60_000)
    await noteBeside(ctx, () => ctx.sql`update api_key set last_used_at = ${now} where id = ${key.id}`);
  // What a key may do stands in its own row, which is read each time; all keys of a company have its place.
  const [taken] = await findOrRead(
    known,
    [{ owner: key.organizationId, revision: key.revision, part: 'key', asked: key.organizationId }],
    async ([organizationId]) => [(await seats(ctx, seatOfKeys(organizationId!))).map(seatOf)],
  );
  const seat = taken![0];
  return seat === undefined
    ? null
    : actorOf(
        { ...seat, permissions: permissionsWithin(seat.kinds, key.permissions) },
        { userId: key.id, name: key.name, email: key.email },
        { kind: 'key', id: key.id },
      );
}

const seatOfKeys = (organizationId: Id<'organization'>): Fragment =>
  fragment`select null::uuid as user_id, ${organizationId}::uuid as organization_id, null::timestamptz as created_at, 'API key' as role, '{}'::jsonb as permissions, false as is_default_role`;

/** What a person may do in an organization. */
export type Rights = Pick<Actor, 'organizationId' | 'kinds' | 'permissions'>;

function rightsOf(row: Row): Rights {
  const kinds = { sells: row.sells, buys: row.isBuyer, operates: row.isOperator };
  // A role that the operator wrote itself and called `admin` is what it says, not all.
  return {
    organizationId: row.organizationId,
    kinds,
    permissions: permissionsWithin(
      kinds,
      row.isOperator && row.isDefaultRole && row.role === 'admin' ? operatorAdmin : row.permissions,
    ),
  };
}

/** An actor without the person or the key that takes the seat. */
type Seat = Omit<Actor, 'userId' | 'name' | 'email' | 'credential'>;
const seatOf = (row: Row): Seat => ({
  ...rightsOf(row),
  organizationName: row.name,
  role: row.role,
  line: row.line,
  below: row.below,
  groups: row.groups,
  impersonator: null,
});

function actorOf(
  seat: Seat,
  { userId, name, email }: Pick<SignedIn, 'userId' | 'name' | 'email'>,
  credential: Actor['credential'],
): Actor {
  return { ...seat, userId, name, email, ...(credential ? { credential } : {}) };
}

/**
 * What each of these people may do in each organization that it sits in, for what is asked about many at once. One
 * query. Runs as the platform.
 */
export async function findRights(
  ctx: Context,
  people: readonly Id<'user'>[],
): Promise<ReadonlyMap<Id<'user'>, readonly Rights[]>> {
  const rows = Map.groupBy(await seats(ctx, seatsOf(people)), (row) => row.userId!);
  return new Map([...rows].map(([userId, seated]) => [userId, seated.map(rightsOf)]));
}

/** Which of these people are still members of active organizations. Runs as the platform. */
export async function stillMembers(
  ctx: Context,
  seated: readonly { readonly userId: Id<'user'>; readonly organizationId: Id<'organization'> }[],
): Promise<boolean[]> {
  const rows = await ctx.sql<{ is: boolean }>`
    select exists (select 1 from member m join organization o on o.id = m.organization_id where m.user_id = s.user_id and m.organization_id = s.organization_id and m.is_active and o.state = 'active') as is
    from unnest(${seated.map((one) => one.userId)}::uuid[], ${seated.map((one) => one.organizationId)}::uuid[]) with ordinality as s(user_id, organization_id, position) order by position`;
  return rows.map((row) => row.is);
}
