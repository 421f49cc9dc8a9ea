import { isSourceFile, type ResolvedEdge } from '@stratalint/core'
import type { ResolvedModule } from '@stratalint/graph'
import { inProject, type ReviewContext } from '../../context.ts'
import type { CountedFile } from './counted.ts'

/** For each file of a change, by its position, the files that must come with it or before it. */
export function needsOf(context: ReviewContext, files: readonly CountedFile[]): ReadonlySet<number>[] {
  const { runs } = context
  const needs = files.map(() => new Set<number>())
  const after = indexOf(context, files, ({ path, status }) => (status === 'deleted' ? null : path))
  const before = indexOf(context, files, (change) => change.before)
  const oldModuleOf = (index: number): ResolvedModule | undefined => {
    const old = files[index]!.change.before
    return old === null ? undefined : runs.baseByBase.modules.get(inProject(context, old) ?? '')
  }
  files.forEach(({ change }, index) => {
    const here = inProject(context, change.path)
    const module = change.status === 'deleted' || here === null ? undefined : runs.headByHead.modules.get(here)
    for (const edge of module?.edges ?? []) {
      const target = targetIn(after, edge)
      if (target !== undefined && target !== index) needs[index]!.add(target)
    }
    // What is gone, or has another shape, goes together with the edits of what used it.
    for (const edge of oldModuleOf(index)?.edges ?? []) {
      const target = targetIn(before, edge)
      if (target !== undefined && target !== index && breaks(context, files[target]!, edge)) needs[target]!.add(index)
    }
  })
  const settings = files.flatMap(({ change }, index) => (isSetting(change.path) ? [index] : []))
  files.forEach(({ change }, index) => {
    if (isSourceFile(change.path)) for (const setting of settings) needs[index]!.add(setting)
  })
  return needs
}

function indexOf(
  context: ReviewContext,
  files: readonly CountedFile[],
  pathOf: (change: CountedFile['change']) => string | null,
): Map<string, number> {
  return new Map(
    files.flatMap(({ change }, index): [string, number][] => {
      const path = pathOf(change)
      const here = path === null ? null : inProject(context, path)
      return here === null ? [] : [[here, index]]
    }),
  )
}

function targetIn(index: ReadonlyMap<string, number>, { target }: ResolvedEdge): number | undefined {
  return target.type === 'file' ? index.get(target.path) : undefined
}

/** Whether an import of the base does not work with the new version of its target. */
function breaks(context: ReviewContext, { change }: CountedFile, { names }: ResolvedEdge): boolean {
  const { runs, base, head } = context
  if (change.status !== 'modified') return change.status === 'deleted' || change.status === 'renamed'
  const here = inProject(context, change.path)!
  const now = runs.headByHead.modules.get(here)
  const exported = new Set(now?.exports.map(({ name }) => name))
  const [old, text] = [base.read(change.path) ?? '', head.read(change.path) ?? '']
  return names.some(
    ({ name }) => name === '*' || !exported.has(name) || signatureOf(old, name) !== signatureOf(text, name),
  )
}

/** What others see of a declaration, as far as its text shows it: up to the body of a function, or all of a type. */
function signatureOf(text: string, name: string): string {
  const declared = new RegExp(
    `export\\s+(?:default\\s+|declare\\s+|async\\s+|abstract\\s+)*(function\\*?|class|interface|type|enum|const|let)\\s+${name.replace(/[^\w]/g, '\\$&')}\\b`,
  ).exec(text)
  if (declared === null) return ''
  const rest = text.slice(declared.index)
  const end = /^function|^const|^let/.test(declared[1]!) ? /\)(?:\s*:[^{=]*)?\s*(?:\{|=>)|\n\n/ : /\n\}|\n\n/
  return rest
    .slice(0, end.exec(rest)?.index ?? rest.length)
    .concat(end.exec(rest)?.[0] ?? '')
    .replace(/\s+/g, ' ')
}

/** Manifests and configs come first: code may need what they add. */
export function isSetting(path: string): boolean {
  return /(?:^|\/)(?:package\.json|tsconfig[^/]*\.json|[^/]*\.config\.[^/]+|\.[^/]+rc(?:\.[^/]+)?)$/.test(path)
}

/** The path of a change in the project, or from the top where it is outside. */
export function shownPath(context: ReviewContext, { change }: CountedFile): string {
  return inProject(context, change.path) ?? change.path
}
