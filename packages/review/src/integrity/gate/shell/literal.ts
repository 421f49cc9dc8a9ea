import type { List, Node, Pipeline, Simple } from './parse.ts'

/** How a part of a script that always fails does so: it ends the script, or only has a status. */
export type Failure = 'ends' | 'status'

/** The simple command that a pipeline consists of. */
export function simpleOf({ nodes, isNegated }: Pipeline): Simple | null {
  const [node] = nodes
  return nodes.length === 1 && !isNegated && node?.type === 'simple' ? node : null
}

/** `null` unless the command ends the script: with success, failure, or the status of another command. */
export function exitOf(simple: Simple): 'success' | 'failure' | 'status' | null {
  const [program, status] = simple.words.map(({ text }) => text)
  if (program !== 'exit' && program !== 'return') return null
  if (status === undefined) return 'status'
  if (/^0+$/.test(status)) return 'success'
  return /^-?\d+$/.test(status) ? 'failure' : 'status'
}

/** Whether a list fails whatever happens before it. */
export function failureOf(list: List): Failure | null {
  let last: Failure | null = null
  for (const { parts, isBackground } of list) {
    const found = isBackground ? null : failureOfParts(parts.map(({ pipeline, operator }) => ({ pipeline, operator })))
    if (found === 'ends') return found
    if (endsWithSuccess(parts[0]!.pipeline) && parts.length === 1) return null
    last = found
  }
  return last
}

function failureOfParts(parts: readonly { operator: '&&' | '||' | null; pipeline: Pipeline }[]): Failure | null {
  // `echo text && exit 1`: what comes before an `&&` is expected to work.
  if (parts.some(({ operator }) => operator === '||')) return null
  return failureOfPipeline(parts.at(-1)!.pipeline)
}

export function failureOfPipeline(pipeline: Pipeline): Failure | null {
  const { nodes, isNegated } = pipeline
  if (isNegated || nodes.length !== 1) return null
  return failureOfNode(nodes[0]!)
}

function failureOfNode(node: Node): Failure | null {
  if (node.type === 'group') {
    const failure = failureOf(node.list)
    return failure === 'ends' && node.isSubshell ? 'status' : failure
  }
  if (node.type !== 'simple') return null
  const exit = exitOf(node)
  if (exit === 'failure' || exit === 'status') return 'ends'
  return node.words[0]?.text === 'false' ? 'status' : null
}

function endsWithSuccess(pipeline: Pipeline): boolean {
  const simple = simpleOf(pipeline)
  return simple !== null && exitOf(simple) === 'success'
}

/** Whether a test always has the same result; `null` if it depends on something. */
export function constantOf(pipeline: Pipeline): boolean | null {
  const { nodes, isNegated } = pipeline
  const [node] = nodes
  if (nodes.length !== 1 || node?.type !== 'simple') return null
  const words = node.words.map(({ text }) => text)
  const value = constantOfWords(words)
  return value === null ? null : value !== isNegated
}

function constantOfWords([program, ...rest]: readonly string[]): boolean | null {
  if (program === 'true' || program === ':') return true
  if (program === 'false') return false
  if (program !== '[' && program !== '[[' && program !== 'test') return null
  const operands = rest.filter((word) => word !== ']' && word !== ']]')
  if (operands.some((word) => /[$`*?]/.test(word))) return null
  const [left, operator, right] = operands
  if (operands.length === 1) return left !== ''
  if (operands.length === 2) return left === '-n' ? operator !== '' : left === '-z' ? operator === '' : null
  if (operator === '=' || operator === '==' || operator === '-eq') return left === right
  if (operator === '!=' || operator === '-ne') return left !== right
  return null
}

const TESTS = new Set(['[', '[[', 'test', '((', 'command', 'which', 'type', 'hash', 'grep', 'egrep', 'rg', 'is-ci'])

/** Whether a command only tests something, so that its failure is no failure of the script. */
export function isTest(pipeline: Pipeline): boolean {
  const node = pipeline.nodes.at(-1)
  if (node?.type !== 'simple') return false
  const [program = '', second = ''] = node.words.map(({ text }) => text)
  if (program === 'command' || program === 'type' || program === 'hash')
    return /^-[vpq]/.test(second) || program !== 'command'
  if (program === 'git') return /^(?:diff|status|rev-parse|ls-files|log|branch|merge-base|symbolic-ref)$/.test(second)
  return TESTS.has(program) || program.startsWith('-') || program.startsWith('((') || constantOf(pipeline) !== null
}
