import { expect, test } from 'vitest'
import { edits } from './edits.ts'

test.each([['bearing', 'bering', 1], ['bearing', 'baering', 1], ['valve', 'vavle', 1], ['gasket', 'gaskets', 1], ['pump', 'lamp', 2], ['same', 'same', 0]])('from %s to %s are %i edits', (one, other, count) => {
  expect(edits(one, other, 3)).toBe(count)
})

test('it gives up above the most that is asked for', () => {
  expect(edits('bearing', 'valve', 2)).toBe(3)
})
