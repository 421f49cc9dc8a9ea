import { showPath } from '../messages/text.ts'
import type { Option, RemedyContext } from './context.ts'
import { folderIn, homesOf } from './home.ts'
import { kebabCase, newExtension } from './path.ts'
import { fileEdge, simulate } from './simulate.ts'

/** An entry that the target keeps for one consumer (`@x/<consumer>`); offered where the verdict knows such entries. */
export function sharedEntry(context: RemedyContext): Option | null {
  const { judge, facts, file, target, symbols, from, to } = context
  for (const home of homesOf(judge, target)) {
    const folder = folderIn(judge, home)
    if (folder === null) continue
    const path = `${folder}/@x/${kebabCase(from.domain.split('/').at(-1)!)}${newExtension(target, false)}`
    const leaves = [fileEdge(file, path, symbols.types), fileEdge(path, target, symbols.types)]
    if (path === target || judge.locate(path)?.instance !== to?.instance || !simulate(judge, leaves)) continue
    const offered = facts.exportsOf(path)?.some(({ name }) => symbols.names.includes(name)) ?? false
    const what = symbols.list === '' ? symbols.phrase : symbols.list
    return {
      fix: {
        key: 'use-shared-entry', kind: 'reroute', applicability: 'suggested', symbols: symbols.names, target: path,
        title: offered ? `Import ${what} from ${showPath(path)}.` : `Export ${what} from ${showPath(path)} and import ${symbols.pronoun} from there.`,
      },
      leaves,
    }
  }
  return null
}
