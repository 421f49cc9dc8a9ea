import type { Policy } from '@stratalint/core'
import { createHash, randomUUID } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { cacheFolder } from './cache-folder.ts'
import type { LoadedPolicy } from './loaded-policy.ts'
import { hashSources, Sources, toPosix } from './sources.ts'
import { BUILD } from './version.ts'

/** Says which files a config was made from the last time, so that a warm start can tell whether they changed. */
interface Manifest {
  build: string
  policyFile: string
  hash: string
  sources: string[]
}

/** A policy with its sources as they were stamped before they were read. */
export interface Opened {
  loaded: LoadedPolicy
  sources: Sources
}

interface StoredPolicy {
  build: string
  hash: string
  /** Of the rest, against damage. */
  checksum: string
  policy: Policy
}

/** The policy compiled earlier from the very same contents; `null` when there is none that can be trusted. */
export function readCachedPolicy(root: string, policyFile: string): Opened | null {
  const manifest = readJson(manifestPath(root, policyFile)) as Partial<Manifest> | null
  if (manifest?.build !== BUILD || manifest.policyFile !== policyFile || !isTextList(manifest.sources)) return null
  const sources = new Sources(manifest.sources.map((source) => resolve(root, source)))
  const hash = hashSources(root, sources.paths, BUILD)
  if (hash === null) return null
  const stored = readJson(policyPath(root, hash)) as Partial<StoredPolicy> | null
  if (stored?.build !== BUILD || stored.hash !== hash || stored.checksum !== checksum(stored.policy)) return null
  return { loaded: { root, policyFile, hash, policy: stored.policy!, sources: sources.paths }, sources }
}

/** Keeps a compiled policy; a folder that cannot be written only costs the next start its time. */
export function writeCachedPolicy({ root, policyFile, hash, policy, sources }: LoadedPolicy): void {
  const stored: StoredPolicy = { build: BUILD, hash, checksum: checksum(policy), policy }
  const earlier = readJson(manifestPath(root, policyFile)) as Partial<Manifest> | null
  const manifest: Manifest = { build: BUILD, policyFile, hash, sources: sources.map((source) => toPosix(relative(root, source))) }
  writeAtomically(policyPath(root, hash), stored)
  writeAtomically(manifestPath(root, policyFile), manifest)
  // Nobody will ask for the policy of contents that are gone; without this every edit would leave a file behind.
  if (isHash(earlier?.hash) && earlier.hash !== hash) rmSync(policyPath(root, earlier.hash), { force: true })
}

function manifestPath(root: string, policyFile: string): string {
  const key = createHash('sha256').update(policyFile).digest('hex').slice(0, 16)
  return join(cacheFolder(root), `config-${key}.json`)
}

function policyPath(root: string, hash: string): string {
  return join(cacheFolder(root), `policy-${hash}.json`)
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown
  } catch {
    return null
  }
}

function writeAtomically(path: string, value: unknown): void {
  const temporary = `${path}.${randomUUID()}.tmp`
  try {
    writeFileSync(temporary, JSON.stringify(value))
    renameSync(temporary, path)
  } catch {
    rmSync(temporary, { force: true })
  }
}

function checksum(policy: unknown): string {
  return createHash('sha256').update(JSON.stringify(policy) ?? '').digest('hex')
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{16}$/.test(value)
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')
}
