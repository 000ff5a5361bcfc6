/** Triggers of a table whose rows are never changed, removed or emptied, by whoever owns it either. */
export function appendOnly(table: string, says: string) {
  return [
    { name: `${table}_append_only`, timing: 'before' as const, events: ['update' as const, 'delete' as const], forEach: 'row' as const, body: `raise exception '${says}'; return null` },
    {
      name: `${table}_never_emptied`, timing: 'before' as const, events: ['truncate' as const], forEach: 'statement' as const,
      expression: `
create or replace function ${table}_never_emptied() returns trigger language plpgsql as $$ begin raise exception '${says}'; end $$;
create or replace trigger ${table}_never_emptied before truncate on ${table} for each statement execute function ${table}_never_emptied()`,
    },
  ];
}
