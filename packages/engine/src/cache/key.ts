import type { LoadedPolicy } from '@stratalint/policy'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { shortHash } from './stamps.ts'

const folder = dirname(fileURLToPath(import.meta.url))

/** Everything but files that decides what a run finds; never the command line. */
export function runKey(loaded: LoadedPolicy, engine: string, today: string): string {
  const expires = loaded.policy.exceptions.some((exception) => exception.expires !== null)
  return shortHash(JSON.stringify([loaded.policyFile, loaded.hash, engine, expires ? today : null, process.version, process.platform, build(), versions()]))
}

/** The version; in a checkout of our own, where code changes without a new number, also the state of every module. */
function build(): string {
  const manifest = join(folder, '..', '..', 'package.json')
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  if (folder.includes(`${sep}node_modules${sep}`)) return version
  const house = join(folder, '..', '..', '..', '..')
  return [version, ...['core', 'graph', 'rule', 'engine', 'policy'].map((name) => stateOf(join(house, 'packages', name))), stateOf(join(house, 'rules'))].join(' ')
}

const CODE = /(?<!\.test|\.d)\.[jt]s$/

function stateOf(folder: string): string {
  const rows: string[] = []
  const visit = (path: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (entry.name === 'node_modules') continue
      const inner = join(path, entry.name)
      if (entry.isDirectory()) visit(inner)
      else if (CODE.test(entry.name)) rows.push(`${entry.name} ${statSync(inner).size} ${statSync(inner).mtimeMs}`)
    }
  }
  visit(folder)
  return shortHash(rows.join('\n'))
}

/** Of what parses and resolves. */
function versions(): string[] {
  return [versionOf('oxlint', import.meta.url), ...['oxc-parser', 'oxc-resolver'].map((name) => versionOf(name, resolved('@stratalint/graph') ?? import.meta.url))]
}

function versionOf(name: string, from: string): string {
  for (const modules of createRequire(from).resolve.paths(name) ?? []) {
    try {
      return (JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')) as { version: string }).version
    } catch {
      // Looked for further up.
    }
  }
  return 'none'
}

function resolved(name: string): string | null {
  try {
    return createRequire(import.meta.url).resolve(name)
  } catch {
    return null
  }
}
