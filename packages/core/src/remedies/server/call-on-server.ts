import type { RemedyContext } from '../context.ts'
import { callersOf } from '../invert/caller.ts'
import { importsComponent, roleOf } from '../invert/take-component.ts'
import { folderOf } from '../paths/path.ts'
import type { PlanOf, Remedy } from '../plan.ts'
import { legalRoute } from '../simulate/legal-route.ts'
import { areLegal, fileEdge, type PlannedEdge } from '../simulate/simulate.ts'
import { isAmongBrowserCode } from './browser-side.ts'
import { frameworkOf, isBrowserCode, loadsData, type DataFramework } from './framework.ts'
import { importsServerCode } from './needs-server.ts'

type Way = Pick<PlanOf<'call-on-server'>, 'by' | 'through'> & { target?: string; edges: PlannedEdge[] }

/** Code of the browser gets what the server has as data; no parameter brings a database client to it. */
export function callOnServer(context: RemedyContext): Remedy | null {
  const { edge, file, from, symbols } = context
  if (symbols.types || symbols.bare || from.test || !/^(?:import|dynamic-import|require)$/.test(edge.kind)) return null
  if (importsComponent(context) || !isForBrowser(context) || !importsServerCode(context)) return null
  const framework = frameworkOf(context, file)
  const { edges, ...way } = wayTo(context, framework)
  const isCalled = /^called/.test(roleOf(context) ?? '')
  return {
    plan: { action: 'call-on-server', key: 'call-on-server', symbols: symbols.names, framework, isCalled, ...way },
    edges,
  }
}

/** Whether the importer runs in the browser, or shows nothing and is imported by code that does or is among it. */
function isForBrowser(context: RemedyContext): boolean {
  return runsInBrowser(context) || (showsNothing(context) && isAmongBrowserCode(context, context.file))
}

/** Whether the importer runs in the browser, or shows nothing and is imported by code that does. */
export function runsInBrowser(context: RemedyContext): boolean {
  const { facts, file } = context
  if (isBrowserCode(context, file)) return true
  return showsNothing(context) && importersOf(facts, file).some((one) => isBrowserCode(context, one))
}

function showsNothing(context: RemedyContext): boolean {
  const { facts, file } = context
  return (facts.environmentOf?.(file) ?? null) === null && !loadsData(context, file)
}

function wayTo(context: RemedyContext, framework: DataFramework): Way {
  return (
    serverFunctions(context) ??
    loadingCaller(context, framework) ??
    // These frameworks load data for a page beside it.
    (/^(?:react-router|sveltekit)$/.test(framework) ? null : route(context)) ?? {
      by: 'unknown',
      through: [],
      edges: [],
    }
  )
}

/** A file of functions that the browser calls on the server, which uses the target and which the importer may import. */
function serverFunctions({ judge, facts, file, target }: RemedyContext): Way | null {
  const found = importersOf(facts, target).find(
    (path) =>
      facts.environmentOf?.(path) === 'server-functions' &&
      areLegal(judge, [fileEdge(path, target, false)]) &&
      judge.judge({ ...fileEdge(file, path, false), packageByPath: null, specifier: '' }).status === 'allowed',
  )
  return found === undefined ? null : { by: 'server-function', target: found, through: [], edges: [] }
}

/** The nearest file that leads to the importer and runs on the server, or has code that does. */
function loadingCaller(context: RemedyContext, framework: DataFramework): Way | null {
  const { file, target } = context
  for (const [caller, through] of [[file, []] as const, ...callersOf(context, file)]) {
    const path = loaderFor(context, framework, caller)
    const route = path === null || path === target ? null : legalRoute(context, path, target, false)
    if (route !== null) return { by: 'caller', target: path!, through, edges: route.edges }
  }
  return null
}

/** The file that loads data for a page or a route; `null` where another file has to. */
function loaderFor(context: RemedyContext, framework: DataFramework, caller: string): string | null {
  const page = framework === 'sveltekit' ? /\+(page|layout)(?:@[^.]*)?\.svelte$/.exec(caller) : null
  if (page !== null) return `${folderOf(caller)}/+${page[1]}.server.ts`
  if (caller === context.file || isBrowserCode(context, caller)) return null
  if (framework === 'next') return loadsData(context, caller) || /\.[jt]sx$/.test(caller) ? caller : null
  if (framework === 'react-router') return loadsData(context, caller) ? caller : null
  return caller.endsWith('.astro') ? caller : null
}

/** Files that answer requests, by the names that frameworks and people give them. */
const ROUTE =
  /(?:^|\/)(?:route|\+server|[^/]+\.controller|[^/]+[.-]routes?)\.[cm]?[jt]s$|(?:^|\/)(?:api|routes)\/.+\.[cm]?[jt]s$/

/** A route that uses the same names already, or else one that uses other things of the target. */
function route(context: RemedyContext): Way | null {
  const { judge, facts, target } = context
  const isRoute = (path: string): boolean =>
    ROUTE.test(path) &&
    !/\.server\.\w+$/.test(path) &&
    judge.locate(path)?.test === false &&
    !isBrowserCode(context, path)
  const shared = sharedSegmentsWith(context.file)
  const routes = importersOf(facts, target)
    .filter((path) => isRoute(path) && areLegal(judge, [fileEdge(path, target, false)]))
    .sort((a, b) => shared(b) - shared(a))
  const isCalled = /^called/.test(roleOf(context) ?? '')
  const same = isCalled ? routes.find((path) => usesSame(context, path)) : undefined
  if (same !== undefined) return { by: 'same-route', target: same, through: [], edges: [] }
  const near = routes[0] ?? (target === '' ? undefined : [...callersOf(context, target).keys()].find(isRoute))
  return near === undefined ? null : { by: 'route', target: near, through: [], edges: [] }
}

/** How many parts of a path are in the path of a file too: a route of the same thing has its name. */
function sharedSegmentsWith(file: string): (path: string) => number {
  const own = new Set(folderOf(file).split('/'))
  return (path) =>
    new Set(
      folderOf(path)
        .split('/')
        .filter((segment) => own.has(segment)),
    ).size
}

function usesSame({ facts, edge, target }: RemedyContext, path: string): boolean {
  const used = (facts.importsOf?.(path) ?? []).flatMap((one) =>
    one.target.type === 'file' && one.target.path === target && !one.typeOnly ? one.names.map(({ name }) => name) : [],
  )
  return edge.names.length > 0 && edge.names.every(({ name }) => used.includes(name))
}

function importersOf(facts: RemedyContext['facts'], target: string): readonly string[] {
  return target === '' ? [] : (facts.importersOf?.(target) ?? [])
}
