import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import { hiddenRules } from './commission-of.ts';
import { listNotDraft, ruleUnreachable } from './errors.ts';
import { commissionListSaved } from './events.ts';
import type { SaveList } from './schemas.ts';

/** Makes a draft, or writes one anew. A rule that could never be reached is refused with the one that hides it. */
export async function saveCommissionList(ctx: ActorContext, input: z.output<typeof SaveList>): Promise<{ id: string }> {
  const rules = input.rules.map((rule) => ({ ...rule, id: newId<'commission_rule'>() }));
  const [hidden] = hiddenRules(rules as never);
  if (hidden) throw ruleUnreachable({ rule: hidden.rule.name, hiddenBy: hidden.hiddenBy.name });
  const listId = input.listId ?? newId<'commission_list'>();
  if (input.listId !== undefined) {
    const known = found(
      await ctx.sql.one<{
        state: string;
        version: number;
      }>`select state, version from commission_list where id = ${listId} for update`,
      'commission list',
    );
    if (known.state !== 'draft') throw listNotDraft({ version: known.version });
    await ctx.sql`delete from commission_rule where list_id = ${listId}`;
    await ctx.sql`update commission_list set note = ${input.note} where id = ${listId}`;
  } else {
    await ctx.sql`insert into commission_list (id, version, note, state, created_at, created_by)
      select ${listId}, coalesce(max(version), 0) + 1, ${input.note}, 'draft', ${ctx.clock.now()}, ${ctx.actor.userId} from commission_list`;
  }
  await ctx.sql`
    insert into commission_rule (id, list_id, position, name, conditions, rate_basis_points, fixed_minor, minimum_minor, cap_minor, tiers, tax_basis_points)
    select r.id, ${listId}, r.at, r.name, r.conditions, r."rateBasisPoints", r."fixedMinor", r."minimumMinor", r."capMinor", r.tiers, r."taxBasisPoints"
    from jsonb_to_recordset(${JSON.stringify(rules.map((rule, at) => ({ ...rule, at })))}::jsonb)
      as r(id uuid, at int, name text, conditions jsonb, "rateBasisPoints" int, "fixedMinor" bigint, "minimumMinor" bigint, "capMinor" bigint, tiers jsonb, "taxBasisPoints" int)`;
  const { version } = found(
    await ctx.sql.one<{ version: number }>`select version from commission_list where id = ${listId}`,
    'commission list',
  );
  ctx.emit(
    commissionListSaved({
      subject: { type: 'commission_list', id: listId },
      parties: [ctx.actor.organizationId],
      data: { listId, version },
      after: input,
    }),
  );
  return { id: listId };
}
