import { applicationRole, policyFunctions } from './rls.ts';

/** The role that row-level security binds. Roles belong to the whole cluster, so it may be there already. */
const roles = `
do $$ begin
  if not exists (select 1 from pg_roles where rolname = '${applicationRole}') then
    create role ${applicationRole} nologin noinherit nobypassrls;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;
-- Whoever made the role may grant it; where an administrator made it, it was granted already.
do $$ begin
  if not pg_has_role(current_user, '${applicationRole}', 'set') then grant ${applicationRole} to current_user; end if;
end $$;
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

/**
 * Counts for numbers that people read, a sequence for a kind and year, made when first needed. With the owner's rights,
 * because the application's role makes nothing. Two that make the same at once: the second waits, and counts on.
 */
const numberFunction = `
create or replace function hansa_next_number(kind text, year int) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare series text := format('number_%s_%s', lower(kind), year);
begin
  if kind !~ '^[A-Z]{1,6}$' or year not between 2000 and 2999 then raise exception 'no such series: % %', kind, year; end if;
  if to_regclass(series) is null then
    begin
      execute format('create sequence %I', series);
    exception when duplicate_table or unique_violation then null;
    end;
  end if;
  return nextval(series);
end $$;
`;

/** What every database needs before its first table. */
export const preparation = `${roles}${extensions}${policyFunctions}${numberFunction}`;
