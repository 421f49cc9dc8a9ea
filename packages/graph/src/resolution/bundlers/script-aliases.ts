import { dirname, join } from 'node:path'
import { parseWhole } from '../../parse/parser.ts'
import type { Disk } from '../../disk/cached-disk.ts'
import { findCode } from '../paths/extensions.ts'
import type { ConfigProblem } from '../tsconfig/tsconfig.ts'
import { entryOf, type AliasList } from './alias-entry.ts'
import { readTable, type ToEntry } from './alias-tables.ts'
import { indexModule, type ConfigModule } from './config-module.ts'
import type { Scope } from './evaluate.ts'
import { asNode, childNodes, keyOf, unwrapped, type AnyNode } from './config-nodes.ts'

const MAX_MODULES = 12

/** The keys of alias tables, with the key of the enclosing object. */
const TABLES = /^(?:resolve|source|kit|test|turbopack|turbo|vite)\.(?:alias|resolveAlias)$/

/** Reads the aliases of a bundler's config without running it: literals, and paths computed from them. */
export function readScriptConfig(disk: Disk, file: string): AliasList {
  const faults: ConfigProblem[] = []
  const modules = new Map<string, ConfigModule | null>()
  const open = (path: string): ConfigModule | null => {
    const known = modules.get(path)
    if (known !== undefined || modules.size >= MAX_MODULES) return known ?? null
    const text = disk.text(path)
    const parsed = text === null ? null : parseWhole(path, text)
    const module =
      parsed === null || 'error' in parsed ? null : indexModule(path, text!, parsed.program as unknown as AnyNode)
    modules.set(path, module)
    return module
  }
  const load = (from: ConfigModule, specifier: string): ConfigModule | null => {
    if (!specifier.startsWith('.')) return null
    const found = findCode(disk, join(from.folder, specifier))
    return found === null ? null : open(found)
  }
  const main = open(file)
  if (main === null)
    return { entries: [], faults: [{ file, line: 1, reason: disk.textFault(file)?.reason ?? 'cannot be parsed' }] }
  // The modules that a config imports from its own project are part of it.
  const parts = new Set<ConfigModule>()
  const addPart = (module: ConfigModule): void => {
    if (parts.has(module)) return
    parts.add(module)
    for (const { from } of module.imports.values()) {
      const other = load(module, from)
      if (other !== null) addPart(other)
    }
  }
  addPart(main)
  const toEntry: ToEntry = (find, targets, scope) => entryOf(disk, find, targets, dirname(file), scope.module.file)
  const entries = [...parts].flatMap((module) => {
    const scope: Scope = { module, parameters: new Map(), load, depth: 0 }
    return tablesIn(module.program, /^nuxt/.test(file.slice(file.lastIndexOf('/') + 1))).flatMap((table) =>
      readTable(table, scope, toEntry, faults),
    )
  })
  return { entries, faults }
}

/** Every alias table of a config, and every value assigned to one. */
function tablesIn(program: AnyNode, anywhere: boolean): AnyNode[] {
  const found: AnyNode[] = []
  const visit = (node: AnyNode, around: string): void => {
    if (node.type === 'Property') {
      const key = keyOf(node) ?? ''
      const value = asNode(node['value'])!
      if (TABLES.test(`${around}.${key}`) || (anywhere && key === 'alias')) found.push(value)
      return visit(value, key)
    }
    if (node.type === 'ArrayExpression') found.push(...resolverOptions(node))
    if (node.type === 'AssignmentExpression') found.push(...assigned(node))
    for (const child of childNodes(node))
      visit(child, node.type === 'ObjectExpression' || /^TS|Parenthesized/.test(node.type) ? around : '')
  }
  visit(program, '')
  return found
}

/** The `alias` of `['module-resolver', { alias }]`, a Babel plugin; its `root` is a folder for all names. */
function resolverOptions(list: AnyNode): AnyNode[] {
  const [name, options] = list['elements'] as (AnyNode | null)[]
  const isResolver =
    name != null &&
    (name.type === 'Literal' ? [name] : ((name['arguments'] ?? []) as AnyNode[])).some(
      (one) => typeof one['value'] === 'string' && /(?:^|-)module-resolver$/.test(one['value']),
    )
  if (!isResolver || options == null || options.type !== 'ObjectExpression') return []
  const option = (key: string): AnyNode | null =>
    asNode(
      (options['properties'] as AnyNode[]).find(
        (property) => property.type === 'Property' && keyOf(property) === key,
      )?.['value'],
    )
  const [alias, root] = [option('alias'), option('root')]
  return [
    ...(alias === null ? [] : [alias]),
    ...(root === null
      ? []
      : [tableOfOne({ type: 'Literal', start: root.start, end: root.end, value: '' }, root, false)]),
  ]
}

/** `config.resolve.alias = {…}` and `config.resolve.alias['@'] = …`, the latter as a table with one entry. */
function assigned(node: AnyNode): AnyNode[] {
  const [left, right] = [unwrapped(asNode(node['left'])!), asNode(node['right'])!]
  const isTable = (one: AnyNode | null): boolean => {
    if (one?.type !== 'MemberExpression' || asNode(one['property'])!['name'] !== 'alias') return false
    const object = unwrapped(asNode(one['object'])!)
    return object.type === 'MemberExpression' && asNode(object['property'])!['name'] === 'resolve'
  }
  if (isTable(left)) return [right]
  if (left.type !== 'MemberExpression' || !isTable(unwrapped(asNode(left['object'])!))) return []
  return [tableOfOne(asNode(left['property'])!, right, left['computed'] === true)]
}

function tableOfOne(key: AnyNode, value: AnyNode, computed: boolean): AnyNode {
  const [start, end] = [key.start, value.end]
  return { type: 'ObjectExpression', start, end, properties: [{ type: 'Property', start, end, key, value, computed }] }
}
