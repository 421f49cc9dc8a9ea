import { realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Comparison } from './compare.ts'
import type { Contender, Site } from './contenders/contender.ts'
import { cruiserContenders } from './contenders/cruiser.ts'
import { eslintContenders } from './contenders/eslint.ts'
import { fallowContenders } from './contenders/fallow.ts'
import { stratalintContenders } from './contenders/stratalint.ts'
import { generate } from './generate.ts'
import { measure, medianCost, type Cost } from './measure.ts'
import { installRivals, type Rivals } from './rivals.ts'
import { renderReport, writeBetweenMarkers, type Result } from './table.ts'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '50000,200000,1000000' },
    runs: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    /** Only contenders whose name holds one of these. */
    only: { type: 'string', multiple: true },
    /** Slow contenders at every size, if only once. */
    full: { type: 'boolean', default: false },
    /** Puts the table into the README. */
    write: { type: 'boolean', default: false },
    /** Another build of the repository. */
    build: { type: 'string', default: root },
  },
})

const runs = wholeNumber('runs', values.runs)
const seed = wholeNumber('seed', values.seed)
const sizes = values.sizes.split(',').map((size) => wholeNumber('sizes', size))

const all = [
  ...stratalintContenders(join(values.build, 'packages/cli/bin/stratalint.js')),
  ...fallowContenders,
  ...cruiserContenders(join(values.build, 'presets/dependency-cruiser/dist/index.js')),
  ...eslintContenders,
]
const contenders = all.filter(({ name }) => values.only === undefined || values.only.some((part) => name.includes(part)))
const reference = all.find(({ isReference }) => isReference === true)!.name

const rivals = installRivals(root, say)
const results: Result[] = []
for (const size of sizes) {
  const folder = join(realpathSync(tmpdir()), 'stratalint-bench', `${size}-${seed}`)
  const corpus = generate(folder, { lines: size, seed })
  say(`${size} lines: ${corpus.files} files, ${corpus.lines} lines, ${corpus.findings.length} expected findings in ${folder}`)
  const ofSize = await compete({ folder, size, corpus }, rivals)
  results.push(...ofSize)
  process.stderr.write(`${ofSize.map(listDifferences).join('')}\n`)
}
const report = renderReport(results, reference, runs)
process.stdout.write(`${report}\n`)
if (values.write) writeBetweenMarkers(join(root, 'README.md'), report)

/** One round to warm up, then the measured ones; every contender once a round, so that a busy minute hits them alike. A slow one has the last round alone. */
async function compete(site: Site, rivals: Rivals): Promise<Result[]> {
  const entrants = contenders.map((contender) => ({ contender, costs: [] as Cost[], comparison: null as Comparison | null, why: whyNot(contender, site, rivals) }))
  const fit = entrants.filter(({ why }) => why === null)
  for (const { contender } of fit) contender.configure?.(site, rivals)
  for (let round = 0; round <= runs; round++) {
    for (const entrant of fit) {
      const { contender } = entrant
      if (entrant.why !== null || (isSlow(contender, site) && round < runs)) continue
      const undo = contender.prepare?.(site)
      try {
        const { cost, status, stdout, stderr } = await measure(contender.command(site, rivals), { cwd: site.folder, ...(contender.env && { env: contender.env }) })
        if (status === null || !contender.statuses.includes(status)) throw new Error(`exit ${status}: ${(stderr || stdout).trim().slice(0, 300)}`)
        if (round > 0) entrant.costs.push(cost)
        entrant.comparison = contender.compare(site, stdout)
        say(`  ${round === 0 ? 'warm-up' : `run ${round}`}: ${contender.name} ${cost.wall.toFixed(2)} s`)
      } catch (error) {
        entrant.why = `failed: ${String(error instanceof Error ? error.message : error).replace(/\s+/g, ' ').slice(0, 200)}`
        say(`  ${contender.name} ${entrant.why}`)
      } finally {
        undo?.()
      }
    }
  }
  return entrants.map(({ contender, costs, comparison, why }) =>
    ({ name: contender.name, size: site.size, once: isSlow(contender, site), outcome: why === null ? { cost: medianCost(costs), comparison: comparison! } : { why } }))
}

function isSlow({ upTo }: Contender, { size }: Site): boolean {
  return upTo !== undefined && size > upTo
}

function whyNot(contender: Contender, site: Site, rivals: Rivals): string | null {
  const { needs } = contender
  if (isSlow(contender, site) && !values.full) return 'only with --full'
  const [problem] = needs.flatMap((name) => {
    const why = rivals.problem(name)
    return why === null ? [] : [`${name} cannot be installed: ${why}`]
  })
  return problem ?? null
}

function listDifferences({ name, outcome }: Result): string {
  if (!('comparison' in outcome)) return ''
  const { missing, extra } = outcome.comparison
  const list = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `${name}: ${lines.length} ${title}\n${lines.slice(0, 5).map((line) => `  ${line}\n`).join('')}`
  return list('missing', missing) + list('extra', extra)
}

function wholeNumber(name: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`--${name} takes whole numbers, not ${text}`)
  return Number(text)
}

function say(text: string): void {
  process.stderr.write(`${text}\n`)
}
