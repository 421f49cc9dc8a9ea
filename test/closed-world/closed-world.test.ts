import { check, type CheckOptions } from '@stratalint/engine'
import fc from 'fast-check'
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeTree } from '../support/tree.ts'
import { findingsByDesign, isChecked, isOutside, isPlaced, ruleAgainst } from './by-design.ts'
import { drawnProject, type DrawnEdge, type DrawnProject } from './draw-project.ts'

const seed = Number(process.env['CLOSED_WORLD_SEED'] ?? 20_261_128)
const count = Number(process.env['CLOSED_WORLD_PROJECTS'] ?? 120)
/** The number of projects for the linters, because each needs a process. */
const LINTED_EVERY = 40

let folder: string
let projects: { root: string; project: DrawnProject }[]

beforeAll(() => {
  console.log(`${count} projects from seed ${seed} (CLOSED_WORLD_SEED, CLOSED_WORLD_PROJECTS)`)
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-closed-')))
  projects = fc.sample(drawnProject, { seed, numRuns: count }).map((project, index) => {
    const root = join(folder, String(index))
    mkdirSync(root)
    writeTree(root, project.files)
    return { root, project }
  })
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The rules about single files and imports. */
const COMPARED = new Set(
  [
    'resolved-import',
    'external-placement',
    'placed-file',
    'layer-direction',
    'domain-boundary',
    'provider-entry',
    'public-entry',
  ].map((rule) => `architecture/${rule}`),
)

async function findingsOf(root: string, options: Partial<CheckOptions> = {}): Promise<string[]> {
  const { findings } = await check({ cwd: root, cache: false, today: '2026-06-01', ...options })
  return findings
    .filter(({ rule }) => COMPARED.has(rule))
    .map(({ file, rule, resolved }) => `${file} ${rule} ${resolved ?? ''}`)
    .sort()
}

it('reports the findings of the design and no others in every project', { timeout: 600_000 }, async () => {
  for (const [index, { root, project }] of projects.entries()) {
    expect(await findingsOf(root), `project ${index}: ${JSON.stringify(project.config)}`).toEqual(
      findingsByDesign(project),
    )
  }
})

it.each(['eslint', 'oxlint'] as const)('%s reports the same findings', { timeout: 900_000 }, async (engine) => {
  for (const [index, { root }] of projects.entries()) {
    if (index % LINTED_EVERY === 0)
      expect(await findingsOf(root, { engine }), `project ${index}`).toEqual(await findingsOf(root))
  }
})

it('allows no chain of imports to reach a later layer, another domain or an unplaced file', () => {
  let chains = 0
  for (const [index, { project }] of projects.entries()) {
    const { config, edges } = project
    const legal = edges.filter(
      (edge) =>
        edge.leadsTo === 'file' &&
        isChecked(config, edge.from) &&
        isPlaced(edge.from) &&
        ruleAgainst(config, edge) === null,
    )
    const excepted = ({ from, target }: DrawnEdge): boolean =>
      config.exceptions !== undefined && from.startsWith('src/domains/orders/') && target!.startsWith('src/helpers/')
    const steps = new Map<string, string[]>()
    for (const edge of legal) if (!excepted(edge)) steps.set(edge.from, [...(steps.get(edge.from) ?? []), edge.target!])
    for (const start of steps.keys()) {
      for (const end of reachable(start, steps)) {
        chains++
        const isHole = isOutside(config, end) && !isPlaced(end)
        expect(isHole || mayLead(start, end), `project ${index}: ${start} leads to ${end}`).toBe(true)
      }
    }
  }
  expect(chains).toBeGreaterThan(count * 3)
})

/** Every file that imports lead to; imports of unplaced files are not followed. */
function reachable(start: string, steps: ReadonlyMap<string, string[]>): Set<string> {
  const seen = new Set<string>()
  const open = [start]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const next of steps.get(file) ?? []) {
      if (!seen.has(next)) open.push(next)
      seen.add(next)
    }
  }
  return seen
}

/** Whether the order of the layers and places allows one file to depend on another, directly or not. */
function mayLead(from: string, to: string): boolean {
  if (!/\.(?:[cm]?[jt]sx?|vue|svelte)$/.test(to)) return true
  const [importer, target] = [locationOf(from), locationOf(to)]
  if (target === null || importer === null) return false
  if (target.area === 'utils' || importer.area === 'app') return true
  switch (importer.area) {
    case 'domains': {
      if (target.area === 'providers') return importer.rank >= 3
      return (
        target.area === 'domains' &&
        target.domain === importer.domain &&
        (importer.isTest || target.rank <= importer.rank)
      )
    }
    case 'providers':
      return target.area === 'providers'
    default:
      return false
  }
}

function locationOf(file: string): { area: string; domain: string; rank: number; isTest: boolean } | null {
  const found = /^src\/(domains|providers|utils|app)(?:\/([^/]+))?(?:\/(\w+))?/.exec(file)
  if (found === null) return null
  const isTest = /\.test\.ts$/.test(file)
  const rank = ['types', 'config', 'repo', 'service', 'runtime', 'ui'].indexOf(found[3] ?? '')
  return { area: found[1]!, domain: found[2] ?? '', rank: isTest ? 5 : rank, isTest }
}
