import { posix } from 'node:path'
import { inProject, type ReviewContext } from '../../context.ts'
import type { Change } from '../../git/changes.ts'
import { placementOf } from '../placement.ts'
import { hasGeneratedHeader } from '../scope/generated-header.ts'

/** A file of the change that people have to read. */
export interface CountedFile {
  change: Change
  /** Lines that are added and deleted. */
  lines: number
  /** The domain; `null` for a file of no domain. */
  domain: string | null
}

const LOCKS =
  /^(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|deno\.lock|[Cc]argo\.lock|go\.sum|composer\.lock|Gemfile\.lock|poetry\.lock|uv\.lock|flake\.lock)$/

/** The files that count towards a budget: no lock files, snapshots, generated files and mere renames. */
export function countFiles(context: ReviewContext): CountedFile[] {
  const { changes, base, head } = context
  return changes.list.flatMap((change): CountedFile[] => {
    const { path, before, status } = change
    if (isUnread(path)) return []
    const [old, now] = [before === null ? null : base.read(before), status === 'deleted' ? null : head.read(path)]
    if (hasGeneratedHeader(now) || (status === 'deleted' && hasGeneratedHeader(old))) return []
    if (status === 'renamed' && old === now) return []
    return [{ change, lines: changedLines(old ?? '', now ?? ''), domain: domainOf(context, path) }]
  })
}

function isUnread(path: string): boolean {
  return (
    LOCKS.test(posix.basename(path)) ||
    /\.(?:snap|snapshot|map)$|(?:^|\/)__(?:snapshots|generated)__\/|\.(?:gen|generated|min)\.[^/]+$/.test(path)
  )
}

/** How many lines differ; lines that only moved do not. */
function changedLines(before: string, after: string): number {
  if (before === after) return 0
  const left = new Map<string, number>()
  for (const line of linesOf(before)) left.set(line, (left.get(line) ?? 0) + 1)
  let added = 0
  for (const line of linesOf(after)) {
    const known = left.get(line) ?? 0
    if (known > 0) left.set(line, known - 1)
    else added++
  }
  return added + [...left.values()].reduce((sum, count) => sum + count, 0)
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/)
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

function domainOf(context: ReviewContext, path: string): string | null {
  const here = inProject(context, path)
  if (here === null) return null
  const { inHead, atBase } = placementOf(context)
  const location = inHead(here) ?? atBase(here)
  return location?.place.role === 'domain' ? location.domain : null
}
