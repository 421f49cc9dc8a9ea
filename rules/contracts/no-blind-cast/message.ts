import type { Fix, Message } from '@stratalint/core'
import type { DescribeContext } from '@stratalint/rule'
import { findSchema, newSchema, parseCallText } from '@stratalint/rule/analysis'
import type { LookupDetails } from './asserted-lookup.ts'
import type { AnyUse, CastDetails } from './cast-details.ts'

export type Details = CastDetails | LookupDetails | { type: 'ignore' }

export function describeCast(context: DescribeContext, details: Details): Message {
  switch (details.type) {
    case 'ignore':
      return {
        what: '`@ts-ignore` hides every error of the next line and gives no reason.',
        fix: [
          manual('fix-type', 'Delete the comment and fix the error that TypeScript then reports.'),
          manual(
            'give-reason',
            'Where the error is not in this code, write `// @ts-expect-error: ` and what is wrong with the types.',
          ),
        ],
        not: 'Do not replace it with a cast to any.',
      }
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

function describeLookup({ call, short, method, name }: LookupDetails): Message {
  return {
    what: `\`${short}!\` claims that \`${method}\` finds a value for any argument.`,
    fix: [
      manual(
        'check-result',
        `Keep the result and check it: \`const ${name} = ${call}\`, then \`if (${name} === undefined) throw new Error(…)\` with the key in the text.`,
      ),
      manual('use-default', 'Where a missing value is normal, return early or use a default with `??`.'),
    ],
    not: 'Do not move the `!` to where the value is used.',
  }
}

function describeBoundaryCast(context: DescribeContext, details: CastDetails): Message {
  const { value, claim, source, isWhole } = details
  const from = isWhole ? '' : `, which comes from \`${source}\``
  return {
    what: `\`${claim}\` claims the shape of \`${value}\`${from} without checking it.`,
    fix: [parseFix(context, details)],
    not: 'Do not annotate the variable instead: that checks nothing either.',
  }
}

function describeDouble(context: DescribeContext, details: CastDetails): Message {
  const { value, claim, name, source, isParameter } = details
  return {
    what: `\`${claim}\` turns \`${value}\` into a type that TypeScript knows to be another one.`,
    fix:
      source === null
        ? [
            ...knownSchemaFix(context, details),
            correctType(details),
            ...(name === null || isParameter
              ? []
              : [
                  manual(
                    'take-less',
                    `Let the code that gets it take only the fields that it reads: \`Pick<${name}, …>\`.`,
                  ),
                ]),
          ]
        : [parseFix(context, details)],
    not: 'Do not shorten it to one cast or go through any.',
  }
}

/** The schema of the claimed type, where the program has one. */
function knownSchemaFix({ project, module }: DescribeContext, { name, code }: CastDetails): Fix[] {
  const known = name === null ? null : findSchema(project, module, [name])
  if (known === null || known.library === 'unknown') return []
  const from = known.specifier === null ? '' : `, from ${known.specifier}`
  const title = `Check it with \`${known.name}\`${from}: \`${parseCallText(known.library, known.name, code)}\`.`
  return [{ ...manual('use-schema', title), symbols: [known.name], target: known.file }]
}

function describeAny(context: DescribeContext, details: CastDetails): Message {
  const { value, use, source } = details
  return {
    what: `\`as any\` turns the type checker off for \`${value}\`${effectOf(use!)}.`,
    fix: source === null ? fixesForAny(details, use!) : [parseFix(context, details)],
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
      return ` and everything that uses \`${cut(use.name, 24)}\``
    case 'return':
      return ' and every caller of the function'
    default:
      return ''
  }
}

function fixesForAny(details: CastDetails, use: AnyUse): Fix[] {
  const correct = correctType(details)
  switch (use.type) {
    case 'member': {
      const name = use.name === '' ? 'it' : `\`${cut(use.name, 24)}\``
      if (/^(?:window|globalThis|global|self|document)$/.test(use.object)) {
        return [
          manual(
            'declare-global',
            `Declare ${name} with its type in a \`declare global\` block, and read it without a cast.`,
          ),
        ]
      }
      return [
        manual('declare-member', `Declare ${name} in the type of \`${use.object}\`.`),
        manual(
          'narrow',
          `Check before reading: \`if ('${cut(use.name, 24)}' in ${use.object})\` or \`instanceof\` narrows the type.`,
        ),
      ]
    }
    case 'argument':
      return [
        manual('pass-type', `Pass what \`${use.callee}\` takes: build its parameter's type from \`${details.value}\`.`),
        manual(
          'widen-parameter',
          `If \`${use.callee}\` is in this repository and takes the value, correct its parameter's type.`,
        ),
      ]
    case 'variable':
      return [
        manual(
          'annotate',
          `Give \`${cut(use.name, 24)}\` its type in place of the cast, and fix what TypeScript then reports.`,
        ),
        correct,
      ]
    case 'property':
      return [
        manual('correct-property', `Give \`${cut(use.name, 24)}\` a value of the type that the object declares.`),
        correct,
      ]
    default:
      return [correct]
  }
}

function correctType({ value, isLiteral }: CastDetails): Fix {
  if (isLiteral) {
    return manual(
      'correct-literal',
      'Delete the cast and correct the fields that TypeScript then names, or the type that does not allow them.',
    )
  }
  const what = value === 'this' || value.includes('…') ? 'the value' : `\`${value}\``
  return manual('correct-type', `Correct the declared type of ${what} where it is made, so that no cast is needed.`)
}

/** The schema that parses the data in place of the cast. */
function parseFix({ project, module }: DescribeContext, { name, code, isList, claim, isParameter }: CastDetails): Fix {
  if (isParameter) {
    const title = `Take the schema of \`${name}\` as a parameter, and parse in place of the cast: \`schema.parse(${code})\`.`
    return manual('take-schema', title)
  }
  const type = name ?? 'Data'
  const known = name === null ? null : findSchema(project, module, [name])
  if (known !== null) {
    const from = known.specifier === null ? '' : `, from ${known.specifier}`
    const schema = isList ? `${known.name}.array()` : known.name
    const title = `Parse it in place of \`${claim}\`: \`${parseCallText(known.library, schema, code)}\`${from}.`
    return { ...manual('use-schema', title), symbols: [known.name], target: known.file }
  }
  const made = newSchema(project, module, type)
  if (name === null) {
    const title = `Write a schema for it with ${made.library} and parse it in place of the cast: \`${parseCallText(made.library, 'schema', code)}\`.`
    return manual('write-schema', title)
  }
  const schema = isList ? `${made.schema}.array()` : made.schema
  const title = `${made.exists ? 'Add' : 'Write'} \`${made.schema}\` (${made.library}) ${made.exists ? 'to' : 'in'} ${made.file}, and parse in place of the cast: \`${parseCallText(made.library, schema, code)}\`.`
  return { ...manual('write-schema', title), symbols: [made.schema], target: made.file }
}

const manual = (key: string, title: string): Fix => ({ key, kind: 'edit', applicability: 'manual', title })
const cut = (text: string, length: number): string => (text.length <= length ? text : `${text.slice(0, length - 1)}…`)
