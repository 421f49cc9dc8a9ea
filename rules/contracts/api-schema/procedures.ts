import type { RuleSource } from '@stratalint/rule'
import { isFunction, parseCallOf, unwrap, usesOf } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import type { Route } from '../routes/route.ts'
import { propertyOf } from '../routes/static-text.ts'
import { procedureSteps } from '../routes/trpc-procedures.ts'

/** Procedures with these names add no input of their own. */
const PLAIN_BASE =
  /^(?:(?:public|protected|private|auth|authed|authenticated|admin|base|user|rateLimited|open)?procedure)$/i

/** What a procedure leaves open. */
export function openProcedure(
  sourceCode: RuleSource,
  { node, handler }: Route,
  needsOutput: boolean,
): { input: boolean; output: boolean } {
  const chain = procedureSteps(sourceCode, node)
  if (chain === null) return { input: false, output: false }
  const inputs = chain.steps.filter(({ name }) => name === 'input')
  const isOpen = inputs.some(({ call }) => isNoSchema(sourceCode, call.arguments[0]))
  const isMissing = inputs.length === 0 && PLAIN_BASE.test(chain.base) && readsInput(sourceCode, handler)
  const hasOutput = chain.steps.some(({ name, call }) => name === 'output' || (name === 'meta' && hasOpenapi(call)))
  return { input: isOpen || isMissing, output: needsOutput && !hasOutput }
}

function hasOpenapi({ arguments: [meta] }: TSESTree.CallExpression): boolean {
  return meta?.type === 'ObjectExpression' && propertyOf(meta, 'responses') !== undefined
}

/** `z.any()`, `z.unknown()`, and a function that parses nothing. */
function isNoSchema(sourceCode: RuleSource, given: TSESTree.Node | undefined): boolean {
  if (given === undefined) return true
  const node = unwrap(given)
  if (isFunction(node)) {
    const [parameter] = node.params
    if (parameter === undefined) return true
    const uses = usesOf(sourceCode, parameter)
    const isParsed = uses.some(
      (use) =>
        use.kind === 'argument' &&
        (use.call.type === 'NewExpression' ||
          parseCallOf(sourceCode, use.call) !== null ||
          use.callee.type !== 'MemberExpression'),
    )
    const isChecked = uses.some(({ kind }) => kind === 'test' || kind === 'read')
    return !isParsed && !isChecked
  }
  return node.type === 'CallExpression' && /^\w+\.(?:any|unknown)$/.test(sourceCode.getText(node.callee))
}

function readsInput(sourceCode: RuleSource, handler: TSESTree.Node | null): boolean {
  if (handler === null || !isFunction(handler)) return false
  const [parameter] = handler.params
  return (
    parameter !== undefined &&
    usesOf(sourceCode, parameter).some(
      (use) => use.kind === 'read' && /^(?:input|getRawInput|rawInput)$/.test(use.name ?? ''),
    )
  )
}
