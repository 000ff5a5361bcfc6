import { Readable } from 'node:stream';
import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { csvLine } from './csv-line.ts';
import { findRun } from './queries.ts';
import type { ShowImport } from './schemas.ts';

type Transact = <T>(work: (ctx: ActorContext) => Promise<T>) => Promise<T>;
interface Bad {
  line: number;
  raw: Record<string, string | number>;
  reasons: string;
}
const pageRows = 1000;

/**
 * A CSV with the seller's own columns, so that it can be mended in a spreadsheet and sent again: the same mapping reads
 * it.
 */
export async function writeBadRows(transact: Transact, input: z.output<typeof ShowImport>): Promise<Response> {
  const run = await transact((ctx) => findRun(ctx, input.runId));
  const names = (run.columns ?? []).map((column) => column.name);
  const after = (line: number) =>
    transact(
      (ctx) => ctx.sql<Bad>`
    select r.line, r.raw, (select string_agg(case when p.field = '' then p.code else p.field || ': ' || p.code end, '; ' order by p.id) from import_problem p where p.run_id = r.run_id and p.line = r.line and not p.is_warning) as reasons
    from import_row r where r.run_id = ${run.id} and r.state = 'bad' and r.line > ${line} order by r.line limit ${pageRows}`,
    );
  async function* lines(): AsyncGenerator<string> {
    yield `\ufeff${csvLine([...names, 'Hansa: line', 'Hansa: reasons'])}`;
    for (let line = 0; ; ) {
      const rows = await after(line);
      if (rows.length > 0)
        yield rows
          .map(({ line: at, raw, reasons }) => csvLine([...names.map((name) => raw[name] ?? ''), at, reasons ?? '']))
          .join('');
      if (rows.length < pageRows) return;
      line = rows.at(-1)!.line;
    }
  }
  const body = Readable.toWeb(Readable.from(lines()).map((text: string) => Buffer.from(text))) as ReadableStream;
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="bad-rows.csv"; filename*=UTF-8''${encodeURIComponent(`bad rows of ${run.fileName}.csv`)}`,
    },
  });
}
