import type { Context } from '../../platform/context.ts';
import { on, type Reaction } from '../../platform/events/reaction.ts';
import { organizationCreated, organizationStateChanged } from '../organizations/index.ts';

/**
 * A seller that enters the house sells in the storefront that answers for any host, until the operator takes it out of
 * there; elsewhere it is put by hand.
 */
const welcome = (ctx: Context, organizationId: string) => ctx.sql`
  insert into storefront_seller (storefront_id, seller_id, is_active)
  select f.id, o.id, true from storefront f, organization o where f.host is null and o.id = ${organizationId} and o.seller_kind is not null and o.state = 'active' on conflict do nothing`;

export const storefrontsReactions: readonly Reaction[] = [
  on(organizationStateChanged, 'storefronts.welcomeApproved', async (ctx, { data }) => {
    await welcome(ctx, data.organizationId);
  }),
  on(organizationCreated, 'storefronts.welcomeCreated', async (ctx, { data }) => {
    await welcome(ctx, data.organizationId);
  }),
];
