import type { Context } from '../context.ts';
import { fragment, joined, trusted } from '../db/sql.ts';
import type { Schedule } from '../jobs/schedules.ts';
import { filesInUse } from './files.ts';

/** A file is kept before the row that names it is committed, and a slow upload may take hours. */
const spareMs = 24 * 3600_000;
const batchSize = 5_000;

/**
 * Removes what nothing names: the file of an upload whose process was killed before its row was there, and the half of
 * one that never came whole. Whatever names a file does so in a column called `file_key`, which is found in the
 * database and not in a list that somebody could forget to write in.
 */
export const sweepFiles: Schedule = {
  name: 'files.sweepUnnamed',
  everySeconds: 6 * 3600,
  run: async (ctx) => {
    const before = ctx.clock.now().getTime() - spareMs;
    const tables = await tablesNamingFiles(ctx);
    let old: string[] = [];
    for await (const { key, at } of filesInUse().list()) {
      if (at.getTime() >= before) continue;
      old.push(key);
      if (old.length < batchSize) continue;
      await sweep(ctx, tables, old);
      old = [];
    }
    await sweep(ctx, tables, old);
  },
};

async function sweep(ctx: Context, tables: readonly string[], keys: readonly string[]): Promise<void> {
  if (keys.length === 0 || tables.length === 0) return;
  const isNamed = joined(
    tables.map((table) => fragment`exists (select 1 from ${trusted(table)} t where t.file_key = k.key)`),
    ' or ',
  );
  const unnamed = await ctx.sql<{
    key: string;
  }>`select k.key from unnest(${keys}::text[]) as k(key) where not (${isNamed})`;
  ctx.afterCommit(async () => {
    for (const { key } of unnamed) await filesInUse().remove(key);
  });
}

async function tablesNamingFiles(ctx: Context): Promise<string[]> {
  const rows = await ctx.sql<{ name: string }>`
    select quote_ident(c.relname) as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where a.attname = 'file_key' and not a.attisdropped and c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1`;
  return rows.map((row) => row.name);
}
