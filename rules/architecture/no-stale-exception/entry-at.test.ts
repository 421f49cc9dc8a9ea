import { describe, expect, it } from 'vitest'
import { entryAt } from './entry-at.ts'

/** A config after the entry from `a` to `b` is deleted, which is looked up by its reason. */
function without(file: string, text: string, entry = { from: 'a', to: 'b' as string | null }): string | null {
  const found = entryAt(file, text, text.indexOf('why'), entry)
  return found === null ? null : text.slice(0, found.start) + text.slice(found.end)
}

describe('the entry of a config', () => {
  it('goes with its lines and its comma', () => {
    const config = (entry: string): string =>
      `export default defineConfig({\n  exceptions: [\n    { from: 'x', to: 'y' },\n${entry}    // Next year.\n    { from: 'v', to: 'w' },\n  ],\n})\n`
    const entry = `    {\n      rule: 'r',\n      from: 'a',\n      to: 'b',\n      reason: 'why',\n    },\n`
    expect(without('stratalint.config.ts', config(entry))).toBe(config(''))
  })

  it('goes from a list on one line, and as the last of a list of JSON', () => {
    expect(without('c.js', `export default { allow: [{ from: 'a', to: 'b', reason: 'why' }, { from: 'c' }] }`)).toBe(
      `export default { allow: [{ from: 'c' }] }`,
    )
    expect(
      without(
        'c.json',
        `{\n  "allow": [\n    { "from": "c" },\n    { "from": "a", "to": "b", "reason": "why" }\n  ]\n}`,
      ),
    ).toBe(`{\n  "allow": [\n    { "from": "c" }\n  ]\n}`)
  })

  it('leaves the brackets of a list that becomes empty on one line, and comments in it where they are', () => {
    const list = (inside: string): string => `export default { exceptions: [${inside}] }\n`
    expect(without('c.mjs', list(`\n    { from: 'a', to: 'b', reason: 'why' },\n  `))).toBe(list(''))
    expect(without('c.mjs', list(`\n    // Kept.\n    { from: 'a', to: 'b', reason: 'why' },\n  `))).toBe(
      list(`\n    // Kept.\n  `),
    )
  })

  it('is unknown where it is not written out, says something else, or cannot be parsed', () => {
    expect(
      without('c.ts', `export default { exceptions: names.map((from) => ({ from, to: 'b', reason: 'why' })) }`),
    ).toBeNull()
    expect(without('c.ts', `export default { allow: [{ from: 'a', to: 'c', reason: 'why' }] }`)).toBeNull()
    expect(
      without('c.ts', `export default { allow: [{ from: 'a', to: 'b', reason: 'why' }] }`, { from: 'a', to: null }),
    ).toBeNull()
    expect(without('c.yaml', `allow:\n  - { from: a, to: b, reason: why }\n`)).toBeNull()
    expect(without('c.ts', `export default { allow: [{ from: 'a', to: 'b', reason: 'why' }`)).toBeNull()
  })
})
