import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { attributesOf, labelOf } from './name-facets.ts';
import type { Attribute } from './schemas.ts';

export type AttributeValues = Readonly<Record<string, string | number | boolean>>;

/**
 * The attributes of products with names, units and values in words, in the order that their categories list them.
 * `revision`: under which names are called what they are in this transaction; null: they are read.
 */
export async function namedAttributes(
  ctx: Context,
  products: readonly AttributeValues[],
  revision: string | null,
): Promise<z.output<typeof Attribute>[][]> {
  const keys = [...new Set(products.flatMap((values) => Object.keys(values)))];
  const rows = await attributesOf(ctx, keys, revision);
  const known = new Map(rows.map((row) => [row.key, row]));
  return products.map((values) =>
    Object.entries(values)
      .map(([key, value]) => {
        const row = known.get(key) ?? {
          name: { en: key, vi: key },
          unit: null,
          kind: 'text' as const,
          choices: null,
          position: Infinity,
        };
        return {
          position: row.position,
          attribute: { key, name: row.name, unit: row.unit, kind: row.kind, value, label: labelOf(row, value) },
        };
      })
      .sort((one, other) => one.position - other.position || (one.attribute.key < other.attribute.key ? -1 : 1))
      .map(({ attribute }) => attribute),
  );
}
