import { createRandom, type Random } from './random.ts'
import { baseOf, type Layer } from './layers.ts'
import { ACTIONS, capitalize, DOMAIN_NAMES, PROVIDER_NAMES, THINGS } from './words.ts'

export type Role = 'util' | 'provider' | 'domain' | 'app'

/** A name that a file exports. */
export interface Exported {
  name: string
  kind: 'type' | 'value'
}

/** A file to write. It imports only files before it in the plan, so that there are no cycles. */
export interface PlannedFile {
  path: string
  role: Role
  /** The domain's or provider's name. */
  owner: string
  layer: string | null
  form: 'module' | 'index' | 'test' | 'common'
  exports: Exported[]
  /** The wanted number of lines. */
  lines: number
}

/** The share of a domain's files in each layer. */
const SHARES: Record<Layer, number> = { types: 0.15, config: 0.08, repo: 0.14, service: 0.21, runtime: 0.1, ui: 0.32 }

// Sizes are log-normal, as those of the counted repositories are.
export const AVERAGE_LINES = 125
const MEDIAN_LINES = 60
const SPREAD = 1.28
const INDEX_LINES = 10
const LONGEST = 3_000
const TEST_SHARE = 0.19
/** The first file of every folder has this many, so that it can export everything that a violation needs. */
const RICH_LINES = 60

interface Planner {
  random: Random
  taken: Set<string>
  names: Set<string>
}

type Rest = Pick<PlannedFile, 'role' | 'owner' | 'layer' | 'form'> & { isRich?: boolean }

/** Plans a codebase: its files, their order, and the exports of each. */
export function planCorpus(lines: number, seed: number, layers: readonly string[]): PlannedFile[] {
  const random = createRandom(seed)
  const planner: Planner = { random, taken: new Set(), names: new Set() }
  const count = Math.max(120, Math.round(lines / AVERAGE_LINES))
  const domains = Math.max(2, Math.round(count / Math.max(108, layers.length * 4)))
  const providers = Math.min(PROVIDER_NAMES.length, Math.max(4, Math.round(count / 400)))
  const utils = Math.round(count * 0.04)
  const app = Math.round(count * 0.03)
  const perDomain = Math.floor((count - utils - app - providers * 6) / domains)
  const files: PlannedFile[] = []
  const tests: PlannedFile[] = []
  const add = (folder: string, rest: Rest): void =>
    void (rest.form === 'test' ? tests : files).push(planFile(planner, folder, rest))

  for (let at = 0; at < utils; at++) {
    add(`src/utils/${random.pick(['text', 'time', 'data', 'async'])}`, {
      role: 'util',
      owner: 'utils',
      layer: null,
      form: at % 40 === 39 ? 'common' : 'module',
      isRich: at === 0,
    })
  }
  for (const owner of PROVIDER_NAMES.slice(0, providers)) {
    for (let at = 0; at < 5; at++)
      add(`src/providers/${owner}${at > 3 ? '/internal' : ''}`, {
        role: 'provider',
        owner,
        layer: null,
        form: 'module',
        isRich: at === 0 || at > 3,
      })
    add(`src/providers/${owner}`, { role: 'provider', owner, layer: null, form: 'index' })
  }
  for (let domain = 0; domain < domains; domain++) planDomain(planner, domainName(domain), perDomain, layers, add)
  for (let at = 0; at < app; at++)
    add(`src/app/${random.pick(['routes', 'jobs', 'wiring', 'pages'])}`, {
      role: 'app',
      owner: 'app',
      layer: null,
      form: 'module',
      isRich: at === 0,
    })
  return scaled([...files, ...tests], lines)
}

function planDomain(
  { random }: Planner,
  owner: string,
  size: number,
  layers: readonly string[],
  add: (folder: string, rest: Rest) => void,
): void {
  const steps = layers.length / Object.keys(SHARES).length
  for (const layer of layers) {
    const base = baseOf(layer)
    const files = Math.max(3, Math.round(((size - layers.length) * SHARES[base]) / steps))
    for (let at = 1; at < files; at++) {
      const folder = `src/domains/${owner}/${layer}${random.chance(0.35) ? `/${random.pick(THINGS)}` : ''}`
      const isTest = base !== 'types' && base !== 'config' && at > 1 && random.chance(TEST_SHARE)
      const form = isTest ? 'test' : base === 'config' && at % 20 === 8 ? 'common' : 'module'
      add(folder, { role: 'domain', owner, layer, form, isRich: at === 1 })
    }
    add(`src/domains/${owner}/${layer}`, { role: 'domain', owner, layer, form: 'index' })
  }
}

function planFile({ random, taken, names }: Planner, folder: string, { isRich = false, ...rest }: Rest): PlannedFile {
  if (rest.form === 'index') return { path: `${folder}/index.ts`, ...rest, exports: [], lines: INDEX_LINES }
  const base = rest.layer === null ? null : baseOf(rest.layer)
  const extension =
    rest.form === 'common' ? '.cts' : `${rest.form === 'test' ? '.test' : ''}.ts${base === 'ui' ? 'x' : ''}`
  let words: [string, string]
  let path: string
  let tries = 0
  do {
    // A large corpus uses up the names of a folder; further names get a number.
    const suffix = tries++ > 4 ? `-${tries}` : ''
    words = [random.pick(ACTIONS), random.pick(THINGS) + suffix.replace('-', '')]
    path = `${folder}/${words[0]}-${words[1]}${extension}`
  } while (taken.has(path))
  taken.add(path)
  const stem = freeName(words.map(capitalize).join(''), [capitalize(rest.layer ?? ''), capitalize(rest.owner)], names)
  const lines = Math.max(isRich ? RICH_LINES : 2, MEDIAN_LINES * Math.exp(SPREAD * normal(random)))
  return { path, ...rest, exports: rest.form === 'test' ? [] : exportsOf(random, stem, base, lines, isRich), lines }
}

/** Approximately normally distributed, and the same on every machine. */
function normal(random: Random): number {
  let sum = 0
  for (let at = 0; at < 6; at++) sum += random.next()
  return (sum - 3) * Math.SQRT2
}

/** Exported names are unique in the whole corpus, because a file may import any two of them. */
function freeName(stem: string, additions: readonly string[], names: Set<string>): string {
  const longer = additions.map((_, index) => stem + additions.slice(0, index + 1).join(''))
  let name = [stem, ...longer].find((candidate) => !names.has(candidate))
  for (let number = 2; name === undefined; number++) {
    const numbered = `${longer.at(-1)}${number}`
    if (!names.has(numbered)) name = numbered
  }
  names.add(name)
  return name
}

function exportsOf(random: Random, stem: string, base: Layer | null, lines: number, isRich: boolean): Exported[] {
  const value = stem[0]!.toLowerCase() + stem.slice(1)
  const types: Exported[] = [
    { name: stem, kind: 'type' },
    { name: `${stem}Input`, kind: 'type' },
    { name: `${stem}Status`, kind: 'type' },
  ]
  const values: Exported[] = [
    { name: value, kind: 'value' },
    { name: `${value}Defaults`, kind: 'value' },
    { name: `${value}Batch`, kind: 'value' },
  ]
  const wanted = lines < 25 ? 1 : random.between(1, lines < 60 ? 3 : lines < 150 ? 5 : 6)
  const [first, second] =
    base === 'types'
      ? [types, values]
      : base === 'ui'
        ? [
            [
              { name: `${stem}View`, kind: 'value' as const },
              { name: `${stem}Props`, kind: 'type' as const },
            ],
            values,
          ]
        : [values, types]
  const mixed = [
    first[0]!,
    ...(isRich ? [types[0]!, values[0]!] : []),
    ...first.slice(1, 2),
    ...second,
    ...first.slice(2),
  ]
  return [...new Set(mixed)].slice(0, Math.max(wanted, isRich ? 3 : 1))
}

/** Scales sizes to the wanted total. */
function scaled(files: PlannedFile[], lines: number): PlannedFile[] {
  const bodies = files.filter(({ form }) => form !== 'index')
  const free = lines - (files.length - bodies.length) * INDEX_LINES
  const scale = free / bodies.reduce((sum, file) => sum + file.lines, 0)
  for (const file of bodies) file.lines = Math.min(LONGEST, Math.max(2, Math.round(file.lines * scale)))
  return files
}

function domainName(index: number): string {
  const name = DOMAIN_NAMES[index % DOMAIN_NAMES.length]!
  return index < DOMAIN_NAMES.length ? name : `${name}-${Math.floor(index / DOMAIN_NAMES.length) + 1}`
}
