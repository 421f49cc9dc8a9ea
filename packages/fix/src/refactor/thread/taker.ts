import type { AstNode, ModuleSource, Statement } from '../../source/module-source.ts'
import type { ChangeSet } from '../change-set.ts'
import { takingClass } from './taking-class.ts'
import { takingComponent } from './taking-component.ts'
import { takingFunction } from './taking-function.ts'

/** What can take a value from its callers: a function, a class that is constructed, or a component that is rendered. */
export interface Taker {
  name: string
  /** Where it takes the value: in a call, in `new`, or as a property of an element. */
  by: 'call' | 'new' | 'element'
  /** How many arguments each call passes. */
  count: number
  /** Whether some calls pass one more already. */
  isOptional?: true
  /** What its code calls a value that it takes. */
  nameOf(parameter: string): string
  /** Adds the parameter. */
  take(changes: ChangeSet, parameter: { name: string; type: string }, lists: Set<string>): void
  /** Refuses where code that uses these nodes has no such value. */
  requireReach(nodes: readonly { node: AstNode; around: readonly AstNode[] }[]): void
}

/** What takes a value in a statement; a refusal where it cannot. */
export function takerOf(source: ModuleSource, statement: Statement): Taker {
  const outer = statement.node
  const declaration = (outer['declaration'] ?? outer) as AstNode
  if (declaration.type === 'ClassDeclaration') return takingClass(source, declaration)
  return takingComponent(source, statement) ?? takingFunction(source, statement)
}
