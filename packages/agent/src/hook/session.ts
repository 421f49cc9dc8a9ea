import { shortHash } from '@stratalint/core'
import { cacheFolder } from '@stratalint/policy'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What the hooks of one session of an agent know of each other. Hooks run at the same time and may be killed, so each fact is a file
 * of its own that the first hook creates: there is no lock that one could leave behind.
 */
export interface Session {
  /** The fact, made by the first hook that asks for it. */
  once(name: string, make: () => string): string
  recall(name: string): string | null
  /** All facts that are JSON objects. */
  records(): Record<string, unknown>[]
  remember(name: string, text: string): void
  /** Whether no other hook claimed this in the last seconds: what many hooks find at the same moment is reported once. */
  claim(name: string): boolean
}

const CLAIM_MS = 5_000
const KEPT_MS = 7 * 24 * 60 * 60 * 1_000

/** The session of an agent in a project; without a place to write, each hook is alone. */
export function openSession(root: string, id: string): Session {
  const folder = folderOf(root, id)
  const pathOf = (name: string): string => join(folder!, shortHash(name))
  const create = (name: string, text: string): boolean => {
    try {
      writeFileSync(pathOf(name), text, { flag: 'wx' })
      return true
    } catch (error) {
      // Where nothing can be written, nothing is claimed.
      return (error as NodeJS.ErrnoException).code !== 'EEXIST'
    }
  }
  const recall = (name: string): string | null => {
    try {
      return folder === null ? null : readFileSync(pathOf(name), 'utf8')
    } catch {
      return null
    }
  }
  return {
    recall,
    records: () => (folder === null ? [] : readdirSync(folder).flatMap((name) => recordIn(join(folder, name)))),
    once(name, make) {
      const known = recall(name)
      if (known !== null) return known
      const made = make()
      if (folder !== null) create(name, made)
      return made
    },
    remember(name, text) {
      if (folder === null) return
      rmSync(pathOf(name), { force: true })
      create(name, text)
    },
    claim(name) {
      if (folder === null) return true
      const key = `claim ${name}`
      if (create(key, '')) return true
      if (Date.now() - (timeOf(pathOf(key)) ?? 0) < CLAIM_MS) return false
      rmSync(pathOf(key), { force: true })
      return create(key, '')
    },
  }
}

function recordIn(path: string): Record<string, unknown>[] {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return typeof value === 'object' && value !== null ? [value as Record<string, unknown>] : []
  } catch {
    return []
  }
}

function folderOf(root: string, id: string): string | null {
  const cache = cacheFolder(root)
  if (cache === null) return null
  const all = join(cache, 'agent')
  const own = join(all, shortHash(id))
  try {
    if (!existsSync(own)) {
      mkdirSync(own, { recursive: true })
      deleteOld(all)
    }
    return own
  } catch {
    return null
  }
}

function deleteOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (/^[0-9a-f]{16}$/.test(name) && Date.now() - (timeOf(path) ?? Date.now()) > KEPT_MS)
      rmSync(path, { recursive: true, force: true })
  }
}

function timeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null
}
