import type { Group } from '../../model/old-config.ts'
import { matchModule, placePatternOf, type Module, type ModulePattern } from './modules.ts'

interface Barrels {
  files: readonly string[]
  barrel: string
  moduleOf(path: string): Module
  hasBarrel(folder: string): boolean
}

/** Modules that have a barrel are entered through it, even where modules may be without one. */
export function byBarrel(
  groups: readonly { group: Group; module: ModulePattern }[],
  { files, barrel, moduleOf, hasBarrel }: Barrels,
): { group: Group; module: ModulePattern }[] {
  const folders = [...new Set(files.map((file) => moduleOf(file).folder))].filter((folder) => folder !== '').sort()
  const entry = { globs: [barrel], sample: barrel }
  const left = new Set(folders)
  return groups.flatMap(({ group, module }) => {
    const own = [...left].filter((folder) => matchModule(module, folder.split('/')) !== null)
    for (const folder of own) left.delete(folder)
    const [entered, open] = [own.filter(hasBarrel), own.filter((folder) => !hasBarrel(folder))]
    if (entered.length === 0) return [{ group, module }]
    if (open.length === 0) return [{ group: { ...group, entry }, module }]
    const patterns = new Set(entered.map((folder) => patternOfModule(module, folder, open)))
    return [
      ...[...patterns].map((pattern, index) => ({
        group: { ...group, name: `${group.name}-barrel${index === 0 ? '' : `-${index + 1}`}`, pattern, entry },
        module,
      })),
      { group, module },
    ]
  })
}

/** The pattern of a module with its last folder written out, or the whole path if that would match one of the others. */
function patternOfModule(module: ModulePattern, folder: string, others: readonly string[]): string {
  const named = { ...module, segments: [...module.segments.slice(0, -1), folder.slice(folder.lastIndexOf('/') + 1)] }
  const isOnly = !others.some((other) => matchModule(named, other.split('/')) !== null)
  return (isOnly ? placePatternOf(named) : null) ?? `${folder}/**`
}
