import { planOf, type Finding, type ResolvedEdge, type Violation } from '@stratalint/core'
import type { RunDetails } from '@stratalint/engine'
import type { Previewer } from '@stratalint/fix'
import { outlineOf, parseSource } from '@stratalint/graph'

/** How many lines the first fix of a finding changes, by the code that it has to touch. */
export type Estimator = (finding: Finding, violation: Violation) => number

/** Estimates for fixes that only a person can carry out. */
export function createEstimator(
  { modules }: Pick<RunDetails, 'modules'>,
  { importersOf }: Pick<Previewer, 'importersOf'>,
  read: (file: string) => string | null,
): Estimator {
  const edgesOf = (file: string): readonly ResolvedEdge[] => modules.get(file)?.edges ?? []
  return (finding, violation) => {
    const [first] = finding.fix
    const plan = first === undefined ? undefined : planOf(first)
    const names = first?.symbols ?? []
    const from = plan !== undefined && 'from' in plan ? plan.from : violation.file
    const isMove = first?.kind === 'move' || first?.kind === 'split'
    const declared = isMove && names.length > 0 ? linesOf(names, from, read(from)) : null
    const followers = (): number =>
      names.length === 0
        ? importersOf(from).length
        : importersOf(from).filter((file) => importsAny(edgesOf(file), from, names)).length
    if (plan?.action === 'edit-config') return 1
    // Each moved line is removed and added, and each importer gets another specifier.
    if (declared !== null) return 2 * (declared + followers() + 1)
    // About half of the code moves.
    if (typeof violation.extent === 'number') return violation.extent
    if (violation.specifier === undefined) {
      const own = violation.endLine - violation.line + 1
      // The file or the name changes, and not the statement that the finding marks.
      return 2 * (first?.kind === 'rename' || isMove ? Math.max(1, followers()) : own)
    }
    // The path is corrected, or the file is written.
    if (violation.resolved === undefined) return 2
    const uses = usesOf(violation, edgesOf(violation.file), read(violation.file))
    const callers = first?.kind === 'invert' ? importersOf(violation.file).length : 0
    return 2 * (1 + uses + callers)
  }
}

/** How many lines declare these names; `null` where the file does not. */
function linesOf(names: readonly string[], file: string, text: string | null): number | null {
  const tree = text === null ? null : parseSource(file, text)
  if (tree === null || 'error' in tree) return null
  const outline = outlineOf(tree.program)
  const spans = names.flatMap((name) => outline.declaring(outline.exported.get(name) ?? name))
  if (spans.length === 0) return null
  return spans.reduce((sum, { start, end }) => sum + text!.slice(start, end).split('\n').length, 0)
}

function importsAny(edges: readonly ResolvedEdge[], target: string, names: readonly string[]): boolean {
  return edges.some(
    (edge) =>
      edge.target.type === 'file' &&
      edge.target.path === target &&
      edge.names.some(({ name }) => name === '*' || names.includes(name)),
  )
}

/** How many lines use what an import brings. */
function usesOf({ specifier }: Violation, edges: readonly ResolvedEdge[], text: string | null): number {
  const names = edges
    .filter((edge) => edge.specifier === specifier)
    .flatMap((edge) => edge.names.flatMap(({ local }) => local ?? []))
  if (text === null || names.length === 0) return 1
  const words = new Set(names)
  return text.split('\n').filter((line) => (line.match(/[\w$]+/g) ?? []).some((word) => words.has(word))).length
}
