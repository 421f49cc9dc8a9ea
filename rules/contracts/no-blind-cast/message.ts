import type { Fix, Message } from '@stratalint/core'
import type { DescribeContext } from '@stratalint/rule'
import { findType } from '@stratalint/rule/analysis'
import { cut } from '../parse-at-boundary/fix-text.ts'
import { correctType, fixesForAny } from './any-fixes.ts'
import type { LookupDetails } from './asserted-lookup.ts'
import type { AnyUse, CastDetails } from './cast-details.ts'
import { knownSchemaFix, manual, parseFix } from './parse-fix.ts'

export type Details = CastDetails | LookupDetails | { type: 'ignore'; isTest: boolean; imports: string | null }

export function describeCast(context: DescribeContext, details: Details): Message {
  switch (details.type) {
    case 'ignore':
      return describeIgnore(details)
    case 'lookup':
      return describeLookup(details)
    case 'boundary':
      return describeBoundaryCast(context, details)
    case 'double':
      return describeDouble(context, details)
    case 'any':
      return describeAny(context, details)
  }
}

function describeIgnore({ isTest, imports }: Details & { type: 'ignore' }): Message {
  const fixType = manual('fix-type', 'Delete the comment and fix the error that TypeScript then reports.')
  const give = (when: string): Fix =>
    manual('give-reason', `${when}, change it to \`@ts-expect-error\` and write after that word what is wrong.`)
  return {
    what: '`@ts-ignore` hides every error on the next line and gives no reason.',
    fix: isTest
      ? [give('If the test passes a wrong type on purpose'), fixType]
      : imports === null
        ? [fixType, give('Where the error is not in this code')]
        : [
            manual(
              'declare-module',
              `Delete the comment; if \`${imports}\` has no types, add its \`@types\` package or a \`declare module '${imports}'\` in a .d.ts file.`,
            ),
            give('Where its types are wrong'),
          ],
    not: 'Do not replace it with a cast to any.',
  }
}

function describeLookup(details: LookupDetails): Message {
  const { call, short, method, name, isKept, isReturned, isInExpression, missing, claim } = details
  const isCast = claim !== '!'
  const drop = isCast ? 'Delete the cast' : 'Delete the `!`'
  const keep = isKept
    ? drop
    : isInExpression
      ? `Give the arrow function around it a body in braces that begins with \`const ${name} = ${call.includes('…') ? '…' : call}\``
      : `${call.includes('…') ? `Put the result in \`const ${name}\`` : `Write \`const ${name} = ${call}\``} above this statement`
  return {
    what: `\`${short}${claim}\` asserts that \`${method}\` finds a value for any argument.`,
    fix: isReturned
      ? [
          manual(
            'return-missing',
            `${drop}, add \`| ${missing}\` to a written return type, and let each caller that uses the result handle a missing one.`,
          ),
          manual(
            'check-result',
            `If a missing value is always a mistake: ${keep.charAt(0).toLowerCase()}${keep.slice(1)}, then \`if (${name} === ${missing})\` throw an error that names what is missing.`,
          ),
        ]
      : [
          manual(
            'check-result',
            `${keep}, then \`if (${name} === ${missing})\` throw an error that names what is missing.`,
          ),
          manual('use-default', 'Where a missing value is normal, return early or use a default with `??`.'),
        ],
    not: isCast ? 'Do not write `!` instead.' : 'Do not move the `!` to where the value is used.',
  }
}

function describeBoundaryCast(context: DescribeContext, details: CastDetails): Message {
  const { value, claim, source, isWhole } = details
  const from = isWhole ? '' : `, which comes from \`${source}\`,`
  return {
    what: `\`${claim}\` asserts the shape of \`${value}\`${from} without checking it.`,
    fix: [parseFix(context, details)],
    not: 'Do not annotate the variable instead: that checks nothing either.',
  }
}

function describeDouble(context: DescribeContext, details: CastDetails): Message {
  const { value, claim, name, source, isParameter, special, use } = details
  const takeLess =
    name === null || isParameter || use.type !== 'argument' || !use.isOwn
      ? []
      : [
          manual(
            'take-less',
            `Let \`${use.callee}\` take only the fields that it reads: type its parameter with \`Pick\` of \`${name}\`.`,
          ),
        ]
  const stored =
    special === 'stored' && name !== null && !isParameter && knownSchemaFix(context, details).length === 0
      ? [{ ...parseFix(context, details), key: 'parse-stored' }]
      : []
  const convert = convertFix(context, details)
  const fixes = [
    ...helperFix(details),
    ...convert,
    ...knownSchemaFix(context, details),
    ...specialFix(details),
    ...stored,
    ...buildFix(details),
    ...(convert.length > 0 || details.helper !== undefined ? [] : [correctType(details)]),
    ...takeLess,
  ]
  return {
    what: `\`${claim}\` makes TypeScript accept \`${value}\` without any check.`,
    fix:
      source === null
        ? fixes.slice(0, special === 'timer' || special === 'json' ? 1 : 3)
        : [parseFix(context, details)],
    not: 'Do not shorten it to one cast or go through any.',
  }
}

/** An enum is no other enum, and neither of them is wrong: the members of one are mapped to those of the other. */
function convertFix({ project, module }: DescribeContext, { name, isList, isLiteral, value }: CastDetails): Fix[] {
  const known = name === null || isList || isLiteral ? null : findType(project, module, [name])
  if (known === null) return []
  const file = project.facts.exportsOf(known.file)?.find((one) => one.name === known.name)?.origin?.path ?? known.file
  if (!new RegExp(String.raw`\benum ${known.name}\b`).test(project.textOf(file))) return []
  const title = `Convert it: write a \`Record\` that gives a member of \`${name}\` for each value that \`${value}\` may have, and read the member from it.`
  return [manual('convert-enum', title)]
}

function specialFix({ special, value, claim, use, name, isList }: CastDetails): Fix[] {
  switch (special) {
    case 'timer':
      return [
        manual(
          'type-timer',
          `Delete the cast, and use \`ReturnType<typeof setTimeout>\` as the type of what \`${value}\` is given to.`,
        ),
      ]
    case 'rows': {
      const row = `(${name} & RowDataPacket)[]`
      const title = `Write the type of a row at the query, \`${row}\` in place of \`RowDataPacket[]\`, and delete the cast.`
      return name === null || !isList ? [] : [manual('type-rows', title)]
    }
    case 'json':
      if (use.type === 'member')
        return [
          manual(
            'narrow-json',
            `Check before reading: \`Array.isArray(${value})\` or \`typeof\` narrows JSON, without a cast.`,
          ),
        ]
      return [
        manual(
          'json-type',
          `Declare the type of \`${value}\` with \`type\` in place of \`interface\`, with fields that are JSON: then TypeScript accepts it without \`${claim}\`.`,
        ),
      ]
    default:
      return []
  }
}

/** A value of another type of the program is no such value yet: it is built from it. */
function buildFix({ value, name, declared, isList, isParameter }: CastDetails): Fix[] {
  if (name === null || declared === null || isList || isParameter) return []
  const title = `Build the \`${name}\` from \`${value}\`: write an object with each field that \`${name}\` declares, without a cast.`
  return [manual('build-value', title)]
}

/** A function that only casts gives each caller the cast without its look. */
function helperFix({ helper, claim }: CastDetails): Fix[] {
  if (helper === undefined) return []
  const title = `Delete \`${helper}\`: give each value that is passed to it its type where it is made, or parse it with a schema, and use it without \`${claim}\`.`
  return [manual('delete-helper', title)]
}

function describeAny(context: DescribeContext, details: CastDetails): Message {
  const { value, use, source, isWhole } = details
  return {
    what: `\`as any\` turns the type checker off for \`${value}\`${effectOf(use)}.`,
    fix:
      source === null || !(isWhole || /^[\w$.]+$/.test(value))
        ? fixesForAny(details, use)
        : [parseFix(context, details)],
    not: 'Do not write `as unknown as` instead.',
  }
}

function effectOf(use: AnyUse): string {
  switch (use.type) {
    case 'member':
      return use.name === '' ? ' and its members' : ` and its member \`${cut(use.name, 24)}\``
    case 'argument':
      return ` as an argument of \`${use.callee}\``
    case 'variable':
      return use.isTyped ? '' : ` and everything that uses \`${cut(use.name, 24)}\``
    case 'return':
      return use.isTyped ? '' : ' and every caller of the function'
    default:
      return ''
  }
}
