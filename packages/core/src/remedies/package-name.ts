import { clean, clip, showPath } from '../messages/text.ts'
import type { Option, RemedyContext } from './context.ts'
import { folderOf } from './path.ts'
import { specifierEdit } from './reroute.ts'
import { fileEdge } from './simulate.ts'
import { counterpartOf } from './symbols.ts'

const ENTRY_FOLDERS = ['src', 'lib', '']

/** Imports another workspace package by its name instead of by a path into it. */
export function byPackageName(context: RemedyContext, packageName: string): Option {
  const { facts, file, target, symbols } = context
  const name = clip(clean(packageName), 80)
  const entry = packageEntry(context)
  const offered = entry === target || (entry !== null && symbols.plain && symbols.names.every((symbol) => counterpartOf(facts, entry, target, symbol)?.name === symbol))
  const what = symbols.list === '' ? symbols.phrase : symbols.list
  const importIt = symbols.bare ? `Import ${name} instead of a path into it.` : `Import ${what} from ${name}.`
  return {
    fix: {
      key: 'use-package-name', kind: 'reroute', applicability: 'suggested', symbols: symbols.names, target: entry ?? packageName,
      title: offered || entry === null ? importIt : `Export ${what} from ${showPath(entry)} and import ${symbols.pronoun} from ${name}.`,
      ...(offered ? { edits: [specifierEdit(context, packageName)] } : {}),
    },
    leaves: [fileEdge(file, entry ?? target, symbols.types)],
  }
}

/** The likeliest source of a package's main entry: an index near the nearest package.json above the target. */
function packageEntry({ facts, target }: RemedyContext): string | null {
  for (let folder = folderOf(target); folder !== ''; folder = folderOf(folder)) {
    if (!facts.exists(`${folder}/package.json`)) continue
    for (const inside of ENTRY_FOLDERS) {
      const base = inside === '' ? folder : `${folder}/${inside}`
      const index = facts.filesIn(base).find((name) => /^index\.[cm]?[jt]sx?$/.test(name))
      if (index !== undefined) return `${base}/${index}`
    }
    return null
  }
  return null
}
