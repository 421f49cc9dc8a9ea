import { globsFor } from '../../entry.ts'
import type { Facts } from '../../facts.ts'
import { showPath } from '../../texts/text.ts'
import type { Option, RemedyContext } from '../context.ts'
import { folderIn, homesOf } from '../home.ts'
import { fileOfStem } from '../paths/folder-files.ts'
import { extensionOf, fileNameOf, folderOf, newExtension } from '../paths/path.ts'
import { fileEdge, simulate } from '../simulate/simulate.ts'

/** An entry that the target keeps for this consumer, such as `@x/<consumer>`. */
export function sharedEntry(context: RemedyContext): Option | null {
  const { judge, facts, file, target, symbols, from, to } = context
  for (const home of homesOf(judge, target)) {
    const folder = folderIn(judge, home)
    if (folder === null) continue
    const glob = globsFor(home.place.entry.instances, from)[0]
    if (glob === undefined) continue
    const path = entryPath(facts, `${folder}/${glob}`, newExtension(target, false))
    const leaves = [fileEdge(file, path, symbols.types), fileEdge(path, target, symbols.types)]
    if (path === target || judge.locate(path)?.instance !== to?.instance || !simulate(judge, leaves)) continue
    const offered = facts.exportsOf(path)?.some(({ name }) => symbols.names.includes(name)) ?? false
    const what = symbols.list === '' ? symbols.phrase : symbols.list
    return {
      fix: {
        key: 'use-shared-entry',
        kind: 'reroute',
        applicability: 'suggested',
        symbols: symbols.names,
        target: path,
        title: offered
          ? `Import ${what} from ${showPath(path)}.`
          : `Export ${what} from ${showPath(path)} and import ${symbols.pronoun} from there.`,
      },
      leaves,
    }
  }
  return null
}

/** The file that stands for a path without an extension. */
function entryPath(facts: Facts, path: string, extension: string): string {
  const bare = path.replace(/\.\*$/, '')
  if (extensionOf(bare) !== null) return bare
  const found = fileOfStem(facts.filesIn(folderOf(bare)), fileNameOf(bare))
  return found === undefined ? bare + extension : `${folderOf(bare)}/${found}`
}
