import type { Fix } from '@stratalint/core'
import type { DescribeContext } from '@stratalint/rule'
import {
  findSchema,
  findType,
  newSchema,
  typeOfSchemaText,
  type KnownType,
  type NewSchema,
} from '@stratalint/rule/analysis'
import { filesText, filesUsing } from './callers.ts'
import { cut, type OpenTypeDetails } from './details.ts'
import { manual, RECORD, subjectOf } from './fix.ts'
import { jsonFix, memberFixes } from './member-fixes.ts'
import { isParsed, parseFix } from './parse-fix.ts'
import type { Usage } from './usage.ts'

/** What to write in place of an open type, the surest first. */
export function fixesFor(context: DescribeContext, details: OpenTypeDetails): Fix[] {
  const { owner, open, inCallback, memberOf, isInferred, isDecorated, usage, hasBody, role } = details
  if (inCallback) return callbackFixes(context, details)
  const known = knownTypeFix(context, details)
  if (isInferred && memberOf === '') {
    const of = role === 'result' ? 'return type' : 'type'
    const title = `Remove the ${of} annotation of \`${cut(owner, 32)}\`: TypeScript infers it from the ${role === 'result' ? 'body' : 'value'}.`
    return [manual('infer-type', title), ...known]
  }
  const isUnknown = role === 'parameter' && hasBody && memberOf === '' && details.text === 'unknown'
  const parse = isUnknown ? parseFix(context, details) : []
  if (known.length > 0) return [...known, ...parse]
  if (isDecorated)
    return [manual('use-class', `Give ${subjectOf(details)} a class with validation decorators as its type.`)]
  if (memberOf !== '') return memberFixes(context, details)
  if (role === 'value') return valueFixes(context, details)
  if (role === 'result') return [details.isOverload ? overloadFix(details) : writeFix(context, details)]
  const isUnused = filesUsing(context, details)?.length === 0
  if (!hasBody)
    return [details.isRepeated || isUnused ? parameterFix(details, isUnused) : declaredFix(context, details)]
  switch (usage?.kind) {
    case 'members':
      // Members of an unknown value are read after tests by hand.
      return parse.length > 0 && (isParsed(context, details) || details.layer === 'runtime')
        ? parse
        : [writeFix(context, details)]
    case 'tested':
      return [...predicateFix(context, details), callersFix(context, details), ...parse]
    case 'thrown':
      return [
        manual('rename', `Rename \`${cut(details.name, 24)}\` to \`error\`: what was thrown may be anything.`),
        ...parse,
      ]
    case 'keys':
      return [...genericFix(details), keysFix(context, details), ...(/^Record</.test(open) ? [] : parse)]
    case 'text':
      return [jsonFix(context, details), callersFix(context, details)]
    case 'argument':
      return open === 'any' || (usage.isNamed && details.text === open)
        ? [
            isGuard(usage.callee) ? callersFix(context, details) : argumentFix(details, usage),
            ...(open === 'any' ? [] : parse),
          ]
        : [callersFix(context, details), ...parse]
    case 'used':
      return open === 'any' ? [callersFix(context, details)] : [placesFix(context, details), ...parse]
    default:
      return [placesFix(context, details), ...parse]
  }
}

/** A function that is passed in, or a function type that is exported. */
function callbackFixes(context: DescribeContext, details: OpenTypeDetails): Fix[] {
  const { owner, open, memberOf, name, role } = details
  const of = memberOf === '' ? `\`${cut(owner, 32)}\`` : `\`${cut(name, 24)}\` in \`${cut(memberOf, 28)}\``
  const write = manual('name-type', `Write the type that ${of} takes or returns in place of \`${open}\`.`)
  if (role === 'value') return [...knownTypeFix(context, details), write]
  const generic = manual(
    'type-parameter',
    `Give \`${cut(memberOf || owner, 32)}\` a type parameter, and use it in place of \`${open}\`.`,
  )
  if (!details.isRepeated) return [write]
  return memberOf === ''
    ? [generic, manual('name-type', `If it is always the same type, write that type in place of \`${open}\`.`)]
    : [write, generic]
}

/** A guard such as `isRecord` takes any value, so its parameter says nothing. */
const isGuard = (callee: string): boolean => /(?:^|\.)(?:is|has)[A-Z]\w*$/.test(callee)

/** A value that goes to a function has the type that the function takes. */
function argumentFix(details: OpenTypeDetails, { callee, index, isNamed }: Usage & { kind: 'argument' }): Fix {
  const title =
    isNamed && details.text === details.open
      ? `Type ${subjectOf(details)} as \`Parameters<typeof ${callee}>[${index}]\`, or as the type that \`${callee}\` names for it, in place of \`${details.open}\`.`
      : `Type ${subjectOf(details)} as the parameter of \`${callee}\` that gets it, in place of \`${details.open}\`.`
  return manual('name-type', title)
}

/** A function that is only declared: in an interface, or as the type of a property. */
function declaredFix(context: DescribeContext, details: OpenTypeDetails): Fix {
  const called = details.owner.split('.').at(-1)!
  const files = filesText(filesUsing(context, details), context.module.file)
  const title = `Type ${subjectOf(details)} as what the code that calls \`${cut(called, 32)}\` passes${files}, in place of \`${details.open}\`.`
  return manual('name-type', title)
}

function callersFix(context: DescribeContext, details: OpenTypeDetails): Fix {
  const files = filesUsing(context, details)
  // Nothing shows the type but the body.
  if (files?.length === 0) {
    const shown = details.usage?.kind === 'tested' ? 'the types that the body tests for' : 'what the body needs'
    const unused = `Type ${subjectOf(details)} as ${shown}, in place of \`${details.open}\`: no file imports \`${cut(details.owner.split('.')[0]!, 32)}\`.`
    return manual('name-type', unused)
  }
  const passed = `what the callers pass${filesText(files, context.module.file)}`
  const title =
    details.text === details.open
      ? `Type ${subjectOf(details)} as ${passed}, in place of \`${details.open}\`.`
      : `In the type of ${subjectOf(details)}, write ${passed}, in place of \`${details.open}\`.`
  return manual('name-type', title)
}

/** A type parameter that is used once says no more than the open type. */
const genericFix = (details: OpenTypeDetails): Fix[] => (details.isRepeated ? [parameterFix(details)] : [])

const placesFix = (context: DescribeContext, details: OpenTypeDetails): Fix =>
  details.isRepeated ? parameterFix(details) : callersFix(context, details)

/** A function that tests what a value is says so in its result. */
function predicateFix(context: DescribeContext, details: OpenTypeDetails): Fix[] {
  const { name, owner, text, isTest } = details
  if (!isTest || text !== 'unknown' || name === '') return []
  const { type, file } = newType(context, details)
  const title = `If it tests what a value is, return \`${cut(name, 24)} is ${type}\` from \`${cut(owner, 32)}\`, with \`interface ${type}\` in ${file} for what it tests.`
  return [{ ...manual('predicate', title), symbols: [type], target: file }]
}

/** The type, or the schema, that the program has for it. */
function knownTypeFix({ project, module }: DescribeContext, details: OpenTypeDetails): Fix[] {
  const { types, open } = details
  const use = ({ name, specifier, file }: KnownType, text: string): Fix[] => {
    const from = specifier === null ? '' : `, from ${specifier}`
    const title = `Type ${subjectOf(details)} as \`${text}\`${from}, in place of \`${open}\`.`
    return [{ ...manual('use-type', title), symbols: [name], target: file }]
  }
  const type = findType(project, module, types)
  if (type !== null) return use(type, type.name)
  const schema = findSchema(project, module, types)
  return schema === null ? [] : use(schema, typeOfSchemaText(schema.library, schema.name))
}

const keyText = (name: string): string => (/^[\w$…]+$/.test(name) ? name : `'${name}'`)

/** The type to write, with the members that the body reads. */
function writeFix(context: DescribeContext, details: OpenTypeDetails): Fix {
  const { open, usage } = details
  const { type, file, exists } = newType(context, details)
  const members = usage?.kind === 'members' ? usage.members : []
  const optional = new Set(usage?.kind === 'members' ? usage.optional : [])
  const types = usage?.kind === 'members' ? usage.types : {}
  const shown = members
    .slice(0, 5)
    .map((member) => `${keyText(cut(member, 24))}${optional.has(member) ? '?' : ''}: ${types[member] ?? '…'}`)
  const fields = shown.length === 0 ? '' : ` { ${shown.join('; ')}${members.length > shown.length ? '; …' : ''} }`
  const of = fields === '' ? ' with the members that its users read' : ''
  const unsaid = fields.includes('…') ? ', with the type that each use needs for …' : ''
  const title = `${exists ? 'Add' : 'Write'} \`export interface ${type}${fields}\`${of} ${exists ? 'to' : 'in'} ${file}${unsaid}, and ${file === context.module.file ? 'use' : 'import'} it in place of \`${open}\`.`
  return { ...manual('write-type', title), symbols: [type], target: file }
}

function newType({ project, module }: DescribeContext, { types }: OpenTypeDetails): NewSchema {
  const made = newSchema(project, module, types[0] ?? 'Data')
  return made.exists ? made : { ...made, file: made.file.replace('-schema.', '.') }
}

/** A type parameter: callers keep their types, and the body may do no more than before. */
function parameterFix(details: OpenTypeDetails, isUnused = false): Fix {
  const [owner = ''] = details.owner.split('.')
  const of = details.hasBody ? details.owner : owner
  const { letter, open } = details
  const name = letter + constraintOf(details)
  const title = `Give \`${cut(of, 32)}\` a type parameter \`<${name}>\`, and write \`${letter}\` in place of \`${open}\` ${details.isRepeated ? 'wherever its signature has it' : `in the type of ${subjectOf(details)}`}.${isUnused ? ' No file imports it, so nothing shows the type.' : ''}`
  return manual('type-parameter', title)
}

/** What the body may rely on stays; a constraint is no type of a value. */
function constraintOf({ open, usage }: OpenTypeDetails): string {
  if (/^Record</.test(open)) return ` extends ${open.replace(/\bany>$/, 'unknown>')}`
  return open === 'object' || usage?.kind === 'keys' ? ' extends object' : ''
}

/** An overload says what its implementation returns for it. */
function overloadFix({ owner, open }: OpenTypeDetails): Fix {
  const title = `Write the type that the implementation of \`${cut(owner, 32)}\` returns in place of \`${open}\`, in this overload and in the implementation.`
  return manual('name-type', title)
}

function keysFix(context: DescribeContext, details: OpenTypeDetails): Fix {
  const isUnused = filesUsing(context, details)?.length === 0
  const isElement = details.text === `${details.open}[]`
  if (isUnused && (details.text === details.open || isElement) && !details.isRepeated)
    return manual(
      'name-type',
      `Type ${isElement ? `each element of ${subjectOf(details)}` : subjectOf(details)} as \`${RECORD}\`, with the types that its values have, in place of \`${details.open}\`: the body reads all of its keys.`,
    )
  if (details.open === 'unknown' || details.open === 'object') return callersFix(context, details)
  const title = `Name what the values of ${subjectOf(details)} may be, such as \`${RECORD}\`, in place of \`${details.open}\`.`
  return manual('name-type', title)
}

/** An exported variable. */
function valueFixes(context: DescribeContext, details: OpenTypeDetails): Fix[] {
  const { owner, open, text } = details
  const isContainer = /^(?:readonly )?(?:Readonly)?(?:Map|Set|Array|WeakMap|Record)<|\[\]$/.test(text)
  const title = isContainer
    ? `Write the type of what \`${cut(owner, 32)}\` holds in place of \`${open}\`: the one that the code which fills it has.`
    : null
  return [title === null ? writeFix(context, details) : manual('name-type', title)]
}
