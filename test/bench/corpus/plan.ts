import { createRandom, type Random } from './random.ts'
import { ACTIONS, capitalize, DOMAIN_NAMES, PROVIDER_NAMES, THINGS } from './words.ts'

export const LAYERS = ['types', 'config', 'repo', 'service', 'runtime', 'ui'] as const

export type Layer = (typeof LAYERS)[number]
export type Role = 'util' | 'provider' | 'domain' | 'app'

/** A name that a file exports. */
export interface Exported {
  name: string
  kind: 'type' | 'value'
}

/** A file to be written. It may import only files that stand before it in the plan, so that no cycle can arise. */
export interface PlannedFile {
  path: string
  role: Role
  /** The domain's or provider's name. */
  owner: string
  layer: Layer | null
  form: 'module' | 'index' | 'test' | 'common'
  exports: Exported[]
  /** How many lines it should have. */
  lines: number
}

/** How many of a domain's files stand in each layer. */
const SHARES: Record<Layer, number> = { types: 0.17, config: 0.08, repo: 0.16, service: 0.23, runtime: 0.13, ui: 0.23 }

export const AVERAGE_LINES = 125
const TEST_SHARE = 0.1

/** Lays a codebase out: which files there are, in which order, and what each exports. */
export function planCorpus(lines: number, seed: number): PlannedFile[] {
  const random = createRandom(seed)
  const count = Math.max(120, Math.round(lines / AVERAGE_LINES))
  const domains = Math.max(2, Math.round(count / 100))
  const providers = Math.min(PROVIDER_NAMES.length, Math.max(4, Math.round(count / 400)))
  const utils = Math.round(count * 0.04)
  const app = Math.round(count * 0.03)
  const perDomain = Math.floor((count - utils - app - providers * 6) / domains)
  const taken = new Set<string>()
  const names = new Set<string>()
  const add = (files: PlannedFile[], folder: string, rest: Omit<PlannedFile, 'path' | 'exports' | 'lines'>): void =>
    void files.push(planFile(random, folder, rest, taken, names))

  const files: PlannedFile[] = []
  for (let at = 0; at < utils; at++) {
    add(files, `src/utils/${random.pick(['text', 'time', 'data', 'async'])}`, { role: 'util', owner: 'utils', layer: null, form: at % 40 === 39 ? 'common' : 'module' })
  }
  for (const owner of PROVIDER_NAMES.slice(0, providers)) {
    for (let at = 0; at < 5; at++) add(files, `src/providers/${owner}${at > 3 ? '/internal' : ''}`, { role: 'provider', owner, layer: null, form: 'module' })
    add(files, `src/providers/${owner}`, { role: 'provider', owner, layer: null, form: 'index' })
  }
  const tests: PlannedFile[] = []
  for (let domain = 0; domain < domains; domain++) {
    const owner = domainName(domain)
    for (const layer of LAYERS) {
      const size = Math.max(3, Math.round((perDomain - LAYERS.length) * SHARES[layer]))
      for (let at = 1; at < size; at++) {
        const folder = `src/domains/${owner}/${layer}${random.chance(0.35) ? `/${random.pick(THINGS)}` : ''}`
        const isTest = layer !== 'types' && layer !== 'config' && at > 1 && random.chance(TEST_SHARE)
        const form = isTest ? 'test' : layer === 'config' && at % 9 === 8 ? 'common' : 'module'
        add(isTest ? tests : files, folder, { role: 'domain', owner, layer, form })
      }
      add(files, `src/domains/${owner}/${layer}`, { role: 'domain', owner, layer, form: 'index' })
    }
  }
  for (let at = 0; at < app; at++) add(files, `src/app/${random.pick(['routes', 'jobs', 'wiring', 'pages'])}`, { role: 'app', owner: 'app', layer: null, form: 'module' })
  return sized([...files, ...tests], lines, random)
}

function planFile(random: Random, folder: string, rest: Omit<PlannedFile, 'path' | 'exports' | 'lines'>, taken: Set<string>, names: Set<string>): PlannedFile {
  if (rest.form === 'index') return { path: `${folder}/index.ts`, ...rest, exports: [], lines: 0 }
  const extension = rest.form === 'common' ? '.cts' : `${rest.form === 'test' ? '.test' : ''}.ts${rest.layer === 'ui' ? 'x' : ''}`
  let words: [string, string]
  let path: string
  let tries = 0
  do {
    // Folders fill up in a large corpus, so that names get a number in the end.
    const suffix = tries++ > 4 ? `-${tries}` : ''
    words = [random.pick(ACTIONS), random.pick(THINGS) + suffix.replace('-', '')]
    path = `${folder}/${words[0]}-${words[1]}${extension}`
  } while (taken.has(path))
  taken.add(path)
  const stem = freeName(words.map(capitalize).join(''), [capitalize(rest.layer ?? ''), capitalize(rest.owner)], names)
  return { path, ...rest, exports: rest.form === 'test' ? [] : exportsOf(random, stem, rest.layer), lines: 0 }
}

/** Exported names are unique in the whole corpus: any file may come to import any two of them. */
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

function exportsOf(random: Random, stem: string, layer: Layer | null): Exported[] {
  const value = stem[0]!.toLowerCase() + stem.slice(1)
  const types: Exported[] = [{ name: stem, kind: 'type' }, { name: `${stem}Input`, kind: 'type' }, { name: `${stem}Status`, kind: 'type' }]
  const values: Exported[] = [{ name: value, kind: 'value' }, { name: `${value}Defaults`, kind: 'value' }, { name: `${value}Batch`, kind: 'value' }]
  if (layer === 'types') return [...types, values[1]!]
  if (layer === 'ui') return [{ name: `${stem}View`, kind: 'value' }, { name: `${stem}Props`, kind: 'type' }, ...values.slice(0, random.between(1, 2))]
  return [...values.slice(0, random.between(2, 3)), ...types.slice(0, random.between(1, 2))]
}

/** Sizes vary as they do in real code: many small files, a long tail; together they come to the lines asked for. */
function sized(files: PlannedFile[], lines: number, random: Random): PlannedFile[] {
  const bodies = files.filter(({ form }) => form !== 'index')
  const weights = bodies.map(() => Math.exp((random.next() + random.next() + random.next() - 1.5) * 1.6))
  const free = lines - (files.length - bodies.length) * 14
  const scale = free / weights.reduce((sum, weight) => sum + weight, 0)
  bodies.forEach((file, index) => { file.lines = Math.min(600, Math.max(20, Math.round(weights[index]! * scale))) })
  return files
}

function domainName(index: number): string {
  const name = DOMAIN_NAMES[index % DOMAIN_NAMES.length]!
  return index < DOMAIN_NAMES.length ? name : `${name}-${Math.floor(index / DOMAIN_NAMES.length) + 1}`
}
