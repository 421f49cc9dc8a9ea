import type { AstNode, ModuleSource, Statement } from '../../source/module-source.ts'
import { walk } from '../../source/walk.ts'
import { Refusal, type ChangeSet } from '../change-set.ts'
import type { TakerCall } from './calls-of.ts'
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
  /** Whether it is part of what a server sends to browsers, which takes no functions from code of the server. */
  isInBrowser?: boolean
  /** Refuses where what a call results in could be used without the value. */
  readonly requireCall?: ((caller: ModuleSource, call: TakerCall) => void) | undefined
}

/** Directives of functions whose arguments, and what they use of the functions around them, leave the program. */
const SENT = /^use (?!(?:strict|client|memo|no memo)$)/

/** What takes a value in a statement; a refusal where it cannot. */
export function takerOf(source: ModuleSource, statement: Statement): Taker {
  const outer = statement.node
  for (const { node } of [...source.statements.filter((one) => one.node['directive'] != null), statement])
    walk(node, ({ directive }) => {
      if (SENT.test(String(directive ?? '')))
        throw new Refusal(`What functions of ${source.file} take is sent to them, as '${String(directive)}' says.`)
    })
  const declaration = (outer['declaration'] ?? outer) as AstNode
  if (declaration.type === 'ClassDeclaration') return takingClass(source, declaration)
  const component = takingComponent(source, statement)
  if (component !== null) return { ...component, isInBrowser: isClient(source) }
  return takingFunction(source, statement)
}

/** Whether a file says that it runs in the browser. */
export function isClient({ statements }: ModuleSource): boolean {
  return statements.some(({ node }) => node['directive'] === 'use client')
}
