import type { RuleSource } from '@stratalint/rule'
import { localFunctionOf, memberName, originsOf, variableOf } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import type { BoundarySource } from './source-kind.ts'

type Node = TSESTree.Node

/** Whether an identifier is the event of a `message` listener. */
export function isMessageEvent(sourceCode: RuleSource, node: Node): boolean {
  if (node.type !== 'Identifier') return false
  if (!/message/i.test(sourceCode.text)) return false
  const definition = variableOf(sourceCode, node)?.defs.at(-1)
  if (definition?.type !== 'Parameter') return false
  return isMessageParameter(sourceCode, definition.name, definition.node)
}

/** Whether the first parameter of a function is the event of a `message` listener. */
export function isMessageParameter(sourceCode: RuleSource, name: Node, of: Node): boolean {
  if (typeNameOf(name) === 'MessageEvent') return true
  const { parent } = of
  if (isOwnWorker(sourceCode, parent)) return false
  if (parent?.type === 'AssignmentExpression') {
    return parent.right === of && parent.left.type === 'MemberExpression' && memberName(parent.left) === 'onmessage'
  }
  if (parent?.type === 'CallExpression') return isMessageListener(parent) && parent.arguments[1] === of
  // A listener that is a function with a name.
  const declared = of.type === 'FunctionDeclaration' ? of.id : parent?.type === 'VariableDeclarator' ? parent.id : null
  if (declared?.type !== 'Identifier') return false
  const variable = variableOf(sourceCode, declared)
  return (
    variable?.references.some(({ identifier: { parent: user } }) => {
      if (user?.type === 'CallExpression') return isMessageListener(user)
      return user?.type === 'AssignmentExpression' && sourceCode.getText(user.left).endsWith('onmessage')
    }) === true
  )
}

/** `worker.onmessage = …` of a worker that the file starts from its own code. */
function isOwnWorker(sourceCode: RuleSource, user: Node | undefined): boolean {
  const target =
    user?.type === 'AssignmentExpression' ? user.left : user?.type === 'CallExpression' ? user.callee : undefined
  return (
    target?.type === 'MemberExpression' &&
    originsOf(sourceCode, target.object).some(
      ({ kind, node, path }) =>
        kind === 'new' &&
        path.length === 0 &&
        /Worker$/.test(sourceCode.getText((node as TSESTree.NewExpression).callee)),
    )
  )
}

function isMessageListener({ callee, arguments: [event] }: TSESTree.CallExpression): boolean {
  const name = callee.type === 'MemberExpression' ? memberName(callee) : callee.type === 'Identifier' && callee.name
  return name === 'addEventListener' && event?.type === 'Literal' && event.value === 'message'
}

/** The parameter that receives a message of a process or a worker: `parentPort.on('message', (message) => …)`. */
export function receivedMessage(sourceCode: RuleSource, call: TSESTree.CallExpression): BoundarySource | null {
  const { callee, arguments: args } = call
  if (callee.type !== 'MemberExpression' || !/^(?:on|once)$/.test(memberName(callee) ?? '')) return null
  const [event, listener] = args
  if (event?.type !== 'Literal' || event.value !== 'message' || listener === undefined) return null
  const object = callee.object.type === 'Identifier' ? callee.object.name : memberNameOf(callee.object)
  if (!/^process$|port|worker|child|parent/i.test(object ?? '')) return null
  const param = localFunctionOf(sourceCode, listener)?.params[0]
  return param === undefined ? null : { kind: 'message', node: param, label: `the message of ${object}` }
}

/** Whether a label names the parameter that receives a message. */
export const isMessageOfPort = (label: string): boolean => label.startsWith('the message of ')

const memberNameOf = (node: Node): string | null => (node.type === 'MemberExpression' ? memberName(node) : null)

const QUEUES =
  /['"](?:bullmq|bull|bee-queue|pg-boss|agenda|@nestjs\/bull(?:mq)?|@hokify\/agenda|@taskforcesh\/bullmq-pro)['"]/

/** Whether a node is a job of a queue, or `job.attrs` of Agenda. */
export function isJob(sourceCode: RuleSource, node: Node): boolean {
  if (node.type === 'MemberExpression') return memberName(node) === 'attrs' && isJob(sourceCode, node.object)
  if (node.type !== 'Identifier' || !/job/i.test(sourceCode.text)) return false
  const definition = variableOf(sourceCode, node)?.defs.at(-1)
  if (definition === undefined) return false
  if (definition.type === 'Parameter' && /Job$/.test(typeNameOf(definition.name) ?? '')) return true
  return /^job$|Job$/.test(node.name) && definition.type !== 'ImportBinding' && QUEUES.test(sourceCode.text)
    ? isJobParameter(definition.type, definition.node)
    : false
}

function isJobParameter(type: string, node: Node): boolean {
  return type === 'Parameter' || (node.type === 'VariableDeclarator' && node.init === null)
}

/** The name of a parameter's written type. */
export function typeNameOf(node: Node): string | null {
  const annotation = (node as { typeAnnotation?: TSESTree.TSTypeAnnotation }).typeAnnotation?.typeAnnotation
  if (annotation?.type !== 'TSTypeReference') return null
  const { typeName } = annotation
  return typeName.type === 'Identifier'
    ? typeName.name
    : typeName.type === 'TSQualifiedName'
      ? typeName.right.name
      : null
}
