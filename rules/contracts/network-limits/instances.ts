import type { RuleSource } from '@stratalint/rule'
import { memberName, unwrap, variableOf, withWrappers } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import type { ClientCall } from './client-calls.ts'
import { limitOfOptions } from './limits.ts'

type Variable = NonNullable<ReturnType<typeof variableOf>>

/** Whether code around a call limits it: a timeout of the request or of the defaults, or a race. */
export function isLimitedOutside(sourceCode: RuleSource, call: ClientCall): boolean {
  const { node, client } = call
  if (client === 'axios' && hasDefaultTimeout(sourceCode, calleeRoot(node.callee))) return true
  if (client === 'http' && setsTimeout(sourceCode, node)) return true
  return isRaced(node)
}

function calleeRoot(given: TSESTree.Node): string | null {
  const node = unwrap(given)
  if (node.type === 'MemberExpression') return calleeRoot(node.object)
  return node.type === 'Identifier' ? node.name : null
}

/** `axios.defaults.timeout = 10_000` */
function hasDefaultTimeout({ text }: RuleSource, name: string | null): boolean {
  return (
    name !== null &&
    new RegExp(
      String.raw`(?<![\w$.])${name.replaceAll('$', String.raw`\$`)}\.defaults\.timeout\s*=\s*(?![=0]|undefined)`,
    ).test(text)
  )
}

/** `const request = http.request(…)` with `request.setTimeout(…)` or a listener for `timeout`. */
function setsTimeout(sourceCode: RuleSource, node: TSESTree.Node): boolean {
  const outer = withWrappers(node)
  const { parent } = outer
  if (parent?.type === 'MemberExpression') return isTimeoutCall(parent) || chained(parent).some(isTimeoutCall)
  if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return false
  return (
    variableOf(sourceCode, parent.id)?.references.some(
      ({ identifier }) =>
        identifier.parent.type === 'MemberExpression' &&
        [identifier.parent, ...chained(identifier.parent)].some(isTimeoutCall),
    ) === true
  )
}

function isTimeoutCall(member: TSESTree.MemberExpression): boolean {
  const { parent } = member
  if (parent.type !== 'CallExpression' || parent.callee !== member) return false
  const name = memberName(member)
  const [argument] = parent.arguments
  if (name === 'setTimeout') return true
  return (name === 'on' || name === 'once') && argument?.type === 'Literal' && argument.value === 'timeout'
}

/** The members called after a member: `.on(…).setTimeout(…)`. */
function chained(member: TSESTree.MemberExpression): TSESTree.MemberExpression[] {
  const call = member.parent
  const next = call.type === 'CallExpression' && call.callee === member ? call.parent : null
  return next?.type === 'MemberExpression' ? [next, ...chained(next)] : []
}

/** `Promise.race([fetch(url), timeout(5_000)])`, `withTimeout(fetch(url), 5_000)`, `pTimeout(() => fetch(url), …)`. */
function isRaced(node: TSESTree.Node): boolean {
  let at: TSESTree.Node | null | undefined = node.parent
  for (; at !== undefined && at !== null; at = at.parent) {
    if (at.type === 'FunctionDeclaration' || at.type === 'ClassBody') return false
    if (at.type !== 'CallExpression' || at === node) continue
    const callee = unwrap(at.callee)
    const name =
      callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? (memberName(callee) ?? '') : ''
    if (/timeout|deadline|timebox/i.test(name) && !/^setTimeout$/.test(name)) return true
    if (name === 'race' && calleeRoot(callee) === 'Promise') return true
  }
  return false
}

/** Whether an instance without a limit is private to the file and each of its calls has its own limit. */
export function isInstanceFine(sourceCode: RuleSource, call: ClientCall): boolean {
  const outer = withWrappers(call.node)
  const { parent } = outer
  if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return false
  const variable = variableOf(sourceCode, parent.id)
  if (variable === null) return false
  if (hasDefaultTimeout(sourceCode, parent.id.name)) return true
  if (parent.parent.parent.type === 'ExportNamedDeclaration') return false
  const uses = variable.references.filter(({ identifier }) => identifier !== parent.id)
  return uses.length > 0 && uses.every((use) => isLimitedUse(sourceCode, use, call))
}

function isLimitedUse(
  sourceCode: RuleSource,
  { identifier }: Variable['references'][number],
  { client }: ClientCall,
): boolean {
  const { parent } = identifier
  const member = parent.type === 'MemberExpression' && parent.object === identifier ? withWrappers(parent) : null
  const name = parent.type === 'MemberExpression' ? memberName(parent) : null
  if (name === 'interceptors' || name === 'defaults' || name === 'close') return true
  const callee: TSESTree.Node = member ?? identifier
  const call = callee.parent
  if (call?.type !== 'CallExpression' || call.callee !== callee) return false
  const names = client === 'undici' ? ['signal', 'headersTimeout', 'bodyTimeout'] : ['timeout', 'signal', 'cancelToken']
  return call.arguments.some((argument) => limitOfOptions(sourceCode, argument, names) === 'limited')
}
