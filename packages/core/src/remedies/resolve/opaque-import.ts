import type { Facts } from '../../facts/facts.ts'
import { folderOf, relativeTo } from '../paths/path.ts'
import type { OpaquePlan } from '../plan.ts'

/** An import whose target cannot be known, as its rule reports it; plain data. */
export interface OpaqueDetails {
  /** What takes the place of a literal target: `value` is `require` itself, passed on. */
  form: 'import' | 'require' | 'resolve' | 'glob' | 'mock' | 'url' | 'value'
  /** The source text of the argument. */
  argument: string
  /** The function whose parameter the argument is; empty for one without a name, `null` for no parameter. */
  parameterOf: string | null
}

const MOST_FOLDERS = 2

/** The ways to write an import so that its target can be known. */
export function opaquePlans(file: string, { form, argument, parameterOf }: OpaqueDetails, facts: Facts): OpaquePlan[] {
  const folders = foldersBeside(file, facts)
  const rewrite = (key: string): OpaquePlan => ({ action: 'rewrite-call', key, folders })
  if (form === 'value') return [rewrite('load-here'), rewrite('take-modules')]
  if (form === 'glob') return [rewrite('write-patterns')]
  const start = literalStart(argument) ?? ''
  if (start.includes('/')) return [rewrite('narrow-path')]
  if (form === 'mock') return [rewrite('list-modules')]
  return [
    ...(parameterOf === null || form === 'url'
      ? []
      : [{ action: 'take-loader', key: 'take-function', taker: parameterOf } as const]),
    rewrite('list-modules'),
    ...(start === '' ? [rewrite('literal-start')] : []),
  ]
}

/** Folders next to the importer, as a specifier names them. */
function foldersBeside(file: string, facts: Facts): string[] {
  const folder = folderOf(file)
  return (facts.foldersIn?.(folder) ?? [])
    .filter((name) => !/^[._]|^(?:node_modules|tests?|testing|specs?|mocks?|fixtures?|stories)$/.test(name))
    .slice(0, MOST_FOLDERS)
    .map((name) => relativeTo(file, folder === '' ? name : `${folder}/${name}`))
}

/** The text that an expression certainly begins with; `null` where it begins with something else. */
export function literalStart(argument: string): string | null {
  return (
    /^(?:'([^'\\]*)'|"([^"\\]*)"|`([^`$\\]*))/
      .exec(argument)
      ?.slice(1)
      .find((text) => text !== undefined) ?? null
  )
}
