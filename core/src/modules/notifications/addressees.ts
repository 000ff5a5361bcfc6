import type { Context, Language } from '../../platform/context.ts';
import type { Permission } from '../../platform/permission.ts';

export interface Addressee {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
}
/** A letter to all is a letter to none: the longest in the house first, and no more than these. */
const most = 12;

/** Active people of an organization whose role holds a right. Runs as the platform. */
export function peopleWho(ctx: Context, organizationId: string, permission: Permission): Promise<Addressee[]> {
  return ctx.sql<Addressee & object>`
    select u.id as "userId", u.email, u.name, case when u.language = 'vi' then 'vi' else 'en' end as language
    from member m join role r on r.id = m.role_id join user_account u on u.id = m.user_id
    where m.organization_id = ${organizationId} and m.is_active and coalesce(r.permissions->>${permission}, 'none') <> 'none' order by m.created_at, u.email limit ${most}`;
}

/** One person, or nobody where the account is gone. Runs as the platform. */
export function person(ctx: Context, userId: string | null): Promise<Addressee[]> {
  return userId === null
    ? Promise.resolve([])
    : ctx.sql<
        Addressee & object
      >`select id as "userId", email, name, case when language = 'vi' then 'vi' else 'en' end as language from user_account where id = ${userId}`;
}
