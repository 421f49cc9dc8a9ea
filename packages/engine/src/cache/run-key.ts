import { shortHash } from '@stratalint/core'
import { BUNDLE, type LoadedPolicy } from '@stratalint/policy'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = dirname(fileURLToPath(import.meta.url))

/** Everything other than files that affects what a run finds; the command line does not. */
export function runKey(loaded: LoadedPolicy, engine: string, today: string): string {
  const expires = loaded.policy.exceptions.some((exception) => exception.expires !== null)
  return shortHash(
    JSON.stringify([
      loaded.policyFile,
      loaded.hash,
      engine,
      expires ? today : null,
      process.version,
      process.platform,
      BUNDLE ?? build(),
      versions(loaded.root, engine),
    ]),
  )
}

/** The state of every module of this repository, for runs from source, where code changes without a new version. */
function build(): string {
  const repository = join(folder, '..', '..', '..', '..')
  return [
    ...['core', 'graph', 'rule', 'engine', 'policy'].map((name) => stateOf(join(repository, 'packages', name))),
    stateOf(join(repository, 'rules')),
  ].join(' ')
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

/** The versions of the parsers and the resolver. */
function versions(root: string, engine: string): string[] {
  return [
    ...(engine === 'oxlint' ? [versionOf('oxlint', join(root, 'package.json'))] : []),
    ...['oxc-parser', 'oxc-resolver'].map((name) => versionOf(name, import.meta.filename)),
  ]
}

function versionOf(name: string, from: string): string {
  try {
    const manifest = installedManifest(name, from) ?? createRequire(from).resolve(`${name}/package.json`)
    return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version
  } catch {
    return 'none'
  }
}

/** What `require` finds too, several times as fast; `null` where packages are not in `node_modules`. */
function installedManifest(name: string, from: string): string | null {
  for (let at = dirname(from); ; at = dirname(at)) {
    const manifest = join(at, 'node_modules', name, 'package.json')
    if (existsSync(manifest)) return manifest
    if (at === dirname(at)) return null
  }
}
