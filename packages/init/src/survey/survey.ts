import type { ResolvedEdge } from '@stratalint/core'
import { createResolver, extractModule, parseSource, readSource, resolveModule, walk } from '@stratalint/graph'
import { compilePolicy } from '@stratalint/policy'
import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { EXAMPLES, isTestFile, TESTS } from './names.ts'

/** One import of a source file; `to` may be an asset. */
export interface Link {
  from: string
  to: string
  edge: ResolvedEdge
  /** Whether the importer is a test. */
  test: boolean
}

/** The contents of a folder; paths are POSIX, relative to it. */
export interface Survey {
  root: string
  files: string[]
  links: Link[]
  /** Every source file, those in `ignores` included. */
  sources: string[]
  /** Every import between files, those of `sources` that are ignored included. */
  imported: { from: string; to: string }[]
  /** Imported files that are not source, such as pictures. */
  assets: string[]
  /** Folders of packages inside a workspace, none within another. */
  members: string[]
  /** Globs of fixtures, and of generated and vendored code. */
  ignores: string[]
  typescript: boolean
}

const EVERYTHING = {
  files: ['**'],
  ignores: ['**/*.min.*'],
  architecture: { places: { all: { pattern: '**', role: 'shared' } } },
}
const NOT_SOURCE =
  /^(?:dist|coverage|vendor|generated|__generated__|fixtures|__fixtures__|__snapshots__|testdata|third_party)$/
const NOT_SOURCE_AT_ROOT = /^(?:build|out|public|static)$/
const CONFIG_FILE = /(?:^|\/)(?:[^/]+\.config|\.[^/]+|[Gg]ulpfile|[Gg]runtfile)\.[^/]+$/

/** Reads every source file below a folder and links their imports. */
export function surveyFolder(root: string, manifest: Record<string, unknown>): Survey {
  const all = walk({ root, policy: compilePolicy(EVERYTHING, { file: join(root, 'stratalint.config.json') }) }).files
  const ignores = new Set<string>()
  const files = all.filter((file) => {
    const ignored = ignoreFor(file)
    if (ignored !== null) ignores.add(ignored)
    return ignored === null && !CONFIG_FILE.test(file) && !file.split('/').some((segment) => segment.startsWith('.'))
  })
  const known = new Set(files)
  const imported: Link[] = linksOf(root, files)
  const source = new Set(all)
  const links = imported.filter(({ to }) => known.has(to) || !source.has(to))
  return {
    root,
    files,
    links,
    sources: all,
    imported,
    assets: [...new Set(links.map(({ to }) => to))].filter((to) => !known.has(to)),
    members: membersOf(root, manifest, files),
    ignores: [...ignores].sort(),
    typescript:
      all.length === 0 ||
      all.some((file) => /\.[cm]?tsx?$/.test(file)) ||
      existsSync(join(root, 'tsconfig.json')) ||
      dependsOnTypeScript(manifest),
  }
}

function ignoreFor(file: string): string | null {
  const folders = file.split('/').slice(0, -1)
  const found = folders.find((folder) => NOT_SOURCE.test(folder))
  if (found !== undefined) return `**/${found}/**`
  return folders[0] !== undefined && NOT_SOURCE_AT_ROOT.test(folders[0]) ? `${folders[0]}/**` : null
}

function linksOf(root: string, files: readonly string[]): Link[] {
  const resolver = createResolver(root)
  return files.flatMap((file) => {
    try {
      const text = readSource(join(root, file))
      const parsed = parseSource(file, text)
      if ('error' in parsed) return []
      const { edges } = resolveModule(resolver, file, extractModule(parsed.program, text, file))
      return edges.flatMap((edge): Link[] => {
        const to = edge.target.type === 'file' ? edge.target.path : null
        return to !== null ? [{ from: file, to, edge, test: isTestFile(file) }] : []
      })
    } catch {
      // The check reports files that cannot be read.
      return []
    }
  })
}

/** Several packages count as a workspace, declared or not. */
function membersOf(root: string, manifest: Record<string, unknown>, files: readonly string[]): string[] {
  const isWorkspace =
    manifest['workspaces'] !== undefined ||
    ['pnpm-workspace.yaml', 'lerna.json', 'rush.json'].some((name) => existsSync(join(root, name)))
  const folders = new Set(files.flatMap((file) => ancestors(file)))
  const packages = [...folders]
    .filter(
      (folder) =>
        existsSync(join(root, folder, 'package.json')) &&
        !folder.split('/').some((name) => TESTS.test(name) || EXAMPLES.test(name)),
    )
    .sort()
  const members = packages.filter((folder) => !packages.some((other) => folder.startsWith(`${other}/`)))
  return isWorkspace || members.length > 1 ? members : []
}

function ancestors(file: string): string[] {
  const folders: string[] = []
  for (let folder = posix.dirname(file); folder !== '.'; folder = posix.dirname(folder)) folders.push(folder)
  return folders
}

function dependsOnTypeScript(manifest: Record<string, unknown>): boolean {
  return ['dependencies', 'devDependencies'].some((key) => {
    const listed = manifest[key]
    return typeof listed === 'object' && listed !== null && Object.hasOwn(listed, 'typescript')
  })
}
