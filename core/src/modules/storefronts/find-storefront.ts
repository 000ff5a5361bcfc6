import type { Context } from '../../platform/context.ts';
import { type Fragment, fragment } from '../../platform/db/sql.ts';
import { refusal } from '../../platform/refusal.ts';
import type { Id } from '../../platform/ids.ts';

/** No storefront answers for this host, and there is none for any other: seed the demo, or make one. */
export const storefrontMissing = refusal('unavailable', 'storefront.missing')<{ host: string }>();

/**
 * The storefront of a host name, else the one that answers for any, as a value to be selected. Source: the table, read
 * anew; it is one row by an index, and all may read it.
 */
export const storefrontOf = (host: string): Fragment =>
  fragment`(select f.id from public.storefront f where f.is_active and (f.host = ${host} or f.host is null) order by f.host nulls last limit 1)`;

export async function findStorefront(ctx: Pick<Context, 'sql'>, host: string): Promise<Id<'storefront'>> {
  return mustBe(
    (await ctx.sql.one<{ id: Id<'storefront'> | null }>`select ${storefrontOf(host)} as id`)?.id ?? null,
    host,
  );
}

export function mustBe(id: Id<'storefront'> | null, host: string): Id<'storefront'> {
  if (id === null) throw storefrontMissing({ host });
  return id;
}
