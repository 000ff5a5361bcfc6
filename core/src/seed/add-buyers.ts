import type { Foundation } from '../main.ts';
import { demoPassword } from '../modules/identity/index.ts';
import { transact } from '../platform/db/transact.ts';
import { insertAll } from './bulk.ts';
import { idOf } from './keys.ts';

export const emailOfBuyer = (index: number): string => `buyer-${index}@load.example`;

/**
 * Adds plain buying companies to a demo marketplace, for load: each has a person who may buy without a limit, an
 * address and credit with every seller; every second one belongs to a customer group, whose contracts it then has.
 */
export async function addBuyers({ database, platformRequest, identity }: Foundation, count: number): Promise<void> {
  const at = platformRequest.clock.now().toISOString();
  const indexes = Array.from({ length: count }, (_, index) => index);
  const organizationOf = (index: number) => idOf('organization', `load-${index}`);
  const passwordHash = await identity.hashPassword(demoPassword);
  const users = await identity.addUsers(
    indexes.map((index) => ({
      id: idOf('user', `load-${index}`),
      name: `Buyer ${index + 1}`,
      email: emailOfBuyer(index),
      language: 'en',
      passwordHash,
    })),
  );
  await transact(database, platformRequest, async (ctx) => {
    await insertAll(
      ctx,
      'organization',
      indexes.map((index) => ({
        id: organizationOf(index),
        name: `Load ${index + 1}`,
        legal_name: `Load ${index + 1} GmbH`,
        slug: `load-${index}`,
        is_operator: false,
        is_buyer: true,
        state: 'active',
        country: 'DE',
        currency: 'EUR',
        language: 'en',
        created_at: at,
        version: 1,
      })),
    );
    await insertAll(
      ctx,
      'address',
      indexes.flatMap((index) =>
        ['billing', 'shipping'].map((kind) => ({
          id: idOf('address', `load-${index}/${kind}`),
          organization_id: organizationOf(index),
          kind,
          label: 'Works',
          recipient: `Load ${index + 1} GmbH`,
          street: 'Industriestraße 1',
          postal_code: '28195',
          city: 'Bremen',
          country: 'DE',
          is_default: true,
        })),
      ),
    );
    await insertAll(
      ctx,
      'member',
      indexes.map((index) => ({
        id: idOf('member', `load-${index}`),
        organization_id: organizationOf(index),
        user_id: users.get(emailOfBuyer(index))!,
        role_id: idOf('role', 'purchasing manager'),
        is_active: true,
        created_at: at,
      })),
    );
    const sellers = await ctx.sql<{ id: string }>`select id from organization where seller_kind is not null`;
    await insertAll(
      ctx,
      'credit_account',
      indexes.flatMap((index) =>
        sellers.map(({ id }) => ({
          id: idOf('credit_account', `${id}|load-${index}`),
          seller_id: id,
          buyer_id: organizationOf(index),
          currency: 'EUR',
          limit_minor: 1e13,
          used_minor: 0,
          is_blocked: false,
          updated_at: at,
          version: 1,
        })),
      ),
    );
    const groups = await ctx.sql<{
      id: string;
      ownerId: string;
    }>`select id, owner_id as "ownerId" from customer_group order by id`;
    await insertAll(
      ctx,
      'customer_group_member',
      indexes
        .filter((index) => index % 2 === 0 && groups.length > 0)
        .map((index) => {
          const group = groups[(index / 2) % groups.length]!;
          return { group_id: group.id, buyer_id: organizationOf(index), owner_id: group.ownerId };
        }),
    );
  });
}
