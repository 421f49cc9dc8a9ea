import { memoize, posixRelative, type ResolvedEdge } from '@stratalint/core'
import { isBuiltin } from 'node:module'
import { dirname, join } from 'node:path'
import type { ResolutionContext } from './resolution-context.ts'
import { packageName, schemeName } from './specifier.ts'
import type { ConfigProblem } from './tsconfig/tsconfig.ts'

/** A configuration file that cannot be fully read, and an import that may depend on it. */
export interface ConfigFault {
  /** POSIX, relative to the root; may begin with `../`. */
  file: string
  line: number
  /** Continues a sentence that begins with the file's name. */
  reason: string
  importer: string
  specifier: string
}

/** The resolved imports of a file; `undefined` if it was not read. */
export type EdgesOf = (file: string) => readonly Pick<ResolvedEdge, 'specifier' | 'target'>[] | undefined

/** Whether a fault is about a file that a framework generates, which defines only names that are known without it. */
export function isGenerated(reason: string): boolean {
  return /(?:^|[/"\s])\.(?:svelte-kit|nuxt|wxt|quasar|astro|react-router)\//.test(reason)
}

/** Whether a target may really be an alias or a package that an unreadable file defines. */
function isOpen(target: ResolvedEdge['target']): boolean {
  return target.type === 'external'
    ? target.virtual !== true
    : target.type === 'unresolved' && (target.why === 'undeclared' || target.why === 'no-alias')
}

/**
 * An unreadable part matters only if an import may depend on it: one that resolves to no file, no builtin and no
 * declared package may be an alias. So a missing base config does not fail every run without installed dependencies.
 */
export function createConfigFaults(
  context: ResolutionContext,
  root: string,
  importerOf: (file: string) => string,
): (files: readonly string[], edgesOf: EdgesOf) => ConfigFault[] {
  const { disk, tsconfigsFor, packages, workspaces } = context

  /** The unreadable manifests in a folder and above it, up to the root. */
  const manifests = memoize((folder): readonly ConfigProblem[] => {
    const file = join(folder, 'package.json')
    const fault = disk.jsonFault(file)
    const above = folder === root || dirname(folder) === folder ? [] : manifests(dirname(folder))
    return fault === null ? above : [{ file, ...fault }, ...above]
  })

  const isInOtherPackage = (specifier: string): boolean =>
    schemeName(specifier) === null && !isBuiltin(specifier) && !isBuiltin(packageName(specifier))

  return (files, edgesOf) => {
    const found = new Map<string, ConfigFault>()
    const add = (problems: readonly ConfigProblem[], importer: string, mayBeAlias: (name: string) => boolean): void => {
      const open = problems.filter(
        ({ file, line, reason }) => !isGenerated(reason) && !found.has(JSON.stringify([file, line, reason])),
      )
      if (open.length === 0) return
      const edge = edgesOf(importer)?.find(
        ({ specifier, target }) =>
          isInOtherPackage(specifier) &&
          isOpen(target) &&
          mayBeAlias(target.type === 'external' ? target.name : packageName(specifier)),
      )
      if (edge === undefined) return
      for (const { file, line, reason } of open) {
        found.set(JSON.stringify([file, line, reason]), {
          file: posixRelative(root, file),
          line,
          reason,
          importer,
          specifier: edge.specifier,
        })
      }
    }
    const isSound = memoize((folder): boolean => {
      const [importer, neighbour] = [importerOf(`${folder}/a.ts`), importerOf(`${folder}/b.ts`)]
      // If both files have the same configs, all files of the folder have.
      return (
        tsconfigsFor(importer) === tsconfigsFor(neighbour) &&
        tsconfigsFor(importer).problems.length === 0 &&
        manifests(dirname(importer)).length === 0
      )
    })
    const hasWorkspaceProblems = workspaces.problems().length > 0
    for (const file of files) {
      if (!hasWorkspaceProblems && isSound(dirname(file))) continue
      const importer = importerOf(file)
      add(tsconfigsFor(importer).problems, file, (name) => !packages.isKnown(importer, name))
      add(manifests(dirname(importer)), file, (name) => !packages.isKnown(importer, name))
      // A member with an unreadable manifest has no name, so any name that others declare may be that package.
      add(workspaces.problems(), file, (name) => packages.installed(dirname(importer), name) === null)
    }
    return [...found.values()]
  }
}
