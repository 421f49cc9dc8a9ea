import fc from 'fast-check'
import { Minimatch } from 'minimatch'
import { describe, expect, it } from 'vitest'
import { compileGlob, compileNameGlob } from './glob.ts'
import { compilePattern, compileTokens, tokenizePattern, type Token } from './place-pattern.ts'

/** Mutation testing makes fewer runs. */
const RUNS = Number(process.env['STRATALINT_RUNS'] ?? 4000)

const LAYERS = ['a', 'ab', 'b.ts', 'types']

/** The same pattern as a regular expression, which tries alternatives in the same order. */
function expressionOf(tokens: readonly Token[], group: string): string {
  return tokens
    .map((token, index) => {
      const afterGlobstar = tokens[index - 1]?.type === 'globstar'
      switch (token.type) {
        case 'literal':
          return `${group}${escape(afterGlobstar ? token.text.replace(/^\//, '') : token.text)})`
        case 'capture':
          return `(${
            token.name === 'layer'
              ? LAYERS.toSorted((a, b) => b.length - a.length)
                  .map(escape)
                  .join('|')
              : '[^/]+'
          })`
        case 'choice':
          return `${group}${token.options.map((option) => expressionOf(tokenizePattern(option), '(?:')).join('|')})`
        case 'star':
          return `${group}[^/]*)`
        case 'globstar':
          return `${group}${index === tokens.length - 1 ? '.+' : '(?:[^/]+/)*'})`
      }
    })
    .join('')
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

const pattern = fc
  .array(fc.constantFrom('a', 'b', '/', '/', '*', '**/', '{layer}', '{x}', '{a,b*}', '{a/b,*}', '.ts', '-'), {
    minLength: 1,
    maxLength: 7,
  })
  .map((parts) => parts.join(''))
const path = fc
  .array(fc.constantFrom('a', 'b', 'ab', '/', '/', '.ts', 'types', '-', '\n'), { minLength: 1, maxLength: 10 })
  .map((parts) => parts.join(''))

describe('a place pattern', () => {
  it('gives each token what a regular expression would give it', () => {
    fc.assert(
      fc.property(pattern, path, (text, at) => {
        const tokens = tokenizePattern(text)
        const expected = new RegExp(`^${expressionOf(tokens, '(')}$`, 'su').exec(at)?.slice(1) ?? null
        expect(compileTokens(tokens, LAYERS)(at)).toEqual(expected)
      }),
      { numRuns: RUNS, seed: 1 },
    )
  })

  it('of a folder splits a path like a regular expression', () => {
    fc.assert(
      fc.property(pattern, path, (text, at) => {
        const head = tokenizePattern(text)
        const isSingle = text.endsWith('{layer}')
        const single = isSingle ? '|((?:\\.d)?(?:\\.[cm]?[jt]s|\\.[jt]sx))' : '|(?!)()'
        const found = new RegExp(`^(${expressionOf(head, '(?:')})(?:/(.+)${single})$`, 'su').exec(at)
        const match = compilePattern(`${text}/**`, LAYERS).match(at)
        // `**/**` reads as one token.
        fc.pre(!text.endsWith('*'))
        expect(match && [match.root, match.inside]).toEqual(
          found && [found[1], found.at(-2) ?? `index${found.at(-1) ?? ''}`],
        )
      }),
      { numRuns: RUNS, seed: 2 },
    )
  })

  it.each([
    ['src/*a*a*a*a*a*a*b/x.ts', `src/${'a'.repeat(200)}/x.ts`],
    ['src/{p}a{q}a{r}a{s}a{t}a{u}b/**', `src/${'a'.repeat(200)}/x.ts`],
    ['**/a/**/a/**/a/**/a/**/a/**/a/b.ts', `${'a/'.repeat(300)}c.ts`],
    ['{a,a*}{a,a*}{a,a*}{a,a*}{a,a*}{a,a*}{a,a*}{a,a*}{a,a*}{a,a*}b', 'a'.repeat(200)],
    ['{layer}{layer}{layer}{layer}{layer}{layer}{layer}{layer}c', 'ab'.repeat(100)],
    ['*a*/**/*a*/**/*a*/**/*a*/**/*a*b', `${'aaaaaaaaaa/'.repeat(60)}a`],
  ])('%s fails fast on a path that it does not match', (text, at) => {
    expect(compilePattern(text, LAYERS).match(at)).toBeNull()
  })
})

describe('a glob', () => {
  it('matches the same names as minimatch', () => {
    const glob = fc
      .array(fc.constantFrom('a', 'b', '/', '/', '*', '**', '{a,b}', '{a/b,*}', '.ts', '[a]', '(b)', '\\', '+', '..'), {
        minLength: 1,
        maxLength: 7,
      })
      .map((parts) => parts.join(''))
    const name = fc
      .array(fc.constantFrom('a', 'b', '/', '/', '.ts', '[a]', '(b)', '\\', '+', '..'), { minLength: 1, maxLength: 8 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(glob, name, (text, at) => {
        const escaped = text.replace(/[\\[\]()!?+@#]/g, (character) => `\\${character}`)
        const expected =
          text === '*' ||
          new Minimatch(escaped, { dot: true, nocomment: true, nonegate: true, noext: true, platform: 'linux' }).match(
            at,
          )
        expect(compileNameGlob(text)(at)).toBe(expected)
      }),
      { numRuns: RUNS, seed: 3 },
    )
  })

  it.each([
    ['src/*a*a*a*a*a*a*a*a*c*/x.ts', `src/${'a'.repeat(200)}/x.ts`],
    ['**/*a*/**/*a*/**/*a*/**/*a*/**/*a*/**/*b*/**', `${'aaaaaaaaaa/'.repeat(100)}a`],
  ])('%s fails fast on a path that it does not match', (text, at) => {
    expect(compileGlob(text)(at)).toBe(false)
  })
})
