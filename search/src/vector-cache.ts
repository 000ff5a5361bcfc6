// Vectors by what they were made from, on disk, so that neither a rebuild nor a change of audiences, stock or sellers
// embeds a text again. Half precision is finer than the engines' own INT8, and halves the file (768 bytes a vector at
// 384).

import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export type VectorCache = {
  get(texts: readonly string[]): (Float32Array | null)[];
  put(texts: readonly string[], vectors: readonly Float32Array[]): void;
  close(): void;
};

/** One file serves any number of models: `embedderId` is part of what is looked up. */
export function openVectorCache(path: string, embedderId: string): VectorCache {
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path);
  // What a crash loses is embedded again, so there is no wait for the disk.
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = off; create table if not exists vector (made_from blob primary key, value blob not null) without rowid',
  );
  const find = database.prepare('select value from vector where made_from = ?');
  const keep = database.prepare('insert or replace into vector (made_from, value) values (?, ?)');
  const keyOf = (text: string) =>
    createHash('sha256').update(embedderId).update('\0').update(text).digest().subarray(0, 16);

  return {
    get: (texts) =>
      texts.map((text) => {
        const value = find.get(keyOf(text))?.value as Uint8Array | undefined;
        return value ? Float32Array.from(new Float16Array(value.slice().buffer)) : null;
      }),
    put(texts, vectors) {
      database.exec('begin');
      texts.forEach((text, at) => keep.run(keyOf(text), new Uint8Array(Float16Array.from(vectors[at]!).buffer)));
      database.exec('commit');
    },
    close: () => database.close(),
  };
}
