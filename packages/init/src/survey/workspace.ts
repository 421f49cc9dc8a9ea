import { join, posix } from 'node:path'
import { detectFrameworks, startsFile, startsFolder } from '../frameworks/detect.ts'
import { baseName, firstFolder, isBelow, relativeTo } from '../paths.ts'
import { dependenciesOf, readManifest, type Manifest } from './manifests.ts'
import { isWorkspaceRoot } from './members.ts'

/** The packages of a workspace as their package.json files describe them. */
export interface Workspace {
  /** `packages` for packages that can depend on each other, `projects` for those of Nx or Angular without a package.json, `separate` for programs without a workspace. */
  kind: 'packages' | 'projects' | 'separate'
  /** The members that start a program, which no package imports. */
  apps: ReadonlySet<string>
  /** The members whose package.json names what other packages import. */
  libraries: ReadonlySet<string>
  /** Whether one member declares another; `null` where no package.json decides. */
  declares(from: string, to: string): boolean | null
}

/** Reads what the members of a workspace declare. */
export function workspaceOf(
  root: string,
  manifest: Manifest,
  members: readonly string[],
  files: readonly string[],
): Workspace {
  const manifests = new Map(
    members.map((member) => {
      const own = readManifest(join(root, member))
      return [member, own === 'broken' ? null : own]
    }),
  )
  const nameOf = (member: string): string | null => {
    const name = manifests.get(member)?.['name']
    return typeof name === 'string' ? name : null
  }
  const inner = new Map([...manifests].map(([member, own]) => [member, own === null ? null : dependenciesOf(own).all]))
  const outer = new Map(members.map((member) => [member, outerDependencies(root, manifest, member)]))
  return {
    kind: kindOf(root, manifest, [...manifests.values()]),
    apps: new Set(
      members.filter((member) => isInApps(member) || startsProgram(member, manifests.get(member) ?? null, files)),
    ),
    libraries: new Set(members.filter((member) => isLibrary(manifests.get(member) ?? null))),
    declares: (from, to) => {
      const [name, own] = [nameOf(to), inner.get(from) ?? null]
      if (name === null || own === null || nameOf(from) === null) return null
      // What the root declares is for all packages, so it says nothing about this one.
      return own.has(name) || (outer.get(from)!.has(name) ? null : false)
    },
  }
}

/** A workspace is declared by the root, or by a folder between the root and its packages. */
function kindOf(root: string, manifest: Manifest, manifests: readonly (Manifest | null)[]): Workspace['kind'] {
  if (manifests.every((own) => own === null)) return 'projects'
  if (isWorkspaceRoot(root, manifest)) return 'packages'
  const names = new Set(manifests.flatMap((own) => own?.['name'] ?? []))
  const isLinked = manifests.some((own) => own !== null && [...dependenciesOf(own).all].some((name) => names.has(name)))
  return isLinked ? 'packages' : 'separate'
}

/** The packages that the folders around a member declare. */
function outerDependencies(root: string, manifest: Manifest, member: string): ReadonlySet<string> {
  const around: Manifest[] = [manifest]
  for (let folder = posix.dirname(member); folder !== '.'; folder = posix.dirname(folder)) {
    const own = readManifest(join(root, folder))
    if (own !== null && own !== 'broken') around.push(own)
  }
  return dependenciesOf(...around).all
}

/** Whether a package is in the usual folder of apps. */
export function isInApps(member: string): boolean {
  return /(?:^|\/)apps\/[^/]+$/.test(member)
}

function isLibrary(manifest: Manifest | null): boolean {
  return manifest !== null && ['exports', 'main', 'module', 'types'].some((key) => manifest[key] !== undefined)
}

/** Whether a package starts a program: by its command, or by what its framework starts. */
function startsProgram(member: string, manifest: Manifest | null, files: readonly string[]): boolean {
  if (manifest === null || manifest['exports'] !== undefined || manifest['main'] !== undefined) return false
  if (manifest['bin'] !== undefined) return true
  const frameworks = detectFrameworks(dependenciesOf(manifest))
  const startsOne = (path: string): boolean => {
    const folder = firstFolder(path)
    return folder === null ? startsFile(frameworks, baseName(path)) : startsFolder(frameworks, folder)
  }
  return (
    manifest['private'] === true &&
    files.some((file) => isBelow(file, member) && startsOne(relativeTo(file, member).replace(/^src\//, '')))
  )
}
