import type { z } from 'zod';
import type { Endpoint } from './rest.ts';

type Def = {
  type: string;
  innerType?: z.ZodType;
  in?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  options?: readonly z.ZodType[];
};
const wrappers = new Set(['optional', 'nullable', 'default', 'prefault', 'readonly', 'catch', 'nonoptional']);

/** A schema without what is wrapped around it: `.optional()`, `.default()`, and transforms of its result. */
export function bare(schema: z.ZodType): z.ZodType {
  const def = schema._zod.def as Def;
  if (wrappers.has(def.type)) return bare(def.innerType!);
  return def.type === 'pipe' ? bare(def.in!) : schema;
}

export function shapeOf(schema: z.ZodType | null): Record<string, z.ZodType> {
  const def = schema === null ? null : (bare(schema)._zod.def as Def);
  return def?.type === 'object' ? def.shape! : {};
}

export function pathNames(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
}

/**
 * Reads, removals, and where the body is a file, take the rest of their input from the query; other writes from the
 * body.
 */
export const takesBody = (one: Pick<Endpoint, 'method' | 'takes'>) =>
  one.method !== 'get' && one.method !== 'delete' && !one.takes;

/**
 * Text of a query becomes what the schema expects there; what does not fit stays as it is, for the schema to refuse.
 */
function typed(schema: z.ZodType | undefined, values: readonly string[]): unknown {
  if (schema === undefined) return values.length === 1 ? values[0] : values;
  const def = bare(schema)._zod.def as Def;
  if (def.type === 'array') return values.map((value) => typed(def.element, [value]));
  const [value] = values;
  if (values.length !== 1 || value === undefined) return values;
  if (def.type === 'number') return /^-?\d{1,15}(\.\d{1,6})?$/.test(value) ? Number(value) : value;
  if (def.type === 'boolean') return value === 'true' ? true : value === 'false' ? false : value;
  if (def.type === 'union')
    return (
      def
        .options!.map((option) => typed(option, values))
        .find((read, index) => def.options![index]!.safeParse(read).success) ?? value
    );
  return value;
}

/**
 * `?limit=20&state=open&state=late&only[sellerId]=…` as the object that the schema speaks of. A name twice is a list.
 */
export function fromQuery(schema: z.ZodType | null, query: URLSearchParams): Record<string, unknown> {
  const shape = shapeOf(schema);
  const read = Object.create(null) as Record<string, unknown>;
  for (const key of new Set(query.keys())) {
    const [, outer, inner] = /^(\w+)\[(\w+)\]$/.exec(key) ?? [];
    if (outer === undefined || inner === undefined)
      read[key] = typed(Object.hasOwn(shape, key) ? shape[key] : undefined, query.getAll(key));
    else {
      const within = (read[outer] ??= Object.create(null)) as Record<string, unknown>;
      const inside = Object.hasOwn(shape, outer) ? shapeOf(shape[outer]!) : {};
      if (typeof within === 'object')
        within[inner] = typed(Object.hasOwn(inside, inner) ? inside[inner] : undefined, query.getAll(key));
    }
  }
  return read;
}

/** The other way around, for who calls: an input as path, query and body. */
export function splitInput(
  one: Pick<Endpoint, 'method' | 'path' | 'takes'>,
  input: Readonly<Record<string, unknown>> = {},
): { path: string; query: string; body: Record<string, unknown> | undefined } {
  const names = pathNames(one.path);
  const path = one.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(input[name])));
  const rest = Object.entries(input).filter(([name, value]) => !names.includes(name) && value !== undefined);
  if (takesBody(one)) return { path, query: '', body: Object.fromEntries(rest) };
  const query = new URLSearchParams();
  for (const [name, value] of rest) {
    if (Array.isArray(value)) for (const item of value) query.append(name, String(item));
    else if (value !== null && typeof value === 'object')
      for (const [inner, item] of Object.entries(value)) query.append(`${name}[${inner}]`, String(item));
    else query.append(name, String(value));
  }
  return { path, query: query.size === 0 ? '' : `?${query}`, body: undefined };
}
