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
  const unread = unreadFiles(files, extensions)
  if (unread !== null) process.emitWarning(unread)
}

/** What dependency-cruiser reads components with. */
const COMPILERS: Record<string, string> = { '.vue': '@vue/compiler-sfc', '.svelte': 'svelte' }

/** The files of kinds that dependency-cruiser never reads; `null` where there are none. */
export function unreadFiles(files: readonly string[], extensions: readonly ExtensionStatus[]): string | null {
  const known = new Set(extensions.map(({ extension }) => extension))
  const kinds = SOURCE_EXTENSIONS.filter(
    (extension) => !known.has(extension) && files.some((file) => file.endsWith(extension)),
  )
  const unread = files.filter((file) => kinds.some((extension) => file.endsWith(extension)))
  return unread.length === 0
    ? null
    : `dependency-cruiser does not read ${kinds.join(' and ')} files: it checks none of the imports of ${unread.length === 1 ? unread[0]! : `${unread.length} files`}; stratalint check does.`
}

/** Which files dependency-cruiser cannot read and what it needs for them; `null` where it reads all. */
export function unreadable(
  files: readonly string[],
  extensions: readonly ExtensionStatus[],
  typescript: string | null,
): string | null {
  const missing = new Set(extensions.filter(({ available }) => !available).map(({ extension }) => extension))
  const found = SOURCE_EXTENSIONS.filter(
    (extension) => missing.has(extension) && files.some((file) => file.endsWith(extension)),
  )
  if (found.length === 0) return null
  const component = found.find((extension) => extension in COMPILERS)
  if (component !== undefined)
    return `dependency-cruiser cannot read ${component} files here: it needs ${COMPILERS[component]!}: npm i -D ${COMPILERS[component]!}`
  return `dependency-cruiser cannot read ${found.join(', ')} files here: it needs typescript 6 or older${typescript === null ? '' : ` (found ${typescript})`}, or @swc/core: npm i -D @swc/core`
}

function typescriptVersion(root: string): string | null {
  try {
    return (createRequire(join(root, 'package.json'))('typescript/package.json') as { version: string }).version
  } catch {
    return null
  }
}
