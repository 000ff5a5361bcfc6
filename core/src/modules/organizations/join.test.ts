import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { insertAll } from '../../seed/bulk.ts';
import { actingAs, anActor, asThePlatform, asVisitor } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { applyToJoin } from './apply-to-join.ts';
import { createOrganization } from './create-organization.ts';
import { ApplyToJoin, CreateOrganization } from './schemas.ts';
import { openToken } from './invite-member.ts';
import { acceptInvitation, lookUpInvitation } from './session.ts';
import { setOrganizationState } from './set-organization-state.ts';
import { showOrganization } from './show-organization.ts';

const { database, owner } = await testDatabase();
const house = newId<'organization'>();
const operator = anActor(house, {
  kinds: { operates: true, buys: false, sells: false },
  can: { 'marketplace.manage': 'all', 'marketplace.read': 'all' },
});
const company = {
  name: 'Mỹ Đức Pumps',
  legalName: 'Mỹ Đức Pumps Co., Ltd.',
  kind: 'vendor',
  country: 'VN',
  currency: 'VND',
  contactName: 'Lê Hoa',
  contactEmail: 'Hoa@MyDuc.example',
} as const;
const apply = (more: object = {}) =>
  asVisitor(database, (ctx) => applyToJoin(ctx, ApplyToJoin.parse({ ...company, ...more })), { language: 'vi' });
const pending = async (email: string) =>
  (
    await owner.query<{ id: string; state: string }>(
      'select o.id, o.state from application a join organization o on o.id = a.organization_id where a.contact_email = $1 order by o.created_at',
      [email],
    )
  ).rows;
const decide = (organizationId: string, state: 'active' | 'suspended') =>
  actingAs(database, operator, (ctx) =>
    setOrganizationState(ctx, {
      organizationId: organizationId as typeof house,
      state,
      reason: 'Looked at the register',
    }),
  );
const invitations = async (organizationId: string) =>
  (
    await owner.query<{ id: string; email: string; role: string }>(
      'select i.id, i.email, r.name as role from invitation i join role r on r.id = i.role_id where i.organization_id = $1',
      [organizationId],
    )
  ).rows;

beforeAll(() =>
  asThePlatform(database, async (ctx) => {
    await insertAll(ctx, 'organization', [
      {
        id: house,
        name: 'House',
        legal_name: 'House',
        slug: 'house',
        is_operator: true,
        is_buyer: false,
        state: 'active',
        country: 'DE',
        currency: 'EUR',
        language: 'en',
        created_at: '2026-01-05T08:00:00Z',
        version: 1,
      },
    ]);
    await insertAll(ctx, 'role', [
      { id: newId(), organization_id: null, name: 'admin', permissions: { 'member.manage': 'below' } },
    ]);
  }),
);

describe('a company asks to join', () => {
  it('and is one that waits, however often it asks; nobody acts for it, and only the operator reads who asked', async () => {
    await Promise.all([apply(), apply(), apply({ contactEmail: 'hoa@myduc.example' })]);
    const found = await pending('hoa@myduc.example');
    expect(found).toEqual([{ id: expect.any(String), state: 'pending' }]);
    expect(await invitations(found[0]!.id)).toEqual([]);
    const seen = await actingAs(database, operator, (ctx) =>
      showOrganization(ctx, { organizationId: found[0]!.id as typeof house }),
    );
    expect(seen).toMatchObject({
      organization: {
        name: 'Mỹ Đức Pumps',
        state: 'pending',
        sellerKind: 'vendor',
        isBuyer: false,
        currency: 'VND',
        members: 0,
      },
      application: { contactName: 'Lê Hoa', contactEmail: 'hoa@myduc.example', note: null },
    });
    expect(await asVisitor(database, (ctx) => ctx.sql`select 1 from application`)).toEqual([]);
  });

  it('and a yes invites whoever asked as its administrator, once; a no invites nobody', async () => {
    await apply({ contactEmail: 'yes@join.example' });
    await apply({ contactEmail: 'no@join.example' });
    const [[yes], [no]] = [await pending('yes@join.example'), await pending('no@join.example')];
    await decide(yes!.id, 'active');
    await decide(no!.id, 'suspended');
    // Suspended and let back: no second invitation.
    await decide(yes!.id, 'suspended');
    await decide(yes!.id, 'active');
    expect(await invitations(yes!.id)).toEqual([{ id: expect.any(String), email: 'yes@join.example', role: 'admin' }]);
    expect(await invitations(no!.id)).toEqual([]);
    const { rows } = await owner.query(
      `select data->>'language' as language, data->>'organizationName' as name from event where name = 'member.invited' and data->>'email' = 'yes@join.example'`,
    );
    expect(rows).toEqual([{ language: 'vi', name: 'Mỹ Đức Pumps' }]);
    // Who was declined may ask again.
    await apply({ contactEmail: 'no@join.example' });
    expect((await pending('no@join.example')).map((one) => one.state)).toEqual(['suspended', 'pending']);
  });

  it('and two of one name are told apart', async () => {
    for (const contactEmail of ['a@same.example', 'b@same.example']) await apply({ name: 'Same & Sons', contactEmail });
    const { rows } = await owner.query<{ slug: string }>(
      `select slug from organization where name = 'Same & Sons' order by slug`,
    );
    expect(rows[0]!.slug).toBe('same-sons');
    expect(rows[1]!.slug).toMatch(/^same-sons-2-/);
  });
});

describe('the operator brings a company in', () => {
  it('active at once, its administrator invited; a person with an account takes the seat with it, and keeps the password', async () => {
    const { id } = await actingAs(database, operator, (ctx) =>
      createOrganization(
        ctx,
        CreateOrganization.parse({ ...company, kind: 'buyer', name: 'Brought In', contactEmail: 'known@join.example' }),
      ),
    );
    const userId = newId<'user'>();
    await owner.query(
      `insert into auth.auth_user (id, email, name, language, "emailVerified", "createdAt", "updatedAt") values ($1, 'known@join.example', 'Known', 'en', true, now(), now())`,
      [userId],
    );
    const [invitation] = await invitations(id);
    const token = await asThePlatform(database, (ctx) => openToken(ctx, invitation!.id));
    expect(await asVisitor(database, (ctx) => lookUpInvitation(ctx, { token: token! }))).toEqual({
      organizationName: 'Brought In',
      email: 'known@join.example',
      isKnown: true,
    });
    await asVisitor(database, (ctx) => acceptInvitation(ctx, { token: token! }));
    expect((await owner.query('select user_id from member where organization_id = $1', [id])).rows).toEqual([
      { user_id: userId },
    ]);
    await expect(asVisitor(database, (ctx) => acceptInvitation(ctx, { token: token! }))).rejects.toMatchObject({
      code: 'invitation.gone',
    });
  });

  it('whose invitation makes no account without a name and a password', async () => {
    const { id } = await actingAs(database, operator, (ctx) =>
      createOrganization(
        ctx,
        CreateOrganization.parse({ ...company, name: 'New People', contactEmail: 'new@join.example' }),
      ),
    );
    const [invitation] = await invitations(id);
    const token = await asThePlatform(database, (ctx) => openToken(ctx, invitation!.id));
    await expect(asVisitor(database, (ctx) => acceptInvitation(ctx, { token: token! }))).rejects.toMatchObject({
      code: 'invitation.accountNeeded',
    });
  });
});
