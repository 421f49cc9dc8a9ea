import { readRegularText } from '@stratalint/policy'
import { globSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** A project of an Nx workspace. */
export interface NxProject {
  name: string
  /** POSIX, relative to the workspace; empty for the root. */
  root: string
  tags: readonly string[]
  isApp: boolean
}

/** Finds the projects by `project.json` and by `package.json`, the deepest first. */
export function readProjects(root: string): NxProject[] {
  const found = new Map<string, NxProject>()
  for (const file of ['package.json', 'project.json'].flatMap((name) => filesNamed(root, name))) {
    const manifest = readJson(join(root, file))
    if (manifest === null) continue
    const folder = dirname(file) === '.' ? '' : dirname(file).replaceAll('\\', '/')
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

function filesNamed(root: string, name: string): string[] {
  const isLeftOut = (path: string): boolean => /^(?:node_modules|dist|tmp|\..+)$/.test(basename(path))
  return globSync(`**/${name}`, { cwd: root, exclude: (path) => isLeftOut(path) }).map((path) =>
    path.replaceAll('\\', '/'),
  )
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
