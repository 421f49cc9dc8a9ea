import { clean, clip, groupBy, planOf, shortPath, showPath } from '@stratalint/core'
import { plural } from '@stratalint/report'
import { posix } from 'node:path'
import type { FixResult } from '@stratalint/fix'
import type { Applied, AppliedItem } from './apply/applied.ts'
import type { Cause, CauseKind } from './causes/causes.ts'
import type { Debt, DebtStatus } from './debt/debt.ts'
import type { SweepItem } from './items/item.ts'
import type { CommandContext } from './items/verify.ts'
import type { Step } from './items/steps.ts'
import { quoted } from './output/shell.ts'
import type { SweepOutput } from './output/sweep-output.ts'
import type { Recurring, RecurringKind } from './recurring/recurring-finding.ts'

/** The length of a title on the list of a tracker. */
const LONGEST_TITLE = 160
const MOST_FILES = 12
const MOST_PLACES = 6
const MOST_IN_SUBJECT = 72

/** What an item is about, in a line. */
export function title({ kind, rule, about }: Cause, steps: readonly Step[]): string {
  const [only, ...others] = steps
  const debts = steps.flatMap((step) => step.debts)
  if (others.length === 0 && only !== undefined && (only.isMove || debts.length === 1)) return titleOf(only)
  switch (kind) {
    case 'target':
      if (isUnresolved(debts)) return unresolvedTitle(about, steps, debts.length)
      return `Fix ${plural(debts.length, 'import')} of ${showPath(about)}`
    case 'importer':
      return `Fix ${plural(debts.length, 'import')} in ${showPath(about)}`
    default:
      return `Fix ${plural(debts.length, 'finding')} of ${rule} in ${showPath(about)}`
  }
}

function isUnresolved(debts: readonly Debt[]): boolean {
  return debts.every(({ violation }) => violation.resolved === undefined && /^\w+ unresolved:/.test(violation.subject))
}

/** What one change provides, and for how many imports. */
function unresolvedTitle(about: string, [step, ...others]: readonly Step[], count: number): string {
  const first = step?.finding.fix[0]
  const plan = first === undefined || others.length > 0 ? undefined : planOf(first)
  const name = showPath(about)
  const users = `${plural(count, 'import')} ${count === 1 ? 'uses' : 'use'} it`
  const change = plan?.action === 'edit-config' || plan?.action === 'edit-import' ? plan.change : null
  switch (change?.type) {
    case 'define-alias':
      return `Define the alias ${showPath(change.pattern)} as ${showPath(change.folder === '' ? '.' : change.folder)} in ${showPath(change.config)}; ${users}`
    case 'point-alias':
      return `Point the alias ${showPath(change.pattern)} in ${showPath(change.config)} to ${showPath(change.folder === '' ? '.' : change.folder)}; ${users}`
    case 'repair':
      return `Write the path of ${name} as a literal in ${showPath(change.fault.file)}; ${users}`
    case 'declare-package':
      return `Declare ${showPath(change.name)} in ${change.manifest === null ? 'a package.json' : showPath(change.manifest)}; ${users}`
    case 'missing-file':
      return `Generate ${showPath(change.path)}, which does not exist, or correct the ${plural(count, 'import')} of it`
    case 'create-file':
      return `Add ${showPath(change.path)}, which does not exist, or correct the ${plural(count, 'import')} of it`
    default:
      return `Correct ${plural(count, 'import')} of ${name}, which ${count === 1 ? 'does' : 'do'} not resolve`
  }
}

/** The move, or else what is wrong. */
function titleOf({ title: change, finding, isMove }: Step): string {
  const what = finding.what.replace(/\.$/, '')
  const named = what.includes(clean(posix.basename(finding.file))) ? what : `${shortPath(finding.file)}: ${what}`
  const text = isMove ? firstClause(change) : named
  return text.length <= LONGEST_TITLE ? text : `${text.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')} …`
}

function firstClause(text: string): string {
  return text.split(/[;.](?= |$)/, 1)[0]!
}

const STATUS: Record<DebtStatus, string> = {
  open: 'open',
  baselined: 'baselined',
  silenced: 'silenced',
  excepted: 'allowed by an exception',
}

/** Why an item has its position. */
export function rank(debts: readonly Debt[], shortens: number): string {
  const counts = countsOf((status) => debts.filter((debt) => debt.status === status).length)
  const resolved =
    counts.length === 1
      ? debts[0]!.status === 'excepted'
        ? `${plural(debts.length, 'finding')} allowed by an exception`
        : plural(debts.length, `${STATUS[debts[0]!.status]} finding`)
      : `${plural(debts.length, 'finding')} (${counts.join(', ')})`
  const others =
    shortens === 0 ? '' : `; ${plural(shortens, 'other item')} ${shortens === 1 ? 'becomes' : 'become'} smaller`
  return `resolves ${resolved}${others}`
}

function countsOf(count: (status: DebtStatus) => number): string[] {
  return (Object.keys(STATUS) as DebtStatus[])
    .filter((status) => count(status) > 0)
    .map((status) => `${count(status)} ${STATUS[status]}`)
}

/** What to do, in order. */
export function steps(
  steps: readonly Step[],
  files: readonly string[],
  debts: readonly Debt[],
  byFix: boolean,
): string[] {
  const byTitle = [...groupBy(steps, (step) => step.title)]
  const titles = byTitle.map(([change, group]) => `${places(group.flatMap((step) => step.debts))}: ${change}`)
  return [...titles, ...filesStep(files), ...acceptedSteps(debts), ...baselineStep(debts, byFix)]
}

/** Where findings are. */
function places(debts: readonly Debt[]): string {
  const files = [...groupBy(debts, ({ violation }) => violation.file)].map(([file, group]) => {
    const lines = [...new Set(group.map(({ violation }) => violation.line))].sort((one, other) => one - other)
    return `${showPath(file)}:${lines.slice(0, MOST_PLACES).join(',')}${lines.length > MOST_PLACES ? ',…' : ''}`
  })
  const more = files.length - MOST_PLACES
  return `${files.slice(0, MOST_PLACES).join(', ')}${more > 0 ? ` and ${plural(more, 'other file')}` : ''}`
}

function filesStep(files: readonly string[]): string[] {
  if (files.length < 2) return []
  const shown = files.slice(0, MOST_FILES).map(showPath)
  const more = files.length - shown.length
  return [`Files that change: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`]
}

function acceptedSteps(debts: readonly Debt[]): string[] {
  const comments = debts
    .filter(({ status }) => status === 'silenced')
    .map(({ violation, acceptedAt }) => `${showPath(violation.file)}:${acceptedAt ?? violation.line}`)
  const exceptions = [...new Set(debts.filter(({ status }) => status === 'excepted').map((debt) => debt.acceptedAt!))]
  return [
    ...(comments.length === 0
      ? []
      : [
          `Delete the ${comments.length === 1 ? 'comment that silences it' : 'comments that silence them'}: ${[...new Set(comments)].join(', ')}.`,
        ]),
    ...exceptions.map(
      (index) => `Delete exceptions[${index}] of the policy once stratalint check reports it as unused.`,
    ),
  ]
}

function baselineStep(debts: readonly Debt[], byFix: boolean): string[] {
  const count = debts.filter(({ status }) => status === 'baselined').length
  if (count === 0 || byFix) return []
  return [`Run stratalint baseline --prune, which removes ${count === 1 ? 'its entry' : `its ${count} entries`}.`]
}

/** The command that carries an item out, or explains it. */
export function command(
  fix: SweepItem['fix'],
  steps: readonly Step[],
  { flags, commandPath }: Pick<CommandContext, 'flags' | 'commandPath'>,
): string {
  if ('ids' in fix) {
    const suggested = steps.some(({ finding }) => finding.fix[0]?.applicability === 'suggested') ? ' --suggested' : ''
    return `npx stratalint fix ${fix.ids.map((id) => `--id ${id}`).join(' ')}${suggested} --write${flags}`
  }
  const [debt] = steps[0]!.debts
  const { id, rule, file, line } = debt!.violation
  // A check does not know the id of what an exception allows.
  const subject = debt!.status === 'excepted' ? (quoted(`${commandPath(file)}:${line}`) ?? rule) : id
  return `npx stratalint explain ${subject}${flags}`
}

/** Why an item changes more lines than an item should. */
export function tooLarge(kind: CauseKind, { refusal, finding }: Step): string {
  if (refusal === null) return 'It is one move that stratalint fix makes and checks as a whole.'
  if (kind === 'measure')
    return 'Its parts depend on how the code is divided; each part that moves out can be a change of its own.'
  if (kind === 'cycle') return 'The cycle ends only when the whole import is gone.'
  return `It is one change: ${shortPath(finding.file)} and what depends on it have to agree.`
}

/** What recurring findings leave to decide, and who decides. It proposes nothing: both ways are legitimate. */
export function decision(
  { rule, from, to, owners, count, returned }: Omit<Recurring, 'decision'>,
  kind: RecurringKind,
): string {
  const back =
    (returned ?? 0) === 0
      ? ''
      : ` ${returned === 1 ? '1 of them was' : `${returned} of them were`} fixed before and came back.`
  const owner = `the owners of ${owners.map(clean).join(' and ')}`
  const [source, target] = [clean(from), clean(to ?? '')]
  switch (kind) {
    case 'import':
      return owners.length === 1
        ? `${plural(count, 'import')} ${goes(count)} from ${source} to ${target} (${rule}).${back} Which side this code belongs to is a decision for ${owner}.`
        : `${plural(count, 'import')} ${goes(count)} from ${source} to ${target} (${rule}).${back} Where the code that both need lives, and whether the policy allows this import, is a decision for ${owner}.`
    case 'package':
      return `${plural(count, 'import')} of ${target} ${count === 1 ? 'is' : 'are'} in ${source} (${rule}).${back} Which module wraps it, and where the policy places it, is a decision for ${owner}.`
    case 'unresolved':
      return `${plural(count, 'import')} in ${source} ${count === 1 ? 'leads' : 'lead'} to no file${target === '' ? '' : `, through ${target}`} (${rule}).${back} What defines or generates what they name is a decision for ${owner}.`
    case 'cycle':
      return `${plural(count, 'cycle')} ${count === 1 ? 'passes' : 'pass'} through ${source} (${rule}).${back} Which of these files may know the others is a decision for ${owner}.`
    case 'file':
      return `${plural(count, 'finding')} of ${rule} ${count === 1 ? 'is' : 'are'} in ${source}.${back} Whether this convention fits the code there, and how the code is brought in line, is a decision for ${owner}.`
  }
}

function goes(count: number): string {
  return count === 1 ? 'goes' : 'go'
}

/** Headings of the output. */
export const HEADINGS = { sweep: 'Work items', recurring: 'To decide once, instead of repairing each time:' }

/** Labels of the parts of an item. */
export const LABELS = { steps: 'Steps', command: 'Do', verify: 'Verify', findings: 'Findings' }

/** The size of an item. */
export function facts({ lines, linesAre, part, fix }: SweepItem): string {
  const size = `${linesAre === 'estimated' ? 'about ' : ''}${plural(lines, 'changed line')}`
  const which = part === null ? '' : `, part ${part.index} of ${part.of}`
  return `${size}${which}${'ids' in fix ? ', stratalint fix can do it' : ''}`
}

/** That an item was dismissed once. */
export function returned(reason: string): string {
  return `Returned, because its code has changed; it was dismissed with the reason: ${clean(reason)}`
}

/** The command that verifies, and what it still reports. */
export function verification(item: SweepItem): string {
  return `${item.verify}${leaves(item)}`
}

/** What the command that verifies reports of other items. */
export function leaves({ verifyLeaves }: SweepItem): string {
  return verifyLeaves === 0 ? '' : `  (still reports ${plural(verifyLeaves, 'finding')} of other items)`
}

/** How many more there are in the other formats. */
export function others(count: number): string {
  return `${count} more in the formats markdown and json.`
}

/** What was looked at, in two or three lines. */
export function summary({ summary: counts, items, complete }: SweepOutput): string[] {
  const { findings, causes, dismissed } = counts
  const total = Object.values(findings).reduce((sum, count) => sum + count, 0)
  const listed = countsOf((status) => findings[status]).join(', ')
  const hidden =
    dismissed.findings === 0
      ? ''
      : ` ${plural(dismissed.items, 'dismissed item')} ${dismissed.items === 1 ? 'hides' : 'hide'} ${plural(dismissed.findings, 'finding')}.`
  if (total === 0) return ['Nothing to sweep: no findings, open or left.']
  const head = `${plural(total, 'finding')} (${listed}) with ${plural(causes, 'root cause')}.${hidden}`
  if (items.length === 0) return [head]
  return [
    head,
    complete
      ? `${plural(items.length, 'item')}, all of them.`
      : `The first ${plural(items.length, 'item')}; --limit all prints all.`,
  ]
}

export const NO_GIT = '--apply makes branches, and this folder is not in a git working tree.'
export const NO_COMMIT = '--apply makes branches, and this repository has no commit yet.'
export const DIRTY =
  'This repository has changes that are not committed, which the branches would not contain. Commit them first.'
export const UNTRUSTED = 'Something could not be checked. stratalint check names it.'
export const NOTHING_TO_WRITE = 'The fix changes nothing.'

/** Why a branch was not made. */
export function gitRefused(branch: string): string {
  return `git did not make the branch ${branch}. Check user.name and user.email of git, and that the repository is writable.`
}

export function branchExists(branch: string): string {
  return `The branch ${branch} exists already. Delete it to try again.`
}

/** What a commit changes. */
export function committed({ files }: FixResult): string {
  return `${plural(files.length, 'file')} changed.`
}

/** The subject and the body of a commit. */
export function commitMessage({ id, title, rule }: SweepItem, { fixed }: FixResult): string {
  const subject = clip(clean(fixed.length === 1 ? firstClause(fixed[0]!.title) : title), MOST_IN_SUBJECT)
  const titles = [...new Set(fixed.map((one) => clean(one.title)))].filter((one) => firstClause(one) !== subject)
  return `${[subject, ...(titles.length > 0 ? [titles.join('\n')] : [])].join('\n\n')}\n\nRule: ${rule}\nSweep item: ${id}\n`
}

/** What `--apply` did with one item, in two lines. */
export function appliedLines({ item, branch, result }: AppliedItem): string[] {
  return branch === null
    ? [`left     ${item.id}  ${item.title}`, `         ${result}`]
    : [`applied  ${branch}  ${item.title}`, `         ${result}`]
}

/** What `--apply` did in all. */
export function appliedSummary({ items, manual }: Applied): string[] {
  const done = items.filter(({ branch }) => branch !== null).length
  const skipped =
    manual === 0 ? '' : ` ${plural(manual, 'item')} before them ${manual === 1 ? 'needs' : 'need'} a person.`
  if (items.length === 0)
    return [
      `No item can be carried out by stratalint fix alone.${manual === 0 ? '' : ` ${plural(manual, 'item')} ${manual === 1 ? 'needs' : 'need'} a person.`}`,
    ]
  return [
    `${done} of ${plural(items.length, 'item')} applied.${skipped}`,
    ...(done === 0 ? [] : ['Nothing was checked out or pushed, and no git hook ran.']),
  ]
}

/** What `--dismiss` did. */
export function dismissed({ id, title, findings }: SweepItem, file: string): string {
  return `Dismissed ${id}: ${title}. ${plural(findings.length, 'finding')} ${findings.length === 1 ? 'stays' : 'stay'} away from the sweep until the code changes; check and review report as before. Wrote ${file}.`
}
