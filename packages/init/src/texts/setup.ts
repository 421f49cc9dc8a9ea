import { messageLine } from '@stratalint/report'
import type { PackageManager } from '../setup/package-manager.ts'
import type { Advice, FileChange } from '../setup/setup.ts'
import { listOf } from './list-of.ts'

/** Lines that a person adds to a file. */
export function adviceText({ file, lines }: Advice): string {
  return [`Add to ${messageLine(file)}:`, ...lines.map((line) => `  ${line}`)].join('\n')
}

/** One line about a file that was written. */
export function changeText({ path, before }: Pick<FileChange, 'path' | 'before'>): string {
  return `${before === null ? 'Wrote' : 'Edited'} ${messageLine(path)}`
}

/** The file could not be written. */
export function notWritten(path: string, code: string): string {
  return `Cannot write ${messageLine(path)}: ${code}.`
}

/** Several programs, each of which gets a policy. */
export function severalProjects(projects: readonly string[]): string {
  return `No workspace and no import connects ${listOf(projects)}, so each gets a policy of its own.`
}

/** Where the output about one of several programs begins. */
export function projectTitle(project: string): string {
  return `== ${messageLine(project)}`
}

/** What remains to do. */
export function nextSteps({ add, exec }: PackageManager, folder: string): string {
  const enter = folder === '' ? [] : [`  cd ${messageLine(folder)}`]
  return ['Next', ...enter, `  ${add} stratalint`, `  ${exec} stratalint check`].join('\n')
}

/** The last line of a run that only prints. */
export function preview(files: readonly string[]): string {
  const [first, ...more] = files.map(messageLine)
  const list = more.length === 0 ? first! : `${[first, ...more.slice(0, -1)].join(', ')} and ${more.at(-1)}`
  return `Nothing is written yet: \`stratalint init --yes\` writes ${list}.`
}

/** Part of the project could not be checked. */
export function incomplete(faults: readonly string[]): string {
  return [
    'Part of the project could not be checked, so the numbers are not complete and no baseline is written:',
    ...faults.slice(0, 5).map((fault) => `  ${messageLine(fault)}`),
    ...(faults.length > 5 ? [`  and ${faults.length - 5} more.`] : []),
    'Fix this, then run `stratalint baseline`.',
  ].join('\n')
}

/** Findings that a baseline never contains. */
export function failing(findings: readonly string[]): string {
  const more = findings.length - 5
  return [
    'A baseline contains no syntax errors, so a check fails until these are fixed:',
    ...findings.slice(0, 5).map((finding) => `  ${messageLine(finding)}`),
    ...(more > 0 ? [`  and ${more} more.`] : []),
  ].join('\n')
}

/** A baseline from before. */
export const existingBaseline = 'stratalint.baseline.json exists already, so it is unchanged.'

/** The questions of the wizard. */
export const questions = {
  migrate: 'Translate these rules instead of a proposal from the code?',
  dividePackages: 'Divide the largest packages into their folders?',
  strictDomains: (allowed: number): string =>
    `Forbid every import between domains? The policy allows ${allowed} ${allowed === 1 ? 'direction' : 'directions'} of today.`,
  baseline: (findings: number): string =>
    `Write a baseline, so that only findings that are new fail? It would list ${findings} ${findings === 1 ? 'finding' : 'findings'}.`,
  change: ({ path, before }: FileChange): string => `${before === null ? 'Create' : 'Edit'} ${messageLine(path)}?`,
  write: (file: string): string => `Write ${file}?`,
  nothing: 'Nothing is written.',
}
