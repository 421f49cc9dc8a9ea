import type { InsidePlan } from './inside-plan.ts'
import type { Outline } from './outline.ts'

/** A run of statements that does one thing after another when the file is loaded: routes, handlers, registrations. */
export function planStatements(
  outline: Outline,
  need: number,
  max: number,
  topicOf: (unit: number) => string,
): InsidePlan | null {
  const { units } = outline
  const code = [...units.keys()].filter((index) => units[index]!.shape === 'code')
  let best: { run: number[]; score: number } | null = null
  for (let from = 0; from < code.length; from++) {
    let lines = 0
    for (let to = from; to < code.length; to++) {
      // Declarations between the statements would have to move too.
      if (
        to > from &&
        code[to]! !== code[to - 1]! + 1 &&
        units.slice(code[to - 1]! + 1, code[to]).some(({ shape }) => shape !== 'type')
      )
        break
      lines += units[code[to]!]!.lines + 1
      if (lines > max - 4) break
      const run = code.slice(from, to + 1)
      const topics = new Set(run.map(topicOf))
      const isWhole =
        (from === 0 || topicOf(code[from - 1]!) !== topicOf(code[from]!)) &&
        (to === code.length - 1 || topicOf(code[to + 1]!) !== topicOf(code[to]!))
      const score = Math.min(lines / need, 1) * 50 - topics.size * 2 + (isWhole ? 10 : 0) - (lines > need * 1.6 ? 5 : 0)
      if (lines >= Math.min(12, max / 4) && (best === null || score > best.score)) best = { run, score }
    }
  }
  if (best === null) return null
  const { run } = best
  const used = [...closureOf(run, units)].filter((one) => !run.includes(one))
  // What only these statements use moves along; the function takes the rest, and cannot import it from here.
  const along = used.filter((one) => isOnlyUsedBy(one, [...run, ...used], units))
  const takes = units.flatMap((unit, index) =>
    [...run, ...along].some((one) => units[one]!.uses.includes(index)) && !run.includes(index) && !along.includes(index)
      ? [unit]
      : [],
  )
  if (takes.length > 4 || takes.some(({ shape }) => shape === 'type')) return null
  const moved = run.map((index) => units[index]!)
  const lines = [...run, ...along].reduce((sum, index) => sum + units[index]!.lines + 1, 0)
  return lines > max - 6
    ? null
    : {
        action: 'wrap-statements',
        fromLine: moved[0]!.fromLine,
        toLine: moved.at(-1)!.toLine,
        takes: takes.map(({ names }) => names[0]!),
        topics: [...new Set(run.map(topicOf))].filter((topic) => topic !== ''),
        along: along.flatMap((index) => units[index]!.names),
        saved: lines - 2,
      }
}

function closureOf(run: readonly number[], units: Outline['units']): Set<number> {
  const closure = new Set(run)
  for (const one of closure) for (const to of units[one]!.uses) closure.add(to)
  return closure
}

function isOnlyUsedBy(index: number, group: readonly number[], units: Outline['units']): boolean {
  const { exported, isPinned } = units[index]!
  if (exported.length > 0 || isPinned) return false
  const users = [...units.keys()].filter((one) => units[one]!.uses.includes(index))
  const run = group.filter((one) => units[one]!.names.length === 0)
  return users.every((one) => run.includes(one) || (group.includes(one) && isOnlyUsedBy(one, group, units)))
}
