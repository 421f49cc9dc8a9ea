import type { EdgeKind } from '@stratalint/core'
import { builtinModules } from 'node:module'
import { MODULE_IMPORTS } from '../../model/import-kinds.ts'
import type { Group, Loss, OldConfig } from '../../model/old-config.ts'
import type { OldEdge } from '../../model/old-edge.ts'
import { withoutLookaheads } from '../../patterns/lookaheads.ts'
import { patternsOf } from '../../patterns/regex-patterns.ts'
import { groupsOfRegions, type Region } from '../../patterns/regions.ts'
import type { ConfigSource } from '../../read/config-source.ts'
import { losses } from '../../losses.ts'
import { readPackageTypes } from './package-types.ts'
import { joined, matchesRule, otherKindOf, withGroupTexts, type Cruised, type Rule, type RuleSet } from './rules.ts'

const KINDS: ReadonlySet<EdgeKind> = new Set<EdgeKind>([...MODULE_IMPORTS, 'require', 'import-equals'])

/** Rules without a path apply to every file. */
const OTHER_FILES: Group = { name: 'other-files', pattern: '**', source: 'files that no rule names', isDerived: true }

const BUILTIN = new Set(builtinModules)

/** Reads the rules of dependency-cruiser; those that it takes from elsewhere must be in `value` already. */
export function readDependencyCruiser({ file, value, project, missing }: ConfigSource): OldConfig {
  const { files, root } = project
  const set = value as RuleSet
  const { forbidden = [], allowed = [], required = [], options = {} } = set
  const active = forbidden
    .filter(({ severity }) => severity !== 'ignore')
    .map((rule) => ({ ...rule, name: rule.name ?? 'unnamed' }))
  const aboutImports = active.filter((rule) => otherKindOf(rule) === null)
  const allows = allowed.filter((rule) => otherKindOf(rule) === null)
  const readsTypes = options['tsPreCompilationDeps'] !== undefined && options['tsPreCompilationDeps'] !== false
  const typeOf = readPackageTypes(root)
  const [exclude, only] = [pathOption(options, 'exclude'), pathOption(options, 'includeOnly')]
  const excluded = excludedPaths(exclude, only)
  const judge = (edge: OldEdge): string | null => {
    if (!readsTypes && edge.isElided) return null
    const cruised = describe(edge, typeOf)
    if (excluded(cruised.from) || excluded(cruised.to)) return null
    if (allows.length > 0 && !allows.some((rule) => matchesRule(rule, cruised))) return 'not-in-allowed'
    return aboutImports.find((rule) => matchesRule(rule, cruised))?.name ?? null
  }
  const found: Loss[] = []
  const globsOf = (option: string, source: string | null): string[] => {
    const patterns = source === null ? [] : patternsOf(source, files)
    if (patterns === null) found.push(losses.regex(option, source!))
    return (patterns ?? []).map((pattern) => pattern.replace(/\{\w+\}/g, '*'))
  }
  const [ignores, included] = [globsOf('options.exclude', exclude), globsOf('options.includeOnly', only)]
  const judged = [...aboutImports, ...allows]
  return {
    tool: 'dependency-cruiser',
    file,
    groups: [...groupsOfRegions(regionsOf(judged, files, found), files), OTHER_FILES],
    judge,
    kinds: KINDS,
    typeOnly: readsTypes ? 'enforce' : 'allow',
    packages: packagesIn(judged),
    reportsUnplaced: false,
    findsCycles: active.some(({ to }) => to?.circular === true),
    findsUnresolved: active.some(
      ({ to }) => to?.couldNotResolve === true || to?.dependencyTypes?.includes('npm-no-pkg') === true,
    ),
    ignores,
    ...(included.length > 0 && { files: included }),
    losses: [
      ...(missing.length > 0 ? [losses.missing(file, missing)] : []),
      ...found,
      ...lossesOf(active, required, aboutImports),
    ],
    judged: new Set([...aboutImports.map(({ name }) => name), 'not-in-allowed']),
  }
}

function describe(
  { from, to, packageName, specifier, kind, typeOnly }: OldEdge,
  typeOf: (name: string) => string[],
): Cruised {
  const isBuiltin = packageName !== null && (specifier.startsWith('node:') || BUILTIN.has(packageName))
  const alias = to !== null && !/^\.{0,2}\//.test(specifier) && !specifier.startsWith('.') ? ['aliased'] : []
  const own = to !== null ? ['local', ...alias] : isBuiltin ? ['core'] : typeOf(packageName!)
  return {
    from,
    to: to ?? (isBuiltin ? packageName : `node_modules/${packageName!}/index.js`),
    types: [...own, ...(typeOnly ? ['type-only'] : []), kind.startsWith('export') ? 'export' : kind],
    isDynamic: kind === 'dynamic-import',
  }
}

/** The files that each condition names, with those that `$1` can mean. */
function regionsOf(rules: readonly Rule[], files: readonly string[], found: Loss[]): Region[] {
  const failed = new Set<string>()
  return rules.flatMap(({ name = 'allowed', from = {}, to = {} }) => {
    const sources = [from.path, from.pathNot].filter((one) => one !== undefined).map(joined)
    const targets = [to.path, to.pathNot]
      .filter((one) => one !== undefined)
      .map((one) => withGroupTexts(one, from.path))
    return [...sources, ...targets].flatMap(withoutLookaheads).flatMap((source) => {
      const patterns = patternsOf(source, files)
      if (patterns === null) {
        if (!failed.has(source)) found.push(losses.regex(name, source))
        failed.add(source)
        return []
      }
      return patterns.filter(isFilePattern).map((pattern) => ({ pattern, sources: [name] }))
    })
  })
}

/** A builtin or an installed package is no file of the project. */
function isFilePattern(pattern: string): boolean {
  return (
    !pattern.includes('node_modules') && /[.*]/.test(pattern.slice(pattern.lastIndexOf('/') + 1)) && pattern !== '**'
  )
}

/** The packages that conditions name. */
function packagesIn(rules: readonly Rule[]): string[] {
  const names = rules.flatMap(({ to = {} }) =>
    [to.path, to.pathNot].flatMap((paths) =>
      paths === undefined
        ? []
        : [paths]
            .flat()
            .flatMap((path) => [
              ...(/^\^(?:\(\?:)?\(?([\w|:]+)\)?\$$/.exec(path)?.[1]?.split('|') ?? []),
              ...[...path.matchAll(/node_modules\/\(?((?:@[\w.-]+\/)?[\w.-]+(?:\|(?:@[\w.-]+\/)?[\w.-]+)*)/g)].flatMap(
                ([, found]) => found!.split('|'),
              ),
            ]),
    ),
  )
  return [...new Set(names.map((name) => name.replace(/^node:/, '').replaceAll('\\', '')))]
}

/** The regular expression of an option that is a path, several, or an object with `path`. */
function pathOption(options: Record<string, unknown>, name: string): string | null {
  const given = options[name] as { path?: string | string[] } | string | string[] | undefined
  const path = typeof given === 'object' && !Array.isArray(given) ? given.path : given
  return path === undefined ? null : joined(path)
}

/** Whether the options leave out a file: neither its imports nor imports of it are judged. */
function excludedPaths(exclude: string | null, only: string | null): (path: string) => boolean {
  return (path) =>
    (exclude !== null && new RegExp(exclude).test(path)) || (only !== null && !new RegExp(only).test(path))
}

function lossesOf(active: readonly Rule[], required: readonly Rule[], translated: readonly Rule[]): Loss[] {
  const hasTypes = ({ to }: Rule): boolean => to?.dependencyTypesNot?.includes('type-only') === true
  return [
    ...active.flatMap((rule) => {
      const kind = otherKindOf(rule)
      if (kind === null || kind === 'circular' || kind === 'couldNotResolve') return []
      return [losses.cruiserRule(rule.name ?? 'unnamed', kind)]
    }),
    ...active
      .filter(({ from, to }) => to?.circular === true && (from?.path ?? from?.pathNot) !== undefined)
      .map(({ name = 'unnamed' }) => losses.cruiserScope(name)),
    ...required.map(({ name = 'unnamed' }) => losses.cruiserRule(name, 'required')),
    ...translated.filter(hasTypes).map(({ name = 'unnamed' }) => losses.cruiserTypeOnly(name)),
    ...translated
      .filter(({ severity }) => severity === 'info' || severity === 'warn')
      .map(({ name = 'unnamed', severity }) => losses.severity(name, severity!)),
  ]
}
