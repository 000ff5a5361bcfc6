import { z } from 'zod';
import { Choices } from '../../configurations/schemas.ts';
import type { LineConfiguration } from './document.ts';
import { isKey } from './keys.ts';

/** What somebody may do to a quote, as it crosses the wire. Strict: what is not named here is refused. */
const decimal = z.string().regex(/^\d{1,12}(\.\d{1,6})?$/);
const uuid = z.uuid();
const position = z.string().refine(isKey, 'not a place between lines');
const note = z.string().max(2000);
const day = z.iso.date();

export const lineFields = {
  quantity: decimal.refine((value) => Number(value) > 0, 'must be more than 0'),
  targetPrice: decimal.nullable(),
  unitPrice: decimal.nullable(),
  discountBasisPoints: z.int().min(0).max(10_000),
  leadTimeDays: z.int().min(0).max(3650).nullable(),
  needBy: day.nullable(),
  note,
  title: z.string().trim().min(1).max(300),
} as const;
export const termFields = {
  validUntil: day.nullable(),
  paymentDays: z.int().min(0).max(365).nullable(),
  freightMinor: z.int().min(0).max(1_000_000_000_000).nullable(),
  incoterm: z.enum(['EXW', 'FCA', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP', 'FAS', 'FOB', 'CFR', 'CIF']).nullable(),
  deliveryPlace: z.string().trim().max(300).nullable(),
  needBy: day.nullable(),
  note,
} as const;
export type LineField = keyof typeof lineFields;
export type TermField = keyof typeof termFields;

const words = z.string().max(20_000);
/**
 * What follows from the choices is written by the server over whatever a client says; a client sends what it was told,
 * so that it sees at once what will stand.
 */
const configuration = z
  .strictObject({
    versionId: uuid,
    choices: Choices,
    sku: z.string().max(4000),
    summary: z.strictObject({ en: words, vi: words }),
    unitPrice: decimal.nullable(),
    onceMinor: z.int().min(0),
  })
  .nullable();

const NewLine = z.strictObject({
  id: uuid,
  position,
  kind: z.enum(['offer', 'product', 'text']),
  productId: uuid.nullable(),
  offerId: uuid.nullable(),
  sku: z.string().max(120).nullable(),
  title: lineFields.title,
  unit: z.string().min(1).max(12),
  quantity: lineFields.quantity,
  targetPrice: lineFields.targetPrice,
  unitPrice: lineFields.unitPrice,
  discountBasisPoints: lineFields.discountBasisPoints,
  leadTimeDays: lineFields.leadTimeDays,
  needBy: lineFields.needBy,
  note,
  alternativeTo: uuid.nullable(),
  configuration,
});

/**
 * What a configured line costs at a new quantity: written by the server over whatever a client says, which says
 * nothing.
 */
const Priced = z.strictObject({ unitPrice: decimal.nullable(), onceMinor: z.int().min(0) });

const setLine = (Object.keys(lineFields) as LineField[]).map((field) =>
  z.strictObject({
    type: z.literal('set'),
    lineId: uuid,
    field: z.literal(field),
    value: lineFields[field] as z.ZodType,
    ...(field === 'quantity' ? { priced: Priced.optional() } : {}),
  }),
);
const setTerm = (Object.keys(termFields) as TermField[]).map((field) =>
  z.strictObject({ type: z.literal('term'), field: z.literal(field), value: termFields[field] as z.ZodType }),
);

export const Operation = z.union([
  z.strictObject({ type: z.literal('add'), line: NewLine }),
  z.strictObject({ type: z.literal('remove'), lineId: uuid }),
  z.strictObject({ type: z.literal('move'), lineId: uuid, position }),
  z.strictObject({ type: z.literal('configure'), lineId: uuid, configuration, unitPrice: decimal.nullable() }),
  z.union(setLine as never),
  z.union(setTerm as never),
]) as unknown as z.ZodType<Operation>;

export type Operation =
  | { readonly type: 'add'; readonly line: z.output<typeof NewLine> }
  | { readonly type: 'remove'; readonly lineId: string }
  | { readonly type: 'move'; readonly lineId: string; readonly position: string }
  | {
      readonly type: 'configure';
      readonly lineId: string;
      readonly configuration: LineConfiguration | null;
      /** What a seller asks for it; of a buyer it is what follows from the choices. */
      readonly unitPrice: string | null;
    }
  | {
      readonly type: 'set';
      readonly lineId: string;
      readonly field: LineField;
      readonly value: string | number | null;
      /** With a quantity of a configured line. */
      readonly priced?: Pick<LineConfiguration, 'unitPrice' | 'onceMinor'> | undefined;
    }
  | { readonly type: 'term'; readonly field: TermField; readonly value: string | number | null };

/**
 * An operation with the name its maker gave it: a repeat is known by it, and applied once. `base`: the last sequence
 * number its maker had seen.
 */
export const NamedOperation = z.strictObject({ opId: uuid, base: z.int32().min(0), op: Operation });
export type NamedOperation = z.output<typeof NamedOperation>;
