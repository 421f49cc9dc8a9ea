import { compileGlobs, memoize, staticPrefix } from '@stratalint/core'
import { packageName } from '@stratalint/graph'
import { detectFrameworks, isServer } from '../frameworks/detect.ts'
import type { Framework } from '../frameworks/framework.ts'
import { isBelow } from '../paths.ts'
import { divide, type Granularity } from '../partition/repository.ts'
import { isOfBrowser, type Part } from '../partition/part.ts'
import { withSeeds } from '../partition/seeds.ts'
import { testGlobs } from '../roles/file-role.ts'
import type { Survey } from '../survey/survey.ts'
import { layersOfApp } from './app-uses.ts'
import { arrange, sizesOf } from './arrange.ts'
import { withClientPages } from './environments/client-pages.ts'
import { withCommonFiles } from './environments/common-files.ts'
import { directivesOf, type Directives } from './environments/directives.ts'
import { withProjectSides } from './environments/project-sides.ts'
import { withMisplacedFiles } from './environments/misplaced-files.ts'
import { inferCrossDomain, isForeign, type CrossDomain } from './cross-domain.ts'
import { inferExternals } from './externals/externals.ts'
import type { Placement } from './externals/placement.ts'
import { crossingsOf, locateIn, type Crossing, type Spot } from './locate.ts'
import type { SharedTypes } from './environments/shared-types.ts'
import { byPrecedence } from './precedence.ts'
import type { Order } from './order.ts'
import type { ServerSide } from './externals/server-packages.ts'
import { withAdapters } from './moved-files/adapters.ts'
import { withNestedComponents } from './moved-files/nested-components.ts'
import { keepsDomainsApart } from './rules.ts'
import type { Merged } from './merge.ts'
import { usageOfRoles, withoutIsolated, withRoles, type Usage } from './part-roles.ts'
import { withSharedFiles } from './moved-files/shared-files.ts'
import { sortLayers } from './sorted-layers.ts'
import { withServices } from './moved-files/services.ts'
import { withServerFiles } from './environments/server-files.ts'
import { withServerKinds } from './environments/server-kinds.ts'
import { withSideFolders } from './environments/side-folders.ts'
import { withBrowsers, withCommonFolders, withProcesses, withServers } from './environments/where-code-runs.ts'

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
  /** What allowing types everywhere allows; `null` where the order holds for types too. */
  sharedTypes: SharedTypes | null
  /** The layers that an app may import. */
  usesOf(app: Part): string[]
  externals: Placement[]
  directives: Directives | null
  crossings: Crossing[]
  locate(file: string): Spot | null
  /** Whether the files of a part only pass on code of others. */
  isBarrel(part: Part): boolean
  /** The package of a workspace that a file is in. */
  packageOf(file: string): string | null
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
  const { parts: found, divided: projects } = divide(survey, choices)
  const drafted = found.filter((one, index) => found.findIndex(({ pattern }) => pattern === one.pattern) === index)
  const tests = testGlobs(
    survey.files.filter(compileGlobs(drafted.map(({ pattern }) => folderGlob(pattern)))),
    survey.tests,
  )
  const locateAll = (all: readonly Part[]): ReturnType<typeof locateIn> => locateIn(all, tests, survey.root)
  const plain = withSeeds(withNestedComponents(drafted, survey), survey).sort(byPrecedence)
  const seeded = withAdapters(plain, survey, locateAll(plain)).sort(byPrecedence)
  const whole = withMisplacedFiles(seeded, survey, locateAll(seeded)).sort(byPrecedence)
  const ended = withCommonFiles(whole, crossingsOf(survey, locateAll(whole)), survey).sort(byPrecedence)
  const withFiles = withServerFiles(ended, survey, locateAll(ended)).sort(byPrecedence)
  const withKinds = withServerKinds(withFiles, survey, locateAll(withFiles)).sort(byPrecedence)
  const drawn = withCommonFiles(withKinds, crossingsOf(survey, locateAll(withKinds)), survey).sort(byPrecedence)
  const firstLocate = locateAll(drawn)
  const hasRules = survey.rules.pairs.length > 0
  const separate = alike(
    withRoles(
      drawn,
      betweenWholes(crossingsOf(survey, firstLocate), drawn),
      sizesOf(survey, firstLocate),
      hasRules,
      privateParts(survey),
    ),
  )
  const upper = withServices(separate, survey, locateAll(separate)).sort(byPrecedence)
  const spread = withSharedFiles(upper, survey, locateAll(upper)).sort(byPrecedence)
  const divided = withCommonFolders(spread, survey, locateAll(spread)).sort(byPrecedence)
  const sided = withProjectSides(divided, survey)
  const shown = withBrowsers(sided, survey, locateAll(sided))
  const served = withServers(shown, survey, locateAll(shown))
  const processes = withProcesses(served, crossingsOf(survey, locateAll(served)))
  const placed = withSideFolders(processes, survey, locateAll(processes))
  const started = withClientPages(placed, survey, locateAll(placed)).sort(byPrecedence)
  const connected = withoutIsolated(started, crossingsOf(survey, locateAll(started)))
  const { parts, present, merged, order, locate, crossings, sizeOf, packages, sharedTypes } = arrange(
    connected,
    tests,
    survey,
  )
  const domains = [...new Set(survey.files.map((file) => locate(file)?.domain ?? null).filter((name) => name !== null))]
  const staysApart = choices.strictDomains || keepsDomainsApart(survey, locate, isForeign)
  const frameworks = frameworksOf(survey, projects)
  return {
    parts: present,
    usage: usageOfRoles(parts, crossings),
    merged,
    order,
    crossDomain:
      domains.length === 0
        ? null
        : inferCrossDomain(crossings, domains.sort(), {
            isStrict: staysApart,
            areTypesFree: sharedTypes !== null,
            areModules: areModules(survey, frameworks, locate, domains.length),
          }),
    externals:
      order.below.size + present.filter(({ role }) => role !== 'layer').length < 3
        ? []
        : inferExternals(declaredUses(survey), locate, present, sizeOf, serverSideOf(survey, locate, crossings)),
    directives: directivesOf(survey, present),
    sharedTypes,
    usesOf: (app) => layersOfApp(app, sortLayers(order.below), present, crossings, packages, order.below),
    crossings,
    locate,
    isBarrel: (one) => {
      const own = survey.links.filter(({ from, test }) => !test && locate(from)?.part === one)
      return own.length > 0 && own.every(({ edge }) => edge.kind.startsWith('export'))
    },
    packageOf: (file) => packages.of(file),
    tests,
    frameworks: [...new Set(frameworks.map(({ name }) => name))],
    autoImports: frameworks.some(({ autoImports }) => autoImports === true),
    divided: projects,
    projects: survey.members.length,
    workspace: survey.members.length < 2 ? 'packages' : survey.workspace.kind,
    entries: entriesOf(crossings),
  }
}

/** Whether most domains have the file by which the framework connects them. */
function areModules(
  { files }: Survey,
  frameworks: readonly Framework[],
  locate: (file: string) => Spot | null,
  domains: number,
): boolean {
  const markers = frameworks.flatMap(({ domainMarker }) => domainMarker ?? [])
  const marked = files.flatMap((file) =>
    markers.some((marker) => marker.test(file)) ? (locate(file)?.domain ?? []) : [],
  )
  return new Set(marked).size > domains / 2
}

/** Programs with less of the code show or document a library. */
const PROGRAM = 0.2

/** The frameworks of the programs that were divided: what a library supports is not what it is made with. */
function frameworksOf({ workspace, files, dependencies }: Survey, divided: readonly string[]): Framework[] {
  const programs = divided.filter((folder) => workspace.apps.has(folder) || !workspace.libraries.has(folder))
  const own = files.filter((file) => programs.some((folder) => isBelow(file, folder)))
  if (programs.length < divided.length && own.length < files.length * PROGRAM) return []
  return (divided.length === 0 ? [''] : programs).flatMap((folder) => detectFrameworks(dependencies(folder)))
}

/** Whether a part is in a server that no other package of the workspace imports. */
function privateParts({ links, members, dependencies }: Survey): (one: Part) => boolean {
  const imported = new Set(
    links.flatMap(({ from, to, test }) => {
      const home = homeOf(to, members)
      return !test && home !== homeOf(from, members) ? [home] : []
    }),
  )
  const isPrivate = memoize(
    (home: string) => home !== '' && !imported.has(home) && isServer(detectFrameworks(dependencies(home))),
  )
  return ({ pattern }) => members.length > 1 && isPrivate(homeOf(staticPrefix(pattern), members))
}

/** The imports of files that are in the folder of another part and belong to this one count as its own. */
function betweenWholes(crossings: readonly Crossing[], parts: readonly Part[]): Crossing[] {
  const wholeOf = memoize((one: Part) => wholeIn(parts, one) ?? one)
  const moved = (spot: Spot): Spot => ({ ...spot, part: wholeOf(spot.part) })
  return crossings.map((crossing) => ({ ...crossing, source: moved(crossing.source), target: moved(crossing.target) }))
}

function wholeIn(parts: readonly Part[], one: Part): Part | undefined {
  return one.isInside ? parts.find(({ layer, isInside }) => layer === one.layer && !isInside) : undefined
}

/** Files that are in the folder of one part and belong to another have its role. */
function alike(parts: readonly Part[]): Part[] {
  return parts.map((one) => {
    const whole = wholeIn(parts, one)
    return whole === undefined ? one : { ...one, role: whole.role }
  })
}

/** The imports of packages without those of a package that no package.json lists for some of its importers, which is a finding already. */
function declaredUses({ packageUses, missing }: Survey): Survey['packageUses'] {
  const undeclared = new Set(
    missing.flatMap(({ specifier, why }) => (why === 'undeclared' ? [packageName(specifier)] : [])),
  )
  return packageUses.filter(({ name }) => !undeclared.has(name))
}

/** Which parts use the server, and which packages the browser could. */
function serverSideOf(
  { files, members, dependencies }: Survey,
  locate: (file: string) => Spot | null,
  crossings: readonly Crossing[],
): ServerSide {
  const using = new Set(
    crossings.flatMap(({ source, target, typeOnly }) =>
      !typeOnly && target.part.environment === 'server' ? [source.part] : [],
    ),
  )
  const shown = files.filter((file) => {
    const spot = locate(file)
    return spot !== null && isOfBrowser(spot.part)
  })
  const folders = ['', ...members].filter((folder) => shown.some((file) => homeOf(file, members) === folder))
  const declared = memoize((folder: string) => dependencies(folder).all)
  const reached = new Set(
    crossings.flatMap(({ source, target, typeOnly }) =>
      !typeOnly && source.part.environment === 'browser' ? [target.part] : [],
    ),
  )
  return {
    usesServer: (one) => using.has(one),
    isOpen: (name) => folders.some((one) => declared(one).has(name)),
    isShown: (one) => reached.has(one),
  }
}

/** The innermost project that a file is in; the root is empty. */
function homeOf(file: string, members: readonly string[]): string {
  return members.reduce((home, one) => (isBelow(file, one) && one.length > home.length ? one : home), '')
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
