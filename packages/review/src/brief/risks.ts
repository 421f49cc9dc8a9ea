import { clip, clean } from '@stratalint/core'
import { findImporters } from '@stratalint/graph'
import { inProject, type ReviewContext } from '../context.ts'

/** With fewer importers, a file is like any other. */
const MANY_IMPORTERS = 10
const MOST = 4

/** Where a mistake would cost most: what many files depend on, what has an owner, and the gate itself. */
export function findRisks(context: ReviewContext, loosened: readonly string[]): string[] {
  const existing = context.changes.list.flatMap(({ path, status }) => {
    const file = status === 'deleted' || status === 'added' ? null : inProject(context, path)
    return file ?? []
  })
  const widely = [...findImporters(context.runs.headByHead.modules, new Set(existing))]
    .map(([file, importers]): [string, number] => [file, importers.length])
    .filter(([, count]) => count >= MANY_IMPORTERS)
    .sort((a, b) => b[1] - a[1])
  return [
    ...(loosened.length === 0 ? [] : [`The change loosens the gate: ${loosened.join(', ')}.`]),
    ...widely.slice(0, MOST).map(([path, count]) => `${clip(clean(path), 80)} is imported by ${count} files.`),
    ...ownedPlaces(context),
  ]
}

/** Owners of more than the whole repository. */
function ownedPlaces({ changes, owners }: ReviewContext): string[] {
  const everyone = owners('\0').join(' ')
  const byOwner = new Map<string, number>()
  for (const { path } of changes.list) {
    const own = owners(path).join(' ')
    if (own !== '' && own !== everyone) byOwner.set(own, (byOwner.get(own) ?? 0) + 1)
  }
  return [...byOwner]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(
      ([names, count]) =>
        `${count} changed ${count === 1 ? 'file belongs' : 'files belong'} to ${clip(clean(names), 80)}.`,
    )
}
