import { shortHash, type Finding, type Fix, type ReportedViolation } from '@stratalint/core'
import { check, CheckError, runGit, saveBaseline, type CheckRun, type Progress } from '@stratalint/engine'
import { BASELINE_FILE, loadPolicy, readBaseline, userFolder, type LoadedPolicy } from '@stratalint/policy'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { put, readText, undoUnfinished, writeChanges } from './apply/transaction.ts'
import { Refusal, type Changes } from './refactor/change-set.ts'
import { changeOf, type Change } from './refactor/execute.ts'
import { createPlanner, type Planner } from './refactor/planner.ts'
import { createScratch } from './scratch/scratch.ts'
import { movedIds, newViolations, remains, type Moves } from './verify/compare.ts'
import { createTypeChecker } from './verify/diagnostics.ts'

/** Which findings to fix, and whether to write the result. */
export interface FixOptions {
  cwd: string
  configFile?: string | undefined
  /** Files or folders, relative to `cwd`; empty for the whole project. */
  paths?: readonly string[]
  rules?: readonly string[] | undefined
  /** The ids of findings; those of the baseline are fixed too. */
  ids?: readonly string[]
  /** Also carries out the fixes that a person should look at. */
  suggested?: boolean
  write?: boolean
  /** Writes also where git has changes that are not committed. */
  force?: boolean
  today?: string
  onNotice?: (notice: string) => void
  onProgress?: (progress: Progress) => void
}

/** A finding as the result of a run names it. */
export interface FixedFinding {
  id: string
  rule: string
  file: string
  line: number
  what: string
  /** The fix that was carried out, or was not. */
  title: string
}

/** What a run did, or would do. */
export interface FixResult {
  root: string
  /** By path; a text is `null` where there is no such file. */
  files: readonly { path: string; before: string | null; after: string | null }[]
  fixed: readonly FixedFinding[]
  /** Findings whose fix could not be carried out, and why. */
  refused: readonly (FixedFinding & { reason: string })[]
  /** How many of the chosen findings have a fix that `suggested` would carry out. */
  suggested: number
  /** How many of the chosen findings have a fix for a person only. */
  manual: number
  written: boolean
  trusted: boolean
}

/** Carries out the first fix of each chosen finding, one by one, in a copy of the project, and then writes the result. */
export async function fix(options: FixOptions): Promise<FixResult> {
  const loaded = await loadPolicy({ cwd: options.cwd, configFile: options.configFile })
  const { root } = loaded
  const journal = journalFile(root)
  const undone = undoUnfinished(root, journal)
  if (undone !== null)
    options.onNotice?.(
      undone.length === 0
        ? 'An earlier fix did not finish. Nothing had to be restored.'
        : `An earlier fix did not finish. Restored ${undone.join(', ')}.`,
    )
  if (options.write === true && options.force !== true) requireClean(root)
  const found = await check({
    cwd: options.cwd,
    ...(options.configFile !== undefined && { configFile: options.configFile }),
    paths: options.paths ?? [],
    ...(options.rules !== undefined && { only: options.rules }),
    baseline: (options.ids ?? []).length === 0,
    ...(options.today !== undefined && { today: options.today }),
    ...(options.onProgress !== undefined && { onProgress: options.onProgress }),
    onNotice: options.onNotice ?? (() => undefined),
  })
  const ids = new Set(options.ids ?? [])
  const unknown = [...ids].find((id) => !found.findings.some((finding) => finding.id === id))
  if (unknown !== undefined) throw new CheckError(`No finding has the id ${unknown}.`)
  const chosen = found.findings.filter(({ id }) => ids.size === 0 || ids.has(id))
  const wanted = chosen.filter(({ fix: [first] }) => isWanted(first, options.suggested === true))
  const suggested = options.suggested === true ? 0 : chosen.filter(isSuggested).length
  const manual = chosen.length - wanted.length - suggested
  const empty = { root, files: [], fixed: [], refused: [], suggested, manual, written: false, trusted: found.trusted }
  if (wanted.length === 0 || !found.trusted) return empty

  const scratch = createScratch(root)
  try {
    const attempt = await carryOut(options, loaded, scratch.root, new Set(wanted.map(({ id }) => id)))
    if (attempt.originals.size > 0) await pruneBaseline(options, loaded, scratch.root, attempt.originals)
    const files = [...attempt.originals].flatMap(([path, before]) => {
      const after = readText(join(scratch.root, path))
      return before === after ? [] : [{ path, before, after }]
    })
    const edited = files.find(({ path, before }) => readText(join(root, path)) !== before)
    if (edited !== undefined)
      throw new CheckError(`${edited.path} changed while the fixes were tried, so nothing was written. Run it again.`)
    if (options.write === true && files.length > 0)
      writeChanges(root, journal, new Map(files.map(({ path, after }) => [path, after])))
    const { fixed, refused } = attempt
    return { ...empty, files, fixed, refused, manual: manual + attempt.manual, written: options.write === true }
  } finally {
    scratch.dispose()
  }
}

/** In CI, entries of fixed findings are an error. */
async function pruneBaseline(
  { today }: FixOptions,
  { policyFile }: LoadedPolicy,
  root: string,
  originals: Map<string, string | null>,
): Promise<void> {
  if (readBaseline(root) === null) return
  const before = readText(join(root, BASELINE_FILE))
  const run = await check({ cwd: root, configFile: policyFile, ...(today !== undefined && { today }) })
  if (!run.trusted) return
  const { status } = await saveBaseline(run, { prune: true })
  if (status === 'written') originals.set(BASELINE_FILE, before)
}

function isWanted(first: Fix | undefined, withSuggested: boolean): boolean {
  if (first === undefined || first.applicability === 'auto') return first !== undefined
  return withSuggested && (first.applicability === 'suggested' || isTried(first))
}

/** Whether a fix is for a person, unless it turns out that a parameter of a plain type is all that it takes. */
function isTried({ applicability, kind }: Pick<Fix, 'applicability' | 'kind'>): boolean {
  return applicability === 'manual' && kind === 'invert'
}

function isSuggested({ fix: [first] }: Finding): boolean {
  return first?.applicability === 'suggested'
}

function journalFile(root: string): string {
  return join(userFolder() ?? join(tmpdir(), 'stratalint'), 'fix', `${shortHash(root)}.json`)
}

function requireClean(root: string): void {
  const status = runGit(root, ['status', '--porcelain', '--', '.'], { for: 'stratalint fix' })
  if (status === null || status.length === 0) return
  throw new CheckError('This folder has changes that are not committed. Commit them first, or use --force.')
}

interface Attempt {
  fixed: FixedFinding[]
  refused: (FixedFinding & { reason: string })[]
  /** How many have no such fix any more, because of the fixes of others. */
  manual: number
  /** The texts before the first fix, of all files that fixes changed. */
  originals: Map<string, string | null>
}

/** Fixes one violation after another; each plan is made from what the ones before it left. */
async function carryOut(
  options: FixOptions,
  loaded: LoadedPolicy,
  root: string,
  ids: ReadonlySet<string>,
): Promise<Attempt> {
  const attempt: Attempt = { fixed: [], refused: [], manual: 0, originals: new Map() }
  const types = createTypeChecker(root)
  const checkAll = (): Promise<CheckRun> =>
    check({
      cwd: root,
      configFile: loaded.policyFile,
      baseline: false,
      detailed: true,
      mayBeEmpty: true,
      ...(options.today !== undefined && { today: options.today }),
    })
  const wanted = new Set(ids)
  const done = new Set<string>()
  let fixedBefore = 0
  let run = await checkAll()
  let planner = createPlanner(root, run.details!.modules, loaded.policy)
  for (;;) {
    const violation = run.details!.violations.find((one) => wanted.has(one.id) && !done.has(keyOf(one)))
    if (violation === undefined) {
      // What others have changed may have made a fix possible.
      if (attempt.refused.length === 0 || attempt.fixed.length === fixedBefore) break
      fixedBefore = attempt.fixed.length
      attempt.refused = []
      attempt.manual = 0
      done.clear()
      continue
    }
    const key = keyOf(violation)
    done.add(key)
    const planned = await planFor(run, violation, options.suggested === true)
    if (planned === null) {
      attempt.manual += 1
      continue
    }
    const { plan, finding, isTried } = planned
    const refuse = (reason: string): void => {
      if (isTried) attempt.manual += 1
      else attempt.refused.push({ ...finding, reason })
    }
    const change = planner.changesOf(plan, violation)
    if (change instanceof Refusal) {
      refuse(change.message)
      continue
    }
    const users = usersOf(planner, change.changes)
    const faults = types?.faultsOf(users) ?? []
    const before = new Map([...change.changes.keys()].map((path) => [path, readText(join(root, path))]))
    write(root, change.changes)
    const next = await checkAll()
    const reason =
      whyWrong(run, next, violation, change.moves) ??
      moreFaults(faults, types?.faultsOf(movedTo(users, change.moves)) ?? [])
    if (reason !== null) {
      write(root, before)
      refuse(reason)
      continue
    }
    for (const [path, text] of before) if (!attempt.originals.has(path)) attempt.originals.set(path, text)
    attempt.fixed.push(finding)
    for (const id of movedIds(run.details!.violations, next.details!.violations, change.moves, wanted)) wanted.add(id)
    // Another one may be equal.
    done.delete(key)
    run = next
    planner = createPlanner(root, run.details!.modules, loaded.policy)
  }
  return attempt
}

/** Several imports of one file by another have the same id, and differ in the names that they import. */
function keyOf({ id, extent }: ReportedViolation): string {
  return JSON.stringify([id, extent])
}

function write(root: string, changes: Changes): void {
  for (const [path, text] of changes) put(root, path, text)
}

async function planFor(
  run: CheckRun,
  violation: ReportedViolation,
  withSuggested: boolean,
): Promise<{ plan: Change; isTried: boolean; finding: FixedFinding } | null> {
  // A message from the cache has no plan.
  const copy: ReportedViolation = { ...violation, message: null }
  const [finding] = await run.details!.describe([copy])
  const first = copy.message!.fix[0]
  const plan = first === undefined ? undefined : changeOf(first)
  if (plan === undefined || !isWanted(first, withSuggested)) return null
  const { id, rule, file, line, what } = finding!
  return { plan, isTried: isTried(first!), finding: { id, rule, file, line, what, title: first!.title } }
}

/** The files whose types a change can break: those that it edits, and their importers. */
function usersOf({ importersOf }: Planner, changes: Changes): string[] {
  return [...new Set([...changes.keys()].flatMap((path) => [path, ...importersOf(path)]))]
}

function movedTo(files: readonly string[], { files: moved }: Moves): string[] {
  return files.map((file) => moved.get(file) ?? file)
}

/** Why a change does not count as a fix; `null` if it does. */
function whyWrong(before: CheckRun, after: CheckRun, violation: ReportedViolation, moves: Moves): string | null {
  if (!after.trusted) return 'The result cannot be checked.'
  const [was, is] = [before.details!.violations, after.details!.violations]
  const existed = (from: string, to: string): boolean =>
    before.details!.modules.get(from)?.edges.some(({ target }) => target.type === 'file' && target.path === to) ?? false
  const [first, ...more] = newViolations(was, is, moves, existed)
  if (first !== undefined)
    return `It would cause ${first.rule} in ${first.file}${more.length > 0 ? ` and ${more.length} more` : ''}.`
  return remains(violation, was, is, moves) ? 'The finding would remain.' : null
}

function moreFaults(before: readonly string[], after: readonly string[]): string | null {
  const left = [...before]
  for (const fault of after) {
    const at = left.indexOf(fault)
    if (at === -1) return `It would not compile: ${fault}`
    left.splice(at, 1)
  }
  return null
}
