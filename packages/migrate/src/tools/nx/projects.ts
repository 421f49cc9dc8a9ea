import { readRegularText } from '@stratalint/policy'
import { readdirSync, type Dirent } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** A project of an Nx workspace. */
export interface NxProject {
  name: string
  /** POSIX, relative to the workspace; empty for the root. */
  root: string
  tags: readonly string[]
  isApp: boolean
}

const LEFT_OUT = /^(?:node_modules|dist|tmp|\..+)$/

/** Finds the projects by `project.json` and by `package.json`, the deepest first. */
export function readProjects(root: string): NxProject[] {
  const found = new Map<string, NxProject>()
  // A package.json comes before the project.json of its folder.
  for (const file of filesNamed(root, ['package.json', 'project.json'])) {
    const manifest = readJson(join(root, file))
    if (manifest === null) continue
    const folder = dirname(file) === '.' ? '' : dirname(file)
    const isOwn = basename(file) === 'project.json'
    const nx = isOwn ? manifest : ((manifest['nx'] ?? {}) as Record<string, unknown>)
    // The package.json of the workspace itself is not a project.
    if (!isOwn && (folder === '' || (manifest['nx'] === undefined && manifest['name'] === undefined))) continue
    const before = found.get(folder)
    const named = isOwn ? nx['name'] : (nx['name'] ?? manifest['name'])
    found.set(folder, {
      name: typeof named === 'string' ? named : (before?.name ?? (basename(folder) || 'workspace')),
      root: folder,
      tags: [...(before?.tags ?? []), ...([nx['tags'] ?? []].flat() as string[])],
      isApp: nx['projectType'] === 'application' || (nx['projectType'] === undefined && (before?.isApp ?? false)),
    })
  }
  return [...found.values()].sort((a, b) => depth(b.root) - depth(a.root) || (a.root < b.root ? -1 : 1))
}

function depth(folder: string): number {
  return folder === '' ? 0 : folder.split('/').length
}

/** The files of these names, by their POSIX paths relative to a folder. */
function filesNamed(root: string, names: readonly string[]): string[] {
  const found: string[] = []
  const pending = ['']
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const entry of entriesOf(join(root, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory() && !LEFT_OUT.test(entry.name)) pending.push(path)
      else if (entry.isFile() && names.includes(entry.name)) found.push(path)
    }
  }
  return found.sort()
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    // A folder that cannot be read has no project that anyone checks.
    return []
  }
}

function readJson(path: string): Record<string, unknown> | null {
  try {
    const value = JSON.parse(readRegularText(path)) as unknown
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    // A template or a test file may have the name, but is no project.
    return null
  }
}
