import { memoize, type Finding, type Violation } from '@stratalint/core'
import { CheckError, type Progress } from '@stratalint/engine'
import { posixRelative } from '@stratalint/core'
import type { LoadedPolicy } from '@stratalint/policy'
import { join } from 'node:path'
import { inProject, type ReviewContext } from './context.ts'
import { filesAfter, filesOf, readChanges, type Changes } from './git/changes.ts'
import { resolveRange, type Range, type RangeOptions } from './git/range.ts'
import { openRepository, type Repository } from './git/repository.ts'
import { DETECTORS } from './integrity/detectors.ts'
import { toFinding, type Loosening } from './integrity/loosening.ts'
import { exemptInHead } from './integrity/exempt.ts'
import { comparisonOf, newFindings } from './new-findings/new-findings.ts'
import { CODEOWNERS, readOwners } from './owners.ts'
import { judge, type JudgeOptions } from './sides/judge.ts'
import { openSide, type Side } from './sides/side.ts'
import { writeSnapshot, type Snapshot } from './sides/snapshot.ts'

/** What to compare, and how. */
export interface ReviewOptions extends RangeOptions {
  cwd: string
  configFile?: string | undefined
  /** The ids of findings that people have accepted. */
  accept?: readonly string[]
  /** Judges by head's policy alone where that of the base is broken. */
  headPolicy?: boolean
  cache?: boolean
  /** `YYYY-MM-DD`, for tests of what expires. */
  today?: string
  onNotice?: (notice: string) => void
  onProgress?: (progress: Progress) => void
}

/** The verdict on a change. */
export interface Review {
  /** The project's root on disk, in head: that of the working tree, or of a copy of a commit. */
  root: string
  /** The project's root in the working tree. */
  home: string
  base: string
  head: string
  /** What the change adds, and how it loosens the gate; sorted, without what was accepted. */
  findings: readonly Finding[]
  accepted: readonly Finding[]
  /** `false` when a side could not be checked completely. */
  trusted: boolean
  context: ReviewContext
}

/** Judges a change by the rules of its base, and by its own. */
export async function review(options: ReviewOptions): Promise<Review> {
  const repository = openRepository(options.cwd)
  const range = resolveRange(repository, options)
  const changes = readChanges(repository, range)
  // Awaited once both sides are checked; until then, a fault of it is not one that nobody handles.
  changes.catch(() => undefined)
  const snapshots: Snapshot[] = []
  const snapshot = (tree: string, name: 'base' | 'head'): string => {
    const written = writeSnapshot(repository, tree, name)
    snapshots.push(written)
    return written.folder
  }
  try {
    const place = { folder: repository.folder, configFile: options.configFile }
    const base = await openSide(range.base.label, snapshot(range.base.tree, 'base'), place)
    const headTop = range.head.tree === null ? repository.top : snapshot(range.head.tree, 'head')
    const head = await openSide(range.head.label, headTop, place)
    return await reviewSides(options, repository, range, changes, base, head)
  } finally {
    for (const { dispose } of snapshots) dispose()
  }
}

async function reviewSides(
  options: ReviewOptions,
  repository: Repository,
  range: Range,
  started: Promise<Changes>,
  base: Side,
  head: Side,
): Promise<Review> {
  const notices = new Set<string>()
  // Both sides may say the same.
  const notice = (text: string): void => {
    if (!notices.has(text)) options.onNotice?.(text)
    notices.add(text)
  }
  const isBaseBroken = base.fault !== null
  if (isBaseBroken)
    notice(`The policy of the base is broken, so only that of the change is used: ${base.fault!.split('\n', 1)[0]}`)
  if (head.fault !== null && base.policy === null) throw new CheckError(head.fault)
  if (head.fault !== null)
    notice(`The policy of the change is broken, so only that of the base is used: ${head.fault.split('\n', 1)[0]}`)
  const ofBase = base.policy ?? head.policy
  const ofHead = head.policy ?? base.policy
  if (ofBase === null || ofHead === null)
    throw new CheckError(
      'No Stratalint config found in the base or in the change. Run `stratalint init` to create one.',
    )
  const projectFolder = folderOf(head.policy === null ? base : head)
  if (base.policy !== null && head.policy !== null && folderOf(base) !== projectFolder)
    throw new CheckError(
      `The policy moved from ${folderOf(base) || 'the top folder'} to ${projectFolder || 'the top folder'}; review the move alone first, with --config.`,
    )
  const isChanged = base.policy !== null && head.policy !== null && !isSamePolicy(base.policy, head.policy)
  const runs = await judgeAll(
    { base, head, ofBase, ofHead, projectFolder, isChanged },
    { cache: options.cache !== false, today: options.today, onNotice: notice, onProgress: options.onProgress },
  )
  const changes = await started
  const before = filesOf(repository, range.base.tree)
  const context: ReviewContext = {
    base,
    head,
    changes,
    projectFolder,
    runs,
    policy: { atBase: base.policy !== null, isChanged },
    added: [],
    files: { before, after: filesAfter(before, changes) },
    owners: memoize(readOwners(CODEOWNERS.map((file) => base.read(file)).find((text) => text !== null) ?? null)),
  }
  const added = await findAdded(context)
  const complete: ReviewContext = { ...context, added }
  await describeSilenced(complete)
  const loosenings = DETECTORS.flatMap((detect) => detect(complete))
  const { findings, accepted } = applyAccepted(complete, loosenings, new Set(options.accept))
  return {
    root: join(head.top, projectFolder),
    home: join(repository.top, projectFolder),
    base: base.label,
    head: head.label,
    findings,
    accepted,
    trusted:
      Object.values(runs).every(({ trusted }) => trusted) &&
      head.fault === null &&
      (!isBaseBroken || options.headPolicy === true),
    context: complete,
  }
}

/** The remedy of what a comment hides is that of the finding. */
async function describeSilenced({ runs, changes, projectFolder }: ReviewContext): Promise<void> {
  const changed = new Set(changes.list.map(({ path }) => inProject({ projectFolder }, path)))
  for (const run of new Set([runs.headByHead, runs.headByBase]))
    await run.describe(run.silenced.filter(({ file }) => changed.has(file)))
}

function folderOf({ top, policy }: Side): string {
  return policy === null ? '' : posixRelative(top, policy.root)
}

/** Policies of plugins are compared with their code, which decides as much as the settings do. */
function isSamePolicy(a: LoadedPolicy, b: LoadedPolicy): boolean {
  const isPlain = a.policy.plugins === undefined && b.policy.plugins === undefined
  return isPlain ? JSON.stringify(a.policy) === JSON.stringify(b.policy) : a.hash === b.hash
}

interface Parties {
  base: Side
  head: Side
  ofBase: LoadedPolicy
  ofHead: LoadedPolicy
  projectFolder: string
  isChanged: boolean
}

async function judgeAll(
  { base, head, ofBase, ofHead, projectFolder, isChanged }: Parties,
  options: JudgeOptions,
): Promise<ReviewContext['runs']> {
  const baseByBase = await judge(base, ofBase, projectFolder, options)
  const headByHead = await judge(head, ofHead, projectFolder, options)
  if (!isChanged) return { baseByBase, headByBase: headByHead, baseByHead: baseByBase, headByHead }
  return {
    baseByBase,
    headByHead,
    headByBase: await judge(head, ofBase, projectFolder, options),
    baseByHead: await judge(base, ofHead, projectFolder, options),
  }
}

/** What either policy reports in head and did not report in the base; findings about the policy itself only by head's. */
async function findAdded(context: ReviewContext): Promise<Finding[]> {
  const { runs } = context
  const ofHead = comparisonOf(context, runs.baseByHead, runs.headByHead)
  if (runs.headByBase === runs.headByHead)
    return runs.headByHead.describe(newFindings(runs.baseByHead.findings, runs.headByHead.findings, ofHead))
  // Debt stays debt when a layer and its folder are renamed together, so that head's policy has no place for it at the base.
  const onlyByBase = newFindings(runs.baseByHead.findings, runs.baseByBase.findings, {
    ...ofHead,
    afterOf: (path) => path,
    after: ofHead.before,
  })
  const byHead = newFindings([...runs.baseByHead.findings, ...onlyByBase], runs.headByHead.findings, ofHead)
  const known = new Set(byHead.map(keyOf))
  const byBase = newFindings(
    runs.baseByBase.findings,
    runs.headByBase.findings,
    comparisonOf(context, runs.baseByBase, runs.headByBase),
  )
  const isExempt = exemptInHead(context)
  const hidden = byBase.filter((finding) => !known.has(keyOf(finding)) && !isAboutPolicy(finding) && !isExempt(finding))
  return [...(await runs.headByHead.describe(byHead)), ...(await runs.headByBase.describe(hidden))]
}

/** The policy of the base has no entries of its own in head. */
function isAboutPolicy({ rule }: Violation): boolean {
  return rule === 'architecture/no-stale-exception'
}

function keyOf({ rule, file, subject, line, column }: Violation): string {
  return [rule, file, subject, line, column].join('\0')
}

/** Takes out what people accepted: a loosening together with the findings that it hides. */
function applyAccepted(
  context: ReviewContext,
  loosenings: readonly Loosening[],
  ids: ReadonlySet<string>,
): Pick<Review, 'findings' | 'accepted'> {
  const covered = new Set<string>()
  const pairs = loosenings.map((loosening) => {
    const finding = toFinding(loosening, {
      projectFolder: context.projectFolder,
      owners: context.owners(loosening.file),
    })
    if (ids.has(finding.id)) for (const hidden of loosening.hides ?? []) covered.add(keyOf(hidden))
    return finding
  })
  const all = [...pairs, ...context.added]
  const isAccepted = (finding: Finding): boolean =>
    finding.rule.startsWith('integrity/') ? ids.has(finding.id) : covered.has(keyOf(finding))
  return {
    findings: all.filter((finding) => !isAccepted(finding)).sort(byPosition),
    accepted: all.filter(isAccepted).sort(byPosition),
  }
}

function byPosition(a: Finding, b: Finding): number {
  return (
    compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule) || compare(a.id, b.id)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
