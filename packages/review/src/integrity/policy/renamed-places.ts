import { groupBy, shortHash } from '@stratalint/core'
import { createLineIndex } from '@stratalint/graph'
import { posix } from 'node:path'
import { fromTop, inProject, type ReviewContext } from '../../context.ts'
import type { Loosening } from '../loosening.ts'
import { placementOf } from '../placement.ts'
import { atPolicy } from '../policy-line.ts'
import { probeOf } from '../scope/probe.ts'
import { quote } from '../scope/words.ts'

interface Allowed {
  rule: string
  file: string
  line: number
  target: string
}

/**
 * Imports of files whose place or layer was renamed, which the base's policy forbids under the old names and head's allows
 * under the new ones.
 */
export function findRenamedPlaces(context: ReviewContext): Loosening[] {
  const oldPathOf = oldPaths(context)
  if (oldPathOf === null) return []
  const allowed = newlyAllowed(context, oldPathOf)
  return [...groupBy(allowed, ({ rule }) => rule)].map(([rule, imports]): Loosening => {
    const [first] = imports
    return {
      rule: 'policy',
      ...atPolicy(context, ['layers', 'places', 'architecture']),
      subject: `renamed ${rule} ${shortHash(JSON.stringify(imports.map(({ file, target }) => [file, target]).sort()))}`,
      what: `Under its new names, ${rule} no longer reports ${imports.length === 1 ? 'an import' : `${imports.length} imports`}, such as ${quote(first!.file, 50)}:${first!.line}.`,
      fix: ['Give the renamed places and layers the rules that they had.', 'Fix these imports in the code.'],
      not: 'Do not rename and weaken a place in one change.',
    }
  })
}

/** Finds the path that a newly placed file had, or would have had, at the base; `null` where nothing was renamed. */
function oldPaths(context: ReviewContext): ((path: string) => string | null) | null {
  const { changes, base, head } = context
  const { atBase, inHead, isNewlyPlaced } = placementOf(context)
  const [before, after] = [base.policy!.policy.layers.names, head.policy!.policy.layers.names]
  const renames = changes.list.flatMap(({ status, path, before: old }) => {
    const [to, from] = [inProject(context, path), old === null ? null : inProject(context, old)]
    if (status !== 'renamed' || to === null || from === null || !isNewlyPlaced(to)) return []
    const [was, is] = [atBase(from), inHead(to)]
    if (was === null || was.place.role !== is!.place.role) return []
    // A file that moves to another layer leaves the rules of its old one; a layer that is renamed keeps them.
    const isSame = was.layer === is!.layer
    const isRenamed =
      was.layer !== null && is!.layer !== null && !after.includes(was.layer) && !before.includes(is!.layer)
    return isSame || isRenamed ? [{ to, from }] : []
  })
  if (renames.length === 0) return null
  const files = new Map(renames.map(({ to, from }) => [to, from]))
  const folders = new Map(renames.map(({ to, from }) => [posix.dirname(to), posix.dirname(from)]))
  return (path) => {
    if (!isNewlyPlaced(path)) return path
    const folder = folders.get(posix.dirname(path))
    return files.get(path) ?? (folder === undefined ? null : posix.join(folder, posix.basename(path)))
  }
}

function newlyAllowed(context: ReviewContext, oldPathOf: (path: string) => string | null): Allowed[] {
  const { modules, findings } = context.runs.headByHead
  const { isNewlyPlaced, inHead } = placementOf(context)
  const { judge, isOn } = probeOf(context)
  const reported = new Set(findings.map(({ file, line }) => `${file}:${line}`))
  return modules.files.flatMap((file) => {
    const from = inHead(file)?.test === true ? null : oldPathOf(file)
    if (from === null) return []
    return modules.get(file)!.edges.flatMap((edge): Allowed[] => {
      const { target } = edge
      const to = target.type === 'file' ? oldPathOf(target.path) : null
      const isConcerned = isNewlyPlaced(file) || (target.type === 'file' && isNewlyPlaced(target.path))
      if (!isConcerned || (target.type === 'file' && to === null)) return []
      const verdict = judge.judge({
        ...edge,
        from,
        target: target.type === 'file' ? { type: 'file', path: to! } : target,
      })
      if (
        verdict.status !== 'forbidden' ||
        verdict.rule === 'architecture/resolved-import' ||
        !isOn(verdict.rule!, from)
      )
        return []
      const { line } = createLineIndex(context.head.read(fromTop(context, file)) ?? '')(edge.start)
      if (reported.has(`${file}:${line}`)) return []
      return [{ rule: verdict.rule!, file, line, target: target.type === 'file' ? target.path : edge.specifier }]
    })
  })
}
