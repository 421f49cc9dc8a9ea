import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { compareExactly } from '../compare.ts'
import type { NodeRelease } from '../nodes.ts'
import { run, type Contender, type Site } from './contender.ts'
import { addComment, addFile, addImport, removeFile } from './edits.ts'

interface Report {
  findings: { file: string; line: number; column: number; rule: string; baselined?: boolean }[]
}

/** How to make `check` build a tree for every file. */
export interface EveryTree {
  args: readonly string[]
  env: Record<string, string>
}

export interface StratalintOptions {
  /** The entry point of the command. */
  bin: string
  /** Other releases of Node to run it on. */
  releases: readonly NodeRelease[]
  everyTree: EveryTree
}

const CACHES = ['node_modules/.cache/stratalint', '.stratalint']

/** Stratalint as its users run it, from the given entry point. */
export function createStratalint({ bin, releases, everyTree }: StratalintOptions) {
  const base = {
    statuses: [0, 1],
    compare: ({ corpus }: Site, stdout: string) => compareExactly(corpus.findings, readFindings(stdout)),
  } satisfies Partial<Contender>
  const check = (...args: string[]): string[] => [process.execPath, bin, 'check', '--format', 'json', ...args]
  const cold = (name: string, ...args: string[]): Contender => ({
    ...base,
    name,
    command: () => check('--no-cache', ...args),
  })
  const afterEdit = (name: string, edit: (site: Site) => () => void): Contender => ({
    ...base,
    name,
    command: () => check(),
    prepare: (site) => {
      run(check(), site.folder)
      return edit(site)
    },
  })
  const hasThreads = spawnSync(process.execPath, [bin, 'check', '--help'], { encoding: 'utf8' }).stdout.includes(
    '--threads',
  )
  const warm: Contender = {
    ...base,
    name: 'stratalint, warm',
    prepare: ({ folder }) => run(check(), folder),
    command: () => check(),
  }

  const modes: Contender[] = [
    cold('stratalint, cold'),
    { ...base, name: 'stratalint, cold, filling its cache', prepare: forget, command: () => check() },
    warm,
    {
      ...base,
      name: 'stratalint, warm, one file',
      prepare: ({ folder }) => run(check(), folder),
      command: (site) => check(oneFile(site)),
      compare: (site, stdout) =>
        compareExactly(
          site.corpus.findings.filter(({ file }) => file === oneFile(site)),
          readFindings(stdout),
        ),
    },
    afterEdit('stratalint, a comment edited', addComment),
    afterEdit('stratalint, an import added', addImport),
    afterEdit('stratalint, a file added', addFile),
    afterEdit('stratalint, a file removed', removeFile),
    ...['1', '2'].map((threads): Contender => ({
      ...cold(`stratalint, cold, --threads ${threads}`, '--threads', threads),
      problem: hasThreads ? null : 'this build has no --threads',
    })),
    { ...cold('stratalint, cold, a tree for every file', ...everyTree.args), env: everyTree.env },
    ...releases.map(({ major, path, problem }): Contender => ({
      ...base,
      name: `stratalint, cold, Node ${major}`,
      problem,
      command: () => [path, bin, 'check', '--format', 'json', '--no-cache'],
    })),
  ]
  const engines: Contender[] = [
    cold('stratalint, cold, oxlint engine', '--engine', 'oxlint'),
    { ...cold('stratalint, cold, ESLint engine', '--engine', 'eslint'), upTo: 50_000 },
  ]

  const underBaseline = { compare: (_site: Site, stdout: string) => compareExactly([], readFindings(stdout)) }
  const freeze = ({ folder }: Site): (() => void) => {
    run([process.execPath, bin, 'baseline'], folder, [0])
    return () => rmSync(join(folder, BASELINE), { force: true })
  }
  const baselined: Contender[] = [
    { ...cold('stratalint, cold, all in the baseline'), ...underBaseline, prepare: freeze },
    {
      ...warm,
      name: 'stratalint, warm, all in the baseline',
      ...underBaseline,
      prepare: (site) => {
        const undo = freeze(site)
        run(check(), site.folder)
        return undo
      },
    },
  ]
  return { modes, engines, warm, cold: cold('stratalint, cold'), baselined, program: [process.execPath, bin] }
}

const BASELINE = 'stratalint.baseline.json'

/** The new findings in the output of `check --format json`. */
export function readFindings(stdout: string): { files: string[]; line: number; column: number; rule: string }[] {
  const { findings } = JSON.parse(stdout) as Report
  return findings
    .filter(({ baselined }) => baselined !== true)
    .map(({ file, line, column, rule }) => ({ files: [file], line, column, rule }))
}

function forget({ folder }: Site): void {
  for (const cache of CACHES) rmSync(join(folder, cache), { recursive: true, force: true })
}

/** A file with one finding of a file rule; in a clean codebase an ordinary file. */
function oneFile({ corpus }: Site): string {
  return corpus.findings.find(({ rule }) => rule === 'architecture/layer-direction')?.file ?? corpus.ordinary
}
