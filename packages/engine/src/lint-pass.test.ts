import { rules } from '@stratalint/eslint-plugin-architecture'
import { loadPolicy } from '@stratalint/policy'
import { createProject, type FileRecord, type Project } from '@stratalint/rule'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lintHere } from './lint-pass.ts'
import { faultyFiles } from './syntax-pass.ts'

vi.mock('./syntax-pass.ts', { spy: true })

const ORDER = 'src/domains/orders/types/order.ts'
const UPWARD = `import type { Price } from '../service/price'\n`
/** The tokens of this tell all, and yet it does not parse. */
const BROKEN = `import '../service/price'\na b\n`

let root: string
beforeEach(() => { root = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-lint-'))) })
afterEach(() => {
  rmSync(root, { recursive: true })
  vi.mocked(faultyFiles).mockReset()
})

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

/** So many files that tokens are read in place of trees. */
async function manyFiles(given: Record<string, string>, count = 600): Promise<{ project: Project; files: string[] }> {
  const small = Object.fromEntries(Array.from({ length: count }, (_, index) => [`src/utils/u${index}.ts`, `export const u${index} = ${index}\n`]))
  const files = { 'src/domains/orders/service/price.ts': 'export interface Price { amount: number }\n', ...given, ...small }
  write('stratalint.config.json', '{ "extends": "harness" }')
  for (const [path, text] of Object.entries(files)) write(path, text)
  return { project: createProject(await loadPolicy({ cwd: root })), files: Object.keys(files) }
}

function rows(records: FileRecord[]): string[] {
  return records.flatMap(({ file, findings }) => findings.map(({ line, rule }) => `${file}:${line} ${rule}`))
}

const files = (records: FileRecord[]): string[] => records.map(({ file }) => file).toSorted()
const found = (...faulty: string[]): void => void vi.mocked(faultyFiles).mockResolvedValue(new Set(faulty))

describe('with many files', () => {
  it('believes oxlint which of them parse', async () => {
    const { project, files: all } = await manyFiles({ [ORDER]: UPWARD, 'src/utils/broken.ts': BROKEN })
    found()
    expect(files(await lintHere(project, all, rules))).toEqual(all.toSorted())
    found('src/utils/broken.ts')
    const records = await lintHere(project, all, rules)
    expect(files(records)).toEqual(all.filter((file) => file !== 'src/utils/broken.ts').toSorted())
    expect(rows(records)).toEqual([`${ORDER}:1 architecture/layer-direction`])
  })

  it('looks itself at what oxlint objects to', async () => {
    const { project, files: all } = await manyFiles({ [ORDER]: UPWARD })
    found(ORDER)
    const records = await lintHere(project, all, rules)
    expect(files(records)).toEqual(all.toSorted())
    expect(rows(records)).toEqual([`${ORDER}:1 architecture/layer-direction`])
  })

  it('looks itself at everything where oxlint cannot be asked', async () => {
    const { project, files: all } = await manyFiles({ [ORDER]: UPWARD, 'src/utils/broken.ts': BROKEN })
    vi.mocked(faultyFiles).mockResolvedValue(null)
    const records = await lintHere(project, all, rules)
    expect(files(records)).toEqual(all.filter((file) => file !== 'src/utils/broken.ts').toSorted())
    expect(rows(records)).toEqual([`${ORDER}:1 architecture/layer-direction`])
  })

  it('looks again at a file that changed after oxlint saw it', async () => {
    const { project, files: all } = await manyFiles({ 'src/utils/edited.ts': 'export {}\n' })
    vi.mocked(faultyFiles).mockImplementation(() => {
      write('src/utils/edited.ts', BROKEN)
      return Promise.resolve(new Set())
    })
    expect(files(await lintHere(project, all, rules))).toEqual(all.filter((file) => file !== 'src/utils/edited.ts').toSorted())
  })

  it('tells of a file that changed after it was read what it is now', async () => {
    const { project, files: all } = await manyFiles({ [ORDER]: 'export {}\n' })
    found()
    const records = await lintHere(project, all, rules, (done) => {
      if (done === 512) write(ORDER, UPWARD)
    })
    expect(files(records)).toEqual(all.toSorted())
    expect(rows(records)).toEqual([`${ORDER}:1 architecture/layer-direction`])
  })

  it('leaves out a file that vanished after it was read', async () => {
    const { project, files: all } = await manyFiles({ [ORDER]: UPWARD })
    found()
    const records = await lintHere(project, all, rules, (done) => {
      if (done === 512) rmSync(join(root, ORDER))
    })
    expect(files(records)).toEqual(all.filter((file) => file !== ORDER).toSorted())
  })
})

it('parses a few files without asking anybody', async () => {
  const { project, files: all } = await manyFiles({ [ORDER]: UPWARD, 'src/utils/broken.ts': BROKEN }, 400)
  const records = await lintHere(project, all, rules)
  expect(vi.mocked(faultyFiles)).not.toHaveBeenCalled()
  expect(files(records)).toEqual(all.filter((file) => file !== 'src/utils/broken.ts').toSorted())
})
