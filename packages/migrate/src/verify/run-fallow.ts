import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Project } from '../read/project.ts'
import type { Violations } from './compare.ts'
import { pairOf } from './edges.ts'
import { packageFolder } from './package-folder.ts'

/** Runs the project's fallow; `null` if it is not installed or fails. */
export function runFallow({ root }: Project): Violations | null {
  const answer = ask(root, ['dead-code']) as { boundary_violations: { from_path: string; to_path: string }[] } | null
  if (answer === null) return null
  return new Map(
    answer.boundary_violations.map(({ from_path: from, to_path: to }) => [
      pairOf({ from, to, packageName: null }),
      'boundary-violation',
    ]),
  )
}

/** The files that fallow judges, which its entry points reach; `null` if it does not name its entry points. */
export function reachedByFallow({ root, modules }: Project, violations: Violations): ReadonlySet<string> | null {
  const answer = ask(root, ['list', '--files', '--entry-points']) as {
    files?: string[]
    entry_points?: { path: string }[]
  } | null
  if (answer?.files === undefined || answer.entry_points === undefined) return null
  const targets = new Map(
    modules
      .all()
      .map(({ file, edges }) => [file, edges.flatMap(({ target }) => (target.type === 'file' ? [target.path] : []))]),
  )
  // It may reach more files than our imports do; one with a violation is judged.
  const starts = [...answer.entry_points.map(({ path }) => path), ...[...violations.keys()].map(importerOf)]
  const reached = new Set(starts)
  for (const file of reached) for (const target of targets.get(file) ?? []) reached.add(target)
  const listed = new Set(answer.files)
  return new Set([...reached].filter((file) => listed.has(file)))
}

const importerOf = (pair: string): string => pair.slice(0, pair.indexOf('\0'))

/** What fallow answers in JSON; `null` if it is not installed or fails. */
function ask(root: string, args: readonly string[]): unknown {
  const folder = packageFolder(root, 'fallow')
  if (folder === null) return null
  const binary = join(folder, 'bin/fallow')
  const { stdout } = spawnSync(process.execPath, [binary, ...args, '--format', 'json', '--quiet', '--no-cache'], {
    cwd: root,
    encoding: 'utf8',
    timeout: 300_000,
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return stdout.startsWith('{') ? (JSON.parse(stdout) as unknown) : null
}
