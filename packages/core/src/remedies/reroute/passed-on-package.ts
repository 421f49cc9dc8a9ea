import type { RemedyContext } from '../context.ts'

/** A package that a file passes on under the imported names, and as whose import the importer is judged. */
export interface PassedOnPackage {
  context: RemedyContext
  name: string
  allowedIn: string[]
}

/** The package that the target re-exports to an importer that may not import it: another way to the target launders it too. */
export function passedOnPackage(context: RemedyContext): PassedOnPackage | null {
  const { judge, facts, file, target, symbols, edge } = context
  if (symbols.names.length === 0 || edge.kind !== 'import') return null
  for (const passed of facts.importsOf?.(target) ?? []) {
    if (!passed.kind.startsWith('export') || passed.target.type !== 'external') continue
    if (!passed.names.some(({ name, local }) => symbols.names.includes(local ?? name))) continue
    const { name } = passed.target
    const { reason } = judge.judge({ ...edge, from: file, target: passed.target, packageByPath: null })
    if (reason?.code === 'external' && !judge.publishesPackage(target, name))
      return {
        context: { ...context, edge: { ...edge, target: passed.target, specifier: name }, target: '', reason },
        name,
        allowedIn: reason.allowedIn,
      }
  }
  return null
}
