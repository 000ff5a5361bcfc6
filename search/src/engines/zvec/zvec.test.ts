import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aProduct } from '../../fixtures.ts'
import { documentTokens } from '../../tokens.ts'
import { engineSuite } from '../engine.suite.ts'
import { zvecVersions } from './versions.ts'

engineSuite('Zvec', (folder) => zvecVersions(join(folder, 'zvec')))

test('an index that was opened and written to many times lies in few parts again, and holds what it held', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hansa-parts-'))
  const shape = { analyser: 1, embedder: null, dimensions: 0 }
  const parts = async () => (await readdir(join(folder, 'v1'))).filter((name) => /^\d+$/.test(name)).length
  try {
    for (let opening = 0; opening < 4; opening++) {
      const { engine } = await (await zvecVersions(folder)).openLive(shape)
      expect(engine.unbuilt()).toBe(opening < 3 ? 0 : Infinity)
      const documents = [aProduct(opening), aProduct(99, { revision: opening + 1 })]
      await engine.upsert(documents.map((document) => ({ document, tokens: documentTokens(document), vector: null })))
      if (opening === 3) await engine.optimize()
      else expect(engine.unbuilt()).toBe(2)
      expect([(await engine.stats()).documents, await engine.revision()]).toEqual([opening + 2, opening + 1])
      await engine.close()
    }
    expect(await parts()).toBe(2)
    const { engine } = await (await zvecVersions(folder)).openLive(shape)
    expect([engine.unbuilt(), (await engine.candidates({ audiences: [1] }, { leg: 'every', column: 'words', concepts: [['product']] }, 10)).list.length]).toEqual([0, 5])
    await engine.close()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}, 240_000)
