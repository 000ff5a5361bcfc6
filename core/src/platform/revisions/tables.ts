import { defineEntity, p } from '@mikro-orm/postgresql';
import { publicRead } from '../db/rls.ts';
import type { Subject } from './revision-of.ts';

/**
 * All rows of a subject together name what many read and few change: another whenever any of it is, by triggers
 * (migrations 0022-subject-revisions, 0024-seats-revision). It tells that something changed and not what, so all may
 * read it.
 */
export const SubjectRevision = defineEntity({
  name: 'SubjectRevision',
  tableName: 'subject_revision',
  primaryKeys: ['subject', 'slot'],
  properties: {
    subject: p.text().$type<Subject>().primary(),
    /** Which of the rows a connection writes. */
    slot: p.integer().primary(),
    revision: p.uuid(),
  },
  ...publicRead(),
});
