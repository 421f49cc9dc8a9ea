import { showPath } from '../../texts/text.ts'
import type { Option, RemedyContext } from '../context.ts'
import { isForeign } from '../paths/other-package.ts'
import { homesOf, pathIn } from '../home.ts'
import { extensionOf, fileNameOf } from '../paths/path.ts'
import { fileEdge } from '../simulate/simulate.ts'

/** Whether the edge leads to a file that is no code. */
export function isAsset({ target }: RemedyContext): boolean {
  return target !== '' && extensionOf(target) === null
}

/** Moves a picture, a style or a data file to the importer's own layer. */
export function moveAsset({ judge, facts, file, from, target, symbols }: RemedyContext): Option | null {
  if (isForeign(facts, file, target)) return null
  const home = homesOf(judge, file).find(({ place, layer }) => place === from.place && layer === from.layer)
  const path = home === undefined ? null : pathIn(judge, home, fileNameOf(target))
  if (path === null || path === target || facts.exists(path)) return null
  return {
    fix: {
      key: 'move-asset',
      kind: 'move',
      applicability: 'manual',
      target: path,
      title: `Move ${showPath(target)} to ${showPath(path)}, where this import is legal.`,
    },
    leaves: [fileEdge(file, path, symbols.types)],
  }
}
