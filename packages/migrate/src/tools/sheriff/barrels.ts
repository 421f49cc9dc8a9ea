import { patternCaptures } from '@stratalint/core'
import type { Group } from '../../model/old-config.ts'
import { captureOf, matchModule, placePatternOf, type Module, type ModulePattern } from './modules.ts'

interface Barrels {
  files: readonly string[]
  barrel: string
  moduleOf(path: string): Module
  hasBarrel(folder: string): boolean
}

/** The groups of modules, with the values of placeholders that are written out in some of them. */
interface ByBarrel {
  modules: { group: Group; module: ModulePattern }[]
  /** By the capture. */
  values: Readonly<Record<string, ReadonlySet<string>>>
}

/**
 * Modules that have a barrel are entered through it, even where modules may be without one. A value that is written out in
 * the pattern of some has to be so in all, because a module without the capture is no part of `{domain}`.
 */
export function byBarrel(
  groups: readonly { group: Group; module: ModulePattern }[],
  { files, barrel, moduleOf, hasBarrel }: Barrels,
): ByBarrel {
  const folders = [...new Set(files.map((file) => moduleOf(file).folder))].filter((folder) => folder !== '').sort()
  const entry = { globs: [barrel], sample: barrel }
  const left = new Set(folders)
  const values: Record<string, Set<string>> = {}
  const modules = groups.flatMap(({ group, module }) => {
    const own = [...left].filter((folder) => matchModule(module, folder.split('/')) !== null)
    for (const folder of own) left.delete(folder)
    const [entered, open] = [own.filter(hasBarrel), own.filter((folder) => !hasBarrel(folder))]
    if (entered.length === 0) return [{ group, module }]
    if (open.length === 0) return [{ group: { ...group, entry }, module }]
    const patterns = new Set<string>()
    for (const folder of entered) {
      const pattern = patternOfModule(module, folder, open)
      patterns.add(pattern)
      for (const [name, value] of writtenOut(module, folder, pattern)) (values[name] ??= new Set()).add(value)
    }
    return [
      ...[...patterns].map((pattern, index) => ({
        group: { ...group, name: `${group.name}-barrel${index === 0 ? '' : `-${index + 1}`}`, pattern, entry },
        module,
      })),
      { group, module },
    ]
  })
  return { modules, values }
}

/** The placeholders of a module that a pattern of its folder does not capture, with their values. */
function writtenOut(module: ModulePattern, folder: string, pattern: string): [string, string][] {
  const { placeholders } = matchModule(module, folder.split('/'))!
  const captures = patternCaptures(pattern)
  return Object.entries(placeholders)
    .map(([name, value]): [string, string] => [captureOf(name), value])
    .filter(([name]) => !captures.includes(name))
}

/** The pattern of a module with its last folder written out, or the whole path if that would match one of the others. */
function patternOfModule(module: ModulePattern, folder: string, others: readonly string[]): string {
  const named = { ...module, segments: [...module.segments.slice(0, -1), folder.slice(folder.lastIndexOf('/') + 1)] }
  const isOnly = !others.some((other) => matchModule(named, other.split('/')) !== null)
  return (isOnly ? placePatternOf(named) : null) ?? `${folder}/**`
}
