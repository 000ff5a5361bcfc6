import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { found } from '../../platform/refusal.ts';
import { organizationCreated } from './events.ts';
import { inviteFirst } from './invite-first.ts';
import type { CreateOrganization } from './schemas.ts';
import { writeCompany } from './write-company.ts';

/** The operator brings a company in: it is active at once, and its first person is invited as its administrator. */
export async function createOrganization(
  ctx: ActorContext,
  input: z.output<typeof CreateOrganization>,
): Promise<{ id: string }> {
  if (input.parentId !== undefined)
    found(
      await ctx.sql.one`select 1 from organization where id = ${input.parentId} and not is_operator`,
      'organization',
    );
  const organizationId = await writeCompany(ctx, input, 'active');
  ctx.emit(
    organizationCreated({
      subject: { type: 'organization', id: organizationId },
      parties: [organizationId, ctx.actor.organizationId],
      data: { organizationId, name: input.name, sells: input.kind !== 'buyer' },
    }),
  );
  await inviteFirst(
    ctx,
    { id: organizationId, name: input.name },
    { email: input.contactEmail.toLowerCase(), language: ctx.language },
  );
  return { id: organizationId };
}
