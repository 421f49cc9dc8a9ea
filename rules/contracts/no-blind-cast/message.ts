import type { Fix, Message } from '@stratalint/core'
import type { DescribeContext } from '@stratalint/rule'
import { findSchema, listSchemaText, newSchema, parseCallText, type SchemaLibrary } from '@stratalint/rule/analysis'
import { safeText, writeText } from '../parse-at-boundary/message.ts'
import type { LookupDetails } from './asserted-lookup.ts'
import type { AnyUse, CastDetails } from './cast-details.ts'

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
    manual('give-reason', `${when}, write \`// @ts-expect-error: \` and what is wrong, in place of the comment.`)
  return {
    what: '`@ts-ignore` hides every error on the next line and gives no reason.',
    fix: isTest
      ? [
          manual(
            'expect-error',
            'If the test passes a wrong type on purpose, write `// @ts-expect-error: ` and what is wrong, in place of the comment.',
          ),
          fixType,
        ]
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

function describeLookup({ call, short, method, name }: LookupDetails): Message {
  return {
    what: `\`${short}!\` asserts that \`${method}\` finds a value for any argument.`,
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
  const from = isWhole ? '' : `, which comes from \`${source}\`,`
  return {
    what: `\`${claim}\` asserts the shape of \`${value}\`${from} without checking it.`,
    fix: [parseFix(context, details)],
    not: 'Do not annotate the variable instead: that checks nothing either.',
  }
}

function describeDouble(context: DescribeContext, details: CastDetails): Message {
  const { value, claim, name, source, isParameter } = details
  const takeLess =
    name === null || isParameter
      ? []
      : [manual('take-less', `Make the receiving code accept only the fields that it reads: \`Pick<${name}, …>\`.`)]
  const fixes = [...knownSchemaFix(context, details), ...buildFix(details), correctType(details), ...takeLess]
  return {
    what: `\`${claim}\` makes TypeScript accept \`${value}\` without any check.`,
    fix: source === null ? fixes.slice(0, 3) : [parseFix(context, details)],
    not: 'Do not shorten it to one cast or go through any.',
  }
}

/** A value of another type of the program is no such value yet: it is built from it. */
function buildFix({ value, name, declared, isList, isParameter }: CastDetails): Fix[] {
  if (name === null || declared === null || isList || isParameter) return []
  const title = `Build the \`${name}\` from \`${value}\`: write an object with each field that \`${name}\` declares, without a cast.`
  return [manual('build-value', title)]
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
  const { value, use, source, isWhole } = details
  return {
    what: `\`as any\` turns the type checker off for \`${value}\`${effectOf(use!)}.`,
    fix:
      source === null || !(isWhole || /^[\w$.]+$/.test(value))
        ? fixesForAny(details, use!)
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

function fixesForAny(details: CastDetails, use: AnyUse): Fix[] {
  const correct = correctType(details)
  switch (use.type) {
    case 'member': {
      const name = use.name === '' ? 'it' : `\`${cut(use.name, 24)}\``
      if (GLOBAL.test(use.object)) {
        return [
          manual(
            'declare-global',
            `Declare ${name} with its type in a \`declare global\` block, and read it without a cast.`,
          ),
        ]
      }
      return [
        manual('declare-member', `Declare ${name} in the type of \`${use.object}\`, or make it public there.`),
        ...(use.isInstance
          ? []
          : [
              manual(
                'narrow',
                `Check before reading: \`if ('${cut(use.name, 24)}' in ${use.object})\` or \`instanceof\` narrows the type.`,
              ),
            ]),
      ]
    }
    case 'argument':
      return [
        manual(
          'pass-type',
          `Delete the cast; where TypeScript reports an error, build from \`${details.value}\` what \`${use.callee}\` takes.`,
        ),
        ...(use.isOwn
          ? [manual('widen-parameter', `If \`${use.callee}\` takes the value as it is, correct its parameter's type.`)]
          : []),
      ]
    case 'variable':
      if (GLOBAL.test(details.value)) return [correct]
      return [
        manual(
          'annotate',
          use.isTyped
            ? `Delete the cast, and fix what TypeScript then reports for \`${cut(use.name, 24)}\`.`
            : `Give \`${cut(use.name, 24)}\` its type in place of the cast, and fix what TypeScript then reports.`,
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

const GLOBAL = /^(?:window|globalThis|global|self|document)$/

function correctType({ value, isLiteral }: CastDetails): Fix {
  if (GLOBAL.test(value)) {
    return manual(
      'declare-global',
      `Declare what is kept on \`${value}\` in a \`declare global\` block, with its types, and delete the cast.`,
    )
  }
  if (isLiteral) {
    return manual(
      'correct-literal',
      'Delete the cast and correct the fields that TypeScript then names, or the type that does not allow them.',
    )
  }
  const what = value === 'this' || value.includes('…') ? 'the value' : `\`${value}\``
  return manual(
    'correct-type',
    `Delete the cast; where TypeScript reports an error, correct the declared type of ${what} or of what takes it.`,
  )
}

/** The schema that parses the data in place of the cast. */
function parseFix({ project, module }: DescribeContext, details: CastDetails): Fix {
  const { name, code, claim, isParameter, inline } = details
  if (isParameter) {
    const title = `Take the schema of \`${name}\` as a parameter, and parse in place of the cast: \`schema.parse(${code})\`.`
    return manual('take-schema', title)
  }
  const known = name === null ? null : findSchema(project, module, [name])
  if (known !== null) {
    const from = known.specifier === null ? '' : `, from ${known.specifier}`
    const title = `Parse it in place of \`${claim}\`: ${callFor(details, known.library, known.name)}${from}.`
    return { ...manual('use-schema', title), symbols: [known.name], target: known.file }
  }
  const made = newSchema(project, module, name ?? 'Data')
  if (name === null) {
    const schema = made.library === 'zod' ? inline : null
    const title =
      schema === null
        ? `Declare a schema for it (${made.library}) and parse with it in place of the cast: ${callFor(details, made.library, 'schema')}.`
        : `Parse it in place of the cast (zod): ${callFor(details, made.library, schema)}.`
    return manual('write-schema', title)
  }
  const rest = `, and parse in place of the cast: ${callFor(details, made.library, made.schema)}.`
  const title = writeText(made, module.file, 290 - rest.length) + rest
  return { ...manual('write-schema', title), symbols: [made.schema], target: made.file }
}

function callFor({ isList, code, failure }: CastDetails, library: SchemaLibrary, name: string): string {
  const schema = isList ? listSchemaText(library, name) : name
  return failure === 'throw' ? `\`${parseCallText(library, schema, code)}\`` : safeText(library, schema, code, failure)
}

const manual = (key: string, title: string): Fix => ({ key, kind: 'edit', applicability: 'manual', title })
const cut = (text: string, length: number): string => (text.length <= length ? text : `${text.slice(0, length - 1)}…`)
