import { clean, clip } from '@stratalint/core'
import { constantOf, exitOf, failureOf, failureOfPipeline, isTest, simpleOf, type Failure } from './literal.ts'
import { parseShell, type Chain, type List, type Node, type Pipeline, type Simple } from './parse.ts'

/** Something in a script that keeps a failure from being noticed, or a command from running. */
export interface Flaw {
  /** Equal for equal flaws of both sides. */
  key: string
  /** Continues a sentence about the command: "is ignored by …". */
  text: string
  /** 1-based, within the script. */
  line: number
}

/** A test on which a command depends. */
export interface Condition extends Flaw {
  test: string
  isNegated: boolean
}

export interface Frame {
  flaws: readonly Flaw[]
  conditions: readonly Condition[]
  folder: string
  env: Readonly<Record<string, string>>
  errexit: boolean
}

export interface ShellOptions {
  errexit: boolean
  pipefail: boolean
  folder: string
  env: Readonly<Record<string, string>>
  joinFolder: (folder: string, by: string) => string
}

/** Where the status of a command goes: `soft` if it is returned, `hard` if it ends the script. */
interface Outer {
  soft: readonly Flaw[]
  hard: readonly Flaw[]
  /** Within a condition, where `set -e` has no effect. */
  isTested: boolean
  conditions: readonly Condition[]
  depth: number
}

interface State {
  errexit: boolean
  pipefail: boolean
  folder: string
  env: Record<string, string>
  functions: Map<string, Node>
  /** What a trap does to every command that follows. */
  traps: readonly Flaw[]
}

export const quote = (text: string): string => `'${clip(clean(text), 40)}'`

/** Visits every command of a script with what hides its failure. */
export function walkShell(text: string, options: ShellOptions, visit: (command: Simple, frame: Frame) => void): void {
  const isStatusUsed = (handler: string): boolean => reportsStatus(text, handler)
  const flaw = (kind: string, quoted: string, sentence: string, line: number): Flaw => ({
    key: `${kind} ${clean(quoted)}`,
    text: sentence,
    line,
  })

  const walkList = (list: List, state: State, outer: Outer): void => {
    let conditions = outer.conditions
    for (const [index, chain] of list.entries()) {
      const rest = list.slice(index + 1)
      walkChain(chain, rest, state, { ...outer, conditions })
      const exit = exitOfChain(chain)
      if (exit === null) continue
      if (exit.condition === null) {
        const unreachable = flaw('after', chain.text, `never runs, after ${quote(chain.text)}`, lineOf(chain))
        for (const one of rest) {
          const dead = { soft: [unreachable], hard: [unreachable] }
          walkChain(one, [], state, { ...outer, ...dead, conditions })
        }
        return
      }
      const { text: test, isNegated } = exit.condition
      conditions = [...conditions, conditionOn(test, isNegated, lineOf(chain))]
    }
  }

  const walkChain = (chain: Chain, rest: List, state: State, outer: Outer): void => {
    const { parts } = chain
    let { conditions } = outer
    for (const [index, { operator, pipeline }] of parts.entries()) {
      const dead: Flaw[] = []
      if (operator !== null) {
        const before = parts[index - 1]!.pipeline
        const constant = constantOf(before)
        if (constant !== null && constant !== (operator === '&&'))
          dead.push(
            flaw('dead', before.text, `never runs, after ${quote(`${before.text} ${operator}`)}`, lineOf(chain)),
          )
        else if (operator === '||') conditions = [...conditions, conditionOn(before.text, true, lineOf(chain))]
        else if (isTest(before) && constant === null)
          conditions = [...conditions, conditionOn(before.text, false, lineOf(chain))]
      }
      const soft = [...afterFailure(chain, index, rest, state, outer), ...dead]
      walkPipeline(pipeline, state, {
        ...outer,
        soft,
        hard: [...outer.hard, ...dead],
        isTested: outer.isTested || index < parts.length - 1,
        conditions,
      })
    }
  }

  /** What hides the failure of one part of a chain. */
  const afterFailure = (chain: Chain, index: number, rest: List, state: State, outer: Outer): readonly Flaw[] => {
    const { parts, isBackground } = chain
    const line = lineOf(chain)
    const ended = (failure: Failure): readonly Flaw[] | null => (failure === 'ends' ? outer.hard : null)
    let failedAt = index
    if (isBackground && !rest.some(({ text: later }) => /^wait\b.*\$/.test(later)))
      return [...outer.hard, flaw('background', '&', `runs in the background, where its failure is lost`, line)]
    const isInverted = parts[index]!.pipeline.isNegated
    for (let next = index + 1; next < parts.length; next++) {
      const { operator, pipeline } = parts[next]!
      const isReached = isInverted && failedAt === index ? operator === '&&' : operator === '||'
      if (!isReached) continue
      const failure = failureOfPipeline(pipeline)
      if (failure === null && isStatusUsed(pipeline.text)) return outer.hard
      if (failure === null)
        return [
          ...outer.hard,
          flaw(
            'ignored',
            `${operator} ${pipeline.text}`,
            `cannot fail, because of ${quote(`${operator} ${pipeline.text}`)}`,
            line,
          ),
        ]
      const end = ended(failure)
      if (end !== null) return end
      failedAt = next
    }
    if (isInverted && failedAt === index)
      return [...outer.hard, flaw('inverted', '!', `fails only when there are no findings, because of '!'`, line)]
    const [next] = rest
    // Where the script ends at the first failure this changes nothing, but it is written to change something.
    if (/^(?:true|:)$/.test(next?.text ?? ''))
      return [...outer.hard, flaw('sequence', 'true', `cannot fail, because of ${quote(`; ${next!.text}`)}`, line)]
    if (next === undefined || simpleOf(chain.parts[0]!.pipeline)?.words[0]?.text === 'exec') return outer.soft
    if (state.errexit && !outer.isTested && failedAt === parts.length - 1) return outer.hard
    if (capturesStatus(next, rest)) return outer.hard
    return [...outer.hard, flaw('sequence', next.text, `cannot fail, because ${quote(next.text)} runs after it`, line)]
  }

  const capturesStatus = (next: Chain, rest: List): boolean => {
    if (/^exit(?: \$\?| "\$\?")?$/.test(next.text)) return true
    if (/^\w+=["']?\$(?:\?|\{?PIPESTATUS)/.test(next.text)) return isStatusUsed(next.text)
    return (
      (/\$\?/.test(next.text) && /\bexit (?:[1-9]|"?\$)|\bfalse\b/.test(next.text)) ||
      rest.some(({ text: later }) => /exit "?\$\{?PIPESTATUS/.test(later))
    )
  }

  const walkPipeline = (pipeline: Pipeline, state: State, outer: Outer): void => {
    for (const [index, node] of pipeline.nodes.entries()) {
      const after = pipeline.nodes[index + 1]
      const isLost = after !== undefined && !state.pipefail && !/PIPESTATUS/.test(text)
      const piped = isLost
        ? [
            flaw(
              'pipe',
              after.text,
              `cannot fail, because of ${quote(`| ${after.text}`)} without pipefail`,
              lineOfNode(node),
            ),
          ]
        : []
      const inPipe = pipeline.nodes.length > 1 ? { ...state, env: { ...state.env } } : state
      walkNode(node, inPipe, { ...outer, soft: [...outer.soft, ...piped], hard: [...outer.hard, ...piped] })
    }
  }

  const walkNode = (node: Node, state: State, outer: Outer): void => {
    if (outer.depth > 80) return
    const inner = { ...outer, depth: outer.depth + 1 }
    if (node.type === 'simple') walkSimple(node, state, inner)
    else if (node.type === 'group')
      walkList(
        node.list,
        node.isSubshell ? { ...state, env: { ...state.env } } : state,
        node.isSubshell ? { ...inner, hard: outer.soft } : inner,
      )
    else if (node.type === 'function') state.functions.set(node.name, node.body)
    else if (node.type === 'if') walkIf(node, state, inner)
    else if (node.type === 'case')
      for (const body of node.bodies)
        walkList(body, state, { ...inner, conditions: [...outer.conditions, conditionOn(node.text, false, 1)] })
    else {
      const lost = [...outer.hard, flaw('loop', '', 'can fail without effect, in a loop', lineOfNode(node))]
      if (node.condition !== null) walkList(node.condition, state, { ...inner, soft: lost, hard: lost, isTested: true })
      const constant = node.condition === null ? null : constantOfList(node.condition)
      const never =
        constant === false ? [flaw('dead', 'loop', 'never runs, in a loop that does not start', lineOfNode(node))] : []
      const isExiting = state.errexit && !outer.isTested
      walkList(node.body, state, {
        ...inner,
        soft: [...(isExiting ? outer.hard : lost), ...never],
        hard: [...outer.hard, ...never],
      })
    }
  }

  const walkIf = (node: Extract<Node, { type: 'if' }>, state: State, outer: Outer): void => {
    let { conditions } = outer
    const dead: Flaw[] = []
    for (const { condition, body } of node.branches) {
      const test = condition.map(({ text: one }) => one).join('; ')
      const isNegated = condition.at(-1)?.parts.at(-1)?.pipeline.isNegated === true
      const failure = isNegated ? failureOf(body) : node.otherwise === null ? null : failureOf(node.otherwise)
      const handler = isNegated ? textOf(body) : node.otherwise === null ? '' : textOf(node.otherwise)
      const soft =
        failure === 'ends' || isStatusUsed(handler)
          ? outer.hard
          : failure === 'status'
            ? outer.soft
            : [
                ...outer.hard,
                flaw(
                  'tested',
                  test,
                  `cannot fail, because ${quote(`if ${test}`)} only tests it`,
                  lineOfList(condition),
                ),
              ]
      walkList(condition.map(withoutNegation), state, { ...outer, conditions, soft, hard: soft, isTested: true })
      const constant = constantOfList(condition)
      const never =
        constant === false
          ? [flaw('dead', test, `never runs, because of ${quote(`if ${test}`)}`, lineOfList(condition))]
          : []
      const inBody = constant === true ? conditions : [...conditions, conditionOn(test, false, lineOfList(condition))]
      walkList(body, state, {
        ...outer,
        conditions: inBody,
        soft: [...outer.soft, ...dead, ...never],
        hard: [...outer.hard, ...dead, ...never],
      })
      if (constant === true)
        dead.push(flaw('dead', test, `never runs, in the other case of ${quote(`if ${test}`)}`, lineOfList(condition)))
      else if (constant === null) conditions = [...conditions, conditionOn(test, true, lineOfList(condition))]
    }
    if (node.otherwise !== null)
      walkList(node.otherwise, state, {
        ...outer,
        conditions,
        soft: [...outer.soft, ...dead],
        hard: [...outer.hard, ...dead],
      })
  }

  const walkSimple = (command: Simple, state: State, outer: Outer): void => {
    const words = command.words.map((word) => word.text)
    const [program, ...rest] = words
    for (const { text: assignment } of command.assignments) if (words.length === 0) assign(state.env, assignment)
    for (const [position, { inner }] of [...command.assignments, ...command.words].entries())
      for (const script of inner) {
        const isAssigned = words.length === 0 && position === command.assignments.length - 1
        const lost = [...outer.hard, flaw('substitution', '', 'can fail without effect, inside $(…)', command.line)]
        walkList(
          parseShell(script),
          { ...state, env: { ...state.env } },
          { ...outer, soft: isAssigned ? outer.soft : lost, hard: isAssigned ? outer.soft : lost },
        )
      }
    if (program === undefined) return
    if (program === 'set') applySet(state, rest)
    else if (program === 'cd' || program === 'pushd')
      state.folder = options.joinFolder(state.folder, rest.find((word) => !word.startsWith('-')) ?? '.')
    else if (program === 'export' || program === 'declare' || program === 'alias')
      for (const one of rest) define(state, program, one)
    else if (
      program === 'trap' &&
      /exit 0|\btrue\b/.test(rest[0] ?? '') &&
      rest.some((word) => /^(?:EXIT|ERR|0)$/.test(word))
    )
      state.traps = [
        ...state.traps,
        flaw('trap', rest[0]!, `cannot fail, because of ${quote(`trap '${rest[0]!}'`)}`, command.line),
      ]
    const own = state.functions.get(program)
    if (own !== undefined) return walkNode(own, state, outer)
    const env = { ...state.env }
    for (const { text: assignment } of command.assignments) assign(env, assignment)
    visit(command, {
      flaws: [...outer.soft, ...state.traps],
      conditions: outer.conditions,
      folder: state.folder,
      env,
      errexit: state.errexit,
    })
  }

  const state: State = { ...options, env: { ...options.env }, functions: new Map(), traps: [] }
  walkList(parseShell(text), state, { soft: [], hard: [], isTested: false, conditions: [], depth: 0 })
}

const NOTHING: Node = { type: 'group', list: [], isSubshell: false, text: '' }

function define(state: State, program: string, text: string): void {
  if (program === 'alias') state.functions.set(text.split('=', 1)[0]!, NOTHING)
  else assign(state.env, text)
}

function assign(env: Record<string, string>, text: string): void {
  const equals = text.indexOf('=')
  if (equals > 0) env[text.slice(0, equals).replace(/\+$/, '')] = text.slice(equals + 1)
}

function applySet(state: State, words: readonly string[]): void {
  for (const [index, word] of words.entries()) {
    if (!/^[-+][a-zA-Z]+$/.test(word)) continue
    const isOn = word.startsWith('-')
    if (word.includes('e')) state.errexit = isOn
    if (!word.includes('o')) continue
    if (words[index + 1] === 'errexit') state.errexit = isOn
    if (words[index + 1] === 'pipefail') state.pipefail = isOn
  }
}

function conditionOn(test: string, isNegated: boolean, line: number): Condition {
  return {
    key: `${isNegated ? 'not ' : ''}${clean(test)}`,
    text: `runs only ${isNegated ? 'unless' : 'if'} ${quote(test)}`,
    line,
    test,
    isNegated,
  }
}

/** How a chain ends the script with success: always, or where a condition is met; the condition is that for going on. */
function exitOfChain({ parts }: Chain): { condition: { text: string; isNegated: boolean } | null } | null {
  const [first] = parts
  const simple = simpleOf(first!.pipeline)
  if (parts.length === 1 && simple !== null) {
    const exit = exitOf(simple)
    return exit === 'success' || exit === 'status' || simple.words[0]?.text === 'exec' ? { condition: null } : null
  }
  const [node] = first!.pipeline.nodes
  if (parts.length === 1 && node?.type === 'if') {
    const branch = node.branches.find(({ body }) => body.some((chain) => exitOfChain(chain)?.condition === null))
    if (branch === undefined) return null
    return { condition: { text: branch.condition.map(({ text }) => text).join('; '), isNegated: true } }
  }
  const last = parts.at(-1)!
  const lastNode = last.pipeline.nodes[0]
  const ends =
    lastNode?.type === 'group' && !lastNode.isSubshell
      ? lastNode.list.some((chain) => exitOfChain(chain)?.condition === null)
      : lastNode?.type === 'simple' && exitOf(lastNode) === 'success'
  if (parts.length < 2 || !ends) return null
  const constant = parts.length === 2 ? constantOf(first!.pipeline) : null
  if (constant !== null) return constant === (last.operator === '&&') ? { condition: null } : null
  const test = parts
    .slice(0, -1)
    .map(({ pipeline }) => pipeline.text)
    .join(' && ')
  return { condition: { text: test, isNegated: last.operator === '&&' } }
}

function constantOfList(list: List): boolean | null {
  const [chain] = list
  return list.length === 1 && chain!.parts.length === 1 ? constantOf(chain!.parts[0]!.pipeline) : null
}

function withoutNegation(chain: Chain): Chain {
  return { ...chain, parts: chain.parts.map((part) => ({ ...part, pipeline: { ...part.pipeline, isNegated: false } })) }
}

/** Whether a handler keeps the failure in a variable with which the script ends. */
function reportsStatus(script: string, handler: string): boolean {
  return [...handler.matchAll(/\b([A-Za-z_]\w*)=(?:["']?\$(?:\?|\{?PIPESTATUS)|["']?[1-9]|["']?(?:true|fail))/g)].some(
    ([, name]) =>
      new RegExp(
        `exit\\s+"?\\$\\{?${name!}\\b|\\$\\{?${name!}\\b[^\\n]*(?:\\n[^\\n]*){0,4}?\\bexit\\s+(?:[1-9]|"?\\$)`,
      ).test(script),
  )
}

function textOf(list: List): string {
  return list.map(({ text }) => text).join('; ')
}

function lineOf(chain: Chain): number {
  return lineOfNode(chain.parts[0]!.pipeline.nodes[0]!)
}

function lineOfList(list: List): number {
  return list[0] === undefined ? 1 : lineOf(list[0])
}

function lineOfNode(node: Node): number {
  if (node.type === 'simple') return node.line
  if (node.type === 'group') return lineOfList(node.list)
  if (node.type === 'if') return lineOfList(node.branches[0]?.condition ?? [])
  if (node.type === 'loop') return lineOfList(node.condition ?? node.body)
  if (node.type === 'case') return lineOfList(node.bodies[0] ?? [])
  return lineOfNode(node.body)
}
