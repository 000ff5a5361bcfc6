import { defineEntity, p } from '@mikro-orm/postgresql';
import { idColumn, instant, number, refersTo } from '../../platform/db/columns.ts';
import { ownedBy } from '../../platform/db/rls.ts';
import { Organization } from '../organizations/tables.ts';

export interface FileFormat {
  readonly kind: 'csv' | 'xlsx' | 'jsonl';
  readonly delimiter?: string | undefined;
  readonly encoding?: string | undefined;
  readonly sheet?: string | undefined;
}
export interface ColumnMapping {
  /**
   * Our field <- the seller's column, or one value for all rows. `factor`: the column counts in another unit (kg for
   * our g).
   */
  readonly fields: Readonly<
    Record<
      string,
      {
        readonly column?: string | undefined;
        readonly constant?: string | undefined;
        readonly factor?: number | undefined;
      }
    >
  >;
  readonly decimalComma: boolean;
  /** The language that titles and descriptions are written in. */
  readonly language: 'en' | 'vi';
}

/** Where a seller's catalog comes from; keeps the mapping that the seller confirmed. */
export const ImportSource = defineEntity({
  name: 'ImportSource',
  tableName: 'import_source',
  properties: {
    id: idColumn<'import_source'>().primary(),
    sellerId: refersTo<'organization'>(Organization, 'seller_id'),
    name: p.text(),
    /** Names and order of columns, so that the next file of the same shape finds its mapping. */
    headerHash: p.text().nullable(),
    mapping: p.json<ColumnMapping>().nullable(),
    catalogId: idColumn<'catalog'>().nullable(),
    createdAt: instant(),
    updatedAt: instant(),
  },
  uniques: [{ name: 'import_source_name', properties: ['sellerId', 'name'] }],
  ...ownedBy('seller_id'),
});

export type ImportState =
  | 'received'
  | 'staging'
  | 'needs mapping'
  | 'validating'
  | 'needs confirmation'
  | 'applying'
  | 'done'
  | 'failed'
  | 'cancelled';

/**
 * One file's way through stage, map, validate, normalise, match, offers, index. Resumable: `cursor` says how far the
 * current step came.
 */
export const ImportRun = defineEntity({
  name: 'ImportRun',
  tableName: 'import_run',
  properties: {
    id: idColumn<'import_run'>().primary(),
    sellerId: refersTo<'organization'>(Organization, 'seller_id'),
    sourceId: refersTo<'import_source'>(ImportSource, 'source_id').nullable(),
    catalogId: idColumn<'catalog'>().nullable(),
    fileName: p.text(),
    fileKey: p.text(),
    fileBytes: p.bigint('number'),
    fileHash: p.text(),
    kind: p.text().$type<'full' | 'update'>(),
    state: p.text().$type<ImportState>(),
    format: p.json<FileFormat>().nullable(),
    columns: p.json<{ name: string; samples: string[] }[]>().nullable(),
    mapping: p.json<ColumnMapping>().nullable(),
    /** The same upload, sent again, is the same run. */
    uploadKey: p.text().nullable(),
    headerHash: p.text().nullable(),
    /** The line up to which the current step has come. */
    cursor: p.bigint('number').default('0' as never),
    /** How much of the file is read, in bytes, for the progress of staging. */
    bytesRead: p.bigint('number').default('0' as never),
    /** Somebody said that ending many offers is meant. */
    isConfirmed: p.boolean().default(false),
    rowsRead: number().default(0),
    rowsGood: number().default(0),
    rowsBad: number().default(0),
    warnings: number().default(0),
    offersNew: number().default(0),
    offersChanged: number().default(0),
    offersUnchanged: number().default(0),
    offersEnded: number().default(0),
    productsNew: number().default(0),
    productsMatched: number().default(0),
    toReview: number().default(0),
    /** Why it stopped, or waits: `{ code, facts }`. */
    reason: p.json<{ code: string; facts: Record<string, unknown> }>().nullable(),
    startedBy: idColumn<'user'>().nullable(),
    createdAt: instant(),
    updatedAt: instant(),
    finishedAt: instant().nullable(),
  },
  uniques: [{ name: 'import_run_upload', properties: ['sellerId', 'uploadKey'] }],
  indexes: [
    { name: 'import_run_seller', properties: ['sellerId', 'createdAt'] },
    {
      name: 'import_run_waiting',
      expression: `create index import_run_waiting on import_run (created_at) where state in ('received', 'staging', 'validating', 'applying')`,
    },
  ],
  ...ownedBy('seller_id'),
});

/** A raw row as it came, kept; and what became of it. */
export const ImportRow = defineEntity({
  name: 'ImportRow',
  tableName: 'import_row',
  primaryKeys: ['runId', 'line'],
  properties: {
    runId: refersTo<'import_run'>(ImportRun, 'run_id', 'cascade').primary(),
    /** Line in the file (the header is 1); for XLSX the row of the sheet. */
    line: number().primary(),
    sellerId: idColumn<'organization'>(),
    raw: p.json<Record<string, string | number>>(),
    clean: p.json<Record<string, unknown>>().nullable(),
    state: p.text().$type<'staged' | 'good' | 'bad' | 'review' | 'applied'>(),
    sku: p.text().nullable(),
    productId: idColumn<'product'>().nullable(),
    offerId: idColumn<'offer'>().nullable(),
  },
  indexes: [
    { name: 'import_row_state', properties: ['runId', 'state', 'line'] },
    { name: 'import_row_sku', properties: ['runId', 'sku'] },
  ],
  ...ownedBy('seller_id'),
});

/** Every fault of every bad row: line, field, reason. */
export const ImportProblem = defineEntity({
  name: 'ImportProblem',
  tableName: 'import_problem',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    runId: refersTo<'import_run'>(ImportRun, 'run_id', 'cascade'),
    line: number(),
    sellerId: idColumn<'organization'>(),
    field: p.text(),
    code: p.text(),
    value: p.text().nullable(),
    facts: p.json<Record<string, unknown>>(),
    isWarning: p.boolean().default(false),
  },
  indexes: [{ name: 'import_problem_run', properties: ['runId', 'line'] }],
  ...ownedBy('seller_id'),
});

/** A row between the thresholds: the operator says whether it is this product. */
export const MatchReview = defineEntity({
  name: 'MatchReview',
  tableName: 'match_review',
  properties: {
    id: idColumn<'match_review'>().primary(),
    sellerId: refersTo<'organization'>(Organization, 'seller_id'),
    runId: refersTo<'import_run'>(ImportRun, 'run_id', 'cascade'),
    line: number(),
    candidates: p.json<{ productId: string; score: number; agrees: string[]; differs: string[] }[]>(),
    state: p.text().$type<'open' | 'linked' | 'new' | 'dismissed'>().default('open'),
    productId: idColumn<'product'>().nullable(),
    decidedBy: idColumn<'user'>().nullable(),
    decidedAt: instant().nullable(),
    createdAt: instant(),
  },
  uniques: [{ name: 'match_review_row', properties: ['runId', 'line'] }],
  indexes: [
    {
      name: 'match_review_open',
      expression: `create index match_review_open on match_review (created_at) where state = 'open'`,
    },
  ],
  ...ownedBy('seller_id'),
});
