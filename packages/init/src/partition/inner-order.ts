import { firstFolder, isBelow, lastSegment, relativeTo } from '../paths.ts'
import { inferOrder, type Weights } from '../infer/order.ts'
import { folderNames, rankOf } from '../roles/names.ts'
import { foldersIn, type Code } from './code.ts'

/** Smaller folders are read at a glance, and a layer in them would have few files. */
const LARGE_FOLDER = 60

/** So many imports between the folders inside show an order. */
const MANY = 40

/** The share of these imports that the order allows: more where the names say nothing. */
const NEARLY_ALL = 0.97
const MOST = 0.88

/** So many names of layers inside are a plan. */
const NAMED = 3

/** Whether the folders in a large folder are layers: many have names of layers, and they import each other in one order. */
export function hasInnerLayers(code: Code, folder: string): boolean {
  const names = [...foldersIn(code, folder).keys()]
  const known = names.filter((name) => rankOf(name) !== null || folderNames.isShared(name)).length
  const isPlan = known >= NAMED && known >= names.length / 4
  return isPlan && !folderNames.isShared(lastSegment(folder)) && hasInnerOrder(code, folder, MOST)
}

/** Whether nearly all imports between the folders in a large folder follow one order. */
export function hasInnerOrder(code: Code, folder: string, share = NEARLY_ALL): boolean {
  const folders = foldersIn(code, folder)
  const names = [...folders.keys()]
  const files = [...folders.values()].reduce((sum, { length }) => sum + length, 0)
  if (names.length < NAMED || files < LARGE_FOLDER) return false
  const weights = weightsIn(code, folder, folders)
  const all = [...weights].flatMap(([from, row]) => [...row].map(([to, count]) => ({ from, to, count })))
  const total = all.reduce((sum, { count }) => sum + count, 0)
  const { below } = inferOrder(names, weights)
  const legal = all.filter(({ from, to }) => below.get(from)!.has(to)).reduce((sum, { count }) => sum + count, 0)
  return total >= MANY && legal >= total * share
}

/** How many imports lead from one folder to another. */
function weightsIn(code: Code, folder: string, folders: ReadonlyMap<string, unknown>): Weights {
  const weights = new Map<string, Map<string, number>>()
  const nameOf = (file: string): string | null => (isBelow(file, folder) ? firstFolder(relativeTo(file, folder)) : null)
  for (const { from, to } of code.links) {
    const [source, target] = [nameOf(from), nameOf(to)]
    if (source === null || target === null || source === target || !folders.has(source) || !folders.has(target))
      continue
    const row = weights.get(source) ?? new Map<string, number>()
    weights.set(source, row.set(target, (row.get(target) ?? 0) + 1))
  }
  return weights
}
