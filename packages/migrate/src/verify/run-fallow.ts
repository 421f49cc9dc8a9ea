import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Project } from '../read/project.ts'
import type { Violations } from './compare.ts'
import { pairOf } from './edges.ts'
import { packageFolder } from './package-folder.ts'

/** Runs the project's fallow; `null` if it is not installed or fails. */
export function runFallow({ root }: Project): Violations | null {
  const folder = packageFolder(root, 'fallow')
  if (folder === null) return null
  const binary = join(folder, 'bin/fallow')
  const { stdout } = spawnSync(process.execPath, [binary, 'dead-code', '--format', 'json', '--quiet', '--no-cache'], {
    cwd: root,
    encoding: 'utf8',
    timeout: 300_000,
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  if (!stdout.startsWith('{')) return null
  const { boundary_violations: found } = JSON.parse(stdout) as {
    boundary_violations: { from_path: string; to_path: string }[]
  }
  return new Map(
    found.map(({ from_path: from, to_path: to }) => [pairOf({ from, to, packageName: null }), 'boundary-violation']),
  )
}
