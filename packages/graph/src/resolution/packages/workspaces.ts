import { memoize, compileNameGlob } from '@stratalint/core'
import { dirname, join, posix } from 'node:path'
import type { Disk } from '../../disk/cached-disk.ts'
import { isObject } from '../../disk/json-file.ts'
import { type Package, readPackage } from './package-sources.ts'
import { pnpmPackages } from './pnpm-workspace.ts'
import { type ConfigProblem, isWithin } from '../tsconfig/tsconfig.ts'

export interface Workspaces {
  /** The member with a name, in the innermost workspace around a folder that has one. */
  named(name: string, from: string): Package | null
  /** The innermost member that contains an absolute path. */
  containing(path: string): Package | null
  /** All members of the workspaces around a folder, the innermost first. */
  members(from: string): readonly Package[]
  /** The folder of the workspace with the root as a member; the root itself if there is none. */
  readonly folder: string
  /** The unreadable parts of manifests; a member with an unreadable manifest looks like an external package. */
  problems(): readonly ConfigProblem[]
}

interface Workspace {
  byFolder: ReadonlyMap<string, Package>
  byName: ReadonlyMap<string, Package>
}

/** The workspaces of a project: the root's own, the one above with the root as a member, and those in folders below. */
export function findWorkspaces(disk: Disk, root: string): Workspaces {
  const problems: ConfigProblem[] = []
  const above = workspaceAbove(disk, root)
  const outer = toWorkspace([...membersOf(disk, root, problems), ...above.members])

  /** The workspaces around a folder, from the innermost to the root's. */
  const around = memoize((folder): readonly Workspace[] => {
    if (folder === root || dirname(folder) === folder || !isWithin(folder, root)) return [outer]
    const above = around(dirname(folder))
    if (disk.knownFolder(folder)?.mayDecide === false) return above
    const entries = disk.entries(folder)
    if (!entries.has('package.json') && !entries.has('pnpm-workspace.yaml')) return above
    const members = membersOf(disk, folder, [])
    return members.length === 0 ? above : [toWorkspace(members), ...above]
  })
  const inOne = ({ byFolder }: Workspace, path: string): Package | null => {
    for (let folder = path; ; folder = dirname(folder)) {
      const found = byFolder.get(folder)
      if (found !== undefined || folder === dirname(folder)) return found ?? null
    }
  }
  const atOrAbove = memoize((folder): Package | null => {
    const found = around(folder).map((workspace) => (workspace.byFolder.size === 0 ? null : inOne(workspace, folder)))
    return found.reduce(
      (best, one) => (one !== null && one.folder.length > (best?.folder.length ?? -1) ? one : best),
      null,
    )
  })
  return {
    named(name, from) {
      for (const { byName } of around(from)) {
        const found = byName.get(name)
        if (found !== undefined) return found
      }
      return null
    },
    containing: memoize((path) => {
      for (const { byFolder } of around(dirname(path))) {
        const found = byFolder.get(path)
        if (found !== undefined) return found
      }
      return atOrAbove(dirname(path))
    }),
    members: (from) => around(from).flatMap(({ byFolder }) => [...byFolder.values()]),
    folder: above.folder,
    problems: () => problems,
  }
}

function toWorkspace(members: readonly Package[]): Workspace {
  const byName = new Map<string, Package>()
  for (const member of members) {
    if (member.name !== null && !byName.has(member.name)) byName.set(member.name, member)
  }
  return { byFolder: new Map(members.map((member) => [member.folder, member])), byName }
}

function workspaceAbove(disk: Disk, root: string): { folder: string; members: Package[] } {
  for (let folder = dirname(root); folder !== dirname(folder); folder = dirname(folder)) {
    const members = membersOf(disk, folder, [])
    if (members.some((member) => `${root}/`.startsWith(`${member.folder}/`))) return { folder, members }
  }
  return { folder: root, members: [] }
}

function membersOf(disk: Disk, root: string, problems: ConfigProblem[]): Package[] {
  for (const [file, fault] of [
    ['package.json', disk.jsonFault],
    ['pnpm-workspace.yaml', disk.textFault],
  ] as const) {
    const found = fault(join(root, file))
    if (found !== null) problems.push({ file: join(root, file), ...found })
  }
  const patterns = workspacePatterns(disk, root).map((pattern) => posix.normalize(pattern.replace(/^(!?)\/+/, '$1')))
  const cleaned = patterns.map((pattern) => pattern.replace(/^(!?)\.\//, '$1').replace(/\/+$/, ''))
  const refused = cleaned.filter((pattern) => pattern.startsWith('!')).map((pattern) => matcher(pattern.slice(1)))
  const folders = cleaned
    .filter((pattern) => !pattern.startsWith('!'))
    .flatMap((pattern) => expand(disk, root, pattern))
  const kept = [...new Set(folders)]
    .filter((folder) => !refused.some((matches) => matches(folder)))
    .map((folder) => disk.real(join(root, folder)))
  for (const file of kept.map((folder) => join(folder, 'package.json'))) {
    const fault = disk.jsonFault(file)
    if (fault !== null) problems.push({ file, ...fault })
  }
  return kept.map((folder) => readPackage(disk, folder)).filter((member) => member !== null)
}

function workspacePatterns(disk: Disk, root: string): string[] {
  const declared = disk.json(join(root, 'package.json'))?.['workspaces']
  const list = isObject(declared) ? declared['packages'] : declared
  const yaml = disk.text(join(root, 'pnpm-workspace.yaml'))
  return [...(Array.isArray(list) ? list : []), ...(yaml === null ? [] : pnpmPackages(yaml))].filter(
    (item) => typeof item === 'string',
  )
}

/** The folders with a package.json that match a pattern, relative to the root of the workspace. */
function expand(disk: Disk, root: string, pattern: string): string[] {
  const segments = pattern.split('/')
  const firstGlob = segments.findIndex((segment) => /[*{]/.test(segment))
  const isMember = (folder: string): boolean => {
    const manifest = join(root, folder, 'package.json')
    return disk.isFile(manifest) || disk.jsonFault(manifest) !== null
  }
  if (firstGlob === -1) return isMember(pattern) ? [pattern] : []
  const depth = /\*\*|\{[^}]*\//.test(pattern) ? Infinity : segments.length
  const matches = matcher(pattern)
  const found: string[] = []
  const visit = (folder: string, level: number): void => {
    if (matches(folder) && isMember(folder)) found.push(folder)
    if (level >= depth) return
    for (const name of disk.list(join(root, folder)).folders) {
      if (name !== 'node_modules' && !name.startsWith('.')) visit(posix.join(folder, name), level + 1)
    }
  }
  visit(segments.slice(0, firstGlob).join('/'), firstGlob)
  return found
}

/** Patterns and folders get a common first segment, because a lone `*` would match every name. */
function matcher(pattern: string): (folder: string) => boolean {
  const matches = compileNameGlob(`root/${pattern}`)
  return (folder) => matches(`root/${folder}`)
}
