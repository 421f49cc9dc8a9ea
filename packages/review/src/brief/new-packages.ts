import { posix } from 'node:path'
import type { ReviewContext } from '../context.ts'
import type { NewPackage } from './brief-data.ts'

const KINDS = [
  ['dependencies', 'runtime'],
  ['optionalDependencies', 'runtime'],
  ['peerDependencies', 'runtime'],
  ['devDependencies', 'development'],
] as const

/** The packages that changed manifests add, those of the repository not counted. */
export function findNewPackages({ changes, base, head }: ReviewContext): NewPackage[] {
  return changes.list.flatMap(({ path, before, status }): NewPackage[] => {
    if (posix.basename(path) !== 'package.json' || status === 'deleted') return []
    const known = new Set(packagesOf(before === null ? null : base.read(before)).map(({ name }) => name))
    return packagesOf(head.read(path))
      .filter(({ name, version }) => !known.has(name) && !version.startsWith('workspace:'))
      .map(({ name, kind }) => ({ name, kind, manifest: path }))
  })
}

function packagesOf(text: string | null): { name: string; version: string; kind: NewPackage['kind'] }[] {
  const manifest = parse(text)
  return KINDS.flatMap(([field, kind]) => {
    const list = manifest?.[field]
    if (typeof list !== 'object' || list === null) return []
    return Object.entries(list).map(([name, version]) => ({ name, version: String(version), kind }))
  })
}

function parse(text: string | null): Record<string, unknown> | null {
  try {
    const parsed: unknown = JSON.parse(text ?? 'null')
    return typeof parsed === 'object' ? (parsed as Record<string, unknown> | null) : null
  } catch {
    return null
  }
}
