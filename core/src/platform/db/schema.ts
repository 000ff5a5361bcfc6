import { applicationRole, policyFunctions } from './rls.ts';

/** The role that row-level security binds. Roles belong to the whole cluster, so it may be there already. */
const roles = `
do $$ begin
  if not exists (select 1 from pg_roles where rolname = '${applicationRole}') then
    create role ${applicationRole} nologin noinherit nobypassrls;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;
grant ${applicationRole} to current_user;
`;

const extensions = `create extension if not exists pg_trgm; create extension if not exists btree_gist;`;

/** What the application's role may do: rows in all tables of ours, and nothing to their shape. */
export const grants = `
grant usage on schema public to ${applicationRole};
grant select, insert, update, delete on all tables in schema public to ${applicationRole};
grant usage, select on all sequences in schema public to ${applicationRole};
alter default privileges in schema public grant select, insert, update, delete on tables to ${applicationRole};
alter default privileges in schema public grant usage, select on sequences to ${applicationRole};
`;

/** What every database needs before its first table. */
export const preparation = `${roles}${extensions}${policyFunctions}`;
