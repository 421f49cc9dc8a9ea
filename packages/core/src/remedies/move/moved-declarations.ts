import { exportNamed } from '../../facts/exports.ts'
import type { Belongings, DeclarationFact, Facts } from '../../facts/facts.ts'
import type { RemedyContext } from '../context.ts'
import type { PlannedEdge } from '../simulate/simulate.ts'
import { isComponentFile } from '../../policy/policy.ts'
import { fileNameOf, kebabCase, withoutExtension } from '../paths/path.ts'
import { isForeign, isNamedByPosition } from './new-path.ts'

/** What moves together when imported declarations leave their file. */
export interface MovedDeclarations {
  /** The file that declares them. */
  source: string
  /** Declarations that the imported ones use. */
  along: DeclarationFact[]
  /** `null` when the imports of the declarations are unknown. */
  imports: Belongings['imports'] | null
  jsx: boolean
}

/** JSX compiles to an import of a runtime that the source does not name; React's is the likeliest to have a place. */
const JSX_RUNTIME: Omit<PlannedEdge, 'from'> = { target: { type: 'external', name: 'react' }, typeOnly: false }

const MOST_ALONG = 6

/** What moves with the imported declarations; `null` when they cannot leave their file. */
export function declarationsToMove({ facts, edge, target, symbols }: RemedyContext): MovedDeclarations | null {
  if (facts.belongingsOf === undefined || facts.exportsOf(target) === null) {
    const imports = symbols.types
      ? []
      : (facts.importsOf?.(target)?.map(({ target: to, typeOnly }) => ({ target: to, typeOnly })) ?? null)
    return { source: target, along: [], imports, jsx: !symbols.types }
  }
  const names = edge.names.map(({ name }) => name)
  const declared = declaredWhere(facts, target, names)
  const found =
    declared === null || isForeign(declared.path) ? null : facts.belongingsOf(declared.path, declared.names, MOST_ALONG)
  if (found === null || found.along.length > MOST_ALONG) return null
  return { source: declared!.path, ...found, imports: [...found.imports, ...(found.jsx ? [JSX_RUNTIME] : [])] }
}

/** The one file that declares all these exports of a file, and their names there. */
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

/** The name of the file that moves as a whole, where it says what kind of file it is, or no more than the declaration's name. */
export function nameKept({ facts, symbols }: RemedyContext, { source, along }: MovedDeclarations): string | null {
  const moved = [...symbols.names, ...along.map(({ name }) => name)]
  const exported = facts.exportsOf(source) ?? []
  const name = fileNameOf(source)
  if (isComponentFile(source) || isNamedByPosition(name)) return null
  if (!exported.every((one) => one.origin === null && moved.includes(one.name))) return null
  const stem = withoutExtension(name)
  return stem.includes('.') || kebabCase(stem) === kebabCase(symbols.first) ? name : null
}

/** Whether what moves uses declarations of the importer, directly or through an index. */
export function usesImporter({ facts, file }: RemedyContext, { imports }: MovedDeclarations): boolean {
  return (imports ?? []).some(
    ({ target, names = [] }) =>
      target.type === 'file' &&
      names.some((name) => {
        const found = exportNamed(facts.exportsOf(target.path), name)
        return found !== undefined && (found.origin?.path ?? target.path) === file
      }),
  )
}
