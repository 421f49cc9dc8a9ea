import { below, literalGlob } from '../../paths.ts'

/** Where a file runs: on the server alone, in the browser too, on the server although it needs none, or it does not show. */
export type Side = 'server' | 'browser' | 'rendered' | 'either'

/** A file or a folder, as `a/b/**`, that runs elsewhere than the folder around it. */
export interface Exceptional {
  path: string
  isServer: boolean
}

interface Folder {
  path: string
  files: string[]
  folders: Map<string, Folder>
}

interface Plan {
  cost: number
  exceptional: Exceptional[]
}

/** A file that nothing places is better off where everything may import it. */
const EITHER_ON_SERVER = 0.3

/** A new component next to those that the server renders may load data. */
const RENDERED_ELSEWHERE = 0.2

/** The fewest folders and files that say where all files below a folder run, if everything that they do not name runs everywhere. */
export function divideBySide(folder: string, files: readonly string[], sideOf: (file: string) => Side): Exceptional[] {
  const plan = (one: Folder, onServer: boolean): Plan => {
    const kept = planInside(one, onServer)
    if (one.path === folder || !isNameable(one.path)) return kept
    const changed = planInside(one, !onServer)
    return changed.cost + 1 > kept.cost
      ? kept
      : {
          cost: changed.cost + 1,
          exceptional: [{ path: `${one.path}/**`, isServer: !onServer }, ...changed.exceptional],
        }
  }
  const planInside = ({ files: own, folders }: Folder, onServer: boolean): Plan => {
    const plans = [
      ...[...folders.values()].map((inner) => plan(inner, onServer)),
      ...own.map((file) => planFile(file, sideOf(file), onServer)),
    ]
    return {
      cost: plans.reduce((sum, { cost }) => sum + cost, 0),
      exceptional: plans.flatMap(({ exceptional }) => exceptional),
    }
  }
  return plan(treeOf(folder, files), false).exceptional
}

function planFile(file: string, side: Side, onServer: boolean): Plan {
  if (side === 'either') return { cost: onServer ? EITHER_ON_SERVER : 0, exceptional: [] }
  if (side === 'rendered') return { cost: onServer ? 0 : RENDERED_ELSEWHERE, exceptional: [] }
  const isServer = side === 'server'
  if (isServer === onServer) return { cost: 0, exceptional: [] }
  return { cost: 1, exceptional: isNameable(file) ? [{ path: file, isServer }] : [] }
}

/** Whether a pattern can name this file or folder alone, also in a list. */
export function isNameable(path: string): boolean {
  return !/[*{},]/.test(path) && literalGlob(path) === path
}

function treeOf(folder: string, files: readonly string[]): Folder {
  const root: Folder = { path: folder, files: [], folders: new Map() }
  for (const file of files) {
    let at = root
    for (const name of file
      .slice(folder === '' ? 0 : folder.length + 1)
      .split('/')
      .slice(0, -1)) {
      const next = at.folders.get(name) ?? { path: below(at.path, name), files: [], folders: new Map() }
      at.folders.set(name, next)
      at = next
    }
    at.files.push(file)
  }
  return root
}
