import { loadPolicy } from '@stratalint/policy'
import { createProject, type FileRecord } from '@stratalint/rule'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { writeTree } from '../../../../../test/support/tree.ts'
import { HARNESS, temporaryProject } from '../../../../../test/support/temporary-project.ts'
import { findOxlint } from './find-oxlint.ts'
import { lint } from '../lint-files.ts'
import { chunks, lintWithOxlint } from './lint-with-oxlint.ts'

vi.mock('./find-oxlint.ts', { spy: true })

const FILES = {
  'src/utils/a.ts': `import '../app/gone'\n`,
  'src/utils/b.ts': `export const b = 1\n`,
  'src/utils/c.ts': `export const c = 1\n`,
  'src/utils/d.ts': `export const d = 1\n`,
}

let root: string
beforeEach(() => {
  root = temporaryProject(HARNESS)
})
afterEach(() => vi.mocked(findOxlint).mockReset())

async function projectOf(files: Record<string, string>): Promise<Parameters<typeof lintWithOxlint>> {
  writeTree(root, files)
  return [createProject(await loadPolicy({ cwd: root })), Object.keys(files)]
}

const rows = (records: FileRecord[]): string[] =>
  records.map(({ file, violations }) => [file, ...violations.map(({ rule }) => rule)].join(' ')).toSorted()

/** Runs `code` before the real oxlint and records the files of each oxlint process. */
function before(code: string): { parts: () => string[] } {
  const real = findOxlint(root)
  const path = join(root, 'oxlint.cjs')
  const log = join(root, 'parts')
  writeFileSync(
    path,
    `
    const files = process.argv.slice(process.argv.indexOf('--') + 1)
    require('node:fs').appendFileSync(${JSON.stringify(log)}, files.map((file) => file.slice(-4, -3)).join('') + '\\n')
    ${code}
    import(${JSON.stringify(real)})
  `,
  )
  vi.mocked(findOxlint).mockReturnValue(path)
  return { parts: () => readFileSync(log, 'utf8').trim().split('\n') }
}

describe('lintWithOxlint', () => {
  it('runs the rules in one process', async () => {
    const args = await projectOf(FILES)
    const { parts } = before('')
    expect(rows(await lintWithOxlint(...args))).toEqual([
      'src/utils/a.ts architecture/resolved-import',
      'src/utils/b.ts',
      'src/utils/c.ts',
      'src/utils/d.ts',
    ])
    expect(parts()).toEqual(['abcd'])
  })

  it('halves the files until only the one that crashes the process is left out', async () => {
    const args = await projectOf(FILES)
    const { parts } = before(`if (files.includes('src/utils/c.ts')) process.kill(process.pid, 'SIGSEGV')`)
    expect(rows(await lintWithOxlint(...args))).toEqual([
      'src/utils/a.ts architecture/resolved-import',
      'src/utils/b.ts',
      'src/utils/d.ts',
    ])
    expect(parts()).toEqual(['abcd', 'ab', 'cd', 'c', 'd'])
  })

  it('fails if every file crashes the process', async () => {
    const args = await projectOf(
      Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`src/utils/u${index}.ts`, ''])),
    )
    const { parts } = before(`process.kill(process.pid, 'SIGSEGV')`)
    await expect(lintWithOxlint(...args)).rejects.toThrow('oxlint stopped without a result (SIGSEGV).')
    expect(parts()).toHaveLength(33)
  })

  it.each([
    ['fails', `console.error('No luck'); process.exit(3)`, 'oxlint stopped without a result (exit 3): No luck'],
    ['exits without records', 'process.exit(0)', 'oxlint stopped without a result (exit 0).'],
  ])('fails with the reason when oxlint %s', async (_, code, message) => {
    const args = await projectOf(FILES)
    const { parts } = before(code)
    await expect(lintWithOxlint(...args)).rejects.toThrow(message)
    expect(parts()).toEqual(['abcd'])
  })
})

describe('lint with oxlint as its engine', () => {
  it.each([
    [
      'has no binary for this machine',
      `console.error('Error: Cannot find native binding.'); process.exit(1)`,
      'oxlint cannot run here (Error: Cannot find native binding.); using ESLint instead, which is slower.',
    ],
    [
      'cannot load a system library',
      `console.error("version 'GLIBC_2.99' not found"); process.exit(1)`,
      `oxlint cannot run here (version 'GLIBC_2.99' not found); using ESLint instead, which is slower.`,
    ],
  ])('falls back to ESLint when oxlint %s', async (_, code, notice) => {
    const [project, files] = await projectOf(FILES)
    before(code)
    const notices: string[] = []
    const { records } = await lint(project, files, true, { engine: 'oxlint', notice: (text) => notices.push(text) })
    expect(
      records.map(({ file, violations }) => [file, ...violations.map(({ rule }) => rule)].join(' ')).toSorted(),
    ).toEqual(['src/utils/a.ts architecture/resolved-import', 'src/utils/b.ts', 'src/utils/c.ts', 'src/utils/d.ts'])
    expect(notices).toEqual([notice])
  })
})

describe('chunks', () => {
  it.each([
    ['accepts no paths', [], 10, []],
    ['keeps paths together that fit', ['ab', 'cd'], 10, [['ab', 'cd']]],
    ['splits before the path that no longer fits', ['ab', 'cd', 'ef'], 10, [['ab', 'cd'], ['ef']]],
    ['gives a path that is too long its own part', ['a', 'a-long-name', 'b'], 10, [['a'], ['a-long-name'], ['b']]],
  ])('%s', (_, files, limit, parts) => {
    expect(chunks(files, limit)).toEqual(parts)
  })
})
