import fc from 'fast-check'
import { parse } from 'jsonc-parser'
import { describe, expect, it } from 'vitest'
import { hooksOf } from './hook-set.ts'
import { jsonHooks } from './json-hooks.ts'

const CLAUDE = jsonHooks({})
const HOOKS = hooksOf('claude', 'npx stratalint')
const OTHER = hooksOf('claude', './old/stratalint')
const plain = (text: string): unknown => parse(text, [], { allowTrailingComma: true })

describe('hooks in JSON settings', () => {
  it('are a new file where there is none, and take it with them', () => {
    const text = CLAUDE.install(null, HOOKS)
    expect(CLAUDE.find(text)).toEqual(HOOKS)
    expect(CLAUDE.uninstall(text)).toBeNull()
    const cursor = jsonHooks({ version: 1 })
    expect(cursor.uninstall(cursor.install(null, hooksOf('cursor', 'stratalint')))).toBeNull()
  })

  it('are added once, and replaced by those of another version', () => {
    const text = CLAUDE.install('{}', HOOKS)
    expect(CLAUDE.install(text, HOOKS)).toBe(text)
    expect(CLAUDE.find(CLAUDE.install(text, OTHER))).toEqual(OTHER)
    expect(CLAUDE.uninstall(CLAUDE.install(text, OTHER))).toBe('{}')
  })

  it.each([
    ['an empty object', '{}'],
    ['an empty object in lines', '{\n}\n'],
    ['empty hooks', '{ "hooks": {} }'],
    ['empty hooks in lines', '{\n  "hooks": {\n  }\n}\n'],
    ['an empty event', '{\n  "hooks": { "Stop": [] }\n}\n'],
    ['an event in lines', '{\n  "hooks": {\n    "Stop": [\n    ]\n  }\n}\n'],
    ['one line', '{"a":1,"hooks":{"Stop":[{"hooks":[{"type":"command","command":"say"}]}]}}'],
    ['tabs and CRLF', '{\r\n\t"a": [1],\r\n\t"hooks": {\r\n\t\t"Stop": [\r\n\t\t\t1\r\n\t\t]\r\n\t}\r\n}\r\n'],
    ['trailing commas', '{\n  "hooks": {\n    "Stop": [\n      { "x": 1 }, // beep\n    ],\n  },\n}\n'],
    ['comments', '// a\n{\n  "a": 1, // b\n  /* c */ "hooks": { /* d */ "Stop": [ /* e */ ] } // f\n  // g\n}\n// h'],
    ['a comment after the last element', '{ "hooks": { "Stop": [\n  1 // one\n  // two\n] } }'],
    ['a comment in an empty object', '{ // nothing\n}'],
    ['an escaped name', '{ "\\u0068ooks": { "Stop": [{}] } }'],
  ])('leave %s as it was', (_name, text) => {
    const installed = CLAUDE.install(text, HOOKS)
    expect(CLAUDE.find(installed)).toHaveLength(3)
    expect(CLAUDE.uninstall(installed)).toBe(text)
  })

  it('leave what a person added beside them', () => {
    const installed = CLAUDE.install(null, HOOKS)
    const edited = installed.replace('"Stop": [', '"Stop": [\n      { "hooks": [] },')
    expect(plain(CLAUDE.uninstall(edited)!)).toEqual({ hooks: { Stop: [{ hooks: [] }] } })
  })

  it.each([
    ['not JSON', '{ "hooks": '],
    ['a list', '[]'],
    ['hooks that are no object', '{ "hooks": [] }'],
    ['an event that is no list', '{ "hooks": { "Stop": {} } }'],
  ])('refuse %s', (_name, text) => {
    expect(() => CLAUDE.install(text, HOOKS)).toThrow(/^(?:is not a valid JSON object|has a key "hooks)/)
  })

  it('keep every other byte of random settings', () => {
    const json = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 3 }, fc.constantFrom('1', '"a"', 'null'), tie('object'), tie('array')),
      array: list('[', ']', tie('value') as fc.Arbitrary<string>),
      object: list(
        '{',
        '}',
        fc
          .tuple(fc.constantFrom('"a"', '"b"', '"PreToolUse"'), trivia, tie('value') as fc.Arbitrary<string>)
          .map(([key, gap, value]) => `${key}:${gap}${value}`),
      ),
    }))
    const event = list('[', ']', json.object)
    const hooks = fc
      .tuple(
        fc.uniqueArray(fc.constantFrom('Stop', 'PreToolUse', 'X')),
        fc.array(event, { minLength: 3, maxLength: 3 }),
        trivia,
      )
      .map(([names, values, gap]) => `{${names.map((name, at) => `${gap}"${name}": ${values[at]!}`).join(',')}}`)
    const settings = fc
      .tuple(trivia, fc.option(hooks), json.value as fc.Arbitrary<string>, trivia)
      .map(([a, own, value, b]) => `${a}{${a}"x": ${value}${own === null ? '' : `,${b}"hooks":${a}${own}`}${b}}${b}`)
    fc.assert(
      fc.property(settings, (text) => {
        const installed = CLAUDE.install(text, HOOKS)
        expect(CLAUDE.find(installed)).toHaveLength(3)
        expect(CLAUDE.install(installed, HOOKS)).toBe(installed)
        expect(CLAUDE.uninstall(installed)).toBe(text)
      }),
      { numRuns: Number(process.env['SETTINGS_RUNS'] ?? 200) },
    )
  })
})

const trivia = fc.constantFrom('', ' ', '\n  ', '\t', ' // note\n', ' /* note */ ', '\r\n')

function list(open: string, close: string, element: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  return fc
    .tuple(fc.array(fc.tuple(trivia, element, trivia), { maxLength: 3 }), fc.boolean(), trivia)
    .map(([elements, isTrailing, end]) => {
      const inner = elements.map(([before, one, after]) => `${before}${one as string}${after}`).join(',')
      return `${open}${inner}${isTrailing && elements.length > 0 ? ',' : ''}${end}${close}`
    })
}
