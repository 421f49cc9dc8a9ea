import type { AstNode, ModuleSource } from '../../source/module-source.ts'
import { walk } from '../../source/walk.ts'
import { isNoReference } from './calls-of.ts'

/**
 * The type of an object, such as a logger, of which a file only calls methods, by what it passes: their results must not matter.
 * `null` where the file does anything else with it, or passes what does not show its type.
 */
export function usedType(source: ModuleSource, local: string): string | null {
  const signatures = new Set<string>()
  let isKnown = true
  for (const { node: statement } of source.statements) {
    if (statement.type === 'ImportDeclaration') continue
    walk(statement, (node, around) => {
      if (node.type !== 'Identifier' || node['name'] !== local || isNoReference(node, around.at(-1)!)) return
      const signature = signatureOf(node, around)
      if (signature === null) isKnown = false
      else signatures.add(signature)
    })
  }
  return isKnown && signatures.size > 0 ? `{ ${[...signatures].join('; ')} }` : null
}

/** The method that is called, as a member of a type; `null` for any other use of an object. */
function signatureOf(node: AstNode, around: readonly AstNode[]): string | null {
  const [outer, call, member] = around.slice(-3)
  const isMember = member?.type === 'MemberExpression' && member['object'] === node && member['computed'] !== true
  if (!isMember || call?.type !== 'CallExpression' || call['callee'] !== member) return null
  if (outer?.type !== 'ExpressionStatement' || call['optional'] === true || member['optional'] === true) return null
  const types = (call['arguments'] as AstNode[]).map(typeOfArgument)
  if (types.includes(null)) return null
  const parameters = types.map((type, index) => {
    const name = NAMES[type!]!
    return `${types.indexOf(type) === index ? name : `${name}${index + 1}`}: ${type!}`
  })
  return `${member['property'].name as string}(${parameters.join(', ')}): void`
}

const NAMES: Readonly<Record<string, string>> = { string: 'message', object: 'fields', number: 'value' }

function typeOfArgument(node: AstNode): string | null {
  if (node.type === 'TemplateLiteral') return 'string'
  if (node.type === 'ObjectExpression') return 'object'
  const type = node.type === 'Literal' ? typeof node['value'] : ''
  return type in NAMES && node['value'] !== null && node['regex'] === undefined ? type : null
}
