import type { Coverage, Defect, Judged, Run, Site, Tool } from '../model.ts'
import { eventOf, quoted } from './events.ts'
import type { Pairing, Weakness } from './pairing.ts'
import { isHarmless } from '../runners/github/github-condition.ts'
import { isElsewhere, isOlder } from '../versions.ts'

/** Which tools judge at least what a tool does. */
const AS_GOOD: Record<Tool, readonly Tool[]> = {
  check: ['check', 'review'],
  review: ['review'],
  eslint: ['eslint', 'oxlint'],
  oxlint: ['oxlint', 'eslint'],
  depcruise: ['depcruise', 'check', 'review'],
  baseline: [],
  tampering: [],
  sources: [],
}

export function isAsGood(before: Tool, after: Tool): boolean {
  return AS_GOOD[before].includes(after)
}

/** How a run of head is weaker than one of the base; empty if it is not. */
export function weaknessesOf(before: Run, after: Run, pairing: Pairing): Weakness[] {
  return [
    ...after.defects.filter(isNewAmong(before.defects)).map(fromDefect),
    ...conditionsOf(before, after),
    ...argumentsOf(before.judged, after.judged, after, pairing),
    ...coverageOf(before.judged.coverage, after.judged.coverage, after.chain.at(-1)!, pairing),
    ...eventOf(before.event, after.event, pairing),
  ]
}

function isNewAmong(known: readonly Defect[]): (one: Defect) => boolean {
  const keys = new Set(known.map(({ key }) => key))
  return ({ key }) => !keys.has(key)
}

function fromDefect({ key, text, site }: Defect): Weakness {
  const cause = /because of ('.*')/.exec(text)?.[1]
  if (cause === undefined) return { key, text, site, fix: 'Run it so that its failure ends the script.' }
  const isIdle = text.startsWith('judges ')
  return { key, text, site, fix: isIdle ? `Remove ${cause}.` : `Remove ${cause}, so that findings fail the run.` }
}

function conditionsOf(before: Run, after: Run): Weakness[] {
  const known = before.conditions.map(({ key }) => key)
  return after.conditions
    .filter(({ key }) => !known.includes(key) && !isHarmless(key) && !isWider(key, known))
    .map(({ key, text, site }) => ({ key, text: `${text}, which is new`, site, fix: 'Remove the condition.' }))
}

/** A matcher of an agent that names the same tools and more. */
function isWider(key: string, known: readonly string[]): boolean {
  if (!key.startsWith('matcher ')) return false
  const toolsOf = (text: string): string[] => text.slice(8).split('|')
  const tools = new Set(toolsOf(key))
  return known.some((one) => one.startsWith('matcher ') && toolsOf(one).every((tool) => tools.has(tool)))
}

function argumentsOf(before: Judged, after: Judged, { chain, trigger }: Run, pairing: Pairing): Weakness[] {
  const { afterOf, installed } = pairing
  const site = chain.at(-1)!
  const found: Weakness[] = []
  const add = (key: string, text: string, fix: string): void => {
    found.push({ key, text, site, fix })
  }
  const { version } = after
  const was = before.version ?? installed
  if (version !== null && version !== before.version && isElsewhere(version, 'stratalint'))
    add(`version ${version}`, `runs ${quoted(version)} in place of stratalint`, 'Run the installed stratalint.')
  if (version !== null && isOlder(version, was))
    add(
      `version ${version}`,
      `runs the older version ${quoted(version)}, and ran ${quoted(was)}`,
      'Run the installed version.',
    )
  const isLocal = !trigger.startsWith('ci:')
  for (const [key, text] of after.limits)
    if (!before.limits.has(key) && !(key === 'staged' && isLocal))
      add(key, `now has ${quoted(text)}, with which it judges less`, `Run it without ${quoted(text)}.`)
  for (const flag of before.strict)
    if (!after.strict.has(flag) && before.tool === after.tool)
      add(flag, `no longer has ${quoted(flag)}`, `Pass ${quoted(flag)} again.`)
  if (after.rules !== null && !isWithin(before.rules, after.rules)) {
    const names = quoted(after.rules.join(', '))
    add(
      `rules ${after.rules.join(' ')}`,
      `reports only ${names}, and reported ${before.rules === null ? 'all rules' : quoted(before.rules.join(', '))}`,
      'Report the same rules as before.',
    )
  }
  const [most, limit] = [before.maxWarnings, after.maxWarnings]
  const isReview = before.tool === 'check' && after.tool === 'review'
  if (limit > most && !isReview)
    add(
      'max-warnings',
      limit === Infinity ? `no longer has '--max-warnings ${most}'` : `allows ${limit} warnings, and allowed ${most}`,
      `Set --max-warnings back to ${most}, and fix the warnings.`,
    )
  if (after.isQuiet && !before.isQuiet && most < Infinity)
    add('quiet', "now has '--quiet', and counted warnings before", 'Run it without --quiet.')
  const config = before.config === null ? null : (afterOf(before.config) ?? before.config)
  if (after.config !== config && !(before.tool !== after.tool && after.config === null))
    add(
      `config ${after.config ?? ''}`,
      `uses ${after.config === null ? 'the default config' : quoted(after.config)}, and used ${before.config === null ? 'the default one' : quoted(before.config)}`,
      'Use the same config as before.',
    )
  return found
}

function isWithin(before: readonly string[] | null, after: readonly string[]): boolean {
  return before !== null && before.every((rule) => after.includes(rule))
}

const coversAll = (coverage: readonly Coverage[], path: string): boolean => coverage.every((one) => one.covers(path))

function coverageOf(
  before: readonly Coverage[],
  after: readonly Coverage[],
  site: Site,
  { sources }: Pairing,
): Weakness[] {
  if (after.length === 0) return []
  // A file that moved out of what was covered is no edit of the gate.
  const lost = sources.filter(
    ([old, now]) => coversAll(before, old) && coversAll(before, now) && !coversAll(after, now),
  )
  if (lost.length === 0) return []
  const labels = before.map(({ label }) => label)
  const narrowed = after.find(({ label, site: own }) => own !== undefined && !labels.includes(label))?.site
  const shown = (coverage: readonly Coverage[]): string =>
    coverage.length === 0 ? 'all files' : quoted(coverage.map(({ label }) => label).join(' '))
  return [
    {
      key: `coverage ${after.map(({ label }) => label).join(' ')}`,
      text: `covers ${shown(after)}, and covered ${shown(before)}: ${lost.length === 1 ? 'one source is' : `${lost.length} sources are`} left out`,
      site: narrowed ?? site,
      fix: 'Run it on the same files as before.',
    },
  ]
}

/** Whether several runs together cover what one covered before. */
export function coverTogether(before: Run, parts: readonly Run[], { sources }: Pairing): boolean {
  return (
    parts.length > 1 &&
    sources.every(
      ([old, now]) =>
        !coversAll(before.judged.coverage, old) ||
        !coversAll(before.judged.coverage, now) ||
        parts.some(({ judged }) => coversAll(judged.coverage, now)),
    )
  )
}
