import { posixRelative, toPosix } from '@stratalint/core'
import { createHash } from 'node:crypto'
import { isAbsolute, join } from 'node:path'
import { BUNDLE } from '../bundle/bundle.ts'
import { statOf } from './file-stat.ts'
import { readRegularFile } from './regular-file.ts'

/** The folder of the built-in policies: `architectures/` and `rule-sets/`. */
export const PRESETS = join(import.meta.dirname, BUNDLE === undefined ? '../../../../presets/' : '/')

const ABSENT = -1

/** Shows cheaply whether a file has changed. */
interface Stamp {
  path: string
  mtimeMs: number
  size: number
}

/** What a file contributes: to the policy itself, or to the code of the team's rules. */
export type SourceRole = 'config' | 'plugin'

/** The files that a policy is made from. Each is stamped when it is added, which is before it is read, so that no edit slips between. */
export class Sources {
  readonly #stamps = new Map<string, Stamp>()
  readonly #plugins = new Set<string>()

  constructor(paths: readonly string[] = []) {
    for (const path of paths) this.add(path)
  }

  add(path: string, role: SourceRole = 'config'): void {
    if (this.#stamps.has(path)) return
    this.#stamps.set(path, stampFile(path))
    if (role === 'plugin') this.#plugins.add(path)
  }

  has(path: string): boolean {
    return this.#stamps.has(path)
  }

  get paths(): string[] {
    return [...this.#stamps.keys()]
  }

  /** The files that exist. */
  get files(): string[] {
    return [...this.#stamps.values()].filter(({ size }) => size !== ABSENT).map(({ path }) => path)
  }

  /** Those on which the policy depends, apart from the rules that plugins define. */
  get configFiles(): string[] {
    return this.files.filter((path) => !this.#plugins.has(path))
  }

  /** Those that were looked for in vain; where one appears, it may take the place of another. */
  get absent(): string[] {
    return [...this.#stamps.values()].filter(({ size }) => size === ABSENT).map(({ path }) => path)
  }

  /** Whether no file has changed since it was added. */
  areUnchanged(): boolean {
    return [...this.#stamps.values()].every(({ path, mtimeMs, size }) => {
      const now = stampFile(path)
      return now.mtimeMs === mtimeMs && now.size === size
    })
  }
}

/** A missing file has a stamp too. */
function stampFile(path: string): Stamp {
  const stat = statOf(path)
  return { path, mtimeMs: stat?.mtimeMs ?? ABSENT, size: stat?.size ?? ABSENT }
}

/** The hash of the contents of a policy's sources; `null` if one cannot be read. */
export function hashSources(root: string, sources: readonly string[], version: string): string | null {
  const hash = createHash('sha256').update(version)
  try {
    for (const source of sources)
      hash.update('\0').update(displayPath(root, source)).update('\0').update(readRegularFile(source))
  } catch {
    return null
  }
  return hash.digest('hex').slice(0, 16)
}

/** The path of a file in messages: relative to the root, or to `node_modules`. */
export function displayPath(root: string, path: string): string {
  if (path.startsWith(PRESETS)) return `stratalint/${toPosix(path.slice(PRESETS.length))}`
  const fromRoot = posixRelative(root, path)
  const inPackage = fromRoot.lastIndexOf('node_modules/')
  if (inPackage !== -1) return fromRoot.slice(inPackage + 'node_modules/'.length)
  return isAbsolute(fromRoot) ? fromRoot.split('/').at(-1)! : fromRoot
}
