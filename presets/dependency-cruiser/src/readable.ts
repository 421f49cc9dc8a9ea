import { SOURCE_EXTENSIONS } from '@stratalint/core'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** A kind of file, and whether dependency-cruiser can read it with what is installed. */
export interface ExtensionStatus {
  extension: string
  available: boolean
}

/** Fails where dependency-cruiser would pass over files without a word, because no compiler that it supports is installed. */
export async function requireReadable(root: string, files: readonly string[]): Promise<void> {
  let extensions: ExtensionStatus[]
  try {
    extensions = (await import('dependency-cruiser')).allExtensions
  } catch {
    // Whoever wants the configuration without dependency-cruiser may have it.
    return
  }
  const problem = unreadable(files, extensions, typescriptVersion(root))
  if (problem !== null) throw new Error(problem)
}

/** Which files dependency-cruiser cannot read and what it needs for them; `null` where it reads all. */
export function unreadable(files: readonly string[], extensions: readonly ExtensionStatus[], typescript: string | null): string | null {
  const missing = new Set(extensions.filter(({ available }) => !available).map(({ extension }) => extension))
  const found = SOURCE_EXTENSIONS.filter((extension) => missing.has(extension) && files.some((file) => file.endsWith(extension)))
  if (found.length === 0) return null
  return `dependency-cruiser cannot read ${found.join(', ')} files here: it needs typescript 6 or older${typescript === null ? '' : ` (found ${typescript})`}, or @swc/core: npm i -D @swc/core`
}

function typescriptVersion(root: string): string | null {
  try {
    return (createRequire(join(root, 'package.json'))('typescript/package.json') as { version: string }).version
  } catch {
    return null
  }
}
