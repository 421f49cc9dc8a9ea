import type { TSESTree } from '@typescript-eslint/utils'
import type { RuleSource } from '../../source/rule-source.ts'
import type { FunctionNode } from '../syntax/functions.ts'

type Node = TSESTree.Node

/** The members that lead from an object to the value inside it; `*` is any element of an array. */
export type Path = readonly string[]

/** One place where a value ends up, or where it can no longer be followed. */
export type Use = Place &
  /** A property, an element or a method is read, or destructured; `name` is null for a computed one and for a rest. */
  (
    | { kind: 'read'; name: string | null }
    /** The properties are copied (`{ ...value }`), or the elements iterated. */
    | { kind: 'spread' | 'iterate' }
    /** The value is called as a function. */
    | { kind: 'called' }
    /** Passed to a function that is not in the file. */
    | { kind: 'argument'; call: TSESTree.CallExpression | TSESTree.NewExpression; callee: Node; index: number }
    /** Returned by a function that others may call; `exported` for other files, else it is passed on as a value. */
    | { kind: 'return'; from: FunctionNode; exported: boolean }
    /** Returned by a callback of a function that is not in the file, which may return it in turn. */
    | { kind: 'callback'; from: FunctionNode; call: TSESTree.CallExpression | TSESTree.NewExpression }
    /** Assigned to a property or to a variable that other files see. */
    | { kind: 'store' | 'export' }
    | { kind: 'throw' | 'yield' | 'jsx' }
    /** Compared, negated, tested or part of a condition. */
    | { kind: 'test' }
    /** Turned into a text or a number. */
    | { kind: 'text' }
    /** Written to: `value.a = 1`, `delete value.a`. */
    | { kind: 'write' }
    | { kind: 'unknown' }
  )

interface Place {
  /** The node that uses the value: the member, the property of a pattern, the argument, the returned expression. */
  node: Node
  /** Where the value is inside what is used; empty for the value itself. */
  path: Path
  /** The calls of functions of the file through which the value came here, outermost first. */
  steps: readonly Node[]
}

/** A call of a function of the file that the value was passed to. */
interface Frame {
  to: FunctionNode
  call: TSESTree.CallExpression | TSESTree.NewExpression
  /** The callee or the argument of the call that is the function. */
  passed: Node
  steps: readonly Node[]
}

export interface Flow {
  node: Node
  path: Path
  steps: readonly Node[]
  frames: readonly Frame[]
}

/** A value that takes a longer way is not followed to its end, which is an `unknown` use. */
const MAX_STEPS = 400
const MAX_PATH = 4

export type State = Omit<Flow, 'node'>

/** The values of a search that still have to be followed, and the uses found so far. */
export class Walk {
  readonly uses: Use[] = []
  readonly sourceCode: RuleSource
  private readonly pending: Flow[] = []
  private readonly seen = new Map<Node, string[]>()

  constructor(sourceCode: RuleSource) {
    this.sourceCode = sourceCode
  }

  run(follow: (walk: Walk, flow: Flow) => void): Use[] {
    let left = MAX_STEPS
    for (let flow = this.pending.shift(); flow !== undefined; flow = this.pending.shift()) {
      if (left-- === 0) {
        this.add(flow.node, flow, { kind: 'unknown' })
        break
      }
      if (this.isNew(flow)) follow(this, flow)
    }
    return this.uses
  }

  /** Each value is followed once from each place, so that recursion ends. */
  private isNew({ node, path, frames }: Flow): boolean {
    const key = `${path.join('.')} ${frames.map(({ call }) => this.sourceCode.getRange(call)[0]).join(' ')}`
    const known = this.seen.get(node) ?? []
    if (known.includes(key)) return false
    this.seen.set(node, [...known, key])
    return true
  }

  add(node: Node, { path, steps }: State, use: DistributiveOmit<Use, keyof Place>): void {
    this.uses.push({ ...use, node, path, steps })
  }

  /** The value at a path is the value of another expression. */
  go(node: Node, state: State, path: Path = state.path): void {
    if (path.length > MAX_PATH) this.add(node, state, { kind: 'unknown' })
    else this.pending.push({ node, steps: state.steps, frames: state.frames, path })
  }
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
