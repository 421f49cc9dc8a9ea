import { clean, clip } from '@stratalint/core'
import { isTree, literalOf, parseTree, visit, type Tree } from '../commands/javascript.ts'
import { lineAt, parentOf, type World } from '../world.ts'
import {
  globIn,
  globsIn,
  isOurs,
  levelOf,
  NO_FACTS,
  ruleIdOf,
  type Facts,
  type Ignore,
  type RuleSetting,
} from './facts.ts'
import { includedIgnores } from './ignore-files.ts'
import { boundNames, importsOf, pathOf } from './module-imports.ts'
import type { Coverage } from '../model.ts'

/** What a config that is a module does, with the modules of the repository that it imports. */
export function moduleFacts(file: string, world: World, folder = parentOf(file), stack: readonly string[] = []): Facts {
  const text = world.read(file)
  const program = text === null || stack.includes(file) || stack.length > 8 ? null : parseTree(file, text)
  if (text === null || program === null) return NO_FACTS
  const imports = importsOf(program)
  const below = imports.flatMap(({ specifier, names }) => {
    const path = pathOf(specifier, file, world)
    return path === null ? [] : [{ names, facts: moduleFacts(path, world, folder, [...stack, file]) }]
  })
  const ours = new Set<string>()
  for (const { specifier, names } of imports) if (isOurs(specifier)) for (const name of names) ours.add(name)
  for (const { names, facts } of below) if (facts.usesOurs) for (const name of names) ours.add(name)
  spreadNames(program, ours)
  const found = readObjects(program, text, file, folder, ours)
  const included = /\bincludeIgnoreFile\(/.test(text) ? includedIgnores(stringsIn(program), folder, world) : []
  const inherited = below.map(({ facts }) => facts)
  return {
    ...found,
    usesOurs: found.usesOurs || exportsOurs(program, ours),
    isPreset:
      found.isPreset ||
      imports.some(({ specifier }) => PRESET.test(specifier)) ||
      inherited.some(({ isPreset }) => isPreset),
    settings: [...inherited.flatMap(({ settings }) => settings), ...found.settings],
    ignores: [...inherited.flatMap(({ ignores }) => ignores), ...found.ignores, ...included],
    noInline: found.noInline || inherited.some(({ noInline }) => noInline),
    changes: [...inherited.flatMap(({ changes }) => changes), ...found.changes],
  }
}

/** Adds the names of variables that are made from ours. */
function spreadNames(program: Tree, ours: Set<string>): void {
  for (let size = -1; size !== ours.size;) {
    size = ours.size
    visit(program, [], (node) => {
      if (node.type === 'VariableDeclarator' && mentions(node['init'], ours))
        for (const name of boundNames(node['id'])) ours.add(name)
      if (
        node.type === 'AssignmentExpression' &&
        isTree(node['left']) &&
        node['left'].type === 'Identifier' &&
        mentions(node['right'], ours)
      )
        ours.add(node['left']['name'] as string)
      if (node.type !== 'CallExpression' || !isTree(node['callee']) || node['callee'].type !== 'MemberExpression')
        return
      const { object, property } = node['callee'] as { object?: unknown; property?: { name?: string } }
      if (
        isTree(object) &&
        object.type === 'Identifier' &&
        /^(?:push|unshift)$/.test(property?.name ?? '') &&
        (node['arguments'] as unknown[]).some((one) => mentions(one, ours))
      )
        ours.add(object['name'] as string)
    })
  }
}

function mentions(node: unknown, names: ReadonlySet<string>): boolean {
  let found = false
  if (isTree(node))
    visit(node, [], (inner, parents) => {
      const parent = parents.at(-1)
      const isKey =
        (parent?.type === 'Property' && parent['key'] === inner && parent['shorthand'] !== true) ||
        (parent?.type === 'MemberExpression' && parent['property'] === inner && parent['computed'] !== true)
      if (inner.type === 'Identifier' && !isKey && names.has(inner['name'] as string)) found = true
      const specifier = inner.type === 'ImportExpression' ? literalOf(inner['source']) : null
      if (specifier !== null && isOurs(specifier)) found = true
    })
  return found
}

function exportsOurs(program: Tree, ours: ReadonlySet<string>): boolean {
  if (ours.has('*export')) return true
  return (program['body'] as Tree[]).some((node) => {
    if (node.type === 'ExportDefaultDeclaration' || node.type === 'ExportNamedDeclaration')
      return (
        mentions(node['declaration'], ours) ||
        JSON.stringify(node['specifiers'] ?? [])
          .match(/"name":"(\w+)"/g)
          ?.some((one) => ours.has(one.slice(8, -1))) === true
      )
    const expression = node['expression']
    return (
      isTree(expression) &&
      expression.type === 'AssignmentExpression' &&
      isTree(expression['left']) &&
      expression['left'].type === 'MemberExpression' &&
      mentions(expression['right'], ours)
    )
  })
}

type Properties = ReadonlyMap<string, Tree>

function propertiesOf(node: Tree): Properties {
  const pairs = (node['properties'] as Tree[]).flatMap((one): [string, Tree][] => {
    if (one.type !== 'Property' || !isTree(one['key']) || !isTree(one['value'])) return []
    const key =
      literalOf(one['key']) ??
      (one['key'].type === 'Identifier' && one['computed'] !== true ? (one['key']['name'] as string) : null)
    return key === null ? [] : [[key, one['value']]]
  })
  return new Map(pairs)
}

function stringsIn(node: Tree | undefined): string[] {
  const found: string[] = []
  if (node !== undefined)
    visit(node, [], (inner) => {
      const text = literalOf(inner)
      if (text !== null) found.push(text)
    })
  return found
}

/** Configs that turn all rules on. */
const PRESET = /^(?:stratalint\/(?:eslint|oxlint)|@stratalint\/(?:eslint|oxlint)-config)$/

const SELECTING = /^(?:filter|slice|map|flatMap|find|at|splice|pop|shift|reduce|with|toSpliced)$/

function readObjects(program: Tree, text: string, file: string, folder: string, ours: ReadonlySet<string>): Facts {
  const settings: RuleSetting[] = []
  const ignores: Ignore[] = []
  const scopes: Coverage[] = []
  const changes: { text: string; file: string; line: number }[] = []
  let [noInline, usesOurs, isWhole, isPreset] = [false, false, false, false]
  const change = (node: Tree): void => {
    changes.push({ text: clip(clean(text.slice(node.start, node.end)), 200), file, line: lineAt(text, node.start) })
  }
  visit(program, [], (node, parents) => {
    if (node.type === 'CallExpression' && isTree(node['callee'])) {
      const { callee } = node as unknown as { callee: Tree }
      const property = isTree(callee['property']) ? (callee['property']['name'] as string | undefined) : undefined
      if (callee.type === 'MemberExpression' && SELECTING.test(property ?? '') && mentions(callee['object'], ours))
        change({ ...node, start: (callee['property'] as Tree).start })
      if (callee['name'] === 'globalIgnores')
        for (const pattern of stringsIn((node['arguments'] as Tree[])[0])) ignores.push(flatIgnore(pattern, node))
    }
    if (
      node.type === 'Identifier' &&
      ours.has(node['name'] as string) &&
      !parents.some(({ type }) => type === 'ImportDeclaration') &&
      !parents.some((one) => one.type === 'ObjectExpression' && propertiesOf(one).has('files'))
    )
      isWhole = true
    if (node.type === 'ArrayExpression' && isDynamicOff(node)) change(node)
    const left = node.type === 'AssignmentExpression' ? node['left'] : null
    if (isTree(left) && left.type === 'MemberExpression' && mentions(left['object'], ours)) change(node)
    const isChoice = node.type === 'ConditionalExpression' || node.type === 'IfStatement'
    if (isChoice && (mentions(node['consequent'], ours) || mentions(node['alternate'], ours)))
      change(node['test'] as Tree)
    if (node.type !== 'ObjectExpression') return
    const properties = propertiesOf(node)
    if (['extends', 'plugins', 'jsPlugins'].some((key) => stringsIn(properties.get(key)).some(isOurs))) usesOurs = true
    if (stringsIn(properties.get('extends')).some(isOurs)) isPreset = true
    if (properties.get('noInlineConfig')?.['value'] === true) noInline = true
    if (properties.has('postprocess')) change(properties.get('postprocess')!)
    const given = properties.get('settings')
    if (given?.type === 'ObjectExpression' && propertiesOf(given).has('stratalint')) change(given)
    const files = stringsIn(properties.get('files'))
    if (files.length > 0 && mentions(node, ours))
      scopes.push(globsIn(folder, files, stringsIn(properties.get('ignores'))))
    const isSpread = (node['properties'] as Tree[]).some(
      (one) => one.type === 'SpreadElement' && mentions(one['argument'], ours),
    )
    const rules = properties.get('rules')
    if (isSpread && rules !== undefined && !mentions(rules, ours)) change(rules)
    const isGlobal = [...properties.keys()].every((key) => key === 'ignores' || key === 'name') && !isSpread
    if (properties.has('ignores') && isGlobal)
      for (const pattern of stringsIn(properties.get('ignores')))
        ignores.push(flatIgnore(pattern, properties.get('ignores')!))
    for (const pattern of stringsIn(properties.get('ignorePatterns')))
      ignores.push({ ...flatIgnore(pattern, properties.get('ignorePatterns')!), covers: globIn(folder, pattern, true) })
    const named = rules?.type === 'Identifier' ? variableOf(rules) : rules
    if (named?.type === 'ObjectExpression')
      readRules(named, globsIn(folder, files, stringsIn(properties.get('ignores'))))
  })
  return { isPreset, usesOurs, ours: isWhole ? [] : scopes, settings, ignores, noInline, changes, isRoot: false }

  /** The object that a variable of the module is. */
  function variableOf(node: unknown): Tree | null {
    if (!isTree(node) || node.type !== 'Identifier') return null
    let found: Tree | null = null
    visit(program, [], (one) => {
      const isIt = one.type === 'VariableDeclarator' && isTree(one['id']) && one['id']['name'] === node['name']
      if (isIt && isTree(one['init']) && one['init'].type === 'ObjectExpression') found = one['init']
    })
    return found
  }

  function flatIgnore(pattern: string, node: Tree): Ignore {
    const at = text.indexOf(pattern, node.start)
    return {
      pattern,
      isNegated: pattern.startsWith('!'),
      covers: globIn(folder, pattern, false),
      file,
      line: lineAt(text, at === -1 ? node.start : at),
    }
  }

  function readRules(rules: Tree, { covers }: Coverage): void {
    for (const spread of (rules['properties'] as Tree[]).filter(({ type }) => type === 'SpreadElement')) {
      const named = variableOf(spread['argument'])
      if (named !== null) readRules(named, { label: '', covers })
    }
    for (const [key, value] of propertiesOf(rules)) {
      const [rule, level] = [ruleIdOf(key), levelOf(valueOf(value))]
      if (rule !== null && level !== null) settings.push({ rule, level, covers, file, line: lineAt(text, value.start) })
    }
  }
}

function valueOf(node: Tree): unknown {
  if (node.type === 'ArrayExpression') return valueOf((node['elements'] as Tree[])[0] ?? node)
  return literalOf(node) ?? node['value']
}

/** `[id, 'off']`, from which a list of rules is made that are off. */
function isDynamicOff(node: Tree): boolean {
  const [first, second] = node['elements'] as (Tree | null)[]
  return (
    isTree(first) &&
    isTree(second) &&
    first.type === 'Identifier' &&
    levelOf(valueOf(second)) !== null &&
    levelOf(valueOf(second))! < 2
  )
}
