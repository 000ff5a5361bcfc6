import { z } from 'zod';
import type { Foundation } from '../main.ts';
import { defaultRoles, openToken } from '../modules/organizations/index.ts';
import { newId, newToken } from '../platform/ids.ts';
import { currencySchema } from '../platform/money.ts';
import { transact } from '../platform/db/transact.ts';
import { insertAll } from './bulk.ts';

/**
 * Who runs the marketplace, where it stands, and the share of its standard and reduced tax there, in basis points (1900
 * = 19 %).
 */
export const FoundMarketplace = z.strictObject({
  name: z.string().trim().min(2).max(120),
  email: z.email().max(254),
  country: z.string().regex(/^[A-Z]{2}$/),
  currency: currencySchema,
  taxBasisPoints: z.int().min(0).max(10_000),
  reducedTaxBasisPoints: z.int().min(0).max(10_000),
  language: z.enum(['en', 'vi']).default('en'),
});

const daysValid = 14;

/**
 * Makes of an empty database a marketplace that can be worked in: the operator's company, the roles that every company
 * starts with, one storefront that answers for any host, its taxes. Answers the address at which the first
 * administrator takes the seat; it is shown once, because only its hash is kept. Null: the database holds a marketplace
 * already, and stays as it is.
 */
export function foundMarketplace(
  { database, platformRequest, publicUrl }: Pick<Foundation, 'database' | 'platformRequest' | 'publicUrl'>,
  input: z.output<typeof FoundMarketplace>,
): Promise<{ invitation: string } | null> {
  return transact(database, { ...platformRequest, language: input.language }, async (ctx) => {
    await ctx.sql`select pg_advisory_xact_lock(hashtextextended('found marketplace', 0))`;
    if ((await ctx.sql.one`select 1 from organization limit 1`) !== null) return null;
    const now = ctx.clock.now();
    const [operatorId, invitationId, adminRole] = [newId<'organization'>(), newId<'invitation'>(), newId<'role'>()];
    await insertAll(ctx, 'organization', [
      {
        id: operatorId,
        name: input.name,
        legal_name: input.name,
        slug: 'operator',
        is_operator: true,
        is_buyer: false,
        seller_kind: null,
        state: 'active',
        country: input.country,
        currency: input.currency,
        language: input.language,
        created_at: now.toISOString(),
        version: 1,
      },
    ]);
    await insertAll(
      ctx,
      'role',
      Object.entries(defaultRoles).map(([name, permissions]) => ({
        id: name === 'admin' ? adminRole : newId(),
        organization_id: null,
        name,
        permissions,
      })),
    );
    await insertAll(ctx, 'storefront', [
      {
        id: newId(),
        owner_id: operatorId,
        key: 'main',
        name: input.name,
        host: null,
        languages: ['en', 'vi'],
        currencies: [input.currency],
        tax_region: input.country,
        theme: {},
        is_active: true,
      },
    ]);
    await insertAll(
      ctx,
      'tax_rate',
      (
        [
          ['standard', input.taxBasisPoints],
          ['reduced', input.reducedTaxBasisPoints],
          ['zero', 0],
        ] as const
      ).map(([tax_class, basis_points]) => ({ region: input.country, tax_class, basis_points })),
    );
    await insertAll(ctx, 'invitation', [
      {
        id: invitationId,
        organization_id: operatorId,
        email: input.email.toLowerCase(),
        role_id: adminRole,
        token_hash: newToken(),
        invited_by: newId(),
        expires_at: new Date(now.getTime() + daysValid * 86_400_000).toISOString(),
        created_at: now.toISOString(),
      },
    ]);
    const token = await openToken(ctx, invitationId);
    return { invitation: `${publicUrl}/console/invitation?token=${encodeURIComponent(token!)}` };
  });
}
