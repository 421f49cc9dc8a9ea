import { withPlansOf } from '@stratalint/core'
import { loadPolicy, readBaseline, type LoadedPolicy } from '@stratalint/policy'
import { realpathSync } from 'node:fs'
import { readScope, type CheckOptions } from '../check.ts'
import { answerCan, type CanAnswer, type CanQuestion } from '../questions/can-import.ts'
import { answerFile, type FileExplanation } from '../questions/explain-file.ts'
import { explainAmong, type FindingExplanation } from '../questions/explain-finding.ts'
import { answerLine, type LineExplanation } from '../questions/explain-line.ts'
import { runOf } from '../questions/last-run.ts'
import { answerPlace } from '../questions/place-of.ts'
import type { PlaceAnswer, PlaceQuestion } from '../questions/place-answer.ts'
import type { Asked } from '../questions/question.ts'
import { reportRun, type CheckResult, type CheckRun } from '../report-run.ts'
import { scopeOfChanges } from '../scope/scope.ts'
import { selectFindings } from '../select-findings.ts'
import { advance, type Resources, type Terms } from './advance.ts'
import type { Basis } from './basis.ts'
import { findChanges, withFolders } from './find-changes.ts'
import { createFollower } from './follow.ts'
import { openRun } from './open-run.ts'
import { createOpenTexts } from './open-texts.ts'
import { now, start } from './start.ts'
import { survey } from './survey.ts'

/** Where to check, and how. */
export interface ResidentOptions extends Pick<CheckOptions, 'cwd' | 'configFile' | 'cache' | 'threads'> {
  /** Watches the disk, so that a question compares it only after a change, and calls this after changes. */
  onChange?: () => void
  /** The current day as `YYYY-MM-DD`, for tests of what expires. */
  today?: () => string
}

/** What to report of the run in memory. */
export interface Question extends Pick<CheckOptions, 'paths' | 'only' | 'changed' | 'baseline' | 'onNotice'> {
  /** Only the findings of these files, existing or not, and those that involve them. */
  files?: ReadonlySet<string>
  /** Takes the disk to be as it was at the last question. */
  isDiskUnchanged?: boolean
}

/** The result of a check from memory; plain data. */
export interface ResidentResult extends CheckResult, Pick<CheckRun, 'policyFile' | 'skipped' | 'empty'> {
  /** How many entries of the baseline are fixed. */
  fixed: number
}

/** What a check in memory answers; all plain data. */
export interface Answers {
  check(question?: Question): Promise<ResidentResult>
  /** The answers of the functions of these names, from memory. */
  canImport(question: CanQuestion): Promise<CanAnswer>
  placeOf(question: PlaceQuestion): Promise<PlaceAnswer>
  explainFile(file: string): Promise<FileExplanation>
  explainLine(file: string, line: number): Promise<LineExplanation>
  explainFinding(id: string): Promise<FindingExplanation>
}

/** A check that stays in memory: each answer is that of a check of the disk and of the open texts as they are now. */
export interface Resident extends Answers {
  /** Sets the text of an open document, in place of the file on disk; `null` once it is closed. */
  setText(file: string, text: string | null): void
  /** Becomes larger whenever the text of a checked file or the policy changed. */
  revision(): number
  close(): void
}

/** One in this thread. */
export interface LocalResident extends Resident {
  /** Follows the disk as a check does, then asks about the run. */
  ask<T>(ask: (basis: Basis) => T, question?: Pick<Question, 'isDiskUnchanged'>): Promise<T>
}

/** Creates a check that stays in memory; nothing runs before the first question. */
export function createResident(options: ResidentOptions): LocalResident {
  const { cwd } = options
  const openTexts = createOpenTexts()
  const { texts, closed } = openTexts
  let notices: string[] = []
  const resources: Resources = { cwd, texts, threads: options.threads, notice: (text) => void notices.push(text) }
  const follower = options.onChange === undefined ? null : createFollower(cwd, options.onChange)
  let basis: Basis | null = null
  let revision = 0
  let last: Promise<unknown> = Promise.resolve()

  /** One question at a time, because each changes the run. */
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const answer = last.then(run, run)
    last = answer.catch(() => {})
    return answer
  }
  const today = options.today ?? ((): string => new Date().toISOString().slice(0, 10))

  const follow = async (isDiskUnchanged: boolean): Promise<Basis> => {
    if (follower === null) return compareAndAdvance(isDiskUnchanged)
    // What another process wrote before its question arrived has arrived too.
    await new Promise((resolve) => void setImmediate(resolve))
    await new Promise((resolve) => void setImmediate(resolve))
    let isUnchanged = isDiskUnchanged || follower.isQuiet()
    for (let attempt = 0; ; attempt++) {
      const before = basis
      follower.watchFor(basis)
      const found = await compareAndAdvance(isUnchanged)
      // A folder may have changed before it was watched.
      if (found === before || !follower.watchFor(found) || attempt === MOST_ATTEMPTS) return found
      isUnchanged = false
    }
  }
  const compareAndAdvance = async (isDiskUnchanged: boolean): Promise<Basis> => {
    notices = []
    const isTrusted = isDiskUnchanged && basis !== null && basis.today === today()
    const loaded = isTrusted ? basis!.loaded : await loadPolicy({ ...options, cache: options.cache })
    const terms: Terms = { loaded, today: today() }
    try {
      if (basis === null || !isSame(basis, terms)) {
        texts.clear()
        basis = null
        revision += 1
        basis = await start(resources, terms, options)
      }
      basis = await catchUp(basis, terms, isTrusted)
      return basis
    } catch (error) {
      // What was being changed may be half done.
      basis = null
      throw error
    }
  }
  const catchUp = async (known: Basis, terms: Terms, isDiskUnchanged: boolean): Promise<Basis> => {
    const covered = openTexts.cover(known)
    const takenAt = isDiskUnchanged ? null : now(terms.loaded)
    const changes = findChanges(known, { texts, closed, takenAt })
    closed.clear()
    if (changes === null && covered.length === 0) return known
    const { stamps, takenAt: knownAt, surroundings } = known
    const found = changes ?? {
      dirty: [],
      structure: true,
      folders: new Set<string>(),
      stamps,
      takenAt: knownAt,
      surroundings,
    }
    const structure = found.structure || covered.length > 0
    if (structure) openTexts.coverAgain(known)
    if (found.dirty.length > 0) revision += 1
    const folders = withFolders(found.folders, covered)
    return advance(resources, terms, { ...known, opened: known }, { ...found, structure, folders })
  }
  return {
    setText: openTexts.set,
    check: (question = {}) =>
      inTurn(async () => {
        const started = performance.now()
        const run = (): Promise<ResidentResult> => report(question, started)
        const first = await follow(question.isDiskUnchanged === true)
        return hasPlugins(first.loaded) ? (await import('../base/contain-rules.ts')).containRules(run) : run()
      }),
    revision: () => revision,
    close: () => follower?.close(),
    ask,
    canImport: (question) => ask((known) => answerCan(askedOf(known), question)),
    placeOf: (question) => ask((known) => answerPlace(askedOf(known), question)),
    explainFile: (file) =>
      ask((known) => answerFile(askedOf(known), file, (path) => runOf(known.state, known.live.current, path))),
    explainLine: (file, line) => ask((known) => answerLine(askedOf(known), file, line)),
    explainFinding: (id) =>
      inTurn(async () => {
        const { loaded } = await follow(false)
        const run = openRun(basis!)
        const selection = await selectFindings({
          ...{ loaded, run, stored: null, scope: null, shardScope: null, only: undefined },
        })
        return explainAmong(
          {
            root: loaded.root,
            policyFile: loaded.policyFile,
            violations: selection.fresh,
            silenced: selection.silenced,
            async explain(violations) {
              const copies = violations.map((violation) => ({ ...violation }))
              await run.addMessages(copies, 'whole')
              return copies.map((copy) => withPlansOf(selection.toFinding(copy), copy.message))
            },
            graph: basis!.live.current,
          },
          id,
        )
      }),
  }

  function ask<T>(
    question: (known: Basis) => T,
    { isDiskUnchanged = false }: Pick<Question, 'isDiskUnchanged'> = {},
  ): Promise<T> {
    return inTurn(async () => {
      const known = await follow(isDiskUnchanged)
      const { project, live } = known
      project.facts.use(
        (file) => live.current.modules.get(file),
        () => live.current,
      )
      try {
        return question(known)
      } finally {
        Object.assign(known, survey(known, known))
      }
    })
  }
  function askedOf({ project }: Basis): Asked {
    return { project, cwd: realpathSync(cwd) }
  }

  async function report(question: Question, started: number): Promise<ResidentResult> {
    const { loaded } = basis!
    const { root } = loaded
    const stored = question.baseline === false ? null : readBaseline(root)
    const scope = question.files === undefined ? readScope(root, { cwd, ...question }) : scopeOfChanges(question.files)
    for (const text of notices) question.onNotice?.(text)
    const result = await reportRun({ ...question, stored, scope }, loaded, openRun(basis!), { started, isFirst: false })
    const { summary, findings, trusted, policyFile, skipped, empty, fixed } = result
    return { root, summary, findings, trusted, policyFile, skipped, empty, fixed }
  }
}

/** New folders can appear while those before are being watched. */
const MOST_ATTEMPTS = 3

function hasPlugins({ policy: { plugins } }: LoadedPolicy): boolean {
  return plugins !== undefined && plugins.length > 0
}

/** Whether a run still is that of a policy and a day. */
function isSame({ loaded, today }: Basis, terms: Terms): boolean {
  const { policy } = terms.loaded
  // Their rules may read more than the code.
  if (policy.plugins?.some(({ isPure }) => !isPure) === true) return false
  return (
    loaded.root === terms.loaded.root &&
    loaded.policyFile === terms.loaded.policyFile &&
    loaded.hash === terms.loaded.hash &&
    (today === terms.today || policy.exceptions.every(({ expires }) => expires === null))
  )
}
