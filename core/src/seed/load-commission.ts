import type { World } from '@hansa/loadtest/catalog';
import { saveCommissionList, SaveList, scheduleCommissionList } from '../modules/commission/index.ts';
import { findActors } from '../modules/organizations/index.ts';
import { fixedClock } from '../platform/clock.ts';
import type { ActorContext, Context } from '../platform/context.ts';
import { replayAct } from '../platform/db/transact.ts';
import { idOf } from './keys.ts';

const dayMs = 86_400_000;

/** What the operator took in its first half-year, what it takes since, and what it means to take from next month on. */
function versions(categoryOf: (key: string) => string) {
  return [
    {
      daysAgo: 400,
      liveInDays: 0,
      note: 'The rates that Hansa opened with.',
      rules: [
        { name: 'Vendors', conditions: { sellerKinds: ['vendor'] }, rateBasisPoints: 600, taxBasisPoints: 1900 },
        { name: 'Everybody else', conditions: {}, rateBasisPoints: 900, minimumMinor: 50, taxBasisPoints: 1900 },
      ],
    },
    {
      daysAgo: 190,
      liveInDays: 0,
      note: 'Large orders and thin margins pay less; small lines bear what they cost.',
      rules: [
        {
          name: 'Electrical: thin margins',
          conditions: { categoryIds: [categoryOf('electrical')] },
          rateBasisPoints: 450,
          taxBasisPoints: 1900,
        },
        {
          name: 'Large orders',
          conditions: { orderValueFromMinor: 500_000, currency: 'EUR' },
          rateBasisPoints: 500,
          capMinor: 50_000,
          taxBasisPoints: 1900,
        },
        {
          name: 'Vendors, by the size of the line',
          conditions: { sellerKinds: ['vendor'] },
          rateBasisPoints: 700,
          tiers: [
            { fromMinor: 100_000, rateBasisPoints: 600 },
            { fromMinor: 500_000, rateBasisPoints: 450 },
          ],
          taxBasisPoints: 1900,
        },
        {
          name: 'Distributors',
          conditions: { sellerKinds: ['distributor'] },
          rateBasisPoints: 750,
          taxBasisPoints: 1900,
        },
        { name: 'Dealers', conditions: {}, rateBasisPoints: 950, minimumMinor: 75, taxBasisPoints: 1900 },
      ],
    },
    {
      daysAgo: 6,
      liveInDays: 24,
      note: 'Sellers that sell much pay less from next month on.',
      rules: [
        {
          name: 'Electrical: thin margins',
          conditions: { categoryIds: [categoryOf('electrical')] },
          rateBasisPoints: 450,
          taxBasisPoints: 1900,
        },
        {
          name: 'More than 25,000 a month',
          conditions: { monthVolumeFromMinor: 2_500_000, currency: 'EUR' },
          rateBasisPoints: 550,
          taxBasisPoints: 1900,
        },
        {
          name: 'Large orders',
          conditions: { orderValueFromMinor: 500_000, currency: 'EUR' },
          rateBasisPoints: 500,
          capMinor: 50_000,
          taxBasisPoints: 1900,
        },
        {
          name: 'Distributors and vendors',
          conditions: { sellerKinds: ['vendor', 'distributor'] },
          rateBasisPoints: 700,
          taxBasisPoints: 1900,
        },
        { name: 'Dealers', conditions: {}, rateBasisPoints: 900, minimumMinor: 75, taxBasisPoints: 1900 },
      ],
    },
  ];
}

/** The operator's commission lists by its own verbs, each on the day that it was made. */
export async function loadCommission(ctx: Context, world: World, users: ReadonlyMap<string, string>): Promise<void> {
  const person = world.people.find((one) =>
    one.memberships.some((seat) => seat.organization === world.operator && seat.role === 'admin'),
  )!;
  const [actor] = await findActors(ctx, {
    userId: users.get(person.email) as never,
    sessionId: '',
    name: person.name,
    email: person.email,
    language: person.language,
  });
  const today = Date.parse(`${world.today}T08:00:00Z`);
  for (const { daysAgo, liveInDays, note, rules } of versions((key) => idOf('category', key))) {
    const act = {
      actor: actor!,
      clock: fixedClock(new Date(today - daysAgo * dayMs)),
      storefrontId: ctx.storefrontId,
      isHistory: true,
    };
    await replayAct(ctx, act, async (verb) => {
      const { id } = await saveCommissionList(verb as ActorContext, SaveList.parse({ note, rules }));
      await scheduleCommissionList(verb as ActorContext, {
        listId: id as never,
        ...(liveInDays > 0 ? { liveFrom: new Date(today + liveInDays * dayMs).toISOString() } : {}),
      });
    });
  }
}
