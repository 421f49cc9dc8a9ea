import { posixRelative, shortHash, type Policy } from '@stratalint/core'
import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { LoadedPolicy } from '../compile/loaded-policy.ts'
import { hashSources, Sources } from '../files/sources.ts'
import { BUILD } from '../bundle/build-id.ts'
import { cacheFolder } from './cache-folder.ts'
import { sealFor } from './seal.ts'

/** The files that a config was made from, so that a warm start can check whether they changed. */
interface Manifest {
  build: string
  policyFile: string
  hash: string
  sources: string[]
  /** Missing files that would take precedence over others. */
  absent: string[]
}

/** A policy and its sources. */
export interface Opened {
  loaded: LoadedPolicy
  sources: Sources
}

interface StoredPolicy {
  build: string
  hash: string
  policy: Policy
}

/** The policy compiled from the same contents earlier; `null` if the cache has none that this user wrote for this checkout. */
export function readCachedPolicy(root: string, policyFile: string): Opened | null {
  const manifest = readSealed(root, manifestName(policyFile)) as Manifest | null
  if (manifest?.build !== BUILD || manifest.policyFile !== policyFile) return null
  const sources = new Sources([...manifest.sources, ...manifest.absent].map((source) => resolve(root, source)))
  const { files } = sources
  if (files.length !== manifest.sources.length) return null
  const hash = hashSources(root, files, BUILD)
  if (hash === null) return null
  const stored = readSealed(root, policyName(hash)) as StoredPolicy | null
  if (stored?.build !== BUILD || stored.hash !== hash) return null
  return { loaded: { root, policyFile, hash, policy: stored.policy, sources: files }, sources }
}

/** Writes a compiled policy to the cache; without write permission the next start is slower, nothing else. */
export function writeCachedPolicy({
  loaded: { root, policyFile, hash, policy, sources },
  sources: { absent },
}: Opened): void {
  const named = (paths: readonly string[]): string[] => paths.map((path) => posixRelative(root, path))
  const earlier = readSealed(root, manifestName(policyFile)) as Manifest | null
  const stored: StoredPolicy = { build: BUILD, hash, policy }
  const manifest: Manifest = { build: BUILD, policyFile, hash, sources: named(sources), absent: named(absent) }
  writeSealed(root, policyName(hash), stored)
  writeSealed(root, manifestName(policyFile), manifest)
  // The policy of the earlier contents is not needed; without this, every edit would leave a file.
  if (earlier !== null && earlier.hash !== hash) remove(root, policyName(earlier.hash))
}

/** Removes a config from the cache because its result depends on more than its files. */
export function deleteCachedPolicy(root: string, policyFile: string): void {
  const earlier = readSealed(root, manifestName(policyFile)) as Manifest | null
  if (earlier === null) return
  remove(root, manifestName(policyFile))
  remove(root, policyName(earlier.hash))
}

function manifestName(policyFile: string): string {
  return `config-${shortHash(policyFile)}.json`
}

function policyName(hash: string): string {
  return `policy-${hash}.json`
}

/** The JSON of a file, if the seal in its first line is right. */
function readSealed(root: string, name: string): unknown {
  const [folder, seal] = [cacheFolder(root), sealFor(root)]
  if (folder === null || seal === null) return null
  try {
    const text = readFileSync(join(folder, name), 'utf8')
    const lineEnd = text.indexOf('\n')
    const json = text.slice(lineEnd + 1)
    return seal.matches(name, json, text.slice(0, lineEnd)) ? (JSON.parse(json) as unknown) : null
  } catch {
    return null
  }
}

function writeSealed(root: string, name: string, value: unknown): void {
  const [folder, seal] = [cacheFolder(root), sealFor(root)]
  if (folder === null || seal === null) return
  const path = join(folder, name)
  const temporary = `${path}.${randomUUID()}.tmp`
  const json = JSON.stringify(value)
  try {
    writeFileSync(temporary, `${seal.of(name, json)}\n${json}`, { flag: 'wx' })
    renameSync(temporary, path)
  } catch {
    rmSync(temporary, { force: true })
  }
}

function remove(root: string, name: string): void {
  const folder = cacheFolder(root)
  try {
    if (folder !== null) rmSync(join(folder, name), { force: true })
  } catch {
    // Then it stays and is not used.
  }
}
