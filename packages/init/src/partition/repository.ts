import { posix } from 'node:path'
import { baseName, below, isBelow, lastSegment } from '../paths.ts'
import { folderNames, isLayerName, isSupportPath } from '../roles/names.ts'
import type { Survey } from '../survey/survey.ts'
import { codeOf, environmentOf, filesIn, foldersIn, type Code } from './code.ts'
import { hasInnerOrder } from './inner-order.ts'
import { layeredPackages } from './layered-packages.ts'
import { exportsPart, isIndex } from './loose-files.ts'
import { Names, part, type Part } from './part.ts'
import { partition } from './partition.ts'

/** How finely the code is divided, where there is a choice. */
export interface Granularity {
  /** Whether the largest packages of a workspace are divided into their folders. */
  dividePackages: boolean
  /** Whether domains are divided into the layers that they have in common. */
  layeredDomains: boolean
}

/** Packages with fewer files are one part. */
const LARGE_PACKAGE = 40

/** A policy with more packages is not readable: their folders are the parts in their place. */
const MANY_PACKAGES = 60

/** The parts of a repository, and the folders of the packages that were divided. */
export interface Division {
  parts: Part[]
  divided: string[]
}

/** Divides a repository into parts: its packages, their folders, or both. */
export function divide(survey: Survey, { dividePackages, layeredDomains }: Granularity): Division {
  const names = new Names()
  const { members } = survey
  const files = survey.files.filter((file) => !survey.tests.isTest(file))
  const sizeOf = (folder: string): number => files.filter((file) => isBelow(file, folder)).length
  const sizes = new Map(members.map((member) => [member, sizeOf(member)]))
  const packaged = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  const present = members.filter((member) => sizes.get(member)! > 0)
  // Examples and tests beside the packages are no reason to leave the packages out.
  const product = files.filter((file) => !isSupportPath(file)).length
  if (present.length < 2 || packaged < product / 2) {
    const only = present.length === 1 && packaged >= files.length * 0.8 ? present[0]! : ''
    return { parts: partition(codeOf(survey, only, { names, prefix: '', layeredDomains })), divided: [only] }
  }
  if (present.length > MANY_PACKAGES) return { parts: packageGroups(present, names), divided: [] }
  const layered = layeredDomains ? layeredPackages(survey, present, names) : null
  if (layered !== null) return { parts: layered, divided: [] }
  const isLarge = (member: string): boolean => {
    const share = sizes.get(member)! / packaged
    if (sizes.get(member)! < LARGE_PACKAGE) return false
    return (
      share >= 0.25 ||
      (share >= 0.1 && !isImported(survey, member)) ||
      (isImported(survey, member) && isOrdered(survey, member))
    )
  }
  const divided = dividePackages ? present.filter(isLarge) : []
  const partsIn = (member: string): Part[] =>
    partition(codeOf(survey, member, { names: new Names(), prefix: '', layeredDomains: false }))
  // The layers inside the domains of several packages would have the same names.
  const hasDomains = divided.filter((member) => partsIn(member).some(({ isDomain }) => isDomain)).length === 1
  const more = { layeredDomains: layeredDomains && hasDomains }
  const isDivisible = (member: string): boolean =>
    partition(codeOf(survey, member, { ...more, names: new Names(), prefix: '' })).length >= 3
  const folders = divided.filter(isDivisible)
  names.block(ambiguousNames(survey, folders, present))
  const parts = present.flatMap((member): Part[] => {
    if (!folders.includes(member)) return packageParts(survey, member, names)
    const code = codeOf(survey, member, { ...more, names, prefix: lastSegment(member) })
    const inner = partition(code)
    return [...inner, ...restOf(code, survey, inner)]
  })
  return { parts, divided: folders }
}

/** Whether the folders of a package are layers. */
function isOrdered(survey: Survey, member: string): boolean {
  const code = codeOf(survey, member, { names: new Names(), prefix: '', layeredDomains: false })
  return hasInnerOrder(code, member) || hasInnerOrder(code, below(member, 'src'))
}

/** Names that parts of several packages would have, or a part and a package. */
function ambiguousNames(survey: Survey, divided: readonly string[], members: readonly string[]): Set<string> {
  const seen = new Set(members.map(lastSegment))
  const twice = new Set<string>()
  for (const member of divided) {
    const parts = partition(codeOf(survey, member, { names: new Names(), prefix: '', layeredDomains: false }))
    for (const name of new Set(parts.map(({ layer }) => layer))) {
      if (seen.has(name)) twice.add(name)
      seen.add(name)
    }
  }
  for (const member of members) if (!divided.includes(member)) twice.delete(lastSegment(member))
  return twice
}

/** Whether another package imports a package. */
function isImported({ links }: Survey, member: string): boolean {
  return links.some(({ from, to, test }) => !test && isBelow(to, member) && !isBelow(from, member))
}

/** A package as one part, without its code for the browser and for the server, if it has both. */
function packageParts(survey: Survey, member: string, names: Names): Part[] {
  if (folderNames.isTestPackage(lastSegment(member))) return [testPackage(member)]
  const code = codeOf(survey, member, { names, prefix: '', layeredDomains: false })
  const whole = packagePart(code, member)
  const inner = [member, below(member, 'src')].flatMap((folder) =>
    [...foldersIn(code, folder).keys()].map((name) => ({ folder, name, place: environmentOf(code, name) })),
  )
  const placed = inner.filter(({ place }) => place !== null)
  if (new Set(placed.map(({ place }) => place)).size < 2) return [whole]
  const divided = placed.flatMap(({ folder, name, place }) => {
    const layer = names.take(`${whole.layer}-${name}`)
    // An entry such as `web.ts` is the index of the folder `web`.
    const entries = [...new Set([member, folder])].filter((outer) =>
      filesIn(code, outer).some((file) => baseName(lastSegment(file)) === name),
    )
    return [below(folder, `${name}/**`), ...entries.map((outer) => below(outer, `${name}.*`))].map((pattern) =>
      part({ layer, pattern, shown: below(folder, name), environment: place, isInside: true }),
    )
  })
  return [...divided, whole]
}

/** A package of tests may import all packages that it declares, and no code imports it. */
function testPackage(member: string): Part {
  return part({ layer: '', pattern: `${member}/**`, shown: member, role: 'app', origin: 'tests', isPackage: true })
}

function packagePart(code: Code, member: string): Part {
  const name = lastSegment(member)
  const layer = code.names.take(...(isLayerName(name) ? [name] : []), member.replaceAll('/', '-'))
  return part({
    layer,
    pattern: `${member}/**`,
    parent: layer === name ? parentOf(member) : null,
    shown: member,
    isPackage: true,
    environment: environmentOf(code, name),
  })
}

/** The files directly in a package that is divided; its entry points and scripts. */
function restOf(code: Code, survey: Survey, inner: readonly Part[]): Part[] {
  const { project: member } = code
  const files = filesIn({ files: survey.files.filter((file) => !survey.tests.isTest(file)) }, member)
  if (files.length === 0) return []
  const isEntered = survey.links.some(({ from, to, test }) => !test && files.includes(to) && !isBelow(from, member))
  const pattern = below(member, '*')
  if (isEntered || (code.isLibrary && files.some(isIndex))) {
    const exported = inner.find(({ origin }) => origin === 'exports')
    return [exported === undefined ? exportsPart(code, member) : { ...exported, pattern, shown: pattern }]
  }
  const inside = survey.links.filter(({ from, test }) => !test && isBelow(from, member))
  const isUsed = inside.some(({ from, to }) => files.includes(to) && !files.includes(from))
  // What only names and counts things starts no program.
  if (isUsed && !inside.some(({ from, to }) => files.includes(from) && !files.includes(to)))
    return [part({ layer: code.names.take(`${code.prefix}-root`), pattern, shown: pattern })]
  return [part({ layer: '', pattern, shown: pattern, role: 'app', origin: 'entry' })]
}

/** Each folder of packages is one layer, and each package in it a domain. */
function packageGroups(members: readonly string[], names: Names): Part[] {
  return [...new Set(members.map(parentOf))]
    .sort()
    .map((group) =>
      part({
        layer: names.take(group === '' ? 'packages' : group.replaceAll('/', '-')),
        pattern: below(group, '{domain}/**'),
        shown: group === '' ? '.' : group,
        isDomain: true,
        isPackage: true,
      }),
    )
}

function parentOf(folder: string): string {
  const parent = posix.dirname(folder)
  return parent === '.' ? '' : parent
}
