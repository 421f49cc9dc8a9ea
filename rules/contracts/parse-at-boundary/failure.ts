import type { RuleSource } from '@stratalint/rule'
import { enclosingFunction, functionName, memberName, originsOf } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import type { BoundarySource } from './source-kind.ts'
import { losesErrors } from './users.ts'

type Node = TSESTree.Node

/**
 * What code does with data that does not match its schema: a handler answers 400, a storage counts as empty, a check that is
 * there fails, and code whose errors get lost returns. All other code throws.
 */
export type Failure = 'answer' | 'throw-400' | 'as-missing' | 'as-checked' | 'return' | 'throw'

/** What the function around `at` does where data of `source` does not match. */
export function failureOf(sourceCode: RuleSource, source: BoundarySource, at: Node): Failure {
  if (isStored(sourceCode, source)) return 'as-missing'
  if (isInHandler(sourceCode, source, at))
    return /['"]@nestjs\/common['"]/.test(sourceCode.text) ? 'throw-400' : 'answer'
  if (isCheckedBelow(sourceCode, at)) return 'as-checked'
  // The process that started this one gets an error that ends it.
  if (/^the message of (?:parentPort|process)$/.test(source.label)) return 'throw'
  return losesErrors(sourceCode, at) ? 'return' : 'throw'
}

/** Whether the variable that gets the data is tested right below it, and code leaves where something is missing: `if (!data.id) throw …`, `if (!isOrder(data)) return null`. */
function isCheckedBelow(sourceCode: RuleSource, at: Node): boolean {
  let value = at
  while (/^(?:Await|TSAs|TSNonNull)/.test(value.parent?.type ?? '')) value = value.parent!
  const declarator = value.parent
  if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') return false
  const declaration = declarator.parent
  const block = declaration.parent
  if (block.type !== 'BlockStatement') return false
  const next = block.body[block.body.indexOf(declaration) + 1]
  if (next?.type !== 'IfStatement' || next.alternate !== null) return false
  const name = declarator.id.name.replaceAll('$', String.raw`\$`)
  const last = next.consequent.type === 'BlockStatement' ? next.consequent.body.at(-1) : next.consequent
  const isLeft = last?.type === 'ThrowStatement' || last?.type === 'ReturnStatement'
  return (
    isLeft &&
    new RegExp(String.raw`^!${name}(?:\??\.\w+)*$|^${name}(?:\??\.\w+)* === undefined$|^!is[A-Z]\w*\(${name}\)$`).test(
      sourceCode.getText(next.test),
    )
  )
}

/** `JSON.parse(localStorage.getItem('cart'))`, also through a variable. */
function isStored(sourceCode: RuleSource, { node, kind }: BoundarySource): boolean {
  if (kind === 'storage') return true
  if (kind !== 'json' || node.type !== 'CallExpression') return false
  const [argument] = node.arguments
  if (argument === undefined || !sourceCode.text.includes('.getItem(')) return false
  const isRead = (call: Node): boolean =>
    call.type === 'CallExpression' &&
    call.callee.type === 'MemberExpression' &&
    memberName(call.callee) === 'getItem' &&
    /(?:local|session)Storage$/.test(sourceCode.getText(call.callee.object))
  return originsOf(sourceCode, argument, isRead).some(({ node: origin }) => isRead(origin))
}

/** Whether a function around the data has the means to answer: a response beside the request, a context, a route of Next. */
function isInHandler(sourceCode: RuleSource, { kind, label, node }: BoundarySource, at: Node): boolean {
  const isFastify = /['"]fastify['"]|FastifyRequest/.test(sourceCode.text)
  const of = enclosingFunction(at)
  if (of === null || enclosingFunction(node) !== of) return false
  if (/^(?:ctx|context|c)\./.test(label)) return true
  if (/^(?:GET|POST|PUT|PATCH|DELETE)$/.test(functionName(of) ?? '')) return /^_?req(?:uest)?\./.test(label)
  return kind === 'request' && (of.params.length > 1 || of.parent.type === 'MethodDefinition' || isFastify)
}
