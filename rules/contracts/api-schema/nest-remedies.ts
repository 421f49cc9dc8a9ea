import { clip, listNames, showPath, type Fix } from '@stratalint/core'
import { toCamelCase, toPascalCase } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import type { InputKind, OpenInput } from './inputs.ts'
import { actionOf, resourceOf } from './names.ts'
import { namesOf } from './schema-texts.ts'
import { edit, type Remedy } from './remedy.ts'

const DECORATORS: Record<InputKind, string> = { body: 'Body', query: 'Query', params: 'Param' }
const MAPPED: Readonly<Record<string, string>> = { Partial: 'PartialType', Pick: 'PickType', Omit: 'OmitType' }
const VALIDATED = 'whose properties have decorators of class-validator such as @IsString()'

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

function inputStep(remedy: Remedy, { kind, text, fields, declared }: OpenInput, symbols: string[]): string {
  const { route, resource } = remedy
  const dto = `${toPascalCase(`${actionOf(route)} ${resource}`)}Dto`
  const named = (name: string): string => {
    symbols.push(name)
    return clip(name, 36)
  }
  const names = namesOf(fields)
  const of =
    names.length === 0
      ? VALIDATED
      : `with ${listNames(names, 4)}, ${names.length === 1 ? 'which has' : 'each with'} a decorator of class-validator such as @IsString()`
  if (declared === undefined) {
    const [name] = names
    if (kind !== 'body' && names.length === 1 && name !== undefined)
      return `Take @${DECORATORS[kind]}('${name}') ${toCamelCase(name)}: string as a parameter, and read it instead of ${clip(text, 32)}.${clip(name, 24)}.`
    return `Take @${DECORATORS[kind]}() ${kind}: ${named(dto)} as a parameter instead of ${clip(text, 32)}. Declare ${dto} as a class ${of}.`
  }
  const { name, part, type } = declared
  if (part !== null)
    return kind === 'body'
      ? `Declare the type of ${name}, which @Body('${part}') gives: a scalar such as string, or a class ${VALIDATED}.`
      : `Write @${DECORATORS[kind]}('${part}') ${name}: string.`
  if (type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier') {
    const typeName = type.typeName.name
    const mapped = mappedType(remedy, type)
    if (mapped !== null)
      return `Declare class ${named(dto)} extends ${mapped.call} {} (import { ${mapped.helper} } from '${mapped.from}') and type ${name} with it.`
    if (!/^(?:Record|Object|Required|Readonly)$/.test(typeName) && MAPPED[typeName] === undefined)
      return namedTypeStep(remedy, typeName, named)
  }
  return `Declare a class ${named(dto)} ${of}, and write @${DECORATORS[kind]}() ${name}: ${dto}.`
}

/** How a type that exists becomes a class which is there at run time. */
function namedTypeStep({ project, inspection }: Remedy, name: string, named: (name: string) => string): string {
  const edge = inspection.module.edges.find(({ names }) => names.some(({ local }) => local === name))
  const shown = named(name)
  if (edge === undefined) return `Write ${shown} as a class ${VALIDATED}.`
  const { target } = edge
  const exported = target.type === 'file' ? project.facts.exportsOf(target.path) : null
  const original = edge.names.find(({ local }) => local === name)?.name
  if (exported?.some((one) => one.name === original && one.kind === 'value') === true)
    return `Import ${shown} as a value, without 'type': validation needs the class at run time.`
  const place = target.type === 'file' ? ` in ${showPath(target.path)}` : ''
  return `Write ${shown}${place} as a class ${VALIDATED}, and import it without 'type'.`
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

function answerStep({ route, sourceCode, inspection, resource }: Remedy, symbols: string[]): string {
  const method = route.node as TSESTree.MethodDefinition
  const code = method.decorators.map((one) => sourceCode.getText(one)).find((text) => text.startsWith('@HttpCode('))
  const isCreated = route.method === 'POST' && code === undefined
  const decorator = isCreated ? 'ApiCreatedResponse' : 'ApiOkResponse'
  const returned = returnedType(method)
  const owner = method.parent.parent.id?.name.replace(/Controller$/, '') ?? ''
  const name = returned?.name ?? `${toPascalCase(resource === '' ? owner : resource || resourceOf(route))}Dto`
  symbols.push(name)
  const isImported = inspection.module.edges.some(({ names }) => names.some((one) => one.name === decorator))
  const note = isImported ? '' : ` (from '@nestjs/swagger')`
  const of = returned === null ? ' for what the method returns' : ''
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
