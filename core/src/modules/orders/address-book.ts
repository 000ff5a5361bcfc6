import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import type { AddressSnapshot } from './tables.ts';

/** Addresses by id, each with whose it is. */
export type AddressBook = ReadonlyMap<
  Id<'address'>,
  { readonly organizationId: Id<'organization'>; readonly address: AddressSnapshot }
>;

/** Anybody's: who may use which, `addressesOf` says. */
export async function openAddressBook(ctx: Context, ids: readonly Id<'address'>[]): Promise<AddressBook> {
  const rows = await ctx.sql<AddressSnapshot & { id: Id<'address'>; organizationId: Id<'organization'> }>`
    select id, organization_id as "organizationId", label, recipient, street, postal_code as "postalCode", city, country from address where id = any (${[...new Set(ids)]}::uuid[])`;
  return new Map(rows.map(({ id, organizationId, ...address }) => [id, { organizationId, address }]));
}

/** These addresses, of the buyer or a company above it (`line`); anybody else's is unknown (A02). */
export function addressesOf(
  book: AddressBook,
  line: readonly Id<'organization'>[],
  ids: readonly Id<'address'>[],
): (id: Id<'address'>) => AddressSnapshot {
  const own = new Map(
    ids.map((id) => {
      const known = book.get(id);
      return [id, found(known && line.includes(known.organizationId) ? known.address : null, 'address')];
    }),
  );
  return (id) => own.get(id)!;
}
