import type { AstNode, ModuleSource, Statement } from '../../source/module-source.ts'
import { walk } from '../../source/walk.ts'
import { Refusal } from '../change-set.ts'
import type { Taker } from './taker.ts'
import { takingClass } from './taking-class.ts'
import { takingComponent } from './taking-component.ts'
import { takingFunction } from './taking-function.ts'

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
