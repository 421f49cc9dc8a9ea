import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OldConfig } from '../model/old-config.ts'
import type { Project } from '../read/project.ts'
import type { Violations } from './compare.ts'
import { pairOf } from './edges.ts'
import { packageFolder } from './package-folder.ts'

interface Result {
  modules: { source: string; dependencies: { resolved: string; valid: boolean; rules?: { name: string }[] }[] }[]
}

/** Runs the project's dependency-cruiser on the folders that have source files; `null` if it is not installed or fails. */
export function runDependencyCruiser({ file, judged }: OldConfig, { root, files }: Project): Violations | null {
  const binary = findBinary(root)
  if (binary === null) return null
  const folders = [...new Set(files.map((one) => one.split('/', 1)[0]!))]
  const { status, stdout } = spawnSync(
    process.execPath,
    [binary, '--config', file, '--output-type', 'json', ...folders],
    { cwd: root, encoding: 'utf8', timeout: 300_000, maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] },
  )
  if (status === null || !stdout.startsWith('{')) return null
  const { modules } = JSON.parse(stdout) as Result
  return new Map(
    modules.flatMap(({ source, dependencies }) =>
      dependencies.flatMap(({ resolved, valid, rules = [] }): [string, string][] => {
        const rule = valid ? undefined : rules.find(({ name }) => judged!.has(name))
        return rule === undefined ? [] : [[pairOf({ from: source, ...targetOf(resolved) }), rule.name]]
      }),
    ),
  )
}

function targetOf(resolved: string): { to: string | null; packageName: string | null } {
  const inModules = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)(?!.*\/node_modules\/)/.exec(resolved)?.[1]
  if (inModules !== undefined) return { to: null, packageName: inModules.replace(/^@types\//, '') }
  return /[./]/.test(resolved) && !resolved.startsWith('node:')
    ? { to: resolved, packageName: null }
    : { to: null, packageName: resolved.replace(/^node:/, '') }
}

function findBinary(root: string): string | null {
  const folder = packageFolder(root, 'dependency-cruiser')
  if (folder === null) return null
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { bin: Record<string, string> }
  return join(folder, bin['depcruise'] ?? Object.values(bin)[0]!)
}
