import {
  describeEdge,
  exportNamed,
  isLimited,
  ruleSetting,
  whyAllowed,
  whyForbidden,
  withoutExtension,
  writtenFor,
  relativeTo,
  type EdgeVerdict,
  type EdgeRule,
  type ExportFact,
  type Fix,
  type Severity,
} from '@stratalint/core'
import { judgeEdge, type Project } from '@stratalint/rule'
import { readImported, readImporter, type Imported, type Importer, type ReadAs } from './ends.ts'
import { placeInfo, type PlaceInfo } from './place-info.ts'
import { openQuestion, UNJUDGED, unjudgedBecause, type Asked, type QuestionOptions } from './question.ts'
import { specifierTo } from './specifier-to.ts'

/** May one file import another file, a place or a package? */
export interface CanQuestion {
  /** A file that exists or not, a folder, or a place or layer such as `orders/service`. */
  from: string
  /** The same, a package, or a specifier as code names it. */
  to: string
  /** Whether only types are imported. */
  typeOnly?: boolean
  /** The names to import; they make the route more exact. */
  names?: readonly string[]
}

/** One end of an answer. */
export interface CanEnd {
  readAs: ReadAs
  /** The file; `null` for a package. For a place, a new file in it. */
  path: string | null
  /** Whether that file exists now. */
  exists: boolean
  place: PlaceInfo | null
}

/** A legal way to what is forbidden, like the fix of a finding. */
export type CanRoute = Pick<Fix, 'key' | 'kind' | 'title' | 'symbols' | 'target'>

/** The answer to `canImport`; plain data. */
export interface CanAnswer {
  answer: 'yes' | 'no' | 'unknown'
  /** The rule that decides, and how it reports; `null` for an import that is legal. */
  rule: EdgeRule | 'architecture/no-cycle' | null
  severity: Exclude<Severity, 'off'> | null
  /** One clause, with a stop. */
  why: string
  typeOnly: boolean
  from: CanEnd
  to: CanEnd & {
    package: string | null
    /** How the code of `from` names it; `null` where no specifier leads there. */
    specifier: string | null
  }
  /** Where only this file of a place may be imported: its index or another entry. */
  entry: string | null
  /** Whether an import of types alone would be legal, where that makes a difference. */
  asType: boolean | null
  /** The legal routes, the shortest first; empty where the import is legal. */
  routes: CanRoute[]
  /** The wrong way that is most likely tried. */
  not: string | null
  /** What the imported file, or its entry, exports. */
  exports: Pick<ExportFact, 'name' | 'kind'>[]
}

/** Answers whether an import is legal, as a check of the same import would. */
export async function canImport(question: CanQuestion, options: QuestionOptions): Promise<CanAnswer> {
  return answerCan(await openQuestion(options), question)
}

/** The same for a project that is open. */
export function answerCan(asked: Asked, { from, to, typeOnly = false, names }: CanQuestion): CanAnswer {
  const importer = readImporter(asked, from)
  const imported = readImported(asked, importer, to, typeOnly)
  return answer(
    asked.project,
    importer,
    imported,
    typeOnly || namesTypes(asked.project, importer, imported, names),
    names,
  )
}

/** Whether TypeScript drops the import from its output, because all its names are types. */
function namesTypes(
  project: Project,
  importer: Importer,
  { target }: Imported,
  names: readonly string[] = [],
): boolean {
  if (names.length === 0 || target.type !== 'file' || !/\.[cm]?tsx?$/.test(importer.path)) return false
  if (project.resolver.elisionOptionsOf(importer.path).keepsImports) return false
  const exported = project.facts.exportsOf(target.path)
  return names.every((name) => exportNamed(exported, name)?.kind === 'type')
}

interface Attempt {
  imported: Imported
  specifier: string | null
  verdict: EdgeVerdict
  severity: Severity
}

function answer(
  project: Project,
  importer: Importer,
  imported: Imported,
  typeOnly: boolean,
  names: readonly string[] | undefined,
): CanAnswer {
  const { judge } = project
  const direct = attempt(project, importer, imported, typeOnly)
  // Of a place, some file is meant, and its index is the one that others may import.
  const entered =
    imported.index !== null && isForbidden(direct)
      ? attempt(project, importer, { ...imported, target: { type: 'file', path: imported.index } }, typeOnly)
      : null
  const byEntry = entered !== null && !isForbidden(entered) && entered.verdict.status === 'allowed'
  const chosen = byEntry ? entered : direct
  const { verdict, specifier } = chosen
  const { target } = chosen.imported
  const path = target.type === 'file' ? target.path : null
  const from = judge.locate(importer.path)
  const base: CanAnswer = {
    answer: 'yes',
    rule: null,
    severity: null,
    why: '',
    typeOnly,
    from: { readAs: importer.readAs, path: importer.path, exists: importer.exists, place: from && placeInfo(from) },
    to: {
      readAs: imported.readAs,
      path,
      exists: byEntry ? project.facts.exists(path!) : imported.exists,
      place: verdict.to && placeInfo(verdict.to),
      package: target.type === 'external' ? target.name : null,
      specifier,
    },
    entry: byEntry ? path : null,
    asType: null,
    routes: [],
    not: null,
    exports: exportsOf(project, path),
  }
  const unjudged = unjudgedBecause(project, importer.path)
  if (unjudged !== null)
    return { ...base, answer: unjudged === 'unplaced' ? 'unknown' : 'yes', why: UNJUDGED[unjudged] }
  if (path === importer.path)
    return {
      ...base,
      answer: 'no',
      rule: 'architecture/no-cycle',
      severity: 'error',
      why: 'a file that imports itself is an import cycle.',
    }
  const edge = { ...edgeOf(project, importer, chosen, typeOnly, names), file: importer.path }
  if (!isForbidden(chosen)) {
    if (verdict.limited !== undefined && isLimited(judge.policy, verdict.limited.exceptions))
      return { ...base, answer: 'unknown', rule: verdict.limited.rule, why: LIMITED }
    const why = verdict.status === 'forbidden' ? `${verdict.rule} is off here.` : whyAllowed(judge, edge, verdict)
    const styled = imported.specifier === null && path !== null ? specifierTo(project, importer.path, path) : specifier
    return { ...base, to: { ...base.to, specifier: styled }, why }
  }
  const { fix, not } = describeEdge(judge, edge, verdict, project.facts)
  const asType =
    !typeOnly && judge.policy.typeOnly === 'allow' ? !isForbidden(attempt(project, importer, imported, true)) : null
  return {
    ...base,
    answer: 'no',
    rule: verdict.rule,
    severity: chosen.severity as 'warn' | 'error',
    why: whyForbidden(judge, edge, verdict, project.facts),
    asType,
    routes: fix.map(({ key, kind, title, symbols, target: at }) => ({
      key,
      kind,
      title,
      ...(symbols !== undefined && { symbols }),
      ...(at !== undefined && { target: at }),
    })),
    not,
  }
}

const LIMITED = 'an exception of the policy allows a limited number of such imports; only a check counts them.'

function isForbidden({ verdict, severity }: Attempt): boolean {
  return verdict.status === 'forbidden' && severity !== 'off'
}

function attempt(project: Project, importer: Importer, imported: Imported, typeOnly: boolean): Attempt {
  const { judge, facts, resolver } = project
  const { target } = imported
  let { specifier, packageByPath } = imported
  if (target.type === 'file' && specifier === null && target.path !== importer.path) {
    specifier = writtenFor(facts, importer.path, target.path, { specifier: './x', path: '' })?.text ?? null
    const owner = resolver.nameOf(target.path)
    packageByPath = specifier === null && owner !== resolver.nameOf(importer.path) ? owner : null
  }
  const verdict = judgeEdge(judge, importer.path, {
    ...{ kind: 'import', start: 0, end: 0, names: [], typeOnly, target, packageByPath },
    specifier: specifier ?? '',
  })
  const severity =
    verdict.rule === null
      ? 'error'
      : (ruleSetting(judge.policy, verdict.rule, importer.path, verdict.from)?.severity ?? 'error')
  return { imported, specifier, verdict, severity }
}

/** With more exports than this, the names that will be imported are not known. */
const MOST_EXPORTS = 3

/** An import whose code is not written yet, with the names that the question gives, or else those that are exported. */
function edgeOf(
  project: Project,
  importer: Importer,
  { imported, specifier }: Attempt,
  typeOnly: boolean,
  names: readonly string[] | undefined,
): Parameters<typeof describeEdge>[1] {
  const { target } = imported
  const exported = exportsOf(project, target.type === 'file' ? target.path : null)
  const wanted = exported.filter(({ kind }) => typeOnly || kind === 'value')
  const only = (wanted.length > 0 ? wanted : exported).map(({ name }) => name)
  const used = names ?? (only.length > 0 && only.length <= MOST_EXPORTS ? only : ['*'])
  return {
    file: importer.path,
    kind: typeOnly ? 'import-type' : 'import',
    specifier: specifier ?? (target.type === 'file' ? withoutExtension(relativeTo(importer.path, target.path)) : ''),
    start: 0,
    end: 0,
    typeOnly,
    names: used.map((name) => ({ name, local: null, typeOnly })),
    target,
    packageByPath: imported.packageByPath,
  }
}

function exportsOf({ facts }: Project, path: string | null): Pick<ExportFact, 'name' | 'kind'>[] {
  return path === null ? [] : (facts.exportsOf(path) ?? []).map(({ name, kind }) => ({ name, kind }))
}
