import { compileGlobs } from '@stratalint/core'
import { detectFrameworks } from '../frameworks/detect.ts'
import { divide, type Granularity } from '../partition/repository.ts'
import type { Part } from '../partition/part.ts'
import { testGlobs } from '../roles/file-role.ts'
import type { Survey } from '../survey/survey.ts'
import { inferCrossDomain, layerWeights, type CrossDomain } from './cross-domain.ts'
import { inferExternals, type Placement } from './externals.ts'
import { crossingsOf, locateIn, type Crossing, type Spot } from './locate.ts'
import { withoutAmbiguity } from './ambiguity.ts'
import { byPrecedence } from './precedence.ts'
import { inferOrder, type Order } from './order.ts'
import { mergeEntangled, type Merged } from './merge.ts'
import { usageOfRoles, withRoles, type Usage } from './part-roles.ts'

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
  const separateLocate = locateIn(separate, tests, survey.root)
  const { parts: joined, merged } = mergeEntangled(separate, crossingsOf(survey, separateLocate))
  const parts = withoutAmbiguity(joined.sort(byPrecedence), survey.sources)
  const locate = locateIn(parts, tests, survey.root)
  const crossings = crossingsOf(survey, locate)
  const sizeOf = sizesOf(survey, locate)
  const matched = new Set(survey.files.map((file) => locate(file)?.part))
  const present = parts.filter((one) => matched.has(one))
  const layers = [...new Set(present.filter(({ role }) => role === 'layer').map(({ layer }) => layer))]
  const environments = new Map(present.map(({ layer, environment }) => [layer, environment]))
  const layerSize = (name: string): number =>
    present.filter(({ role, layer }) => role === 'layer' && layer === name).reduce((sum, one) => sum + sizeOf(one), 0)
  const order = inferOrder(layers, layerWeights(crossings), {
    environment: (name) => environments.get(name) ?? null,
    size: layerSize,
  })
  const domains = [...new Set(survey.files.map((file) => locate(file)?.domain ?? null).filter((name) => name !== null))]
  const frameworks = [...new Set(['', ...divided])].flatMap((folder) => detectFrameworks(survey.dependencies(folder)))
  return {
    parts: present,
    usage: usageOfRoles(parts, crossings),
    merged,
    order,
    crossDomain: domains.length === 0 ? null : inferCrossDomain(crossings, domains.sort(), choices.strictDomains),
    externals:
      layers.length + present.filter(({ role }) => role !== 'layer').length < 3
        ? []
        : inferExternals(survey.packageUses, locate, present, sizeOf),
    crossings,
    locate,
    tests,
    frameworks: [...new Set(frameworks.map(({ name }) => name))],
    autoImports: frameworks.some(({ autoImports }) => autoImports === true),
    divided,
    entries: entriesOf(crossings),
  }
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
