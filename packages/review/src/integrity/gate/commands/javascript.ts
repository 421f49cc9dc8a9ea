import { clean, clip } from '@stratalint/core'
import { childKeys, parseSource } from '@stratalint/graph'
import { lineAt } from '../world.ts'

/** A command line that a script for node starts. */
export interface StartedCommand {
  command: string
  line: number
  /** What hides its failure. */
  flaws: readonly string[]
  conditions: readonly string[]
}

export type Tree = { type: string; start: number; end: number } & Record<string, unknown>

const STARTS =
  /^(?:exec|execSync|execFile|execFileSync|spawn|spawnSync|execa|execaSync|execaCommand|execaCommandSync|fork|run|sh|shell|x|\$|\$sync|command|cmd)$/
const ASYNC = /^(?:exec|execFile|spawn|spawnSync|fork)$/

/** What a script does with the status of a command. */
const REPORTS = /\bstatus\b|exitCode|\.code\b|process\.exit\(\s*(?!0)|\.on\(\s*['"](?:exit|close)|\bfail\(|\bthrow\b/

/** The command lines that a script starts, with what hides their failure. */
export function findCommands(file: string, text: string): StartedCommand[] {
  if (!/stratalint|eslint|oxlint|npm|pnpm|yarn|bun|lint/.test(text)) return []
  const program = parseTree(file, text)
  if (program === null) return []
  const found: StartedCommand[] = []
  const reports = (/(?:^|\/)dangerfile\./.test(file) ? /\bfail\(/ : REPORTS).test(text)
  visit(program, [], (node, parents) => {
    const started = startedBy(node)
    if (started === null) return
    found.push({
      command: started.command,
      line: lineAt(text, node.start),
      flaws: flawsOf(started.name, text, parents, reports),
      conditions: conditionsOf(node, text, parents),
    })
  })
  return found
}

export function parseTree(file: string, text: string): Tree | null {
  try {
    const name = /\.[cm]?[jt]sx?$/.test(file) ? file : `${file}.mjs`
    const parsed = parseSource(name, text)
    return 'program' in parsed ? (parsed.program as unknown as Tree) : null
  } catch {
    return null
  }
}

export function visit(
  node: Tree,
  parents: readonly Tree[],
  each: (node: Tree, parents: readonly Tree[]) => void,
): void {
  if (parents.length > 400) return
  each(node, parents)
  const below = [...parents, node]
  for (const key of childKeys(node.type)) {
    const value = node[key]
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
      if (isTree(child)) visit(child, below, each)
  }
}

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && typeof (value as Tree).type === 'string'
}

function startedBy(node: Tree): { name: string; command: string } | null {
  if (node.type === 'TaggedTemplateExpression') {
    const name = nameOf(node['tag'])
    const command = literalOf(node['quasi'])
    return STARTS.test(name) && command !== null ? { name, command } : null
  }
  if (node.type !== 'CallExpression') return null
  const name = nameOf(node['callee'])
  if (!STARTS.test(name)) return null
  const [first, second] = node['arguments'] as unknown[]
  const command = literalOf(first)
  if (command === null) return null
  const args =
    isTree(second) && second.type === 'ArrayExpression' ? (second['elements'] as unknown[]).map(literalOf) : []
  return {
    name,
    command: [command, ...args.map((one) => (one === null ? '$ARGUMENT' : args.length > 0 ? quoted(one) : one))].join(
      ' ',
    ),
  }
}

function quoted(argument: string): string {
  return /^[\w./:=@,*$-]+$/.test(argument) ? argument : `'${argument}'`
}

function nameOf(callee: unknown): string {
  if (!isTree(callee)) return ''
  if (callee.type === 'Identifier') return callee['name'] as string
  if (callee.type === 'MemberExpression')
    return nameOf(callee['property']) === 'sync' ? nameOf(callee['object']) : nameOf(callee['property'])
  // `$({ nothrow: true })` and `execa(options)` followed by a template.
  return callee.type === 'CallExpression' ? nameOf(callee['callee']) : ''
}

/** The text of a string or a template, with `$ARGUMENT` for what is only known when it runs. */
export function literalOf(node: unknown): string | null {
  if (!isTree(node)) return null
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : null
  if (node.type !== 'TemplateLiteral') return null
  return (node['quasis'] as { value: { cooked: string | null } }[])
    .map(({ value }) => value.cooked ?? '')
    .join('$ARGUMENT')
}

function flawsOf(name: string, text: string, parents: readonly Tree[], reports: boolean): string[] {
  const flaws: string[] = []
  for (const [index, parent] of parents.entries()) {
    const child = parents[index + 1]
    if (parent.type === 'TryStatement' && child === parent['block'] && isTree(parent['handler'])) {
      const handler = text.slice(parent['handler'].start, parent['handler'].end)
      if (!/\bthrow\b|\bexit\(\s*(?!0\b)|exitCode\s*=\s*(?!0\b)|\bfail\(|\breject\(/.test(handler))
        flaws.push("cannot fail, because of a 'catch' that goes on")
    }
    if (parent.type === 'CallExpression' && /^(?:catch|nothrow)$/.test(nameOf(parent['callee'])))
      flaws.push(`cannot fail, because of '.${nameOf(parent['callee'])}()'`)
    if (
      parent.type === 'CallExpression' &&
      /\breject:\s*false|nothrow:\s*true/.test(text.slice(parent.start, parent.end)) &&
      !reports
    )
      flaws.push('cannot fail, because its result is not used')
  }
  if (ASYNC.test(name) && !reports) flaws.push('cannot fail, because its result is not used')
  return flaws
}

function conditionsOf(node: Tree, text: string, parents: readonly Tree[]): string[] {
  const path = [...parents, node]
  return path.flatMap((parent, index) => {
    const child = path[index + 1]
    const { test } = parent
    if (!isTree(test) || (parent.type !== 'IfStatement' && parent.type !== 'ConditionalExpression')) return []
    const shown = clip(clean(text.slice(test.start, test.end)), 40)
    return child === parent['consequent'] ? [shown] : child === parent['alternate'] ? [`not ${shown}`] : []
  })
}
