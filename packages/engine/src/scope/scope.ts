import { isCycle, posixRelative, type Violation } from '@stratalint/core'
import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import { CheckError } from '../base/check-error.ts'
import { INTERNAL_RULE } from '../findings/rule-ids.ts'
import { membersOf, type Shard } from '../shards/shard.ts'

/** The part of a project that a check reports on. */
export interface Scope {
  includes(file: string): boolean
  /** Whether a finding in a file outside of the scope involves a file in it. */
  concerns(finding: Violation): boolean
  /** A requested path that belongs to a project in a folder below. */
  nestedIn(folders: readonly string[]): { path: string; folder: string } | undefined
}

/** The files and folders given on the command line; `null` for the whole project. */
export function scopeOfPaths(root: string, cwd: string, paths: readonly string[]): Scope | null {
  if (paths.length === 0) return null
  const requested = paths.map((path) => {
    const inside = pathInProject(root, cwd, path)
    if (!existsSync(resolve(cwd, path))) throw new CheckError(`${path} does not exist.`)
    return { path, inside }
  })
  return scopeOf((file) => requested.some(({ inside }) => isWithin(file, inside)), requested)
}

/** One file, whether or not it exists, and the findings that involve it; `path` is how the user named it. */
export function scopeOfFile(only: string, path: string): Scope {
  return scopeOf((file) => file === only, [{ path, inside: only }])
}

/** The changed files and the findings that involve them. */
export function scopeOfChanges(files: ReadonlySet<string>): Scope {
  return scopeOf((file) => files.has(file), [])
}

function scopeOf(includes: Scope['includes'], requested: readonly { path: string; inside: string }[]): Scope {
  return {
    includes,
    concerns: involves(includes),
    nestedIn(folders) {
      for (const { path, inside } of requested)
        for (const folder of folders) if (isWithin(inside, folder)) return { path, folder }
      return undefined
    },
  }
}

/** The POSIX path from the root. Links in both paths are resolved. */
export function pathInProject(root: string, cwd: string, path: string): string {
  const inside = posixRelative(realpathSync.native(root), realPathOf(resolve(cwd, path)))
  if (inside === '..' || inside.startsWith('../') || isAbsolute(inside))
    throw new CheckError(`${path} is outside the project.`)
  return inside
}

/** For a path that does not exist, the real path of its nearest existing folder is used. */
function realPathOf(path: string): string {
  if (existsSync(path)) return realpathSync.native(path)
  return dirname(path) === path ? path : join(realPathOf(dirname(path)), basename(path))
}

function isWithin(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`)
}

/** Whether a finding in another file involves files of the scope: a cycle or a chain of re-exports. */
function involves(includes: (file: string) => boolean): Scope['concerns'] {
  return (finding) =>
    (finding.trace?.some(({ file }) => includes(file)) ?? false) ||
    (isCycle(finding) &&
      Array.isArray(finding.extent) &&
      finding.extent.some((edge) => edge.split(' -> ').some(includes)))
}

/** The files of one shard. Every shard reports crashes. */
export function scopeOfShard(shard: Shard, files: readonly string[]): Scope {
  return {
    includes: membersOf(shard, files),
    concerns: ({ rule }) => rule === INTERNAL_RULE,
    nestedIn: () => undefined,
  }
}
