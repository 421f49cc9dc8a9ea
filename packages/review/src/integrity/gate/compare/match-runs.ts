import type { Run, Tool } from '../model.ts'
import { coverTogether, isAsGood, weaknessesOf } from './weaknesses.ts'
import type { Pairing, Weakness } from './pairing.ts'

/** What became of a run of the base that is no longer there, or is weaker. */
export interface Loss {
  before: Run
  /** The weaker run that took its place; `null` if there is none. */
  after: Run | null
  weaknesses: readonly Weakness[]
}

/** The runs of the base that head does not have, wherever they are started and by whatever scripts. */
export function findLosses(before: readonly Run[], after: readonly Run[], pairing: Pairing): Loss[] {
  const able = before.filter(({ defects }) => defects.length === 0)
  const memo = new Map<Run, Map<Run, readonly Weakness[]>>()
  const compare = (old: Run, now: Run): readonly Weakness[] => {
    const known = memo.get(old) ?? new Map<Run, readonly Weakness[]>()
    memo.set(old, known)
    const found = known.get(now) ?? weaknessesOf(old, now, pairing)
    known.set(now, found)
    return found
  }
  const candidates = new Map(
    able.map((old) => [
      old,
      after.filter((now) => isAsGood(old.judged.tool, now.judged.tool) && isSameTrigger(old, now, pairing)),
    ]),
  )
  const isEqual = (old: Run, now: Run): boolean =>
    candidates.get(old)!.includes(now) && old.via === now.via && compare(old, now).length === 0
  const matched = new Set(after.filter((now) => able.some((old) => isEqual(old, now))))
  return able.flatMap((old): Loss[] => {
    const all = candidates.get(old)!
    const weakened = all.filter((now) => !matched.has(now) && compare(old, now).length > 0)
    const own = weakened.find((now) => isSamePlace(old, now, pairing) && now.via === old.via && isEdited(old, now))
    const equal = all.filter((now) => isEqual(old, now))
    const others = able.filter((one) => one !== old && equal.some((now) => isEqual(one, now)))
    // A step that was made harmless is no step that was removed because another one does the same.
    if (equal.length > 0 && (own === undefined || equal.length > others.length)) return []
    if (equal.length === 0 && all.some((now) => !matched.has(now) && compare(old, now).length === 0)) return []
    const isPart = (now: Run): boolean =>
      now.via === old.via && compare(old, now).every(({ key }) => key.startsWith('coverage '))
    const parts = weakened.filter(isPart)
    if (coverTogether(old, parts, pairing)) return []
    if (equal.length === 0 && isMovedScript(old, before, after, compare, pairing)) return []
    const best =
      own ??
      weakened
        .filter((now) => isSamePlace(old, now, pairing) || isSameText(old, now))
        .sort((a, b) => compare(old, a).length - compare(old, b).length)[0]
    return [{ before: old, after: best ?? null, weaknesses: best === undefined ? [] : compare(old, best) }]
  })
}

/** A command that changes what is judged, in place of judging it. */
export function isChange(tool: Tool): boolean {
  return tool === 'baseline' || tool === 'tampering' || tool === 'sources'
}

function isEdited(old: Run, now: Run): boolean {
  return now.defects.length > old.defects.length
}

function isSamePlace(old: Run, now: Run, { afterOf }: Pairing): boolean {
  const file = old.chain[0]?.file ?? ''
  const before = old.identity.replace(file, () => afterOf(file) ?? file)
  return before === now.identity || (afterOf(file) ?? file) === now.chain[0]?.file
}

function isSameText(old: Run, now: Run): boolean {
  return old.chain.at(-1)?.text === now.chain.at(-1)?.text || old.chain.at(-1)?.file === now.chain.at(-1)?.file
}

const WHEN_CODE_CHANGES = new Set(['ci:pull_request', 'ci:push', 'ci:merge_group'])

function isSameTrigger(old: Run, now: Run, pairing: Pairing): boolean {
  if (old.trigger.startsWith('script:')) return scriptAfter(old.trigger, pairing) === now.trigger
  if (old.trigger === now.trigger) return true
  const isEveryPush =
    now.trigger === 'ci:push' && now.event?.branches === null && now.event.ignoredBranches.length === 0
  if (old.trigger === 'ci:pull_request') return isEveryPush
  if (old.trigger.startsWith('ci:'))
    return !WHEN_CODE_CHANGES.has(old.trigger) && (now.trigger === 'ci:pull_request' || now.trigger === 'ci:push')
  return old.trigger.startsWith('hook:') && old.trigger !== 'hook:pre-commit' && now.trigger === 'hook:pre-commit'
}

function scriptAfter(trigger: string, { afterOf }: Pairing): string {
  const [, folder = '', name = ''] = /^script:(.*)#(.*?)$/s.exec(trigger) ?? []
  const file = folder === '' ? 'package.json' : `${folder}/package.json`
  return `script:${(afterOf(file) ?? file).replace(/\/?package\.json$/, '')}#${name}`
}

/** A script may be renamed or split; one that is gone leaves nothing behind as long as another one does the same. */
function isMovedScript(
  old: Run,
  before: readonly Run[],
  after: readonly Run[],
  compare: (old: Run, now: Run) => readonly Weakness[],
  pairing: Pairing,
): boolean {
  if (!old.trigger.startsWith('script:')) return false
  const equal = after.filter(
    (now) =>
      now.trigger.startsWith('script:') && isAsGood(old.judged.tool, now.judged.tool) && compare(old, now).length === 0,
  )
  if (!pairing.hasScript(scriptAfter(old.trigger, pairing))) return equal.length > 0
  const known = new Set(before.map(({ trigger }) => trigger))
  return equal.some(({ trigger }) => !known.has(trigger))
}
