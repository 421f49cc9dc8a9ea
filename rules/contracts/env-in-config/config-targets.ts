import { posix } from 'node:path'
import type { Location } from '@stratalint/core'
import type { DescribeContext, Project } from '@stratalint/rule'
import { readConfigExports, type ConfigExports } from './config-exports.ts'
import { hasConfigPlace, NAMED_CONFIG, type Options } from './config-files.ts'

const SOURCE = /\.(?:[cm]?ts|tsx|[cm]?js|jsx)$/
/** How many files are read for the re-exports of one. */
const MAX_ORIGINS = 10
const ENVIRONMENT = /\benv\b/

/** A config file that exists. */
export interface ConfigFile {
  path: string
  exports: ConfigExports | null
}

type Settings = Pick<Options, 'layers' | 'files'>

/** The file that reads the environment, with its imports. */
type ReadingModule = Pick<DescribeContext['module'], 'file' | 'edges'>

/** The config files that a file imports already, and what it calls the object that it gets. */
export function importedConfigs(
  project: Project,
  { edges }: ReadingModule,
  settings: Settings,
): { path: string; local: string }[] {
  const { layers } = settings
  return edges.flatMap(({ target, names, typeOnly }) => {
    if (target.type !== 'file' || typeOnly) return []
    const { path } = target
    const layer = project.judge.locate(path)?.layer ?? null
    const isConfig = hasConfigPlace(project, settings)
      ? layer !== null && layers.includes(layer)
      : NAMED_CONFIG.test(path)
    const local = names.find((name) =>
      /^(?:env|config|settings|environment|serverEnv|appConfig)$/i.test(name.local ?? ''),
    )?.local
    return isConfig && local != null && /\benv/i.test(project.textOf(path)) ? [{ path, local }] : []
  })
}

/** The config files that a file may import, the nearest first. */
export function configFilesFor(project: Project, { file, edges }: ReadingModule, settings: Settings): ConfigFile[] {
  const imported = importedConfigs(project, { file, edges }, settings).map(({ path }) => path)
  const paths = [
    ...imported,
    ...ownPaths(project, file, settings),
    ...listedPaths(project, settings),
    ...entryPaths(project),
    ...namedPaths(project, file, settings),
  ]
  return [...new Set(paths)].flatMap((path) => {
    if (path === file || !(imported.includes(path) || mayImport(project, file, path))) return []
    return [{ path, exports: exportsOf(project, path) }]
  })
}

/** The exports of a config file, with those that it re-exports. */
function exportsOf({ facts, textOf }: Project, path: string): ConfigExports | null {
  const own = readConfigExports(path, textOf(path))
  const through = (facts.exportsOf(path) ?? []).filter(({ kind, origin }) => kind === 'value' && origin !== null)
  if (own === null || through.length === 0) return own
  const origins = new Map(through.map(({ origin }) => [origin!.path, null]))
  const read = [...origins.keys()].slice(0, MAX_ORIGINS).map((origin) => readConfigExports(origin, textOf(origin)))
  const published = (symbol: string): string | undefined => through.find(({ origin }) => origin!.name === symbol)?.name
  return {
    expressionFor(variable) {
      const found = [own, ...read].map((exports) => exports?.expressionFor(variable) ?? null)
      if (found[0] != null) return found[0]
      for (const one of found) {
        const symbol = one === null ? undefined : published(one.symbol)
        if (symbol !== undefined) return { symbol, expression: symbol + one!.expression.slice(one!.symbol.length) }
      }
      return null
    },
    parsed: own.parsed,
  }
}

/** Where a variable that no config file reads yet is added; `null` where the file may not import any config. */
export function newConfigFileFor(
  project: Project,
  file: string,
  settings: Settings,
): { path: string; exists: boolean } | null {
  const { facts } = project
  const own = ownPaths(project, file, settings)
  const current =
    own.find((path) => ENVIRONMENT.test(project.textOf(path))) ??
    own.find((path) => /(?:^|\/)(?:env|config)\.\w+$/.test(path))
  const [listed] = listedPaths(project, settings)
  const candidates = [
    ...(current === undefined ? [] : [current]),
    ...configFolders(project, file, settings).map((folder) => `${folder}/env.ts`),
    ...namedPaths(project, file, settings),
    ...providerOrApp(project.judge.locate(file)).map((root) => `${root}/config.ts`),
    ...(listed === undefined ? [] : [listed]),
    ...(hasConfigPlace(project, settings) ? [] : [newNamedPath(project, file), ...newOwnPath(project, file)]),
  ]
  const path = candidates.find((candidate) => candidate !== file && mayImport(project, file, candidate))
  return path === undefined ? null : { path, exists: facts.exists(path) }
}

function mayImport({ judge }: Project, from: string, path: string): boolean {
  // The imports of a file without a place are not judged.
  if (judge.locate(from) === null) return true
  const target = { type: 'file' as const, path }
  return judge.judge({ from, target, typeOnly: false, packageByPath: null, specifier: path }).status === 'allowed'
}

const providerOrApp = (location: Location | null): string[] =>
  location !== null && (location.place.role === 'provider' || location.place.role === 'app') ? [location.root] : []

/** The folders of the config layers of a file's own instance. */
function configFolders({ judge, loaded }: Project, file: string, { layers }: Settings): string[] {
  const location = judge.locate(file)
  if (location?.layer == null) return []
  const segments = location.root.split('/')
  const at = segments.lastIndexOf(location.layer)
  if (at < 0) return []
  return layers
    .filter((layer) => loaded.policy.layers.names.includes(layer))
    .map((layer) => segments.with(at, layer).join('/'))
    .filter((folder) => judge.locate(`${folder}/env.ts`)?.instance === location.instance)
}

/** The files in config layers, and the config of the own provider or app. */
function ownPaths(project: Project, file: string, settings: Settings): string[] {
  const { facts, judge } = project
  const folders = configFolders(project, file, settings)
  return [
    ...folders.map((folder) => `${folder}.ts`).filter((path) => facts.exists(path)),
    ...folders.flatMap((folder) => filesBelow(project, folder)),
    ...providerOrApp(judge.locate(file))
      .map((root) => `${root}/config.ts`)
      .filter((path) => facts.exists(path)),
  ]
}

function filesBelow({ facts, judge }: Project, folder: string): string[] {
  return facts
    .filesIn(folder)
    .filter((name) => SOURCE.test(name) && !name.endsWith('.d.ts'))
    .map((name) => `${folder}/${name}`)
    .filter((path) => judge.locate(path)?.test !== true)
}

const listedPaths = ({ facts }: Project, { files }: Settings): string[] =>
  files.filter((glob) => !/[*?{[]/.test(glob) && facts.exists(glob))

/** The indexes of providers, which may publish a config. */
function entryPaths({ facts, loaded }: Project): string[] {
  return loaded.policy.places
    .filter(({ role, pattern }) => role === 'provider' && /^[^{*]+\/\{\w+\}\/\*\*$/.test(pattern))
    .flatMap(({ pattern }) => {
      const folder = pattern.slice(0, pattern.indexOf('/{'))
      return (facts.foldersIn?.(folder) ?? [])
        .filter((name) => /env|config|settings/i.test(name))
        .flatMap((name) => [`${folder}/${name}/index.ts`])
        .filter((path) => facts.exists(path))
    })
}

const NAMED = [
  'env',
  'config',
  'config/index',
  'config/env',
  'constants/env',
  'environment',
  'environments/environment',
]
const FOLDERS = ['src', '', 'lib', 'src/lib', 'server', 'src/server', 'app', 'src/app', 'src/utils', 'utils']
const EXTENSIONS = ['ts', 'mjs', 'js', 'mts']
const QUESTION = {}

/** The config files of the package by their names, where the policy has no place for config. */
function namedPaths({ facts, resolver, loaded }: Project, file: string, settings: Settings): string[] {
  if (hasConfigPlace({ loaded }, settings)) return []
  const root = resolver.manifestOf(file)?.folder ?? ''
  return facts.once(QUESTION, root, () =>
    FOLDERS.flatMap((folder) => NAMED.map((name) => posix.join(root, folder, name)))
      .flatMap((path) => EXTENSIONS.map((extension) => `${path}.${extension}`))
      .filter((path) => facts.exists(path)),
  )
}

function newNamedPath({ resolver }: Project, file: string): string {
  const root = resolver.manifestOf(file)?.folder ?? ''
  const inside = root === '' ? file : file.slice(root.length + 1)
  const extension = /\.[cm]?js$/.exec(file)?.[0] ?? '.ts'
  return posix.join(root, inside.startsWith('src/') ? 'src' : '', `env${extension}`)
}

/** A config file at the root of the own place, which the file may import. */
function newOwnPath({ judge }: Project, file: string): string[] {
  const root = judge.locate(file)?.root
  return root === undefined ? [] : [posix.join(root, `env${/\.[cm]?js$/.exec(file)?.[0] ?? '.ts'}`)]
}
