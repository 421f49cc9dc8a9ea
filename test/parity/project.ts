import type { EdgeKind } from '@stratalint/core'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { enrich } from './enrich.ts'
import { EXTERNAL_NAMES, representativeFiles, type Config } from '../support/random-policy.ts'
import { statement, usableKinds } from './statements.ts'

/** A generated project: its policy and its files, paths relative to its root. */
export interface Project {
  config: Config
  files: Record<string, string>
  /** Links in node_modules, by package name: workspace folders. */
  links: Record<string, string>
}

/** Draws from a list of numbers, so that fast-check owns all chance. */
export interface Chance {
  below(limit: number): number
  oneOf<T>(items: readonly T[]): T
  percent(chance: number): boolean
}

export function createChance(numbers: readonly number[]): Chance {
  let index = 0
  const below = (limit: number): number => {
    // A second trip through the numbers must not repeat the first.
    const turn = Math.floor(index / numbers.length)
    const drawn = (numbers[index++ % numbers.length]! + turn * 7919) % 1_000_003
    return drawn % limit
  }
  return { below, oneOf: (items) => items[below(items.length)]!, percent: (chance) => below(100) < chance }
}

const FILE_LIMIT = 36
const EDGES = 7
const EXTENSIONS = ['.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.ts']
const ASSETS = ['style.css', 'data.json', 'icon.svg']

/** Folders whose children are workspace packages, wherever the random places have such folders. */
const MEMBERS = ['packages', 'apps', 'src/lib', 'src/providers']

/** Packages that are installed; the rest of the names in use lead to no file. */
const INSTALLED = ['react', 'pg', '@scope/pkg']

export function makeProject(sparse: Config, chance: Chance): Project {
  const config = enrich(sparse, chance)
  const sources = pickSources(config, chance)
  const assets = sources.filter(() => chance.percent(12)).map((file) => `${posix.dirname(file)}/${chance.oneOf(ASSETS)}`)
  const members = new Map<string, string>()
  for (const file of sources) {
    const parent = MEMBERS.find((folder) => file.startsWith(`${folder}/`) && file.slice(folder.length + 1).includes('/'))
    if (parent === undefined) continue
    const name = file.slice(parent.length + 1).split('/')[0]!
    members.set(`${parent}/${name}`, `@acme/${parent.replace('/', '-')}-${name.replace(/[^a-z]/g, '-')}`)
  }
  const context: Context = { chance, targets: [...sources, ...assets], members, config }
  const files: Record<string, string> = {}
  for (const file of sources) files[file] = sourceOf(file, context)
  for (const asset of new Set(assets)) files[asset] = asset.endsWith('.json') ? '{}\n' : '\n'
  for (const [folder, name] of members) {
    files[`${folder}/package.json`] = json({ name, exports: { '.': './index.ts', './*': './*' } })
  }
  files['package.json'] = json({
    name: 'parity', type: 'module', workspaces: MEMBERS.map((folder) => `${folder}/*`), imports: { '#top/*': './*' },
  })
  files['tsconfig.json'] = json({ compilerOptions: { module: 'nodenext', allowJs: true, paths: { '~/*': ['./*'] } }, exclude: [] })
  files['stratalint.config.json'] = json(config)
  for (const name of INSTALLED) {
    files[`node_modules/${name}/package.json`] = json({ name, version: '1.0.0', main: 'index.js' })
    files[`node_modules/${name}/index.js`] = 'module.exports = {}\n'
    files[`node_modules/${name}/sub.js`] = 'module.exports = {}\n'
  }
  files['node_modules/@types/scope__other/package.json'] = json({ name: '@types/scope__other', version: '1.0.0', types: 'index.d.ts' })
  files['node_modules/@types/scope__other/index.d.ts'] = 'export type T = number\n'
  const linked = chance.percent(70) ? members : new Map<string, string>()
  return { config, files, links: Object.fromEntries([...linked].map(([folder, name]) => [name, folder])) }
}

export function writeProject(root: string, { files, links }: Project): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  for (const [name, folder] of Object.entries(links)) {
    mkdirSync(join(root, 'node_modules', dirname(name)), { recursive: true })
    symlinkSync(join(root, folder), join(root, 'node_modules', name), 'dir')
  }
}

function pickSources(config: Config, chance: Chance): string[] {
  const representative = representativeFiles(config)
  const offset = chance.below(representative.length)
  // The places that are added for what random policies seldom hold must not be passed over.
  const added = representative.filter((file) => /^(?:gateway|shell)\//.test(file))
  const picked = new Set([...added, ...representative.slice(offset), ...representative.slice(0, offset)].slice(0, FILE_LIMIT - 12))
  const folders = [...picked].filter((file) => /\/(?:thing|index|deep)\.ts$/.test(file)).map((file) => posix.dirname(file))
  // Files of every extension, in folders whose pattern takes any file.
  for (let number = 0; picked.size < FILE_LIMIT && number < FILE_LIMIT && folders.length > 0; number++) {
    const extension = EXTENSIONS[number % EXTENSIONS.length]!
    picked.add(`${chance.oneOf(folders)}/more${number}${extension}`)
  }
  return [...picked]
}

interface Context {
  chance: Chance
  targets: string[]
  /** Package names by folder. */
  members: Map<string, string>
  config: Config
}

function sourceOf(file: string, context: Context): string {
  const { chance } = context
  const lines: string[] = []
  const references: string[] = []
  const taken = new Set<string>()
  for (let number = 0; number < EDGES; number++) {
    const kind = chance.oneOf(usableKinds(file))
    const specifier = specifierOf(file, kind, context)
    // dependency-cruiser keeps one of several imports of one specifier; see cannot-see.json.
    if (specifier === null || taken.has(specifier)) continue
    taken.add(specifier)
    const text = statement(kind, specifier, number, chance, file)
    if (kind === 'reference') references.push(text)
    else lines.push(text)
  }
  return [...references, ...lines, ...ownExports(file), ''].join(chance.percent(10) ? '\r\n' : '\n')
}

function ownExports(file: string): string[] {
  if (file.endsWith('.cjs')) return ['module.exports = { value: 1 }']
  const types = /\.[cm]?tsx?$/.test(file) ? ['export type Shape = { size: number }'] : []
  return ['export const value = 1', 'export default value', ...types]
}

function specifierOf(file: string, kind: EdgeKind, context: Context): string | null {
  const { chance, targets, members } = context
  const onlyPaths = kind === 'reference' || kind === 'url'
  if (!onlyPaths && chance.percent(22)) {
    const name = chance.oneOf(EXTERNAL_NAMES)
    const form = chance.below(4)
    if (name === 'fs') return form === 0 ? 'fs' : form === 1 ? 'node:fs' : form === 2 ? 'node:fs/promises' : 'fs/promises'
    return form === 0 && (name === 'pg' || name === 'left-pad') ? `${name}/sub.js` : name
  }
  if (chance.percent(8)) return onlyPaths ? './gone' : chance.oneOf(['./gone', './gone', '../gone.js', '~/gone', '#top/gone.ts'])
  const near = targets.filter((target) => target !== file && folderOf(target, 3) === folderOf(file, 3))
  const indexes = targets.filter((target) => target.endsWith('/index.ts'))
  const gateways = targets.filter((target) => target.startsWith('gateway/'))
  const favoured = [near, near, indexes, gateways, targets, targets].filter((some) => some.length > 0)
  const among = chance.oneOf(favoured)
  const target = chance.oneOf(among)
  if (target === file && chance.percent(90)) return null
  const owner = [...members].find(([folder]) => target.startsWith(`${folder}/`))
  const ownOwner = [...members].find(([folder]) => file.startsWith(`${folder}/`))
  if (!onlyPaths && owner !== undefined && owner !== ownOwner && chance.percent(60)) {
    return `${owner[1]}/${target.slice(owner[0].length + 1)}`
  }
  if (!onlyPaths && chance.percent(20)) return `~/${withoutSome(target, chance)}`
  if (!onlyPaths && ownOwner === undefined && owner === undefined && chance.percent(20)) return `#top/${target}`
  const relative = posix.relative(posix.dirname(file), target)
  const path = relative.startsWith('.') ? relative : `./${relative}`
  return kind === 'url' || kind === 'reference' ? path : withoutSome(path, chance)
}

/** Drops the extension of a source at times, or writes the JavaScript one that TypeScript maps back. */
function withoutSome(path: string, chance: Chance): string {
  const source = /\.([cm]?)(?:tsx?|jsx?)$/.exec(path)
  if (source === null || chance.percent(40)) return path
  if (/\.[cm]?tsx?$/.test(path) && chance.percent(40)) return path.replace(/\.([cm]?)tsx?$/, '.$1js')
  return source[1] === '' ? path.slice(0, source.index) : path
}

function folderOf(path: string, depth: number): string {
  return path.split('/').slice(0, depth).join('/')
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
