import { memoize } from '@stratalint/core'
import { CheckError, type Progress } from '@stratalint/engine'
import { createPreviewer } from '@stratalint/fix'
import { loadPolicy, type LoadedPolicy } from '@stratalint/policy'
import { existsSync, readFileSync } from 'node:fs'
import { join, posix, relative } from 'node:path'
import { findCauses, type Cause } from './causes/causes.ts'
import { byEffect, byRank, type Rank } from './causes/order.ts'
import { collectDebt, type Debt, type DebtStatus, type FoundDebt } from './debt/debt.ts'
import { createCodeDigest, type CodeDigest } from './dismissals/code-digest.ts'
import type { Dismissal } from './dismissals/dismissal.ts'
import { withoutDismissed, type Dismissed } from './dismissals/dismissed.ts'
import { readDismissals } from './dismissals/dismissals-file.ts'
import { createEstimator } from './items/estimate.ts'
import type { SweepItem } from './items/item.ts'
import { itemsOf, type ItemContext } from './items/items.ts'
import { stepsOf } from './items/steps.ts'
import { quoted } from './output/shell.ts'
import type { SweepSummary } from './output/sweep-output.ts'
import { findRecurring } from './recurring/recurring.ts'
import type { Recurring } from './recurring/recurring-finding.ts'

/** What to turn into items. */
export interface SweepOptions {
  cwd: string
  configFile?: string | undefined
  /** Files or folders, relative to `cwd`; empty for the whole project. */
  paths?: readonly string[]
  rules?: readonly string[] | undefined
  today?: string | undefined
  onNotice?: (notice: string) => void
  onProgress?: (progress: Progress) => void
}

/** The work items of a project. */
export interface Sweep {
  root: string
  summary: SweepSummary
  /** The items, best first, each planned when it is needed. */
  items(): AsyncGenerator<SweepItem>
  recurring: Recurring[]
  /** False where something could not be checked. */
  trusted: boolean
  /** What dismissals are made from. */
  debts: readonly Debt[]
  dismissals: readonly Dismissal[]
  digest: CodeDigest
}

/** Finds the debt of a project and orders it by what its repair resolves. */
export async function sweep(options: SweepOptions): Promise<Sweep> {
  const loaded = await loadPolicy({ cwd: options.cwd, configFile: options.configFile })
  const { root } = loaded
  const dismissals = readDismissals(root)
  const found = await collectDebt(debtOptionsOf(options), loaded)
  const read = createReader(root)
  const digest = createCodeDigest(read)
  const dismissed = withoutDismissed(found.debts, dismissals, digest)
  const causes = findCauses(dismissed.left, createManifestFinder(root))
  return {
    root,
    summary: {
      findings: countByStatus(found.debts),
      causes: causes.length,
      dismissed: { items: dismissed.items, findings: dismissed.findings },
    },
    items: () => planned(causes, { options, loaded, found, dismissed, read }),
    recurring: findRecurring(root, loaded.policy, found.debts),
    trusted: found.trusted,
    debts: found.debts,
    dismissals,
    digest,
  }
}

/** The first items, or all. */
export async function takeItems({ items }: Pick<Sweep, 'items'>, limit: number): Promise<SweepItem[]> {
  const taken: SweepItem[] = []
  if (limit === 0) return taken
  for await (const item of items()) {
    taken.push(item)
    if (taken.length === limit) break
  }
  return taken
}

/** One item by its id. */
export async function findItem({ items }: Pick<Sweep, 'items'>, id: string): Promise<SweepItem> {
  for await (const item of items()) if (item.id === id) return item
  throw new CheckError(
    `No item has the id ${id}. It may be done or dismissed, or be outside the given paths and rules.`,
  )
}

interface Planning {
  options: SweepOptions
  loaded: LoadedPolicy
  found: FoundDebt
  dismissed: Dismissed
  read(file: string): string | null
}

/** Plans one cause after another; a part of a large cause waits until it is the best that is left. */
async function* planned(
  causes: readonly Cause[],
  { options, loaded, found, dismissed, read }: Planning,
): AsyncGenerator<SweepItem> {
  const previewer = createPreviewer(found.run, loaded)
  const estimate = createEstimator(found.run.details!, previewer, read)
  const context: ItemContext = {
    debts: dismissed.left,
    returnedReason: dismissed.reasonOf,
    commandPath: (file) => relative(options.cwd, join(loaded.root, file)) || '.',
    flags: options.configFile === undefined ? '' : ` --config ${quoted(options.configFile) ?? '…'}`,
  }
  const queue = causes.map((cause): Rank & { cause: Cause } => ({ ...cause, cause, lines: null })).sort(byRank)
  const waiting: (Rank & { item: SweepItem })[] = []
  const isDue = (): boolean => queue.length === 0 || (waiting.length > 0 && byEffect(waiting[0]!, queue[0]!) < 0)
  while (queue.length + waiting.length > 0) {
    // Which of several that resolve as much is the cheapest is known once they are planned.
    for (let count = 0; count < MOST_TIED && !isDue(); count++) {
      const { cause } = queue.shift()!
      for (const { item, debts } of itemsOf(cause, await stepsOf(cause, previewer, estimate), context)) {
        const followers = cause.followers.filter(({ source }) => debts.includes(source))
        waiting.push({ ...cause, debts, followers, lines: item.lines, item })
      }
      waiting.sort(byRank)
    }
    if (waiting.length > 0 && (queue.length === 0 || byEffect(waiting[0]!, queue[0]!) <= 0)) yield waiting.shift()!.item
  }
}

/** Planning more than this for one item would take too long. */
const MOST_TIED = 20

function debtOptionsOf(options: SweepOptions): Parameters<typeof collectDebt>[0] {
  const { cwd, configFile, paths = [], rules, today, onNotice, onProgress } = options
  return {
    cwd,
    paths,
    ...(configFile !== undefined && { configFile }),
    ...(rules !== undefined && { only: rules }),
    ...(today !== undefined && { today }),
    ...(onNotice !== undefined && { onNotice }),
    ...(onProgress !== undefined && { onProgress }),
  }
}

function countByStatus(debts: readonly Debt[]): Record<DebtStatus, number> {
  const counts: Record<DebtStatus, number> = { open: 0, baselined: 0, silenced: 0, excepted: 0 }
  for (const { status } of debts) counts[status] += 1
  return counts
}

/** Reads each file of the project once. */
function createReader(root: string): (file: string) => string | null {
  const texts = new Map<string, string | null>()
  return (file) => {
    let text = texts.get(file)
    if (text === undefined) texts.set(file, (text = readText(join(root, file))))
    return text
  }
}

/** Finds the folder of the nearest package.json; the root where there is none. */
function createManifestFinder(root: string): (file: string) => string {
  const find = memoize((folder: string): string =>
    folder === '.' || existsSync(join(root, folder, 'package.json')) ? folder : find(posix.dirname(folder)),
  )
  return (file) => find(posix.dirname(file))
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch {
    return null
  }
}
