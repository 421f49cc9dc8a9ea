import { exportNamed } from '../../exports.ts'
import type { DeclarationFact, Facts } from '../../facts.ts'
import type { RemedyContext } from '../context.ts'
import type { LeftEdge } from '../simulate/simulate.ts'

/** What moves together when imported declarations leave their file. */
export interface Cargo {
  /** The file that declares them. */
  source: string
  /** Declarations that nobody imports here, but that the others need. */
  along: DeclarationFact[]
  /** `null` when nobody knows what the declarations import. */
  imports: readonly Pick<LeftEdge, 'target' | 'typeOnly'>[] | null
  jsx: boolean
}

/** What JSX is compiled to names a runtime that the source does not; React's is by far the likeliest to be placed. */
const JSX_RUNTIME: Pick<LeftEdge, 'target' | 'typeOnly'> = {
  target: { type: 'external', name: 'react' },
  typeOnly: false,
}

const MOST_ALONG = 6

/** What the imported declarations take along; `null` when they cannot move by themselves. */
export function cargoOf({ facts, edge, target, symbols }: RemedyContext): Cargo | null {
  const names = edge.names.map(({ name }) => name)
  if (facts.belongingsOf === undefined || facts.exportsOf(target) === null)
    return unknownCargo(facts, target, symbols.types)
  const declared = declaredWhere(facts, target, names)
  const found = declared === null ? null : facts.belongingsOf(declared.path, declared.names, MOST_ALONG)
  if (found === null || found.along.length > MOST_ALONG) return null
  return { source: declared!.path, ...found, imports: [...found.imports, ...(found.jsx ? [JSX_RUNTIME] : [])] }
}

/** The one file behind a file's exports, and their names there. */
export function declaredWhere(
  facts: Facts,
  path: string,
  names: readonly string[],
): { path: string; names: string[] } | null {
  const exported = facts.exportsOf(path) ?? []
  const origins = names.map((name) => exportNamed(exported, name)?.origin ?? { path, name })
  const [first] = origins
  return first === undefined || origins.some((origin) => origin.path !== first.path)
    ? null
    : { path: first.path, names: origins.map(({ name }) => name) }
}

function unknownCargo(facts: Facts, target: string, types: boolean): Cargo {
  return { source: target, along: [], imports: types ? [] : (facts.importsOf?.(target) ?? null), jsx: !types }
}
