import { compileGlobs, memoize, type EdgeName, type ResolvedEdge, type Unresolved } from '@stratalint/core'
import type { CheckSession } from '@stratalint/engine'
import { directiveIn, type Directive } from '@stratalint/graph'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findTests, ignoreFor, isToolFile, type TestRole } from '../roles/file-role.ts'
import { isBelow } from '../paths.ts'
import {
  dependenciesOf,
  joinDependencies,
  readManifest,
  readRootManifest,
  type Dependencies,
  type Manifest,
} from './manifests.ts'
import { findApplicationConfigs } from './application-configs.ts'
import { beginningOf } from './beginning.ts'
import { NO_RULES, type ForeignRules } from './foreign-rules.ts'
import { generatedGlobs, saysGenerated, textGlobs } from './generated.ts'
import { findMembers } from './members.ts'
import { readImports, type Imports } from './read-imports.ts'
import { workspaceOf, type Workspace } from './workspace.ts'

/** One import of a file by another; `to` may be an asset. */
export interface Link {
  from: string
  to: string
  edge: ResolvedEdge
  /** Whether the importer is a test, a mock or a story. */
  test: boolean
}

/** One import of a package. */
export interface PackageUse {
  from: string
  name: string
  /** As the import spells it, with a subpath. */
  specifier: string
  /** The imported names. */
  names: readonly string[]
  typeOnly: boolean
  /** Whether a package.json lists it among what the program needs when it runs. */
  isRuntime: boolean
  /** Whether the package.json of the root lists it, so that all packages of a workspace may import it. */
  isOfRoot: boolean
}

/** An import of source code or of an asset that is not there. */
export interface MissingImport {
  from: string
  specifier: string
  why: Unresolved
}

/** The contents of a folder; paths are POSIX, relative to it. */
export interface Survey {
  root: string
  manifest: Manifest
  /** The source files that a policy may place. */
  files: string[]
  /** Which of them are tests, mocks or stories. */
  tests: TestRole
  links: Link[]
  /** Imports of packages by source that is no test. */
  packageUses: PackageUse[]
  /** Imports that do not resolve. */
  missing: MissingImport[]
  /** Every source file, those in `ignores` included. */
  sources: readonly string[]
  /** Every import between files, those of files in `ignores` included. */
  imported: Link[]
  /** Imported files that are not source, such as pictures. */
  assets: string[]
  /** Folders of packages inside a workspace, none below another. */
  members: string[]
  /** What the package.json files of the members declare. */
  workspace: Workspace
  /** The packages that a folder of the workspace depends on: those of its package.json, and those of the folders around it that its code imports. */
  dependencies(folder: string): Dependencies
  /** The directive that a file begins with. */
  directive(file: string): Directive | null
  /** Globs of fixtures, and of generated and vendored code. */
  ignores: string[]
  /** Those of them for files that a program writes, and for files that are read as text. */
  generated: string[]
  /** Globs that bring back code named like configs of tools, which a check leaves out. */
  applicationConfigs: string[]
  /** The configs of tools, such as `vite.config.ts`. */
  toolConfigs: string[]
  typescript: boolean
  /** What other tools forbid. */
  rules: ForeignRules
}

/** Reads every source file below a folder and links their imports. */
export async function surveyFolder(root: string, session?: CheckSession): Promise<Survey> {
  const manifest = readRootManifest(root)
  return surveyOf(root, manifest, await readImports(root, session))
}

/** What is known about a folder from its files and their imports. */
export function surveyOf(root: string, manifest: Manifest, { files: read, edgesOf }: Imports): Survey {
  const configs = findApplicationConfigs(
    read,
    read.flatMap((from) =>
      edgesOf(from).flatMap(({ target }) => (target.type === 'file' ? [{ from, to: target.path }] : [])),
    ),
    (folder) => existsSync(join(root, folder, 'package.json')),
  )
  const all = read.filter((file) => !configs.isToolConfig(file))
  const ignores = new Set(all.flatMap((file) => ignoreFor(file) ?? []))
  const beginning = memoize((file: string) => beginningOf(join(root, file)))
  const byHand = all.filter((file) => ignoreFor(file) === null)
  const others = [
    ...generatedGlobs(byHand, (file) => saysGenerated(beginning(file))),
    ...textGlobs(
      byHand.flatMap((from) =>
        edgesOf(from).flatMap(({ target, specifier }) =>
          target.type === 'file' ? [{ to: target.path, specifier }] : [],
        ),
      ),
    ),
  ]
  others.forEach((glob) => ignores.add(glob))
  const isOther = compileGlobs(others)
  const files = byHand.filter((file) => !isOther(file) && !isToolFile(file))
  const known = new Set(files)
  const source = new Set(all)
  const edges = files.flatMap((from) =>
    edgesOf(from).flatMap((edge) => (edge.target.type === 'file' ? [{ from, to: edge.target.path, edge }] : [])),
  )
  const tests = findTests(files, edges)
  const imported = edges.map((edge): Link => ({ ...edge, test: tests.isTest(edge.from) }))
  const found = files.flatMap((from) =>
    tests.isTest(from)
      ? []
      : edgesOf(from).flatMap(({ target, typeOnly, specifier, names }) =>
          target.type === 'external' && target.virtual !== true
            ? [{ from, name: target.name, specifier, names: valuesOf(names), typeOnly }]
            : [],
        ),
  )
  const members = findMembers(root, manifest, files, edges)
  const manifests = members.flatMap((folder) => {
    const own = readManifest(join(root, folder))
    return own === null || own === 'broken' ? [] : [own]
  })
  const { runtime } = dependenciesOf(manifest, ...manifests, ...outerManifests(root))
  const { all: ofRoot } = dependenciesOf(manifest)
  const packageUses = found.map((use): PackageUse => ({
    ...use,
    isRuntime: runtime.has(use.name),
    isOfRoot: ofRoot.has(use.name),
  }))
  const missing = files.flatMap((from) =>
    edgesOf(from).flatMap(({ target, specifier }) =>
      target.type === 'unresolved' ? [{ from, specifier, why: target.why }] : [],
    ),
  )
  const links = imported.filter(({ to }) => known.has(to) || !source.has(to))
  return {
    root,
    manifest,
    files,
    tests,
    links,
    packageUses,
    missing,
    sources: all,
    imported,
    assets: [...new Set(links.map(({ to }) => to))].filter((to) => !known.has(to)),
    members,
    workspace: workspaceOf(root, manifest, members, files),
    dependencies: (folder) => {
      const own = folder === '' ? manifest : readManifest(join(root, folder))
      const outer = [...(folder === '' ? [] : [manifest]), ...outerManifests(root)]
      return joinDependencies(
        dependenciesOf(...(own === null || own === 'broken' ? [] : [own])),
        dependenciesOf(...outer),
        new Set(packageUses.filter(({ from }) => isBelow(from, folder)).map(({ name }) => name)),
      )
    },
    directive: memoize((file) => directiveIn(beginning(file))),
    ignores: [...ignores].sort(),
    generated: others,
    applicationConfigs: configs.globs.filter((glob) => files.some(compileGlobs([glob.slice(1)]))),
    toolConfigs: read.filter(configs.isToolConfig),
    typescript:
      all.length === 0 ||
      all.some((file) => /\.[cm]?tsx?$/.test(file)) ||
      existsSync(join(root, 'tsconfig.json')) ||
      dependenciesOf(manifest).all.has('typescript'),
    rules: NO_RULES,
  }
}

/** The names that are there when the program runs. */
function valuesOf(names: readonly EdgeName[]): string[] {
  return names.flatMap(({ name, typeOnly }) => (typeOnly ? [] : [name]))
}

/** The package.json files of the folders around a package, up to the root of the repository. */
function outerManifests(root: string): Manifest[] {
  const found: Manifest[] = []
  for (let folder = root; !existsSync(join(folder, '.git')); folder = dirname(folder)) {
    if (folder === dirname(folder)) return []
    const manifest = readManifest(dirname(folder))
    if (manifest !== null && manifest !== 'broken') found.push(manifest)
  }
  return found
}
