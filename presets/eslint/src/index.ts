import { tokenizePattern, type Place, type Policy, type RuleSetting, type Severity } from '@stratalint/core'
import architecture from '@stratalint/eslint-plugin-architecture'
import { loadPolicy, type LoadedPolicy } from '@stratalint/policy'
import type { ESLint, Linter } from 'eslint'
import { relative, sep } from 'node:path'
import { componentConfigs } from './components/configs.ts'
import { findParser, type Parser } from './find-parser.ts'

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

/** ESLint flat config for the policy found from here: `export default [...await stratalint()]`. */
export default async function stratalint(options: StratalintOptions = {}): Promise<Config[]> {
  const cwd = options.cwd ?? process.cwd()
  const loaded = await loadPolicy({ cwd, ...(options.config !== undefined && { configFile: options.config }) })
  return flatConfig(loaded, cwd, await findParser(cwd))
}

/** The same for a policy at hand; `base` is the folder that the globs are relative to. */
export function flatConfig(loaded: LoadedPolicy, base: string, parser: Parser): Config[] {
  const { root, policyFile, hash, policy } = loaded
  const prefix = relative(base, root).split(sep).join('/')
  const toGlob = (pattern: string): string => eslintGlob(prefix === '' ? pattern : `${prefix}/${pattern}`)
  const files = policy.files.map(toGlob)
  const ids = Object.keys(architecture.rules).map((name) => `architecture/${name}`)
  const everywhere = (id: string): Severity => policy.rules[id]?.findLast((setting) => setting.in === null)?.severity ?? 'error'
  const scoped = ids.flatMap((id) => {
    const settings = policy.rules[id] ?? []
    const general = settings.findLastIndex((setting) => setting.in === null)
    return settings.slice(general + 1).map((setting) => ({ id, setting }))
  })
  const ignores = policy.ignores.map(toGlob)
  const code: Config = {
    name: 'stratalint',
    files,
    plugins: { architecture: architecture as unknown as ESLint.Plugin },
    languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    settings: { stratalint: { root, policyFile, hash } },
    rules: Object.fromEntries(ids.map((id) => [id, everywhere(id)])),
  }
  return [
    { ...code, ignores: [...ignores, '**/*.{vue,svelte,astro,mdx}'] },
    ...componentConfigs({ ...code, ...(ignores.length > 0 && { ignores }) }, root),
    ...scoped.map(({ id, setting }): Config => ({
      name: `stratalint/${id}`,
      files: scopeGlobs(policy, setting).map(toGlob),
      rules: { [id]: setting.severity },
    })),
  ]
}

/** The globs of the layers, places and paths that a setting names; the rule itself asks again whether it is on. */
function scopeGlobs(policy: Policy, setting: RuleSetting): string[] {
  return (setting.in ?? ['**']).flatMap((scope) => {
    const places = policy.places.filter((place) => place.name === scope || place.layer === scope)
    const layered = policy.layers.names.includes(scope) ? policy.places.filter((place) => place.pattern.includes('{layer}')) : []
    return places.length + layered.length === 0
      ? [scope]
      : [...places.flatMap((place) => placeGlobs(place, null)), ...layered.flatMap((place) => placeGlobs(place, scope))]
  })
}

function placeGlobs(place: Place, layer: string | null): string[] {
  const glob = tokenizePattern(place.pattern)
    .map((token) => {
      switch (token.type) {
        case 'literal': return token.text
        case 'capture': return token.name === 'layer' && layer !== null ? layer : '*'
        case 'choice': return `{${token.options.join(',')}}`
        case 'star': return '*'
        case 'globstar': return '**'
      }
    })
    .join('')
  return place.pattern.endsWith('{layer}/**') ? [glob, `${glob.slice(0, -'/**'.length)}.${CODE}`] : [glob]
}

/** ESLint reads brackets and the like as globs; a policy means them literally. */
function eslintGlob(pattern: string): string {
  return pattern.replace(/[\\[\]()!?+@]/g, '\\$&')
}
