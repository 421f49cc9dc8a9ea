import { cacheFolder } from '@stratalint/policy'
import type * as Rule from '@stratalint/rule'
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { check } from './check.ts'
import type * as Unrecorded from './unrecorded.ts'

/** What happens on disk each time that the rules are about to run over files, and that files without a record are looked at. */
const disk = vi.hoisted(() => ({ beforeRules: (_: readonly string[]): void => {}, beforeLook: (): void => {} }))

vi.mock('@stratalint/rule', async (importOriginal) => {
  const original = await importOriginal<typeof Rule>()
  const lintInProcess: typeof original.lintInProcess = (project, files, ...rest) => {
    disk.beforeRules(files)
    return original.lintInProcess(project, files, ...rest)
  }
  return { ...original, lintInProcess }
})

vi.mock('./unrecorded.ts', async (importOriginal) => {
  const original = await importOriginal<typeof Unrecorded>()
  const settleUnrecorded: typeof original.settleUnrecorded = (...args) => {
    disk.beforeLook()
    return original.settleUnrecorded(...args)
  }
  return { ...original, settleUnrecorded }
})

const FICKLE = 'src/utils/fickle.ts'
const GONE = `src/utils/other.ts:1 architecture/resolved-import`

let root: string
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-run-')))
  write('stratalint.config.json', '{ "extends": "harness" }')
  write(FICKLE, 'export {}\n')
  write('src/utils/other.ts', `import '../app/gone'\n`)
})
afterEach(() => {
  rmSync(root, { recursive: true })
  disk.beforeRules = () => {}
  disk.beforeLook = () => {}
})

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

async function run(notices: string[] = []): Promise<{ found: string[]; what: string; files: number; trusted: boolean }> {
  const { findings, summary, trusted } = await check({ cwd: root, onNotice: (notice) => notices.push(notice) })
  const what = findings.find(({ file }) => file === FICKLE)?.what ?? ''
  return { found: findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`), what, files: summary.files, trusted }
}

it('tells of a file that parses whenever it is looked at, and does not whenever it is checked, that it changed', async () => {
  disk.beforeRules = () => write(FICKLE, 'a b\n')
  disk.beforeLook = () => write(FICKLE, 'export {}\n')
  expect(await run()).toEqual({ found: [`${FICKLE}:1 stratalint/parse`, GONE], what: `${FICKLE} changed while it was read, and is not checked.`, files: 2, trusted: false })
  expect(readdirSync(cacheFolder(root)!).filter((name) => name.startsWith('run-of-'))).toEqual([])
})

it('tells the same of one that was known before', async () => {
  expect(await run()).toMatchObject({ found: [GONE], trusted: true })
  write(FICKLE, 'export const edited = 1\n')
  disk.beforeRules = () => write(FICKLE, 'a b\n')
  disk.beforeLook = () => write(FICKLE, 'export const edited = 2\n')
  expect(await run()).toMatchObject({ found: [`${FICKLE}:1 stratalint/parse`, GONE], trusted: false })
  disk.beforeRules = () => {}
  expect(await run()).toMatchObject({ found: [GONE], trusted: true })
})

it('checks one that was broken for a moment', async () => {
  disk.beforeRules = (files) => write(FICKLE, files.length > 1 ? 'a b\n' : `import '../app/gone'\n`)
  disk.beforeLook = () => write(FICKLE, 'export {}\n')
  expect(await run()).toMatchObject({ found: [`${FICKLE}:1 architecture/resolved-import`, GONE], trusted: true })
})

it('leaves out one that vanishes after all', async () => {
  const notices: string[] = []
  disk.beforeRules = (files) => {
    if (files.length > 1) write(FICKLE, 'a b\n')
    else rmSync(join(root, FICKLE), { force: true })
  }
  disk.beforeLook = () => write(FICKLE, 'export {}\n')
  expect(await run(notices)).toMatchObject({ found: [GONE], files: 1, trusted: true })
  expect(notices).toContain(`${FICKLE} vanished while the check ran; left out.`)
})
