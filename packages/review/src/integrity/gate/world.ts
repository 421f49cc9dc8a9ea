import { memoize } from '@stratalint/core'
import { lazily } from '@stratalint/engine'
import { loadJsonc, loadYaml } from '@stratalint/policy'
import { posix } from 'node:path'
import { fromTop, isNamed, type ReviewContext } from '../../context.ts'
import { ownRepository, type OwnRepository } from './own-repository.ts'

export type Json = Record<string, unknown>

export interface Package {
  /** From the top; empty for the top itself. */
  folder: string
  file: string
  json: Json
  name: string | null
  scripts: Readonly<Record<string, string>>
}

/** One side's files, as what runs things reads them. */
export interface World {
  files: ReadonlySet<string>
  read(path: string): string | null
  /** `null` for a file that is missing or not valid. */
  json(path: string): Json | null
  yaml(path: string): Json | null
  /** The documents of a file that may contain several. */
  documents(path: string): readonly unknown[]
  packages: readonly Package[]
  /** The package that a folder is in. */
  packageOf(folder: string): Package | null
  /** The sources that the policy covers, from the top. */
  sources: readonly string[]
  policyFile: string | null
  repository: OwnRepository
}

/** Opens one side. */
export function openWorld(context: ReviewContext, which: 'base' | 'head', onRead: (path: string) => void): World {
  const side = context[which]
  const files = which === 'base' ? context.files.before : context.files.after
  const run = which === 'base' ? context.runs.baseByBase : context.runs.headByHead
  const read = memoize((path: string) => {
    onRead(path)
    return side.read(path)
  })
  const json = memoize((path: string) => asObject(parseJson(read(path))))
  const documents = memoize((path: string) => parseYaml(read(path)))
  const packages = lazily(() =>
    [...files].filter((file) => isNamed(file, 'package.json')).flatMap((file) => packageAt(file, json(file))),
  )
  const byFolder = lazily(() => new Map(packages().map((one) => [one.folder, one])))
  const sources = lazily(() => [...run.files].map((file) => fromTop(context, file)))
  const policy = side.policy ?? context.base.policy
  return {
    files,
    read,
    json,
    documents,
    yaml: (path) => asObject(documents(path)[0]),
    get packages() {
      return packages()
    },
    packageOf(folder) {
      for (let at = folder; ; at = parentOf(at)) {
        const found = byFolder().get(at)
        if (found !== undefined || at === '') return found ?? null
      }
    },
    get sources() {
      return sources()
    },
    policyFile: policy === null ? null : fromTop(context, policy.policyFile),
    repository: ownRepository(context),
  }
}

function packageAt(file: string, json: Json | null): Package[] {
  if (json === null || file.includes('node_modules/')) return []
  const folder = parentOf(file)
  const name = typeof json['name'] === 'string' ? json['name'] : null
  return [{ folder, file, json, name, scripts: strings(json['scripts']) }]
}

/** The string values of an object. */
export function strings(value: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(asObject(value) ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

export function asObject(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null
}

/** A list as it is, and anything else as a list of one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : value === undefined || value === null ? [] : [value]
}

/** The objects of a list, or the one object that there is. */
export function objectsOf(value: unknown): Json[] {
  return listOf(value).flatMap((one): Json[] => {
    const object = asObject(one)
    return object === null ? [] : [object]
  })
}

export function stringsOf(value: unknown): string[] {
  return listOf(value).filter((one) => typeof one === 'string')
}

/** A scalar as a text, and anything else as its JSON; empty where there is none. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : JSON.stringify(value)
}

/** The folder of a file or folder, from the top; empty for the top. */
export function parentOf(path: string): string {
  const parent = posix.dirname(path)
  return parent === '.' || parent === '/' ? '' : parent
}

/** A path from the top, of one that is written in a folder; `null` outside the repository. */
export function resolveIn(folder: string, path: string): string | null {
  const joined = posix.join(folder === '' ? '.' : folder, path).replace(/\/$/, '')
  if (joined.startsWith('..') || posix.isAbsolute(path)) return null
  return joined === '.' ? '' : joined
}

/** The 1-based line of the first of these texts that is found, from an offset on; `fallback` where none is. */
export function lineFrom(text: string, wanted: readonly string[], from = 0, fallback = 1): number {
  for (const one of wanted) {
    const at = one === '' ? -1 : text.indexOf(one, from)
    if (at !== -1) return lineAt(text, at)
  }
  return fallback
}

export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}

function parseJson(text: string | null): unknown {
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch {
    try {
      const errors: { error: number }[] = []
      const value = loadJsonc().parse(text, errors as never, { allowTrailingComma: true }) as unknown
      return errors.length === 0 ? value : null
    } catch {
      return null
    }
  }
}

/** The documents of a YAML text; none where it is not valid, or where its aliases make it endless. */
export function parseYaml(text: string | null): readonly unknown[] {
  if (text === null) return []
  try {
    const documents: unknown[] = loadYaml().loadAll(text)
    return sizeOf(documents, new Map()) > MOST_VALUES ? [] : documents
  } catch {
    return []
  }
}

const MOST_VALUES = 500_000

/** The number of values, counting what an alias repeats each time. */
function sizeOf(value: unknown, known: Map<object, number>): number {
  if (typeof value !== 'object' || value === null) return 1
  const before = known.get(value)
  if (before !== undefined) return before
  // Until it is counted, a value that contains itself is endless.
  known.set(value, Infinity)
  const size = Object.values(value).reduce((sum: number, one) => sum + sizeOf(one, known), 1)
  known.set(value, size)
  return size
}
