import { clip, clipMiddle, clean, listNames, shortHash, type ReportedViolation } from '@stratalint/core'
import type { Loosening } from '../loosening.ts'
import type { FilePair } from './inherited.ts'
import type { PlacedDirective, Silencer } from './silencers.ts'

interface Suppression {
  path: string
  pair: FilePair
  directive: PlacedDirective
  /** The parts of the comment that are new. */
  silencers: readonly Silencer[]
  /** The comment was there, and now more is under it. */
  isInherited: boolean
  hides: readonly ReportedViolation[]
}

/** One comment as a loosening. */
export function describeSuppression({ path, pair, directive, silencers, isInherited, hides }: Suppression): Loosening {
  const earlier = isInherited ? directive : vanished(pair, directive)
  const name = nameOf(directive)
  const place = `${clipMiddle(clean(path), 50)}:${directive.line}`
  const rules = silencers.map(({ rule }) => rule ?? '*').sort()
  const change = isInherited
    ? `${name} at ${place} silences more code than before.`
    : earlier === null
      ? `${place} has a new comment ${name}.`
      : `${nameOf(earlier)} became ${name} at ${place}, which silences more.`
  const covered = directive.form === 'next' || directive.form === 'line' ? coveredCode(pair, silencers) : ''
  const ids = isInherited ? hides.map(({ id }) => id).sort() : []
  return {
    rule: 'suppression',
    file: path,
    line: directive.line,
    subject: [directive.tool, directive.form, directive.rank, rules.join(','), shortHash(covered), ...ids].join(' '),
    what: clip(change, 160),
    fix: fixesOf(directive, hides),
    not: NOT[directive.tool],
    hides,
  }
}

/** A file whose comments cannot be compared any more. */
export function describeUnreadable(path: string): Loosening {
  return {
    rule: 'suppression',
    file: path,
    line: 1,
    subject: 'unreadable',
    what: `${clipMiddle(clean(path), 70)} can no longer be read as text, so its comments are unknown.`,
    fix: ['Save it as UTF-8 text without null characters, below 16 MB.'],
    not: 'Do not hide code in a file that tools cannot read.',
  }
}

const NOT: Record<PlacedDirective['tool'], string> = {
  lint: 'Do not silence it in a config, an exception or the baseline.',
  types: 'Do not replace it by a cast to any.',
  biome: 'Do not turn the rule off in the config of Biome.',
}

function fixesOf({ tool, form, endLine, line }: PlacedDirective, hides: readonly ReportedViolation[]): string[] {
  const remedy = hides[0]?.message?.fix[0]?.title
  if (remedy !== undefined) return [`Delete the comment, and fix what it hides: ${clip(clean(remedy), 200)}`]
  const where = form === 'line' ? `line ${line}` : form === 'next' ? `the code below line ${endLine}` : 'the file'
  if (tool === 'types') return [`Delete the comment, and correct the types in ${where} until tsc passes.`]
  return [`Delete the comment, and fix what the linter then reports in ${where}.`]
}

function nameOf({ name, rules }: PlacedDirective): string {
  return rules === null
    ? `${name}${/^@/.test(name) ? '' : ' for all rules'}`
    : `${name} for ${clip(listNames(rules, 2), 70)}`
}

function coveredCode({ after }: FilePair, silencers: readonly Silencer[]): string {
  return silencers.map(({ from }) => after.keys[from] ?? '').join('\n')
}

/** A comment of the same tool that is no longer there, which this one replaced. */
function vanished({ before, after }: FilePair, directive: PlacedDirective): PlacedDirective | null {
  const left = new Set(after.silencers.map((one) => keyOf(one.directive)))
  const found = before?.silencers.find((one) => one.tool === directive.tool && !left.has(keyOf(one.directive)))
  return found?.directive ?? null
}

function keyOf({ name, rules }: PlacedDirective): string {
  return `${name} ${rules?.join(',') ?? '*'}`
}
