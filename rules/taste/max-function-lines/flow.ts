import { isFunction, type FunctionNode } from '@stratalint/rule/analysis'
import type { RuleSource } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'
import type { Span } from './own-lines.ts'
import { isDeclaredIn, isTopLevel, referencesOf, type Reference, type Variable } from './references.ts'
import { walk } from './walk.ts'

/** What a part of a function takes from the rest of it, and gives back. */
export interface Flow {
  /** Variables that the part reads and the rest declares, in the order of their first use. */
  inputs: string[]
  /** Variables that the part declares or assigns and the rest uses. */
  outputs: string[]
  /** How the rest of the function gets the outputs: by a declaration, or by assignments to its own variables. */
  binding: 'const' | 'let' | 'assignment'
  /** How many of the outputs are functions or classes. */
  functionOutputs: number
  /** It uses type parameters or types that the function declares. */
  needsTypes: boolean
}

/** How names flow through one function. */
export interface FlowFinder {
  /** `null` for a part that cannot leave the function without a change of what it does. */
  flowOf(span: Span, isInLoop: boolean): Flow | null
  /** Every name that the file declares or mentions. */
  isTaken(name: string): boolean
}

export function createFlowFinder(sourceCode: RuleSource, node: FunctionNode): FlowFinder {
  const all = referencesOf(sourceCode)
  const [start, end] = sourceCode.getRange(node)
  const inside = all.filter((one) => one.start >= start && one.end <= end)
  const byVariable = new Map<Variable, Reference[]>()
  for (const one of inside) {
    if (one.variable === null || isTopLevel(one.variable)) continue
    const known = byVariable.get(one.variable)
    if (known === undefined) byVariable.set(one.variable, [one])
    else known.push(one)
  }
  const nested = nestedSpans(sourceCode, node)
  const isNested = (offset: number): boolean => nested.some(([from, to]) => offset >= from && offset < to)
  const names = new Set(all.map(({ name }) => name))
  const scopes = new Set(all.flatMap(({ variable }) => (variable === null ? [] : [variable.scope])))
  for (const { set } of scopes) for (const name of set.keys()) names.add(name)

  return {
    isTaken: (name) => names.has(name),
    flowOf([from, to], isInLoop) {
      const flow: Flow = { inputs: [], outputs: [], binding: 'const', functionOutputs: 0, needsTypes: false }
      let [declared, assigned] = [0, 0]
      const addOutput = (variable: Variable, isOwn: boolean, isWritten: boolean): void => {
        flow.outputs.push(variable.name)
        if (isFunctionVariable(variable)) flow.functionOutputs++
        if (isOwn) declared++
        else assigned++
        flow.binding = assigned > 0 ? 'assignment' : isWritten || flow.binding === 'let' ? 'let' : 'const'
      }
      const isWithin = (one: Reference): boolean => one.start >= from && one.end <= to
      const seen = new Set<Variable>()
      for (let at = lowerBound(inside, from); at < inside.length && inside[at]!.start < to; at++) {
        const first = inside[at]!
        const { variable, name } = first
        if (!isWithin(first) || variable === null || isTopLevel(variable) || seen.has(variable)) continue
        seen.add(variable)
        if (variable.defs.length === 0) return null
        const uses = byVariable.get(variable)!
        const own = uses.filter(isWithin)
        const others = uses.filter((one) => !isWithin(one))
        const isOwn = isDeclaredIn(sourceCode, variable, from, to)
        if (uses.every(({ isType }) => isType) || variable.defs.every(({ type }) => String(type) === 'Type')) {
          if (!isOwn || others.length > 0) flow.needsTypes = true
          continue
        }
        const closesOver = own.some((one) => isNested(one.start))
        const isChangedLater = others.some((one) => one.writes && (isOwn || one.start > to || isInLoop))
        if (closesOver && isChangedLater) return null
        const writes = own.filter((one) => one.writes)
        const isUsedLater = others.some(
          (one) => one.reads && (isOwn || one.start > to || isInLoop || isNested(one.start)),
        )
        const isOutput = isUsedLater && (isOwn || writes.length > 0)
        if (writes.some((one) => isNested(one.start)) && (isOutput || !isOwn)) return null
        // A new function cannot write what a function around this one declares.
        if (writes.length > 0 && !isDeclaredIn(sourceCode, variable, start, end)) return null
        if (isOutput)
          addOutput(
            variable,
            isOwn,
            others.some((one) => one.writes),
          )
        if (!isOwn && (own.some((one) => one.reads) || (isOutput && hasValueBefore(sourceCode, variable, from)))) {
          // A call in the place of the part would read it too early.
          if (isDeclaredAfter(sourceCode, variable, to)) return null
          flow.inputs.push(name)
        }
      }
      // A variable that only the rest uses has no reference inside.
      for (const [variable, uses] of byVariable) {
        if (seen.has(variable) || !isDeclaredIn(sourceCode, variable, from, to) || uses.length === 0) continue
        addOutput(
          variable,
          true,
          uses.some((one) => one.writes),
        )
      }
      // One statement cannot declare some of the outputs and assign others.
      return declared > 0 && assigned > 0 ? null : flow
    },
  }
}

function nestedSpans(sourceCode: RuleSource, root: FunctionNode): Span[] {
  const spans: Span[] = []
  walk(root, (node) => {
    if (node === root || !isFunction(node)) return
    spans.push(sourceCode.getRange(node))
    return false
  })
  return spans
}

function isFunctionVariable({ defs }: Variable): boolean {
  return defs.some(({ type, node }) => {
    const init =
      (node as TSESTree.Node).type === 'VariableDeclarator' ? (node as TSESTree.VariableDeclarator).init : null
    return String(type) === 'FunctionName' || String(type) === 'ClassName' || (init !== null && isFunction(init))
  })
}

/** Whether a variable is declared after an offset, and not as a function that is known in the whole scope. */
function isDeclaredAfter(sourceCode: RuleSource, { defs }: Variable, offset: number): boolean {
  return defs.every(({ type, name }) => String(type) !== 'FunctionName' && sourceCode.getRange(name)[0] >= offset)
}

/** Whether a variable has a value before an offset: a parameter, or one with an initializer. */
function hasValueBefore(sourceCode: RuleSource, { defs }: Variable, offset: number): boolean {
  return defs.some(({ node, name }) => {
    if (sourceCode.getRange(name)[0] >= offset) return false
    const declaration = node as TSESTree.Node
    return declaration.type !== 'VariableDeclarator' || declaration.init !== null
  })
}

/** The index of the first reference at or after an offset. */
function lowerBound(references: readonly Reference[], offset: number): number {
  let [low, high] = [0, references.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (references[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}
