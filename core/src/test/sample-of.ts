import fc from 'fast-check';
import { z } from 'zod';
import { idTables } from '../platform/ids.ts';

/** Which id stands at a place of an input: the table it is of, and where it stands (`filter.categoryIds.0`). */
export type PickId = (table: string, path: string) => string;

interface Check {
  readonly check: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly value?: number;
  readonly inclusive?: boolean;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly length?: number;
}
interface Def {
  readonly type: string;
  readonly format?: string;
  readonly checks?: readonly { _zod: { def: Check } }[];
  readonly shape?: Record<string, z.ZodType>;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly entries?: Record<string, unknown>;
  readonly values?: readonly unknown[];
  readonly in?: z.ZodType;
  readonly pattern?: RegExp;
  readonly check?: string;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly items?: readonly z.ZodType[];
}

/** Fills optional fields too, or only what must be there. */
export interface SampleOptions {
  readonly isFull: boolean;
  readonly pickId: PickId;
}

/**
 * An input that a schema takes, made from the schema alone. Throws where it cannot tell how; then a sample is declared
 * beside the matrix.
 */
export function sampleOf(schema: z.ZodType, options: SampleOptions, path = ''): unknown {
  const named = idTables.get(schema);
  if (named) return options.pickId(named.table, path);
  const def = schema._zod.def as unknown as Def;
  const inside = (inner: z.ZodType, name?: string | number) =>
    sampleOf(inner, options, name === undefined ? path : path === '' ? String(name) : `${path}.${name}`);
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape!)
          .filter(([, inner]) => options.isFull || !isOptional(inner))
          .map(([name, inner]) => [name, inside(inner, name)]),
      );
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'catch':
    case 'nonoptional':
      return inside(def.innerType!);
    case 'pipe':
      return inside(def.in!);
    case 'array':
      return Array.from({ length: Math.max(1, bound(def, 'min_length') ?? 0) }, (_, index) =>
        inside(def.element!, index),
      );
    case 'tuple':
      return def.items!.map((item, index) => inside(item, index));
    case 'union':
      return inside(def.options![0]!);
    case 'enum':
      return Object.values(def.entries!)[0];
    case 'literal':
      return def.values![0];
    case 'boolean':
      return false;
    case 'number':
      return numberOf(def);
    case 'string':
      return textOf(def);
    case 'date':
      return new Date('2026-11-24T00:00:00Z');
    case 'record':
      return {};
    case 'null':
      return null;
    case 'unknown':
    case 'any':
      return null;
    case 'void':
    case 'undefined':
      return undefined;
    default:
      throw new Error(`no sample of ${def.type} at ${path}`);
  }
}

export function isOptional(schema: z.ZodType): boolean {
  return ['optional', 'default', 'prefault', 'catch'].includes(schema._zod.def.type);
}

const checksOf = (def: Def): Check[] => [
  ...(def.check === undefined ? [] : [def as unknown as Check]),
  ...(def.checks ?? []).map((one) => one._zod.def),
];
const bound = (def: Def, name: string): number | undefined => {
  const found = checksOf(def).find((one) => one.check === name);
  return found?.minimum ?? found?.maximum ?? found?.value ?? found?.length;
};

function numberOf(def: Def): number {
  const low = bound(def, 'greater_than');
  const high = bound(def, 'less_than');
  return Math.min(Math.max(1, low ?? 1), high ?? Infinity);
}

function textOf(def: Def): string {
  const checks = checksOf(def);
  const format = def.format ?? checks.find((one) => one.check === 'string_format')?.format;
  const known: Record<string, string> = {
    email: 'somebody@elsewhere.example',
    uuid: '01980000-0000-7000-8000-0000000000ff',
    url: 'https://elsewhere.example/',
    date: '2026-11-24',
    datetime: '2026-11-24T00:00:00Z',
  };
  if (format !== undefined && known[format] !== undefined) return known[format];
  const pattern = def.pattern ?? checks.find((one) => one.pattern)?.pattern;
  if (pattern)
    return fc.sample(fc.stringMatching(new RegExp(pattern.source, pattern.flags.replace(/[giy]/g, ''))), {
      numRuns: 1,
      seed: 7,
    })[0]!;
  return 'sample'.padEnd(bound(def, 'min_length') ?? 0, 'x').slice(0, bound(def, 'max_length') ?? 100);
}

/** Where ids stand in an input, with their tables. */
export function idPlaces(schema: z.ZodType, isFull: boolean): { path: string; table: string }[] {
  const places: { path: string; table: string }[] = [];
  sampleOf(schema, {
    isFull,
    pickId: (table, path) => {
      places.push({ table, path });
      return '01980000-0000-7000-8000-0000000000ff';
    },
  });
  return places;
}

/** A schema with every object in it, each with its path: for tests that put something strange into each. */
export function objectsOf(
  schema: z.ZodType,
  path: readonly (string | number)[] = [],
): { path: readonly (string | number)[]; schema: z.ZodType }[] {
  const def = schema._zod.def as unknown as Def;
  if (def.type === 'object')
    return [
      { path, schema },
      ...Object.entries(def.shape!).flatMap(([name, inner]) => objectsOf(inner, [...path, name])),
    ];
  if (def.innerType) return objectsOf(def.innerType, path);
  if (def.type === 'pipe') return objectsOf(def.in!, path);
  if (def.type === 'array') return objectsOf(def.element!, [...path, 0]);
  if (def.type === 'union') return def.options!.flatMap((option) => objectsOf(option, path));
  return [];
}
