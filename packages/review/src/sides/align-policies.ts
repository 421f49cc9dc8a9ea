import { posixRelative, type Policy, type PolicyException, type RuleSetting } from '@stratalint/core'
import type { LoadedPolicy } from '@stratalint/policy'
import { join } from 'node:path'
import type { Side } from './side.ts'

/** Where the policies of both sides are in different folders, both are read as policies of the folder that contains both. */
export function alignPolicies(base: Side, head: Side): { base: Side; head: Side } {
  if (base.policy === null || head.policy === null) return { base, head }
  const folders = [posixRelative(base.top, base.policy.root), posixRelative(head.top, head.policy.root)] as const
  if (folders[0] === folders[1]) return { base, head }
  const common = inCommon(folders[0], folders[1])
  const origins = folders.map((folder) => posixRelative(join(base.top, common), join(base.top, folder)))
  const align = (side: Side, policy: LoadedPolicy, folder: string): Side => ({
    ...side,
    policy: inFolder({ ...policy, origins }, join(side.top, common), folder),
  })
  return { base: align(base, base.policy, origins[0]!), head: align(head, head.policy, origins[1]!) }
}

function inCommon(one: string, other: string): string {
  const [a, b] = [one.split('/'), other.split('/')]
  const end = a.findIndex((name, index) => name !== b[index])
  return a.slice(0, end === -1 ? a.length : end).join('/')
}

/** A policy as it would be written in a folder above its own, which is `folder` from there. */
function inFolder(loaded: LoadedPolicy, root: string, folder: string): LoadedPolicy {
  if (folder === '') return { ...loaded, root }
  const path = (one: string): string => `${folder}/${one}`
  const glob = (one: string): string => (one.startsWith('!') ? `!${path(one.slice(1))}` : path(one))
  const { policy } = loaded
  return {
    ...loaded,
    root,
    policyFile: path(loaded.policyFile),
    policy: {
      ...policy,
      files: policy.files.map(glob),
      ignores: policy.ignores.map(glob),
      places: policy.places.map((place) => ({ ...place, pattern: path(place.pattern) })),
      externals: policy.externals.map((external) => ({
        ...external,
        ...(external.through !== undefined && { through: external.through.map(glob) }),
      })),
      outside: policy.outside.map(glob),
      tests: policy.tests.map(glob),
      rules: settingsIn(policy, glob),
      exceptions: policy.exceptions.map((exception) => exceptionIn(exception, glob)),
      ...(policy.plugins !== undefined && {
        plugins: policy.plugins.map((plugin) => ({ ...plugin, file: path(plugin.file) })),
      }),
    },
  }
}

/** `in` names layers, places and files. */
function settingsIn({ rules, layers, places }: Policy, glob: (one: string) => string): Policy['rules'] {
  const names = new Set([...layers.names, ...places.map(({ name }) => name)])
  const scoped = (setting: RuleSetting): RuleSetting => ({
    ...setting,
    in: setting.in?.map((one) => (names.has(one) ? one : glob(one))) ?? null,
  })
  return Object.fromEntries(Object.entries(rules).map(([rule, settings]) => [rule, settings.map(scoped)]))
}

/** What these rules are about is not a file, so `to` is a package or a specifier. */
const ABOUT_SPECIFIERS = new Set([
  'architecture/external-placement',
  'architecture/resolved-import',
  'architecture/opaque-import',
])

function exceptionIn(exception: PolicyException, glob: (one: string) => string): PolicyException {
  const { rule, from, to } = exception
  return { ...exception, from: glob(from), to: to === null || ABOUT_SPECIFIERS.has(rule) ? to : glob(to) }
}
