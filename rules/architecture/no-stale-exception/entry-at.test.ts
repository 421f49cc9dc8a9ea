import { describe, expect, it } from 'vitest'
import { entryAt } from './entry-at.ts'

/** A config after the entry from `a` to `b` is deleted, which is looked up by its reason. */
function without(
  file: string,
  text: string,
  entry: { rule?: string; from: string; to: string | null } = { from: 'a', to: 'b' },
): string | null {
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
    expect(
      without('c.js', `export default { exceptions: [{ from: 'a', to: 'b', reason: 'why' }, { from: 'c' }] }`),
    ).toBe(`export default { exceptions: [{ from: 'c' }] }`)
    expect(
      without(
        'c.json',
        `{\n  "exceptions": [\n    { "from": "c" },\n    { "from": "a", "to": "b", "reason": "why" }\n  ]\n}`,
      ),
    ).toBe(`{\n  "exceptions": [\n    { "from": "c" }\n  ]\n}`)
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
    expect(without('c.ts', `export default { exceptions: [{ from: 'a', to: 'c', reason: 'why' }] }`)).toBeNull()
    expect(
      without('c.ts', `export default { exceptions: [{ from: 'a', to: 'b', reason: 'why' }] }`, {
        from: 'a',
        to: null,
      }),
    ).toBeNull()
    expect(without('c.yaml', `allow:\n  - { from: a, to: b, reason: why }\n`)).toBeNull()
    expect(without('c.ts', `export default { exceptions: [{ from: 'a', to: 'b', reason: 'why' }`)).toBeNull()
  })

  it.each([
    ['a list that something else uses too', `const list = [ENTRY]\nexport default { exceptions: [...list.slice(1)] }`],
    ['a list in a function', `export default { exceptions: names.flatMap((name) => [ENTRY]) }`],
    ['a list of a part of the config', `export default { architecture: { places: { allow: [ENTRY] } } }`],
    ['one of two lists', `export default { exceptions: process.env.CI ? [ENTRY] : [] }`],
    ['an argument', `export default { exceptions: unique([ENTRY]) }`],
    ['a config that is read elsewhere', `const config = { exceptions: [ENTRY] }\nuse(config)\nexport default config`],
    ['an entry of another rule', `export default { exceptions: [ENTRY] }`, 'other'],
  ])('is unknown in %s', (_, text, rule = 'r') => {
    const written = text.replace('ENTRY', `{ rule: 'r', from: 'a', to: 'b', reason: 'why' }`)
    expect(without('c.ts', written, { rule, from: 'a', to: 'b' })).toBeNull()
  })

  it.each([
    ['defineConfig', `export default defineConfig({ exceptions: [ENTRY] } satisfies Config)`],
    ['a list that is spread', `export default { exceptions: [...([ENTRY] as const)] }`],
    ['a config with a name', `const config: Config = { exceptions: [ENTRY] }\n\nexport default config`],
    ['CommonJS', `module.exports = { 'exceptions': [ENTRY] }`],
    ['crossDomain', `export default { architecture: { crossDomain: { allow: [ENTRY] } } }`],
  ])('goes from %s', (_, text) => {
    const written = text.replace('ENTRY', `{ rule: 'r', from: 'a', to: 'b', reason: 'why' }`)
    expect(without('c.ts', written, { rule: 'r', from: 'a', to: 'b' })).toBe(text.replace('ENTRY', ''))
  })
})
