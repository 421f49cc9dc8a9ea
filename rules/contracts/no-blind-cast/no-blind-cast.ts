import { defineRule, type FileContext } from '@stratalint/rule'
import {
  enclosingFunction,
  functionName,
  isFunction,
  isTestCode,
  memberName,
  nodesIn,
  parseCallOf,
  schemaOf,
} from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { MAY_HAVE_SOURCE } from '../parse-at-boundary/boundary-sources.ts'
import { isOfScript } from '../parse-at-boundary/harmless.ts'
import { isTypeParameter } from '../parse-at-boundary/written-types.ts'
import { boundaryOrigin } from './boundary-origin.ts'
import { castDetails } from './cast-details.ts'
import { innermost, isCast, isConst, type Cast } from './casts.ts'
import { castHelper, castLookup, isSecondHalf } from './hidden-casts.ts'
import { describeCast } from './message.ts'
import { assertedLookup } from './asserted-lookup.ts'
import { bareIgnores } from './ts-ignore.ts'

/** A cast to `unknown` that a constant holds, one of what `get` returns, and one of the parameter of a generic function. */
const HIDDEN = [
  /\bconst\s+\w+\s*=[^;{}]{1,300}?\bas\s+unknown\s*(?:;|\n|$)/,
  /\.get\([^()\n]*\)\s+as\s/,
  /<\w[^<>()]*>\s*\(\s*\w+:\s*(?:unknown|any)\s*\)/,
]

/** Whether a text may contain a cast of a kind that is reported. */
const mayCast = (text: string): boolean =>
  /\bas\s+any\b|\bas\s+unknown\s+as\b|<any>|@ts-ignore/.test(text) ||
  HIDDEN.some((pattern) => pattern.test(text)) ||
  (/\)\s*!(?!=)/.test(text) && /\.(?:get|find|at)\(/.test(text)) ||
  (/\bas\s+[\w{[('"]|<[A-Z][\w.]*>\s*[\w(]/.test(text) && MAY_HAVE_SOURCE.test(text))

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
  hints: ['<any>', '@ts-ignore', ')!', ' as ', '>JSON'],
  concerns: ({ text, file, module }) => (isTestCode({ file, module }) ? text.includes('@ts-ignore') : mayCast(text)),
  create(context) {
    const { project, inspection, sourceCode, report } = context
    const isTest = project.judge.isTest(inspection.file) || isTestCode(inspection)
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
  const lookup = castLookup(sourceCode, node) ? assertedLookup(sourceCode, node) : null
  if (lookup !== null) {
    report({ node, subject: `${lookup.claim.trim()} ${lookup.call}`, extent: null, message: { details: lookup } })
    return
  }
  // The outer cast of two is the one that is reported.
  if (isInner(node)) return
  const inner = node.expression
  const helper = castHelper(node)
  const isDouble =
    helper !== null ||
    isSecondHalf(sourceCode, node) ||
    (isCast(inner) &&
      (inner.typeAnnotation.type === 'TSUnknownKeyword' || inner.typeAnnotation.type === 'TSAnyKeyword') &&
      type !== 'TSUnknownKeyword' &&
      type !== 'TSAnyKeyword')
  const isAny = type === 'TSAnyKeyword' || (isCast(inner) && inner.typeAnnotation.type === 'TSAnyKeyword')
  if (isAny && isInterop(node)) return
  if (!isDouble && !isAny && (type === 'TSUnknownKeyword' || isConst(node))) return
  if (!isDouble && !isAny && isCheck(sourceCode, node)) return
  const mayBeOutside = MAY_HAVE_SOURCE.test(inspection.text)
  const source = mayBeOutside ? boundaryOrigin(context, node) : null
  if (!isDouble && !isAny && source?.kind === 'storage' && isStoredText(context, node)) return
  if (!isDouble && !isAny && source === null) return
  if (!isDouble && !isAny && source !== null && isOfScript(context, source)) return
  if (isDouble && source === null && isOfTypeParameter(node)) return
  if (isPartOfSchema(sourceCode, node, isAny)) return
  const details = castDetails(
    sourceCode,
    node,
    isDouble ? 'double' : isAny ? 'any' : 'boundary',
    source,
    inspection.file,
  )
  report({
    node,
    subject: `${details.claim} ${details.value}`,
    extent: null,
    message: { details: helper === null ? details : { ...details, helper: functionName(helper) ?? 'the function' } },
  })
}

/** `getItem(key) as string | null`, which is the type that it has. */
const isStoredText = ({ sourceCode }: FileContext, { expression, typeAnnotation }: Cast): boolean =>
  expression.type === 'CallExpression' && /^(?:string \| null|null \| string)$/.test(sourceCode.getText(typeAnnotation))

/** Whether a cast claims a type around a type parameter, which TypeScript cannot work out from a value: `Group<T>[]`. */
const isOfTypeParameter = (node: Cast): boolean =>
  [...nodesIn(node.typeAnnotation)].some(
    (each) =>
      each !== node.typeAnnotation &&
      each.type === 'TSTypeReference' &&
      each.typeName.type === 'Identifier' &&
      isTypeParameter(node, each.typeName.name),
  )

/** `(chart as any).default`: the default export of a CommonJS module, which its types do not show. */
const isInterop = ({ expression, parent }: Cast): boolean =>
  expression.type === 'Identifier' && parent.type === 'MemberExpression' && memberName(parent) === 'default'

/** Types that claim only that a value is an object. */
const OBJECT_OF_UNKNOWN = /^(?:Record<string, ?unknown>|\{(?:\s*[\w$]+\??:\s*unknown\s*[;,]?)+\s*\})$/

/** `value as Record<string, unknown>` or `as { name?: unknown }` where `typeof value` is tested: the cast claims nothing more. */
function isCheckedObject(sourceCode: FileContext['sourceCode'], { expression, typeAnnotation, parent }: Cast): boolean {
  const claimed = sourceCode.getText(typeAnnotation)
  // Any value but `null` and `undefined` has these members, and TypeScript asks about those two.
  if (/^\{(?:\s*[\w$]+\?:\s*unknown\s*[;,]?)+\s*\}\s*\|\s*(?:null|undefined)\b/.test(claimed)) return true
  if (!OBJECT_OF_UNKNOWN.test(claimed)) return false
  const name = expression.type === 'Identifier' ? expression : parent.type === 'VariableDeclarator' ? parent.id : null
  if (name?.type !== 'Identifier') return false
  return new RegExp(String.raw`\btypeof ${name.name.replaceAll('$', String.raw`\$`)}\b`).test(sourceCode.text)
}

/** Whether a cast claims only what the code around it checks. */
const isCheck = (sourceCode: FileContext['sourceCode'], node: Cast): boolean =>
  isAnyJson(node) ||
  isLookedUp(node) ||
  isCheckedObject(sourceCode, node) ||
  isCheckedScalar(sourceCode, node) ||
  isCheckedMember(sourceCode, node)

/** `JSON.parse(text) as JsonValue`, which is all that it can be. */
const isAnyJson = ({ expression, typeAnnotation }: Cast): boolean =>
  expression.type === 'CallExpression' &&
  typeAnnotation.type === 'TSTypeReference' &&
  typeAnnotation.typeName.type === 'Identifier' &&
  /^(?:Json|JSON)(?:Value|Type)?$/.test(typeAnnotation.typeName.name)

/** `STATES.includes(state as State)`: the call finds out whether it is one. */
const isLookedUp = ({ parent }: Cast): boolean =>
  parent.type === 'CallExpression' &&
  parent.callee.type === 'MemberExpression' &&
  /^(?:includes|has|indexOf)$/.test(memberName(parent.callee) ?? '')

/** `value.name as string` where the same function tests `typeof value.name`. */
function isCheckedScalar(sourceCode: FileContext['sourceCode'], { expression, typeAnnotation }: Cast): boolean {
  const type = /^TS(String|Number|Boolean)Keyword$/.exec(typeAnnotation.type)?.[1]
  if (type === undefined) return false
  const around = sourceCode.getText(enclosingFunction(expression) ?? sourceCode.ast)
  const test = new RegExp(
    String.raw`\btypeof ${sourceCode.getText(expression).replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)} [!=]==? ['"]${type.toLowerCase()}['"]`,
  )
  return test.test(around)
}

/** `STATES.includes(state as State) ? (state as State) : null`: the condition finds out whether it is one. */
function isCheckedMember({ getText, text }: FileContext['sourceCode'], node: Cast): boolean {
  if (!/\.(?:includes|has)\(/.test(text)) return false
  const value = getText(node.expression)
  for (let at: TSESTree.Node = node; at.parent != null && !isFunction(at.parent); at = at.parent) {
    const parent: TSESTree.Node = at.parent
    const isCondition = parent.type === 'ConditionalExpression' || parent.type === 'IfStatement'
    if (isCondition && parent.consequent === at && looksUp(getText(parent.test), value)) return true
    if (parent.type === 'LogicalExpression' && parent.operator === '&&' && parent.right === at)
      if (looksUp(getText(parent.left), value)) return true
  }
  return false
}

/** Whether a condition begins with a lookup of a value in a list or a set. */
const looksUp = (test: string, value: string): boolean =>
  !test.startsWith('!') &&
  ['includes', 'has'].some((name) => test.replaceAll(/\s+/g, '').includes(`.${name}(${value.replaceAll(/\s+/g, '')}`))

/** Whether a cast is in an argument of a call that parses or makes a schema, or is of a schema: nothing trusts the claim. */
function isPartOfSchema(sourceCode: FileContext['sourceCode'], cast: Cast, isAny: boolean): boolean {
  const value = innermost(cast)
  if (!isAny && value.type === 'CallExpression' && schemaOf(sourceCode, value) !== null) return true
  let child: TSESTree.Node = cast
  for (
    let at: TSESTree.Node | undefined = cast.parent;
    at !== undefined && /^(?:TS\w+Expression|\w*Expression|Property|SpreadElement|TemplateLiteral)$/.test(at.type);
    child = at, at = at.parent
  ) {
    if (isFunction(at)) return false
    if (at.type !== 'CallExpression' || at.callee === child) continue
    if (schemaOf(sourceCode, at) !== null) return true
    const parse = parseCallOf(sourceCode, at)
    if (parse?.input === cast || (parse?.schema != null && schemaOf(sourceCode, parse.schema) !== null)) return true
  }
  return false
}

/** `x as unknown` in `x as unknown as T`. */
function isInner({ typeAnnotation, parent }: Cast): boolean {
  return isCast(parent) && (typeAnnotation.type === 'TSUnknownKeyword' || typeAnnotation.type === 'TSAnyKeyword')
}
