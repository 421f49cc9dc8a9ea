import { compileGlobs, extensionOf, placementsFor, placePlans, type Judge, type ResolvedEdge } from '@stratalint/core'
import { readModule, resolveModule } from '@stratalint/graph'
import { judgeEdge, type Project } from '@stratalint/rule'
import { CheckError } from '../base/check-error.ts'
import { pathOf, shown } from './ends.ts'
import { legalThere } from './legal-there.ts'
import { optionsForName } from './names/options-for-name.ts'
import type { PlaceAnswer, PlaceOption, PlaceQuestion } from './place-answer.ts'
import { placeInfo } from './place-info.ts'
import { openQuestion, unjudgedBecause, type Asked, type QuestionOptions } from './question.ts'

/** Answers where a file or new code of a name goes. */
export async function placeOf(question: PlaceQuestion, options: QuestionOptions): Promise<PlaceAnswer> {
  return answerPlace(await openQuestion(options), question)
}

/** The same for a project that is open. */
export function answerPlace(asked: Asked, { subject, text }: PlaceQuestion): PlaceAnswer {
  const { project } = asked
  const path = pathOf(asked, subject)
  const isPath = /[/\\]/.test(subject)
  const isFile =
    path !== null &&
    (project.facts.exists(path) ||
      (extensionOf(path) !== null && (isPath || compileGlobs(project.judge.policy.ignores)(path))))
  if (!isFile && isPath) {
    if (path === null) throw new CheckError(`${shown(subject)} is outside the project.`)
    throw new CheckError(`${shown(subject)} is neither a file nor the name of a symbol.`)
  }
  return isFile ? placeFile(project, path, text) : placeName(project, subject, text)
}

function placeFile(project: Project, path: string, text: string | undefined): PlaceAnswer {
  const { judge, facts } = project
  const exists = facts.exists(path)
  const edges = importsFor(project, path, text)
  const location = judge.locate(path)
  const because = unjudgedBecause(project, path)
  const base = { readAs: 'file', path, exists, place: location && placeInfo(location), because, home: null } as const
  if (because !== null && because !== 'unplaced')
    return { ...base, status: 'exempt', imports: null, options: [], certainty: 'none' }
  if (location !== null) {
    const total = edges?.length ?? 0
    const legal = (edges ?? []).filter((edge) => judgeEdge(judge, path, edge).status !== 'forbidden').length
    const imports = edges === null ? null : { legal, total }
    if (legal === total) return { ...base, status: 'placed', imports, options: [], certainty: 'sure' }
    const better = placementsFor(judge, facts, path, edges ?? [])
      .filter((one) => one.legal > legal && one.path !== path)
      .slice(0, 1)
      .map((one) => optionAt(project, one.path, one.legal, total))
    return { ...base, status: 'misplaced', imports, options: better, certainty: better.length > 0 ? 'likely' : 'none' }
  }
  const known = (edges ?? []).filter(({ target }) => isJudged(judge, target))
  const options = placePlans(judge, path, facts, edges ?? []).flatMap((plan) =>
    plan.action === 'place-file' && plan.target !== undefined && judge.locate(plan.target) !== null
      ? [optionAt(project, plan.target, plan.legal, plan.total)]
      : [],
  )
  const first = options[0]
  return {
    ...base,
    status: 'unplaced',
    imports: edges === null ? null : { legal: first?.legal ?? 0, total: known.length },
    options,
    certainty: first === undefined ? 'none' : first.total > 0 && first.legal === first.total ? 'likely' : 'weak',
  }
}

function placeName(project: Project, name: string, text: string | undefined): PlaceAnswer {
  const found = optionsForName(project, name, text === undefined ? [] : importsOfText(project, 'new.ts', text))
  return {
    readAs: 'name',
    status: 'new',
    because: null,
    path: null,
    exists: false,
    place: null,
    imports: null,
    ...found,
  }
}

function optionAt({ judge, facts }: Project, path: string, legal: number, total: number): PlaceOption {
  const because = total === 0 ? [] : [legalThere(legal, total)]
  return { path, exists: facts.exists(path), place: placeInfo(judge.locate(path)!), legal, total, because }
}

/** The imports of a text, or else of the file; `null` where there is no code to read. */
function importsFor(project: Project, path: string, text: string | undefined): readonly ResolvedEdge[] | null {
  return text === undefined ? (project.facts.importsOf?.(path) ?? null) : importsOfText(project, path, text)
}

function importsOfText({ resolver }: Project, path: string, text: string): readonly ResolvedEdge[] {
  const read = readModule(path, text.replace(/^\uFEFF/, ''))
  if ('error' in read) throw new CheckError(`The text does not parse: ${read.error.message}`)
  read.dispose()
  return resolveModule(resolver, path, read.record).edges
}

/** Imports that lead nowhere, or to another file without a place, do not show where this one belongs. */
function isJudged(judge: Judge, target: ResolvedEdge['target']): boolean {
  return target.type === 'external' || (target.type === 'file' && judge.locate(target.path) !== null)
}
