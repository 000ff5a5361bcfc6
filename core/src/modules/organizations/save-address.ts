import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import { addressSaved } from './events.ts';
import type { AddressList, SaveAddress } from './schemas.ts';

/**
 * Adds or edits an address of the own organization. A new default takes the place of the old. Orders keep the address
 * as it was.
 */
export async function saveAddress(ctx: ActorContext, input: z.output<typeof SaveAddress>): Promise<{ id: string }> {
  const organizationId = ctx.actor.organizationId;
  const addressId = input.addressId ?? newId<'address'>();
  if (input.addressId !== undefined)
    found(
      await ctx.sql.one`select id from address where id = ${input.addressId} and organization_id = ${organizationId}`,
      'address',
    );
  if (input.isDefault)
    await ctx.sql`update address set is_default = false where organization_id = ${organizationId} and kind = ${input.kind}`;
  await ctx.sql`
    insert into address (id, organization_id, kind, label, recipient, street, postal_code, city, country, is_default)
    values (${addressId}, ${organizationId}, ${input.kind}, ${input.label}, ${input.recipient}, ${input.street}, ${input.postalCode}, ${input.city}, ${input.country}, ${input.isDefault})
    on conflict (id) do update set kind = excluded.kind, label = excluded.label, recipient = excluded.recipient, street = excluded.street,
      postal_code = excluded.postal_code, city = excluded.city, country = excluded.country, is_default = excluded.is_default`;
  ctx.emit(
    addressSaved({
      subject: { type: 'address', id: addressId },
      parties: [organizationId],
      data: { addressId },
      after: input,
    }),
  );
  return { id: addressId };
}

export async function listAddresses(ctx: ActorContext): Promise<z.output<typeof AddressList>> {
  return ctx.sql`
    select id, kind, label, recipient, street, postal_code as "postalCode", city, country, is_default as "isDefault"
    from address where organization_id = ${ctx.actor.organizationId} order by kind, is_default desc, label` as never;
}
