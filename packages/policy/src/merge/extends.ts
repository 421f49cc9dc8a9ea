import { createRequire } from 'node:module'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isFile, isFolder, nearestFile } from '../files/file-stat.ts'
import { loadJiti } from '../bundle/lazy-libraries.ts'
import { locateIn } from '../read/locate/locate.ts'
import { emptyConfig, finishMerge, mergeConfig, type MergedConfig } from './merge.ts'
import { nearestSpelling } from '@stratalint/core'
import { normalizeConfig, type JsonObject } from './normalize.ts'
import { collectProblems, oneOf, type Problems, quote } from '../errors/problems.ts'
import { readConfigFile } from '../read/read-config-file.ts'
import { BUILT_IN_ARCHITECTURES, RULE_SETS } from '../schema/schema.ts'
import { PRESETS, displayPath, type Sources } from '../files/sources.ts'
import { validateConfig } from '../schema/validate.ts'

const EXTENSIONS = ['', '.ts', '.mts', '.js', '.mjs', '.cjs', '.json', '.yaml', '.yml']

/** The file of each built-in policy, below the folder of the presets. */
const BUILT_IN = new Map<string, string>([
  ...BUILT_IN_ARCHITECTURES.map((name) => [name, `architectures/${name}.json`] as const),
  ...RULE_SETS.map((name) => [name, `rule-sets/${name}.json`] as const),
])

const EXPECTED_PARENT = `expected ${oneOf([...[...BUILT_IN.keys()].map(quote), 'an installed package', 'a relative file'])}`

/** The state of reading one config and its parents. */
interface Reading {
  root: string
  sources: Sources
  /** The files being extended, from the config down. */
  chain: string[]
}

/** Validates a config and merges it with everything that it extends. */
export function resolveConfig(raw: unknown, file: string, root: string, sources: Sources): MergedConfig {
  return finishMerge(mergeWithParents(raw, file, emptyConfig(), { root, sources, chain: [file] }))
}

type Tracked = ReturnType<typeof emptyConfig>

function mergeWithParents(raw: unknown, file: string, base: Tracked, reading: Reading): Tracked {
  const shown = displayPath(reading.root, file)
  const locate = locateIn(file)
  const config = validateConfig(raw, shown, locate)
  const problems = collectProblems(shown, locate)
  const own = normalizeConfig(config, problems)
  problems.throwIfAny()
  const list = Array.isArray(config.extends) ? config.extends : config.extends == null ? [] : [config.extends]
  let merged = base
  list.forEach((name, index) => {
    const path = Array.isArray(config.extends) ? ['extends', index] : ['extends']
    const parent = locateParent(name, file, path, problems, reading.sources)
    problems.throwIfAny()
    if (reading.chain.includes(parent!)) {
      const cycle = [...reading.chain.slice(reading.chain.indexOf(parent!)), parent!]
      problems.add(
        path,
        `the configs extend each other in a cycle: ${cycle.map((link) => displayPath(reading.root, link)).join(' → ')}`,
      )
      problems.throwIfAny()
    }
    const parentRaw = readConfigFile(parent!, reading.root, reading.sources)
    merged = mergeWithParents(parentRaw, parent!, merged, { ...reading, chain: [...reading.chain, parent!] })
  })
  if (own['plugins'] !== undefined && own['plugins'] !== null)
    own['plugins'] = locatePlugins(own['plugins'] as string[], file, problems, reading.sources)
  return mergeConfig(merged, own, shown)
}

/** Finds the file that an `extends` names. */
function locateParent(
  name: string,
  file: string,
  path: (string | number)[],
  problems: Problems,
  sources: Sources,
): string | null {
  const builtIn = BUILT_IN.get(name)
  if (builtIn !== undefined) return join(PRESETS, builtIn)
  if (isAbsolute(name)) {
    problems.add(path, `${EXPECTED_PARENT}, got the absolute path "${name}"`)
    return null
  }
  const isRelative = /^\.{1,2}(?:\/|$)/.test(name)
  const target = resolve(dirname(file), name)
  const found = isRelative ? locateFile(target, sources) : locatePackage(name, file, sources)
  if (found !== null) return found
  if (isRelative && isFolder(target)) {
    problems.add(path, `expected a file, got the folder "${name}"`, configIn(name, target))
    return null
  }
  problems.add(
    path,
    `"${name}" cannot be found; ${EXPECTED_PARENT}`,
    isRelative ? nearestSibling(name, target, file) : nearestUnqualified(name, target),
  )
  return null
}

/** Keyed by file, so that the plugins of an extended config stay. */
function locatePlugins(names: readonly string[], file: string, problems: Problems, sources: Sources): JsonObject {
  const found = names.map((name, index): [string, string] | null => {
    const isRelative = /^\.{1,2}\//.test(name)
    const target = resolve(dirname(file), name)
    const path = isRelative ? locateFile(target, sources) : locatePackage(name, file, sources)
    if (path !== null) return [path, name]
    const nearest = isRelative ? nearestSibling(name, target, file) : locateFile(target) === null ? null : `./${name}`
    problems.add(
      ['plugins', index],
      `"${name}" cannot be found; expected an installed package or a relative file`,
      nearest,
    )
    return null
  })
  problems.throwIfAny()
  return Object.fromEntries(found as [string, string][])
}

/** Where a file appears that comes before the one found, it is meant instead. */
function locateFile(path: string, sources?: Sources): string | null {
  return (
    EXTENSIONS.map((extension) => `${path}${extension}`).find(
      (tried) => isFile(tried) || (sources?.add(tried), false),
    ) ?? null
  )
}

/** A built-in policy, or a file beside the config that only lacks its `./`. */
function nearestUnqualified(name: string, target: string): string | null {
  return nearestSpelling(name, [...BUILT_IN.keys()]) ?? (locateFile(target) === null ? null : `./${name}`)
}

function configIn(name: string, folder: string): string | null {
  const inside = locateFile(join(folder, 'stratalint.config'))
  return inside === null ? null : `${name.replace(/\/$/, '')}/${basename(inside)}`
}

/** The nearest file name in the folder, but never the config itself. */
function nearestSibling(name: string, target: string, file: string): string | null {
  const nearest = nearestFile(target)
  return nearest === null || resolve(dirname(target), nearest) === file
    ? null
    : `${name.slice(0, name.lastIndexOf('/') + 1)}${nearest}`
}

function locatePackage(name: string, file: string, sources: Sources): string | null {
  const require = createRequire(file)
  const manifestOf = (folder: string): string =>
    join(folder, ...name.split('/').slice(0, name.startsWith('@') ? 2 : 1), 'package.json')
  // A package that is installed nearer to the config later takes precedence.
  require.resolve
    .paths(name)
    ?.map(manifestOf)
    .find((tried) => {
      sources.add(tried)
      return isFile(tried)
    })
  try {
    return require.resolve(name)
  } catch {
    // A package may have an export for `import` only.
    const url = loadJiti().createJiti(file, { fsCache: false }).esmResolve(name, { try: true })
    return url === undefined || !url.startsWith('file:') ? null : fileURLToPath(url)
  }
}
