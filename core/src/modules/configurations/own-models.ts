import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment, type Fragment } from '../../platform/db/sql.ts';
import type { Id } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import { modelFaults, type ConfigurationModel } from './model/index.ts';
import type { ModelCard, ModelPage, ShowModel, ShowVersion, VersionPage } from './schemas.ts';

type Card = z.output<typeof ModelCard>;
export interface OwnOffer {
  id: Id<'offer'>;
  sku: string;
  title: { en: string; vi: string };
  unit: string;
  currency: string;
  listPrice: string | null;
  state: string;
}

const offerFacts = fragment`jsonb_build_object('id', o.id, 'sku', o.sku, 'title', p.title, 'unit', o.unit, 'currency', o.currency, 'listPrice', trim_scale(o.list_price)::text, 'state', o.state)`;
const liveFacts = fragment`case when v.id is not null then jsonb_build_object('versionId', v.id, 'number', v.number, 'hash', v.hash) end`;

/**
 * An offer of the acting seller; anybody else's is unknown. `lock`: who changes its model does it one after another.
 */
export async function ownOffer(ctx: ActorContext, offerId: Id<'offer'>, lock = false): Promise<OwnOffer> {
  const row = await ctx.sql.one<{ facts: OwnOffer }>`
    select ${offerFacts} as facts from offer o join product p on p.id = o.product_id where o.id = ${offerId} and o.seller_id = ${ctx.actor.organizationId} ${lock ? fragment`for update of o` : fragment``}`;
  return found(row, 'offer').facts;
}

interface CardRow {
  offer: Card['offer'];
  live: Omit<NonNullable<Card['live']>, 'since'> | null;
  since: Date | null;
  savedAt: Date;
  savedBy: string;
  isDraftNewer: boolean;
}
const asCard = ({ live, since, ...row }: CardRow): Card => ({ ...row, live: live && { ...live, since: since! } });

function cards(ctx: ActorContext, where: Fragment): Promise<CardRow[]> {
  return ctx.sql<CardRow & object>`
    select ${offerFacts} as offer, ${liveFacts} as live, l.since, d.saved_at as "savedAt", d.saved_by_name as "savedBy", v.hash is distinct from d.hash as "isDraftNewer"
    from configuration_draft d join offer o on o.id = d.offer_id join product p on p.id = o.product_id left join configuration_live l on l.offer_id = d.offer_id left join configuration_version v on v.id = l.version_id
    where d.seller_id = ${ctx.actor.organizationId} and ${where} order by d.saved_at desc, o.sku`;
}

/** What the acting seller has written models for, the last one touched first. */
export async function listModels(ctx: ActorContext): Promise<Card[]> {
  return (await cards(ctx, fragment`true`)).map(asCard);
}

/** An offer's model as its seller works on it: the draft with its faults, what is live, and what was. */
export async function showModel(
  ctx: ActorContext,
  input: z.output<typeof ShowModel>,
): Promise<z.output<typeof ModelPage>> {
  const offer = await ownOffer(ctx, input.offerId);
  const [card] = await cards(ctx, fragment`d.offer_id = ${input.offerId}`);
  const draft = await ctx.sql.one<{
    model: ConfigurationModel;
    hash: string;
    version: number;
    savedBy: string;
    savedAt: Date;
  }>`
    select model, hash, version, saved_by_name as "savedBy", saved_at as "savedAt" from configuration_draft where offer_id = ${input.offerId}`;
  const versions = await ctx.sql<z.output<typeof ModelPage>['versions'][number]>`
    select id, number, hash, note, published_by_name as "publishedBy", published_at as "publishedAt" from configuration_version where offer_id = ${input.offerId} order by number desc`;
  return {
    offer,
    live: card ? asCard(card).live : null,
    versions,
    draft: draft && { ...draft, faults: modelFaults(draft.model) },
  };
}

/** One version whole, as it went live: to look at, or to begin from again. */
export async function showVersion(
  ctx: ActorContext,
  input: z.output<typeof ShowVersion>,
): Promise<z.output<typeof VersionPage>> {
  return found(
    await ctx.sql.one<z.output<typeof VersionPage>>`
    select id, offer_id as "offerId", number, hash, note, published_by_name as "publishedBy", published_at as "publishedAt", model
    from configuration_version where id = ${input.versionId} and seller_id = ${ctx.actor.organizationId}`,
    'version',
  );
}
