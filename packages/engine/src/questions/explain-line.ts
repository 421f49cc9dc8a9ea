import {
  describeEdge,
  isExpired,
  isSilenced,
  ruleSetting,
  withDetail,
  whyAllowed,
  whyForbidden,
  type EdgeKind,
  type EdgeRule,
  type EdgeVerdict,
  type Fix,
  type PolicyException,
  type ResolvedEdge,
  type Severity,
  type Target,
} from '@stratalint/core'
import { readModule, type ReadModule } from '@stratalint/graph'
import { inspect, type Inspection, type Project } from '@stratalint/rule'
import { CheckError } from '../base/check-error.ts'
import { pathOf, shown } from './ends.ts'
import { placeInfo, type PlaceInfo } from './place-info.ts'
import { openQuestion, UNJUDGED, unjudgedBecause, type Asked, type QuestionOptions, type Unjudged } from './question.ts'
import { howResolved } from './how-resolved.ts'

/** An entry of the policy that allows an import. */
export interface AllowedBy {
  list: 'exceptions' | 'crossDomain.allow'
  /** Its position in the list. */
  index: number
  reason: string | null
  expires: string | null
  limit: number | null
}

/** An import of a line. */
export interface ImportExplanation {
  kind: EdgeKind
  specifier: string
  line: number
  column: number
  names: string[]
  /** Whether it is gone at run time. */
  typeOnly: boolean
  target: Target
  /** How the specifier became that target, in one clause. */
  resolution: string
  to: PlaceInfo | null
  verdict: 'allowed' | 'forbidden' | 'off' | 'silenced' | 'unjudged'
  rule: EdgeRule | null
  severity: Severity | null
  /** One clause. */
  why: string
  allowedBy: AllowedBy[]
  /** Every way to fix it, best first, whole. */
  fix: Fix[]
  not: string | null
}

/** The answer to `explainLine`; plain data. */
export interface LineExplanation {
  path: string
  line: number
  text: string
  place: PlaceInfo | null
  unjudged: Unjudged | null
  imports: ImportExplanation[]
}

/** Explains the imports on a line: how they resolve, which rule decides, and why. */
export async function explainLine(file: string, line: number, options: QuestionOptions): Promise<LineExplanation> {
  return answerLine(await openQuestion(options), file, line)
}

/** The same for a project that is open. */
export function answerLine(asked: Asked, file: string, line: number): LineExplanation {
  const { project } = asked
  const path = pathOf(asked, file)
  if (path === null) throw new CheckError(`${shown(file)} is outside the project.`)
  if (!project.facts.exists(path)) throw new CheckError(`${shown(file)} does not exist.`)
  const text = textOf(project, path, file)
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/)
  if (line > lines.length) throw new CheckError(`${shown(file)} has ${lines.length} lines.`)
  const at = project.judge.locate(path)
  const base = {
    path,
    line,
    text: lines[line - 1]!.trim(),
    place: at && placeInfo(at),
    unjudged: unjudgedBecause(project, path),
  }
  if (base.unjudged === 'not-source') return { ...base, imports: [] }
  const read = readModule(path, text)
  if ('error' in read) throw new CheckError(`${shown(file)} does not parse: ${read.error.message}`)
  try {
    const imports = importsAt(project, path, text, read, line)
    const { unjudged } = base
    return { ...base, imports: unjudged === null ? imports : imports.map((one) => notJudged(one, unjudged)) }
  } finally {
    read.dispose()
  }
}

function notJudged(one: ImportExplanation, unjudged: Unjudged): ImportExplanation {
  const none = { rule: null, severity: null, allowedBy: [], fix: [], not: null }
  return { ...one, ...none, verdict: 'unjudged', why: UNJUDGED[unjudged] }
}

function textOf(project: Project, path: string, given: string): string {
  try {
    return project.textOf(path)
  } catch (error) {
    throw new CheckError(`${shown(given)} cannot be read: ${(error as Error).message}`)
  }
}

function importsAt(project: Project, path: string, text: string, read: ReadModule, line: number): ImportExplanation[] {
  const inspection = inspect(project, {
    file: path,
    text,
    record: read.record,
    comments: () => read.comments(),
    program: () => read.tree.program,
  })
  const { edges } = inspection.module
  return edges.flatMap((edge, index) => {
    const [first, last] = linesOf(edge, text, inspection)
    return first <= line && line <= last ? [explainEdge(project, inspection, edge, inspection.judgements[index]!)] : []
  })
}

/** The lines of the statement of an import, up to its specifier. */
function linesOf(edge: ResolvedEdge, text: string, { position }: Inspection): [first: number, last: number] {
  const before = text.slice(Math.max(0, edge.start - MOST_BEFORE), edge.start)
  const keyword = [...before.matchAll(/(?<=^|[\n;])[^\S\n]*(?:import|export)\b/g)].at(-1)
  const isStatement = keyword !== undefined && !/[;'"`]/.test(before.slice(keyword.index))
  const start = isStatement ? edge.start - before.length + keyword.index : edge.start
  return [position(start).line, position(edge.end).line]
}

/** No list of imported names is longer. */
const MOST_BEFORE = 4_000

function explainEdge(
  project: Project,
  { file, text, position, directives }: Inspection,
  edge: ResolvedEdge,
  judged: EdgeVerdict,
): ImportExplanation {
  const { judge, facts } = project
  const { line, column } = position(edge.start)
  const placed = { ...edge, file }
  const { status, rule } = judged
  const severity = rule === null ? null : (ruleSetting(judge.policy, rule, file, judged.from)?.severity ?? 'error')
  const silenced = rule !== null && isSilenced({ rule, line } as Parameters<typeof isSilenced>[0], directives)
  const isForbidden = status === 'forbidden'
  const quote = /["'`]/.test(text.charAt(edge.start)) ? text.charAt(edge.start) : "'"
  const message = isForbidden ? withDetail('whole', () => describeEdge(judge, placed, judged, facts, quote)) : null
  return {
    kind: edge.kind,
    specifier: edge.specifier,
    line,
    column,
    names: edge.names.map(({ name }) => name),
    typeOnly: edge.typeOnly,
    target: edge.target,
    resolution: howResolved(project, file, edge),
    to: judged.to && placeInfo(judged.to),
    verdict: !isForbidden ? status : severity === 'off' ? 'off' : silenced ? 'silenced' : 'forbidden',
    rule,
    severity,
    why: isForbidden ? whyForbidden(judge, placed, judged, facts) : whyAllowed(judge, placed, judged),
    allowedBy: allowedBy(judged, project),
    fix: message === null ? [] : message.fix.map(({ needs: _, ...fix }) => fix),
    not: message?.not ?? null,
  }
}

function allowedBy({ exceptions, allows }: EdgeVerdict, { judge: { policy }, today }: Project): AllowedBy[] {
  const entryOf = ({ reason, expires, limit }: PolicyException, index: number): AllowedBy => ({
    list: 'exceptions',
    index,
    reason,
    expires,
    limit,
  })
  return [
    ...exceptions
      .filter((index) => !isExpired(policy.exceptions[index]!, today))
      .map((index) => entryOf(policy.exceptions[index]!, index)),
    ...allows.map((index): AllowedBy => ({
      list: 'crossDomain.allow',
      index,
      reason: policy.crossDomain.allow[index]!.reason,
      expires: null,
      limit: null,
    })),
  ]
}
