import { t } from '../languages/index.ts';

/** Standard roles have a name in every language; one's own are called as they were named. */
export const roleName = (role: string): string => t.maybe(`roles.${role}`) ?? role;

export const rightName = (permission: string): string => t.maybe(`permissions.${permission}`) ?? permission;
