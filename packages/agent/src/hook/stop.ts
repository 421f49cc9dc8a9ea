import { canBeBaselined, type Finding } from '@stratalint/core'
import { checkFiles, startGit } from '@stratalint/engine'
import { hasConfig, isConfigFileName, loadPolicy } from '@stratalint/policy'
import { review, type ReviewContext } from '@stratalint/review'
import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { HookCall, Outcome } from '../hosts/host.ts'
import { baseCommit, GIT, tryGit } from './base-texts.ts'
import { checkCommand, errorCount, findingsText } from './findings-text.ts'
import { firstTexts } from './first-texts.ts'
import { realOf, rootOf, textOnDisk, topOf } from './projects.ts'
import { openSession, type Session } from './session.ts'

/** What is wrong with the work of a session in one project. */
interface Verdict {
  errors: readonly Finding[]
  /** Why something could not be checked; the agent has to know as well. */
  faults: readonly string[]
  verify: string
  trusted: boolean
}

/** Keeps the agent from finishing while its change breaks the architecture or loosens the gate. */
export async function stop(call: HookCall): Promise<Outcome> {
  const top = realOf(topOf(call.workspace ?? call.cwd))
  const outcomes: Outcome[] = []
  const changes = await readChanges(top)
  const changed = pathsOf(changes)
  for (const root of rootsOf(top, realOf(call.cwd), changed)) {
    const session = openSession(root, call.session)
    const commit = baseCommit(root, session)
    const verdict =
      commit === null ? await judgeFiles(root, call.cwd, session) : await judgeChange(root, top, commit, changes)
    if (verdict !== null) outcomes.push(await outcomeOf(verdict, root, session, call))
  }
  const text = (kind: Outcome['kind']): string =>
    outcomes.flatMap((outcome) => (outcome.kind === kind && outcome.kind !== 'clean' ? [outcome.text] : [])).join('\n')
  const kind = (['findings', 'failed', 'notice'] as const).find((one) =>
    outcomes.some((outcome) => outcome.kind === one),
  )
  return kind === undefined ? { kind: 'clean' } : { kind, text: text(kind) }
}

/** What differs from the last commit; `null` where git does not say. */
interface Changed {
  tracked: readonly string[] | null
  untracked: readonly string[] | null
}

function pathsOf({ tracked, untracked }: Changed): string[] {
  return [...(tracked ?? []), ...(untracked ?? [])]
}

async function readChanges(top: string): Promise<Changed> {
  const list = async (...args: string[]): Promise<string[] | null> => {
    const output = await startGit(top, args, GIT).catch(() => null)
    return (
      output
        ?.toString('utf8')
        .split('\0')
        .filter((path) => path !== '') ?? null
    )
  }
  const [tracked, untracked] = await Promise.all([
    list('diff', '--name-only', '-z', '--no-ext-diff', '--ignore-submodules', 'HEAD', '--'),
    list('ls-files', '-z', '--others', '--exclude-standard'),
  ])
  return { tracked, untracked }
}

/** The project that the agent works in, those that have changed files, and those whose policy was deleted. */
function rootsOf(top: string, cwd: string, changed: readonly string[]): Set<string> {
  const folders = new Set(changed.map((path) => dirname(join(top, path))))
  const withoutPolicy = changed
    .filter((path) => isConfigFileName(basename(path)) && !existsSync(join(top, path)))
    .map((path) => dirname(join(top, path)))
    .filter((folder) => !hasConfig(folder) && existsSync(folder))
  const roots = [cwd, ...folders].map((folder) => rootOf(folder, top)).filter((root) => root !== null)
  return new Set([...roots, ...withoutPolicy])
}

/** The whole change since the session began, its part about the gate included; `null` where nothing changed. */
async function judgeChange(root: string, top: string, commit: string, changes: Changed): Promise<Verdict | null> {
  // Each command of git that compares all files takes a part of the hook's time.
  const differs = (): boolean =>
    tryGit(top, ['diff', '--quiet', '--no-ext-diff', '--ignore-submodules', commit, '--']) === null
  if (pathsOf(changes).length === 0 && !differs()) return null
  const untracked = realOf(topOf(root)) === top ? changes.untracked : null
  const { findings, trusted, context } = await review({
    cwd: root,
    base: commit,
    exact: true,
    ...(untracked !== null && { untracked }),
  })
  const errors = [...findings, ...(await brokenFiles(context))].filter(({ severity }) => severity === 'error')
  return {
    errors,
    // Where the policy of the base works, the broken one is a finding.
    faults: context.head.fault === null || errors.length > 0 ? [] : [context.head.fault.split('\n', 1)[0]!],
    verify: `npx stratalint review ${commit.slice(0, 12)} --exact --format agent`,
    trusted,
  }
}

/** The files that the change made unreadable, which a review only counts. */
async function brokenFiles({ runs: { baseByHead, headByHead } }: ReviewContext): Promise<Finding[]> {
  const known = new Set(baseByHead.findings.filter((one) => !canBeBaselined(one)).map(({ id }) => id))
  return headByHead.describe(headByHead.findings.filter((one) => !canBeBaselined(one) && !known.has(one.id)))
}

/** Without commits, only the files that the session edited are known. */
async function judgeFiles(root: string, cwd: string, session: Session): Promise<Verdict | null> {
  const changes = firstTexts(session).flatMap(({ file, text: before }) => {
    const text = textOnDisk(root, file)
    return text === null ? [] : [{ file, text, before: () => before }]
  })
  if (changes.length === 0) return null
  const { findings, trusted } = await checkFiles(await loadPolicy({ cwd: root }), changes)
  const errors = findings.filter(({ severity }) => severity === 'error')
  const files = [...new Set(errors.map(({ file }) => file))]
  return { errors, faults: [], verify: checkCommand(root, cwd, files), trusted }
}

/** Stops the agent again only while it makes progress, so that it can end in any case. */
async function outcomeOf(
  { errors, faults, verify, trusted }: Verdict,
  root: string,
  session: Session,
  call: HookCall,
): Promise<Outcome> {
  const left = errors.length + faults.length
  if (left === 0)
    return trusted
      ? { kind: 'clean' }
      : { kind: 'failed', text: `Not everything could be checked. Run ${verify} to see why.\n` }
  const before = session.recall('left')
  const isStuck = call.isContinued && !(before !== null && left < Number(before))
  session.remember('left', String(left))
  const count = errorCount(left)
  if (isStuck) return { kind: 'notice', text: `Stratalint: ${count} left in the change of the agent. See ${verify}\n` }
  const verdict = [`The work is not done: the change adds ${count}.`, ...faults].join(' ')
  return { kind: 'findings', text: await findingsText({ verdict, findings: errors, root, cwd: call.cwd, verify }) }
}
