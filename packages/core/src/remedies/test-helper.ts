import { showPath } from '../messages/text.ts'
import { cargoOf } from './cargo.ts'
import type { Option, RemedyContext } from './context.ts'
import { extensionOf, fileNameOf, folderOf, kebabCase, stemOf } from './path.ts'
import { fileEdge, simulate, type LeftEdge } from './simulate.ts'

const MOST_FOLDERS_UP = 4

/** Moves a helper out of a test file into the nearest file beside it that is no test. */
export function outOfTest(context: RemedyContext): Option | null {
  const { judge, facts, file, target, symbols } = context
  const cargo = symbols.list === '' ? null : cargoOf(context)
  const source = cargo?.source ?? target
  const imports = (cargo === null ? facts.importsOf?.(target) : cargo.imports) ?? []
  const leavesOf = (path: string): LeftEdge[] => [
    fileEdge(file, path, symbols.types), fileEdge(source, path, symbols.types),
    ...imports.map((edge) => ({ from: path, target: edge.target, typeOnly: edge.typeOnly })),
  ]
  const name = symbols.list === '' ? `${stemOf(target)}-helper` : kebabCase(symbols.first)
  const extension = extensionOf(target) ?? '.ts'
  let folder = folderOf(target)
  const folders = [folderOf(file)]
  for (let up = 0; up < MOST_FOLDERS_UP && folder !== ''; up += 1) {
    folders.splice(up, 0, folder)
    folder = folderOf(folder)
  }
  const path = folders.map((one) => `${one}/${name}${extension}`).find((candidate) => {
    const at = judge.locate(candidate)
    return at !== null && !at.test && candidate !== file
      && simulate(judge, leavesOf(candidate))
  })
  if (path === undefined) return null
  return {
    fix: {
      key: 'move-helper', kind: 'move', applicability: 'suggested', symbols: symbols.names, target: path,
      title: `Move ${symbols.list === '' ? `the shared code of ${showPath(fileNameOf(target))}` : symbols.phrase} to ${showPath(path)} and import ${symbols.pronoun} from both.`,
    },
    leaves: leavesOf(path),
  }
}
