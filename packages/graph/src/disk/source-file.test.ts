import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createLineIndex, readSource, SourceError } from './source-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'stratalint-source-'))
afterAll(() => rmSync(folder, { recursive: true }))

const read = (bytes: Buffer | string): string => {
  writeFileSync(join(folder, 'a.ts'), bytes)
  return readSource(join(folder, 'a.ts'))
}

const whyNot = (path: string): string => {
  try {
    readSource(path)
  } catch (error) {
    if (error instanceof SourceError) return error.why
  }
  return 'no SourceError'
}

describe('readSource', () => {
  it('reads UTF-8', () => {
    expect(read('const é = "😀"\r\n')).toBe('const é = "😀"\r\n')
  })

  it('removes one BOM only', () => {
    expect(read('\ufeff\ufeffa')).toBe('\ufeffa')
  })

  it('reads an empty file', () => {
    expect(read('')).toBe('')
  })

  it('rejects a NUL byte near the start', () => {
    writeFileSync(join(folder, 'a.ts'), Buffer.from([0x47, 0x40, 0x00, 0x11]))
    expect(whyNot(join(folder, 'a.ts'))).toBe('binary')
  })

  it('accepts a NUL byte far from the start', () => {
    expect(read(`${' '.repeat(8192)}\0`)).toHaveLength(8193)
  })

  it('reports why a file cannot be read', () => {
    expect(whyNot(join(folder, 'gone.ts'))).toBe('missing')
    expect(whyNot(folder)).toBe('not-a-file')
  })

  it('rejects a pipe and a device without blocking', () => {
    expect(spawnSync('mkfifo', [join(folder, 'pipe.ts')]).status).toBe(0)
    symlinkSync('/dev/zero', join(folder, 'zero.ts'))
    expect([whyNot(join(folder, 'pipe.ts')), whyNot(join(folder, 'zero.ts'))]).toEqual(['not-a-file', 'not-a-file'])
  })

  it('rejects a file larger than 16 MiB', () => {
    writeFileSync(join(folder, 'large.ts'), Buffer.alloc((16 << 20) + 1, ' '))
    expect(whyNot(join(folder, 'large.ts'))).toBe('too-large')
    truncateSync(join(folder, 'large.ts'), 16 << 20)
    expect(readSource(join(folder, 'large.ts'))).toHaveLength(16 << 20)
  })
})

describe('createLineIndex', () => {
  it.each([
    ['a', 0, { line: 1, column: 1 }],
    ['', 0, { line: 1, column: 1 }],
    ['a\nb', 1, { line: 1, column: 2 }],
    ['a\nb', 2, { line: 2, column: 1 }],
    ['a\r\nb', 2, { line: 1, column: 3 }],
    ['a\r\nb', 3, { line: 2, column: 1 }],
    ['a\rb', 2, { line: 2, column: 1 }],
    ['a\u2028b', 2, { line: 2, column: 1 }],
    ['😀b', 2, { line: 1, column: 3 }],
    ['a\n\nb\n', 5, { line: 4, column: 1 }],
  ])('%j at %d', (text, offset, expected) => {
    expect(createLineIndex(text)(offset)).toEqual(expected)
  })
})
