import { z } from 'zod';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { ActorContext } from '../../platform/context.ts';
import { reach } from '../../platform/fault-points.ts';
import { filesInUse, nameOfFile } from '../../platform/files/files.ts';
import { endpoint, type Endpoint, idempotencyKeyMissing, type Streaming, streaming } from '../../platform/http/rest.ts';
import { id } from '../../platform/ids.ts';
import { fileEmpty } from './errors.ts';
import { listImports } from './list-imports.ts';
import { listProblems } from './list-problems.ts';
import { ImportCard, ImportList, ListImports, ListProblems, Problem, ShowImport } from './schemas.ts';
import { showImport } from './show-import.ts';
import { findUpload, startImport } from './start-import.ts';
import { writeBadRows } from './write-bad-rows.ts';

const Upload = z.strictObject({
  kind: z.enum(['full', 'update']).default('update'),
  catalogId: id('catalog').optional(),
  fileName: z.string().trim().max(200).optional(),
});

/**
 * The body is the file itself, of any size up to the limit: CSV, XLSX or JSON lines, gzip allowed. It streams to where
 * files are kept, and only then a run is made of it, so that a line cut in the middle leaves nothing behind. The key
 * makes a repeat the same run.
 */
async function receive({
  raw,
  input: { kind, catalogId, fileName },
  transact,
  uploadBytes,
}: Streaming & { readonly input: z.output<typeof Upload> }): Promise<Response> {
  const key = raw.headers.get('idempotency-key');
  if (key === null || key === '' || key.length > 255) throw idempotencyKeyMissing();
  const earlier = await transact((ctx) => findUpload(ctx as ActorContext, key, null));
  if (raw.body === null) throw fileEmpty();
  // A repeat is read to its end all the same: its bytes must be those of the first.
  const kept = await filesInUse().keep(Readable.fromWeb(raw.body as ReadableStream), uploadBytes);
  try {
    if (kept.bytes === 0) throw fileEmpty();
    reach('import.fileKept');
    const name = fileName ?? nameOfFile(raw.headers) ?? 'catalog';
    const started = await transact((ctx) =>
      startImport(ctx as ActorContext, { key, kind, catalogId, fileName: name }, kept),
    );
    reach('import.received');
    if (started.isRepeat) await filesInUse().remove(kept.key);
    return Response.json(
      { runId: started.runId, state: started.state },
      {
        status: 202,
        headers: {
          location: `/api/v1/imports/${started.runId}`,
          ...(earlier || started.isRepeat ? { 'idempotent-replayed': 'true' } : {}),
        },
      },
    );
  } catch (error) {
    await filesInUse().remove(kept.key);
    throw error;
  }
}

export const importsApi: readonly Endpoint[] = [
  streaming({
    method: 'post',
    path: '/imports',
    summary: 'Send a catalog file; the work goes on in the background',
    gate: 'import.run',
    input: Upload,
    status: 202,
    output: z.object({ runId: z.string(), state: z.string() }),
    takes: [
      'text/csv',
      'application/x-ndjson',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/gzip',
    ],
    respond: receive,
  }),
  endpoint({
    method: 'get',
    path: '/imports',
    summary: 'Imports, newest first',
    gate: 'import.run',
    input: ListImports,
    output: ImportList,
    verb: listImports,
  }),
  endpoint({
    method: 'get',
    path: '/imports/{runId}',
    summary: 'How an import stands',
    gate: 'import.run',
    input: ShowImport,
    output: ImportCard,
    verb: async (ctx: ActorContext, input: z.output<typeof ShowImport>) => (await showImport(ctx, input)).run,
  }),
  endpoint({
    method: 'get',
    path: '/imports/{runId}/problems',
    summary: 'Every bad row by line, field and reason',
    gate: 'import.run',
    input: ListProblems,
    output: z.object({ total: z.int(), items: z.array(z.object({ ...Problem.shape, sku: z.string().nullable() })) }),
    verb: listProblems,
  }),
  streaming({
    method: 'get',
    path: '/imports/{runId}/bad-rows.csv',
    summary: 'The bad rows as they came, with the reasons, to be mended and sent again',
    gate: 'import.run',
    input: ShowImport,
    status: 200,
    output: z.string(),
    gives: ['text/csv'],
    respond: ({ input, transact }) => writeBadRows(transact as never, input),
  }),
];
