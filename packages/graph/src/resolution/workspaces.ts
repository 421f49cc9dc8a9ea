import { compileNameGlob } from '@stratalint/core'
import { dirname, join, posix } from 'node:path'
import { type Disk, isObject, remember } from './disk.ts'
import { type Package, readPackage } from './package-source.ts'
import { pnpmPackages } from './pnpm-workspace.ts'

export interface Workspaces {
  named(name: string): Package | null
  /** The innermost member that holds an absolute path. */
  holding(path: string): Package | null
}

/** The members of the root's own workspace and of the one above that the root belongs to. */
export function findWorkspaces(disk: Disk, root: string): Workspaces {
  const members = [...membersOf(disk, root), ...membersAround(disk, root)]
  const byFolder = new Map(members.map((member) => [member.folder, member]))
  const byName = new Map<string, Package>()
  for (const member of members) {
    if (member.name !== null && !byName.has(member.name)) byName.set(member.name, member)
  }
  const atOrAbove = remember((folder): Package | null => {
    const found = byFolder.get(folder)
    return found ?? (dirname(folder) === folder ? null : atOrAbove(dirname(folder)))
  })
  return {
    named: (name) => byName.get(name) ?? null,
    holding: (path) => (byFolder.size === 0 ? null : byFolder.get(path) ?? atOrAbove(dirname(path))),
  }
}

function membersAround(disk: Disk, root: string): Package[] {
  for (let folder = dirname(root); folder !== dirname(folder); folder = dirname(folder)) {
    const members = membersOf(disk, folder)
    if (members.some((member) => `${root}/`.startsWith(`${member.folder}/`))) return members
  }
  return []
}

function membersOf(disk: Disk, root: string): Package[] {
  const patterns = workspacePatterns(disk, root).map((pattern) => posix.normalize(pattern.replace(/^(!?)\/+/, '$1')))
  const cleaned = patterns.map((pattern) => pattern.replace(/^(!?)\.\//, '$1').replace(/\/+$/, ''))
  const refused = cleaned.filter((pattern) => pattern.startsWith('!')).map((pattern) => matcher(pattern.slice(1)))
  const folders = cleaned.filter((pattern) => !pattern.startsWith('!')).flatMap((pattern) => expand(disk, root, pattern))
  return [...new Set(folders)]
    .filter((folder) => !refused.some((matches) => matches(folder)))
    .map((folder) => readPackage(disk, disk.real(join(root, folder))))
    .filter((member) => member !== null)
}

function workspacePatterns(disk: Disk, root: string): string[] {
  const declared = disk.json(join(root, 'package.json'))?.['workspaces']
  const list = isObject(declared) ? declared['packages'] : declared
  const yaml = disk.text(join(root, 'pnpm-workspace.yaml'))
  return [...(Array.isArray(list) ? list : []), ...(yaml === null ? [] : pnpmPackages(yaml))].filter((item) => typeof item === 'string')
}

/** The folders with a package.json that a pattern matches, relative to the workspace's root. */
function expand(disk: Disk, root: string, pattern: string): string[] {
  const segments = pattern.split('/')
  const firstGlob = segments.findIndex((segment) => /[*{]/.test(segment))
  const isMember = (folder: string): boolean => disk.isFile(join(root, folder, 'package.json'))
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

/** A lone `*` would match every name, so patterns and folders are both matched below a common first segment. */
function matcher(pattern: string): (folder: string) => boolean {
  const matches = compileNameGlob(`root/${pattern}`)
  return (folder) => matches(`root/${folder}`)
}
