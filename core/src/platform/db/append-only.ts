/**
 * The trigger of a table whose rows are never changed, nor removed (but where `events` says less), by whoever owns it
 * either.
 */
export function neverChanged(
  table: string,
  says = `${table} is append-only`,
  events: readonly ('update' | 'delete')[] = ['update', 'delete'],
) {
  return {
    name: `${table}_append_only`,
    timing: 'before' as const,
    events: [...events],
    forEach: 'row' as const,
    body: `raise exception '${says}'; return null`,
  };
}

/** The same, and the table is never emptied either. */
export function appendOnly(table: string, says: string) {
  return [
    neverChanged(table, says),
    {
      name: `${table}_never_emptied`,
      timing: 'before' as const,
      events: ['truncate' as const],
      forEach: 'statement' as const,
      expression: `
create or replace function ${table}_never_emptied() returns trigger language plpgsql as $$ begin raise exception '${says}'; end $$;
create or replace trigger ${table}_never_emptied before truncate on ${table} for each statement execute function ${table}_never_emptied()`,
    },
  ];
}
