import { compilePattern } from '@stratalint/core'
import type { Group, OldConfig } from '../model/old-config.ts'
import { importOfPackage } from '../model/old-edge.ts'
import { joinPatterns } from '../patterns/alternatives.ts'
import { intersect } from '../patterns/intersect.ts'
import type { Relation } from './relation.ts'

/**
 * Leaves out derived groups that make no difference: without them, their files belong to the next group that matches, or to
 * none, and the old rules treat these alike.
 */
export function withoutNeedless(relation: Relation, config: OldConfig): Group[] {
  const kept = [...relation.groups]
  for (const group of relation.groups) {
    if (group.isDerived !== true) continue
    const next = nextFor(group, kept, relation)
    const others = kept.filter((one) => one !== group && one !== next)
    const isNeedless =
      next === null ? isFree(group, kept, relation, config) : isAlike(group, next, others, relation, config)
    if (isNeedless) kept.splice(kept.indexOf(group), 1)
  }
  return kept
}

function nextFor(group: Group, kept: readonly Group[], { sampler }: Relation): Group | null {
  const path = sampler.path(group, 'from')!
  const later = kept.slice(kept.indexOf(group) + 1)
  return later.find(({ pattern }) => compilePattern(pattern, []).match(path) !== null) ?? null
}

function isAlike(group: Group, next: Group, others: readonly Group[], relation: Relation, config: OldConfig): boolean {
  const { across, within } = relation
  const same = (from: Group, to: Group, likeFrom: Group, likeTo: Group): boolean =>
    across(from, to) === across(likeFrom, likeTo) &&
    JSON.stringify(within(from, to)) === JSON.stringify(within(likeFrom, likeTo))
  return (
    others.every((other) => same(group, other, next, other) && same(other, group, other, next)) &&
    same(group, group, next, next) &&
    same(group, next, next, next) &&
    same(next, group, next, next) &&
    samePackages(group, next, relation, config)
  )
}

/** A file without a place may import everything, and be imported. */
function isFree(group: Group, kept: readonly Group[], relation: Relation, config: OldConfig): boolean {
  const { across, sampler } = relation
  const file = sampler.path(group, 'from')!
  return (
    !config.reportsUnplaced &&
    kept.every((other) => across(group, other) && across(other, group)) &&
    [...config.packages, 'a-package-without-rules'].every((name) => config.judge(importOfPackage(file, name)) === null)
  )
}

function samePackages(one: Group, other: Group, { sampler }: Relation, { packages, judge }: OldConfig): boolean {
  const [file, like] = [sampler.path(one, 'from')!, sampler.path(other, 'from')!]
  return packages.every(
    (name) => (judge(importOfPackage(file, name)) === null) === (judge(importOfPackage(like, name)) === null),
  )
}

/** Joins derived groups that are treated alike and differ in one part of their patterns. */
export function joinAlike(relation: Relation, config: OldConfig): Group[] {
  const joined = [...relation.groups]
  const represented = new Map<Group, Group>(joined.map((group) => [group, group]))
  for (let index = 0; index < joined.length; index++) {
    for (let later = joined.length - 1; later > index; later--) {
      const [one, other] = [joined[index]!, joined[later]!]
      const pattern = one.isDerived && other.isDerived ? joinPatterns(one.pattern, other.pattern) : null
      const between = joined.slice(index + 1, later)
      if (pattern === null || between.some((group) => intersect(group.pattern, pattern) !== null)) continue
      const [a, b] = [represented.get(one)!, represented.get(other)!]
      const others = relation.groups.filter((group) => group !== a && group !== b)
      if (!relation.across(a, b) || !isAlike(b, a, others, relation, config)) continue
      const group = {
        ...one,
        pattern,
        source: [...new Set([...one.source.split(', '), ...other.source.split(', ')])].join(', '),
      }
      represented.set(group, a)
      joined[index] = group
      joined.splice(later, 1)
    }
  }
  return joined
}
