import { isTopLevel, referencesOf } from '../max-function-lines/references.ts'
import type { Span } from '../max-function-lines/own-lines.ts'
import type { FileSource, Outline } from './outline.ts'

/** The declarations of a file that a part of one of them needs in another file. */
export interface Companions {
  /** Whether a part can leave the file without a cycle: what it uses can move along. */
  isMovable(span: Span): boolean
  /** The declarations that move along with some parts, which import none of the old file. */
  of(spans: readonly Span[]): { names: string[]; lines: number }
}

/** What the declaration with an index needs when parts of it move. */
export function companionsIn({ sourceCode }: FileSource, { units }: Outline, owner: number): Companions {
  const unitOf = new Map(units.flatMap(({ names }, index) => names.map((name) => [name, index] as const)))
  const uses = referencesOf(sourceCode).flatMap(({ start, variable }) => {
    const unit = variable === null || !isTopLevel(variable) ? undefined : unitOf.get(variable.name)
    return unit === undefined ? [] : [{ start, unit }]
  })
  const closures = new Map<number, ReadonlySet<number>>()
  const closureOf = (unit: number): ReadonlySet<number> => {
    const known = closures.get(unit)
    if (known !== undefined) return known
    const closure = new Set([unit])
    for (const one of closure) for (const to of units[one]!.uses) closure.add(to)
    closures.set(unit, closure)
    return closure
  }
  // What others import, and what runs in its place, stays.
  const stays = (unit: number): boolean => {
    const { isPinned, exported } = units[unit]!
    return unit === owner || isPinned || exported.length > 0
  }
  const unitsIn = ([from, to]: Span): number[] =>
    uses.filter(({ start }) => start >= from && start < to).map(({ unit }) => unit)
  return {
    isMovable: (span) => unitsIn(span).every((unit) => ![...closureOf(unit)].some(stays)),
    of(spans) {
      const moved = new Set(spans.flatMap(unitsIn).flatMap((unit) => [...closureOf(unit)]))
      const along = [...moved].toSorted((a, b) => a - b).map((unit) => units[unit]!)
      return { names: along.flatMap(({ names }) => names), lines: along.reduce((sum, { lines }) => sum + lines, 0) }
    },
  }
}
