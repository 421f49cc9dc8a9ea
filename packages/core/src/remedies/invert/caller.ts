import { once } from '../../facts/facts.ts'
import type { RemedyContext } from '../context.ts'
import type { Supplier } from '../plan-details.ts'
import { legalRoute } from '../simulate/legal-route.ts'
import { areLegal, fileEdge, type PlannedEdge } from '../simulate/simulate.ts'

/** A file that uses the importer, directly or through others, and that may import what the importer may not. */
export interface Caller extends Supplier {
  edges: PlannedEdge[]
}

const MOST_FILES = 60
const MOST_STEPS = 2

/** The nearest file that can pass the target to the importer; `null` where there is none, or the importers are not known. */
export function findCaller(context: RemedyContext): Caller | null {
  const { file, target } = context
  for (const [path, through] of callersOf(context, file)) {
    const route = path === target || imports(context, target, path) ? null : legalRoute(context, path, target, false)
    if (route !== null) return { path, through, entry: route.entry, edges: route.edges }
  }
  return null
}

const CALLERS = {}

/** The files that use a file, directly or through the files listed for each, the nearest first. */
export function callersOf(context: RemedyContext, file: string): ReadonlyMap<string, readonly string[]> {
  return once(context.facts, CALLERS, file, () => {
    const callers = new Map<string, readonly string[]>()
    const pending: [string, readonly string[]][] = [[file, []]]
    for (const [path, through] of pending) {
      for (const user of usersOf(context, path)) {
        if (user === file || callers.has(user) || callers.size >= MOST_FILES) continue
        callers.set(user, through)
        if (through.length < MOST_STEPS) pending.push([user, [...through, user]])
      }
    }
    return callers
  })
}

const MOST_USERS = 2000
const ABOVE = {}

/** The files that lead to some files in any number of steps; `null` where there are none, or they are not all known. */
export function usersAbove({ facts }: RemedyContext, files: readonly string[]): readonly string[] | null {
  return once(facts, ABOVE, files.join('\n'), () => {
    const users = new Set<string>()
    const pending = [...files]
    for (const path of pending) {
      const importers = facts.importersOf?.(path) ?? null
      if (importers === null || users.size > MOST_USERS) return null
      for (const user of importers) {
        if (users.has(user)) continue
        users.add(user)
        pending.push(user)
      }
    }
    return users.size === 0 ? null : [...users]
  })
}

const USERS = {}

/** The files that use what a file exports at run time and may do so, without tests. */
function usersOf({ judge, facts }: RemedyContext, file: string): readonly string[] {
  return once(facts, USERS, file, () =>
    (facts.importersOf?.(file) ?? []).filter(
      (from) =>
        judge.locate(from)?.test === false &&
        areLegal(judge, [fileEdge(from, file, false)]) &&
        (facts.importsOf?.(from) ?? []).some(
          ({ target, typeOnly, kind }) =>
            target.type === 'file' && target.path === file && !typeOnly && !kind.startsWith('export'),
        ),
    ),
  )
}

function imports({ facts }: RemedyContext, file: string, path: string): boolean {
  return (facts.importsOf?.(file) ?? []).some(({ target }) => target.type === 'file' && target.path === path)
}
