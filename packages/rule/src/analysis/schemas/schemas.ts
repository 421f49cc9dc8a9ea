import type { TSESTree } from '@typescript-eslint/utils'
import type { RuleSource } from '../../source/rule-source.ts'
import { unwrap } from '../syntax/functions.ts'
import { importedAs, memberName, variableOf } from '../syntax/imports.ts'
import { SCHEMA_METHODS } from './parse-names.ts'
import { NO_SCHEMA, madeBy, type SchemaLibrary } from './schema-libraries.ts'

type Node = TSESTree.Node

/** Longer chains of constants are not followed. */
export const MAX_STEPS = 12

/**
 * The library of an expression that is a schema: a call of a library (`z.object({…})`), a method or a part of another
 * schema, a constant or a class that is one, and an imported name that ends in `Schema`. `null` for anything else.
 */
export function schemaOf(sourceCode: RuleSource, node: Node): SchemaLibrary | null {
  return schemaWithin(sourceCode, node, MAX_STEPS)
}

export function schemaWithin(sourceCode: RuleSource, given: Node, steps: number): SchemaLibrary | null {
  if (steps === 0) return null
  const node = unwrap(given)
  switch (node.type) {
    case 'Identifier':
      return schemaOfName(sourceCode, node, steps)
    case 'MemberExpression':
      return schemaOfMember(sourceCode, node, steps)
    case 'CallExpression': {
      const made = madeBy(importedAs(sourceCode, node.callee))
      if (made !== null) return made
      const callee = unwrap(node.callee)
      if (callee.type === 'CallExpression') return schemaWithin(sourceCode, callee, steps - 1)
      if (callee.type !== 'MemberExpression') return null
      const name = memberName(callee)
      if (name === null || Object.hasOwn(SCHEMA_METHODS, name) || NO_SCHEMA.test(name)) return null
      return schemaWithin(sourceCode, callee.object, steps - 1)
    }
    default:
      return null
  }
}

function schemaOfName(sourceCode: RuleSource, node: TSESTree.Identifier, steps: number): SchemaLibrary | null {
  const definition = variableOf(sourceCode, node)?.defs.at(-1)
  if (definition === undefined) return null
  if (definition.type === 'ImportBinding') {
    const imported = importedAs(sourceCode, node)
    return imported !== null && namesSchema(imported.path.at(-1) === 'default' ? node.name : imported.path.at(-1))
      ? 'unknown'
      : null
  }
  if (definition.type === 'ClassName') {
    const { superClass } = definition.node
    return superClass === null ? null : schemaWithin(sourceCode, superClass, steps - 1)
  }
  if (definition.type !== 'Variable' || definition.parent.kind !== 'const') return null
  const { id, init } = definition.node
  return id.type === 'Identifier' && init !== null ? schemaWithin(sourceCode, init, steps - 1) : null
}

const namesSchema = (name: string | undefined): boolean => name !== undefined && /schema$/i.test(name)

/** Members that hold the schemas of a part, such as `orderSchema.shape.id`. */
const PARTS = new Set(['shape', 'element', 'entries', 'item', 'items', 'properties', 'fields', 'options', 'wrapped'])

function schemaOfMember(sourceCode: RuleSource, node: TSESTree.MemberExpression, steps: number): SchemaLibrary | null {
  const imported = importedAs(sourceCode, node)
  if (imported !== null) {
    // Schemas that are constants: `Schema.String` of effect, `type.string` of arktype.
    const library = madeBy(imported)
    if (library === 'effect' || (library === 'arktype' && imported.path.length > 1)) return library
    return library === null && namesSchema(imported.path.at(-1)) ? 'unknown' : null
  }
  const name = memberName(node)
  const { object } = node
  const isPart =
    (name !== null && PARTS.has(name)) ||
    (object.type === 'MemberExpression' && PARTS.has(memberName(object) ?? '')) ||
    (name !== null && namesSchema(name))
  return isPart ? schemaWithin(sourceCode, object, steps - 1) : null
}
