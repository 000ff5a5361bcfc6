import type { Context } from '../../platform/context.ts';
import { fragment, type Fragment, nothing } from '../../platform/db/sql.ts';
import { anywhere } from '../../platform/db/text-patterns.ts';

export interface OrganizationRow {
  id: string;
  name: string;
  legalName: string;
  parentId: string | null;
  parentName: string | null;
  isOperator: boolean;
  isBuyer: boolean;
  sellerKind: 'vendor' | 'distributor' | 'dealer' | null;
  state: 'pending' | 'active' | 'suspended';
  country: string;
  currency: string;
  taxId: string | null;
  members: number;
  createdAt: Date;
}

/** Organizations with the number of their members, by name. */
export function organizationRows(
  ctx: Context,
  where: Fragment,
  page: Fragment = nothing,
): Promise<(OrganizationRow & { total: number })[]> {
  return ctx.sql`
    select o.id, o.name, o.legal_name as "legalName", o.parent_id as "parentId", up.name as "parentName", o.is_operator as "isOperator", o.is_buyer as "isBuyer",
           o.seller_kind as "sellerKind", o.state, o.country, o.currency, o.tax_id as "taxId", o.created_at as "createdAt",
           (select count(*)::int from member m where m.organization_id = o.id and m.is_active) as members, (count(*) over ())::int as total
    from organization o left join organization up on up.id = o.parent_id where ${where} order by o.name ${page}`;
}

/** Whether a text stands in a name; an empty one is in each. */
export function named(column: Fragment, text: string): Fragment {
  return text === '' ? fragment`true` : fragment`${column} ilike ${anywhere(text)}`;
}
