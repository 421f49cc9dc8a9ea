import {
  posixRelative,
  tokenizePattern,
  type Place,
  type Policy,
  type RuleSetting,
  type Severity,
} from '@stratalint/core'
import { locatePolicy, openPolicy, PolicyError, type LoadedPolicy, type PolicySettings } from '@stratalint/policy'
import { generalSeverity, isFileRule } from '@stratalint/rule'
import { linterPlugins, rules, rulesOf } from '@stratalint/rule-sets'
import type { ESLint, Linter } from 'eslint'
import { componentConfigs } from './components/configs.ts'
import { findParser, type Parser } from './find-parser.ts'
import { liveConfigs, severityProcessor } from './live.ts'

export { componentParser } from './components/parser.ts'
export { findParser, type Parser } from './find-parser.ts'

/** Where to look for the policy. */
export interface StratalintOptions {
  /** The folder that ESLint's globs are relative to: the one of the ESLint config. */
  cwd?: string
  /** The policy file, where it is not found upward from `cwd`. */
  config?: string
}

type Config = Linter.Config

const CODE = '{ts,tsx,mts,cts,js,jsx,mjs,cjs,vue,svelte,astro,mdx}'

/** Every source file, whatever the case of its extension. */
const ANY_CODE = '**/*.{[tT][sS],[tT][sS][xX],[mMcC][tT][sS],[jJ][sS],[jJ][sS][xX],[mMcC][jJ][sS]}'

/** ESLint flat config for the policy found from here: `export default [...await stratalint()]`. */
export default async function stratalint(options: StratalintOptions = {}): Promise<Config[]> {
  const cwd = options.cwd ?? process.cwd()
  const parser = await findParser(cwd)
  const settings = locatePolicy({ cwd, configFile: options.config })
  let last: LoadedPolicy | null = null
  return liveConfigs(() => {
    try {
      last = openPolicy(settings)
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error
    }
    return last === null ? brokenConfig(settings, parser) : flatConfig(last, cwd, parser)
  })
}

/** For a policy that has not been valid yet: the rules report the error in each file. */
function brokenConfig(settings: PolicySettings, parser: Parser): Config[] {
  return [
    {
      name: 'stratalint',
      files: [`**/*.${CODE}`],
      plugins: linterPlugins(null) as unknown as Record<string, ESLint.Plugin>,
      languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
      settings: { stratalint: settings },
      rules: Object.fromEntries(rules.filter(isFileRule).map(({ id }) => [id, 'error'])),
    },
  ]
}

/** The same for a loaded policy; `base` is the folder that the globs are relative to. */
export function flatConfig(loaded: LoadedPolicy, base: string, parser: Parser): Config[] {
  const { root, policyFile, hash, policy } = loaded
  const prefix = posixRelative(base, root)
  const toGlob = (pattern: string): string => eslintGlob(prefix === '' ? pattern : `${prefix}/${pattern}`)
  const globsOf = (patterns: readonly string[]): string[] => patterns.flatMap(spellings).map(toGlob)
  const [wanted, unwanted] = [
    policy.files.filter((pattern) => !pattern.startsWith('!')),
    policy.files.flatMap((pattern) => (pattern.startsWith('!') ? [pattern.slice(1)] : [])),
  ]
  const isTakenBack = (pattern: string): boolean => pattern.startsWith('!')
  const ignores = [
    ...globsOf(policy.ignores.filter((pattern) => !isTakenBack(pattern))),
    ...globsOf(policy.ignores.filter(isTakenBack).map((pattern) => pattern.slice(1))).map((glob) => `!${glob}`),
    ...globsOf(unwanted),
  ]
  const fileRules = rulesOf(loaded).filter(isFileRule)
  const ids = fileRules.map(({ id }) => id)
  // The rule itself checks whether it is on, so that it can be turned on in a running editor.
  const shown = (severity: Severity): Severity => (severity === 'off' ? 'error' : severity)
  const scoped = ids.flatMap((id) => {
    const settings = policy.rules[id] ?? []
    const general = settings.findLastIndex((setting) => setting.in === null)
    return settings.slice(general + 1).map((setting) => ({ id, setting }))
  })
  const code: Config = {
    name: 'stratalint',
    // ESLint selects no file by a pattern that ends in a star alone.
    files: globsOf(wanted).map((glob) => [glob, ANY_CODE]),
    ...(ignores.length > 0 && { ignores }),
    plugins: linterPlugins(loaded) as unknown as Record<string, ESLint.Plugin>,
    languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    settings: { stratalint: { root, policyFile, hash } },
    rules: Object.fromEntries(fileRules.map((rule) => [rule.id, shown(generalSeverity(rule, policy))])),
  }
  return [
    { ...code, processor: severityProcessor({ root, policyFile, hash }, ids) },
    ...componentConfigs(code, globsOf(wanted), root),
    ...scoped.map(({ id, setting }): Config => ({
      name: `stratalint/${id}`,
      files: globsOf(scopeGlobs(policy, setting)),
      rules: { [id]: shown(setting.severity) },
    })),
  ]
}

/** A path without a glob means everything below it too. */
function spellings(pattern: string): string[] {
  if (pattern === '.') return ['**']
  return /[*{]/.test(pattern) ? [pattern] : [pattern, `${pattern}/**`]
}

/** The globs of the layers, places and paths that a setting names; the rule checks again whether it is on. */
function scopeGlobs(policy: Policy, setting: RuleSetting): string[] {
  return (setting.in ?? ['**']).flatMap((scope) => {
    const places = policy.places.filter((place) => place.name === scope || place.layer === scope)
    const layered = policy.layers.names.includes(scope)
      ? policy.places.filter((place) => place.pattern.includes('{layer}'))
      : []
    return places.length + layered.length === 0
      ? [scope]
      : [...places.flatMap((place) => placeGlobs(place, null)), ...layered.flatMap((place) => placeGlobs(place, scope))]
  })
}

function placeGlobs(place: Place, layer: string | null): string[] {
  const glob = tokenizePattern(place.pattern)
    .map((token) => {
      switch (token.type) {
        case 'literal':
          return token.text
        case 'capture':
          return token.name === 'layer' && layer !== null ? layer : '*'
        case 'choice':
          return `{${token.options.join(',')}}`
        case 'star':
          return '*'
        case 'globstar':
          return '**'
      }
    })
    .join('')
  return place.pattern.endsWith('{layer}/**') ? [glob, `${glob.slice(0, -'/**'.length)}.${CODE}`] : [glob]
}

/** Escapes characters such as brackets, which ESLint reads as globs and a policy does not. */
function eslintGlob(pattern: string): string {
  return pattern.replace(/[\\[\]()!?+@]/g, '\\$&')
}
