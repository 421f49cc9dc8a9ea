import { isSourceFile, withoutExtension } from '@stratalint/core'
import type { Project, Question } from '@stratalint/rule'
import { posix } from 'node:path'
import { filesLoadedByTool, filesOfPluginList, foldersLoadedBy, PLUGIN_LIST } from './loaded-folders.ts'

/** Calls and properties that take a function which imports a module, and that read the default export of the module. */
const LOADER =
  /(?:\b\w*(?:[lL]azy|[lL]oadable|[dD]ynamic|[aA]syncComponent)\w*\s*(?:<[^;]*>)?\s*\(\s*(?:\{\s*loader\s*:\s*)?|\b(?:component|loadComponent|loadChildren|loader)\s*:\s*)(?:async\s*)?(?:\(\s*\)\s*=>\s*(?:\{\s*return\b\s*)?|function\s*\w*\s*\(\s*\)\s*\{\s*return\b\s*)\(?\s*(?:await\s+)?import\s*\(\s*(?:\/\*[^]*?\*\/\s*)*$/
/** Code that may import files without naming what it takes from them. */
const LOADS = /\bimport\s*\(|\bimport\.meta\.glob|\brequire\.context\b|\brequire\s*\(\s*[^'"\s)]/
/** More than this in front of an import says nothing about it. */
const MAX_LEAD = 400
/** Folders without source files of the project. */
const SKIPPED = /^(?:\..*|node_modules|dist|build|out|coverage|vendor|public)$/

/** In an editor the other files rarely change in between. */
const LIFETIME_MS = 2_000
/** An answer that took long is kept longer, so that a check without a cache does not spend its time on it. */
const LIFETIME_PER_COST = 100
/** In an editor, an answer must not be old for long. */
const LONGEST_MS = 30_000
const known = new WeakMap<Project, Map<string, { until: number; targets: Targets }>>()

/** The files and folders whose default exports a package loads. */
interface Targets {
  files: ReadonlySet<string>
  folders: ReadonlySet<string>
}

/** Which files and folders of a package are loaded lazily. */
export const LAZY_TARGETS: Question<Targets> = {
  name: 'taste/named-export: lazy targets',
  answer: findTargets,
  textOf: ({ files, folders }) => JSON.stringify([[...files].sort(), [...folders].sort()]),
}

/**
 * Whether another file of the same package loads the default export of this one without naming it: as
 * `lazy(() => import('./card'))`, or with all files of its folder.
 */
export function isLoadedLazily(project: Project, file: string): boolean {
  const { files, folders } = targetsIn(project, project.resolver.manifestOf(file)?.folder ?? '')
  if (files.has(file) || files.has(withoutExtension(file))) return true
  const folder = file.slice(0, Math.max(0, file.lastIndexOf('/')))
  // Handlers are often grouped in one more folder: commands/<group>/<command>.ts.
  return folders.has(folder) || folders.has(folder.slice(0, Math.max(0, folder.lastIndexOf('/'))))
}

function targetsIn(project: Project, folder: string): Targets {
  return project.log === null ? recentTargets(project, folder) : project.ask(LAZY_TARGETS, folder)
}

/** A run asks once. An editor forgets its facts at each file, and asks about one file after the other. */
function recentTargets(project: Project, folder: string): Targets {
  const ofProject = known.get(project) ?? new Map<string, { until: number; targets: Targets }>()
  known.set(project, ofProject)
  const now = performance.now()
  let found = ofProject.get(folder)
  if (found === undefined || now > found.until) {
    const targets = findTargets(project, folder)
    const cost = performance.now() - now
    ofProject.set(
      folder,
      (found = { until: now + Math.min(LIFETIME_MS + cost * LIFETIME_PER_COST, LONGEST_MS), targets }),
    )
  }
  return found.targets
}

function findTargets(project: Project, folder: string): Targets {
  const { facts } = project
  const targets = { files: new Set<string>(), folders: new Set<string>() }
  // The call records that the answer depends on the imports of every file.
  facts.importersOf?.(folder)
  for (const list of facts.filesIn(folder).filter((name) => PLUGIN_LIST.test(name)))
    for (const loaded of filesOfPluginList(list, textOf(project, posix.join(folder, list))))
      targets.files.add(posix.join(folder, loaded))
  for (const file of filesBelow(project, folder)) {
    const text = textOf(project, file)
    for (const loaded of filesLoadedByTool(file, text)) targets.files.add(loaded)
    for (const loaded of foldersLoadedBy(project, file, folder, text)) targets.folders.add(loaded)
    if (!LOADS.test(text)) continue
    for (const { kind, target, names, start, end } of facts.importsOf?.(file) ?? []) {
      if (target.type !== 'file' || !names.some(({ name }) => name === '*' || name === 'default')) continue
      const isLazy =
        kind === 'glob' ||
        (kind === 'dynamic-import' &&
          LOADER.test(text.slice(Math.max(0, start - MAX_LEAD), start)) &&
          !isMapped(text, end))
      if (isLazy) targets.files.add(target.path)
    }
  }
  return targets
}

/** Whether `.then` picks something out of an import that ends here. */
function isMapped(text: string, end: number): boolean {
  return /^\s*(?:,[^()]*)?\)\s*\.\s*then\b/.test(text.slice(end, end + MAX_LEAD))
}

/** The source files below a folder. */
export function* filesBelow(project: Project, folder: string): Generator<string> {
  const prefix = folder === '' ? '' : `${folder}/`
  for (const name of project.facts.filesIn(folder)) if (isSourceFile(name)) yield prefix + name
  for (const name of project.facts.foldersIn?.(folder) ?? [])
    if (!SKIPPED.test(name)) yield* filesBelow(project, prefix + name)
}

export function textOf(project: Project, file: string): string {
  try {
    return project.textOf(file)
  } catch {
    return ''
  }
}
