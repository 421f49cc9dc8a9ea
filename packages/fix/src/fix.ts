import type { Finding } from '@stratalint/core'
import { check, CheckError, fixJournalOf, runGit, saveBaseline } from '@stratalint/engine'
import { BASELINE_FILE, loadPolicy, readBaseline, type LoadedPolicy } from '@stratalint/policy'
import { join } from 'node:path'
import { OtherRun, readText, undoUnfinished, writeChanges } from './apply/transaction.ts'
import { isWanted } from './batch.ts'
import { carryOut } from './carry-out.ts'
import type { FixedFinding, FixOptions } from './fix-options.ts'
import { createScratch } from './scratch/scratch.ts'

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

/** Carries out the first fix of each chosen finding in a copy of the project, and then writes the result. */
export async function fix(options: FixOptions): Promise<FixResult> {
  const loaded = await loadPolicy({ cwd: options.cwd, configFile: options.configFile })
  const { root } = loaded
  const journal = fixJournalOf(root)
  const undone = unlessOther(() => undoUnfinished(root, journal))
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
  const others = countOthers(options, chosen, new Set(wanted.map(({ id }) => id)))
  const empty = { root, files: [], fixed: [], refused: [], ...others, written: false, trusted: found.trusted }
  if (wanted.length === 0 || !found.trusted) return empty

  const scratch = createScratch(root, loaded.policyFile)
  try {
    const known = new Set(chosen.map(({ id }) => id))
    const tried = new Set(wanted.map(({ id }) => id))
    const isWhole = ids.size === 0 && (options.paths ?? []).length === 0 && options.rules === undefined
    const attempt = await carryOut(options, loaded, scratch.root, {
      ids: tried,
      mayFollow: ({ id }, before) => known.has(id) || (isWhole && !before.has(id)),
    })
    if (attempt.originals.size > 0) await pruneBaseline(options, loaded, scratch.root, attempt.originals)
    const files = [...attempt.originals].flatMap(([path, before]) => {
      const after = readText(join(scratch.root, path))
      return before === after ? [] : [{ path, before, after }]
    })
    const edited = files.find(({ path, before }) => readText(join(root, path)) !== before)
    if (edited !== undefined)
      throw new CheckError(`${edited.path} changed while the fixes were tried, so nothing was written. Run it again.`)
    if (options.write === true && files.length > 0)
      unlessOther(() => writeChanges(root, journal, new Map(files.map(({ path, after }) => [path, after]))))
    const { fixed, refused, followed } = attempt
    const { suggested, manual } = countOthers(options, chosen, new Set([...tried, ...followed]))
    return {
      ...empty,
      files,
      fixed,
      refused,
      suggested,
      manual: manual + attempt.manual,
      written: options.write === true,
    }
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

/** The findings that are not tried, by who could carry out their fixes. */
function countOthers(
  options: FixOptions,
  chosen: readonly Finding[],
  tried: ReadonlySet<string>,
): Pick<FixResult, 'suggested' | 'manual'> {
  const others = chosen.filter(({ id }) => !tried.has(id))
  const suggested = options.suggested === true ? 0 : others.filter(isSuggested).length
  return { suggested, manual: others.length - suggested }
}

function isSuggested({ fix: [first] }: Finding): boolean {
  return first?.applicability === 'suggested'
}

function unlessOther<T>(action: () => T): T {
  try {
    return action()
  } catch (error) {
    throw error instanceof OtherRun ? new CheckError(error.message) : error
  }
}

function requireClean(root: string): void {
  const status = runGit(root, ['status', '--porcelain', '--', '.'], { for: 'stratalint fix' })
  if (status === null || status.length === 0) return
  throw new CheckError('This folder has changes that are not committed. Commit them first, or use --force.')
}
