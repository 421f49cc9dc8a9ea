import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Exact versions, so that two runs on two days compare the same programs. */
const VERSIONS = {
  eslint: '10.15.0',
  'eslint-plugin-boundaries': '7.2.0',
  'eslint-plugin-import-x': '4.18.1',
  'eslint-import-resolver-typescript': '4.4.5',
  '@typescript-eslint/parser': '8.73.0',
  typescript: '6.0.3',
  'dependency-cruiser': '17.4.3',
  fallow: '3.36.0',
} as const

export type RivalName = keyof typeof VERSIONS

/** The installed rivals, which are not dependencies of the repository. */
export interface Rivals {
  /** `null` when it is installed, else why it cannot be used. */
  problem(name: RivalName): string | null
  version(name: RivalName): string
  /** A path inside an installed package. */
  path(name: RivalName, inside: string): string
  /** The same as a `file:` URL in quotes, to be written into a configuration. */
  url(name: RivalName, inside: string): string
  folder: string
}

/** Installs the missing packages one by one, so that one failure does not affect the others. */
export function installRivals(cache: string, note: (text: string) => void): Rivals {
  const folder = join(cache, 'rivals')
  mkdirSync(folder, { recursive: true })
  const manifest = join(folder, 'package.json')
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "name": "rivals", "private": true }\n')
  const problems = new Map<RivalName, string>()
  const missing = (Object.keys(VERSIONS) as RivalName[]).filter(
    (name) => installedVersion(folder, name) !== VERSIONS[name],
  )
  if (missing.length > 0) {
    note(`Installing ${missing.map((name) => `${name}@${VERSIONS[name]}`).join(', ')}`)
    if (!install(folder, missing).ok) {
      for (const name of missing) {
        const { ok, why } = install(folder, [name])
        if (!ok) problems.set(name, why)
      }
    }
  }
  const path = (name: RivalName, inside: string): string => join(folder, 'node_modules', name, inside)
  return {
    folder,
    path,
    problem: (name) => problems.get(name) ?? (installedVersion(folder, name) === null ? 'not installed' : null),
    version: (name) => installedVersion(folder, name) ?? VERSIONS[name],
    url: (name, inside) => JSON.stringify(pathToFileURL(path(name, inside)).href),
  }
}

function install(folder: string, names: readonly RivalName[]): { ok: boolean; why: string } {
  const wanted = names.map((name) => `${name}@${VERSIONS[name]}`)
  const args = ['install', '--prefix', folder, '--save-exact', '--no-audit', '--no-fund', '--loglevel=error', ...wanted]
  const { status, stderr } = spawnSync('npm', args, {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  return {
    ok: status === 0,
    why:
      (stderr ?? '')
        .split('\n')
        .find((line) => line.startsWith('npm error'))
        ?.slice(0, 120) ?? 'npm failed',
  }
}

function installedVersion(folder: string, name: string): string | null {
  try {
    return (JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')) as { version: string })
      .version
  } catch {
    return null
  }
}
