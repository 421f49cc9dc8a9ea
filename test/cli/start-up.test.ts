import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const BIN = fileURLToPath(new URL('../../packages/cli/bin/stratalint.js', import.meta.url))

/** Logs every file that Node loads as code. */
const PROBE = `
  import { appendFileSync } from 'node:fs'
  import { registerHooks } from 'node:module'
  registerHooks({ load(url, context, next) { if (url.startsWith('file:')) appendFileSync(process.env.LOADED, url + '\\n'); return next(url, context) } })`

let root: string

beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-start-')))
  mkdirSync(join(root, 'src/utils'), { recursive: true })
  writeFileSync(join(root, 'stratalint.config.ts'), "export default { extends: 'harness' }\n")
  writeFileSync(join(root, 'src/utils/a.ts'), "import { b } from './b'\nexport const a = b\n")
  writeFileSync(join(root, 'src/utils/b.ts'), 'export const b = 1\n')
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

/** The files that a run of the bundle loads. */
function loadedBy(...args: string[]): string[] {
  const log = join(root, 'loaded.log')
  writeFileSync(log, '')
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(PROBE)}`, BIN, ...args],
    { cwd: root, encoding: 'utf8', env: { ...process.env, LOADED: log } },
  )
  if (status !== 0) throw new Error(stderr)
  return readFileSync(log, 'utf8')
    .trim()
    .split('\n')
    .map((url) => fileURLToPath(url))
}

const HEAVY = [
  'zod.cjs',
  'js-yaml.cjs',
  'jiti',
  'oxc-parser',
  'oxc-resolver',
  'run-project',
  'init',
  'eslint',
  'typescript',
]
const heavyIn = (files: string[]): string[] =>
  HEAVY.filter((name) =>
    files.some((file) => basename(file).startsWith(name) || file.includes(`/node_modules/${name}/`)),
  )

describe('the bundle loads', () => {
  it.each([['--version'], ['--help'], ['check', '--help'], ['init', '--help']])(
    'almost nothing for %s %s',
    (...args) => {
      const files = loadedBy(...args.filter((arg) => arg !== undefined))
      expect(files.map((file) => basename(file).replace(/-[\w-]{8}\.js$/, '.js'))).toContain('main.js')
      expect(files.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(45_000)
    },
  )

  it('the parser and resolver for a first check, and nothing heavy for the next one', () => {
    expect(heavyIn(loadedBy('check'))).toEqual(['oxc-parser', 'oxc-resolver', 'run-project'])
    expect(heavyIn(loadedBy('check'))).toEqual([])
  })

  it.each([
    [['check'], 4],
    [['can', 'src/utils/a.ts', 'src/utils/b.ts'], 6],
    [['explain', 'src/utils/a.ts'], 6],
  ])('few files of its own for %j', (args, most) => {
    const own = loadedBy(...args).filter((file) => file.includes('/packages/cli/dist/'))
    expect(own.length).toBeLessThanOrEqual(most)
  })
})
