import { clean, clip } from '@stratalint/core'
import type { FixResult } from '@stratalint/fix'
import { plural } from '@stratalint/report'
import type { Applied, AppliedItem } from '../apply/applied.ts'
import type { SweepItem } from '../items/item.ts'
import { firstClause } from './debts.ts'

const MOST_IN_SUBJECT = 72

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
