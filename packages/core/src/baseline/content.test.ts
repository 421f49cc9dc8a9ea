import { describe, expect, it } from 'vitest'
import { isContent, joinContent, similarity, sketchOf } from './content.ts'

/** Functions that differ from each other as those of a real file do. */
const functionNamed = (name: string, seed: number): string =>
  `export function ${name}(order: Order, discount = ${seed}): number {\n  const ${name}Total = order.lines.reduce((sum, line) => sum + line.amount * ${seed * 7}, 0)\n  return Math.max(${name}Total - discount, ${seed % 5})\n}\n`
const NAMES = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot', 'golf', 'hotel', 'india', 'juliett']
const fileOf = (names: readonly string[]): string =>
  names.map((name) => functionNamed(name, name.length * 31 + name.charCodeAt(0))).join('\n')
const compare = (before: string, now: string): number =>
  similarity(joinContent('before', sketchOf(before)), joinContent('now', sketchOf(now)))

describe('the similarity of two files', () => {
  it('is whole where only white space, line ends and semicolons differ', () => {
    const text = fileOf(NAMES)
    expect(compare(text, text.replaceAll('\n', ';\r\n').replaceAll('  ', '\t'))).toBe(1)
  })

  it('is about the part that stayed', () => {
    expect(Math.abs(compare(fileOf(NAMES), fileOf(NAMES.slice(0, 7))) - 0.7)).toBeLessThan(0.1)
    expect(Math.abs(compare(fileOf(NAMES.slice(0, 3)), fileOf(NAMES)) - 0.3)).toBeLessThan(0.1)
  })

  it('is none between files that have nothing in common', () => {
    expect(
      compare(
        fileOf(NAMES),
        'class Ledger { #entries = new Map<string, bigint>()\n post(id: string, cents: bigint) { this.#entries.set(id, cents) } }\n'.repeat(
          3,
        ),
      ),
    ).toBe(0)
  })

  it('is small between short files that import the same name', () => {
    const cart = 'import { tax } from "x"\n\nexport type Cart = ReturnType<typeof tax>\n'
    expect(compare(cart, 'import { tax } from "x"\n\nexport type Duty = ReturnType<typeof tax>\n')).toBeLessThan(0.5)
    expect(compare(cart, `${cart}export const rate = 7\n`)).toBeGreaterThan(0.6)
  })

  it('is that of the hashes where a file is too small for a sketch', () => {
    expect(sketchOf('export {}')).toBe('')
    expect([similarity('same', 'same'), similarity('one', 'other')]).toEqual([1, 0])
  })

  it('is that of the hashes where an old baseline has no sketch', () => {
    const now = joinContent('same', sketchOf(fileOf(NAMES)))
    expect([similarity('same', now), similarity('other', now)]).toEqual([1, 0])
  })
})

it('a content is known by its form', () => {
  const hash = '0123456789abcdef'
  expect([hash, joinContent(hash, sketchOf(fileOf(NAMES))), `${hash}:12:abc`, 'abc'].map(isContent)).toEqual([
    true,
    true,
    false,
    false,
  ])
})
