import { EDGE_RULES, isSourceFile } from '@stratalint/core'
import { canImport, check, explainLine, placeOf, type CanAnswer } from '@stratalint/engine'
import { loadPolicy } from '@stratalint/policy'
import { createProject } from '@stratalint/rule'
import fc from 'fast-check'
import { posix } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { createLedger } from '../parity/aim.ts'
import { createChance, type Chance } from '../parity/chance.ts'
import { makeProject, writeProject, type Project } from '../parity/project.ts'
import { EXTERNAL_NAMES, randomConfig, TODAY } from '../support/random-policy.ts'
import { temporaryProject } from '../support/temporary-project.ts'
import { writeTree } from '../support/tree.ts'

const seed = Number(process.env['QUESTION_SEED'] ?? 20_260_915)
const pairs = Number(process.env['QUESTION_PAIRS'] ?? 400)

/** The most pairs of one project, so that there are several policies. */
const MOST_OF_A_PROJECT = 100

interface Pair {
  from: string
  to: string
  typeOnly: boolean
  answer: CanAnswer
  specifier: string
}

it('can, explain and place answer as a check of the same imports does', { timeout: 1_800_000 }, async () => {
  console.log(`${pairs} pairs from seed ${seed} (QUESTION_SEED, QUESTION_PAIRS)`)
  const numbers = fc.array(fc.noBias(fc.nat({ max: 1_000_002 })), { minLength: 2_000, maxLength: 2_000, size: 'max' })
  const drawn = fc.sample(fc.tuple(randomConfig, numbers), { seed, numRuns: Math.ceil(pairs / 60) })
  const ledger = createLedger()
  const counts = { yes: 0, no: 0, unknown: 0 }
  const disagreements: string[] = []
  for (const [index, [config, given]] of drawn.entries()) {
    const left = pairs - counts.yes - counts.no - counts.unknown
    if (left <= 0) break
    const chance = createChance(given)
    const project = makeProject(config, chance, ledger)
    const found = await askAndCheck(project, chance, index % 2 === 0, Math.min(left, MOST_OF_A_PROJECT))
    for (const { answer } of found.asked) counts[answer.answer] += 1
    disagreements.push(...found.disagreements.map((line) => `project ${index}: ${line}`))
  }
  console.log(counts)
  expect(disagreements).toEqual([])
  expect(counts.yes + counts.no + counts.unknown).toBe(pairs)
})

/** Asks about pairs of a project whose files have no imports, or do not exist yet; then writes the imports and checks them. */
async function askAndCheck(
  { config, files, links }: Project,
  chance: Chance,
  exists: boolean,
  most: number,
): Promise<{ asked: Pair[]; disagreements: string[] }> {
  const root = temporaryProject({}, afterAll)
  const sources = Object.keys(files).filter((file) => isSourceFile(file) && !file.includes('node_modules/'))
  const empty = Object.fromEntries(sources.map((file) => [file, 'export const value = 1\n']))
  const others = Object.fromEntries(Object.entries(files).filter(([file]) => !sources.includes(file)))
  writeProject(root, { config, files: exists ? { ...others, ...empty } : others, links })
  const project = createProject(await loadPolicy({ cwd: root, cache: false }), { today: TODAY })

  const targets = [
    ...sources,
    ...Object.keys(others).filter((file) => /\.(?:css|svg)$/.test(file)),
    ...EXTERNAL_NAMES,
    'node:fs/promises',
    'nobody-declares-it',
  ]
  const asked: Pair[] = []
  for (let turn = 0; turn < most; turn += 1) {
    const [from, to, typeOnly] = [chance.oneOf(sources), chance.oneOf(targets), chance.percent(30)]
    if (from === to) {
      most += 1
      continue
    }
    // JavaScript has no imports of types, and assets have no types.
    const isTyped = /\.m?tsx?$/.test(from) && !/\.(?:css|svg)$/.test(to)
    const answer = await canImport({ from, to, typeOnly: typeOnly && isTyped }, { cwd: root, project })
    asked.push({ from, to, typeOnly: typeOnly && isTyped, answer, specifier: written(from, to, answer) })
  }

  writeTree(root, { ...empty, ...Object.fromEntries(sources.map((file) => [file, textOf(file, asked)])) })
  const { findings } = await check({ cwd: root, today: TODAY, cache: false, baseline: false, threads: 1 })
  const rules: readonly string[] = EDGE_RULES
  const reported = new Map(
    findings
      .filter(({ rule, specifier }) => rules.includes(rule) && specifier !== undefined)
      .map(({ file, line, rule }) => [`${file}:${line}`, rule]),
  )
  const unplaced = new Set(
    findings.flatMap(({ file, rule, specifier }) =>
      rule === 'architecture/placed-file' && specifier === undefined ? [file] : [],
    ),
  )
  const open = { cwd: root, project: createProject(await loadPolicy({ cwd: root, cache: false }), { today: TODAY }) }
  const disagreements: string[] = []
  for (const file of sources) {
    const { status } = await placeOf({ subject: file }, open)
    if ((status === 'unplaced') !== unplaced.has(file)) disagreements.push(`${file}: place says ${status}`)
  }
  for (const pair of asked) {
    const line = lineOf(pair.from, pair, asked)
    const rule = reported.get(`${pair.from}:${line}`) ?? null
    const [explained] = (await explainLine(pair.from, line, open)).imports
    const isLimited = explained!.allowedBy.some(({ limit }) => limit !== null)
    const expected = explained!.verdict === 'forbidden' ? explained!.rule : null
    if (rule !== expected && !isLimited)
      disagreements.push(`${pair.from} → ${pair.to}: explain ${explained!.verdict} ${expected}, check ${rule}`)
  }
  const ofCan = asked.flatMap((pair) => {
    const { from, to, typeOnly, answer } = pair
    const line = lineOf(from, pair, asked)
    const rule = reported.get(`${from}:${line}`) ?? null
    // Only a check counts how often an exception with a limit is used.
    const expected = answer.answer === 'unknown' && answer.rule !== null ? rule : answer.rule
    return rule === expected
      ? []
      : [`${from} → ${to}${typeOnly ? ' (type)' : ''}: can ${answer.answer} ${answer.rule}, check ${rule}`]
  })
  return { asked, disagreements: [...disagreements, ...ofCan] }
}

/** The specifier that the test writes: with the extension, which resolves in every module system. */
function written(from: string, to: string, { to: end }: CanAnswer): string {
  if (end.path === null) return end.specifier ?? to
  if (end.specifier !== null && !end.specifier.startsWith('.')) return end.specifier
  const relative = posix.relative(posix.dirname(from), end.path)
  return relative.startsWith('.') ? relative : `./${relative}`
}

/** One import a line, in the order of the questions. */
function textOf(file: string, asked: readonly Pair[]): string {
  const own = asked.filter(({ from }) => from === file)
  const lines = own.map(({ specifier, typeOnly, to }, index) =>
    /\.(?:css|svg)$/.test(to)
      ? `import '${specifier}'`
      : `import ${typeOnly ? 'type ' : ''}* as value${index} from '${specifier}'`,
  )
  const uses = own.flatMap(({ typeOnly, to }, index) =>
    /\.(?:css|svg)$/.test(to) || typeOnly ? [] : [`export const use${index} = value${index}`],
  )
  return [...lines, ...uses, 'export const value = 1', ''].join('\n')
}

function lineOf(file: string, pair: Pair, asked: readonly Pair[]): number {
  return asked.filter(({ from }) => from === file).indexOf(pair) + 1
}
