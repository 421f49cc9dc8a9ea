import { memoize, posixRelative, type Finding } from '@stratalint/core'
import { CheckError, type Progress } from '@stratalint/engine'
import type { LoadedPolicy } from '@stratalint/policy'
import { join } from 'node:path'
import { applyAccepted } from './apply-accepted.ts'
import { inProject, type ReviewContext } from './context.ts'
import { filesAfter, filesOf, readChanges } from './git/changes.ts'
import { resolveRange, type Range, type RangeOptions } from './git/range.ts'
import { openRepository, type Repository } from './git/repository.ts'
import { DETECTORS } from './integrity/detectors.ts'
import { findAdded } from './new-findings/find-added.ts'
import { CODEOWNERS, readOwners } from './owners.ts'
import type { Side } from './sides/side.ts'
import { createSides, type OpenSides, type Sides } from './sides/sides.ts'

/** What to compare, and how. */
export interface ReviewOptions extends RangeOptions {
  cwd: string
  configFile?: string | undefined
  /** The ids of findings that people have accepted; `id=@owner` counts if the owner is one of the file's code owners. */
  accept?: readonly string[]
  /** Judges by head's policy alone where that of the base is broken. */
  headPolicy?: boolean
  cache?: boolean
  /** The untracked files of the working tree by their paths from its top, where the caller has just listed them. */
  untracked?: readonly string[]
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
  const sides = createSides(repository, ['base', 'head'])
  try {
    return await reviewRange(repository, resolveRange(repository, options), sides, options)
  } finally {
    sides.dispose()
  }
}

/** Judges what changed between two trees. */
export async function reviewRange(
  repository: Repository,
  range: Range,
  sides: Sides,
  options: Omit<ReviewOptions, keyof RangeOptions>,
): Promise<Review> {
  const changes = readChanges(repository, range, options.untracked)
  const filesBefore = filesOf(repository, range.base.tree)
  // Awaited once both sides are checked; until then, a fault of them is not one that nobody handles.
  changes.catch(() => undefined)
  filesBefore.catch(() => undefined)
  const place = { folder: repository.folder, configFile: options.configFile }
  const notices = new Set<string>()
  // Both sides may say the same.
  const notice = (text: string): void => {
    if (!notices.has(text)) options.onNotice?.(text)
    notices.add(text)
  }
  const { base, head, judge } = await sides.open(range, place, changes, {
    cache: options.cache !== false,
    today: options.today,
    onNotice: notice,
    onProgress: options.onProgress,
  })
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
  const isChanged = base.policy !== null && head.policy !== null && !isSamePolicy(base.policy, head.policy)
  const runs = await judgeAll({ base, head, ofBase, ofHead, projectFolder, isChanged, judge })
  const before = await filesBefore
  const after = filesAfter(before, await changes)
  const context: ReviewContext = {
    base,
    head,
    changes: await changes,
    projectFolder,
    runs,
    policy: { atBase: base.policy !== null, isChanged },
    added: [],
    files: { before, after },
    remotes: () => remotesOf(repository),
    owners: memoize(readOwners(CODEOWNERS.map((file) => base.read(file)).find((text) => text !== null) ?? null)),
  }
  const added = await findAdded(context)
  const complete: ReviewContext = { ...context, added }
  await describeSilenced(complete)
  const loosenings = DETECTORS.flatMap((detect) => detect(complete))
  const { findings, accepted } = applyAccepted(
    complete,
    loosenings,
    new Set(options.accept?.map((one) => one.toLowerCase())),
  )
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

function remotesOf(repository: Repository): string[] {
  const lines = repository.read(['config', '--get-regexp', '^remote\\..*\\.url$'])?.split('\n') ?? []
  return lines.map((line) => line.slice(line.indexOf(' ') + 1)).filter((url) => url !== '')
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
  judge: OpenSides['judge']
}

async function judgeAll({
  base,
  head,
  ofBase,
  ofHead,
  projectFolder,
  isChanged,
  judge,
}: Parties): Promise<ReviewContext['runs']> {
  const baseByBase = await judge(base, ofBase, projectFolder)
  const headByHead = await judge(head, ofHead, projectFolder)
  if (!isChanged) return { baseByBase, headByBase: headByHead, baseByHead: baseByBase, headByHead }
  return {
    baseByBase,
    headByHead,
    headByBase: await judge(head, ofBase, projectFolder),
    baseByHead: await judge(base, ofHead, projectFolder),
  }
}
