import {
  asObject,
  lineFrom,
  listOf,
  objectsOf,
  parentOf,
  resolveIn,
  stringsOf,
  type Json,
  type World,
} from '../world.ts'
import { globIn, globsIn, isOurs, levelOf, ruleIdOf, type Facts, type Ignore, type RuleSetting } from './facts.ts'

/** What a config in JSON or YAML does, of ESLint's older form or of oxlint. */
export function jsonFacts(file: string, json: Json, world: World, stack: readonly string[] = []): Facts {
  const folder = parentOf(file)
  const text = world.read(file) ?? ''
  const bases =
    stack.length > 8 ? [] : stringsOf(json['extends']).flatMap((name) => extended(name, file, folder, world, stack))
  const names = [...stringsOf(json['extends']), ...stringsOf(json['plugins']), ...pluginsOf(json['jsPlugins'])]
  const overrides = objectsOf(json['overrides'])
  const inOverrides = overrides.filter((one) =>
    [...stringsOf(one['extends']), ...stringsOf(one['plugins']), ...pluginsOf(one['jsPlugins'])].some(isOurs),
  )
  const isEverywhere = names.some(isOurs) || bases.some(({ usesOurs }) => usesOurs)
  return {
    isPreset: stringsOf(json['extends']).some(isOurs) || bases.some(({ isPreset }) => isPreset),
    usesOurs: isEverywhere || inOverrides.length > 0,
    ours: isEverywhere ? [] : inOverrides.map((one) => globsIn(folder, deep(one['files']), deep(one['excludedFiles']))),
    settings: [
      ...bases.flatMap(({ settings }) => settings),
      ...[json, ...overrides].flatMap((one) => settingsOf(one, file, folder, text)),
    ],
    ignores: [
      ...bases.flatMap(({ ignores }) => ignores),
      ...stringsOf(json['ignorePatterns']).map((pattern) => ignoreOf(pattern, file, folder, text)),
    ],
    noInline: json['noInlineConfig'] === true || bases.some(({ noInline }) => noInline),
    changes: [],
    isRoot: json['root'] === true,
  }
}

function pluginsOf(value: unknown): string[] {
  return listOf(value).flatMap((one) => stringsOf(asObject(one)?.['specifier'] ?? one))
}

function extended(name: string, file: string, folder: string, world: World, stack: readonly string[]): Facts[] {
  const path = name.startsWith('.') ? resolveIn(folder, name) : null
  const json = path === null || stack.includes(path) ? null : (world.json(path) ?? world.yaml(path))
  return path === null || json === null ? [] : [jsonFacts(path, json, world, [...stack, file])]
}

function settingsOf(json: Json, file: string, folder: string, text: string): RuleSetting[] {
  const { covers } = globsIn(folder, deep(json['files']), deep(json['excludedFiles']))
  return Object.entries(asObject(json['rules']) ?? {}).flatMap(([key, value]) => {
    const [rule, level] = [ruleIdOf(key), levelOf(value)]
    return rule === null || level === null
      ? []
      : [{ rule, level, covers, file, line: lineFrom(text, [`"${key}"`, key]) }]
  })
}

/** In the older form a glob without a slash matches in every folder. */
function deep(value: unknown): string[] {
  return stringsOf(value).map((glob) => (glob.includes('/') ? glob : `**/${glob}`))
}

export function ignoreOf(pattern: string, file: string, folder: string, text: string): Ignore {
  return {
    pattern,
    isNegated: pattern.startsWith('!'),
    covers: globIn(folder, pattern, true),
    file,
    line: lineFrom(text, [pattern]),
  }
}
