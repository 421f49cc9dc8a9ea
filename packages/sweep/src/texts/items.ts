import { clean, groupBy, planOf, shortPath, showPath } from '@stratalint/core'
import { plural } from '@stratalint/report'
import { posix } from 'node:path'
import type { Cause, CauseKind } from '../causes/causes.ts'
import type { Debt } from '../debt/debt.ts'
import type { SweepItem } from '../items/item.ts'
import type { CommandContext } from '../items/verify.ts'
import type { Step } from '../items/steps.ts'
import { quoted } from '../output/shell.ts'
import { countsOf, firstClause, STATUS } from './debts.ts'

/** The length of a title on the list of a tracker. */
const LONGEST_TITLE = 160
const MOST_FILES = 12
const MOST_PLACES = 6

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
