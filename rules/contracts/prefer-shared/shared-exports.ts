import { groupBy, isDeclarationFile, SCRIPT_EXTENSIONS, type Place } from '@stratalint/core'
import { parseSource } from '@stratalint/graph'
import type { Project } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { indexBodies } from './marks/body-marks.ts'
import { byRarestToken } from './candidates.ts'
import type { SharedExports, SharedFunction } from './shared-function.ts'
import { isDistinctName } from './distinct-name.ts'
import { exportedFunctions, type FileExports } from './exported-functions.ts'

/** Shared code of more files is a whole application, and its functions are no helpers. */
const MOST_FILES = 2_000

/** Longer chains of barrels are not followed. */
const MOST_BARRELS = 4

const QUESTION = {}
const SKIPPED = /^(?:node_modules|dist|build|out|coverage)$|^\./
const EXTENSIONS: ReadonlySet<string> = new Set(SCRIPT_EXTENSIONS)

/** The shared functions of a project, found once per run; `null` where no place is shared. The result of the current file then depends on all of them. */
export function sharedExportsOf(project: Project): SharedExports | null {
  const { facts } = project
  const folders = facts.once(QUESTION, 'folders', () => foldersOf(project))
  if (folders.length === 0) return null
  return facts.once(QUESTION, 'exports', () => {
    for (const folder of folders) project.dependOn(folder)
    return indexOf(project, folders)
  })
}

/** Whether a place has helpers for other places. */
export function isShared({ role }: Place): boolean {
  return role === 'shared' || role === 'provider'
}

/** The literal folders in which shared places begin, none inside another. */
function foldersOf({ loaded: { policy } }: Project): string[] {
  const folders = policy.places.filter(isShared).map(({ pattern }) => literalFolder(pattern))
  return [...new Set(folders)].filter(
    (folder) => !folders.some((other) => other !== folder && (other === '' || folder.startsWith(`${other}/`))),
  )
}

function extensionOf(path: string): string {
  return /\.[^./]+$/.exec(path)?.[0] ?? ''
}

function literalFolder(pattern: string): string {
  const segments = pattern.split('/')
  const end = segments.findIndex((segment) => /[*{}]/.test(segment))
  return segments.slice(0, end === -1 ? -1 : end).join('/')
}

function indexOf(project: Project, folders: readonly string[]): SharedExports {
  const files = folders.flatMap((folder) => [...filesBelow(project, folder)])
  const found = files.length > MOST_FILES ? [] : files.flatMap((file) => functionsOf(project, file, 0))
  return {
    byName: groupBy(found, ({ name }) => name),
    byShape: groupBy(found, ({ shape }) => shape?.key ?? ''),
    names: [...new Set(found.map(({ name }) => name))].filter(isDistinctName),
    shapes: byRarestToken(found),
    bodies: indexBodies(found.map(({ body }) => body)),
    outlines: new Set(found.flatMap(({ outline }) => outline)),
  }
}

/** The functions that a file exports, those that it passes on included. */
function functionsOf(project: Project, file: string, depth: number): SharedFunction[] {
  const { functions, passedOn } = exportsOf(project, file)
  const own = functions.map((fn) => ({ ...fn, path: file, origin: file }))
  if (depth > MOST_BARRELS) return own
  const passed = passedOn.flatMap(({ specifier, imported, exported }): SharedFunction[] => {
    const { target } = project.resolver.resolve(file, { specifier, kind: 'export', typeOnly: false })
    if (target.type !== 'file' || !EXTENSIONS.has(extensionOf(target.path))) return []
    return functionsOf(project, target.path, depth + 1)
      .filter((fn) => (imported === '*' ? fn.exported !== 'default' : fn.exported === imported))
      .map((fn) =>
        imported === '*'
          ? { ...fn, path: file }
          : { ...fn, path: file, exported, name: exported === 'default' ? fn.name : exported },
      )
  })
  return [...own, ...passed]
}

/** The checked files of shared places below a folder. */
function* filesBelow(project: Project, folder: string): Generator<string> {
  const below = (name: string): string => (folder === '' ? name : `${folder}/${name}`)
  for (const name of project.facts.filesIn(folder)) {
    const file = below(name)
    if (!EXTENSIONS.has(extensionOf(name)) || isDeclarationFile(file)) continue
    const location = project.judge.locate(file)
    if (location === null || location.test || !isShared(location.place)) continue
    if (project.checked.unchecked(file) === null) yield file
  }
  for (const name of project.facts.foldersIn?.(folder) ?? [])
    if (!SKIPPED.test(name)) yield* filesBelow(project, below(name))
}

const NOTHING: FileExports = { functions: [], passedOn: [] }

/** The exports of each file of a project, so that an editor parses only what changed. */
const known = new WeakMap<Project, Map<string, { stamp: string; exports: FileExports }>>()

function exportsOf(project: Project, file: string): FileExports {
  const files = known.get(project) ?? new Map<string, { stamp: string; exports: FileExports }>()
  known.set(project, files)
  const stamp = stampOf(project, file)
  const before = files.get(file)
  if (before?.stamp === stamp) return before.exports
  const exports = read(project, file)
  files.set(file, { stamp, exports })
  return exports
}

/** A run that is recorded knows which texts change; an editor looks. */
function stampOf({ log, loaded, versionOf }: Project, file: string): string {
  if (log !== null) return String(versionOf(file))
  const stats = statSync(join(loaded.root, file), { throwIfNoEntry: false })
  return stats === undefined ? '' : `${stats.mtimeMs} ${stats.size}`
}

function read(project: Project, file: string): FileExports {
  try {
    const text = project.textOf(file)
    const parsed = /\bexport\b/.test(text) ? parseSource(file, text) : null
    return parsed === null || 'error' in parsed
      ? NOTHING
      : exportedFunctions(parsed.program as unknown as TSESTree.Program, text)
  } catch {
    return NOTHING
  }
}
