import { memoize, type EdgeKind } from '@stratalint/core'
import type { Group, Loss, OldConfig } from '../../model/old-config.ts'
import type { EslintSettings } from '../../read/eslint-settings.ts'
import { MigrateError } from '../../migrate-error.ts'
import { losses } from '../../losses.ts'
import { texts } from '../../texts.ts'
import type { ProjectFiles } from '../../read/project.ts'
import { createElements, type Descriptor, type Element } from './elements.ts'
import { createJudge, policiesOf, type BoundaryRules, type RuleOptions } from './judge.ts'
import { entriesOf } from './entries.ts'
import { listOf } from './list-of.ts'
import { matchesAny } from './micromatch.ts'
import { namedPackages, namedValues, unknownKeys } from './mentions.ts'
import { byNamedChoice, placePatterns } from './patterns.ts'
import { nameOf } from '../../translate/names.ts'
import { splitByValues } from '../../translate/split-groups.ts'

const NODES: Record<string, EdgeKind[]> = {
  import: ['import', 'import-type'],
  export: ['export', 'export-type', 'export-all'],
  require: ['require'],
  'dynamic-import': ['dynamic-import'],
}

/** Reads the settings and rules of eslint-plugin-boundaries. */
export function readBoundaries(eslint: EslintSettings, { files }: ProjectFiles): OldConfig {
  const { settings, file } = eslint
  const get = (name: string): unknown => settings[`boundaries/${name}`]
  const rules = rulesOf(eslint)
  if (Object.values(rules).every((rule) => rule === null || rule === false))
    throw new MigrateError(texts.noRules('boundaries', file))
  const descriptors = readDescriptors(get('elements') ?? settings['boundaries/types'])
  const categories = [get('files') ?? []].flat() as { category: string; pattern: string | string[] }[]
  const isNew = get('files') !== undefined || rules.dependencies?.policies !== undefined
  const include = listOf(get('include'))
  const ignore = listOf(get('ignore'))
  const elementOf = createElements({
    descriptors,
    hasManyTypes: isNew && get('elements-single-type') !== true,
    include,
    ignore,
  })
  const rootPath = (listOf(get('root-path'))[0] ?? '').replace(/^\.?\/*|\/+$/g, '')
  const relative = (path: string): string =>
    rootPath !== '' && path.startsWith(`${rootPath}/`) ? path.slice(rootPath.length + 1) : path
  const toRoot = (glob: string): string => (rootPath === '' || glob.startsWith('**') ? glob : `${rootPath}/${glob}`)
  const ends = {
    elementOf: (path: string): Element | 'ignored' | null => elementOf(relative(path)),
    categoriesOf: memoize((path) =>
      categories.filter(({ pattern }) => matchesAny(relative(path), listOf(pattern))).map(({ category }) => category),
    ),
  }
  const found: Loss[] = []
  const groups = groupsOf({ descriptors, rules, rootPath, files, found })
  const values = namedValues(rules)
  const split = splitByValues(groups, () => values)
  const byDescriptor = (path: string): string | null => {
    const element = ends.elementOf(path)
    return element === null || element === 'ignored'
      ? null
      : (split.find(({ descriptor, matches }) => descriptor === element.descriptor && matches(path))?.group.name ??
          null)
  }
  const judge = createJudge(rules, ends)
  return {
    tool: 'boundaries',
    file,
    groups: split.map(({ group }) => group),
    judge,
    groupOf: byDescriptor,
    kinds: kindsOf(get('dependency-nodes'), isNew),
    typeOnly: policiesOf(rules.dependencies ?? {}).some(({ importKind }) => importKind === 'value')
      ? 'allow'
      : 'enforce',
    packages: namedPackages(rules),
    reportsUnplaced: rules.noUnknown || isOn(eslint, 'no-unknown-files'),
    findsCycles: eslint.rules['import/no-cycle'] !== undefined,
    findsUnresolved: eslint.rules['import/no-unresolved'] !== undefined,
    ignores: ignore.map(toRoot),
    ...(include.length > 0 && { files: include.map(toRoot) }),
    losses: [...found, ...lossesOf(eslint, rules, categories.length > 0)],
  }
}

function rulesOf(eslint: EslintSettings): BoundaryRules {
  const options = (name: string): RuleOptions | null => ruleNamed(eslint, name)?.[0] ?? null
  return {
    dependencies: options('dependencies') ?? options('element-types'),
    entryPoint: options('entry-point'),
    external: options('external'),
    noPrivate: isOn(eslint, 'no-private') ? (ruleNamed(eslint, 'no-private')![0] ?? {}) : null,
    noUnknown: isOn(eslint, 'no-unknown') || isOn(eslint, 'no-unknown-dependencies'),
    noIgnored: isOn(eslint, 'no-ignored') || isOn(eslint, 'no-ignored-dependencies'),
  }
}

function isOn(eslint: EslintSettings, name: string): boolean {
  return ruleNamed(eslint, name) !== undefined
}

/** The options of a rule; the plugin may be part of another one. */
function ruleNamed({ rules }: EslintSettings, name: string): readonly unknown[] | undefined {
  const id = Object.keys(rules).find((one) => one === `boundaries/${name}` || one.endsWith(`/boundaries/${name}`))
  return id === undefined ? undefined : rules[id]
}

function readDescriptors(written: unknown): Descriptor[] {
  return [written ?? []].flat().flatMap((one: unknown): Descriptor[] => {
    if (typeof one !== 'object' || one === null) return []
    const { type, category, pattern, mode, partialMatch, capture, basePattern, baseCapture } = one as Record<
      string,
      unknown
    >
    return [
      {
        type: typeof type === 'string' ? type : null,
        category: typeof category === 'string' ? category : null,
        patterns: listOf(pattern),
        mode: mode === 'file' || mode === 'full' ? mode : 'folder',
        isWholePath: partialMatch === false,
        capture: listOf(capture),
        basePattern: typeof basePattern === 'string' ? basePattern : null,
        baseCapture: listOf(baseCapture),
      },
    ]
  })
}

interface Reading {
  descriptors: readonly Descriptor[]
  rules: BoundaryRules
  rootPath: string
  files: readonly string[]
  found: Loss[]
}

function groupsOf({ descriptors, rules, rootPath, files, found }: Reading): { group: Group; descriptor: Descriptor }[] {
  const taken = new Set<string>()
  const named = new Set(Object.keys(namedValues(rules)))
  return descriptors.flatMap((descriptor, position) => {
    const name = descriptor.type ?? descriptor.category ?? `element-${position + 1}`
    const choices = byNamedChoice(descriptor, named)
    return choices.flatMap((choice) => {
      const [pattern] = placePatterns(choice, rootPath, files)
      if (pattern === null || pattern === undefined) {
        found.push(losses.pattern(name, choice.patterns[0]!))
        return []
      }
      const isWrittenOut = choices.length > descriptor.patterns.length
      const free = nameOf(isWrittenOut ? `${name}-${lastFolder(pattern)}` : name, taken)
      const group: Group = {
        name: free,
        pattern,
        source: `boundaries/elements[${position}]`,
        entry: entriesOf(rules, descriptor, found),
        ...(isWrittenOut && { isDerived: true }),
      }
      return [{ descriptor, group }]
    })
  })
}

function lastFolder(pattern: string): string {
  return pattern.match(/[\w-]+(?=(?:\/[^/]*\*[^/]*)*$)/)?.[0] ?? 'part'
}

function kindsOf(nodes: unknown, isNew: boolean): Set<EdgeKind> {
  const names = nodes === undefined ? (isNew ? Object.keys(NODES) : ['import']) : listOf(nodes)
  return new Set(names.flatMap((name) => NODES[name] ?? []))
}

function lossesOf(eslint: EslintSettings, rules: BoundaryRules, hasFiles: boolean): Loss[] {
  return [
    ...(rules.noPrivate === null ? [] : [losses.noPrivate()]),
    ...(rules.noIgnored ? [losses.noIgnored()] : []),
    ...(hasFiles ? [losses.fileCategories()] : []),
    ...(rules.noUnknown !== isOn(eslint, 'no-unknown-files') ? [losses.unknownFiles(rules.noUnknown)] : []),
    ...(eslint.settings['boundaries/additional-dependency-nodes'] === undefined ? [] : [losses.dependencyNodes()]),
    ...unknownKeys(rules).map(losses.selectorKey),
  ]
}
