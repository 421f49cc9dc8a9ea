import { compileGlobs, groupBy, memoize } from '@stratalint/core'
import { baseName, below, isBelow, isCode, lastSegment, literalGlob } from '../../paths.ts'
import { part, type Part } from '../../partition/part.ts'
import type { Survey } from '../../survey/survey.ts'
import type { Spot } from '../locate.ts'
import { sidesOf, type Sides } from './sides.ts'

/** The browser needs so few files of a part that it is code of the server all the same. */
const FEW_FILES = 2
const FEW = 0.1

/** Fewer files of one name are a coincidence. */
const FEW_NAMED = 3

/** Of a part with more files of the server than this, the others are the exception. */
const MOST = 0.6

/** More folders and lists of files than these are no division that people remember. */
const MOST_PATTERNS = 12

/** Files of the server that are left where they are, so that the others make a readable list. */
const LEFT = 0.15

/** So many files of a folder of the server may be for the browser too. */
const STRAY_FILES = 3
const STRAY = 0.2

/** A folder whose own code is divided by where it runs. */
interface Mixed {
  one: Part
  folder: string
  files: readonly string[]
}

/**
 * Divides folders that have code of the server beside code that the browser needs: the files of the server become a layer of
 * their own.
 */
export function withServerFiles(parts: readonly Part[], survey: Survey, locate: (file: string) => Spot | null): Part[] {
  const sides = sidesOf(survey, locate)
  const own = new Map<Part, string[]>()
  for (const file of survey.files) {
    const spot = isCode(file) ? locate(file) : null
    if (spot !== null && !spot.test) own.set(spot.part, [...(own.get(spot.part) ?? []), file])
  }
  // What no other code imports needs no protection.
  const isUsed = (files: readonly string[]): boolean =>
    survey.links.some(({ from, to, test }) => !test && files.includes(to) && !files.includes(from))
  const taken = new Set(parts.map(({ layer }) => layer))
  const found = parts.flatMap((one) => {
    const folder = folderOf(one)
    const files = own.get(one) ?? []
    return folder === null || !isMixed(files, sides) ? [] : dividedParts({ one, folder, files }, sides, isUsed, taken)
  })
  return [...found, ...parts]
}

/** The folder of a part that may have code for both sides. */
function folderOf({ pattern, role, environment, isDomain, origin }: Part): string | null {
  const isOpen = environment === null || (environment === 'browser' && origin === 'framework')
  if (role !== 'layer' || !isOpen || isDomain) return null
  const folder = pattern.replace(/\/\*\*?$/, '')
  return folder === pattern || /[*{]/.test(folder) ? null : folder
}

function isMixed(files: readonly string[], { isServer, isBrowser }: Sides): boolean {
  const [server, browser] = [files.filter(isServer).length, files.filter(isBrowser).length]
  if (server === 0 || browser === 0) return false
  return server < files.length * MOST || (browser > FEW_FILES && browser > files.length * FEW)
}

function dividedParts(
  { one, folder, files }: Mixed,
  { isServer, isBrowser }: Sides,
  isUsed: (own: readonly string[]) => boolean,
  taken: Set<string>,
): Part[] {
  const layer = `${one.layer.replace(/-client$/, '')}-server`
  const own = files.filter(isServer)
  const patterns = taken.has(layer) || !isUsed(own) ? [] : patternsFor(own, folder, files, isBrowser)
  if (patterns.length === 0) return []
  taken.add(layer)
  const isTaken = compileGlobs(patterns)
  const strays = files.filter((file) => isTaken(file) && isBrowser(file))
  const like = { isInside: true, origin: one.origin === 'framework' ? ('framework' as const) : null }
  return [
    // What the browser needs of a folder of the server stays what it was.
    ...listsOf(strays).map((pattern) =>
      part({ layer: one.layer, pattern, shown: one.shown, environment: one.environment, ...like }),
    ),
    ...patterns.map((pattern) =>
      part({ layer, pattern, shown: shownAs(pattern, one.shown), environment: 'server', ...like }),
    ),
  ]
}

/** Whole folders as they are; lists of files by what they have in common. */
function shownAs(pattern: string, folder: string): string {
  const whole = pattern.replace(/\/\*\*$/, '')
  return /[*{]/.test(whole) ? `the code of the server in ${folder}` : whole
}

/** Patterns that match nearly all of these files of a folder: names that are always such, whole folders, and lists of files; none where that takes too many. */
function patternsFor(
  own: readonly string[],
  folder: string,
  files: readonly string[],
  isOther: (file: string) => boolean,
): string[] {
  const wanted = new Set(own.filter((file) => literalGlob(file) === file && !file.includes(',')))
  const named = [...new Set([...wanted].map(lastSegment))].filter((name) => {
    const same = files.filter((file) => lastSegment(file) === name)
    return same.length >= FEW_NAMED && same.every((file) => wanted.has(file))
  })
  const groups = new Map<string, Set<string>>(
    named.map((name) => [
      below(folder, `**/${baseName(name)}.*`),
      new Set(own.filter((file) => lastSegment(file) === name)),
    ]),
  )
  const wholes = new Map<string, string>()
  const isWhole = memoize((inner) => isMostly(inner, files, wanted, isOther))
  for (const file of wanted) {
    if (named.includes(lastSegment(file))) continue
    const whole = wholeFolder(file, folder, isWhole)
    wholes.set(file, whole === null ? file : `${whole}/**`)
  }
  for (const pattern of listsOf([...new Set(wholes.values())])) {
    const isMatch = compileGlobs([pattern])
    groups.set(pattern, new Set([...wholes.keys()].filter(isMatch)))
  }
  const largest = [...groups].sort(([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1)).slice(0, MOST_PATTERNS)
  const covered = largest.reduce((sum, [, { size }]) => sum + size, 0)
  return covered < own.length * (1 - LEFT) ? [] : largest.map(([pattern]) => pattern).sort()
}

/** The outermost folder around a file that is such a folder; `null` for none. */
function wholeFolder(file: string, folder: string, isWhole: (inner: string) => boolean): string | null {
  const segments = file.slice(folder.length + 1).split('/')
  const inner = segments.slice(0, -1).map((_, index) => below(folder, segments.slice(0, index + 1).join('/')))
  return inner.find(isWhole) ?? null
}

/** Whether most files of a folder are such, and hardly any are for the other side. */
function isMostly(
  inner: string,
  files: readonly string[],
  wanted: ReadonlySet<string>,
  isOther: (file: string) => boolean,
): boolean {
  const inside = files.filter((file) => isBelow(file, inner))
  const rest = inside.filter((file) => !wanted.has(file))
  const others = rest.filter(isOther).length
  return rest.length <= inside.length / 2 && others <= STRAY_FILES && others <= inside.length * STRAY
}

/** Files, and folders such as `a/**`, as patterns: one for those next to each other with the same extension. */
function listsOf(paths: readonly string[]): string[] {
  const kindOf = (path: string): string => (path.endsWith('/**') ? '/**' : path.slice(path.lastIndexOf('.')))
  const split = paths.map((path) => {
    const kind = kindOf(path)
    const bare = path.slice(0, -kind.length)
    return { parent: bare.slice(0, bare.lastIndexOf('/')), name: lastSegment(bare), kind }
  })
  return [...groupBy(split, ({ parent, kind }) => below(parent, `*${kind}`)).values()].map((own) => {
    const names = own.map(({ name }) => name).sort()
    return `${below(own[0]!.parent, names.length === 1 ? names[0]! : `{${names.join(',')}}`)}${own[0]!.kind}`
  })
}
