import type { Fix } from '@stratalint/core'
import type { DescribeContext } from '@stratalint/rule'
import { findType, newSchema } from '@stratalint/rule/analysis'
import { cut, type OpenTypeDetails } from './details.ts'
import { manual, RECORD, subjectOf } from './fix.ts'

const JSON_TYPES = ['JsonValue', 'JSONValue', 'Json', 'JsonData']
const JSON_TYPE = 'string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue }'

/** The type of what becomes text. */
export function jsonFix({ project, module }: DescribeContext, details: OpenTypeDetails): Fix {
  const known = findType(project, module, JSON_TYPES)
  if (known !== null) {
    const from = known.specifier === null ? '' : `, from ${known.specifier}`
    const title = `Type ${subjectOf(details)} as \`${known.name}\`${from}, in place of \`${details.open}\`: it becomes text.`
    return { ...manual('use-type', title), symbols: [known.name], target: known.file }
  }
  const { file } = newSchema(project, module, 'JsonValue')
  const title = `Write \`type JsonValue = ${JSON_TYPE}\` in ${file.replace('-schema.', '.')}, and type ${subjectOf(details)} as \`JsonValue\`.`
  return { ...manual('write-type', title), symbols: ['JsonValue'], target: file.replace('-schema.', '.') }
}

/** A member of a type of the file. */
export function memberFixes(context: DescribeContext, details: OpenTypeDetails): Fix[] {
  const { memberOf, owner, name, open, usage, role } = details
  const member = `\`${cut(name, 24)}\` in \`${cut(memberOf, 28)}\``
  if (usage?.kind === 'members') {
    const shown = usage.members.slice(0, 4).map((each) => `\`${cut(each, 24)}\``)
    return [
      manual(
        'name-members',
        `Give ${member} a type with ${shown.join(', ')}, which \`${cut(owner, 32)}\` reads, in place of \`${open}\`.`,
      ),
    ]
  }
  if (usage?.kind === 'keys' && open !== 'unknown' && open !== 'object') {
    const title = `Write what ${member} holds, such as \`${RECORD}\`, in place of \`${open}\`.`
    return [manual('name-type', title)]
  }
  if (usage?.kind === 'text') return [jsonFix(context, details)]
  if (usage?.kind === 'argument' && usage.isNamed)
    return [
      manual(
        'name-type',
        `Type ${member} as the parameter of \`${usage.callee}\` that gets it, in place of \`${open}\`.`,
      ),
    ]
  const what = /^Record<|^object$/.test(open) ? 'fields' : 'type'
  const title =
    role === 'parameter'
      ? `Give ${member} the type of what the callers of \`${cut(owner, 32)}\` pass${what === 'fields' ? ', or write its fields,' : ','} in place of \`${open}\`.`
      : `Write the ${what} that ${member} has, in place of \`${open}\`.`
  return [manual('name-members', title)]
}
