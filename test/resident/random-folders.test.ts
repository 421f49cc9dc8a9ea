import { check, openLocalResident, type CheckRun } from '@stratalint/engine'
import { existsSync, lstatSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { createRandom, type Random } from '../cache/edited-project.ts'
import { project } from '../cli/project.ts'

const SEED = Number(process.env['STRATALINT_SEED'] ?? 1)
const EDITS = Number(process.env['STRATALINT_EDITS'] ?? 20)
const EDITS_A_PROJECT = 100

const POLICY = {
  extends: 'harness',
  files: ['src/**', 'packages/*/src/**'],
  architecture: { places: { package: { pattern: 'packages/{domain}/src/**', role: 'shared' } } },
  rules: { 'taste/named-export': 'error' },
}

const START = {
  'stratalint.config.json': JSON.stringify(POLICY),
  'package.json': '{ "name": "shop", "workspaces": ["packages/*"], "dependencies": { "pg": "1", "react": "1" } }',
  'tsconfig.json': JSON.stringify({
    compilerOptions: { paths: { '@first/*': ['./src/overrides/*', './src/domains/*'], '~/*': ['./src/*'] } },
  }),
  'packages/money/package.json':
    '{ "name": "@shop/money", "exports": { ".": "./dist/index.js", "./*": "./dist/*.js" } }',
  'packages/money/src/index.ts': 'export const v = 1\n',
}

const FOLDERS = ['src/domains/aa/types', 'src/domains/aa/ui', 'src/domains/bb/service', 'src/utils', 'src/overrides/aa']
const NAMES = ['one', 'two', 'one/index', 'two/deep', 'index']
const ENDINGS = ['.ts', '.ts', '.tsx', '.js', '.d.ts', '.css', '.json', '.vue']

/** Every way to name a file from another one, of which most lead nowhere at first. */
function anySpecifier({ pick }: Random): string {
  const path = `${pick(FOLDERS)}/${pick(NAMES)}`.replace(/\/index$/, '').slice('src/'.length)
  return pick([
    `~/${path}`,
    `~/${path}.js`,
    `~/${path}.css`,
    `@first/${path.replace(/^(?:domains|overrides)\//, '')}`,
    ...['./one', '../one', './two/deep', '../types', '.', './index.js', './one?raw'],
    ...['@shop/money', '@shop/money/one', 'pg', 'nowhere', 'virtual:x'],
  ])
}

function anyText(random: Random): string {
  const { below, pick } = random
  const lines = Array.from({ length: below(7) }, (_, index) => {
    const specifier = anySpecifier(random)
    return pick([
      `import { v as v${index} } from '${specifier}'\nexport const w${index} = v${index}`,
      `import type { v as t${index} } from '${specifier}'`,
      `export { v as x${index} } from '${specifier}'`,
      `export * from '${specifier}'`,
      `export const lazy${index} = () => import('${specifier}')`,
      `export const all${index} = import.meta.glob('./*.ts')`,
    ])
  })
  return [...lines, pick(['export const v = 1', 'export default function run() {}', 'export type v = 1']), ''].join(
    '\n',
  )
}

/** Changes which files and folders exist; returns what it did. */
function edit(root: string, random: Random): string {
  const { below, pick } = random
  const write = (path: string, text: string): string => {
    const absolute = join(root, path)
    try {
      mkdirSync(dirname(absolute), { recursive: true })
      writeFileSync(absolute, text)
    } catch {
      // A file is where the folder should be, or the other way round.
    }
    return `write ${path}`
  }
  const anyFile = (): string => `${pick(FOLDERS)}/${pick(NAMES)}${pick(ENDINGS)}`
  const remove = (path: string): string => {
    rmSync(join(root, path), { recursive: true, force: true })
    return `delete ${path}`
  }
  const edits: (() => string)[] = [
    () => write(anyFile(), anyText(random)),
    () => write(anyFile(), anyText(random)),
    () => write(anyFile(), anyText(random)),
    () => remove(anyFile()),
    () => remove(anyFile()),
    () => remove(`${pick(FOLDERS)}/${pick(['one', 'two'])}`),
    () => (below(3) === 0 ? remove(pick(FOLDERS)) : 'nothing'),
    () => {
      const [from, to] = [pick(FOLDERS), pick(FOLDERS)].map((folder) => `${folder}/${pick(['one', 'two'])}`)
      if (!existsSync(join(root, from!)) || existsSync(join(root, to!)) || !existsSync(dirname(join(root, to!))))
        return 'nothing'
      renameSync(join(root, from!), join(root, to!))
      return `rename ${from!} to ${to!}`
    },
    () => write(`packages/money/src/${pick(['one', 'index', 'two'])}.ts`, anyText(random)),
    () => remove(`packages/money/${pick(['src/one.ts', 'src/index.ts', 'dist'])}`),
    () => write('packages/money/dist/index.js', 'export const v = 1\n'),
    () =>
      (below(2) === 0 ? write : (path: string) => remove(path))(
        'src/utils/one/package.json',
        '{ "main": "./start.ts" }',
      ),
    () => write('src/utils/one/start.ts', 'export const v = 2\n'),
    () => {
      const link = join(root, 'src/utils/two')
      if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) return remove('src/utils/two')
      mkdirSync(dirname(link), { recursive: true })
      symlinkSync('../domains/aa/types', link)
      return 'link src/utils/two'
    },
    () => write('src/vite.d.ts', `declare module '${pick(['nowhere', '~/*', 'virtual:*'])}'\n`),
    () => write(pick(['notes.md', 'src/domains/aa/notes.md']), String(below(100))),
    () =>
      (below(2) === 0 ? write : (path: string) => remove(path))(
        'src/domains/bb/stratalint.config.json',
        '{ "files": ["**"] }',
      ),
    () => (below(2) === 0 ? write : (path: string) => remove(path))('src/utils/.gitignore', 'one.ts\n'),
  ]
  return pick(edits)()
}

type Checked = Pick<CheckRun, 'summary' | 'findings' | 'trusted' | 'skipped' | 'empty'>

async function reportOf(run: (onNotice: (notice: string) => void) => Promise<Checked>): Promise<unknown> {
  const notices: string[] = []
  try {
    const { summary, findings, trusted, skipped, empty } = await run((notice) => notices.push(notice))
    return { notices, summary: { ...summary, durationMs: 0 }, findings, trusted, skipped, empty }
  } catch (error) {
    return String(error)
  }
}

async function editAndCompare(seed: number, edits: number): Promise<void> {
  const random = createRandom(seed)
  const root = project(START)
  for (let count = 0; count < 70; count++) edit(root, random)
  const resident = await openLocalResident({ cwd: root, cache: false })
  const history: string[] = []
  for (let round = 0; round <= edits; round++) {
    if (round > 0) history.push(edit(root, random))
    const cold = await reportOf((onNotice) => check({ cwd: root, cache: false, onNotice }))
    const context = `seed ${seed}, after: ${history.slice(-20).join(', ')}`
    expect(await reportOf((onNotice) => resident.check({ onNotice })), `in memory, ${context}`).toEqual(cold)
    expect(await reportOf((onNotice) => check({ cwd: root, onNotice })), `with a cache, ${context}`).toEqual(cold)
  }
  resident.close()
}

it(`reports the same after each of ${EDITS} changes of files and folders, from memory, with a cache and without`, async () => {
  for (let done = 0; done < EDITS; done += EDITS_A_PROJECT)
    await editAndCompare(SEED + done, Math.min(EDITS_A_PROJECT, EDITS - done))
}, 36_000_000)
