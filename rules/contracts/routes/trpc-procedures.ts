import { memberName } from '@stratalint/rule/analysis'
import type { RuleSource } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'
import type { Route } from './route.ts'
import { constantOf, propertyOf, staticText, unwrap } from './static-text.ts'

/** One call of the chain that builds a procedure, from the procedure that it starts with to the resolver. */
export interface ProcedureStep {
  name: string
  call: TSESTree.CallExpression
}

const RESOLVERS = new Set(['query', 'mutation', 'subscription'])
const BASE_NAME = /procedure$/i

/** Whether a call may end the chain of a procedure. */
export function mayResolve({ callee, arguments: args }: TSESTree.CallExpression): boolean {
  return callee.type === 'MemberExpression' && args.length === 1 && RESOLVERS.has(memberName(callee) ?? '')
}

/** The steps of a procedure, those of a procedure of the same file that it extends included; `base` is what is left. */
export function procedureSteps(
  sourceCode: RuleSource,
  node: TSESTree.Node,
  depth = 0,
): { base: string; steps: ProcedureStep[] } | null {
  const steps: ProcedureStep[] = []
  let at = unwrap(node)
  while (at.type === 'CallExpression' && at.callee.type === 'MemberExpression') {
    const name = memberName(at.callee)
    if (name === null) return null
    steps.unshift({ name, call: at })
    at = unwrap(at.callee.object)
  }
  const base = at.type === 'Identifier' ? at.name : at.type === 'MemberExpression' ? (memberName(at) ?? '') : ''
  if (!BASE_NAME.test(base)) return null
  const constant = at.type === 'Identifier' && depth < 4 ? constantOf(sourceCode, at) : null
  const inner = constant === null ? null : procedureSteps(sourceCode, constant, depth + 1)
  return inner === null ? { base, steps } : { base: inner.base, steps: [...inner.steps, ...steps] }
}

/** The route of a procedure; its path is the one that `.meta({ openapi })` gives it, else empty. */
export function routeOfProcedure(sourceCode: RuleSource, call: TSESTree.CallExpression): Route | null {
  const chain = procedureSteps(sourceCode, call)
  if (chain === null) return null
  const callee = call.callee as TSESTree.MemberExpression
  const openapi = openapiOf(chain.steps)
  const text = openapi === null ? null : staticText(sourceCode, propertyOf(openapi, 'path')?.value)
  const method = openapi === null ? null : staticText(sourceCode, propertyOf(openapi, 'method')?.value)
  const property = call.parent?.type === 'Property' ? call.parent : null
  const [start, end] = sourceCode.getRange(property?.key ?? callee.property)
  return {
    ...{ framework: 'trpc', method: (method ?? memberName(callee)!).toUpperCase(), isWhole: true, start, end },
    ...{ path: text === null ? [] : [{ text, node: openapi }], middleware: [], handler: call.arguments[0]! },
    ...{ options: null, hasHiddenOptions: false, node: call },
  }
}

function openapiOf(steps: readonly ProcedureStep[]): TSESTree.ObjectExpression | null {
  const [meta] = steps.find(({ name }) => name === 'meta')?.call.arguments ?? []
  const openapi = meta?.type === 'ObjectExpression' ? propertyOf(meta, 'openapi')?.value : undefined
  return openapi?.type === 'ObjectExpression' ? openapi : null
}
