import type { RuleSource } from '@stratalint/rule'
import { importedAs, keyOf, usesOf, variableOf } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { nestName } from '../routes/nest-routes.ts'
import { propertyOf } from '../routes/static-text.ts'
import type { ReadField } from './field.ts'
import { createValueJudge, valueOfRead } from './judge-value.ts'
import { openInputs, type InputKind, type OpenInput } from './inputs.ts'

const INPUTS: Record<string, InputKind> = { Body: 'body', Query: 'query', Param: 'params' }
const VALIDATING_PIPE = /valid|zod|joi|yup|schema|parse|valibot|typebox/i
/** Types that exist only for the compiler, so that nothing can be validated with them. */
const UTILITY = new Set(['Partial', 'Pick', 'Omit', 'Record', 'Required', 'Readonly', 'Object'])

/** Decorators for answers that are no success. */
const FAILURES =
  /^Api(?:BadRequest|Unauthorized|PaymentRequired|Forbidden|NotFound|MethodNotAllowed|NotAcceptable|RequestTimeout|Conflict|Gone|PreconditionFailed|PayloadTooLarge|UnsupportedMediaType|UnprocessableEntity|TooManyRequests|InternalServerError|NotImplemented|BadGateway|ServiceUnavailable|GatewayTimeout|Default)Response$/

/** The inputs of a method of a controller that no class and no pipe validates. */
export function openInputsOfMethod(
  sourceCode: RuleSource,
  method: TSESTree.MethodDefinition,
  validators: ReadonlySet<string>,
): OpenInput[] {
  if (hasPipe(sourceCode, method) || hasPipe(sourceCode, classOf(method))) return []
  const isWebhook = isSignedWebhook(sourceCode, method)
  return method.value.params.flatMap((parameter): OpenInput[] => {
    const { decorators } = parameter
    return decorators.flatMap((decorator): OpenInput[] => {
      const name = nestName(sourceCode, decorator)
      if (name === 'Req' || name === 'Request') {
        const judge = createValueJudge(sourceCode, validators, () => false)
        return openInputs(sourceCode, 'express', { fn: { params: [parameter] }, isWrapped: false }, judge)
      }
      const kind = INPUTS[name ?? '']
      if (kind === undefined || hasPipeArgument(sourceCode, decorator) || (kind === 'body' && isWebhook)) return []
      const args = (decorator.expression as TSESTree.CallExpression).arguments
      const isPart = args[0]?.type === 'Literal' || args[0]?.type === 'Identifier'
      const type = typeOf(parameter)
      const isInferred = parameter.type === 'AssignmentPattern' && type === null
      const isOpen = isPart ? isUntyped(type) && !isInferred : isUndeclared(sourceCode, type)
      if (!isOpen) return []
      const part = args[0]?.type === 'Literal' ? String(args[0].value) : isPart ? sourceCode.getText(args[0]) : null
      const target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter
      const declared = { name: target.type === 'Identifier' ? target.name : kind, part, type }
      return [{ kind, text: `@${name}()`, node: target, fields: fieldsOf(sourceCode, target, type), declared }]
    })
  })
}

/** A webhook whose body is checked with its signature: `@Headers('stripe-signature')`. */
function isSignedWebhook(sourceCode: RuleSource, { value }: TSESTree.MethodDefinition): boolean {
  return value.params.some(({ decorators }) =>
    decorators.some(
      (decorator) => nestName(sourceCode, decorator) === 'Headers' && /signature/i.test(sourceCode.getText(decorator)),
    ),
  )
}

/** The properties of a type literal, else those that the method reads. */
function fieldsOf(sourceCode: RuleSource, target: TSESTree.Node, type: TSESTree.TypeNode | null): ReadField[] {
  if (type?.type === 'TSTypeLiteral')
    return type.members.flatMap((member): ReadField[] => {
      const name = member.type === 'TSPropertySignature' ? keyOf({ key: member.key, computed: member.computed }) : null
      return name == null ? [] : [{ name, node: null }]
    })
  return usesOf(sourceCode, target).flatMap((use) =>
    use.kind === 'read' && use.name !== null ? [{ name: use.name, node: valueOfRead(use.node) }] : [],
  )
}

/** Whether Swagger learns the answer of a method: from a decorator, a class, or because there is none. */
export function declaresAnswer(sourceCode: RuleSource, method: TSESTree.MethodDefinition): boolean {
  const owner = classOf(method)
  const isExempt = [...method.decorators, ...owner.decorators].some(({ expression }) => {
    const callee = expression.type === 'CallExpression' ? expression.callee : expression
    const imported = importedAs(sourceCode, callee)
    const name = imported?.path.at(-1) ?? sourceCode.getText(callee)
    if (imported?.module === '@nestjs/swagger' && /^Api\w*Response$/.test(name))
      return namesAnswer(sourceCode, name, expression)
    return (
      /^(?:Redirect|Render|Sse|ApiExcludeEndpoint|ApiExcludeController|Header)$/.test(name) ||
      (name === 'HttpCode' && /204|NO_CONTENT/.test(sourceCode.getText(expression))) ||
      // A decorator of the team that combines several.
      /^Api.*Response|Swagger|OpenApi|ApiDoc|ApiEndpoint|ZodSerializer|Serialize|ResponseType|^Endpoint$/.test(name)
    )
  })
  if (isExempt) return true
  if (
    method.value.params.some(({ decorators }) =>
      decorators.some((one) => /^(?:Res|Response|Next)$/.test(nestName(sourceCode, one) ?? '')),
    )
  )
    return true
  const type = method.value.returnType?.typeAnnotation
  const inner = promised(type)
  if (inner === undefined) return !returnsValue(method.value)
  return (
    /^TS(?:Void|Undefined|Null|Never|Boolean|String|Number)Keyword$/.test(inner.type) ||
    (inner.type === 'TSTypeReference' && !isUndeclared(sourceCode, inner)) ||
    inner.type === 'TSArrayType'
  )
}

/** Whether a decorator of Swagger names what a successful response contains. */
function namesAnswer(sourceCode: RuleSource, name: string, expression: TSESTree.Node): boolean {
  if (FAILURES.test(name)) return false
  if (name === 'ApiNoContentResponse' || expression.type !== 'CallExpression') return true
  const [options] = expression.arguments
  if (options?.type !== 'ObjectExpression') return options !== undefined
  const status = propertyOf(options, 'status')
  const code = status === undefined ? '' : sourceCode.getText(status.value)
  if (/^['"]?[345]|BAD|FORBIDDEN|UNAUTHORIZED|NOT_FOUND|CONFLICT|ERROR/.test(code)) return false
  if (/204|NO_CONTENT/.test(code)) return true
  return options.properties.some(
    (property) => property.type !== 'Property' || /^(?:type|schema|content|\$ref)$/.test(keyOf(property) ?? ''),
  )
}

function promised(type: TSESTree.TypeNode | undefined): TSESTree.TypeNode | undefined {
  if (type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return type
  return type.typeName.name === 'Promise' || type.typeName.name === 'Observable' ? type.typeArguments?.params[0] : type
}

function returnsValue({ body }: TSESTree.MethodDefinition['value']): boolean {
  return (body?.body ?? []).some(({ type }) => /^(?:Return|If|Try|Switch)Statement$/.test(type))
}

function classOf(method: TSESTree.MethodDefinition): TSESTree.ClassDeclaration | TSESTree.ClassExpression {
  const owner = method.parent.parent
  return owner
}

function hasPipe(sourceCode: RuleSource, { decorators }: { decorators: readonly TSESTree.Decorator[] }): boolean {
  return decorators.some(
    (decorator) =>
      nestName(sourceCode, decorator) === 'UsePipes' &&
      /zod|joi|yup|schema|valibot|typebox/i.test(sourceCode.getText(decorator)),
  )
}

function hasPipeArgument(sourceCode: RuleSource, { expression }: TSESTree.Decorator): boolean {
  if (expression.type !== 'CallExpression') return false
  return expression.arguments.some(
    (argument) =>
      argument.type !== 'Literal' &&
      VALIDATING_PIPE.test(sourceCode.getText(argument)) &&
      !/^(?:new )?ValidationPipe\b/.test(sourceCode.getText(argument)),
  )
}

function typeOf(parameter: TSESTree.Parameter): TSESTree.TypeNode | null {
  const target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter
  return 'typeAnnotation' in target ? (target.typeAnnotation?.typeAnnotation ?? null) : null
}

function isUntyped(type: TSESTree.TypeNode | null): boolean {
  return type === null || /^TS(?:Any|Unknown|Object)Keyword$/.test(type.type)
}

/** Whether a type declares nothing that exists at run time. */
function isUndeclared(sourceCode: RuleSource, type: TSESTree.TypeNode | null): boolean {
  if (type === null || isUntyped(type) || type.type === 'TSTypeLiteral') return true
  if (type.type === 'TSUnionType' || type.type === 'TSIntersectionType')
    return type.types.some((each) => isUndeclared(sourceCode, each))
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return false
  const { typeName } = type
  const definition = variableOf(sourceCode, typeName)?.defs.at(-1)
  if (definition === undefined) return UTILITY.has(typeName.name)
  if (definition.type === 'ImportBinding') {
    const declaration = definition.parent
    const isType = definition.node.type === 'ImportSpecifier' && definition.node.importKind === 'type'
    return isType || (declaration?.type === 'ImportDeclaration' && declaration.importKind === 'type')
  }
  const { node } = definition
  if (node.type === 'TSInterfaceDeclaration' || node.type === 'TSTypeAliasDeclaration') return true
  if (node.type !== 'ClassDeclaration') return false
  const fields = node.body.body.filter(({ type: kind }) => kind === 'PropertyDefinition')
  return (
    node.superClass === null &&
    fields.length > 0 &&
    fields.every((field) => 'decorators' in field && field.decorators.length === 0)
  )
}
