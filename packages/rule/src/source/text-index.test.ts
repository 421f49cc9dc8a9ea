import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createTextIndex } from './text-index.ts'

it('includes what the text includes, of any length', () => {
  const { includes } = createTextIndex('const a = fetch(url)')
  expect(['', 'a', 'fe', 'fetch(', 'const a = fetch(url)'].map(includes)).toEqual([true, true, true, true, true])
  expect(['z', 'af', 'axios', 'fetch(url)\n'].map(includes)).toEqual([false, false, false, false])
  expect(createTextIndex('').includes('a')).toBe(false)
})

it('agrees with String.prototype.includes', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'abc\u{1F600}é') }),
      fc.string({ unit: fc.constantFrom(...'abcé') }),
      (text, part) => {
        expect(createTextIndex(text).includes(part)).toBe(text.includes(part))
      },
    ),
  )
})
