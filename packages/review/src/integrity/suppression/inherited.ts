import { alignLines } from '../text/align-lines.ts'
import type { SilencedFile, Silencer } from './silencers.ts'

/** One changed file on both sides. */
export interface FilePair {
  before: SilencedFile | null
  after: SilencedFile
}

/** Decides which silencers of head were there at the base, with the code that they cover. */
export interface Inheritance {
  /** Whether the base silenced all that this one does. */
  has(pair: FilePair, silencer: Silencer): boolean
}

const EMPTY: SilencedFile = { keys: [], lines: [], text: '', silencers: [] }

/** `bases` are the files of the base that changed, deleted ones included: code may have moved from any of them. */
export function createInheritance(pairs: readonly FilePair[], deleted: readonly SilencedFile[]): Inheritance {
  const alignments = new Map(pairs.map((pair) => [pair, alignLines((pair.before ?? EMPTY).keys, pair.after.keys)]))
  const moved = createMovedCode(alignments, deleted)
  const claimed = new Set<Silencer>()
  return {
    has(pair, silencer) {
      const alignment = alignments.get(pair)!
      const base = pair.before ?? EMPTY
      const covered = nontrivial(pair.after, silencer)
      const isKept = (at: number): boolean => {
        const own = alignment[at]!
        if (own !== -1) return base.silencers.some((one) => silences(one, silencer) && covers(one, own))
        return (
          isInChangedLines({ base, after: pair.after, alignment, silencer, at, claimed }) ||
          moved.take(pair.after.keys[at]!, silencer)
        )
      }
      if (!silencer.isRegion) return silencer.from <= silencer.to && isKept(silencer.from)
      if (covered.length === 0) return base.silencers.some((one) => one.isRegion && silences(one, silencer))
      if (pair.before !== null) return covered.every(isKept)
      // A part of a file that moved to a new one, with imports of its own.
      const code = covered.filter((at) => !/^(?:import|export\*|export\{)|^\}from/.test(pair.after.keys[at]!))
      return code.length > 0 && code.filter(isKept).length >= code.length * 0.8
    },
  }
}

function silences(base: Silencer, head: Silencer): boolean {
  if (base.tool !== head.tool || base.rank < head.rank) return false
  return base.rule === null || base.rule === head.rule || (head.rule?.startsWith(`${base.rule}/`) ?? false)
}

function covers({ from, to }: Silencer, at: number): boolean {
  return from <= at && at <= to
}

function nontrivial({ keys }: SilencedFile, { from, to }: Silencer): number[] {
  const indexes: number[] = []
  for (let at = from; at <= to; at++) if (/[\p{L}\p{N}_$]{2}/u.test(keys[at]!)) indexes.push(at)
  return indexes
}

interface ChangedLine {
  base: SilencedFile
  after: SilencedFile
  alignment: Int32Array
  silencer: Silencer
  at: number
  claimed: Set<Silencer>
}

/** Whether the lines that this one replaces were covered; each comment of the base explains one comment of head. */
function isInChangedLines({ base, after, alignment, silencer, at, claimed }: ChangedLine): boolean {
  if (base.keys.length === 0) return false
  const { end, previous, next } = gapAt(alignment, at, base.keys.length)
  if (silencer.isRegion) {
    const known = (index: number): boolean =>
      base.silencers.some((one) => one.isRegion && silences(one, silencer) && covers(one, index))
    if (next - previous > 1) return rangeSome(previous + 1, next, known)
    // New lines inside a covered region.
    return (previous === -1 || known(previous)) && (next === base.keys.length || known(next))
  }
  const now = after.keys.slice(at, Math.min(end, at + 12)).join(' ')
  const found = base.silencers.find(
    (one) =>
      silences(one, silencer) &&
      (one.isRegion
        ? rangeSome(previous + 1, next, (index) => covers(one, index))
        : !claimed.has(one) && one.from > previous && one.from < next && isSimilar(base.keys[one.from]!, now)),
  )
  if (found !== undefined && !found.isRegion) claimed.add(found)
  return found !== undefined
}

interface Gap {
  start: number
  end: number
  /** The paired lines of the base around it. */
  previous: number
  next: number
}

const latestGaps = new WeakMap<Int32Array, Gap>()

/** The lines without a pair around one of them. */
function gapAt(alignment: Int32Array, at: number, length: number): Gap {
  const latest = latestGaps.get(alignment)
  if (latest !== undefined && latest.start <= at && at < latest.end) return latest
  let start = at
  while (start > 0 && alignment[start - 1] === -1) start--
  let end = at
  while (end < alignment.length && alignment[end] === -1) end++
  const gap = {
    start,
    end,
    previous: start === 0 ? -1 : alignment[start - 1]!,
    next: end === alignment.length ? length : alignment[end]!,
  }
  latestGaps.set(alignment, gap)
  return gap
}

function rangeSome(from: number, to: number, test: (index: number) => boolean): boolean {
  for (let at = from; at < to; at++) if (test(at)) return true
  return false
}

/** Whether enough of a line is left in what replaces it; short lines are too common to compare. */
function isSimilar(line: string, now: string): boolean {
  const words = line.match(/[\p{L}\p{N}_$]+/gu) ?? []
  if (words.length < 3) return true
  const kept = words.filter((word) => now.includes(word)).length
  return kept >= words.length * 0.4
}

interface MovedCode {
  /** Takes one covered line that is no longer where it was; `false` if there is none. */
  take(key: string, silencer: Silencer): boolean
}

function createMovedCode(alignments: Map<FilePair, Int32Array>, deleted: readonly SilencedFile[]): MovedCode {
  const pool = new Map<string, Silencer[]>()
  const add = (file: SilencedFile, kept: ReadonlySet<number>): void => {
    for (const silencer of file.silencers)
      for (let at = silencer.from; at <= silencer.to; at++) {
        if (kept.has(at)) continue
        const known = pool.get(file.keys[at]!)
        if (known === undefined) pool.set(file.keys[at]!, [silencer])
        else known.push(silencer)
      }
  }
  for (const [{ before }, alignment] of alignments) if (before !== null) add(before, new Set(alignment))
  for (const file of deleted) add(file, new Set())
  return {
    take(key, silencer) {
      const known = pool.get(key)
      const at = known?.findIndex((one) => silences(one, silencer)) ?? -1
      if (at === -1) return false
      known!.splice(at, 1)
      return true
    },
  }
}
