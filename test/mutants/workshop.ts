import { spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Mutant } from './mutant.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const COPIED = [
  'packages',
  'presets',
  'rules',
  'fixtures',
  'test',
  'package.json',
  'tsconfig.base.json',
  'tsconfig.json',
  'vitest.config.ts',
]
const LEFT_OUT = new Set(['node_modules', 'dist', 'mutants'])

/** Tests to run: files, or those of their tests whose names contain some text. */
export interface Selection {
  files: string[]
  named?: string | undefined
}

export interface Outcome {
  /** Whether every test file loaded and at least one of its tests ran. */
  ran: boolean
  failed: number
}

export interface Workshop {
  run(selection: Selection, mutant?: Mutant): Promise<Outcome>
  close(): void
}

/** Copies the sources so many times and runs that many tests at once, each on a copy of its own. */
export function createWorkshop(size: number): Workshop {
  const benches = Array.from({ length: size }, copySources)
  const free = [...benches]
  const waiting: ((bench: string) => void)[] = []
  const take = (): Promise<string> =>
    new Promise((resolve) => {
      const bench = free.pop()
      if (bench === undefined) waiting.push(resolve)
      else resolve(bench)
    })
  const giveBack = (bench: string): void => {
    const next = waiting.shift()
    if (next === undefined) free.push(bench)
    else next(bench)
  }
  return {
    async run(selection, mutant) {
      const bench = await take()
      try {
        const undo = mutant === undefined ? () => undefined : apply(bench, mutant)
        try {
          return await runTests(bench, selection)
        } finally {
          undo()
        }
      } finally {
        giveBack(bench)
      }
    },
    close() {
      for (const bench of benches) rmSync(bench, { recursive: true, force: true })
    },
  }
}

function copySources(): string {
  const bench = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-mutant-')))
  for (const name of COPIED.filter((one) => existsSync(join(ROOT, one)))) {
    cpSync(join(ROOT, name), join(bench, name), {
      recursive: true,
      filter: (source) =>
        !relative(ROOT, source)
          .split(sep)
          .some((part) => LEFT_OUT.has(part)),
    })
  }
  symlinkSync(join(ROOT, 'node_modules'), join(bench, 'node_modules'))
  for (const workspace of workspaceFolders().filter((one) => existsSync(join(ROOT, one, 'node_modules')))) {
    symlinkSync(join(ROOT, workspace, 'node_modules'), join(bench, workspace, 'node_modules'))
  }
  return bench
}

function workspaceFolders(): string[] {
  return ['packages', 'presets', 'rules']
    .filter((folder) => existsSync(join(ROOT, folder)))
    .flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => join(folder, name)))
    .filter((folder) => statSync(join(ROOT, folder)).isDirectory())
}

/** Edits one file of a copy; returns what takes the edit back. */
function apply(bench: string, { file, search, replace }: Mutant): () => void {
  const path = join(bench, file)
  const original = readFileSync(path, 'utf8')
  const found = original.split(search).length - 1
  if (found !== 1)
    throw new Error(`"${search}" stands ${found} times in ${file}; a mutant needs a text that stands there once`)
  writeFileSync(
    path,
    original.replace(search, () => replace),
  )
  return () => writeFileSync(path, original)
}

async function runTests(bench: string, { files, named }: Selection): Promise<Outcome> {
  const report = join(bench, 'report.json')
  rmSync(report, { force: true })
  const options = [
    '--root',
    bench,
    '--reporter=json',
    `--outputFile=${report}`,
    ...(named === undefined ? [] : ['-t', named]),
  ]
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')))
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', ...files, ...options], {
      cwd: bench,
      env: { ...environment, STRATALINT_SEED: '1', STRATALINT_RUNS: '100' },
      stdio: 'ignore',
    })
    child.on('error', reject)
    child.on('close', () => resolve())
  })
  if (!existsSync(report)) return { ran: false, failed: 0 }
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    testResults: { assertionResults: { status: string }[] }[]
  }
  const statuses = testResults.map(({ assertionResults }) => assertionResults.map(({ status }) => status))
  return {
    ran:
      statuses.length === files.length &&
      statuses.every((file) => file.some((status) => status === 'passed' || status === 'failed')),
    failed: statuses.flat().filter((status) => status === 'failed').length,
  }
}
