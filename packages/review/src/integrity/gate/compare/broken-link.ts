import type { Run, Site } from '../model.ts'
import { lineFrom, type World } from '../world.ts'

/** The first line on the way to a command that head does not have. */
export interface Link {
  /** In head. */
  site: Site
  /** The line at the base. */
  text: string
  /** Continues the sentence that it no longer runs. */
  reason?: string
}

/** Finds where the way from a trigger to its command is broken. */
export function linkOf(run: Run, base: World, head: World, afterOf: (path: string) => string | null): Link {
  for (const site of run.chain) {
    const file = afterOf(site.file)
    if (file !== null && isNowInvalid(site.file, file, base, head))
      return { site: { file, line: 1, text: '' }, text: 'not valid', reason: ', because the file is not valid' }
    const [before, after] = [base.read(site.file) ?? '', file === null ? null : head.read(file)]
    const line = before.split('\n')[site.line - 1]?.trim() ?? ''
    if (file === null || after === null)
      return { site: { file: file ?? site.file, line: 1, text: '' }, text: site.text }
    if (!after.split('\n').some((one) => one.trim() === line))
      return { site: { file, line: lineInHead(before, after, site.line), text: line }, text: line }
  }
  const changed = firstChange(run, base, head, afterOf)
  if (changed !== null) return changed
  const first = run.event?.site ?? run.chain[0]!
  const file = afterOf(first.file) ?? first.file
  const text = head.read(file) ?? ''
  return { site: { file, line: lineFrom(text, ['on:', first.text]), text: first.text }, text: first.text }
}

/** The first line that differs in the last file on the way, where something else in it decides, such as a variable. */
function firstChange(run: Run, base: World, head: World, afterOf: (path: string) => string | null): Link | null {
  for (const { file, text } of run.chain.toReversed()) {
    if (file === run.chain[0]!.file) return null
    const now = afterOf(file)
    const [before, after] = [base.read(file) ?? '', now === null ? '' : (head.read(now) ?? '')].map((one) =>
      one.split('\n'),
    )
    const at = after!.findIndex((line, index) => line !== before![index])
    if (now !== null && at !== -1) return { site: { file: now, line: at + 1, text: '' }, text }
  }
  return null
}

function isNowInvalid(before: string, after: string, base: World, head: World): boolean {
  if (/\.jsonc?$/.test(after)) return base.json(before) !== null && head.json(after) === null
  return /\.ya?ml$/.test(after) && base.yaml(before) !== null && head.yaml(after) === null
}

/** The line with the same key, or else the one after the nearest line above that both sides have. */
function lineInHead(before: string, after: string, line: number): number {
  const [old, now] = [before.split('\n').map((one) => one.trim()), after.split('\n').map((one) => one.trim())]
  const key = /^("[^"]+"\s*:|[\w-]+:)/.exec(old[line - 1] ?? '')?.[1]
  for (let at = line - 2; at >= 0; at--) {
    const text = old[at]!
    const found = text.length < 3 ? -1 : nearest(now, text, at)
    if (found === -1) continue
    const same =
      key === undefined ? -1 : now.findIndex((one, index) => index > found && index < found + 12 && one.startsWith(key))
    return Math.min((same === -1 ? found + 1 : same) + 1, now.length)
  }
  return 1
}

/** The line with this text that is nearest to a position. */
function nearest(lines: readonly string[], text: string, position: number): number {
  let best = -1
  for (const [index, line] of lines.entries())
    if (line === text && (best === -1 || Math.abs(index - position) < Math.abs(best - position))) best = index
  return best
}
