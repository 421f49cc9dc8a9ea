import { compileGlob, type EdgeKind } from '@stratalint/core'
import { Minimatch } from 'minimatch'
import { MODULE_IMPORTS } from '../model/import-kinds.ts'
import type { OldConfig } from '../model/old-config.ts'
import { groupsOfRegions } from '../patterns/regions.ts'
import type { EslintSettings } from '../read/eslint-settings.ts'
import type { ProjectFiles } from '../read/project.ts'
import { losses } from '../losses.ts'

const KINDS: ReadonlySet<EdgeKind> = new Set<EdgeKind>([...MODULE_IMPORTS, 'require'])

interface Zone {
  target: string | readonly string[]
  from: string | readonly string[]
  except?: readonly string[]
  message?: string
}

const NAMES = ['import/no-restricted-paths', 'import-x/no-restricted-paths']

/** Reads the zones of `import/no-restricted-paths`: files of `target` may not import files of `from`. */
export function readRestrictedPaths({ file, rules }: EslintSettings, { files }: ProjectFiles): OldConfig {
  const rule = NAMES.find((name) => rules[name] !== undefined) ?? NAMES[0]!
  const { zones = [], basePath = '.' } = (rules[rule]?.[0] ?? {}) as { zones?: Zone[]; basePath?: string }
  const below = (path: string): string => clean(`${basePath.startsWith('/') ? '.' : basePath}/${path}`)
  const read = zones.map(({ target, from, except = [] }) => {
    const sources = [from].flat().map(below)
    return {
      targets: [target].flat().map(below),
      sources,
      // Exceptions are relative to `from`, unless that is a glob.
      excepted: except.flatMap((one) =>
        sources.map((source) => (isGlob(source) ? below(one) : clean(`${source}/${one}`))),
      ),
    }
  })
  const regions = read.flatMap(({ targets, sources, excepted }, index) =>
    [...targets, ...sources, ...excepted]
      .flatMap(withoutNegations)
      .map((path) => ({ pattern: patternOf(path, files), sources: [`zones[${index}]`] })),
  )
  const compiled = read.map(({ targets, sources, excepted }) => ({
    isTarget: anyOf(targets),
    isSource: anyOf(sources),
    isExcepted: anyOf(excepted),
  }))
  return {
    tool: 'restricted-paths',
    file,
    groups: groupsOfRegions(regions, files),
    judge: ({ from, to }) => {
      const isForbidden =
        to !== null &&
        compiled.some(({ isTarget, isSource, isExcepted }) => isTarget(from) && isSource(to) && !isExcepted(to))
      return isForbidden ? rule : null
    },
    kinds: KINDS,
    typeOnly: 'enforce',
    packages: [],
    reportsUnplaced: false,
    findsCycles: rules['import/no-cycle'] !== undefined,
    findsUnresolved: rules['import/no-unresolved'] !== undefined,
    ignores: [],
    losses: zones.some(({ message }) => message !== undefined) ? [losses.zoneMessage()] : [],
  }
}

function isGlob(path: string): boolean {
  return /[*{!(]/.test(path)
}

/** The globs that together name what a glob with `!(a|b)` distinguishes: any name, and each that it leaves out. */
function withoutNegations(path: string): string[] {
  const found = /!\(([^()]*)\)/.exec(path)
  if (found === null) return [path]
  const [before, after] = [path.slice(0, found.index), path.slice(found.index + found[0].length)]
  return ['*', ...found[1]!.split('|')].flatMap((name) => withoutNegations(`${before}${name}${after}`))
}

/** A path means its folder and everything below; a glob means what it matches. */
function anyOf(paths: readonly string[]): (file: string) => boolean {
  const compiled = paths.map((path) => {
    if (!isGlob(path)) return compileGlob(path)
    const glob = new Minimatch(path)
    return (file: string) => glob.match(file)
  })
  return (file) => compiled.some((matches) => matches(file))
}

/** The place pattern of a path: a folder unless it is a file of the project or a glob. */
function patternOf(path: string, files: readonly string[]): string {
  if (isGlob(path)) return path.replace(/(?:\/\*\*)+\/\*$/, '/**')
  if (files.includes(path) || /\.[a-z]+$/.test(path)) return path
  return path === '' ? '**' : `${path}/**`
}

function clean(path: string): string {
  return path
    .split('/')
    .filter((segment) => segment !== '.' && segment !== '')
    .join('/')
}
