import type { Reaction } from '../../platform/events/reaction.ts';
import { impersonationStarted } from '../impersonations/index.ts';
import { person } from './addressees.ts';
import { type ActedFor, actedForMail } from './impersonation-letters.ts';
import { tell } from './tell.ts';

export const impersonationReactions: readonly Reaction[] = [
  ...tell(impersonationStarted, 'ActedFor', async (ctx, { data }) => {
    const facts = await ctx.sql.one<ActedFor & { app: string; organizationId: string }>`
      select i.impersonator_name as "impersonatorName", s.name as "sentByName", i.reason, ceil(extract(epoch from i.expires_at - i.started_at) / 60)::int as minutes, i.organization_id as "organizationId",
             case when o.seller_kind is not null then '/portal' else '' end as app
      from impersonation i join organization s on s.id = i.sent_by_id join organization o on o.id = i.organization_id where i.id = ${data.impersonationId}`;
    return facts === null
      ? []
      : [
          {
            organizationId: facts.organizationId,
            people: await person(ctx, data.userId),
            path: `${facts.app}/organization?tab=acted-for`,
            write: (to, url) => actedForMail(to, facts, url),
          },
        ];
  }),
];
