import pg from 'pg';
import { makeWorld, type World } from '@hansa/loadtest/catalog';
import { demoAccounts, demoPassword } from '../modules/identity/index.ts';
import { defaultRoles } from '../modules/organizations/index.ts';
import type { Foundation } from '../main.ts';
import { lineTotal } from '../platform/money.ts';
import { transact } from '../platform/db/transact.ts';
import { insertAll } from './bulk.ts';
import { idOf } from './keys.ts';
import { loadCatalog } from './load-catalog.ts';
import { loadCommission } from './load-commission.ts';
import { loadConfigurations } from './load-configurations.ts';
import { loadDrawings } from './load-drawings.ts';
import { loadCompanies } from './load-companies.ts';
import { loadPrices } from './load-prices.ts';
import { replayOrders } from './replay-orders.ts';
import { tellPeople } from './tell-people.ts';

/**
 * The demo marketplace, once: companies, catalogs and contracts set by set in one transaction, then a year of orders
 * through the real verbs, so that stock, credit, commission and books are what the rules make of them. A database that
 * has any organization is left as it is.
 */
export async function seedDemo(
  foundation: Foundation,
  tell: (step: string) => void,
  size: { products?: number; orders?: number } = {},
): Promise<void> {
  const { database, platformRequest, identity } = foundation;
  const isEmpty = await transact(
    database,
    platformRequest,
    async (ctx) => (await ctx.sql`select 1 from organization limit 1`).length === 0,
  );
  if (!isEmpty) return;
  const today = platformRequest.clock.now().toISOString().slice(0, 10);
  const world = makeWorld({ seed: 'hansa', today, ...size });
  tell(
    `seed ${world.organizations.length} companies, ${world.products.length} products, ${world.offers.length} offers`,
  );
  const passwordHash = await identity.hashPassword(demoPassword);
  const users = await identity.addUsers(
    world.people.map((person) => ({
      id: idOf('user', person.key),
      name: person.name,
      email: person.email,
      language: person.language,
      passwordHash,
    })),
  );
  await transact(database, platformRequest, async (ctx) => {
    await loadCompanies(ctx, world);
    await loadMembers(ctx, world, users);
    await loadCatalog(ctx, world);
    await loadDrawings(ctx, world);
    await loadPrices(ctx, world);
    await loadCommission(ctx, world, users);
  });
  await analyse(foundation.databaseUrl);
  await replayOrders(database, platformRequest, world, users, tell);
  await tellPeople(
    database,
    platformRequest,
    demoAccounts.map((one) => one.email),
  );
  // Last: what is made to order is not bought as it stands any more, and a year of orders has been.
  await loadConfigurations(database, platformRequest, world, users);
}

/**
 * A membership with a spending limit has a role of its organization's own, named as the default whose rights it has.
 */
async function loadMembers(
  ctx: Parameters<typeof insertAll>[0],
  world: World,
  users: ReadonlyMap<string, string>,
): Promise<void> {
  const seats = world.people.flatMap((person) =>
    person.memberships.map((membership, index) => ({ person, membership, index })),
  );
  const ownRole = ({ organization, role }: (typeof seats)[number]['membership']) => `${organization}/${role}`;
  const limited = new Map(
    seats
      .filter(({ membership }) => membership.spendingLimit !== undefined)
      .map(({ membership }) => [ownRole(membership), membership]),
  );
  const currencyOf = (key: string) => world.organizations.find((one) => one.key === key)!.currency;
  await insertAll(ctx, 'role', [
    ...Object.entries(defaultRoles).map(([name, permissions]) => ({
      id: idOf('role', name),
      organization_id: null as string | null,
      name,
      permissions,
      spending_limit_minor: null as number | null,
      spending_limit_currency: null as string | null,
    })),
    ...[...limited].map(([key, { organization, role, spendingLimit }]) => ({
      id: idOf('role', key),
      organization_id: idOf('organization', organization),
      name: role,
      permissions: defaultRoles[role]!,
      spending_limit_minor: lineTotal(spendingLimit!, '1', currencyOf(organization)).minor,
      spending_limit_currency: currencyOf(organization),
    })),
  ]);
  await insertAll(
    ctx,
    'member',
    seats.map(({ person, membership, index }) => ({
      id: idOf('member', `${person.key}/${membership.organization}`),
      organization_id: idOf('organization', membership.organization),
      user_id: users.get(person.email)!,
      role_id: idOf('role', membership.spendingLimit === undefined ? membership.role : ownRole(membership)),
      is_active: true,
      created_at: `${world.today}T00:00:0${index}Z`,
    })),
  );
}

/** Tells PostgreSQL what was loaded; it would look by itself a minute later, and plan blindly until then. */
async function analyse(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('analyze');
  } finally {
    await client.end();
  }
}
