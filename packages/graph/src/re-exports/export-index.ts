import { groupBy } from '../import-graph/import-graph.ts'
import type { ExportRecord, ResolvedModule } from '../model/module-record.ts'

/** The exports of a module, indexed by name. */
export interface ModuleExports {
  module: ResolvedModule
  named: Map<string, ExportRecord[]>
  stars: ExportRecord[]
  /** The `export *` that provide a name, or may do so because their exports are unknown. */
  starsWith(name: string): ExportRecord[]
}

interface Offer {
  names: Set<string>
  /** Some `export *` leads to a package or to a file that was not parsed. */
  isOpen: boolean
}

/** Indexes the exports of modules on demand. */
export function createExportIndex(
  moduleOf: (file: string) => ResolvedModule | undefined,
): (file: string) => ModuleExports | undefined {
  const memo = new Map<string, ModuleExports>()
  const offers = new Map<string, Offer>()

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
  const offerOf = (file: string): Offer => {
    let offer = offers.get(file)
    if (offer === undefined) {
      offer = collectOffer(file)
      offers.set(file, offer)
    }
    return offer
  }
  /** Every name that a file exports through any number of `export *`. */
  const collectOffer = (file: string): Offer => {
    const offer: Offer = { names: new Set(), isOpen: false }
    const files = new Set([file])
    for (const each of files) {
      const found = exportsOf(each)
      if (found === undefined) {
        offer.isOpen = true
        continue
      }
      for (const name of found.named.keys()) offer.names.add(name)
      for (const star of found.stars) {
        const target = targetOf(star, found.module)
        if (target?.type === 'file') files.add(target.path)
        else offer.isOpen = true
      }
    }
    return offer
  }
  const indexExports = (module: ResolvedModule): ModuleExports => {
    const named = groupBy(
      module.exports.filter(({ name }) => name !== '*'),
      ({ name }) => name,
    )
    const stars = module.exports.filter(({ name }) => name === '*')
    let offered: { byName: Map<string, number[]>; open: number[] } | null = null
    return {
      module,
      named,
      stars,
      starsWith(name) {
        offered ??= indexStars(stars, module)
        const providing = offered.byName.get(name) ?? []
        // In source order, because the first provider of a name counts.
        return [...providing, ...offered.open].sort((a, b) => a - b).map((index) => stars[index]!)
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
      const offer = target?.type === 'file' ? offerOf(target.path) : null
      if (offer === null || offer.isOpen) return void open.push(index)
      for (const name of offer.names) {
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
