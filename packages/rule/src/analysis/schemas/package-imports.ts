import { isSourceFile } from '@stratalint/core'
import type { ResolvedModule } from '@stratalint/graph'
import { posix } from 'node:path'
import type { Project } from '../../project/project-interface.ts'

const DEPENDENCIES = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies']

/**
 * Whether the package of a file declares a dependency. A package that declares none at all uses those of the packages
 * above it.
 */
export function isDeclaredFor({ resolver }: Pick<Project, 'resolver'>, file: string, name: string): boolean {
  const manifest = resolver.manifestOf(file)
  if (manifest === null) return false
  const own = DEPENDENCIES.flatMap((field) => Object.keys(Object(manifest.fields[field]) as object))
  return own.length === 0 ? manifest.declared.has(name) : own.includes(name)
}

/** How files import zod: `{ z }` from `zod`, `* as z` from `zod/v4`. */
export interface ZodImport {
  names: string
  specifier: string
}

/** So many files near another one are read. */
const MOST_FILES = 30
const ZOD = /^import\s+(z|\*\s+as\s+z|\{[^}]*\bz\b[^}]*\})\s+from\s+['"](zod(?:\/[\w-]+)?)['"]/m
const USUAL: ZodImport = { names: '{ z }', specifier: 'zod' }

/** How the files near another one import zod: those that it imports, those beside it, and those in the folders above. */
export function zodImportFor(project: Project, module: ResolvedModule): ZodImport {
  let left = MOST_FILES
  for (const file of filesNear(project, module)) {
    if (left-- === 0) break
    const [, names, specifier] = ZOD.exec(textOf(project, file)) ?? []
    if (names !== undefined) return { names: names.startsWith('{') ? '{ z }' : names, specifier: specifier! }
  }
  return USUAL
}

function* filesNear({ facts, resolver }: Project, { file, edges }: ResolvedModule): Generator<string> {
  yield file
  for (const { target } of edges) if (target.type === 'file' && isSourceFile(target.path)) yield target.path
  const home = resolver.manifestOf(file)?.folder ?? ''
  for (let folder = posix.dirname(file); ; folder = posix.dirname(folder)) {
    const path = folder === '.' ? '' : folder
    for (const name of facts.filesIn(path))
      if (isSourceFile(name) && !name.endsWith('.d.ts')) yield posix.join(path, name)
    if (path === '' || path === home) return
  }
}

function textOf(project: Project, file: string): string {
  try {
    return project.dependOnText(file)
  } catch {
    return ''
  }
}
