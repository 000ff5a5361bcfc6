// Versions as collections (products-1, products-2 …) behind the alias `products`; a rebuild ends by moving the alias,
// which Qdrant does in one step. The shape is kept in the collection's metadata.

import { QdrantClient } from '@qdrant/js-client-rest';
import type { Engine, EngineVersions, Filling, Shape } from '../engine.ts';
import { columns } from './points.ts';
import { qdrantEngine } from './qdrant.ts';

const defaultAlias = 'products';

/** `timeoutMs`: for every request. */
export function qdrantVersions(options: {
  url: string;
  apiKey?: string;
  alias?: string;
  timeoutMs?: number;
}): EngineVersions {
  const { url, apiKey, alias = defaultAlias, timeoutMs = 10_000 } = options;
  const client = new QdrantClient({
    url,
    timeout: timeoutMs,
    checkCompatibility: false,
    ...(apiKey ? { apiKey } : {}),
  });
  const names = new Map<Filling, string>();

  async function create(shape: Shape): Promise<Engine> {
    const { collections } = await client.getCollections();
    const taken = collections.map(({ name }) =>
      name.startsWith(`${alias}-`) ? Number(name.slice(alias.length + 1)) : 0,
    );
    const name = `${alias}-${Math.max(0, ...taken.filter(Number.isInteger)) + 1}`;
    await createCollection(client, name, shape);
    const engine = qdrantEngine(client, name, shape.dimensions);
    names.set(engine, name);
    return engine;
  }

  async function drop(engine: Filling): Promise<void> {
    await client.deleteCollection(names.get(engine)!);
    names.delete(engine);
  }

  async function point(name: string): Promise<string | null> {
    const { aliases } = await client.getAliases();
    const old = aliases.find((one) => one.alias_name === alias)?.collection_name ?? null;
    const create = { create_alias: { collection_name: name, alias_name: alias } };
    await client.updateCollectionAliases({
      actions: old ? [{ delete_alias: { alias_name: alias } }, create] : [create],
    });
    return old;
  }

  return {
    async openLive(wanted) {
      const { aliases } = await client.getAliases();
      const name = aliases.find((one) => one.alias_name === alias)?.collection_name;
      if (!name) {
        const engine = await create(wanted);
        await point(names.get(engine)!);
        return { engine, shape: wanted };
      }
      const shape = (await client.getCollection(name)).config.metadata as unknown as Shape | undefined;
      const engine = qdrantEngine(client, name, shape?.dimensions ?? wanted.dimensions);
      names.set(engine, name);
      return { engine, shape: shape ?? wanted };
    },
    begin: create,
    async promote(next, drained) {
      const old = await point(names.get(next)!);
      // One left behind costs space and is seen in Qdrant's own list; it is never asked again.
      if (old) void drained.then(() => client.deleteCollection(old)).catch(() => {});
      // A collection of Qdrant's is asked as it is filled.
      return next as Engine;
    },
    discard: drop,
  };
}

// Payload indexes come before the data: filters over fields without one are Qdrant's classic slow case, and its graph
// takes filters into account only for fields that were indexed when it was built.
async function createCollection(client: QdrantClient, name: string, shape: Shape): Promise<void> {
  const meaning = { size: shape.dimensions, distance: 'Cosine' as const, on_disk: true };
  await client.createCollection(name, {
    vectors: shape.dimensions ? { meaning } : {},
    sparse_vectors: Object.fromEntries(columns.map((column) => [column, { modifier: 'idf' as const }])),
    quantization_config: { scalar: { type: 'int8', always_ram: true } },
    on_disk_payload: true,
    metadata: { ...shape },
  });
  const keywords = ['seller', 'attribute', 'words', 'prefixes'].map((field) => [field, 'keyword'] as const);
  const integers = ['audience', 'stock', 'category', 'brand', 'revision'].map((field) => [field, 'integer'] as const);
  for (const [field_name, field_schema] of [...keywords, ...integers, ['popularity', 'float'] as const])
    await client.createPayloadIndex(name, { field_name, field_schema, wait: true });
}
