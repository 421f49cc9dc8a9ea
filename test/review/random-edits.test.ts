import { edgeBetween, edgesOf, endsOf, isCycle, isWithin, targetOf, type Violation } from '@stratalint/core'
import { check } from '@stratalint/engine'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path/posix'
import { expect, it, onTestFinished } from 'vitest'
import { createRandom, type Random } from '../bench/corpus/random.ts'
import { writeCorpus } from '../bench/corpus/write.ts'
import { runCli } from '../support/run-cli.ts'
import { emptyRepository, type TestRepository } from './repository.ts'

/** Each takes a second; a thousand were made with several seeds. */
const EDITS = Number(process.env['STRATALINT_EDITS'] ?? 3)

/** After so many edits the first commit is checked out again, before everything depends on everything. */
const EDITS_IN_A_ROW = 25

/** The first ones run the built program too. */
const BY_PROGRAM = 2

const CONFIG = 'stratalint.config.json'

type Edit = (repository: TestRepository, files: readonly string[], random: Random, number: number) => void

const RULES = ['layer-direction', 'domain-boundary', 'provider-entry', 'public-entry', 'no-laundering', 'no-cycle']

const specifier = (from: string, to: string): string => {
  const path = relative(dirname(from), to).replace(/\.tsx?$/, '')
  return path.startsWith('.') ? path : `./${path}`
}

const EDIT_KINDS: readonly Edit[] = [
  function addImport(repository, files, random, number) {
    const [from, to] = [random.pick(files), random.pick(files)]
    repository.write({ [from]: `import * as added${number} from '${specifier(from, to)}'\n${repository.read(from)}` })
  },
  function removeImports(repository, files, random) {
    const file = random.pick(files)
    repository.write({ [file]: repository.read(file).replace(/^import .* from '.*'$/m, '') })
  },
  function moveFile(repository, files, random, number) {
    const [file, other] = [random.pick(files), random.pick(files)]
    repository.git('mv', file, join(dirname(other), `moved-${number}${file.slice(file.lastIndexOf('.'))}`))
  },
  function moveAndEdit(repository, files, random, number) {
    EDIT_KINDS[2]!(repository, files, random, number)
    EDIT_KINDS[0]!(repository, sourcesOf(repository), random, number)
  },
  function swapFiles(repository, files, random) {
    const [one, other] = [random.pick(files), random.pick(files)]
    repository.write({ [one]: repository.read(other), [other]: repository.read(one) })
  },
  function moveFolder(repository, files, random, number) {
    const folder = dirname(random.pick(files))
    repository.git('mv', folder, `${dirname(folder)}/moved-${number}`)
  },
  function deleteFile(repository, files, random) {
    repository.write({ [random.pick(files)]: null })
  },
  function copyFile(repository, files, random, number) {
    const file = random.pick(files)
    repository.write({ [`${dirname(file)}/copy-${number}.ts`]: repository.read(file) })
  },
  function editPolicy(repository, files, random) {
    const config = JSON.parse(repository.read(CONFIG)) as {
      ignores?: string[]
      rules?: Record<string, string>
      exceptions?: object[]
      architecture: { typeOnly?: string }
    }
    const kind = random.pick(['type-only', 'ignores', 'exceptions', 'rules', 'rules'])
    if (kind === 'type-only') config.architecture.typeOnly = random.pick(['enforce', 'allow'])
    else if (kind === 'ignores') config.ignores = [...(config.ignores ?? []), random.pick(files)].slice(-2)
    else {
      const rule = `architecture/${random.pick(RULES)}`
      if (kind === 'rules') config.rules = { ...config.rules, [rule]: random.pick(['off', 'warn', 'error']) }
      else {
        const exception = { rule, from: `${dirname(random.pick(files))}/**`, to: 'src/**', reason: 'a test' }
        config.exceptions = [...(config.exceptions ?? []), exception].slice(-2)
      }
    }
    repository.write({ [CONFIG]: JSON.stringify(config) })
  },
  function mergeBranch(repository, files, random, number) {
    repository.git('switch', '--quiet', '--create', `side-${number}`)
    EDIT_KINDS[0]!(repository, files, random, number)
    repository.commit()
    repository.git('switch', '--quiet', 'main')
    repository.write({ [`src/utils/data/own-${number}.ts`]: `export const own${number} = ${number}\n` })
    repository.commit()
    repository.git('merge', '--quiet', '--no-edit', `side-${number}`)
  },
]

it(
  `finds what two full checks of two checkouts find, after ${EDITS} random edits`,
  async () => {
    const repository = emptyRepository()
    writeCorpus({ lines: 4_000, seed: 11, violations: 40 }, (path, text) => repository.write({ [path]: text }))
    repository.commit()
    const random = createRandom(Number(process.env['STRATALINT_SEED'] ?? 5))
    const first = repository.git('rev-parse', 'HEAD').trim()
    for (let number = 0; number < EDITS; number++) {
      if (number % EDITS_IN_A_ROW === 0) repository.git('reset', '--quiet', '--hard', first)
      const before = repository.git('rev-parse', 'HEAD').trim()
      const edit = random.pick(EDIT_KINDS)
      edit(repository, sourcesOf(repository), random, number)
      repository.commit()
      const { context } = await repository.review({ base: before, exact: true, head: 'HEAD' })
      const found = context.added.map(nameOf).sort()
      expect([number, edit.name, found]).toEqual([number, edit.name, (await expected(repository, before)).sort()])
      if (number < BY_PROGRAM) expect(byProgram(repository, before)).toEqual(context.added.map(placeOf).sort())
    }
  },
  EDITS * 60_000,
)

function sourcesOf(repository: TestRepository): string[] {
  return repository
    .git('ls-files', '-z', 'src')
    .split('\0')
    .filter((path) => /\.tsx?$/.test(path))
}

const placeOf = ({ rule, file, line }: Pick<Violation, 'rule' | 'file' | 'line'>): string => `${rule} ${file}:${line}`

/** What the built program reports of the same change, without how it loosens the gate. */
function byProgram({ folder }: TestRepository, before: string): string[] {
  const args = ['review', before, '--exact', '--head', 'HEAD', '--format', 'json']
  const { stdout } = runCli(args, { cwd: folder, env: { STRATALINT_CACHE: 'off' } })
  const { findings } = JSON.parse(stdout) as { findings: Violation[] }
  return findings
    .filter(({ rule }) => !rule.startsWith('integrity/'))
    .map(placeOf)
    .sort()
}

const nameOf = ({ rule, file, line, subject }: Violation): string => `${rule} ${file}:${line} ${subject}`

/** The same by two checkouts, each checked by both policies. */
async function expected(repository: TestRepository, before: string): Promise<string[]> {
  const [base, head] = [checkOut(repository, before), checkOut(repository, 'HEAD')]
  try {
    return await compare(repository, before, base, head)
  } finally {
    for (const folder of [base, head]) repository.git('worktree', 'remove', '--force', folder)
  }
}

async function compare(repository: TestRepository, before: string, base: string, head: string): Promise<string[]> {
  const configs = { base: repository.git('show', `${before}:${CONFIG}`), head: repository.read(CONFIG) }
  const renames = new Map<string, string>()
  const fields = repository.git('diff', '--name-status', '-z', '-M', before, 'HEAD').split('\0')
  for (let at = 0; at < fields.length - 1; at++)
    if (fields[at]!.startsWith('R')) renames.set(fields[at + 1]!, fields[(at += 2)]!)
    else at += 1
  const names = new Set<string>()
  for (const by of ['head', 'base'] as const) {
    for (const folder of [base, head])
      repository.write({ [relative(repository.folder, join(folder, CONFIG))]: configs[by] })
    const known = (await findingsIn(base)).map((finding) => renamed(finding, renames))
    const cycles = known.filter(isCycle)
    for (const finding of await findingsIn(head)) {
      const isKnown = isCycle(finding) ? isKnownCycle(finding, cycles) : takeSame(finding, known)
      if (!isKnown && (by === 'head' || finding.rule !== 'architecture/no-stale-exception')) names.add(nameOf(finding))
    }
  }
  return [...names]
}

function checkOut(repository: TestRepository, commit: string): string {
  const folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-review-checkout-'))), 'tree')
  repository.git('worktree', 'add', '--quiet', '--force', '--detach', folder, commit)
  onTestFinished(() => rmSync(dirname(folder), { recursive: true, force: true }))
  return folder
}

async function findingsIn(folder: string): Promise<Violation[]> {
  // Without messages, which take most of the time and do not matter here.
  const { details } = await check({ cwd: folder, cache: false, baseline: false, detailed: true })
  return [...details!.violations]
}

function renamed(finding: Violation, renames: ReadonlyMap<string, string>): Violation {
  const target = targetOf(finding.subject)
  const path = (before: string): string => renames.get(before) ?? before
  if (isCycle(finding))
    return { ...finding, extent: edgesOf(finding).map((edge) => edgeBetween(endsOf(edge).map(path))) }
  const subject = target === null ? finding.subject : `${target.typeOnly ? 'type' : 'run'} ${path(target.path)}`
  return { ...finding, file: path(finding.file), subject }
}

/** Each finding of the base makes one of head known. */
function takeSame(finding: Violation, known: Violation[]): boolean {
  const at = known.findIndex((one) => isSame(one, finding))
  if (at !== -1) known.splice(at, 1)
  return at !== -1
}

function isSame(before: Violation, after: Violation): boolean {
  return (
    before.rule === after.rule &&
    before.file === after.file &&
    (before.subject === after.subject || before.subject.replace(/^run /, 'type ') === after.subject) &&
    isWithin(after.extent, before.extent)
  )
}

/** A cycle is known if it lies within one of the base: a part of it, or what is left of it at type level. */
function isKnownCycle(after: Violation, before: readonly Violation[]): boolean {
  const mayCover = before.filter(
    ({ rule, subject }) => rule === after.rule && (subject === after.subject || subject === 'run cycle'),
  )
  if (mayCover.some(({ extent }) => isWithin(after.extent, extent))) return true
  const allEdges = before.flatMap(edgesOf)
  return after.subject === 'type cycle' && isWithin(after.extent, allEdges)
}
