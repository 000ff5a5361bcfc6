import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/db/open.ts';
import { diskFiles, filesInUse, useFiles } from '../../platform/files/files.ts';
import { type Id, newId } from '../../platform/ids.ts';
import type { Request } from '../../platform/db/transact.ts';
import { importWorker } from './run-import.ts';
import { startImport } from './start-import.ts';
import type { ActorContext } from '../../platform/context.ts';

/** Files of a test lie in a folder of its own. */
export function openFiles(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hansa-files-'));
  useFiles(diskFiles(folder));
  return folder;
}

/** A seller with one public catalog and two places to ship from. Run as the platform. */
export async function aSeller(
  ctx: Context,
  name: string,
): Promise<{ sellerId: Id<'organization'>; catalogId: Id<'catalog'> }> {
  const [sellerId, catalogId] = [newId<'organization'>(), newId<'catalog'>()];
  const now = ctx.clock.now();
  await ctx.sql`insert into organization (id, name, legal_name, slug, is_operator, is_buyer, seller_kind, state, country, currency, language, created_at, version)
    values (${sellerId}, ${name}, ${name}, ${sellerId}, false, false, 'distributor', 'active', 'DE', 'EUR', 'en', ${now}, 1)`;
  await ctx.sql`insert into catalog (id, seller_id, key, name, is_public, is_active, created_at) values (${catalogId}, ${sellerId}, 'main', ${`All of ${name}`}, true, true, ${now})`;
  await ctx.sql`insert into stock_location (id, seller_id, key, name, city, country, is_active) values (${newId()}, ${sellerId}, 'ham', 'Hamburg', 'Hamburg', 'DE', true), (${newId()}, ${sellerId}, 'muc', 'Munich', 'Munich', 'DE', true)`;
  return { sellerId, catalogId };
}

/** A product that somebody lists already. Run as the platform. */
export async function aProduct(
  ctx: Context,
  brand: string,
  mpn: string,
  title: string,
  gtin: string | null = null,
): Promise<Id<'product'>> {
  const id = newId<'product'>();
  const key = brand.toLowerCase().replaceAll(/\W/g, '');
  await ctx.sql`insert into brand (id, name, name_key) values (${newId()}, ${brand}, ${key}) on conflict do nothing`;
  await ctx.sql`insert into product (id, brand_id, mpn, mpn_key, gtin, title, description, attributes, unit, tax_class, created_at, updated_at, revision)
    select ${id}, b.id, ${mpn}, ${mpn.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')}, ${gtin}, ${JSON.stringify({ en: title, vi: title })}::jsonb, '{"en":"","vi":""}', '{}', 'PCE', 'standard', ${ctx.clock.now()}, ${ctx.clock.now()}, 1 from brand b where b.name_key = ${key}`;
  return id;
}

/** What the upload door does, with bytes that are at hand. */
export async function sendContent(
  ctx: ActorContext,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array> | string,
  options: { fileName?: string; kind?: 'full' | 'update'; key?: string } = {},
): Promise<Id<'import_run'>> {
  const kept = await filesInUse().keep(
    typeof content === 'string'
      ? Readable.from([Buffer.from(content)])
      : Readable.from(content as AsyncIterable<Uint8Array>),
    2 ** 31,
  );
  const started = await startImport(
    ctx,
    {
      key: options.key ?? createHash('sha256').update(`${kept.sha256}${newId()}`).digest('hex'),
      fileName: options.fileName ?? 'catalog.csv',
      kind: options.kind ?? 'update',
    },
    kept,
  );
  return started.runId;
}

/** The worker at work until nothing is left for it to do with this run. */
export async function workOn(database: Database, request: Request, runId: string): Promise<void> {
  await importWorker.work(runId, {
    database,
    clock: request.clock,
    request: { ...request, actor: null, isPlatform: true },
    isStopped: () => false,
  });
}
