import { expect, it } from 'vitest';
import { findActors } from '../modules/organizations/index.ts';
import { lookUpInvitation } from '../modules/organizations/session.ts';
import { newId } from '../platform/ids.ts';
import { aRequest, asThePlatform, asVisitor } from '../test/context.ts';
import { testDatabase } from '../test/database.ts';
import { FoundMarketplace, foundMarketplace } from './found-marketplace.ts';

const { database, owner } = await testDatabase();
const given = FoundMarketplace.parse({
  name: 'Acme Market',
  email: 'Boss@acme.example',
  country: 'NL',
  currency: 'EUR',
  taxBasisPoints: 2100,
  reducedTaxBasisPoints: 900,
});
const found = () =>
  foundMarketplace(
    { database, platformRequest: aRequest(null, { isPlatform: true }), publicUrl: 'https://acme.example' },
    given,
  );

it('an empty database becomes a marketplace once, whose first administrator may do everything', async () => {
  const both = await Promise.all([found(), found()]);
  const { invitation } = both.find((one) => one !== null)!;
  expect(both.filter((one) => one === null)).toHaveLength(1);
  const url = new URL(invitation);
  expect(url.origin + url.pathname).toBe('https://acme.example/console/invitation');
  expect(await asVisitor(database, (ctx) => lookUpInvitation(ctx, { token: url.searchParams.get('token')! }))).toEqual({
    organizationName: 'Acme Market',
    email: 'boss@acme.example',
    isKnown: false,
  });
  // Whoever takes that seat runs the place.
  const userId = newId<'user'>();
  await owner.query(
    `insert into member (id, organization_id, user_id, role_id, is_active, created_at) select gen_random_uuid(), organization_id, $1, role_id, true, now() from invitation`,
    [userId],
  );
  const [actor] = await asThePlatform(database, (ctx) =>
    findActors(ctx, { userId, sessionId: '', name: 'Boss', email: 'boss@acme.example', language: 'en' }),
  );
  expect(actor).toMatchObject({ organizationName: 'Acme Market', kinds: { operates: true } });
  for (const right of ['marketplace.manage', 'commission.manage', 'index.manage', 'member.manage'])
    expect(actor!.permissions.get(right as never)).toBe('all');
  expect(
    (await owner.query('select region, tax_class, basis_points from tax_rate order by basis_points')).rows,
  ).toEqual([
    { region: 'NL', tax_class: 'zero', basis_points: 0 },
    { region: 'NL', tax_class: 'reduced', basis_points: 900 },
    { region: 'NL', tax_class: 'standard', basis_points: 2100 },
  ]);
});
