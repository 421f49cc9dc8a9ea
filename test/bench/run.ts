import { readdirSync, readFileSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { judgeBars, renderBars } from './bars.ts'
import { checkoutRace } from './checkout.ts'
import { cruiserContenders } from './contenders/cruiser.ts'
import { eslintContenders } from './contenders/eslint.ts'
import { createStratalint, type EveryTree } from './contenders/stratalint.ts'
import { countBeside } from './count/count.ts'
import { measureInstall, type InstallSize } from './install-size.ts'
import { installNodes } from './nodes.ts'
import { runRace, type Race, type Result } from './race.ts'
import { manyRace, sizeRace, startUpRace, type PlannedRace } from './races.ts'
import { installRivals } from './rivals.ts'
import { renderInstall, renderMachine, renderRace, writeBetweenMarkers } from './table.ts'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const cache = join(root, 'node_modules', '.cache', 'stratalint-bench')

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '50000,200000,1000000' },
    runs: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    /** Measures only the table of bars. */
    bars: { type: 'boolean', default: false },
    /** Runs slow contenders at every size, once. */
    full: { type: 'boolean', default: false },
    /** Writes the report to the README. */
    write: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    /** Runs only these races. */
    races: { type: 'string', default: 'size,many,layers,start-up,install' },
    /** Runs only contenders whose name contains one of these. */
    only: { type: 'string', multiple: true },
    /** Uses another built checkout of the repository. */
    build: { type: 'string', default: root },
    /** The flag or variable that makes `check` build a tree for every file. */
    'every-tree': { type: 'string', default: 'STRATALINT_TREE_FOR_EVERY_FILE=1' },
    /** Counts the given folders next to generated codebases, and measures nothing. */
    count: { type: 'boolean', default: false },
    /** Runs on a checked-out folder instead of generated ones. */
    folder: { type: 'string' },
    policy: { type: 'string' },
    fallow: { type: 'string' },
  },
})

const runs = wholeNumber('runs', values.runs)
const seed = wholeNumber('seed', values.seed)
const sizes = values.sizes
  .split(',')
  .map((size) => wholeNumber('sizes', size))
  .sort((a, b) => a - b)

if (values.count) process.stdout.write(`${countBeside(positionals, sizes, seed)}\n`)
else await compete()

async function compete(): Promise<void> {
  const rivals = installRivals(cache, note)
  const stratalint = createStratalint({
    bin: join(values.build, 'packages/cli/bin/stratalint.js'),
    everyTree: readSwitch(values['every-tree']),
    releases: installNodes(cache, [20, 22], note),
  })
  const preset = join(values.build, 'presets/dependency-cruiser/dist/index.js')
  const results: Result[] = []
  const races: Race[] = []
  const hold = async (race: Race): Promise<void> => {
    races.push(race)
    const ofRace = await runRace(race, rivals, { runs, full: values.full, note })
    results.push(...ofRace)
    process.stderr.write(`${ofRace.map(listDifferences).join('')}\n`)
  }

  let install: InstallSize | null = null
  if (values.folder !== undefined) {
    if (values.policy === undefined) throw new Error('--folder needs --policy, a policy in JSON')
    const { race, undo } = checkoutRace(
      { folder: values.folder, policy: values.policy, fallow: values.fallow ?? null },
      stratalint,
      preset,
    )
    await hold(race).finally(undo)
  } else {
    for (const planned of planRaces(stratalint, preset)) {
      const race = planned.write()
      await hold({ ...race, entrants: race.entrants.filter(({ name }) => isWanted(name)) })
    }
    if (isHeld('install') && !values.bars) install = measureInstall(values.build)
  }

  const bars = values.folder === undefined ? judgeBars(results, countGraphLines()) : []
  if (values.json) {
    process.stdout.write(`${JSON.stringify({ node: process.versions.node, runs, results, install, bars }, null, 2)}\n`)
    return
  }
  const report = [
    renderMachine(runs),
    ...(bars.length > 0 ? [renderBars(bars)] : []),
    ...races.map((race) => renderRace(race, results)),
    ...(install === null ? [] : [renderInstall(install)]),
  ].join('\n\n')
  process.stdout.write(`${report}\n`)
  // The requirements are for people who work on this repository.
  const required = bars.length > 0 ? `${renderBars(bars)}\n\n` : ''
  if (values.write) writeBetweenMarkers(join(root, 'README.md'), report.replace(required, ''))
}

function planRaces(stratalint: ReturnType<typeof createStratalint>, preset: string): PlannedRace[] {
  const setting = { folder: join(realpathSync(tmpdir()), 'stratalint-bench'), seed, stratalint, note }
  const others = values.bars ? [] : [...stratalint.engines, ...cruiserContenders(preset), ...eslintContenders]
  const largest = sizes.at(-1)!
  const layered = Math.min(200_000, largest)
  const races = [
    ...(isHeld('size') ? sizes.map((size) => sizeRace(setting, size, others)) : []),
    // 20,000 in a million lines, and 2,000 in 200,000 under 48 layers.
    ...(isHeld('many') ? [manyRace(setting, 'many', largest, largest / 50, 6)] : []),
    ...(isHeld('layers') ? [manyRace(setting, 'layers', layered, layered / 100, 48)] : []),
    ...(isHeld('start-up') && !values.bars ? [startUpRace(setting)] : []),
  ]
  return races.filter(({ names }) => names.some(isWanted))
}

function isHeld(race: string): boolean {
  return values.races.split(',').includes(race)
}

function isWanted(name: string): boolean {
  return values.only === undefined || values.only.some((part) => name.includes(part))
}

function readSwitch(text: string): EveryTree {
  const [, name, value] = /^(\w+)=(.*)$/.exec(text) ?? []
  return name === undefined ? { args: text.split(' '), env: {} } : { args: [], env: { [name]: value! } }
}

function countGraphLines(): number {
  const folder = join(root, 'packages/graph/src')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
  return files.reduce((sum, file) => sum + readFileSync(join(folder, file), 'utf8').split('\n').length - 1, 0)
}

function listDifferences({ name, outcome }: Result): string {
  if (!('comparison' in outcome)) return ''
  const { missing, extra } = outcome.comparison
  const list = (title: string, lines: readonly string[]): string =>
    lines.length === 0
      ? ''
      : `${name}: ${lines.length} ${title}\n${lines
          .slice(0, 5)
          .map((line) => `  ${line}\n`)
          .join('')}`
  return list('missing', missing) + list('extra', extra)
}

function wholeNumber(name: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`--${name} takes whole numbers, not ${text}`)
  return Number(text)
}

function note(text: string): void {
  process.stderr.write(`${text}\n`)
}
