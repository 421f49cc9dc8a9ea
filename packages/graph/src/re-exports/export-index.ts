import { recordsByName } from '../model/exports-by-name.ts'
import type { ExportRecord, ResolvedModule } from '../model/module-record.ts'

/** The exports of a module, indexed by name. */
export interface ModuleExports {
  module: ResolvedModule
  /** `*` for each `export *`. */
  byName: ReadonlyMap<string, readonly ExportRecord[]>
  stars: readonly ExportRecord[]
  /** The `export *` that provide a name, or may do so because their exports are unknown. */
  starsWith(name: string): ExportRecord[]
}

interface StarExports {
  names: Set<string>
  /** Some `export *` leads to a package or to a file that was not parsed. */
  isOpen: boolean
}

/** Indexes the exports of modules on demand. */
export function createExportIndex(
  moduleOf: (file: string) => ResolvedModule | undefined,
): (file: string) => ModuleExports | undefined {
  const memo = new Map<string, ModuleExports>()
  const starExports = new Map<string, StarExports>()

  const exportsOf = (file: string): ModuleExports | undefined => {
    let found = memo.get(file)
    if (found === undefined) {
      const module = moduleOf(file)
      if (module === undefined) return undefined
      found = indexExports(module)
      memo.set(file, found)
    }
    return found
  }
  const starExportsOf = (file: string): StarExports => {
    let provided = starExports.get(file)
    if (provided === undefined) {
      provided = collectStarExports(file)
      starExports.set(file, provided)
    }
    return provided
  }
  /** Every name that a file exports through any number of `export *`. */
  const collectStarExports = (file: string): StarExports => {
    const provided: StarExports = { names: new Set(), isOpen: false }
    const files = new Set([file])
    for (const each of files) {
      const found = exportsOf(each)
      if (found === undefined) {
        provided.isOpen = true
        continue
      }
      for (const name of found.byName.keys()) provided.names.add(name)
      for (const star of found.stars) {
        const target = targetOf(star, found.module)
        if (target?.type === 'file') files.add(target.path)
        else provided.isOpen = true
      }
    }
    return provided
  }
  const indexExports = (module: ResolvedModule): ModuleExports => {
    const byName = recordsByName(module)
    const stars = byName.get('*') ?? []
    let starIndex: { byName: Map<string, number[]>; open: number[] } | null = null
    return {
      module,
      byName,
      stars,
      starsWith(name) {
        starIndex ??= indexStars(stars, module)
        const providing = starIndex.byName.get(name) ?? []
        // In source order, because the first provider of a name counts.
        return [...providing, ...starIndex.open].sort((a, b) => a - b).map((index) => stars[index]!)
      },
    }
  }
  /** Which `export *` provide which names; the open ones may provide any. */
  const indexStars = (
    stars: readonly ExportRecord[],
    module: ResolvedModule,
  ): { byName: Map<string, number[]>; open: number[] } => {
    const byName = new Map<string, number[]>()
    const open: number[] = []
    stars.forEach((star, index) => {
      const target = targetOf(star, module)
      const provided = target?.type === 'file' ? starExportsOf(target.path) : null
      if (provided === null || provided.isOpen) return void open.push(index)
      for (const name of provided.names) {
        const known = byName.get(name)
        if (known === undefined) byName.set(name, [index])
        else known.push(index)
      }
    })
    return { byName, open }
  }
  return exportsOf
}

function targetOf(
  { binding }: ExportRecord,
  module: ResolvedModule,
): ResolvedModule['edges'][number]['target'] | undefined {
  return binding.type === 'through' ? module.edges[binding.edge]?.target : undefined
}
