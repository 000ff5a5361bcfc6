import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import { organizationApplied } from './events.ts';
import type { ApplyToJoin, Received } from './schemas.ts';
import { writeCompany } from './write-company.ts';

/**
 * A company asks to be let in. It is there at once, `pending`, so that the operator decides about it as about any
 * other; nobody can act for it until an invitation, sent after the yes, proves the address. Asked again while the first
 * waits, it stays one.
 */
export function applyToJoin(ctx: Context, input: z.output<typeof ApplyToJoin>): Promise<z.output<typeof Received>> {
  return asPlatform(ctx, 'whoever asks has no seat yet', async () => {
    const email = input.contactEmail.toLowerCase();
    await ctx.sql`select pg_advisory_xact_lock(hashtextextended(${`application ${email}`}, 0))`;
    const waits = await ctx.sql
      .one`select 1 from application a join organization o on o.id = a.organization_id where a.contact_email = ${email} and o.state = 'pending'`;
    if (waits !== null) return { isReceived: true };
    const organizationId = await writeCompany(ctx, input, 'pending');
    await ctx.sql`insert into application (organization_id, contact_name, contact_email, language, note, created_at) values (${organizationId}, ${input.contactName}, ${email}, ${ctx.language}, ${input.note || null}::text, ${ctx.clock.now()})`;
    ctx.emit(
      organizationApplied({
        subject: { type: 'organization', id: organizationId },
        parties: [organizationId],
        data: { organizationId, name: input.name, sells: input.kind !== 'buyer' },
      }),
    );
    return { isReceived: true };
  });
}
