import {
  isLimited,
  isSourceFile,
  type EdgeName,
  type Judge,
  type EdgeVerdict,
  type Location,
  type ResolvedEdge,
} from '@stratalint/core'
import type { FileEdge, Graph } from '../import-graph/import-graph.ts'
import type { ResolvedModule } from '../model/module-record.ts'
import {
  ALL_BUT_DEFAULT,
  createOriginFinder,
  nameOf,
  type FindTrails,
  type Origin,
  type Step,
  type Trail,
} from './trace-origins.ts'
import { trailToPublisher } from './published-bindings.ts'

/** A legal import of a re-export whose origin the file may not import. */
export interface Laundering {
  importer: string
  edge: ResolvedEdge
  /** The imported names from this origin, sorted; `*` for the whole module. */
  names: string[]
  /** Their names in the origin, sorted; `*` if a whole module is re-exported. */
  originNames: string[]
  typeOnly: boolean
  origin: Origin
  /** The path of the first name, from the importer to the origin; the last step of a package is the package's name. */
  chain: Step[]
  /** The verdict on a direct import of the origin. */
  judgement: EdgeVerdict
}

/** The policy entries, by index, that allow an import which would be laundering without them. */
export interface ExemptedBy {
  exceptions: number[]
  allows: number[]
}

/** Reads a module that is not part of the graph. */
type ReadModule = (file: string) => ResolvedModule | undefined

export interface LaunderingOptions {
  /** Receives the policy entries that allow an import. */
  onExempted?: (exempted: ExemptedBy) => void
  /** The imports of a file by offset, with names used only as types marked type-only. */
  importsAfterElision?: (file: string) => ReadonlyMap<number, ResolvedEdge>
  /** Reads the files that `outside` of the policy lists, which are not checked. */
  read?: ReadModule
}

/** Finds every legal import of a forbidden binding. */
export function findLaundering(graph: Graph, judge: Judge, options: LaunderingOptions = {}): Laundering[] {
  const { read } = options
  const isOther = (file: string): boolean => read !== undefined && judge.isOutside(file) && isSourceFile(file)
  const trailsOf = createOriginFinder((file) => graph.modules.get(file) ?? (isOther(file) ? read!(file) : undefined))
  const hasOthers = judge.policy.outside.length > 0
  const findIn = (file: string): Found => {
    const location = judge.locate(file)
    const others = hasOthers ? graph.importsOfUnparsed(file, isOther) : []
    const links = [...graph.importsOfReExporters(file), ...others]
    if (location === null || links.length === 0) return NOTHING
    const found: Found = { laundering: [], exempted: [] }
    for (const link of links) {
      const carried = collectTrails(link, trailsOf)
      if (carried.length > 0 && isAllowed(link, judge)) judgeCarried(link, carried, location, judge, options, found)
    }
    return found.laundering.length + found.exempted.length === 0 ? NOTHING : found
  }
  const all: Laundering[] = []
  for (const file of graph.modules.files) {
    const { laundering, exempted } = graph.keep(LAUNDERING, file, () => findIn(file))
    if (options.onExempted !== undefined) exempted.forEach(options.onExempted)
    all.push(...laundering)
  }
  return all
}

const NOTHING: Found = { laundering: [], exempted: [] }
const LAUNDERING = { name: 'laundering', nothing: NOTHING }

/** What was found in one file. */
interface Found {
  laundering: Laundering[]
  exempted: ExemptedBy[]
}

interface Carried {
  carrier: EdgeName
  trail: Trail
}

function collectTrails({ to, edge }: FileEdge, trailsOf: FindTrails): Carried[] {
  return edge.names.flatMap((carrier) => {
    const isStar =
      carrier.name === '*' && carrier.local === null && (edge.kind === 'export-all' || edge.kind === 'export-type')
    return trailsOf(to, isStar ? ALL_BUT_DEFAULT : carrier.name).map((trail) => ({ carrier, trail }))
  })
}

function isAllowed({ from, edge }: FileEdge, judge: Judge): boolean {
  const { target, typeOnly, packageByPath, specifier } = edge
  return judge.judge({ from, target, typeOnly, packageByPath, specifier }).status === 'allowed'
}

/** One finding for each origin, and for type-only and run-time imports. */
function judgeCarried(
  link: FileEdge,
  carried: Carried[],
  location: Location,
  judge: Judge,
  { importsAfterElision }: LaunderingOptions,
  { laundering, exempted }: Found,
): void {
  const found = new Map<string, Laundering & { carried: Set<string>; origins: Set<string> }>()
  for (const { carrier, trail } of carried) {
    const { steps, origin, typeOnly: passedAsType, namespace } = trailToPublisher(trail, location, judge)
    // A cycle of re-exports may lead back to the importer, whose own import is judged there.
    if (steps.length === 1 || steps.some(({ file }) => file === link.from)) continue
    const judgeAs = (typeOnly: boolean): EdgeVerdict =>
      judge.judge({ from: link.from, target: origin, typeOnly, packageByPath: null, specifier: link.edge.specifier })
    const isUsedAsType = (): boolean =>
      importsAfterElision?.(link.from)
        .get(link.edge.start)
        ?.names.some(({ name, local, typeOnly }) => name === carrier.name && local === carrier.local && typeOnly) ??
      false
    const written = link.edge.typeOnly || carrier.typeOnly || passedAsType
    const asWritten = judgeAs(written)
    const typeOnly = written || (asWritten.status === 'forbidden' && isUsedAsType())
    const key = `${typeOnly} ${origin.type} ${nameOf(origin)}`
    const originName = namespace === null ? steps.at(-1)!.name : '*'
    const known = found.get(key)
    if (known !== undefined) {
      known.carried.add(carrier.name)
      known.origins.add(originName)
      continue
    }
    const judgement = typeOnly === written ? asWritten : judgeAs(true)
    // An import of a file without a place is reported by another rule, to every importer alike.
    const isForbidden = judgement.status === 'forbidden' && judgement.rule !== 'architecture/placed-file'
    const excuses = isForbidden ? judge.exceptionsFor('architecture/no-laundering', link.from, nameOf(origin)) : []
    const exceptions = [...judgement.exceptions, ...excuses]
    if (exceptions.length + judgement.allows.length > 0) exempted.push({ exceptions, allows: judgement.allows })
    if (!isForbidden || (excuses.length > 0 && !isLimited(judge.policy, excuses))) continue
    const first: Step = { file: link.from, name: carrier.local ?? carrier.name }
    found.set(key, {
      importer: link.from,
      edge: link.edge,
      names: [],
      originNames: [],
      typeOnly,
      origin,
      chain: [first, ...steps],
      judgement,
      carried: new Set([carrier.name]),
      origins: new Set([originName]),
    })
  }
  for (const { carried, origins, ...one } of found.values())
    laundering.push({ ...one, names: [...carried].sort(), originNames: [...origins].sort() })
}
