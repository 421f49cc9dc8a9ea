import { clip, listNames, type Fix } from '@stratalint/core'
import { toCamelCase, toPascalCase, viewOf, otherFile } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { decoratorOf } from '../routes/nest-routes.ts'
import type { InputKind, OpenInput } from './inputs.ts'
import { resourceOf } from './names.ts'
import { membersOf, typeByUse } from './field-types.ts'
import { typeOfName } from './field.ts'
import { classText, type DtoField } from './nest-classes.ts'
import { namesOf } from './schema-texts.ts'
import { edit, type Remedy } from './remedy.ts'

const DECORATORS: Record<InputKind, string> = { body: 'Body', query: 'Query', params: 'Param' }
const MAPPED: Readonly<Record<string, string>> = { Partial: 'PartialType', Pick: 'PickType', Omit: 'OmitType' }

/** What a method of a controller lacks, in one fix: the parts are no alternatives. */
export function nestFixes(remedy: Remedy): Fix[] {
  const { open } = remedy
  const symbols: string[] = []
  const steps = [
    ...open.inputs.map((input) => inputStep(remedy, input, symbols)),
    ...(open.response ? [answerStep(remedy, symbols)] : []),
  ]
  const key = open.inputs.length > 0 ? 'use-class' : 'name-answer'
  const title = steps.join(' ')
  return title.length <= 290 ? [edit(key, title, symbols)] : steps.map((step) => edit(key, step, symbols)).slice(0, 1)
}

function inputStep(remedy: Remedy, input: OpenInput, symbols: string[]): string {
  const { sourceCode } = remedy
  const { kind, text, fields, declared } = input
  const dto = dtoName(remedy)
  const names = namesOf(fields)
  const add = (of: readonly DtoField[], room = 236, name = dto, implemented = ''): string => {
    symbols.push(name)
    return classText(remedy, clip(name, 40), of, implemented, room)
  }
  const read = fields.flatMap(({ name, node }): DtoField[] =>
    names.includes(name)
      ? [
          {
            name,
            // A query has texts only.
            type:
              kind === 'body'
                ? typeTextOf((node === null ? null : typeByUse(remedy, node)) ?? typeOfName(name))
                : 'string',
            isOptional: kind === 'query',
          },
        ]
      : [],
  )
  if (declared === undefined) {
    const [name] = names
    if (kind !== 'body' && names.length === 1 && name !== undefined)
      return `Add the last parameter @${DECORATORS[kind]}('${name}') ${toCamelCase(name)}${kind === 'query' ? '?' : ''}: string${importNote(remedy, DECORATORS[kind])}, and read it instead of ${clip(text, 32)}.${clip(name, 24)}.`
    return `${add(distinct(read))} Take @${DECORATORS[kind]}() ${kind}: ${dto} as a parameter instead of ${clip(text, 32)}.`
  }
  const { name, part, type } = declared
  if (part !== null) return partStep(remedy, input, add)
  const members = type === null ? null : membersFor(remedy, type)
  if (kind === 'params' && members !== null && members.length === 1 && members[0]!.type === 'string')
    return `Write @Param('${members[0]!.name}') ${members[0]!.name}: string${name === 'params' ? '' : ` and read it instead of ${clip(name, 24)}.${members[0]!.name}`}, one value that its type declares.`
  if (type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier') {
    const typeName = type.typeName.name
    const mapped = mappedType(remedy, type)
    if (mapped !== null) {
      symbols.push(dto)
      return `Add class ${dto} extends ${mapped.call} {} (import { ${mapped.helper} } from '${mapped.from}') and type ${name} with it.`
    }
    if (!/^(?:Record|Object|Required|Readonly)$/.test(typeName) && MAPPED[typeName] === undefined)
      return namedTypeStep(remedy, typeName, members ?? distinct(read), add)
  }
  const shown =
    /^(?:body|query|params)$/.test(name) && /^\{/.test(sourceCode.getText(type ?? remedy.route.node)) ? kind : name
  return `${add(members ?? distinct(read))} Write @${DECORATORS[kind]}() ${shown}: ${dto}.`
}

/** One class for all parts of the body that the method takes. */
function partStep(
  remedy: Remedy,
  { kind, declared }: OpenInput,
  add: (of: readonly DtoField[], room: number) => string,
): string {
  const { sourceCode, route } = remedy
  const { name, part } = declared!
  if (kind !== 'body') return `Write @${DECORATORS[kind]}('${part!}') ${name}${kind === 'query' ? '?' : ''}: string.`
  const method = route.node as TSESTree.MethodDefinition
  const parts = method.value.params.flatMap((parameter): DtoField[] => {
    const target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter
    const decorator = decoratorOf(sourceCode, parameter, 'Body')?.expression
    const argument = decorator?.type === 'CallExpression' ? decorator.arguments[0] : undefined
    if (argument?.type !== 'Literal' || target.type !== 'Identifier') return []
    const type = target.typeAnnotation?.typeAnnotation
    const written =
      type === undefined
        ? typeTextOf(typeByUse(remedy, target) ?? typeOfName(target.name)) || 'string'
        : sourceCode.getText(type)
    return [{ name: String(argument.value), type: written, isOptional: target.optional || parameter !== target }]
  })
  return `${add(parts, 196)} Write @Body() body: ${dtoName(remedy)} instead of ${parts.length === 1 ? `@Body('${part!}')` : `the ${parts.length} @Body('…') parameters`}, and read its properties.`
}

const distinct = (fields: readonly DtoField[]): DtoField[] => [
  ...new Map(fields.map((each) => [each.name, each])).values(),
]

function typeTextOf(type: ReturnType<typeof typeOfName>): string {
  if (type === null || (type.base === null && type.isList !== true)) return ''
  return `${type.base ?? 'unknown'}${type.isList === true ? '[]' : ''}`
}

/** `CreateOrderDto` for `create` of orders, `RedeemCouponDto` for `redeemCoupon`. */
function dtoName({ route, resource }: Remedy): string {
  const { key } = route.node as TSESTree.MethodDefinition
  const method = toPascalCase(key.type === 'Identifier' ? key.name : route.method.toLowerCase())
  const of = toPascalCase(resource)
  const isWhole = /[a-z][A-Z]/.test(method) || method.toLowerCase() === of.toLowerCase()
  return `${isWhole ? method : `${method}${of}`}Dto`
}

/** The properties of a type literal or of an interface, of this file or of the one that declares it. */
function membersFor({ inspection, sourceCode, project }: Remedy, type: TSESTree.TypeNode): DtoField[] | null {
  const name = type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' ? type.typeName.name : null
  const edge = inspection.module.edges.find(({ names }) => names.some(({ local }) => local === name))
  const original = edge?.names.find(({ local }) => local === name)?.name
  const target = edge?.target.type === 'file' ? edge.target.path : null
  const origin = target === null ? null : project.facts.exportsOf(target)?.find((one) => one.name === original)?.origin
  const view =
    edge === undefined || target === null ? viewOf(inspection, sourceCode) : otherFile(project, origin?.path ?? target)
  const members = view === null ? new Map<string, string>() : membersOf(view, type)
  if (members.size === 0) return null
  return [...members].map(([key, text]) => ({
    name: key.replace(/\?$/, ''),
    type: text,
    isOptional: key.endsWith('?'),
  }))
}

/** The import of a decorator that the file lacks. */
function importNote({ inspection }: Remedy, decorator: string): string {
  const isImported = inspection.module.edges.some(({ names }) => names.some(({ local }) => local === decorator))
  return isImported ? '' : ` (import { ${decorator} } from '@nestjs/common')`
}

/** How a type that exists becomes a class which is there at run time. */
function namedTypeStep(
  { project, inspection }: Remedy,
  name: string,
  fields: readonly DtoField[],
  add: (of: readonly DtoField[], room: number, name?: string, implemented?: string) => string,
): string {
  const edge = inspection.module.edges.find(({ names }) => names.some(({ local }) => local === name))
  if (edge === undefined)
    return add(fields, 270, name).replace(/^Above the controller, add/, `In place of the type ${clip(name, 36)}, write`)
  const { target } = edge
  const exported = target.type === 'file' ? project.facts.exportsOf(target.path) : null
  const original = edge.names.find(({ local }) => local === name)?.name
  if (exported?.some((one) => one.name === original && one.kind === 'value') === true)
    return `Import ${clip(name, 36)} as a value, without 'type': validation needs the class at run time.`
  return `${add(fields, 210, undefined, name)} Type the parameter with it instead of ${clip(name, 36)}.`
}

/** `Partial<OrderDto>` as the class that a helper of Nest makes of it. */
function mappedType(
  { inspection, sourceCode }: Remedy,
  type: TSESTree.TSTypeReference,
): { call: string; helper: string; from: string } | null {
  const helper = type.typeName.type === 'Identifier' ? MAPPED[type.typeName.name] : undefined
  const [of, keys] = type.typeArguments?.params ?? []
  if (helper === undefined || of?.type !== 'TSTypeReference') return null
  const literals = keys?.type === 'TSUnionType' ? keys.types : keys === undefined ? [] : [keys]
  if (literals.some(({ type: kind }) => kind !== 'TSLiteralType')) return null
  const list = literals.map((literal) => sourceCode.getText(literal)).join(', ')
  const from = inspection.module.edges.some(({ specifier }) => specifier === '@nestjs/swagger')
    ? '@nestjs/swagger'
    : '@nestjs/mapped-types'
  const call = `${helper}(${sourceCode.getText(of)}${list === '' ? '' : `, [${list}] as const`})`
  return call.length > 80 ? null : { call, helper, from }
}

function answerStep(remedy: Remedy, symbols: string[]): string {
  const { route, sourceCode, inspection, resource, open } = remedy
  const method = route.node as TSESTree.MethodDefinition
  const code = method.decorators.map((one) => sourceCode.getText(one)).find((text) => text.startsWith('@HttpCode('))
  const isCreated = route.method === 'POST' && code === undefined
  const decorator = isCreated ? 'ApiCreatedResponse' : 'ApiOkResponse'
  const returned = returnedType(method)
  const owner = method.parent.parent.id?.name.replace(/Controller$/, '') ?? ''
  const usual = `${toPascalCase(resource === '' ? owner : resource || resourceOf(route))}Dto`
  const fields = namesOf(open.answer ?? [])
  // An object that the method makes is no object of the class that has the usual name.
  const isTaken = fields.length > 0 && new RegExp(String.raw`\b${usual}\b`).test(sourceCode.text)
  const name = returned?.name ?? (isTaken ? dtoName(remedy).replace(/Dto$/, 'ResponseDto') : usual)
  symbols.push(name)
  const isImported = inspection.module.edges.some(({ names }) => names.some((one) => one.name === decorator))
  const note = isImported ? '' : ` (from '@nestjs/swagger')`
  const of =
    returned !== null
      ? ''
      : fields.length === 0
        ? ' for what the method returns'
        : ` with ${listNames(
            fields.map((field) => clip(field, 24)),
            6,
          )}`
  return `Add @${decorator}({ type: ${returned?.isList === true ? `[${name}]` : name} })${note}, where ${name} is a class${of}, with @ApiProperty() on each property.`
}

function returnedType({ value }: TSESTree.MethodDefinition): { name: string; isList: boolean } | null {
  let type = value.returnType?.typeAnnotation
  let isList = false
  for (let depth = 0; depth < 4 && type !== undefined; depth++) {
    if (type.type === 'TSArrayType') {
      isList = true
      type = type.elementType
    } else if (type.type === 'TSTypeReference' && type.typeName.type === 'Identifier') {
      const { name } = type.typeName
      if (!/^(?:Promise|Observable|Array)$/.test(name))
        return /^(?:Partial|Pick|Omit|Record|Object)$/.test(name) ? null : { name, isList }
      isList ||= name === 'Array'
      type = type.typeArguments?.params[0]
    } else return null
  }
  return null
}
