import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { isLayerName, isSupportName, isSupportPath } from '../roles/names.ts'
import { firstFolder, isBelow, relativeTo } from '../paths.ts'
import { angularProjects } from './angular.ts'
import type { Manifest } from './manifests.ts'

const WORKSPACE_FILES = ['pnpm-workspace.yaml', 'lerna.json', 'rush.json', 'nx.json', 'angular.json', 'deno.json']
const MEMBER_FILES = ['package.json', 'project.json']

/** Whether the root of a repository declares a workspace. */
export function isWorkspaceRoot(root: string, manifest: Manifest): boolean {
  return manifest['workspaces'] !== undefined || WORKSPACE_FILES.some((name) => existsSync(join(root, name)))
}

/** The folders of the packages of a workspace, declared or not; none is below another. */
export function findMembers(
  root: string,
  manifest: Manifest,
  files: readonly string[],
  imports: readonly { from: string; to: string }[] = [],
): string[] {
  const listed = angularProjects(root)
  const folders = [...new Set(files.flatMap(ancestors))]
    .filter(
      (folder) =>
        folder.split('/').every(isLayerName) &&
        (listed.has(folder) || MEMBER_FILES.some((name) => existsSync(join(root, folder, name)))),
    )
    .sort()
  const size = (folder: string): number => files.filter((file) => isBelow(file, folder)).length
  // A folder that mostly consists of packages is a workspace of its own.
  const packages = folders.filter((folder) => {
    const inner = folders.filter((other) => isBelow(other, folder))
    return inner.length < 2 || inner.reduce((sum, other) => sum + size(other), 0) < size(folder) * 0.8
  })
  const members = packages.filter(
    (folder) =>
      !packages.some((other) => isBelow(folder, other)) &&
      ((!folder.split('/').some(isSupportName) && !isSupportPath(folder)) || size(folder) > files.length / 2),
  )
  const isWorkspace = isWorkspaceRoot(root, manifest) || members.length > 1
  return isWorkspace ? [...members, ...sourceFolders(members, files, imports)].sort() : []
}

/** In fewer imported files, code next to the packages is a detail. */
const LEAST_IMPORTED = 8

/** The folders of code without a package.json that packages import all the same, by aliases of paths, next to the packages. */
function sourceFolders(
  members: readonly string[],
  files: readonly string[],
  imports: readonly { from: string; to: string }[],
): string[] {
  if (members.length === 0) return []
  const isInside = (file: string): boolean => members.some((member) => isBelow(file, member))
  const known = new Set(files)
  const imported = new Set(
    imports.flatMap(({ from, to }) => (known.has(to) && isInside(from) && !isInside(to) ? [to] : [])),
  )
  const folders = [...new Set([...imported].flatMap((file) => firstFolder(file) ?? []))].filter(
    (folder) =>
      isLayerName(folder) &&
      !isSupportName(folder) &&
      !members.some((member) => isBelow(member, folder)) &&
      [...imported].filter((file) => isBelow(file, folder)).length >= LEAST_IMPORTED,
  )
  return folders.flatMap((folder) => {
    const inner = files.filter((file) => isBelow(file, folder)).map((file) => firstFolder(relativeTo(file, folder)))
    const isGroup =
      inner.every((name) => name !== null && isLayerName(name) && name !== 'src') && new Set(inner).size > 1
    return isGroup ? [...new Set(inner)].map((name) => `${folder}/${name!}`) : [folder]
  })
}

/** The folders that a file is in, the innermost first. */
function ancestors(file: string): string[] {
  const folders: string[] = []
  for (let folder = posix.dirname(file); folder !== '.'; folder = posix.dirname(folder)) folders.push(folder)
  return folders
}
