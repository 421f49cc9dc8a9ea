import { compileGlobs } from '@stratalint/core'
import { detectFrameworks } from '../frameworks/detect.ts'
import { divide, type Granularity } from '../partition/repository.ts'
import type { Part } from '../partition/part.ts'
import { testGlobs } from '../roles/file-role.ts'
import type { Survey } from '../survey/survey.ts'
import { layersOfApp } from './app-uses.ts'
import { inferCrossDomain, layerWeights, type CrossDomain } from './cross-domain.ts'
import { inferExternals, type Placement } from './externals.ts'
import { crossingsOf, locateIn, type Crossing, type Spot } from './locate.ts'
import { withoutAmbiguity } from './ambiguity.ts'
import { byPrecedence } from './precedence.ts'
import { inferOrder, sortLayers, type Order } from './order.ts'
import { layerFacts, packagesOf, type Packages } from './packages.ts'
import { mergeEntangled, type Merged } from './merge.ts'
import { splitFolder, tiedPairs, type Backward } from './split.ts'
import { usageOfRoles, withoutIsolated, withRoles, type Usage } from './part-roles.ts'

/** What a person may choose about a proposal. */
export interface Choices extends Granularity {
  /** Whether domains never import each other, whatever they do today. */
  strictDomains: boolean
}

/** What was inferred about a repository, before it is written as a policy. */
export interface Model {
  parts: Part[]
  usage: Map<Part, Usage>
  /** Layers that became one, because they import each other alike. */
  merged: Merged[]
  order: Order
  crossDomain: CrossDomain | null
  /** Whether the browser and the server share their types, and nothing else. */
  sharesTypes: boolean
  /** The layers that an app may import. */
  usesOf(app: Part): string[]
  externals: Placement[]
  crossings: Crossing[]
  locate(file: string): Spot | null
  tests: string[] | null
  /** The names of the frameworks that were found. */
  frameworks: string[]
  /** Whether some code is used without imports. */
  autoImports: boolean
  /** The folders of the projects that were divided; the root is empty. */
  divided: string[]
  /** How many projects a repository has, and of what kind. */
  projects: number
  workspace: Survey['workspace']['kind']
  /** Domain parts that other code enters by their index alone. */
  entries: { byIndex: number; total: number }
}

/** Infers the parts of a repository, their roles, and who may import whom. */
export function inferModel(survey: Survey, choices: Choices): Model {
  const { parts: found, divided } = divide(survey, choices)
  const drafted = found.filter((one, index) => found.findIndex(({ pattern }) => pattern === one.pattern) === index)
  const tests = testGlobs(
    survey.files.filter(compileGlobs(drafted.map(({ pattern }) => folderGlob(pattern)))),
    survey.tests,
  )
  const firstLocate = locateIn(drafted.sort(byPrecedence), tests, survey.root)
  const separate = withRoles(drafted, crossingsOf(survey, firstLocate), sizesOf(survey, firstLocate))
  const connected = withoutIsolated(separate, crossingsOf(survey, locateIn(separate, tests, survey.root)))
  const { parts, present, merged, order, locate, crossings, sizeOf, packages, sharesTypes } = arrange(connected, tests, survey)
  const domains = [...new Set(survey.files.map((file) => locate(file)?.domain ?? null).filter((name) => name !== null))]
  const frameworks = [...new Set(['', ...divided])].flatMap((folder) => detectFrameworks(survey.dependencies(folder)))
  return {
    parts: present,
    usage: usageOfRoles(parts, crossings),
    merged,
    order,
    crossDomain: domains.length === 0 ? null : inferCrossDomain(crossings, domains.sort(), choices.strictDomains),
    externals:
      order.below.size + present.filter(({ role }) => role !== 'layer').length < 3
        ? []
        : inferExternals(survey.packageUses, locate, present, sizeOf),
    sharesTypes,
    usesOf: (app) => layersOfApp(app, sortLayers(order.below), present, crossings, packages),
    crossings,
    locate,
    tests,
    frameworks: [...new Set(frameworks.map(({ name }) => name))],
    autoImports: frameworks.some(({ autoImports }) => autoImports === true),
    divided,
    projects: survey.members.length,
    workspace: survey.members.length < 2 ? 'packages' : survey.workspace.kind,
    entries: entriesOf(crossings),
  }
}

/** Parts with their order. */
interface Arrangement extends Pick<Model, 'parts' | 'merged' | 'order' | 'locate' | 'crossings'> {
  /** The parts with files. */
  present: Part[]
  sizeOf(part: Part): number
  packages: Packages
  sharesTypes: boolean
}

/** So many imports of types are no accident. */
const MANY_TYPES = 3

/** Whether the imports between code of the browser and of the server are imports of types alone. */
function onlyTypesCross(crossings: readonly Crossing[]): boolean {
  const between = crossings.filter(({ source, target }) => {
    const places = [source.part.environment, target.part.environment]
    return places.includes('browser') && places.includes('server')
  })
  return between.length >= MANY_TYPES && between.every(({ typeOnly }) => typeOnly)
}

/** More sub-folders than these are no exceptions. */
const MOST_SPLITS = 4

/** Orders the parts; a sub-folder that an order would contradict becomes a part of its own. */
function arrange(found: readonly Part[], tests: string[] | null, survey: Survey): Arrangement {
  let drafted = [...found].sort(byPrecedence)
  for (let splits = 0; ; splits++) {
    const crossings = crossingsOf(survey, locateIn(drafted, tests, survey.root))
    const tied = splits < MOST_SPLITS ? splitFolder(drafted, crossings, tiedPairs(drafted, crossings), survey) : null
    if (tied !== null) {
      drafted = tied.sort(byPrecedence)
      continue
    }
    const arranged = orderParts(drafted, crossings, tests, survey)
    const split = splits < MOST_SPLITS ? splitFolder(drafted, crossings, cyclesOf(arranged), survey) : null
    if (split === null) return arranged
    drafted = split.sort(byPrecedence)
  }
}

/** The pairs of parts whose imports would close a cycle of layers, where they are more than an accident. */
function cyclesOf({ order, parts }: Arrangement): Backward[] {
  const partOf = (name: string): Part[] => parts.filter(({ role, layer }) => role === 'layer' && layer === name)
  return order.conflicts
    .filter(({ why, count }) => why === 'cycle' && count >= 3)
    .flatMap(({ from, to }) => partOf(from).flatMap((one) => partOf(to).map((other) => ({ from: one, to: other }))))
}

function orderParts(
  drafted: readonly Part[],
  separate: readonly Crossing[],
  tests: string[] | null,
  survey: Survey,
): Arrangement {
  const { parts: joined, merged } = mergeEntangled(drafted, separate)
  const parts = withoutAmbiguity(joined.sort(byPrecedence), survey.sources)
  const locate = locateIn(parts, tests, survey.root)
  const crossings = crossingsOf(survey, locate)
  const sizeOf = sizesOf(survey, locate)
  const matched = new Set(survey.files.map((file) => locate(file)?.part))
  const present = parts.filter((one) => matched.has(one))
  const layers = [...new Set(present.filter(({ role }) => role === 'layer').map(({ layer }) => layer))]
  const packages = packagesOf(survey, crossings)
  const sharesTypes = onlyTypesCross(crossings)
  const judged = sharesTypes ? crossings.filter(({ typeOnly }) => !typeOnly) : crossings
  const order = inferOrder(layers, layerWeights(judged), layerFacts(present, judged, packages, sizeOf))
  return { parts, present, merged, order, locate, crossings, sizeOf, packages, sharesTypes }
}

function sizesOf({ files }: Survey, locate: (file: string) => Spot | null): (part: Part) => number {
  const sizes = new Map<Part, number>()
  for (const file of files) {
    const spot = locate(file)
    if (spot !== null && !spot.test) sizes.set(spot.part, (sizes.get(spot.part) ?? 0) + 1)
  }
  return (one) => sizes.get(one) ?? 0
}

/** How other code enters the domains. */
function entriesOf(crossings: readonly Crossing[]): Model['entries'] {
  const entering = crossings.filter(({ source, target }) => target.domain !== null && source.domain !== target.domain)
  return { byIndex: entering.filter(({ to }) => /\/index\.[^/]+$/.test(to)).length, total: entering.length }
}

/** The first folder of a pattern as a glob, which is what a check reads. */
function folderGlob(pattern: string): string {
  const first = pattern.split('/')[0]!
  return pattern.includes('/') && !/[*{]/.test(first) ? `${first.replace(/[*{}]/g, '*')}/**` : '**'
}
