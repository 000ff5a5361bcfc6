import { fragment } from '../../platform/db/sql.ts';

/**
 * Who acted in another's name in event `e`, of accounts `i`: whoever reads it may not see an account of another
 * company, but is told the name it acted under.
 */
export const impersonatorName = fragment`coalesce(i.name, (select w.impersonator_name from impersonation w where w.impersonator_id = e.impersonator_id limit 1))`;
