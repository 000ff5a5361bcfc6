import { drawingOf, type World } from '@hansa/loadtest/catalog';
import type { Context } from '../platform/context.ts';
import { filesInUse } from '../platform/files/files.ts';
import { insertAll } from './bulk.ts';
import { idOf } from './keys.ts';

/** A picture for each product: the line drawing of its category, one file for all that share it. */
export async function loadDrawings(ctx: Context, world: World): Promise<void> {
  const files = new Map<string, { key: string; bytes: number }>();
  const rows: Record<string, unknown>[] = [];
  for (const product of world.products) {
    const drawing = drawingOf(product.category);
    if (drawing === null) continue;
    const file = files.get(drawing.key) ?? (await filesInUse().keep([Buffer.from(drawing.svg)] as never, 100_000));
    files.set(drawing.key, file);
    rows.push({
      id: idOf('product_document', `${product.key}/drawing`),
      product_id: idOf('product', product.key),
      kind: 'image',
      title: product.designation,
      language: null,
      file_key: file.key,
      media_type: 'image/svg+xml',
      size_bytes: file.bytes,
      added_by: null,
      added_at: `${world.today}T00:00:00Z`,
    });
  }
  await insertAll(ctx, 'product_document', rows);
}
