import { compileNameGlob } from '@stratalint/core'
import type { OldEdge } from '../../model/old-edge.ts'
import type { NxProject } from './projects.ts'

/** One entry of `depConstraints`. */
export interface Constraint {
  sourceTag?: string
  allSourceTags?: readonly string[]
  onlyDependOnLibsWithTags?: readonly string[]
  notDependOnLibsWithTags?: readonly string[]
  bannedExternalImports?: readonly string[]
  allowedExternalImports?: readonly string[]
}

/** The options of the rule. */
export interface NxOptions {
  depConstraints?: readonly Constraint[]
  allow?: readonly string[]
  enforceBuildableLibDependency?: boolean
  banTransitiveDependencies?: boolean
  checkNestedExternalImports?: boolean
}

export const NX_RULE = '@nx/enforce-module-boundaries'

/** Creates the verdict of the rule. */
export function createNxJudge(
  { depConstraints = [], allow = [] }: NxOptions,
  projectOf: (file: string) => NxProject | null,
): (edge: OldEdge) => string | null {
  const isListed = (specifier: string): boolean => allow.some((pattern) => compileNameGlob(pattern)(specifier))
  return ({ from, to, packageName, specifier }) => {
    const source = projectOf(from)
    if (source === null || isListed(specifier)) return null
    const constraints = depConstraints.filter((one) => appliesTo(one, source))
    if (to === null) return constraints.some((one) => bans(one, packageName!)) ? NX_RULE : null
    const target = projectOf(to)
    if (target === null || target === source) return null
    if (target.isApp) return NX_RULE
    if (depConstraints.length === 0) return null
    return constraints.length === 0 || constraints.some((one) => forbids(one, target)) ? NX_RULE : null
  }
}

/** Whether a tag of a constraint, which may be a pattern, matches one of a project's tags. */
export function hasTag(tags: readonly string[], wanted: string): boolean {
  if (wanted === '*') return true
  if (wanted.length > 2 && wanted.startsWith('/') && wanted.endsWith('/')) {
    const expression = new RegExp(wanted.slice(1, -1))
    return tags.some((tag) => expression.test(tag))
  }
  return wanted.includes('*') ? tags.some((tag) => globOf(wanted).test(tag)) : tags.includes(wanted)
}

function appliesTo({ sourceTag, allSourceTags }: Constraint, { tags }: NxProject): boolean {
  return allSourceTags === undefined ? hasTag(tags, sourceTag ?? '') : allSourceTags.every((tag) => hasTag(tags, tag))
}

function forbids(
  { onlyDependOnLibsWithTags: only, notDependOnLibsWithTags: not }: Constraint,
  { tags }: NxProject,
): boolean {
  if (only !== undefined) {
    // An empty list allows only projects without tags.
    if (only.length === 0 ? tags.length > 0 : !only.some((tag) => hasTag(tags, tag))) return true
  }
  return not?.some((tag) => hasTag(tags, tag)) === true
}

function bans({ bannedExternalImports: banned, allowedExternalImports: allowed }: Constraint, name: string): boolean {
  if (banned?.some((pattern) => globOf(pattern).test(name)) === true) return true
  return allowed !== undefined && !allowed.some((pattern) => globOf(pattern).test(name))
}

function globOf(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
  return new RegExp(`^${escaped}$`)
}
