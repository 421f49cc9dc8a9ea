import type { RuleSource } from '@stratalint/rule'
import { schemaOf } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import type { BoundarySource } from './source-kind.ts'
import { decoratorOf } from './requests.ts'

type Node = TSESTree.Node

/** The parameters of a Nest handler that hold a part of the request and have no class as their type. */
export function sourcesOfNestParameters(sourceCode: RuleSource, method: TSESTree.MethodDefinition): BoundarySource[] {
  if (method.decorators.length === 0 || method.value.type !== 'FunctionExpression') return []
  if (hasPipes(sourceCode, method) || hasPipes(sourceCode, method.parent.parent)) return []
  return method.value.params.flatMap((param): BoundarySource[] => {
    const decorator = decoratorOf(param, /^(?:Body|Query|Param|Payload|MessageBody)$/)
    if (decorator === null || param.type !== 'Identifier') return []
    // A pipe may parse.
    if (decorator.arguments.some((argument) => argument.type !== 'Literal')) return []
    if (isClass(param.typeAnnotation?.typeAnnotation)) return []
    const name = (decorator.callee as TSESTree.Identifier).name
    const kind = name === 'Payload' || name === 'MessageBody' ? 'message' : 'request'
    return [{ kind, node: param, label: `@${name}() ${param.name}` }]
  })
}

/** Whether a type may be a class, which a global pipe validates; also scalars, which no class is needed for. */
function isClass(type: TSESTree.TypeNode | undefined): boolean {
  switch (type?.type) {
    case undefined:
    case 'TSAnyKeyword':
    case 'TSUnknownKeyword':
    case 'TSObjectKeyword':
    case 'TSTypeLiteral':
      return false
    case 'TSTypeReference':
      return type.typeName.type !== 'Identifier' || !/^(?:Record|Partial|Object)$/.test(type.typeName.name)
    default:
      return true
  }
}

/** `@UsePipes(new ZodValidationPipe(schema))` */
function hasPipes(sourceCode: RuleSource, node: Node): boolean {
  const decorator = decoratorOf(node, /^UsePipes$/)
  return (
    decorator?.arguments.some(
      (argument) =>
        (argument.type === 'NewExpression' && argument.arguments.some((each) => each.type !== 'ObjectExpression')) ||
        schemaOf(sourceCode, argument) !== null,
    ) === true
  )
}
