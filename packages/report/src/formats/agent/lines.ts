import type { Finding } from '@stratalint/core'
import type { ReportContext } from '../../context.ts'
import { messageLine } from '../../text/plain.ts'
import type { Cause } from './group-findings.ts'

type DisplayPath = ReportContext['displayPath']

/** Longer names are cut in the middle: nobody needs them, and they would fill the report. */
const LONGEST_PATH = 240

/** The rule, the first sentence of why it exists, and its page where that is not the one that `explain` prints. */
export function ruleLine({ rule, why, docs }: Finding): string {
  const isExplained = docs === '' || docs.endsWith(`/rules/${rule}/README.md`)
  return messageLine(`${rule}: ${firstSentence(why)}${isExplained ? '' : ` ${docs}`}`)
}

/** Whether a rule has more reasons than the report gives. */
export function isShortened({ why }: Pick<Finding, 'why'>): boolean {
  return firstSentence(why) !== why
}

function firstSentence(text: string): string {
  return /^.*?[.?!](?= \p{Lu})/su.exec(text)?.[0] ?? text
}

/** What several findings have in common; `null` for one that is alone. */
export function causeLine({ source, target }: Cause, displayPath: DisplayPath): string | null {
  if (source !== null) return `From ${where(source, displayPath)}; fix that first:`
  return target === null ? null : `On ${shown(displayPath(target))}:`
}

/** One finding with its first fix. */
export function findingLine(finding: Finding, displayPath: DisplayPath): string {
  const [first] = finding.fix
  const level = finding.severity === 'error' ? '' : ' warning:'
  const fix = first === undefined ? '' : ` Fix: ${messageLine(first.title)}`
  return `${where(finding, displayPath)}${level} ${messageLine(withoutPath(finding))}${fix}`
}

/** The message without the short path that it starts with: the line starts with the whole one. */
function withoutPath({ file, what }: Finding): string {
  const end = what.indexOf(' ')
  const path = what.slice(0, Math.max(end, 0)).replace(/:\d+:?$/, '')
  return path !== '' && `/${file}`.endsWith(`/${path}`) ? what.slice(end + 1) : what
}

function where({ file, line }: Finding, displayPath: DisplayPath): string {
  return `${shown(displayPath(file))}:${line}`
}

/** A name with spaces or signs is quoted, so that no part of it reads as a sentence of the report. */
function shown(path: string): string {
  const line = messageLine(path)
  const cut = line.length <= LONGEST_PATH ? line : `${line.slice(0, LONGEST_PATH / 2)}…${line.slice(-LONGEST_PATH / 2)}`
  return isPlainName(cut) ? cut : JSON.stringify(cut)
}

/** Whether a name that a finding shows could read as a sentence. */
export function hasOddName({ file, specifier = '', resolved = '', fix }: Finding): boolean {
  const names = [file, specifier, resolved, ...fix.flatMap(({ target = '', symbols = [] }) => [target, ...symbols])]
  return names.some((name) => name !== '' && !isPlainName(name))
}

function isPlainName(name: string): boolean {
  return /^[\p{L}\p{N}\p{M}._~@#$:/\\()[\]+*-]+$/u.test(name)
}
