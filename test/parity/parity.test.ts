import { loadPolicy } from '@stratalint/policy'
import fc from 'fast-check'
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { randomConfig } from '../support/random-policy.ts'
import cannotSee from './cannot-see.json' with { type: 'json' }
import { compareWithCruiser } from './compare.ts'
import { cruiseProject } from './cruise.ts'
import { featuresOf } from './features.ts'
import { judgeGraph, lintForm, targetOf } from './graph.ts'
import { startLinters, type Linters } from './lint.ts'
import { createChance, makeProject, writeProject } from './project.ts'
import { Tally, type Blind, type Enforcer } from './tally.ts'

const seed = Number(process.env['PARITY_SEED'] ?? 20_260_601)
const projects = Number(process.env['PARITY_PROJECTS'] ?? 300)
const LEAST = 50

const today = new Date().toISOString().slice(0, 10)
const tally = new Tally()
let folder: string
let linters: Linters

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-parity-')))
  linters = await startLinters()
})

afterAll(async () => {
  await linters.close()
  rmSync(folder, { recursive: true, force: true })
})

it('four enforcers agree on every edge of random projects', { timeout: 1_800_000 }, async () => {
  console.log(`${projects} projects from seed ${seed} (PARITY_SEED, PARITY_PROJECTS)`)
  const numbers = fc.array(fc.noBias(fc.nat({ max: 1_000_002 })), { minLength: 2_000, maxLength: 2_000, size: 'max' })
  const samples = fc.sample(fc.tuple(randomConfig, numbers), { seed, numRuns: projects })
  const disagreements: string[] = []
  for (const [index, [config, chance]] of samples.entries()) {
    disagreements.push(...(await checkProject(index, config, chance)).map((line) => `project ${index}: ${line}`))
  }
  expect(disagreements).toEqual([])
})

it('every feature is met by every kind of edge, often enough to mean something', () => {
  console.log(tally.table())
  expect(tally.thin(LEAST, cannotSee.cells as Blind[])).toEqual([])
})

async function checkProject(index: number, config: Parameters<typeof makeProject>[0], numbers: number[]): Promise<string[]> {
  const root = join(folder, String(index))
  mkdirSync(root)
  const project = makeProject(config, createChance(numbers))
  writeProject(root, project)
  const loaded = await loadPolicy({ cwd: root })
  const graph = judgeGraph(loaded, today)
  const forbidden = graph.edges.filter(({ judgement }) => judgement.rule !== null)
  const expected = forbidden.map(lintForm).sort()

  // The linters run beside this thread.
  const oxlint = linters.oxlint(loaded, graph.files)
  const eslint = inTurn([() => linters.eslint('eslint', loaded, graph.files), () => linters.eslint('eslint-9', loaded, graph.files)])
  const linted: [Enforcer, Set<string>][] = [['graph', new Set(expected)]]
  const disagreements: string[] = []
  const hear = (enforcer: Enforcer, findings: string[]): void => {
    linted.push([enforcer, new Set(findings)])
    disagreements.push(
      ...expected.filter((finding) => !findings.includes(finding)).map((finding) => `${enforcer} misses ${finding}`),
      ...findings.filter((finding) => !expected.includes(finding)).map((finding) => `${enforcer} invents ${finding}`),
    )
  }
  const cruised = await cruiseProject(loaded, graph.files, today)
  const comparison = compareWithCruiser(graph.edges, cruised)
  disagreements.push(
    ...comparison.onlyGraph.map((finding) => `dependency-cruiser misses ${finding}`),
    ...comparison.onlyCruiser.map((finding) => `dependency-cruiser invents ${finding}`),
    ...comparison.extra.map(({ file, specifier }) => `dependency-cruiser sees ${specifier} in ${file}, and the graph does not`),
  )
  const [ten, nine] = await eslint
  hear('eslint', ten!)
  hear('eslint-9', nine!)
  hear('oxlint', await oxlint)

  const cruisedRules = new Set(cruised.flatMap(({ file, target, rules }) => rules.map((rule) => `${file} | ${rule} | ${target}`)))
  for (const known of graph.edges) {
    const { file, edge, judgement } = known
    if (judgement.status === 'unjudged') continue
    const form = lintForm(known)
    for (const feature of featuresOf(known, project, loaded.policy)) {
      for (const [enforcer, findings] of linted) tally.add(feature, edge.kind, enforcer, findings.has(form) ? 'forbidden' : 'allowed')
      if (comparison.sights.get(known) !== 'same') continue
      const told = cruisedRules.has(`${file} | ${judgement.rule} | ${targetOf(edge)}`)
      tally.add(feature, edge.kind, 'dependency-cruiser', told ? 'forbidden' : 'allowed')
    }
  }
  rmSync(root, { recursive: true, force: true })
  return disagreements
}

async function inTurn<T>(tasks: (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = []
  for (const task of tasks) results.push(await task())
  return results
}
