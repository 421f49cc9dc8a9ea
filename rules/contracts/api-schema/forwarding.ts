import type { ResolvedModule } from '@stratalint/graph'
import type { RuleSource } from '@stratalint/rule'
import { importedAs, isFunction, usesOf, type FunctionNode } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

/** Whether a handler answers with what a package makes of the whole request: `return NextAuth(req, res, options)`. */
export function forwardsRequest(sourceCode: RuleSource, { edges }: ResolvedModule, { params }: FunctionNode): boolean {
  const [request] = params
  if (request?.type !== 'Identifier') return false
  return usesOf(sourceCode, request).some((use) => {
    if (use.kind !== 'argument' || use.path.length > 0 || use.call.type !== 'CallExpression') return false
    if (!isAnswer(use.call)) return false
    const imported = importedAs(sourceCode, use.callee)
    const edge = edges.find(({ specifier }) => specifier === imported?.module)
    // What makes answers of a framework takes no request.
    return edge?.target.type === 'external' && !/^(?:NextResponse|Response)$/.test(imported?.path[0] ?? '')
  })
}

/** Whether a call is what the function answers: returned, or its last statement. */
function isAnswer(call: TSESTree.Node): boolean {
  const at = call.parent?.type === 'AwaitExpression' ? call.parent : call
  return at.parent?.type === 'ReturnStatement' || (isFunction(at.parent) && at.parent.body === at)
}
