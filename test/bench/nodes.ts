import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Another release of Node than the one that runs the benchmark. */
export interface NodeRelease {
  major: number
  path: string
  /** Why it cannot be used. */
  problem: string | null
}

/** Installs releases through npm's `node` package, each into a separate folder. */
export function installNodes(cache: string, majors: readonly number[], note: (text: string) => void): NodeRelease[] {
  return majors.map((major) => {
    const folder = join(cache, `node-${major}`)
    const path = join(folder, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
    if (existsSync(path)) return { major, path, problem: null }
    note(`Installing node@${major}`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{ "name": "node-release", "private": true }\n')
    const { status } = spawnSync(
      'npm',
      ['install', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error', `node@${major}`],
      { cwd: folder, shell: process.platform === 'win32' },
    )
    return { major, path, problem: status === 0 && existsSync(path) ? null : `node@${major} cannot be installed` }
  })
}
