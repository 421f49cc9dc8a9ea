import { describe, expect, it } from 'vitest'
import { contentHash, digestContent, isContentDigest, isRename, similarity } from './content.ts'

/** Functions that differ from each other as those of a real file do. */
const functionNamed = (name: string, seed: number): string =>
  `export function ${name}(order: Order, discount = ${seed}): number {\n  const ${name}Total = order.lines.reduce((sum, line) => sum + line.amount * ${seed * 7}, 0)\n  return Math.max(${name}Total - discount, ${seed % 5})\n}\n`
const NAMES = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot', 'golf', 'hotel', 'india', 'juliett']
const fileOf = (names: readonly string[]): string =>
  names.map((name) => functionNamed(name, name.length * 31 + name.charCodeAt(0))).join('\n')
const compare = (before: string, now: string): number => similarity(digestContent(before), digestContent(now))

describe('similarity', () => {
  it('is 1 when only white space, line ends and semicolons differ', () => {
    const text = fileOf(NAMES)
    expect(compare(text, text.replaceAll('\n', ';\r\n').replaceAll('  ', '\t'))).toBe(1)
  })

  it('is about the share that is in both files', () => {
    expect(Math.abs(compare(fileOf(NAMES), fileOf(NAMES.slice(0, 7))) - 0.7)).toBeLessThan(0.1)
    expect(Math.abs(compare(fileOf(NAMES.slice(0, 3)), fileOf(NAMES)) - 0.3)).toBeLessThan(0.1)
  })

  it('is 0 for files that have nothing in common', () => {
    const ledger =
      'class Ledger { #entries = new Map<string, bigint>()\n post(id: string, cents: bigint) { this.#entries.set(id, cents) } }\n'
    expect(compare(fileOf(NAMES), ledger.repeat(3))).toBe(0)
  })

  it('is small for short files that import the same name', () => {
    const cart = 'import { tax } from "x"\n\nexport type Cart = ReturnType<typeof tax>\n'
    expect(compare(cart, 'import { tax } from "x"\n\nexport type Duty = ReturnType<typeof tax>\n')).toBeLessThan(0.5)
    expect(compare(cart, `${cart}export const rate = 7\n`)).toBeGreaterThan(0.6)
  })

  it('depends on the hashes alone when one digest has no sketch', () => {
    const digest = digestContent(fileOf(NAMES))
    expect([similarity(contentHash(digest), digest), similarity('other', digest), similarity(digest, 'other')]).toEqual(
      [1, 0, 0],
    )
  })
})

describe('a digest', () => {
  it('does not depend on white space', () => {
    expect(digestContent('export  {}\n')).toBe(digestContent('export{}'))
  })

  it('has a sketch when the code has at least 16 samples', () => {
    const code = 'abcdefghijklmnopqrstuvwxyzABCDEF'
    expect(digestContent(code.slice(0, 30))).toBe('22ce81c762374e27')
    expect(digestContent(code.slice(0, 31))).toBe(
      '1d738dcec318e4ba:16:AATAdAAAAAAAAAAAAAAAAAAAqAAAAAzAAoAuAAAAAAAAAAAAAAAAA4mAAAAVAAAmAA6AAAAAAAAAAAAAAAAAAAAAmAAAAAAArAAAxCAAAAAAAAAAA3AAAAAAAAAAAAAA',
    )
  })

  it('is recognized by its form', () => {
    const hash = '0123456789abcdef'
    const digests = [hash, digestContent(fileOf(NAMES)), `${hash}:12:abc`, `${hash}0`, 'abc']
    expect(digests.map(isContentDigest)).toEqual([true, true, false, false, false])
  })
})

it('takes at least half of the content in common for a rename', () => {
  const digest = digestContent(fileOf(NAMES))
  const half = (count: number): string => digestContent(fileOf(NAMES.slice(0, count)))
  expect([
    isRename(digest, half(7)),
    isRename(digest, half(3)),
    isRename(null, digest),
    isRename(digest, null),
  ]).toEqual([true, false, false, false])
})
