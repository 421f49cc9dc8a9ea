import type { RuleSource } from '@stratalint/rule'
import { enclosingFunction, memberName, nodesIn, unwrap, variableOf, withWrappers } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import type { ClientCall } from './client-calls.ts'

type Call = TSESTree.CallExpression | TSESTree.NewExpression

/** Whether code reads the body of the answer as bytes, which a signal stops too. */
export function isDownload(sourceCode: RuleSource, node: Call): boolean {
  let value: TSESTree.Node = withWrappers(node)
  if (value.parent?.type === 'AwaitExpression') value = withWrappers(value.parent)
  const declarator = value.parent
  if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') return isBytes(value)
  return variableOf(sourceCode, declarator.id)?.references.some(({ identifier }) => isBytes(identifier)) === true
}

const isBytes = ({ parent }: TSESTree.Node): boolean =>
  parent?.type === 'MemberExpression' &&
  parent.property.type === 'Identifier' &&
  /^(?:blob|arrayBuffer|bytes|body)$/.test(parent.property.name)

/** Whether the address comes from a parameter of the function around the call, so that many requests share its limit. */
export function takesAddress({ arguments: [address] }: Call): boolean {
  const fn = address === undefined ? null : enclosingFunction(address)
  if (address === undefined || fn === null) return false
  const names = fn.params.flatMap((parameter) => (parameter.type === 'Identifier' ? [parameter.name] : []))
  return [address, ...nodesIn(address)].some(
    (part) =>
      part.type === 'Identifier' &&
      /(?:url|uri|path|endpoint|input|request)$/i.test(part.name) &&
      names.includes(part.name),
  )
}

/** A name that says that its value holds the content or points into memory; in `metadataUrl` it is a word of another name. */
const LOCAL_NAME = /^(?:data|blob|object)_?ur[il]$/i
const LOCAL_ADDRESS =
  /^[`'"](?:data|blob):|^(?:[\w$]+\??\.)*(?:createObjectURL|toDataURL)\(|^new URL\(\s*['"`]\.{1,2}\/[^,]*,\s*import\.meta\.url\b/

/** Only a browser resolves it, whose user sees that a page of its own server waits, and leaves. */
const OWN_ADDRESS = /^[`'"]\/(?!\/)/

/** Whether a request reads what is no server's, or in a browser goes from a page to its own server or outlives its page, as that of a beacon does. */
export function needsNoLimit(
  sourceCode: RuleSource,
  { node, client, options }: Pick<ClientCall, 'node' | 'client' | 'options'>,
  isBrowser: () => boolean,
): boolean {
  const [given] = node.arguments
  const address = given === undefined ? null : unwrap(given)
  const text = address === null ? '' : sourceCode.getText(address)
  if (LOCAL_ADDRESS.test(text) || LOCAL_NAME.test(lastName(address) ?? '')) return true
  const isOwn = OWN_ADDRESS.test(address === null ? '' : sourceCode.getText(constantOf(sourceCode, address)))
  return client === 'fetch' && (isOwn || options.some(isKeptAlive)) && isBrowser()
}

/** The value of a constant of the file. */
function constantOf(sourceCode: RuleSource, node: TSESTree.Node): TSESTree.Node {
  const definition = node.type === 'Identifier' ? variableOf(sourceCode, node)?.defs.at(-1) : undefined
  const isConstant = definition?.type === 'Variable' && definition.parent?.kind === 'const'
  return isConstant && definition.node.init !== null ? unwrap(definition.node.init) : node
}

function lastName(node: TSESTree.Node | null): string | null {
  if (node?.type === 'Identifier') return node.name
  return node?.type === 'MemberExpression' ? memberName(node) : null
}

const isKeptAlive = (given: TSESTree.Node): boolean =>
  given.type === 'ObjectExpression' &&
  given.properties.some(
    (property) =>
      property.type === 'Property' &&
      property.key.type === 'Identifier' &&
      property.key.name === 'keepalive' &&
      !(property.value.type === 'Literal' && property.value.value === false),
  )
