import type { World } from '@hansa/loadtest/catalog';
import { publishModel, saveDraft } from '../modules/configurations/index.ts';
import { findActors } from '../modules/organizations/index.ts';
import type { Database } from '../platform/db/open.ts';
import { transact, type Request } from '../platform/db/transact.ts';
import { assert } from '../platform/refusal.ts';
import { modelOfCylinder, modelOfPump } from './configuration-stories.ts';
import { idOf } from './keys.ts';

const seller = 'nordhaven';
const stories = [
  { category: 'pneumatic-cylinders', model: modelOfCylinder },
  { category: 'centrifugal-pumps', model: modelOfPump },
] as const;

/**
 * Two things that Nordhaven makes to order, written and published by its own people through the verbs: a cylinder and a
 * pump.
 */
export async function loadConfigurations(
  database: Database,
  request: Request,
  world: World,
  users: ReadonlyMap<string, string>,
): Promise<void> {
  const person = world.people.find((one) =>
    one.memberships.some(({ organization, role }) => organization === seller && role === 'catalog manager'),
  )!;
  const [actor] = (
    await transact(database, request, (ctx) =>
      findActors(ctx, {
        userId: users.get(person.email) as never,
        name: person.name,
        email: person.email,
        language: 'en',
        sessionId: '',
      }),
    )
  ).filter((one) => one.organizationId === idOf('organization', seller));
  assert(actor, "somebody keeps Nordhaven's catalog");
  const categoryOf = new Map(world.products.map((one) => [one.key, one.category]));
  for (const { category, model } of stories) {
    const offer = world.offers.find(
      (one) =>
        one.seller === seller &&
        one.listPrice !== null &&
        categoryOf.get(one.product) === category &&
        one.catalogs.includes('nordhaven/standard'),
    );
    // A small world has not everything.
    if (!offer) continue;
    await transact(database, { ...request, actor, isPlatform: false }, async (ctx) => {
      const acting = { ...ctx, actor };
      const offerId = idOf('offer', offer.key);
      const { version } = await saveDraft(acting, { offerId, version: null, model: model(offer.currency) });
      await publishModel(acting, { offerId, version, note: 'First version' });
    });
  }
}
