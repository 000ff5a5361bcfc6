import { defineEntity, p } from '@mikro-orm/postgresql';
import { idColumn, instant, refersTo } from '../../platform/db/columns.ts';
import { ownedByPerson } from '../../platform/db/rls.ts';
import { Organization } from '../organizations/tables.ts';

/**
 * A line in what an app tells one person: what the subject of a letter says that went out on the same fact, and the
 * page it leads to.
 */
export const Notice = defineEntity({
  name: 'Notice',
  tableName: 'notice',
  properties: {
    id: idColumn<'notice'>().primary(),
    userId: idColumn<'user'>(),
    /** For whom the person acts in it; the app shows it there, and no longer to whoever has left. */
    organizationId: refersTo<'organization'>(Organization, 'organization_id'),
    /**
     * What it says, by its name among the subjects, and the facts that are said with it. Null where it was written
     * before there were names.
     */
    name: p.text().nullable(),
    facts: p.json<object>().nullable(),
    /** In the language that the person read when it was written: for whoever does not know the name. */
    text: p.text(),
    /** From the marketplace's address on: `/portal/orders/…`. */
    path: p.text(),
    givenAt: instant(),
    readAt: instant().nullable(),
  },
  indexes: [
    { name: 'notice_person', properties: ['userId', 'organizationId', 'givenAt'] },
    {
      name: 'notice_unread',
      expression: 'create index notice_unread on notice (user_id, organization_id) where read_at is null',
    },
    { name: 'notice_given', properties: ['givenAt'] },
  ],
  ...ownedByPerson('user_id'),
});
