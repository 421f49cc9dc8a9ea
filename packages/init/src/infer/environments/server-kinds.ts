import { groupBy } from '@stratalint/core'
import { baseName, firstFolder, lastSegment, relativeTo } from '../../paths.ts'
import { part, type Part } from '../../partition/part.ts'
import { isLayerName } from '../../roles/names.ts'
import type { Survey } from '../../survey/survey.ts'
import { codeByPart, type Spot } from '../locate.ts'
import { isForAll, sidesOf } from './sides.ts'

/** Fewer files of one kind, or domains with them, are a coincidence. */
const FEW_FILES = 3
const FEW_DOMAINS = 2

/** Nearly all files of a kind run on the server. */
const NEARLY_ALL = 0.9

/** A file in a domain. */
interface Inner {
  file: string
  domain: string
  /** The path inside the domain. */
  path: string
}

/**
 * Divides domains that have code of the server beside code that the browser needs by the names that such code has in all of them:
 * folders such as `server`, and files such as `actions.ts`.
 */
export function withServerKinds(parts: readonly Part[], survey: Survey, locate: (file: string) => Spot | null): Part[] {
  const candidates = parts.filter((one) => folderOf(one) !== null)
  if (candidates.length === 0) return [...parts]
  const { isServer, isBrowser } = sidesOf(survey, locate)
  const byPart = codeByPart(survey, locate)
  const taken = new Set(parts.map(({ layer }) => layer))
  const found = candidates.flatMap((one) => {
    const folder = folderOf(one)!
    const inside = (byPart.get(one) ?? []).flatMap((file): Inner[] => {
      const path = relativeTo(file, folder)
      const domain = firstFolder(path)
      return domain === null ? [] : [{ file, domain, path: path.slice(domain.length + 1) }]
    })
    const layer = `${one.layer}-server`
    if (taken.has(layer) || !inside.some(({ file }) => isBrowser(file))) return []
    const isKind = (own: readonly Inner[]): boolean =>
      own.length >= FEW_FILES &&
      new Set(own.map(({ domain }) => domain)).size >= FEW_DOMAINS &&
      own.filter(({ file }) => isServer(file)).length >= own.length * NEARLY_ALL
    const folders = kindsOf(inside, ({ path }) => firstFolder(path), isKind)
    const rest = inside.filter(({ path }) => !folders.includes(firstFolder(path) ?? ''))
    const files = kindsOf(rest, ({ file }) => (isForAll(file) ? null : baseName(lastSegment(file))), isKind)
    if (folders.length + files.length === 0) return []
    taken.add(layer)
    const list = (names: readonly string[]): string => (names.length === 1 ? names[0]! : `{${names.join(',')}}`)
    const patterns = [
      ...(folders.length === 0 ? [] : [`${folder}/{domain}/${list(folders)}/**`]),
      ...(files.length === 0 ? [] : [`${folder}/{domain}/**/${list(files)}.*`]),
    ]
    return patterns.map((pattern) =>
      part({
        layer,
        pattern,
        shown: pattern.replace('{domain}', '*'),
        isDomain: true,
        environment: 'server',
        isInside: true,
      }),
    )
  })
  return [...found, ...parts]
}

/** The names that files of a kind have, and no others. */
function kindsOf(
  inside: readonly Inner[],
  nameOf: (one: Inner) => string | null,
  isKind: (own: readonly Inner[]) => boolean,
): string[] {
  return [...groupBy(inside, nameOf)]
    .flatMap(([name, own]) =>
      name !== null && isLayerName(name) && !/[[\]()]/.test(name) && name !== 'index' && isKind(own) ? [name] : [],
    )
    .sort()
}

/** The folder of domains that are one part as a whole. */
function folderOf({ pattern, role, environment, isDomain, isPackage }: Part): string | null {
  const folder = pattern.replace(/\/\{domain\}\/\*\*$/, '')
  if (folder === pattern || /[*{]/.test(folder) || !isDomain || isPackage) return null
  return role === 'layer' && environment === null ? folder : null
}
