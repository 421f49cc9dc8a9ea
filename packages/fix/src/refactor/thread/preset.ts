import type { AstNode, ModuleSource, Statement } from '../../source/module-source.ts'
import { walk } from '../../source/walk.ts'
import { Refusal, type ChangeSet } from '../change-set.ts'
import { usesOf } from './parameter-name.ts'
import { isPlainParameter, namedFunction } from './plain-function.ts'
import type { Taker } from './taker.ts'

/** A parameter whose default value is all for which a function uses an import. */
export interface Preset {
  local: string
  taker: Taker
  parameter: AstNode
  /** The default value, with another name for the import. */
  argument(name: string): string
}

/** The last parameter of a function where its default value alone uses a name; `null` where other code of the statement does. */
export function presetOf(source: ModuleSource, statement: Statement, local: string): Preset | null {
  const mentions = usesOf(statement, local).map(({ node, around }) => ({
    node,
    preset: around.findLast(({ type }) => type === 'AssignmentPattern'),
  }))
  const parameter = mentions[0]?.preset
  if (parameter === undefined || mentions.some(({ preset }) => preset !== parameter)) return null
  const declaration = (statement.node['declaration'] ?? statement.node) as AstNode
  if (declaration.type === 'ClassDeclaration' || /^\p{Lu}/u.test(String(declaration['id']?.name ?? ''))) return null
  const { name, node } = namedFunction(source, statement)
  const parameters = node['params'] as AstNode[]
  if (parameters.at(-1) !== parameter || !parameters.slice(0, -1).every(isPlainParameter)) return null
  const value = parameter['right'] as AstNode
  const at = mentions.map((one) => one.node.start)
  return {
    local,
    taker: {
      name,
      by: 'call',
      count: parameters.length - 1,
      isOptional: true,
      nameOf: (own) => own,
      take: () => undefined,
      requireReach: () => undefined,
    },
    parameter,
    argument: (given) =>
      renamed(
        source.text.slice(value.start, value.end),
        at.map((one) => one - value.start),
        local,
        given,
      ),
  }
}

/** Removes the default value, so that each call has to pass one. */
export function requireArgument(changes: ChangeSet, source: ModuleSource, { local, parameter, taker }: Preset): void {
  const [target, value] = [parameter['left'] as AstNode, parameter['right'] as AstNode]
  const annotation = target['typeAnnotation'] as AstNode | null | undefined
  if (annotation == null && /\.[cm]?tsx?$/.test(source.file))
    throw new Refusal(`The type of the last parameter of ${taker.name} is not written out.`)
  walk(value, (node, around) => {
    if (node.type === 'Identifier' && node['name'] !== local && !isMemberName(node, around.at(-1)))
      throw new Refusal(`The default value of the last parameter of ${taker.name} uses other names too.`)
  })
  changes.edit(source.file).remove(Math.max(target.end, annotation?.end ?? 0), parameter.end)
}

function renamed(text: string, at: readonly number[], local: string, given: string): string {
  return at
    .toReversed()
    .reduce((before, start) => before.slice(0, start) + given + before.slice(start + local.length), text)
}

function isMemberName(node: AstNode, parent: AstNode | undefined): boolean {
  if (parent === undefined || parent['computed'] === true) return false
  return parent['property'] === node || (parent['key'] === node && parent['shorthand'] !== true)
}
