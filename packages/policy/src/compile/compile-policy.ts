import type { Policy } from '@stratalint/core'
import { basename, dirname, resolve } from 'node:path'
import { compileMerged } from './compile.ts'
import { resolveConfig } from '../merge/extends.ts'
import type { KeyPath } from '../errors/key-path.ts'
import type { FullConfig } from '../merge/merged-config.ts'
import type { MergedConfig } from '../merge/merge.ts'
import { locateIn } from '../read/locate/locate.ts'
import { collectProblems, type Problems } from '../errors/problems.ts'
import { readPlugins } from '../plugins/read-plugins.ts'
import { Sources } from '../files/sources.ts'

/** Validates and compiles a config object; `file` is its path, for `extends` and for errors. */
export function compilePolicy(config: unknown, { file }: { file: string }): Policy {
  const path = resolve(file)
  return compileConfig(config, path, dirname(path), new Sources())
}

/** Compiles a config and adds every file that it is made from to `sources`. */
export function compileConfig(raw: unknown, file: string, root: string, sources: Sources): Policy {
  const merged = resolveConfig(raw, file, root, sources)
  const problems = problemsOf(merged, file)
  const config = merged.value as FullConfig
  const { plugins, options } = readPlugins(Object.keys(config.plugins ?? {}), root, sources, problems)
  const policy = { ...compileMerged(config, options, problems), ...(plugins.length > 0 && { plugins }) }
  problems.throwIfAny()
  return markInherited(policy, merged, basename(file))
}

/** Marks the inherited entries: they are not reported as unused, since only the extended policy can remove them. */
function markInherited(policy: Policy, merged: MergedConfig, file: string): Policy {
  const mark = <T extends object>(entry: T, path: Parameters<MergedConfig['fileOf']>[0]): T => {
    const origin = merged.fileOf(path)
    return origin === null || origin === file ? entry : { ...entry, inherited: true }
  }
  return {
    ...policy,
    places: policy.places.map((place) => mark(place, ['architecture', 'places', place.name, 'pattern'])),
    crossDomain: {
      ...policy.crossDomain,
      allow: policy.crossDomain.allow.map((allow, index) =>
        mark(allow, ['architecture', 'crossDomain', 'allow', index]),
      ),
    },
    exceptions: policy.exceptions.map((exception, index) => mark(exception, ['exceptions', index])),
  }
}

/** Problems of a merged config are reported for the config itself; an inherited value names its origin. */
function problemsOf(merged: MergedConfig, file: string): Problems {
  const name = basename(file)
  const originOf = (path: KeyPath): string | null => {
    const origin = merged.fileOf(path)
    return origin === name ? null : origin
  }
  const locate = locateIn(file)
  const problems = collectProblems(name, (path) => (originOf(path) === null ? locate(path) : null))
  const inherited = (path: KeyPath): string => (originOf(path) === null ? '' : ` (inherited from ${originOf(path)})`)
  return {
    add: (path, problem, nearest) => {
      problems.add(path, `${problem}${inherited(path)}`, nearest)
    },
    addUnknown: (path, given, kind, allowed) => {
      problems.addUnknown(path, given, kind, allowed, inherited(path))
    },
    throwIfAny: () => {
      problems.throwIfAny()
    },
  }
}
