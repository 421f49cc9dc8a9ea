import type { AstNode, ModuleSource, Statement } from '../../source/module-source.ts'
import type { ChangeSet } from '../change-set.ts'

/** A place that passes values to a taker. */
export interface TakerCall {
  /** The call, or the opening tag of the element. */
  call: AstNode
  /** The name of the taker there. */
  node: AstNode
  around: readonly AstNode[]
  statement: Statement
}

/** What can take a value from its callers: a function, a class that is constructed, or a component that is rendered. */
export interface Taker {
  name: string
  /** Where it takes the value: in a call, in `new`, or as a property of an element. */
  by: 'call' | 'new' | 'element'
  /** How many arguments each call passes at least; the value comes behind these. */
  count: number
  /** Whether calls may pass more, of which the value comes first. */
  mayPassMore?: boolean
  /** Whether some calls pass one more already. */
  isOptional?: true
  /** What its code calls a value that it takes. */
  nameOf(parameter: string): string
  /** Adds the parameter. */
  take(changes: ChangeSet, parameter: { name: string; type: string }, lists: Set<string>): void
  /** Refuses where code that uses these nodes has no such value. */
  requireReach(nodes: readonly { node: AstNode; around: readonly AstNode[] }[]): void
  /** Whether it is part of what a server sends to browsers, which takes no functions from code of the server. */
  isInBrowser?: boolean
  /** Refuses where what a call results in could be used without the value. */
  readonly requireCall?: ((caller: ModuleSource, call: TakerCall) => void) | undefined
}
