import { memoize } from '@stratalint/core'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import type { Disk } from '../../disk/cached-disk.ts'
import { isObject, type Json, lineAt } from '../../disk/json-file.ts'
import { packageTargets } from '../packages/package-targets.ts'
import { compileFileLists } from './included-files.ts'

/** The options of a tsconfig or jsconfig that affect resolution, with `extends` applied and absolute paths. */
export interface Tsconfig {
  file: string
  folder: string
  paths: { pattern: string; targets: string[] }[]
  baseUrl: string | null
  outputs: string[]
  rootDirs: string[]
  rootDir: string | null
  composite: boolean
  references: string[]
  /** Possible texts between the stem and the extension of a file name, best first. */
  moduleSuffixes: string[]
  /** `node16` or `nodenext`: an ES module is imported by its exact path, and by the conditions of its format. */
  isNode: boolean
  /** `verbatimModuleSyntax`, or an option that it replaced: imports without `type` stay in the output. */
  keepsImports: boolean
  /** `emitDecoratorMetadata` */
  decoratorMetadata: boolean
  /** Files and folders that contain all files of the config. */
  sources: readonly string[]
  /** Whether the config includes a file, other than because another file imports it. */
  includes(file: string): boolean
  /** Unreadable parts of the config and of its bases. */
  problems: ConfigProblem[]
}

/** A part of a configuration file that cannot be read. */
export interface ConfigProblem {
  /** Absolute. */
  file: string
  line: number
  /** Continues a sentence that begins with the file's name. */
  reason: string
}

/** Finds the absolute path of a package for a folder, installed or in the workspace. */
export type FindPackage = (name: string, from: string) => string | null

/** Reads configs as TypeScript does: of a chain of `extends`, all readable parts count, and errors are recorded. */
export function createTsconfigReader(disk: Disk, findPackage: FindPackage): (file: string) => Tsconfig | null {
  const read = memoize((file): Tsconfig | null => {
    if (disk.json(file) === null && disk.jsonFault(file) === null) return null
    const problems: ConfigProblem[] = []
    return interpret(file, merge(file, [], problems), problems)
  })

  /** The options of a config and its bases, with each path relative to the config that contains it. */
  function merge(file: string, above: string[], problems: ConfigProblem[]): Json {
    if (above.includes(file)) return {}
    const fault = disk.jsonFault(file)
    if (fault !== null) problems.push({ file, ...fault })
    const json = disk.json(file) ?? {}
    const merged: Json = {}
    for (const base of [json['extends'] ?? []].flat()) {
      const found = typeof base === 'string' ? locateBase(base, dirname(file)) : null
      if (found !== null) Object.assign(merged, merge(found, [...above, file], problems))
      else problems.push({ file, line: lineOf(file, base), reason: reasonOf(base) })
    }
    const own = json['compilerOptions']
    if (isObject(own)) Object.assign(merged, own, located(own, dirname(file)))
    for (const name of ['files', 'include', 'exclude']) {
      if (Array.isArray(json[name])) merged[name] = strings(json[name]).map((path) => fromFolder(path, dirname(file)))
    }
    return above.length > 0 ? merged : { ...merged, references: json['references'] }
  }

  function locateBase(base: string, from: string): string | null {
    if (isPath(base)) return firstFile(resolve(from, base))
    const found = findPackage(base, from)
    return found === null ? null : (firstFile(found) ?? publishedBase(base, from))
  }

  function firstFile(path: string): string | null {
    return [path, `${path}.json`, join(path, 'tsconfig.json')].find(disk.isFile) ?? null
  }

  /** The config that a package exports, by `exports` or by the fields `tsconfig` and `main`. */
  function publishedBase(base: string, from: string): string | null {
    const depth = base.startsWith('@') ? 2 : 1
    const segments = base.split('/')
    const folder = findPackage(segments.slice(0, depth).join('/'), from)
    const manifest = folder === null ? null : disk.json(join(folder, 'package.json'))
    if (folder === null || manifest === null) return null
    const subpath = segments.slice(depth).join('/')
    const keys = subpath === '' ? ['.'] : [`./${subpath}`, `./${subpath}.json`]
    const fields =
      subpath === '' ? [manifest['tsconfig'], manifest['main']].filter((field) => typeof field === 'string') : []
    const targets = [...keys.flatMap((key) => packageTargets(manifest['exports'], key, 'require')), ...fields]
    return targets.map((target) => firstFile(join(folder, target))).find((file) => file !== null) ?? null
  }

  function lineOf(file: string, base: unknown): number {
    const text = disk.jsonText(file)
    return lineAt(text, Math.max(text.indexOf(JSON.stringify(base) ?? ''), text.indexOf('"extends"')))
  }

  return read
}

function reasonOf(base: unknown): string {
  if (typeof base !== 'string') return 'has an "extends" that is not a path'
  return `extends "${base}", which ${isPath(base) ? 'does not exist' : 'is not installed'}`
}

function isPath(base: string): boolean {
  return isAbsolute(base) || /^\.{1,2}(?:$|[\\/])/.test(base)
}

export function referencedFile(disk: Disk, path: string): string {
  return disk.isFolder(path) ? join(path, 'tsconfig.json') : path
}

/** Whether a path is a folder or is below it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}

const LOCATED = ['baseUrl', 'outDir', 'declarationDir', 'rootDir']

function located(options: Json, folder: string): Json {
  const result: Json = {}
  for (const name of LOCATED) {
    if (typeof options[name] === 'string') result[name] = fromFolder(options[name], folder)
  }
  if (Array.isArray(options['rootDirs']))
    result['rootDirs'] = strings(options['rootDirs']).map((path) => fromFolder(path, folder))
  // `paths` are relative to `baseUrl`, or else to the config that contains them.
  if (isObject(options['paths'])) result['pathsFolder'] = folder
  return result
}

/** `${configDir}` is the folder of the extending config, so it is replaced later. */
function fromFolder(path: string, folder: string): string {
  return path.startsWith('${configDir}') ? path : resolve(folder, path)
}

function interpret(file: string, options: Json, problems: ConfigProblem[]): Tsconfig {
  const folder = dirname(file)
  const finished = (path: string): string => resolve(folder, path.replace('${configDir}', folder))
  const path = (name: string): string | null => (typeof options[name] === 'string' ? finished(options[name]) : null)
  const list = (name: string): string[] | null =>
    Array.isArray(options[name]) ? strings(options[name]).map(finished) : null
  const baseUrl = path('baseUrl')
  const pathsFolder = baseUrl ?? path('pathsFolder') ?? folder
  const paths = isObject(options['paths']) ? Object.entries(options['paths']) : []
  const outputs = [path('outDir'), path('declarationDir')].filter((output) => output !== null)
  const allowJs = options['allowJs'] === true || options['checkJs'] === true || file.endsWith('/jsconfig.json')
  const suffixes = strings(options['moduleSuffixes'])
  const [files, include] = [list('files'), list('include')]
  return {
    file,
    folder,
    baseUrl,
    paths: paths.map(([pattern, targets]) => ({
      pattern,
      targets: strings(targets).map((target) => finished(fromFolder(target, pathsFolder))),
    })),
    outputs,
    rootDirs: list('rootDirs') ?? [],
    rootDir: path('rootDir'),
    composite: options['composite'] === true,
    references: [options['references']]
      .flat()
      .flatMap((reference) => (isObject(reference) ? strings([reference['path']]) : []))
      .map(finished),
    moduleSuffixes: suffixes.length === 0 ? [''] : suffixes,
    keepsImports:
      options['verbatimModuleSyntax'] === true ||
      options['preserveValueImports'] === true ||
      /^(?:preserve|error)$/i.test(String(options['importsNotUsedAsValues'])),
    decoratorMetadata: options['emitDecoratorMetadata'] === true,
    isNode: /^node(?:16|next)$/i.test(
      String(options['moduleResolution'] ?? options['module']).replace(/^node(?:18|20)$/i, 'node16'),
    ),
    sources: [
      ...(files ?? []),
      ...(include ?? (files === null ? [folder] : [])).map((pattern) => pattern.replace(/\/[^/]*[*?].*$/, '')),
    ],
    includes: compileFileLists({ files, include, exclude: list('exclude'), allowJs }, folder, outputs),
    problems,
  }
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}
