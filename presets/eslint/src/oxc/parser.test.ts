import * as typescriptEslint from '@typescript-eslint/parser'
import { Linter } from 'eslint'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parser } from './parser.ts'

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url))

interface Piece {
  type: string
  value: string
  range: [number, number]
  loc: Record<'start' | 'end', { line: number; column: number }>
}

interface Parsed {
  ast: { tokens: Piece[]; comments: Piece[] }
  scopeManager: {
    scopes: {
      type: string
      variables: { name: string; references: unknown[] }[]
      through: { identifier: { name: string } }[]
    }[]
  }
}

const show = ({ type, value, range, loc: { start, end } }: Piece): string =>
  `${type} ${value} ${range.join('-')} ${start.line}:${start.column}-${end.line}:${end.column}`

function summaryOf(parser: unknown, text: string, filePath: string): object {
  const { parseForESLint } = parser as { parseForESLint(text: string, options: object): unknown }
  const { ast, scopeManager } = parseForESLint(text, {
    filePath,
    sourceType: 'module',
    ecmaFeatures: { jsx: /x$/.test(filePath) },
  }) as Parsed
  return {
    tokens: ast.tokens.map(show),
    comments: ast.comments.map(show),
    scopes: scopeManager.scopes
      .filter(({ type }) => type !== 'global')
      .map(({ type, variables, through }) =>
        [
          type,
          ...variables.map(({ name, references }) => `${name} ${references.length}`),
          'from outside:',
          ...through.map(({ identifier }) => identifier.name),
        ].join(' '),
      ),
  }
}

function expectAgreement(text: string, filePath: string): void {
  expect(summaryOf(parser, text, filePath)).toEqual(summaryOf(typescriptEslint, text, filePath))
}

describe('tokens, comments and scopes are those of typescript-eslint', () => {
  it.each([
    [
      'generics beside shifts',
      'a.ts',
      'const a: A<B<C<D>>> = b >> c >>> d; e >>= f; g >>>= h; i >= j; const k = l<m<n>>(o)',
    ],
    ['a shift behind a comment that holds one', 'a.ts', 'a /* >> */ >> // >>\n b'],
    ['templates', 'a.ts', 'const a = `b${c}d${`e${f}`}g`; type T = `x${U}y`; h`i`; j`k${l}`'],
    ['expressions and divisions', 'a.ts', 'const a = /[/]b/gu, c = d / e / f; if (g) /h/.test(i)'],
    ['text in JSX', 'a.tsx', 'const a = <b.c d-e="f > g" h={<></>} {...i}>j {/* k */} l &amp; "m"<n/></b.c>'],
    [
      'keywords as names',
      'a.ts',
      'const a = { default: 1, class: b.new.delete, get if() { return null }, set: true }; type of = typeof of; export { a as default }',
    ],
    ['numbers', 'a.ts', 'const a = [1_000, 0xff, 1n, .5, 1.e3, b ? .5 : c?.5:d, e?.f]'],
    ['private names', 'a.ts', 'class A { #b = 1; static #c() { return #b in this && this.#b } }'],
    [
      'decorators and parameter properties',
      'a.ts',
      '@a() export class B { constructor(@c private readonly d?: E, this_ = 1) {} @f g!: string }',
    ],
    [
      'optional things',
      'a.ts',
      'declare function a(this: B, c?: D): asserts c is E; f?.[g]?.(h)!; i ??= j; k ||= l; m &&= n; o ** p; q **= r; s << t; u <<= v',
    ],
    ['line endings', 'a.ts', 'const a = 1\r\n// b\r\nconst c = `\r\n`\u2028d()\r'],
    ['arrows', 'a.ts', 'const a = async <T,>(b: T): Promise<T> => await b, c = (d) => ({ d }), e = f => g >= h'],
    ['characters beyond the first plane', 'a.ts', 'const 𠮷 = "😀", a\\u0062 = "\\u{1f600}" // 😀\nconst c = 𠮷'],
    [
      'enums, namespaces and modules',
      'a.ts',
      'const enum A { B = 1, "c" = 2 } namespace D.E { export const f = 1 } declare module "g" {} declare global { var h: 1 }',
    ],
    [
      'imports and exports',
      'a.ts',
      'import a, { type b, c as d } from "e" with { type: "json" }; import f = require("g"); export * as h from "i"; import type j from "k"; export type { l } from "m"; export = n',
    ],
    [
      'types',
      'a.ts',
      'type A = { readonly [K in keyof B as `x${K}`]-?: B[K] } & (new () => C) | (abstract new () => D); type E<in out T> = T extends infer U extends string ? U : never; let f = g satisfies H as const; let i: unique symbol; let j: [k: 1, ...l: 2[]]',
    ],
    [
      'accessors and overrides',
      'a.ts',
      'abstract class A extends B<C> implements D { accessor e = 1; declare f: 1; override g(): void {} abstract h(): 1; static { i() } get j() { return 1 } }',
    ],
    [
      'labels, using and awaits',
      'a.mts',
      'a: for await (const b of c) { continue a } using d = e; await using f = g; export {}',
    ],
  ])('for %s', (_, file, text) => expectAgreement(text, file))

  const sources = ['packages/core/src', 'packages/rule/src', 'presets/dependency-cruiser/src'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name}`),
  )

  it('for the sources of this repository', () => {
    expect(sources.length).toBeGreaterThan(50)
    for (const file of sources) expectAgreement(readFileSync(join(ROOT, file), 'utf8'), file)
  })
})

describe('ESLint runs on it', () => {
  const messages = (text: string, rules: Linter.RulesRecord): string[] =>
    new Linter()
      .verify(text, [{ files: ['**/*.ts'], languageOptions: { parser }, rules }], 'a.ts')
      .map(({ ruleId, line, column, message }) => `${line}:${column} ${ruleId ?? message}`)

  it('with rules that read tokens, scopes and comments', () => {
    const text =
      '#!/usr/bin/env node\nlet a: string = "b"\nfoo(a) // eslint-disable-line no-undef\nconst c = bar as A;;\ntype A = {}'
    expect(
      messages(text, {
        'no-undef': 'error',
        'prefer-const': 'error',
        'no-extra-semi': 'error',
        'no-unused-vars': 'error',
        'no-warning-comments': 'error',
      }),
    ).toEqual(['2:5 prefer-const', '4:7 no-unused-vars', '4:11 no-undef', '4:20 no-extra-semi'])
  })

  it('says where a text does not parse', () => {
    expect(messages('const a = 1\nconst = 2', {})).toEqual([expect.stringMatching(/^2:7 Parsing error: /)])
  })
})
