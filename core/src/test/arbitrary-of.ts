import fc from 'fast-check';

type Json = Record<string, unknown>;

/** Texts that have broken other shops: quotes, patterns, directions, formulas, keys of prototypes, other digits. */
export const nasty = [
  "'",
  "' or 1=1 --",
  '"; drop table organization; --',
  '%',
  '_%\\',
  '\\',
  '${7*7}',
  '{{7*7}}',
  "=cmd|' /C calc'!A0",
  '+1',
  '-1',
  '@SUM(1)',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  'а',
  'ﬀ',
  '\u202Eabc',
  'é',
  'e\u0301',
  '🔩',
  '1e3',
  'NaN',
  'null',
  'true',
  '0x10',
  '１２',
  '',
  ' ',
  '\t',
  'a'.repeat(300),
  '(a+)+$',
  '2026-02-30',
  '*:*',
  'a:b:c',
  ';',
  '$1',
  ':id',
  '\r\nset-cookie: a=b',
];

/** Inputs that a JSON Schema allows, and a few that it almost allows. */
export function arbitraryOf(schema: Json, depth = 0): fc.Arbitrary<unknown> {
  if (depth > 6) return fc.constant(null);
  if ('const' in schema) return fc.constant(schema['const']);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
  const options = (schema['anyOf'] ?? schema['oneOf']) as Json[] | undefined;
  if (options) return fc.oneof(...options.map((option) => arbitraryOf(option, depth + 1)));
  if (Array.isArray(schema['allOf'])) return arbitraryOf((schema['allOf'] as Json[])[0]!, depth);
  switch (schema['type']) {
    case 'object':
      return objectOf(schema, depth);
    case 'array':
      return fc.array(arbitraryOf((schema['items'] ?? {}) as Json, depth + 1), {
        minLength: Number(schema['minItems'] ?? 0),
        maxLength: Math.min(Number(schema['maxItems'] ?? 3), Math.max(3, Number(schema['minItems'] ?? 0))),
      });
    case 'integer':
      return fc.oneof(
        fc.integer({
          min: Math.max(Number(schema['minimum'] ?? -1000), -(2 ** 31)),
          max: Math.min(Number(schema['maximum'] ?? 1000), 2 ** 31 - 1),
        }),
        fc.constantFrom(0, 1, 2 ** 31, 2 ** 53 - 1),
      );
    case 'number':
      return fc.double({ min: Number(schema['minimum'] ?? -1e6), max: Number(schema['maximum'] ?? 1e6), noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'string':
      return textOf(schema);
    default:
      return fc.constantFrom<unknown>(null, 1, 'text', {}, []);
  }
}

function objectOf(schema: Json, depth: number): fc.Arbitrary<unknown> {
  const properties = (schema['properties'] ?? {}) as Record<string, Json>;
  const required = (schema['required'] ?? []) as string[];
  const shape = Object.fromEntries(
    Object.entries(properties).map(([name, one]) => [name, arbitraryOf(one, depth + 1)]),
  );
  return fc.record(shape, { requiredKeys: required.filter((name) => name in shape), noNullPrototype: true } as never);
}

function textOf(schema: Json): fc.Arbitrary<string> {
  const { format, pattern } = schema as { format?: string; pattern?: string };
  if (format === 'uuid') return fc.uuid({ version: 7 });
  if (format === 'email') return fc.constantFrom('a@b.example', 'A@B.EXAMPLE', 'ünï@b.example', 'a+b@c.example');
  if (format === 'date') return fc.constantFrom('2026-11-24', '2024-02-29', '0001-01-01', '9999-12-31', '2026-02-30');
  if (format === 'date-time') return fc.constantFrom('2026-11-24T09:00:00Z', '9999-12-31T23:59:59Z');
  if (pattern) {
    try {
      return fc.stringMatching(new RegExp(pattern));
    } catch {
      return fc.string();
    }
  }
  const [low, high] = [Number(schema['minLength'] ?? 0), Number(schema['maxLength'] ?? 400)];
  return fc
    .oneof(fc.constantFrom(...nasty), fc.string({ unit: 'grapheme', maxLength: 40 }))
    .map((text) => text.padEnd(low, 'x').slice(0, high));
}
