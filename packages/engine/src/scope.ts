import { isCycle, type Violation } from '@stratalint/core'
import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { CheckError } from './check-error.ts'
import { INTERNAL_RULE } from './shard-part.ts'
import { membersOf, type Shard } from './shard.ts'

/** What was asked for, out of the whole project. */
export interface Scope {
  holds(file: string): boolean
  /** Whether a finding that stands elsewhere is of concern all the same. */
  concerns(finding: Violation): boolean
  /** A path that was asked for and belongs to a project further down. */
  nestedIn(folders: readonly string[]): { path: string; folder: string } | undefined
}

/** The files and folders of a command line; `null` for the whole project. */
export function scopeOfPaths(root: string, cwd: string, paths: readonly string[]): Scope | null {
  if (paths.length === 0) return null
  const asked = paths.map((path) => {
    const absolute = resolve(cwd, path)
    if (!existsSync(absolute)) throw new CheckError(`${path} does not exist.`)
    return { path, inside: pathInProject(root, cwd, path) }
  })
  const holds = (file: string): boolean => asked.some(({ inside }) => isWithin(file, inside))
  return {
    holds,
    concerns: takesPart(holds),
    nestedIn: (folders) =>
      asked
        .flatMap(({ path, inside }) =>
          folders.filter((folder) => isWithin(inside, folder)).map((folder) => ({ path, folder })),
        )
        .at(0),
  }
}

/** One file, whether or not it exists, and what it takes part in; `path` is how a person named it. */
export function scopeOfFile(only: string, path: string): Scope {
  const holds = (file: string): boolean => file === only
  return {
    holds,
    concerns: takesPart(holds),
    nestedIn: (folders) =>
      folders
        .filter((folder) => isWithin(only, folder))
        .map((folder) => ({ path, folder }))
        .at(0),
  }
}

/** Where a path leads to: POSIX, relative to the root. Both may be reached through links. */
export function pathInProject(root: string, cwd: string, path: string): string {
  const inside = relative(realpathSync(root), realPathOf(resolve(cwd, path)))
    .split(sep)
    .join('/')
  if (inside === '..' || inside.startsWith('../') || isAbsolute(inside))
    throw new CheckError(`${path} is outside of the project.`)
  return inside
}

/** Of what does not exist yet, the folders that do are resolved. */
function realPathOf(path: string): string {
  if (existsSync(path)) return realpathSync(path)
  return dirname(path) === path ? path : join(realPathOf(dirname(path)), basename(path))
}

function isWithin(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`)
}

/** Some files, and what they take part in. */
export function scopeOfChanges(files: ReadonlySet<string>): Scope {
  const holds = (file: string): boolean => files.has(file)
  return { holds, concerns: takesPart(holds), nestedIn: () => undefined }
}

/** Whether files take part in what is reported at another one: a cycle, or a chain of re-exports. */
function takesPart(holds: (file: string) => boolean): Scope['concerns'] {
  return (finding) =>
    (finding.trace?.some(({ file }) => holds(file)) ?? false) ||
    (isCycle(finding) && Array.isArray(finding.extent) && finding.extent.some((edge) => edge.split(' -> ').some(holds)))
}

/** The files of one shard; all shards tell of what crashed. */
export function scopeOfShard(shard: Shard, files: readonly string[]): Scope {
  return { holds: membersOf(shard, files), concerns: ({ rule }) => rule === INTERNAL_RULE, nestedIn: () => undefined }
}
