import { showPath } from '../../texts/text.ts'
import { cargoOf } from './moved-declarations.ts'
import type { Option, RemedyContext } from '../context.ts'
import { fileNameOf, folderOf, kebabCase, newExtension, stemOf } from '../paths/path.ts'
import { fileEdge, simulate, type LeftEdge } from '../simulate/simulate.ts'

const MOST_FOLDERS_UP = 4

/** What is test code through and through is used by tests alone. */
function leaveToTests({ edge, file, symbols }: RemedyContext): Option | null {
  if (symbols.types || edge.kind.startsWith('export')) return null
  const what = symbols.list === '' ? 'the rest' : symbols.list
  return {
    fix: {
      key: 'leave-to-tests',
      kind: 'delete',
      applicability: 'manual',
      symbols: symbols.names,
      target: file,
      title: `Delete this import and leave ${what} to the tests or their setup.`,
    },
    leaves: [],
  }
}

/** Moves a helper out of a test file into the nearest file beside it that is no test. */
export function outOfTest(context: RemedyContext): Option | null {
  const { judge, facts, file, target, symbols } = context
  const cargo = symbols.list === '' ? null : cargoOf(context)
  const source = cargo?.source ?? target
  const imports = (cargo === null ? facts.importsOf?.(target) : cargo.imports) ?? []
  const leavesOf = (path: string): LeftEdge[] => [
    fileEdge(file, path, symbols.types),
    fileEdge(source, path, symbols.types),
    ...imports.map((edge) => ({ from: path, target: edge.target, typeOnly: edge.typeOnly })),
  ]
  const name = symbols.list === '' ? `${stemOf(target)}-helper` : kebabCase(symbols.first)
  const extension = newExtension(source, cargo?.jsx ?? true)
  let folder = folderOf(target)
  const folders = [folderOf(file)]
  for (let up = 0; up < MOST_FOLDERS_UP && folder !== ''; up += 1) {
    folders.splice(up, 0, folder)
    folder = folderOf(folder)
  }
  const path = folders
    .map((one) => `${one}/${name}${extension}`)
    .find((candidate) => {
      const at = judge.locate(candidate)
      return (
        at !== null &&
        !at.test &&
        candidate !== file &&
        !facts.exists(candidate) &&
        simulate(judge, leavesOf(candidate))
      )
    })
  if (path === undefined) return leaveToTests(context)
  return {
    fix: {
      key: 'move-helper',
      kind: 'move',
      applicability: 'suggested',
      symbols: symbols.names,
      target: path,
      title: `Move ${symbols.list === '' ? `the shared code of ${showPath(fileNameOf(target))}` : symbols.phrase} to ${showPath(path)} and import ${symbols.pronoun} from both.`,
    },
    leaves: leavesOf(path),
  }
}
