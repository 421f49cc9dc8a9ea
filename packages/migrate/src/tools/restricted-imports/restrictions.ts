import { compileGlobs } from '@stratalint/core'
import { isEmptyPackage } from '../../read/empty-package.ts'

/** Imports that a part of an ESLint config forbids by how their specifiers are written. */
export interface Restriction {
  /** Specifiers as in a `.gitignore`; one that begins with `!` is allowed again. */
  group: readonly string[]
  /** Whether the group is one whole specifier. */
  isExact: boolean
  allowsTypes: boolean
}

/** The restrictions of one part of a config, for the files that it names. */
export interface RestrictedFiles {
  rule: string
  /** The globs of the part; empty for every file. */
  globs: readonly string[]
  applies(file: string): boolean
  restrictions: readonly Restriction[]
  /** Whether some options are about more than who imports whom. */
  isPartial: boolean
}

interface Part {
  files?: unknown
  excludedFiles?: unknown
  ignores?: unknown
  rules?: unknown
  overrides?: unknown
  extends?: unknown
}

interface Options {
  name?: unknown
  group?: unknown
  importNames?: unknown
  allowImportNames?: unknown
  importNamePattern?: unknown
  allowImportNamePattern?: unknown
  regex?: unknown
  allowTypeImports?: unknown
}

const RULE = /^(?:@typescript-eslint\/|typescript\/)?no-restricted-imports$/

/** The parts of a flat config, an `.eslintrc` or an `.oxlintrc.json` that have the rule; for one file, the last of each rule applies. */
export function readRestrictions(value: unknown): RestrictedFiles[] {
  return partsOf(value).flatMap(({ files, excludedFiles, ignores, rules }) => {
    const globs = stringsIn(files)
    const isNamed = globs.length === 0 ? () => true : compileGlobs(globs)
    const isLeftOut = compileGlobs([...stringsIn(excludedFiles), ...stringsIn(ignores)])
    return Object.entries(isPlain(rules) ? rules : {}).flatMap(([rule, setting]): RestrictedFiles[] => {
      if (!RULE.test(rule)) return []
      const [severity, ...options] = Array.isArray(setting) ? (setting as unknown[]) : [setting]
      const isOff = severity === 'off' || severity === 0
      const read = isOff ? [] : options.flatMap(restrictionsIn)
      return [
        {
          rule,
          globs,
          applies: (file) => isNamed(file) && !isLeftOut(file),
          restrictions: read.flatMap((one) => one ?? []),
          isPartial: read.includes(null),
        },
      ]
    })
  })
}

/** The restrictions of one option; `null` for one that asks for more than the specifier. */
function restrictionsIn(option: unknown): (Restriction | null)[] {
  if (typeof option === 'string') return [{ group: [option], isExact: true, allowsTypes: false }]
  if (!isPlain(option)) return []
  if (option['name'] !== undefined) return [pathOf(option)]
  const { paths, patterns } = option
  const groups = asList(patterns)
  // Patterns that are plain texts are one group.
  const texts = groups.filter((one) => typeof one === 'string')
  return [
    ...asList(paths).map((path) =>
      typeof path === 'string' ? { group: [path], isExact: true, allowsTypes: false } : pathOf(path),
    ),
    ...(texts.length > 0 ? [{ group: texts, isExact: false, allowsTypes: false }] : []),
    ...groups.filter((one) => typeof one !== 'string').map(groupOf),
  ]
}

function pathOf(option: unknown): Restriction | null {
  if (!isPlain(option) || typeof option['name'] !== 'string' || asksForNames(option)) return null
  return { group: [option['name']], isExact: true, allowsTypes: option['allowTypeImports'] === true }
}

function groupOf(option: unknown): Restriction | null {
  if (!isPlain(option) || option['regex'] !== undefined || asksForNames(option)) return null
  const group = stringsIn(option['group'])
  return group.length === 0 ? null : { group, isExact: false, allowsTypes: option['allowTypeImports'] === true }
}

function asksForNames({ importNames, allowImportNames, importNamePattern, allowImportNamePattern }: Options): boolean {
  return [importNames, allowImportNames, importNamePattern, allowImportNamePattern].some((one) => one !== undefined)
}

/** The parts in order; the files of an override in an `.eslintrc` match by their name where they have no slash. */
function partsOf(value: unknown): Part[] {
  if (isEmptyPackage(value)) return []
  if (Array.isArray(value)) return value.flatMap(partsOf)
  if (!isPlain(value)) return []
  const { overrides, extends: bases } = value as Part
  const inner = asList(bases).flatMap((base) => (typeof base === 'string' ? [] : partsOf(base)))
  const anywhere = (globs: unknown): string[] =>
    stringsIn(globs).map((glob) => (glob.includes('/') ? glob : `**/${glob}`))
  return [
    ...inner,
    value,
    ...asList(overrides)
      .flatMap(partsOf)
      .map((part) => ({ ...part, files: anywhere(part.files), excludedFiles: anywhere(part.excludedFiles) })),
  ]
}

function asList(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? (value as unknown[]) : [value]
}

function stringsIn(value: unknown): string[] {
  return asList(value)
    .flat()
    .flatMap((one) => (typeof one === 'string' ? [one.replace(/^\.\//, '')] : []))
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
