import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { createAim, type Ledger } from './aim.ts'
import type { Chance } from './chance.ts'
import { drawEdge, type Scene } from './draw-edge.ts'
import { enrich } from './enrich.ts'
import { EXTERNAL_NAMES, representativeFiles, type Config } from '../support/random-policy.ts'
import { statement } from './statements.ts'

/** A generated project: its policy and its files, paths relative to its root. */
export interface Project {
  config: Config
  files: Record<string, string>
  /** Links in node_modules, by package name: workspace folders. */
  links: Record<string, string>
}

const FILE_LIMIT = 26
const EDGES = 7
const EXTENSIONS = ['.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.ts']
const ASSETS = ['style.css', 'data.json', 'icon.svg']

/** Folders whose children are workspace packages, wherever the random places have such folders. */
const MEMBERS = ['packages', 'apps', 'src/lib', 'src/providers']

/** The installed packages; the other package names resolve to no file. */
const INSTALLED = ['react', 'pg', '@scope/pkg']

export function makeProject(sparse: Config, chance: Chance, ledger: Ledger): Project {
  const config = enrich(sparse, chance)
  const sources = pickSources(config, chance)
  const assets = sources
    .filter(() => chance.percent(12))
    .map((file) => `${posix.dirname(file)}/${chance.oneOf(ASSETS)}`)
  const members = new Map<string, string>()
  for (const file of sources) {
    const parent = MEMBERS.find(
      (folder) => file.startsWith(`${folder}/`) && file.slice(folder.length + 1).includes('/'),
    )
    if (parent === undefined) continue
    const name = file.slice(parent.length + 1).split('/')[0]!
    members.set(`${parent}/${name}`, `@acme/${parent.replace('/', '-')}-${name.replace(/[^a-z]/g, '-')}`)
  }
  const targets = [...sources, ...assets]
  const context: Scene = { chance, targets, members, aim: createAim(config, targets, ledger, chance) }
  const files: Record<string, string> = {}
  for (const file of sources) files[file] = sourceOf(file, context)
  for (const asset of new Set(assets)) files[asset] = asset.endsWith('.json') ? '{}\n' : '\n'
  for (const [folder, name] of members) {
    files[`${folder}/package.json`] = json({ name, exports: { '.': './index.ts', './*': './*' } })
  }
  files['package.json'] = json({
    name: 'parity',
    type: 'module',
    workspaces: MEMBERS.map((folder) => `${folder}/*`),
    imports: { '#top/*': './*' },
    dependencies: Object.fromEntries(EXTERNAL_NAMES.map((name) => [name, '1'])),
  })
  files['tsconfig.json'] = json({
    compilerOptions: { module: 'nodenext', allowJs: true, paths: { '~/*': ['./*'] } },
    exclude: [],
  })
  files['stratalint.config.json'] = json(config)
  for (const name of INSTALLED) {
    files[`node_modules/${name}/package.json`] = json({ name, version: '1.0.0', main: 'index.js' })
    files[`node_modules/${name}/index.js`] = 'module.exports = {}\n'
    files[`node_modules/${name}/sub.js`] = 'module.exports = {}\n'
  }
  files['node_modules/@types/scope__other/package.json'] = json({
    name: '@types/scope__other',
    version: '1.0.0',
    types: 'index.d.ts',
  })
  files['node_modules/@types/scope__other/index.d.ts'] = 'export type T = number\n'
  const linked = chance.percent(90) ? members : new Map<string, string>()
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
  // The places added for rare features must be used, but not too often.
  const added = representative.filter((file) => /^(?:gateway|shell)\//.test(file) && chance.percent(35))
  // Not all of a folder, so that there is room for more folders.
  const others = [...representative.slice(offset), ...representative.slice(0, offset)].filter(() => chance.percent(60))
  const picked = new Set([...added, ...others].slice(0, FILE_LIMIT - EXTENSIONS.length))
  const folders = [...picked]
    .filter((file) => /\/(?:thing|index|deep)\.ts$/.test(file))
    .map((file) => posix.dirname(file))
  // Files of every extension, in folders whose pattern takes any file.
  for (let number = 0; picked.size < FILE_LIMIT && number < FILE_LIMIT && folders.length > 0; number++) {
    const extension = EXTENSIONS[number % EXTENSIONS.length]!
    picked.add(`${chance.oneOf(folders)}/more${number}${extension}`)
  }
  return [...picked]
}

function sourceOf(file: string, context: Scene): string {
  const { chance, aim } = context
  const lines: string[] = []
  const references: string[] = []
  const taken = new Set<string>()
  for (let number = 0; number < EDGES; number++) {
    const { kind, specifier, target } = drawEdge(file, context)
    // dependency-cruiser keeps one of several imports of one specifier; see cannot-see.json.
    if (taken.has(specifier)) continue
    taken.add(specifier)
    aim.note(file, kind, specifier, target)
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

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
