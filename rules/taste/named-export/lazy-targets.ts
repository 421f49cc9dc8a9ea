import { isSourceFile } from '@stratalint/core'
import type { Project } from '@stratalint/rule'

/** Calls and properties that take a function which imports a module, and that read the default export of the module. */
const LOADER =
  /(?:\b\w*(?:[lL]azy|[lL]oadable|[dD]ynamic|[aA]syncComponent)\w*\s*(?:<[^;]*>)?\s*\(\s*(?:\{\s*loader\s*:\s*)?|\b(?:component|loadComponent|loadChildren|loader)\s*:\s*)(?:async\s*)?(?:\(\s*\)\s*=>\s*(?:\{\s*return\b\s*)?|function\s*\w*\s*\(\s*\)\s*\{\s*return\b\s*)\(?\s*(?:await\s+)?import\s*\(\s*(?:\/\*[^]*?\*\/\s*)*$/
/** More than this in front of an import says nothing about it. */
const MAX_LEAD = 400
/** Folders without source files of the project. */
const SKIPPED = /^(?:\..*|node_modules|dist|build|out|coverage|vendor|public)$/

/** An editor asks about one file after the other, and the other files rarely change in between. */
const LIFETIME_MS = 2_000
const QUESTION = {}
const known = new WeakMap<Project, Map<string, { since: number; targets: ReadonlySet<string> }>>()

/** Whether another file of the same package loads the default export of this one: `lazy(() => import('./card'))`. */
export function isLoadedLazily(project: Project, file: string): boolean {
  return targetsIn(project, project.resolver.manifestOf(file)?.folder ?? '').has(file)
}

function targetsIn(project: Project, folder: string): ReadonlySet<string> {
  if (project.log !== null) return project.facts.once(QUESTION, folder, () => findTargets(project, folder))
  const ofProject = known.get(project) ?? new Map<string, { since: number; targets: ReadonlySet<string> }>()
  known.set(project, ofProject)
  const now = performance.now()
  let found = ofProject.get(folder)
  if (found === undefined || now - found.since > LIFETIME_MS)
    ofProject.set(folder, (found = { since: now, targets: findTargets(project, folder) }))
  return found.targets
}

function findTargets(project: Project, folder: string): ReadonlySet<string> {
  const { facts } = project
  const targets = new Set<string>()
  // The call records that the answer depends on the imports of every file.
  facts.importersOf?.(folder)
  for (const file of filesBelow(project, folder)) {
    const text = textOf(project, file)
    if (!/\bimport\s*\(|import\.meta\.glob|\brequire\.context\b/.test(text)) continue
    for (const { kind, target, names, start, end } of facts.importsOf?.(file) ?? []) {
      if (target.type !== 'file' || !names.some(({ name }) => name === '*' || name === 'default')) continue
      const isLazy =
        kind === 'glob' ||
        (kind === 'dynamic-import' &&
          LOADER.test(text.slice(Math.max(0, start - MAX_LEAD), start)) &&
          !isMapped(text, end))
      if (isLazy) targets.add(target.path)
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
