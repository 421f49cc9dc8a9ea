import type { ReportedViolation } from '@stratalint/core'
import { describe, expect, it } from 'vitest'
import { createCodeDigest } from './code-digest.ts'

const IMPORT = {
  rule: 'architecture/layer-direction',
  file: 'a.ts',
  line: 1,
  endLine: 1,
  subject: 'type b.ts',
  extent: ['Price'],
  specifier: './b',
  resolved: 'b.ts',
  kind: 'import-type',
}

function digest(violation: object, files: Record<string, string>): string {
  return createCodeDigest((file) => files[file] ?? null)(violation as ReportedViolation)
}

const PRICE = 'export interface Price { amount: number }\n'

describe('the digest of an import', () => {
  const before = digest(IMPORT, { 'b.ts': PRICE })

  it('stays the same when it moves, when white space changes, and when other code of both files does', () => {
    const files = {
      'a.ts': '// new\n',
      'b.ts': `export const other = 1\n\nexport  interface Price {\n  amount: number\n}\n`,
    }
    expect(digest({ ...IMPORT, line: 9, endLine: 9 }, files)).toBe(before)
  })

  it('changes with the imported declaration', () => {
    expect(digest(IMPORT, { 'b.ts': PRICE.replace('number', 'string') })).not.toBe(before)
  })

  it('changes with the imported names', () => {
    expect(digest({ ...IMPORT, extent: ['Currency', 'Price'] }, { 'b.ts': PRICE })).not.toBe(before)
  })

  it('changes when the import exists at run time', () => {
    expect(digest({ ...IMPORT, kind: 'import' }, { 'b.ts': PRICE })).not.toBe(before)
  })
})

describe('the digest of a long file', () => {
  const long = { rule: 'taste/max-file-lines', file: 'a.ts', line: 1, endLine: 1, subject: '', extent: 400 }
  const before = digest(long, { 'a.ts': 'export const one = 1\nexport const two = () => 2\n' })

  it('stays the same while its declarations are the same', () => {
    expect(digest({ ...long, extent: 401 }, { 'a.ts': 'export const one = 1\nexport const two = () => 22\n' })).toBe(
      before,
    )
  })

  it('changes with a new declaration', () => {
    expect(digest(long, { 'a.ts': 'export const one = 1\nexport const two = () => 2\nconst three = 3\n' })).not.toBe(
      before,
    )
  })
})

describe('the digest of a long function', () => {
  const long = { rule: 'taste/max-function-lines', file: 'a.ts', line: 2, endLine: 2, subject: 'run()', extent: 90 }
  const text = 'const other = 1\nexport function run() {\n  return other\n}\n'
  const before = digest(long, { 'a.ts': text })

  it('is that of the function alone', () => {
    expect(
      digest({ ...long, line: 3, endLine: 3 }, { 'a.ts': text.replace('other = 1', 'other = 2').replace(/^/, '\n') }),
    ).toBe(before)
    expect(digest(long, { 'a.ts': text.replace('return other', 'return -other') })).not.toBe(before)
  })
})

it('of another finding is that of its lines', () => {
  const cast = { rule: 'contracts/no-blind-cast', file: 'a.ts', line: 2, endLine: 2, subject: 'x', extent: null }
  const before = digest(cast, { 'a.ts': 'f()\nconst x = y as Z\n' })
  expect(digest({ ...cast, line: 3, endLine: 3 }, { 'a.ts': 'g()\n\n  const x = y  as Z\n' })).toBe(before)
  expect(digest(cast, { 'a.ts': 'f()\nconst x = z as Z\n' })).not.toBe(before)
})
