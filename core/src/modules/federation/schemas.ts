import { z } from 'zod';
import { id } from '../../platform/ids.ts';

const page = { offset: z.int().min(0).max(1_000_000).default(0), limit: z.int().min(1).max(500).default(50) };
export const importStatesList = [
  'received',
  'staging',
  'needs mapping',
  'validating',
  'needs confirmation',
  'applying',
  'done',
  'failed',
  'cancelled',
] as const;

/** Our fields, in the order in which people look for them. `stock@<location>` counts at one location. */
export const importFields = [
  'sku',
  'brand',
  'mpn',
  'gtin',
  'title',
  'description',
  'category',
  'price',
  'currency',
  'unit',
  'packSize',
  'minimumQuantity',
  'quantityMultiple',
  'stock',
  'leadTimeDays',
  'weight',
  'tariffCode',
  'countryOfOrigin',
] as const;
export type ImportField = (typeof importFields)[number];
export const FieldKey = z.union([z.enum(importFields), z.string().regex(/^stock@.{1,60}$/)]);

export const Mapping = z.strictObject({
  fields: z.record(
    FieldKey,
    z.strictObject({
      column: z.string().max(300).optional(),
      constant: z.string().trim().max(300).optional(),
      factor: z.number().positive().max(1_000_000).optional(),
    }),
  ),
  decimalComma: z.boolean(),
  language: z.enum(['en', 'vi']),
});

export const ImportCard = z.object({
  id: z.string(),
  sellerId: z.string(),
  sellerName: z.string(),
  sourceId: z.string().nullable(),
  sourceName: z.string().nullable(),
  catalogId: z.string().nullable(),
  catalogName: z.string().nullable(),
  fileName: z.string(),
  fileBytes: z.number(),
  kind: z.enum(['full', 'update']),
  state: z.enum(importStatesList),
  /** How far the current step is, 0 to 1; null where it waits or is over. */
  progress: z.number().nullable(),
  rowsRead: z.int(),
  rowsGood: z.int(),
  rowsBad: z.int(),
  warnings: z.int(),
  offersNew: z.int(),
  offersChanged: z.int(),
  offersUnchanged: z.int(),
  offersEnded: z.int(),
  productsNew: z.int(),
  productsMatched: z.int(),
  toReview: z.int(),
  reason: z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) }).nullable(),
  startedBy: z.string().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
  finishedAt: z.date().nullable(),
});
export const ListImports = z.strictObject({
  text: z.string().trim().max(100).default(''),
  state: z.enum(importStatesList).optional(),
  sellerId: id('organization').optional(),
  ...page,
});
export const ImportList = z.object({ total: z.int(), items: z.array(ImportCard) });

export const ShowImport = z.strictObject({ runId: id('import_run') });
const Choice = z.object({ id: z.string(), name: z.string() });
export const ImportPage = z.object({
  run: ImportCard,
  format: z
    .object({
      kind: z.enum(['csv', 'xlsx', 'jsonl']),
      delimiter: z.string().optional(),
      encoding: z.string().optional(),
      sheet: z.string().optional(),
    })
    .nullable(),
  columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()) })),
  mapping: Mapping.nullable(),
  /** Fields whose column was guessed and that nobody has confirmed yet. */
  guessed: z.array(z.string()),
  problems: z.array(z.object({ field: z.string(), code: z.string(), isWarning: z.boolean(), count: z.int() })),
  catalogs: z.array(Choice),
  locations: z.array(z.object({ key: z.string(), name: z.string() })),
});

export const ListProblems = z.strictObject({
  runId: id('import_run'),
  field: z.string().max(100).optional(),
  code: z.string().max(60).optional(),
  isWarning: z.boolean().optional(),
  ...page,
});
export const Problem = z.object({
  line: z.int(),
  field: z.string(),
  code: z.string(),
  value: z.string().nullable(),
  facts: z.record(z.string(), z.unknown()),
  isWarning: z.boolean(),
});
export const ProblemList = z.object({
  total: z.int(),
  items: z.array(z.object({ ...Problem.shape, sku: z.string().nullable() })),
});

export const ListRows = z.strictObject({
  runId: id('import_run'),
  state: z.enum(['staged', 'good', 'bad', 'review', 'applied']).default('bad'),
  field: z.string().max(100).optional(),
  code: z.string().max(60).optional(),
  ...page,
});
export const RowList = z.object({
  total: z.int(),
  items: z.array(
    z.object({
      line: z.int(),
      state: z.string(),
      sku: z.string().nullable(),
      values: z.record(z.string(), z.string()),
      problems: z.array(Problem),
    }),
  ),
});

export const PreviewMapping = z.strictObject({ runId: id('import_run'), mapping: Mapping });
export const Preview = z.object({
  rows: z.array(z.object({ line: z.int(), values: z.record(z.string(), z.string()), problems: z.array(Problem) })),
});
export const SaveMapping = z.strictObject({
  runId: id('import_run'),
  mapping: Mapping,
  kind: z.enum(['full', 'update']).optional(),
  catalogId: id('catalog').optional(),
  sourceName: z.string().trim().min(1).max(100).optional(),
});
export const FixRows = z.strictObject({
  runId: id('import_run'),
  rows: z
    .array(z.strictObject({ line: z.int32().min(1), values: z.record(FieldKey, z.string().max(5000)) }))
    .min(1)
    .max(500),
});
export const FixedRows = z.object({ applied: z.int(), toReview: z.int(), stillBad: z.array(Problem) });
export const Done = z.object({ id: z.string() });

export const SourceList = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      catalogName: z.string().nullable(),
      fields: z.int(),
      runs: z.int(),
      lastAt: z.date().nullable(),
    }),
  ),
});
export const RemoveSource = z.strictObject({ sourceId: id('import_source') });

const MatchSide = z.object({
  brand: z.string().nullable(),
  mpn: z.string().nullable(),
  gtin: z.string().nullable(),
  title: z.string(),
  description: z.string(),
  category: z.string().nullable(),
  unit: z.string().nullable(),
});
export const ListReviews = z.strictObject({
  state: z.enum(['open', 'linked', 'new', 'dismissed']).default('open'),
  sellerId: id('organization').optional(),
  text: z.string().trim().max(100).default(''),
  ...page,
});
export const ReviewCard = z.object({
  id: z.string(),
  state: z.enum(['open', 'linked', 'new', 'dismissed']),
  sellerId: z.string(),
  sellerName: z.string(),
  runId: z.string(),
  fileName: z.string(),
  line: z.int(),
  createdAt: z.date(),
  decidedAt: z.date().nullable(),
  decidedBy: z.string().nullable(),
  productId: z.string().nullable(),
  incoming: z.object({
    ...MatchSide.shape,
    sku: z.string(),
    price: z.string().nullable(),
    currency: z.string().nullable(),
  }),
  candidates: z.array(
    z.object({
      ...MatchSide.shape,
      productId: z.string(),
      score: z.number(),
      agrees: z.array(z.string()),
      differs: z.array(z.string()),
      offers: z.int(),
      attributes: z.record(z.string(), z.unknown()),
    }),
  ),
});
export const ReviewList = z.object({
  total: z.int(),
  counts: z.object({ open: z.int(), linked: z.int(), new: z.int(), dismissed: z.int() }),
  items: z.array(ReviewCard),
});
export const DecideReview = z.strictObject({
  reviewId: id('match_review'),
  decision: z.enum(['link', 'new', 'dismiss', 'reopen']),
  productId: id('product').optional(),
});
