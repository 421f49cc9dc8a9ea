import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeTree } from '../../../../test/support/tree.ts'
import { createResolver } from '../resolution/resolver.ts'
import { createFacts, type RunFacts } from './facts.ts'

let folder: string

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'memo-')))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

/** Facts, and a function that gives the files that they have read and the folders that they have looked into since it was last called. */
function watched(files: Record<string, string>): {
  facts: RunFacts
  heard: () => { files: string[]; looked: boolean }
} {
  writeTree(folder, files)
  const read = new Set<string>()
  let looked = false
  const watch = {
    probed: () => {
      looked = true
    },
    listed: () => {
      looked = true
    },
    read: (path: string) => void read.add(relative(folder, path)),
  }
  const heard = (): { files: string[]; looked: boolean } => {
    const all = { files: [...read].sort(), looked }
    read.clear()
    looked = false
    return all
  }
  return { facts: createFacts(folder, createResolver(folder), watch), heard }
}

const FILES = {
  'index.ts': `export * from './a'; export { deep as renamed } from './b'`,
  'a.ts': 'export const x = 1',
  'b.ts': `export { deep } from './deep/c'`,
  'deep/c.ts': 'const own = 1; export const deep = own',
}

describe('a cached answer', () => {
  it.each<[string, (facts: RunFacts) => unknown, { files: string[]; looked: boolean }]>([
    [
      'exportsOf',
      (facts) => facts.exportsOf('index.ts'),
      { files: ['a.ts', 'b.ts', 'deep/c.ts', 'index.ts'], looked: true },
    ],
    ['importsOf', (facts) => facts.importsOf!('b.ts'), { files: ['b.ts'], looked: true }],
    ['belongingsOf', (facts) => facts.belongingsOf!('deep/c.ts', ['deep']), { files: ['deep/c.ts'], looked: false }],
    ['shapeOf', (facts) => facts.shapeOf!('deep/c.ts', 'deep'), { files: ['deep/c.ts'], looked: false }],
    ['filesIn', (facts) => facts.filesIn('deep'), { files: [], looked: true }],
    ['foldersIn', (facts) => facts.foldersIn!('.'), { files: [], looked: true }],
    ['exists', (facts) => facts.exists('deep/d.ts'), { files: [], looked: true }],
  ])('%s reports the reads of the first answer', (_, ask, reads) => {
    const { facts, heard } = watched(FILES)
    const first = ask(facts)
    expect(heard()).toEqual(reads)
    expect(ask(facts)).toEqual(first)
    expect(heard()).toEqual(reads)
  })

  it('reports the reads of the answers that it depends on, cached or not', () => {
    const { facts, heard } = watched(FILES)
    const question = {}
    facts.exportsOf('a.ts')
    const ask = (): string =>
      facts.once(question, 'all', () =>
        facts.once(question, 'inner', () => String(facts.exportsOf('a.ts')!.length + facts.exportsOf('b.ts')!.length)),
      )
    heard()
    expect(ask()).toBe('2')
    expect(heard().files).toEqual(['a.ts', 'b.ts', 'deep/c.ts'])
    expect(ask()).toBe('2')
    expect(heard().files).toEqual(['a.ts', 'b.ts', 'deep/c.ts'])
    expect(facts.once(question, 'inner', () => 'again')).toBe('2')
    expect(heard().files).toEqual(['a.ts', 'b.ts', 'deep/c.ts'])
  })

  it('is computed again after an error', () => {
    const { facts, heard } = watched(FILES)
    const question = {}
    expect(() =>
      facts.once(question, 'one', () => {
        facts.exportsOf('a.ts')
        throw new Error('no')
      }),
    ).toThrow('no')
    heard()
    expect(facts.once(question, 'one', () => facts.exportsOf('b.ts')!.length)).toBe(1)
    expect(heard().files).toEqual(['b.ts', 'deep/c.ts'])
  })
})

describe('a module that the run has already read', () => {
  it('is not read again, but is reported as read', () => {
    const { facts, heard } = watched(FILES)
    facts.use((file) =>
      file === 'a.ts'
        ? {
            file,
            edges: [],
            exports: [{ name: 'given', typeOnly: false, start: 0, end: 0, binding: { type: 'local', kind: 'value' } }],
          }
        : undefined,
    )
    expect(facts.exportsOf('index.ts')!.map(({ name }) => name)).toEqual(['renamed', 'given'])
    expect(heard().files).toEqual(['a.ts', 'b.ts', 'deep/c.ts', 'index.ts'])
  })
})
