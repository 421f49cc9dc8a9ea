import {
  exportNamed,
  isComponentFile,
  isInOtherPackage,
  listNames,
  newStem,
  shortPath,
  showPath,
  withNeeds,
  withPlan,
  withoutExtension,
  type Belongings,
  type Fix,
  type ExportFact,
  type Judge,
  type PlannedEdge,
  type Target,
} from '@stratalint/core'
import { linksBetween, reachabilityOf, type Cycle } from '@stratalint/graph'
import type { GraphContext } from '@stratalint/rule'

const MOST_ALONG = 6

/** The ways to cut a cycle at its cheapest hop, the best first. */
export function cutRemedies(context: GraphContext, cycle: Cycle): Fix[] {
  const ready = useOrigin(context, cycle)
  const atCut = [...(ready.length > 0 ? ready : useOriginAtOtherHop(context, cycle)), ...move(context, cycle.cut, '')]
  const found = atCut.length > 0 ? atCut : moveAtOtherHop(context, cycle)
  // A re-export has no use for a parameter.
  const isBarrel = found.length > 0 && isReExport(cycle)
  return isBarrel ? found : [...found, detach(context, cycle)]
}

/** A file that an index re-exports need not import from that index. */
function useOriginAtOtherHop(context: GraphContext, cycle: Cycle): Fix[] {
  for (const { from, to, edge } of cycle.hops) {
    if (from === cycle.cut.from && to === cycle.cut.to) continue
    const names = edge.names.map(({ name }) => name)
    const found = /^import/.test(edge.kind) ? useOrigin(context, { ...cycle, cut: { from, to, names } }) : []
    if (found.length > 0) return found
  }
  return []
}

function isReExport({ hops, cut }: Cycle): boolean {
  return hops.some(({ from, to, edge }) => from === cut.from && to === cut.to && edge.kind.startsWith('export'))
}

/** Where the names of the cheapest hop cannot move, those of another one may, which is simpler than a parameter. */
function moveAtOtherHop(context: GraphContext, { hops, cut }: Cycle): Fix[] {
  for (const { from, to } of hops) {
    if (from === cut.from && to === cut.to) continue
    const edges = linksBetween(context.graph, from, to)
    const names = [...new Set(edges.flatMap(({ edge }) => edge.names.map(({ name }) => name)))].sort()
    const found = move(context, { from, to, names }, ` from ${file(to)}`)
    if (found.length > 0) return found
  }
  return []
}

/** Whether names are single declarations rather than a whole module. */
export function isNamed(names: readonly string[]): boolean {
  return names.length > 0 && !names.includes('*')
}

/** If the target of the cut hop only re-exports the names, the importer can import them from their origin, unless that leads back. */
function useOrigin({ graph, project: { facts, judge } }: GraphContext, { hops, cut }: Cycle): Fix[] {
  const exported = facts.exportsOf(cut.to)
  const origins = new Set(cut.names.map((name) => exportNamed(exported, name)?.origin?.path))
  const [origin] = origins
  if (!isNamed(cut.names) || origins.size !== 1 || origin === undefined) return []
  // Another package may be imported only through what its manifest exports.
  if (isInOtherPackage(facts, cut.from, origin) && (facts.packageSpecifier?.(origin) ?? null) === null) return []
  if (!mayImport(judge, cut.from, { type: 'file', path: origin }) || reachabilityOf(graph)(origin, cut.from)) return []
  const fix = {
    key: 'use-origin',
    applicability: 'suggested',
    symbols: cut.names,
    target: origin,
    title: `Import ${listNames(cut.names)} in ${file(cut.from)} from ${showPath(origin)}, where ${cut.names.length === 1 ? 'it is' : 'they are'} declared.`,
  } as const
  const needed = withNeeds(judge, { ...fix, kind: 'reroute' }, [
    { from: cut.from, target: { type: 'file', path: origin }, typeOnly: false },
  ])
  const hop = hops.find(({ from, to }) => from === cut.from && to === cut.to)!
  // Several imports of one file are for a person.
  const isWhole = hop.edge.names.length === cut.names.length
  const names = cut.names.map((name) => exportNamed(exported, name)!.origin!.name)
  return [
    isWhole
      ? withPlan(needed, {
          ...fix,
          action: 'reroute',
          sources: [{ names, path: origin, specifier: null }],
          because: 'declared-there',
          at: { file: cut.from, start: hop.edge.start },
        })
      : needed,
  ]
}

/** The declarations that a hop imports move to a new file that both ends may import, unless their own imports lead back. */
function move({ graph, project: { facts, judge } }: GraphContext, cut: Cycle['cut'], origin: string): Fix[] {
  const { names } = cut
  if (!isNamed(names) || names.includes('default')) return []
  const leadsTo = reachabilityOf(graph)
  const moved = facts.belongingsOf?.(cut.to, names, MOST_ALONG) ?? null
  const types = areTypes(facts.exportsOf(cut.to), names)
  if (moved === null || moved.along.length > MOST_ALONG || (types && moved.along.some(({ kind }) => kind === 'value')))
    return []
  const foreign = isInOtherPackage(facts, cut.from, cut.to)
  if (types && moved.imports.some(({ target }) => target.type === 'file' && target.path === cut.from))
    return foreign ? [] : mergeTypes(judge, cut, moved)
  if (
    moved.imports.some(
      ({ target }) => target.type === 'file' && [cut.from, cut.to].some((end) => leadsTo(target.path, end)),
    )
  )
    return []
  const extension = isComponentFile(cut.to) ? '.tsx' : cut.to.slice(withoutExtension(cut.to).length)
  const newExtension = moved.jsx ? extension : extension.replace(/x$/, '')
  const folders = [
    ...(foreign ? [cut.to] : [cut.to, cut.from]).map((path) => path.slice(0, path.lastIndexOf('/') + 1)),
    ...(types ? layerFolders(judge, cut.to) : []),
  ]
  const target = folders
    .map((folder) => `${folder}${newStem(judge.policy, facts, [folder.replace(/\/$/, '')], names[0]!)}${newExtension}`)
    .find(
      (path) =>
        !facts.exists(path) &&
        [cut.from, cut.to].every((end) => mayImport(judge, end, { type: 'file', path })) &&
        moved.imports.every((one) => mayImport(judge, path, one.target)),
    )
  if (target === undefined) return []
  return [
    withNeeds(
      judge,
      moveFix(cut, moved, {
        key: 'move',
        target,
        exists: false,
        title: `Move ${subject(names, moved, types)}${origin} to ${showPath(target)} and import ${pronoun(names, moved)} from there everywhere.`,
      }),
      [
        ...[cut.from, cut.to].map((from): PlannedEdge => ({
          from,
          target: { type: 'file', path: target },
          typeOnly: types,
        })),
        ...moved.imports.map((one): PlannedEdge => ({ from: target, target: one.target, typeOnly: types })),
      ],
    ),
  ]
}

/** Types that use each other belong in one file. */
function mergeTypes(judge: Judge, { from, to, names }: Cycle['cut'], moved: Belongings): Fix[] {
  if (
    !mayImport(judge, to, { type: 'file', path: from }) ||
    !moved.imports.every(({ target }) => mayImport(judge, from, target))
  )
    return []
  return [
    moveFix({ from, to, names }, moved, {
      key: 'merge-types',
      target: from,
      exists: true,
      title: `Move ${subject(names, moved, true)} into ${showPath(from)}, whose types ${names.length === 1 ? 'it uses' : 'they use'}, and import ${pronoun(names, moved)} from there everywhere else.`,
    }),
  ]
}

/** The declarations that the cut hop imports move to another file. */
function moveFix(
  { to, names }: Pick<Cycle['cut'], 'from' | 'to' | 'names'>,
  moved: Belongings,
  { exists, ...fix }: Pick<Fix, 'key' | 'title'> & { target: string; exists: boolean },
): Fix {
  const along = moved.along.map(({ name }) => name)
  const symbols = symbolsOf(names, moved)
  const move = { ...fix, kind: 'move', applicability: 'suggested', symbols } as const
  return withPlan(move, { action: 'move-declarations', ...move, from: to, along, exists, entry: null })
}

/** The importer no longer imports the other file: it takes a value as a parameter, or declares the members of a type that it reads. */
function detach({ project: { facts } }: GraphContext, { hops, cut }: Cycle): Fix {
  const hop = hops.find(({ from, to }) => from === cut.from && to === cut.to)!
  const fix = { applicability: 'manual', symbols: cut.names } as const
  if (hop.edge.kind.startsWith('export')) {
    return {
      ...fix,
      key: 'delete-re-export',
      kind: 'delete',
      title: `Delete this re-export from ${file(cut.from)} and import directly from ${showPath(cut.to)} where it is used.`,
    }
  }
  if (isNamed(cut.names) && (hop.typeOnly || areTypes(facts.exportsOf(cut.to), cut.names))) {
    return {
      ...fix,
      key: 'declare-structure',
      kind: 'invert',
      title: `Declare in ${file(cut.from)} only the members of ${listNames(cut.names)} that it reads, instead of importing ${showPath(cut.to)}.`,
    }
  }
  const [name = ''] = cut.names
  if (isNamed(cut.names) && cut.names.length === 1 && facts.shapeOf?.(cut.to, name) === 'class') {
    return {
      ...fix,
      key: 'invert',
      kind: 'invert',
      title: `Declare an interface in ${file(cut.from)} for what it uses from ${name}, and take that as a parameter instead of importing ${showPath(cut.to)}.`,
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
  return along.length === 0 ? list : `${list} (with ${listNames(along.map(({ name }) => name))})`
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

/** The folders of the layers of a file's instance, the lowest first. */
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
