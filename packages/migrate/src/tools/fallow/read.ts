import { compileGlobs, memoize, type EdgeKind } from '@stratalint/core'
import { MODULE_IMPORTS } from '../../model/import-kinds.ts'
import type { Group, Loss, OldConfig } from '../../model/old-config.ts'
import type { ConfigSource } from '../../read/config-source.ts'
import { losses } from '../../losses.ts'
import { withPreset } from './presets.ts'
import type { Boundaries } from './boundaries.ts'

const KINDS: ReadonlySet<EdgeKind> = new Set<EdgeKind>([...MODULE_IMPORTS, 'require'])

/** A zone with its patterns from the root. */
interface Zone {
  name: string
  /** The zone of the config, where the zone is a child that was discovered. */
  parent: string
  patterns: readonly string[]
}

/** Reads the zones of a fallow config. */
export function readFallow({ file, value, project }: ConfigSource): OldConfig {
  const { boundaries: given = {} } = value as { boundaries?: Boundaries }
  const boundaries = withPreset(given, project.root)
  const { rules = [], coverage = {}, calls } = boundaries
  const zones = zonesOf(boundaries, project.files)
  const compiled = zones.map((zone) => ({ zone, matches: compileGlobs(zone.patterns) }))
  const zoneOf = memoize((path) => compiled.find(({ matches }) => matches(path))?.zone ?? null)
  const isListed = (names: readonly string[] | undefined, { name, parent }: Zone): boolean =>
    names?.some((one) => one === name || one === parent) ?? false
  const found: Loss[] = [
    ...(boundaries.preset === undefined || boundaries.preset === null ? [] : [losses.fallowPreset(boundaries.preset)]),
    ...(calls === undefined ? [] : [losses.fallowCalls()]),
    ...rules
      .filter(({ allowTypeOnly = [] }) => allowTypeOnly.length > 0)
      .map(({ from }) => losses.fallowTypeOnly(from)),
    ...((coverage.allowUnmatched ?? []).length > 0 ? [losses.fallowAllowUnmatched()] : []),
  ]
  return {
    tool: 'fallow',
    file,
    groups: zones.flatMap(groupsOf),
    judge: ({ from, to, isElided }) => {
      const [source, target] = [zoneOf(from), to === null ? null : zoneOf(to)]
      if (source === null || target === null || source === target) return null
      const rule = rules.find((one) => one.from === source.name) ?? rules.find((one) => one.from === source.parent)
      if (rule === undefined) return null
      const isOwnChild = source.name === source.parent && target.parent === source.name
      const isAllowed = isOwnChild || isListed(rule.allow, target) || (isElided && isListed(rule.allowTypeOnly, target))
      return isAllowed ? null : 'boundary-violation'
    },
    kinds: KINDS,
    typeOnly: 'enforce',
    packages: [],
    reportsUnplaced: coverage.requireAllFiles === true,
    findsCycles: false,
    findsUnresolved: false,
    ignores: [],
    outside: coverage.allowUnmatched ?? [],
    losses: found,
  }
}

/** A zone may be every child of a folder. */
function zonesOf({ zones = [] }: Boundaries, files: readonly string[]): Zone[] {
  return zones.flatMap(({ name, patterns = [], autoDiscover = [], root }) => {
    const below = (pattern: string): string =>
      root === undefined || root === null ? pattern : `${root.replace(/\/+$/, '')}/${pattern}`
    const children = autoDiscover.flatMap((folder) => childrenOf(below(folder).replace(/\/+$/, ''), files))
    return [
      ...children.map(({ child, pattern }) => ({ name: `${name}/${child}`, parent: name, patterns: [pattern] })),
      ...(patterns.length > 0 ? [{ name, parent: name, patterns: patterns.map(below) }] : []),
    ]
  })
}

function childrenOf(folder: string, files: readonly string[]): { child: string; pattern: string }[] {
  const names = files
    .filter((file) => file.startsWith(`${folder}/`))
    .map((file) => file.slice(folder.length + 1).split('/'))
    .filter((segments) => segments.length > 1)
    .map(([child]) => child!)
  return [...new Set(names)].sort().map((child) => ({ child, pattern: `${folder}/${child}/**` }))
}

function groupsOf({ name, patterns }: Zone): Group[] {
  return patterns.map((pattern, index) => ({
    name: index === 0 ? name : `${name}-${index + 1}`,
    pattern: pattern.replace(/^\.\//, ''),
    source: `boundaries.zones: ${name}`,
    kind: name,
  }))
}
