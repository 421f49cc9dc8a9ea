import { loadPolicy, type LoadedPolicy } from '@stratalint/policy'
import fc from 'fast-check'
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { randomConfig, type Config } from '../support/random-policy.ts'
import { createLedger } from './aim.ts'
import cannotSee from './cannot-see.json' with { type: 'json' }
import { compareWithCruiser } from './compare.ts'
import { cruiseProject, type CruisedEdge } from './cruise.ts'
import { featuresOf } from './features.ts'
import { judgeGraph, lintForm, targetOf, type GraphVerdicts } from './graph.ts'
import { startLinters, type Linters } from './lint.ts'
import { createChance } from './chance.ts'
import { makeProject, writeProject } from './project.ts'
import { ENFORCERS, Tally, type Blind, type Enforcer } from './tally.ts'

const seed = Number(process.env['PARITY_SEED'] ?? 20_260_601)
const projects = Number(process.env['PARITY_PROJECTS'] ?? 42)
/** `PARITY_ENFORCERS=graph` runs only some of them, to inspect the projects. */
const enforcers = ENFORCERS.filter((enforcer) => process.env['PARITY_ENFORCERS']?.split(',').includes(enforcer) ?? true)
const left: Blind[] = ENFORCERS.filter((enforcer) => !enforcers.includes(enforcer)).map((enforcer) => ({
  enforcer,
  reason: 'not in this run',
}))
const LEAST = 2

const today = new Date().toISOString().slice(0, 10)
const tally = new Tally()
let folder: string
let linters: Linters

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-parity-')))
  linters = await startLinters()
}, 120_000)

afterAll(async () => {
  await linters.close()
  rmSync(folder, { recursive: true, force: true })
}, 120_000)

it('four enforcers agree on every edge of random projects', { timeout: 1_800_000 }, async () => {
  console.log(`${projects} projects from seed ${seed} (PARITY_SEED, PARITY_PROJECTS)`)
  const written = await writeProjects()
  // In parallel: ESLint has a thread, and oxlint has separate processes.
  const [ten, nine, oxlint, cruised] = await Promise.all([
    runOver('eslint', written, ({ loaded, graph }) => linters.eslint('eslint', loaded, graph.files)),
    runOver('eslint-9', written, ({ loaded, graph }) => linters.eslint('eslint-9', loaded, graph.files)),
    runOver('oxlint', written, ({ loaded, graph }) => linters.oxlint(loaded, graph.files), 2),
    runOver('dependency-cruiser', written, ({ loaded, graph }) => cruiseProject(loaded, graph.files, today)),
  ])
  const disagreements = written.flatMap((project, index) => {
    const linted = Object.entries({ eslint: ten, 'eslint-9': nine, oxlint }).flatMap(([enforcer, findings]): Heard[] =>
      findings === null ? [] : [[enforcer as Enforcer, findings[index]!]],
    )
    return compare(project, linted, cruised?.[index] ?? null).map((line) => `project ${index}: ${line}`)
  })
  expect(disagreements).toEqual([])
})

it('every feature is covered by every edge kind often enough', () => {
  console.log(tally.table())
  expect(tally.thin(LEAST, [...left, ...(cannotSee.cells as Blind[])])).toEqual([])
})

type Heard = [Enforcer, findings: string[]]

interface Written {
  config: Config
  loaded: LoadedPolicy
  graph: GraphVerdicts
}

async function writeProjects(): Promise<Written[]> {
  const numbers = fc.array(fc.noBias(fc.nat({ max: 1_000_002 })), { minLength: 2_000, maxLength: 2_000, size: 'max' })
  const ledger = createLedger()
  const written: Written[] = []
  for (const [index, [sparse, chance]] of fc
    .sample(fc.tuple(randomConfig, numbers), { seed, numRuns: projects })
    .entries()) {
    const root = join(folder, String(index))
    mkdirSync(root)
    const project = makeProject(sparse, createChance(chance), ledger)
    writeProject(root, project)
    const loaded = await loadPolicy({ cwd: root })
    written.push({ config: project.config, loaded, graph: judgeGraph(loaded, today) })
  }
  return written
}

/** The findings of an enforcer for each project, in batches; `null` if it is not part of the run. */
async function runOver<T>(
  enforcer: Enforcer,
  written: Written[],
  run: (project: Written) => Promise<T>,
  lanes = 1,
): Promise<T[] | null> {
  if (!enforcers.includes(enforcer)) return null
  const results: T[] = []
  const queue = written.entries()
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const [index, project] of queue) results[index] = await run(project)
    }),
  )
  return results
}

/** Lists where the enforcers disagree about a project, and counts its edges. */
function compare({ config, loaded, graph }: Written, linted: Heard[], cruised: CruisedEdge[] | null): string[] {
  const expected = graph.edges.filter(({ judgement }) => judgement.rule !== null).map(lintForm)
  const disagreements = linted.flatMap(([enforcer, findings]) => [
    ...expected.filter((finding) => !findings.includes(finding)).map((finding) => `${enforcer} misses ${finding}`),
    ...findings.filter((finding) => !expected.includes(finding)).map((finding) => `${enforcer} invents ${finding}`),
  ])
  const comparison = cruised === null ? null : compareWithCruiser(graph.edges, cruised)
  if (comparison !== null) {
    disagreements.push(
      ...comparison.onlyGraph.map((finding) => `dependency-cruiser misses ${finding}`),
      ...comparison.onlyCruiser.map((finding) => `dependency-cruiser invents ${finding}`),
      ...comparison.extra.map(
        ({ file, specifier }) => `dependency-cruiser sees ${specifier} in ${file}, and the graph does not`,
      ),
    )
  }
  const cruisedRules = new Set(
    cruised?.flatMap(({ file, target, rules }) => rules.map((rule) => `${file} | ${rule} | ${target}`)),
  )
  const reported: [Enforcer, Set<string>][] = [
    ['graph', new Set(expected)],
    ...linted.map(([enforcer, findings]): [Enforcer, Set<string>] => [enforcer, new Set(findings)]),
  ]
  for (const known of graph.edges) {
    const { file, edge, judgement } = known
    if (judgement.status === 'unjudged') continue
    const form = lintForm(known)
    for (const feature of featuresOf(known, config, loaded.policy)) {
      for (const [enforcer, findings] of reported)
        tally.add(feature, edge.kind, enforcer, findings.has(form) ? 'forbidden' : 'allowed')
      if (comparison?.sights.get(known) !== 'same') continue
      const verdict = cruisedRules.has(`${file} | ${judgement.rule} | ${targetOf(edge)}`) ? 'forbidden' : 'allowed'
      tally.add(feature, edge.kind, 'dependency-cruiser', verdict)
    }
  }
  return disagreements
}
