import type { AliasEntry } from './alias-entry.ts'
import { evaluate, definitionOf, type Scope, Unreadable } from './evaluate.ts'
import { asNode, calledName, keyOf, unwrapped, type AnyNode } from './config-nodes.ts'
import type { ConfigProblem } from '../tsconfig/tsconfig.ts'

/** Creates an entry from a name or an expression and its targets. */
export type ToEntry = (find: string | RegExp, targets: string[], scope: Scope) => AliasEntry | null

/** The entries of an alias table: an object, a list of `{ find, replacement }`, or names and spreads of these. */
export function readTable(written: AnyNode, scope: Scope, toEntry: ToEntry, faults: ConfigProblem[]): AliasEntry[] {
  const node = unwrapped(written)
  const inner = { ...scope, depth: scope.depth + 1 }
  const read = (child: AnyNode): AliasEntry[] => readTable(child, inner, toEntry, faults)
  const attempt = <T>(compute: () => T, otherwise: T): T => {
    try {
      return compute()
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      faults.push(error.problem)
      return otherwise
    }
  }
  if (scope.depth > 16) return []
  switch (node.type) {
    case 'ObjectExpression':
      return (node['properties'] as AnyNode[]).flatMap((property) => {
        if (property.type === 'SpreadElement') return read(asNode(property['argument'])!)
        return attempt(() => {
          const key = keyOf(property) ?? evaluate(asNode(property['key'])!, scope)
          return typeof key === 'string'
            ? entryOf(key, evaluate(asNode(property['value'])!, scope), scope, toEntry)
            : []
        }, [])
      })
    case 'ArrayExpression':
      return (node['elements'] as (AnyNode | null)[]).flatMap((element) => {
        if (element === null) return []
        const inside = unwrapped(element)
        if (inside.type === 'SpreadElement') return read(asNode(inside['argument'])!)
        if (inside.type !== 'ObjectExpression') return read(inside)
        const field = (name: string): AnyNode | null =>
          asNode(
            (inside['properties'] as AnyNode[]).find(
              (property) => property.type === 'Property' && keyOf(property) === name,
            )?.['value'],
          )
        const [find, replacement] = [field('find') ?? field('name'), field('replacement') ?? field('alias')]
        if (find === null || replacement === null) return []
        return attempt(() => {
          const key = evaluate(find, scope)
          return typeof key === 'string' || key instanceof RegExp
            ? entryOf(key, evaluate(replacement, scope), scope, toEntry)
            : []
        }, [])
      })
    // Some run of the config defines each branch.
    case 'ConditionalExpression':
      return [asNode(node['consequent'])!, asNode(node['alternate'])!].flatMap(read)
    case 'LogicalExpression':
      return [asNode(node['left'])!, asNode(node['right'])!]
        .filter(
          (side) =>
            !['Identifier', 'MemberExpression', 'UnaryExpression', 'BinaryExpression', 'CallExpression'].includes(
              unwrapped(side).type,
            ),
        )
        .flatMap(read)
    case 'CallExpression':
      if (calledName(node) === 'assign') return (node['arguments'] as AnyNode[]).flatMap(read)
      break
    case 'Identifier': {
      if (node['name'] === 'undefined') return []
      const found = definitionOf(String(node['name']), scope)
      if (found !== null) return readTable(found.node, { ...found.scope, depth: scope.depth + 1 }, toEntry, faults)
      break
    }
    case 'Literal':
      return []
    // Other parts of the config define the previous value of the table.
    case 'MemberExpression':
      if (calledName({ ...node, callee: node }) === 'alias') return []
      break
  }
  faults.push(new Unreadable(node, scope.module).problem)
  return []
}

function entryOf(find: string | RegExp, value: unknown, scope: Scope, toEntry: ToEntry): AliasEntry[] {
  const targets = [value]
    .flat()
    .map((target) => (target instanceof URL ? decodeURIComponent(target.pathname) : target))
    .filter((target) => typeof target === 'string')
  const entry = targets.length === 0 ? null : toEntry(find, targets, scope)
  return entry === null ? [] : [entry]
}
