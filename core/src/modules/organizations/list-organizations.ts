import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment } from '../../platform/db/sql.ts';
import { named, organizationRows } from './queries.ts';
import type { ListOrganizations, OrganizationList } from './schemas.ts';

/** The operator's list of all companies. */
export async function listOrganizations(
  ctx: ActorContext,
  input: z.output<typeof ListOrganizations>,
): Promise<z.output<typeof OrganizationList>> {
  const kind = { all: fragment`true`, sellers: fragment`o.seller_kind is not null`, buyers: fragment`o.is_buyer` }[
    input.kind
  ];
  const rows = await organizationRows(
    ctx,
    fragment`${kind} and ${input.state === undefined ? fragment`true` : fragment`o.state = ${input.state}`} and (${named(fragment`o.name`, input.text)} or ${named(fragment`o.legal_name`, input.text)})`,
    fragment`limit ${input.limit} offset ${input.offset}`,
  );
  return { total: rows[0]?.total ?? 0, items: rows };
}
