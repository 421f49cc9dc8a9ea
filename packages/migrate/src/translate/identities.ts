import { patternCaptures } from '@stratalint/core'
import type { Group } from '../model/old-config.ts'
import type { Relation } from './relation.ts'
import { capturesOf } from './samples.ts'

/** The captures of a place that distinguish its instances, and its pattern with these captures alone. */
export interface Identity {
  pattern: string
  captures: readonly string[]
  /** Whether other groups share the instances. */
  isShared: boolean
}

/**
 * Decides what one instance is. Groups that may import each other only for equal captures share their instances; a group
 * that may import all of itself, whatever the file, is one instance.
 */
export function identitiesOf(relation: Relation): Map<Group, Identity> {
  const { groups, across, within } = relation
  const parents = new Map<Group, Group>()
  const rootOf = (group: Group): Group => {
    const parent = parents.get(group)
    return parent === undefined ? group : rootOf(parent)
  }
  // By the root of each cluster: the captures that its first pair needs.
  const shared = new Map<Group, readonly string[]>()
  for (const from of groups) {
    for (const to of groups) {
      const key = from === to ? null : within(from, to)
      if (key === null) continue
      const [root, other] = [rootOf(from), rootOf(to)]
      shared.set(root, shared.get(root) ?? shared.get(other) ?? key)
      if (root !== other) parents.set(other, root)
    }
  }
  const ownKey = (group: Group): readonly string[] => {
    if (!across(group, group)) return within(group, group) ?? capturesOf(group)
    // One instance needs no captures, unless its parts may only be entered by some files.
    return group.entry === undefined ? [] : capturesOf(group)
  }
  const taken = new Map<string, Group>()
  return new Map(
    groups.map((group) => {
      const root = rootOf(group)
      const captures = (shared.get(root) ?? ownKey(group)).filter((name) => capturesOf(group).includes(name))
      const owner = taken.get(keyOf(captures)) ?? root
      if (captures.length > 0) taken.set(keyOf(captures), owner)
      const rename = (name: string): string =>
        owner === root && name !== 'layer' ? name : camelCase(`${root.name} ${name}`)
      return [
        group,
        {
          pattern: keepCaptures(group.pattern, captures, rename),
          captures: captures.map(rename),
          isShared: shared.has(root),
        },
      ]
    }),
  )
}

function keyOf(captures: readonly string[]): string {
  return [...captures].sort().join('\0')
}

/** Turns the other captures into stars. */
function keepCaptures(pattern: string, kept: readonly string[], rename: (name: string) => string): string {
  return patternCaptures(pattern).reduce(
    (text, name) => text.replace(`{${name}}`, kept.includes(name) ? `{${rename(name)}}` : '*'),
    pattern,
  )
}

function camelCase(text: string): string {
  const joined = text.replace(/[^A-Za-z0-9]+(.)?/g, (_, next: string | undefined) => next?.toUpperCase() ?? '')
  return /^[A-Za-z_]/.test(joined) ? joined : `_${joined}`
}
