import { reservedGlobs } from '../../places/entry.ts'
import type { Facts } from '../../facts/facts.ts'
import type { RemedyContext } from '../context.ts'
import { folderIn, homesOf } from '../home.ts'
import { fileOfStem } from '../paths/folder-files.ts'
import { extensionOf, fileNameOf, folderOf, newExtension } from '../paths/path.ts'
import type { Remedy } from '../plan.ts'
import { areLegal, fileEdge } from '../simulate/simulate.ts'

/** Imports from an entry that the target reserves for this consumer, such as `@x/<consumer>`. */
export function useConsumerEntry(context: RemedyContext): Remedy | null {
  const { judge, facts, file, target, symbols, from, to } = context
  for (const home of homesOf(judge, target)) {
    const folder = folderIn(judge, home)
    if (folder === null) continue
    const glob = reservedGlobs(home.place.entry.instances, from)[0]
    if (glob === undefined) continue
    const path = entryPath(facts, `${folder}/${glob}`, newExtension(target, false))
    const edges = [fileEdge(file, path, symbols.types), fileEdge(path, target, symbols.types)]
    if (path === target || judge.locate(path)?.instance !== to?.instance || !areLegal(judge, edges)) continue
    const isExported = facts.exportsOf(path)?.some(({ name }) => symbols.names.includes(name)) ?? false
    const outline = {
      key: 'use-shared-entry',
      applicability: 'suggested',
      symbols: symbols.names,
      target: path,
    } as const
    const sources = [{ names: symbols.shown, path, specifier: null }]
    return {
      plan: isExported
        ? { ...outline, action: 'reroute', sources, because: null }
        : { ...outline, action: 'publish', exists: true, specifier: null, exported: null },
      edges,
    }
  }
  return null
}

/** The file for a path without an extension. */
function entryPath(facts: Facts, path: string, extension: string): string {
  const bare = path.replace(/\.\*$/, '')
  if (extensionOf(bare) !== null) return bare
  const found = fileOfStem(facts.filesIn(folderOf(bare)), fileNameOf(bare))
  return found === undefined ? bare + extension : `${folderOf(bare)}/${found}`
}
