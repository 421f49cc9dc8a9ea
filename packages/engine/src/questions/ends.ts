import { clean, clipMiddle, extensionOf, posixRelative, type Target } from '@stratalint/core'
import type { Project } from '@stratalint/rule'
import { existsSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import { CheckError } from '../base/check-error.ts'
import { wouldResolveTo } from './missing-target.ts'
import { samplesNamed, type PlaceSample } from './place-samples.ts'
import type { Asked } from './question.ts'

/** What the text of a question was read as. */
export type ReadAs = 'file' | 'folder' | 'place' | 'specifier' | 'package'

/** The importing end. */
export interface Importer {
  readAs: 'file' | 'folder' | 'place'
  /** For a folder or a place, the path of a new file in it. */
  path: string
  exists: boolean
}

/** The imported end. */
export interface Imported {
  readAs: ReadAs
  target: Target
  exists: boolean
  /** How the code names it; `null` where it is to be worked out. */
  specifier: string | null
  packageByPath: string | null
  /** For a folder or a place, its index. */
  index: string | null
}

/** Files that a question about a place is about; no pattern for tests matches them. */
const IMPORTER = 'importer.ts'
const IMPORTED = 'imported.ts'

/** Reads the importing end: a file that exists or not, a folder, or a place. */
export function readImporter(asked: Asked, text: string): Importer {
  const given = usualSlashes(text)
  const path = pathOf(asked, given)
  const kind = path === null ? null : kindOf(asked, path)
  if (path !== null && kind === 'file') return { readAs: 'file', path, exists: true }
  if (path !== null && kind === 'folder') return { readAs: 'folder', path: inFolder(path, IMPORTER), exists: false }
  const isFile = path !== null && extensionOf(path) !== null
  if (!isFile) {
    const sample = firstSample(samplesNamed(asked.project, given, IMPORTER), text)
    if (sample !== null) return { readAs: 'place', path: sample.path, exists: false }
  }
  if (path === null) throw new CheckError(`${shown(text)} is outside the project.`)
  if (!isFile && !given.includes('/'))
    throw new CheckError(`${shown(text)} is neither a file nor a place or a layer of the policy.`)
  return { readAs: 'file', path, exists: false }
}

/**
 * Reads the imported end, in this order: a file of the project by its path, a specifier that resolves as the importer's
 * code would name it, a place or layer, a folder, a file that does not exist yet, and a specifier that does not resolve.
 */
export function readImported(asked: Asked, from: Importer, text: string, typeOnly: boolean): Imported {
  const { project } = asked
  const given = usualSlashes(text)
  const isRelative = /^\.{1,2}(?:\/|$)/.test(given)
  const path = pathOf(asked, given)
  const kind = path === null ? null : kindOf(asked, path)
  const byPath = (): Imported => ofPath('file', path!, kind === 'file')
  const isNewFile = kind === null && path !== null && isNewPath(asked, given, path)
  if ((kind === 'file' || isNewFile) && !isRelative) return byPath()

  const specifier = given
  const { target, packageByPath } = project.resolver.resolve(from.path, { specifier, kind: 'import', typeOnly })
  const found = (): Imported => ({
    readAs: target.type === 'external' ? 'package' : 'specifier',
    target,
    exists: true,
    specifier,
    packageByPath,
    index: null,
  })
  if (target.type === 'file') return found()
  if (kind === 'file') return byPath()
  const mayBePackage =
    target.type === 'external' && (isDeclared(project, from.path, target.name) || target.virtual === true)
  if (mayBePackage) return found()
  const sample = isRelative ? null : firstSample(samplesNamed(project, given, IMPORTED, from.path), text)
  if (sample !== null) return { ...ofPath('place', sample.path, false), index: sample.index }
  if (kind === 'folder') return ofFolder(asked, path!)
  if (target.type === 'external') return found()
  const missing = wouldResolveTo(project, from.path, specifier, target)
  if (missing !== null) return { ...ofPath('specifier', missing, false), specifier }
  return { ...found(), exists: false }
}

/** Whether a path is meant that does not exist: its first folder does, it has a place, or it is written as no package is. */
function isNewPath({ project }: Asked, text: string, path: string): boolean {
  if (extensionOf(path) === null || !/^[^@.~#/].*\//.test(text)) return false
  return /\.[cm]?tsx?$/.test(path) || project.judge.locate(path) !== null || project.facts.exists(path.split('/')[0]!)
}

function ofPath(readAs: ReadAs, path: string, exists: boolean): Imported {
  return { readAs, target: { type: 'file', path }, exists, specifier: null, packageByPath: null, index: null }
}

function ofFolder({ project }: Asked, folder: string): Imported {
  const index = project.facts.filesIn(folder).find((name) => /^index\.[cm]?[jt]sx?$/.test(name))
  return { ...ofPath('folder', inFolder(folder, IMPORTED), false), index: inFolder(folder, index ?? 'index.ts') }
}

function isDeclared({ facts }: Project, file: string, name: string): boolean {
  if (/^(?:node:|[a-z]+:)/.test(name)) return true
  const known = facts.nameFacts?.(file, name)
  return known != null && (known.declared.includes(name) || known.manifest !== null)
}

function firstSample(samples: readonly PlaceSample[], text: string): PlaceSample | null {
  const labels = new Set(samples.map(({ label }) => label))
  if (labels.size > 1)
    throw new CheckError(`${shown(text)} may mean ${[...labels].slice(0, 4).join(' or ')}; write more of it.`)
  return samples[0] ?? null
}

/** The POSIX path from the root of a path that need not exist; `null` outside of it. The folder of the question comes first, then the root. */
export function pathOf({ project, cwd }: Asked, text: string): string | null {
  if (text === '' || text.includes('\0')) return null
  const root = realpathSync(project.loaded.root)
  const paths = [resolve(cwd, text), ...(isAbsolute(text) ? [] : [resolve(root, text)])].map((path) =>
    insideOf(root, path),
  )
  const inside = paths.filter((path) => path !== null)
  return inside.find((path) => existsSync(join(root, path))) ?? inside[0] ?? null
}

function insideOf(root: string, path: string): string | null {
  const inside = posixRelative(root, realPathOf(path))
  return inside === '..' || inside.startsWith('../') || isAbsolute(inside) ? null : inside
}

/** For a path that does not exist, the real path of its nearest existing folder is used. */
function realPathOf(path: string): string {
  if (existsSync(path)) return realpathSync(path)
  return dirname(path) === path ? path : join(realPathOf(dirname(path)), basename(path))
}

function kindOf({ project }: Asked, path: string): 'file' | 'folder' | null {
  try {
    const stats = statSync(join(project.loaded.root, path))
    return stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : null
  } catch {
    return null
  }
}

function usualSlashes(text: string): string {
  return text.includes('/') ? text : text.replace(/\\+/g, '/')
}

function inFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}

/** What a question says, as an error quotes it. */
export function shown(text: string): string {
  return clipMiddle(clean(text), 120)
}
