import type { TSESTree } from '@typescript-eslint/utils'
import type { Project } from '../../project/project-interface.ts'
import { keyOf } from '../definitions/patterns.ts'
import type { FileView } from '../definitions/file-view.ts'
import { WRAPPER_METHODS, loggerPackage, type LogLibrary } from './logger-libraries.ts'

export function librariesOf(edges: FileView['edges']): LogLibrary[] {
  return edges.flatMap(({ target }) => (target.type === 'external' ? (loggerPackage(target.name) ?? []) : []))
}

/** Whether a file makes loggers: it, or a file that it imports, uses a library, or it is part of a provider. */
export function makesLoggers({ judge, facts }: Project, view: FileView): boolean {
  if (librariesOf(view.edges).length > 0 || judge.locate(view.file)?.place.role === 'provider') return true
  return view.edges.some(
    ({ target, typeOnly }) =>
      !typeOnly && target.type === 'file' && librariesOf(facts.moduleOf(target.path)?.edges ?? []).length > 0,
  )
}

/** Whether a file may export a logger: it uses a library, or it is part of a provider. */
export function mayMakeLoggers({ judge, facts }: Project, file: string): boolean {
  return judge.locate(file)?.place.role === 'provider' || librariesOf(facts.moduleOf(file)?.edges ?? []).length > 0
}

export function isWrapperObject({ properties }: TSESTree.ObjectExpression): boolean {
  return countMethods(properties.flatMap((one) => (one.type === 'Property' ? (keyOf(one) ?? []) : []))) >= 2
}

export function isWrapperClass({ body }: TSESTree.ClassDeclaration | TSESTree.ClassExpression): boolean {
  return countMethods(body.body.flatMap((one) => ('key' in one ? (keyOf(one) ?? []) : []))) >= 2
}

export function isWrapperType(members: readonly TSESTree.TypeElement[]): boolean {
  return countMethods(members.flatMap((one) => ('key' in one ? (keyOf(one) ?? []) : []))) >= 2
}

function countMethods(names: readonly string[]): number {
  return new Set(names.filter((name) => WRAPPER_METHODS.has(name))).size
}

/** Objects such as toasts have methods of the same names, so a library, the name or the path must say that it is a logger. */
export function looksLikeLogger({ file, edges }: FileView, node: TSESTree.Node): boolean {
  if (librariesOf(edges).length > 0) return true
  if (/(?:^|[/-])(?:log|logs|logger|loggers|logging|telemetry|observability)(?=[./-]|$)/i.test(file)) return true
  for (let at: TSESTree.Node | undefined | null = node; at !== undefined && at !== null; at = at.parent) {
    const name = 'id' in at && at.id?.type === 'Identifier' ? at.id.name : ''
    if (/^log(?:s|ger|ging)?$|Log(?:s|ger|ging)?$|Logger/.test(name)) return true
  }
  return false
}
