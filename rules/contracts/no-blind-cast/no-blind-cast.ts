import { defineRule, type FileContext } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'
import { MAY_HAVE_SOURCE } from '../parse-at-boundary/boundary-sources.ts'
import { boundaryOrigin } from './boundary-origin.ts'
import { castDetails } from './cast-details.ts'
import { describeCast } from './message.ts'
import { assertedLookup } from './asserted-lookup.ts'
import { bareIgnores } from './ts-ignore.ts'

type Cast = TSESTree.TSAsExpression | TSESTree.TSTypeAssertion

export default defineRule({
  id: 'contracts/no-blind-cast',
  meta: {
    type: 'problem',
    docs: {
      description: 'Assert nothing about a type that nothing has checked',
      why: 'A cast turns the type checker off for one expression. When the claim is wrong, the program fails elsewhere, with a value whose type says that this cannot happen.',
    },
    schema: [],
  },
  // In tests `@ts-ignore` without a reason is reported.
  traits: { sets: ['recommended', 'strict'], generated: false },
  hints: [' as any', ' as unknown as', '<any>', '@ts-ignore', ')!', ' as ', '>JSON'],
  concerns: ({ text }) =>
    /\bas\s+any\b|\bas\s+unknown\s+as\b|<any>|@ts-ignore/.test(text) ||
    (/\)\s*!(?!=)/.test(text) && /\.(?:get|find|at)\(/.test(text)) ||
    (/\bas\s+[\w{[('"]|<[A-Z][\w.]*>\s*[\w(]/.test(text) && MAY_HAVE_SOURCE.test(text)),
  create(context) {
    const { project, inspection, sourceCode, report } = context
    const isTest = project.judge.locate(inspection.file)?.test === true
    const listeners = {
      'Program:exit'(): void {
        for (const { start, end, imports } of bareIgnores(sourceCode)) {
          const details = { type: 'ignore', isTest, imports } as const
          report({ start, end, subject: '@ts-ignore', extent: null, message: { details } })
        }
      },
    }
    if (isTest) return inspection.text.includes('@ts-ignore') ? listeners : {}
    const checkCast = (node: Cast): void => reportCast(context, node)
    return {
      ...listeners,
      TSAsExpression: checkCast,
      TSTypeAssertion: checkCast,
      TSNonNullExpression(node) {
        const details = assertedLookup(sourceCode, node)
        if (details === null) return
        report({ node, subject: `! ${details.call}`, extent: null, message: { details } })
      },
    }
  },
  describe: describeCast,
})

function reportCast(context: FileContext, node: Cast): void {
  const { sourceCode, inspection, report } = context
  const { type } = node.typeAnnotation
  // The outer cast of two is the one that is reported.
  if (isInner(node)) return
  const inner = node.expression
  const isDouble =
    isCast(inner) &&
    (inner.typeAnnotation.type === 'TSUnknownKeyword' || inner.typeAnnotation.type === 'TSAnyKeyword') &&
    type !== 'TSUnknownKeyword' &&
    type !== 'TSAnyKeyword'
  const isAny = type === 'TSAnyKeyword' || (isCast(inner) && inner.typeAnnotation.type === 'TSAnyKeyword')
  if (!isDouble && !isAny && (type === 'TSUnknownKeyword' || isConst(node))) return
  if (!isDouble && !isAny && isCheckedObject(sourceCode, node)) return
  const mayBeOutside = MAY_HAVE_SOURCE.test(inspection.text)
  const source = mayBeOutside ? boundaryOrigin(context, node) : null
  if (!isDouble && !isAny && source === null) return
  const details = castDetails(sourceCode, node, isDouble ? 'double' : isAny ? 'any' : 'boundary', source)
  report({ node, subject: `${details.claim} ${details.value}`, extent: null, message: { details } })
}

/** Types that claim only that a value is an object. */
const OBJECT_OF_UNKNOWN = /^(?:Record<string, ?unknown>|\{(?:\s*[\w$]+\??:\s*unknown\s*[;,]?)+\s*\})$/

/** `value as Record<string, unknown>` or `as { name?: unknown }` where `typeof value` is tested: the cast claims nothing more. */
function isCheckedObject(sourceCode: FileContext['sourceCode'], { expression, typeAnnotation }: Cast): boolean {
  if (expression.type !== 'Identifier' || !OBJECT_OF_UNKNOWN.test(sourceCode.getText(typeAnnotation))) return false
  return new RegExp(String.raw`\btypeof ${expression.name.replaceAll('$', String.raw`\$`)}\b`).test(sourceCode.text)
}

const isCast = (node: TSESTree.Node): node is Cast => node.type === 'TSAsExpression' || node.type === 'TSTypeAssertion'

/** `x as unknown` in `x as unknown as T`. */
function isInner({ typeAnnotation, parent }: Cast): boolean {
  return isCast(parent) && (typeAnnotation.type === 'TSUnknownKeyword' || typeAnnotation.type === 'TSAnyKeyword')
}

const isConst = ({ typeAnnotation }: Cast): boolean =>
  typeAnnotation.type === 'TSTypeReference' &&
  typeAnnotation.typeName.type === 'Identifier' &&
  typeAnnotation.typeName.name === 'const'
