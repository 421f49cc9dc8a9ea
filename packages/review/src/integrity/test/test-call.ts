import { isFunction, memberOf, propertyOf, stringOf, unwrap, type AstNode } from '../source/ast.ts'

/** How a test or a group of tests is registered. */
export type TestState = 'runs' | 'skipped' | 'todo' | 'conditional' | 'failing'

/** A call that registers a test or a group. */
export interface TestCall {
  isGroup: boolean
  isHook: boolean
  state: TestState
  isFocused: boolean
  title: string
  /** The table of a parametrized one. */
  table: AstNode | null
  callback: AstNode | null
  /** A callback that is named here and defined elsewhere. */
  callbackName: string | null
}

/** A name for the API of a test runner, and what was selected of it. */
interface Api {
  root: string
  parts: string[]
  isConditional: boolean
}

const TESTS = /^(?:[fx])?(?:it|test|specify)$/
const GROUPS = /^(?:[fx])?(?:describe|context|suite)$/
const HOOKS = /^(?:before|after)(?:Each|All)?$/

/** The local names of the test API that are not its own: `const maybe = isLocal ? it : it.skip`. */
export type Aliases = ReadonlyMap<string, Api>

/** Reads a call of the test API; `null` for any other. */
export function readTestCall(node: AstNode, aliases: Aliases): TestCall | null {
  if (node.type !== 'CallExpression') return null
  const callee = readCallee(node['callee'], aliases)
  if (callee === null) return null
  const { root, parts, table, isConditional } = callee
  const names = [root, ...parts]
  const isHook = names.some((name) => HOOKS.test(name))
  const isGroup = GROUPS.test(root) || parts.some((part) => GROUPS.test(part))
  const args = (node['arguments'] as AstNode[]).map(unwrap)
  const callback = args.find(isFunction) ?? args.map(wrappedCallback).find((one) => one !== null) ?? null
  const title = stringOf(args[0]) ?? (args[0]?.type === 'TemplateLiteral' ? templateTitle(args[0]) : null)
  const named = args.slice(1).find((arg) => arg.type === 'Identifier')?.['name'] as string | undefined
  if (!isHook && title === null && callback === null && named === undefined) return null
  // `test.skip(condition, 'why')` within a test, and `test.use({})` register nothing.
  const isNamed = args[0] === undefined || /^(?:Identifier|MemberExpression|BinaryExpression)$/.test(args[0].type)
  if (!isHook && title === null && !isNamed && callback !== args[0]) return null
  const options = args.find((arg, index) => index > 0 && arg.type === 'ObjectExpression')
  const state = stateOf(names, options, isConditional)
  return {
    isGroup,
    isHook,
    state: state === 'runs' && callback === null && named === undefined && !isGroup && !isHook ? 'todo' : state,
    isFocused:
      parts.includes('only') ||
      /^f(?:it|test|describe|context|specify)$/.test(root) ||
      isOn(propertyOf(options, 'only')),
    title: title ?? names.join('.'),
    table,
    callback,
    callbackName: callback === null ? (named ?? null) : null,
  }
}

function stateOf(names: readonly string[], options: AstNode | undefined, isConditional: boolean): TestState {
  const skip = propertyOf(options, 'skip')
  if (names.some((name) => /^(?:skip|fixme|ignore|x(?:it|test|describe|context|specify))$/.test(name)) || isOn(skip))
    return 'skipped'
  if (names.includes('todo') || isOn(propertyOf(options, 'todo'))) return 'todo'
  if (names.some((name) => /^(?:fails|failing|fail)$/.test(name)) || isOn(propertyOf(options, 'fails')))
    return 'failing'
  const isOff = skip?.type === 'Literal'
  return isConditional || (skip !== null && !isOff) || propertyOf(options, 'ignore') !== null ? 'conditional' : 'runs'
}

/** `true` or a reason. */
function isOn(value: AstNode | null): boolean {
  return value?.type === 'Literal' && value['value'] !== false && value['value'] !== '' && value['value'] !== null
}

interface Callee extends Api {
  table: AstNode | null
}

function readCallee(callee: AstNode, aliases: Aliases): Callee | null {
  const parts: string[] = []
  let table: AstNode | null = null
  let isConditional = false
  let node = unwrap(callee)
  for (;;) {
    if (node.type === 'MemberExpression') {
      const name = memberOf(node)
      if (name === null) return null
      parts.unshift(name)
      node = unwrap(node['object'])
    } else if (node.type === 'CallExpression') {
      const name = memberOf(unwrap(node['callee']))
      if (name === 'each' || name === 'for') table = node['arguments'][0] ?? null
      else if (name === 'skipIf' || name === 'runIf')
        isConditional ||= !isConstant(node['arguments'][0], name === 'runIf')
      else return null
      node = unwrap(node['callee'])
    } else if (node.type === 'TaggedTemplateExpression') {
      table = node['quasi']
      node = unwrap(node['tag'])
    } else break
  }
  if (node.type !== 'Identifier') return null
  const name = node['name'] as string
  const alias = aliases.get(name)
  if (alias !== undefined)
    return {
      root: alias.root,
      parts: [...alias.parts, ...parts],
      table,
      isConditional: isConditional || alias.isConditional,
    }
  if (/^(?:t|Deno|QUnit)$/.test(name) && parts[0] === 'test')
    return { root: 'test', parts: parts.slice(1), table, isConditional }
  if (name === 't' && /^(?:skip|todo)$/.test(parts[0] ?? '')) return null
  return TESTS.test(name) || GROUPS.test(name) || HOOKS.test(name) ? { root: name, parts, table, isConditional } : null
}

function isConstant(node: AstNode | undefined, value: boolean): boolean {
  return node?.type === 'Literal' && Boolean(node['value']) === value
}

/** `fakeAsync(() => {})`, `withServer(async () => {})`. */
function wrappedCallback(node: AstNode): AstNode | null {
  return node.type === 'CallExpression' ? ((node['arguments'] as AstNode[]).map(unwrap).find(isFunction) ?? null) : null
}

function templateTitle({ quasis }: AstNode): string {
  return (quasis as AstNode[]).map((part) => part['value'].raw as string).join('${}')
}

const RUNNERS =
  /^(?:vitest|@jest\/globals|node:test|test|mocha|ava|uvu|tap|tape|bun:test|@playwright\/test|@japa\/runner|playwright\/test)$/

/** Reads the names that a file gives to parts of the test API. */
export function aliasesOf(program: AstNode): Aliases {
  const aliases = new Map<string, Api>()
  for (const statement of program['body'] as AstNode[]) {
    if (statement.type === 'ImportDeclaration' && RUNNERS.test(statement['source'].value))
      for (const one of statement['specifiers'] as AstNode[]) {
        const imported = one.type === 'ImportSpecifier' ? (one['imported'].name as string) : 'test'
        const local = one['local'].name as string
        if (imported !== local && /^(?:test|it|describe|suite|default)$/.test(imported))
          aliases.set(local, { root: imported === 'default' ? 'test' : imported, parts: [], isConditional: false })
      }
    const declaration =
      statement.type === 'ExportNamedDeclaration' ? (statement['declaration'] as AstNode | null) : statement
    if (declaration?.type === 'VariableDeclaration')
      for (const { id, init } of declaration['declarations'] as { id: AstNode; init: AstNode | null }[])
        if (init !== null) addAlias(aliases, id, unwrap(init))
  }
  return aliases
}

function addAlias(aliases: Map<string, Api>, id: AstNode, init: AstNode): void {
  if (id.type === 'ObjectPattern') {
    const api = readCallee(init, aliases)
    for (const one of api === null ? [] : (id['properties'] as AstNode[]))
      if (one.type === 'Property' && one['value'].type === 'Identifier')
        aliases.set(one['value'].name, { ...api!, parts: [...api!.parts, one['key'].name] })
    return
  }
  if (id.type !== 'Identifier') return
  const branches =
    init.type === 'ConditionalExpression'
      ? [init['consequent'], init['alternate']]
      : init.type === 'LogicalExpression'
        ? [init['left'], init['right']]
        : [init]
  const known = branches.map((branch: AstNode) => extended(unwrap(branch), aliases)).filter((api) => api !== null)
  const [first] = known
  if (first === undefined) return
  const isConditional = known.length > 1 && known.some(({ parts }) => parts.includes('skip') || parts.includes('todo'))
  aliases.set(id['name'], {
    root: first.root,
    parts: isConditional ? first.parts.filter((part) => part !== 'skip' && part !== 'todo') : first.parts,
    isConditional: isConditional || first.isConditional,
  })
}

/** `test.extend({ … })` is a test like the one that it extends. */
function extended(node: AstNode, aliases: Aliases): Api | null {
  if (node.type === 'CallExpression' && memberOf(unwrap(node['callee'])) === 'extend')
    return extended(unwrap(unwrap(node['callee'])['object']), aliases)
  return readCallee(node, aliases)
}
