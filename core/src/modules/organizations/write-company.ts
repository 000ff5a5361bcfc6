import type { z } from 'zod';
import { keyOfWords } from '../../platform/key-of-words.ts';
import type { Context } from '../../platform/context.ts';
import { atTheStart } from '../../platform/db/text-patterns.ts';
import { newId, type Id } from '../../platform/ids.ts';
import type { CreateOrganization } from './schemas.ts';

type Company = Omit<z.output<typeof CreateOrganization>, 'contactName' | 'contactEmail'>;

/**
 * A company as it enters the house. Its slug is its name in small letters; a second of the same name gets a number.
 * Runs as the platform.
 */
export async function writeCompany(
  ctx: Context,
  company: Company,
  state: 'pending' | 'active',
): Promise<Id<'organization'>> {
  const organizationId = newId<'organization'>();
  const plain = keyOfWords(company.name, 'company', 60);
  await ctx.sql`
    insert into organization (id, name, legal_name, slug, parent_id, is_operator, is_buyer, seller_kind, state, country, currency, language, tax_id, created_at, version)
    select ${organizationId}, ${company.name}, ${company.legalName}, case when taken = 0 then ${plain}::text else ${plain}::text || '-' || (taken + 1) || '-' || ${organizationId.slice(-4)}::text end, ${company.parentId ?? null}::uuid, false, ${company.kind === 'buyer'},
           ${company.kind === 'buyer' ? null : company.kind}::text, ${state}, ${company.country}, ${company.currency}, ${ctx.language}, ${company.taxId || null}::text, ${ctx.clock.now()}, 1
    from (select count(*) as taken from organization where slug = ${plain} or slug like ${atTheStart(`${plain}-`)}) as names`;
  return organizationId;
}
