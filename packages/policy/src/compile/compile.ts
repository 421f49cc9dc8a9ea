import type { Policy } from '@stratalint/core'
import { DEFAULTS } from '../schema/defaults.ts'
import { checkPath } from './check-pattern.ts'
import { compileExternals } from './compile-externals.ts'
import { compileLayers } from './compile-layers.ts'
import { compilePlaces } from './compile-places.ts'
import { compileDocs, compileExceptions, compileRules, type PluginOptions } from './compile-rules.ts'
import { defaultFiles } from './default-files.ts'
import type { KeyPath } from '../errors/key-path.ts'
import type { AllowConfig, FullConfig } from '../merge/merged-config.ts'
import type { Problems } from '../errors/problems.ts'

/** Never source, whatever a config ignores: minified files and the configs of tools. */
const ALWAYS_IGNORED = ['**/*.min.*', '**/*.config.*', '**/.*rc.*']

/** Checks what the names of a merged config refer to and fills in every default. */
export function compileMerged(config: FullConfig, pluginOptions: PluginOptions, problems: Problems): Policy {
  const {
    places: placesConfig = {},
    crossDomain = {},
    externals = {},
    outside = [],
    virtual = [],
    typeOnly = DEFAULTS.typeOnly,
    tests = {},
    layers: layersConfig = [],
  } = config.architecture ?? {}
  const layers = compileLayers(layersConfig, problems)
  const places = compilePlaces(placesConfig, layers, problems)
  // Other keys may name a place that has a problem.
  const names = [...new Set([...layers.names, ...Object.keys(placesConfig)])]
  return {
    files: config.files === undefined ? defaultFiles(places) : checkGlobs(config.files, ['files'], problems),
    ignores: [
      ...ALWAYS_IGNORED,
      ...checkGlobs(config.ignores ?? [], ['ignores'], problems).filter((glob) => !ALWAYS_IGNORED.includes(glob)),
    ],
    places,
    layers,
    crossDomain: {
      default: crossDomain.default ?? DEFAULTS.crossDomain,
      allow: compileAllow(crossDomain.allow ?? [], names, problems),
    },
    externals: compileExternals(externals, names, problems),
    outside: checkGlobs(outside, ['architecture', 'outside'], problems),
    virtual,
    typeOnly,
    tests: checkGlobs(tests.files ?? [...DEFAULTS.tests], ['architecture', 'tests', 'files'], problems),
    rules: compileRules(config.rules ?? {}, pluginOptions, names, problems),
    exceptions: compileExceptions(config.exceptions ?? [], pluginOptions, problems),
    docs: compileDocs(config.docs ?? {}, pluginOptions, problems),
    ...(config.review?.budget !== undefined && { review: { budget: config.review.budget } }),
  }
}

function compileAllow(
  config: AllowConfig[],
  names: readonly string[],
  problems: Problems,
): Policy['crossDomain']['allow'] {
  return config.map((allow, index) => {
    const path = ['architecture', 'crossDomain', 'allow', index]
    const check = (key: 'layers' | 'fromLayers'): string[] | null => {
      allow[key]?.forEach((name, position) => {
        if (!names.includes(name)) problems.addUnknown([...path, key, position], name, 'a layer or a place', names)
      })
      return allow[key] ?? null
    }
    return {
      from: allow.from,
      to: allow.to,
      layers: check('layers'),
      fromLayers: check('fromLayers'),
      reason: allow.reason ?? null,
    }
  })
}

function checkGlobs(globs: string[], path: KeyPath, problems: Problems): string[] {
  globs.forEach((glob, index) => {
    checkPath(glob.replace(/^!/, ''), [...path, index], problems)
  })
  return globs.map((glob) => glob.replace(/^(!?)(?:\.\/+)+(?=.)/, '$1').replace(/(?<=[^/])\/+$/, ''))
}
