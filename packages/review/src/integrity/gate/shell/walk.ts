import { constantOfList, exitOfChain, lineOf, lineOfList, lineOfNode, textOf, withoutNegation } from './exits.ts'
import { afterFailure, reportsStatus } from './after-failure.ts'
import { conditionOn, flaw, quote, type Condition, type Flaw, type Outer } from './flaws.ts'
import { constantOf, failureOf, isTest } from './literal.ts'
import { parseShell, type Chain, type List, type Node, type Pipeline, type Simple } from './parse.ts'
import { applySet, assign, define, type State } from './state.ts'

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

/** Visits every command of a script with what hides its failure. */
export function walkShell(text: string, options: ShellOptions, visit: (command: Simple, frame: Frame) => void): void {
  const isStatusUsed = (handler: string): boolean => reportsStatus(text, handler)
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
      const soft = [...afterFailure(text, chain, index, rest, state, outer), ...dead]
      walkPipeline(pipeline, state, {
        ...outer,
        soft,
        hard: [...outer.hard, ...dead],
        isTested: outer.isTested || index < parts.length - 1,
        conditions,
      })
    }
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
