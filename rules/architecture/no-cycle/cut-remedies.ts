import {
  exportNamed,
  fileStem,
  isComponentFile,
  isForeign,
  listNames,
  shortPath,
  showPath,
  withNeeds,
  withoutExtension,
  type Belongings,
  type Fix,
  type ExportFact,
  type Judge,
  type LeftEdge,
  type Target,
} from '@stratalint/core'
import { reachabilityOf, type Cycle } from '@stratalint/graph'
import type { GraphContext } from '@stratalint/rule'

const MOST_ALONG = 6

/** The ways to cut a cycle at its cheapest hop, the best first. */
export function cutRemedies(context: GraphContext, cycle: Cycle): Fix[] {
  return [...useOrigin(context, cycle), ...move(context, cycle), detach(context, cycle)]
}

/** Whether names stand for single declarations rather than for a whole module. */
export function isNamed(names: readonly string[]): boolean {
  return names.length > 0 && !names.includes('*')
}

/** What the cut hop only passes on can be imported from where it is declared, if that file does not lead back. */
function useOrigin({ graph, project: { facts, judge } }: GraphContext, { cut }: Cycle): Fix[] {
  const exported = facts.exportsOf(cut.to)
  const origins = new Set(cut.names.map((name) => exportNamed(exported, name)?.origin?.path))
  const [origin] = origins
  if (!isNamed(cut.names) || origins.size !== 1 || origin === undefined) return []
  // Another package may be entered only by what its manifest offers.
  if (isForeign(facts, cut.from, origin) && (facts.packageSpecifier?.(origin) ?? null) === null) return []
  if (!mayImport(judge, cut.from, { type: 'file', path: origin }) || reachabilityOf(graph)(origin, cut.from)) return []
  return [
    withNeeds(
      judge,
      {
        key: 'use-origin',
        kind: 'reroute',
        applicability: 'suggested',
        symbols: cut.names,
        target: origin,
        title: `Import ${listNames(cut.names)} in ${file(cut.from)} from ${showPath(origin)}, where ${cut.names.length === 1 ? 'it is' : 'they are'} declared.`,
      },
      [{ from: cut.from, target: { type: 'file', path: origin }, typeOnly: false }],
    ),
  ]
}

/** What the cut hop imports goes to a file of its own that both ends may import, if nothing that it needs leads back. */
function move({ graph, project: { facts, judge } }: GraphContext, { cut }: Cycle): Fix[] {
  const { names } = cut
  if (!isNamed(names) || names.includes('default')) return []
  const leadsTo = reachabilityOf(graph)
  const cargo = facts.belongingsOf?.(cut.to, names, MOST_ALONG) ?? null
  const types = areTypes(facts.exportsOf(cut.to), names)
  if (cargo === null || cargo.along.length > MOST_ALONG || (types && cargo.along.some(({ kind }) => kind === 'value')))
    return []
  const foreign = isForeign(facts, cut.from, cut.to)
  if (types && cargo.imports.some(({ target }) => target.type === 'file' && target.path === cut.from))
    return foreign ? [] : mergeTypes(judge, cut, cargo)
  if (
    cargo.imports.some(
      ({ target }) => target.type === 'file' && [cut.from, cut.to].some((end) => leadsTo(target.path, end)),
    )
  )
    return []
  const extension = isComponentFile(cut.to) ? '.tsx' : cut.to.slice(withoutExtension(cut.to).length)
  const name = `${fileStem(names[0]!)}${cargo.jsx ? extension : extension.replace(/x$/, '')}`
  const folders = [
    ...(foreign ? [cut.to] : [cut.to, cut.from]).map((path) => path.slice(0, path.lastIndexOf('/') + 1)),
    ...(types ? layerFolders(judge, cut.to) : []),
  ]
  const target = folders
    .map((folder) => folder + name)
    .find(
      (path) =>
        !facts.exists(path) &&
        [cut.from, cut.to].every((end) => mayImport(judge, end, { type: 'file', path })) &&
        cargo.imports.every((one) => mayImport(judge, path, one.target)),
    )
  if (target === undefined) return []
  return [
    withNeeds(
      judge,
      {
        key: 'move',
        kind: 'move',
        applicability: 'suggested',
        symbols: symbolsOf(names, cargo),
        target,
        title: `Move ${subject(names, cargo, types)} to ${showPath(target)} and import ${pronoun(names, cargo)} from both.`,
      },
      [
        ...[cut.from, cut.to].map((from): LeftEdge => ({
          from,
          target: { type: 'file', path: target },
          typeOnly: types,
        })),
        ...cargo.imports.map((one): LeftEdge => ({ from: target, target: one.target, typeOnly: types })),
      ],
    ),
  ]
}

/** Types that name each other belong in one file. */
function mergeTypes(judge: Judge, { from, to, names }: Cycle['cut'], cargo: Belongings): Fix[] {
  if (
    !mayImport(judge, to, { type: 'file', path: from }) ||
    !cargo.imports.every(({ target }) => mayImport(judge, from, target))
  )
    return []
  return [
    {
      key: 'merge-types',
      kind: 'move',
      applicability: 'suggested',
      symbols: symbolsOf(names, cargo),
      target: from,
      title: `Move ${subject(names, cargo, true)} into ${showPath(from)}, whose types ${names.length === 1 ? 'it names' : 'they name'}, and let all others import ${pronoun(names, cargo)} from there.`,
    },
  ]
}

/** The importer stops naming the other file: a value comes in as a parameter, and of a type it declares what it reads. */
function detach({ project: { facts } }: GraphContext, { hops, cut }: Cycle): Fix {
  const hop = hops.find(({ from, to }) => from === cut.from && to === cut.to)!
  const fix = { applicability: 'manual', symbols: cut.names } as const
  if (hop.edge.kind.startsWith('export')) {
    return {
      ...fix,
      key: 'delete-re-export',
      kind: 'delete',
      title: `Delete this re-export from ${file(cut.from)} and let its importers name ${showPath(cut.to)} themselves.`,
    }
  }
  if (isNamed(cut.names) && (hop.typeOnly || areTypes(facts.exportsOf(cut.to), cut.names))) {
    return {
      ...fix,
      key: 'declare-structure',
      kind: 'invert',
      title: `Declare in ${file(cut.from)} just the members of ${listNames(cut.names)} that it reads, instead of importing ${showPath(cut.to)}.`,
    }
  }
  const [name = ''] = cut.names
  if (isNamed(cut.names) && cut.names.length === 1 && facts.shapeOf?.(cut.to, name) === 'class') {
    return {
      ...fix,
      key: 'invert',
      kind: 'invert',
      title: `Declare in ${file(cut.from)} an interface of what it uses of ${name}, and be handed that instead of importing ${showPath(cut.to)}.`,
    }
  }
  const what = isNamed(cut.names)
    ? listNames(
        cut.names.map((one) =>
          one === 'default' ? (hop.edge.names.find(({ name }) => name === one)?.local ?? one) : one,
        ),
      )
    : 'what it uses'
  return {
    ...fix,
    key: 'invert',
    kind: 'invert',
    title: `Take ${what} as ${cut.names.length > 1 ? 'parameters' : 'a parameter'} in ${file(cut.from)} instead of importing ${showPath(cut.to)}.`,
  }
}

function areTypes(exported: readonly ExportFact[] | null, names: readonly string[]): boolean {
  return names.every((name) => exportNamed(exported, name)?.kind === 'type')
}

function subject(names: readonly string[], { along }: Belongings, types: boolean): string {
  const list = `${types ? (names.length === 1 ? 'type ' : 'types ') : ''}${listNames(names)}`
  return along.length === 0 ? list : `${list}, with ${listNames(along.map(({ name }) => name))},`
}

function pronoun(names: readonly string[], { along }: Belongings): string {
  return names.length + along.length === 1 ? 'it' : 'them'
}

function symbolsOf(names: readonly string[], { along }: Belongings): string[] {
  return [...names, ...along.map(({ name }) => name)]
}

function file(path: string): string {
  return shortPath(path, 60)
}

/** The folders of a file's instance that hold its layers, the lowest first. */
function layerFolders(judge: Judge, path: string): string[] {
  const location = judge.locate(path)
  const root = location?.root ?? ''
  return judge.policy.layers.names
    .map((layer) => `${root.slice(0, root.lastIndexOf('/') + 1)}${layer}/`)
    .filter((folder) => judge.locate(`${folder}index.ts`)?.instance === location?.instance && folder !== `${root}/`)
}

function mayImport(judge: Judge, from: string, target: Target): boolean {
  return judge.judge({ from, target, typeOnly: false, packageByPath: null, specifier: '' }).status !== 'forbidden'
}
