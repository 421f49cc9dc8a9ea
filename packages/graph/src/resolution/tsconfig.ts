import { dirname, isAbsolute, join, resolve } from 'node:path'
import { type Disk, isObject, type Json, remember } from './disk.ts'

/** What of a tsconfig (or jsconfig) bears on resolution, `extends` applied, paths absolute. */
export interface Tsconfig {
  folder: string
  paths: { pattern: string; targets: string[] }[]
  baseUrl: string | null
  outputs: string[]
  rootDirs: string[]
  rootDir: string | null
  composite: boolean
  references: string[]
}

export interface Tsconfigs {
  read(file: string): Tsconfig | null
  /** The nearest config at or above a folder, and those of its references that may govern files there. */
  governing(folder: string): Tsconfig[]
}

/** Reads configs leniently: of a chain of `extends`, what can be read counts. */
export function createTsconfigs(disk: Disk, findPackage: (name: string, from: string) => string | null): Tsconfigs {
  const read = remember((file) => (disk.json(file) === null ? null : interpret(file, merge(file, []))))

  const nearest = remember((folder): Tsconfig | null => {
    for (const name of ['tsconfig.json', 'jsconfig.json']) {
      if (disk.isFile(join(folder, name))) return read(join(folder, name))
    }
    return dirname(folder) === folder ? null : nearest(dirname(folder))
  })

  /** The compiler options of a config and its bases, each path made absolute where it was written. */
  function merge(file: string, above: string[]): Json {
    const json = disk.json(file)
    if (json === null || above.includes(file)) return {}
    const merged: Json = {}
    for (const base of [json['extends']].flat()) {
      if (typeof base !== 'string') continue
      const found = locateBase(base, dirname(file))
      if (found !== null) Object.assign(merged, merge(found, [...above, file]))
    }
    const own = json['compilerOptions']
    if (isObject(own)) Object.assign(merged, own, located(own, dirname(file)))
    return above.length > 0 ? merged : { ...merged, references: json['references'] }
  }

  function locateBase(base: string, from: string): string | null {
    const starts = isAbsolute(base) || /^\.{1,2}[\\/]/.test(base) ? resolve(from, base) : findPackage(base, from)
    if (starts === null) return null
    return [starts, `${starts}.json`, join(starts, 'tsconfig.json')].find(disk.isFile) ?? null
  }

  return {
    read,
    governing: remember((folder) => {
      const first = nearest(folder)
      if (first === null) return []
      const referenced = first.references.map((path) => read(referencedFile(disk, path)))
      return [first, ...referenced.filter((config) => config !== null && isWithin(folder, config.folder))] as Tsconfig[]
    }),
  }
}

export function referencedFile(disk: Disk, path: string): string {
  return disk.isFolder(path) ? join(path, 'tsconfig.json') : path
}

/** Whether a path is a folder or lies below it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}

const LOCATED = ['baseUrl', 'outDir', 'declarationDir', 'rootDir']

function located(options: Json, folder: string): Json {
  const result: Json = {}
  for (const name of LOCATED) {
    if (typeof options[name] === 'string') result[name] = fromFolder(options[name], folder)
  }
  if (Array.isArray(options['rootDirs'])) result['rootDirs'] = strings(options['rootDirs']).map((path) => fromFolder(path, folder))
  // `paths` are relative to `baseUrl`, or else to the config that wrote them.
  if (isObject(options['paths'])) result['pathsFolder'] = folder
  return result
}

/** `${configDir}` stands for the folder of the config that is finally used, so it is left for later. */
function fromFolder(path: string, folder: string): string {
  return path.startsWith('${configDir}') ? path : resolve(folder, path)
}

function interpret(file: string, options: Json): Tsconfig {
  const folder = dirname(file)
  const finished = (path: string): string => resolve(folder, path.replace('${configDir}', folder))
  const path = (name: string): string | null => (typeof options[name] === 'string' ? finished(options[name]) : null)
  const baseUrl = path('baseUrl')
  const pathsFolder = baseUrl ?? path('pathsFolder') ?? folder
  const paths = isObject(options['paths']) ? Object.entries(options['paths']) : []
  return {
    folder,
    baseUrl,
    paths: paths.map(([pattern, targets]) => ({
      pattern,
      targets: strings(targets).map((target) => finished(fromFolder(target, pathsFolder))),
    })),
    outputs: [path('outDir'), path('declarationDir')].filter((output) => output !== null),
    rootDirs: strings(options['rootDirs']).map(finished),
    rootDir: path('rootDir'),
    composite: options['composite'] === true,
    references: [options['references']].flat().flatMap((reference) => (isObject(reference) ? strings([reference['path']]) : [])).map(finished),
  }
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}
