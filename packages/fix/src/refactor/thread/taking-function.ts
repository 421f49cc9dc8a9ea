import type { AstNode, ModuleSource, Statement } from '../../source/module-source.ts'
import { Refusal } from '../change-set.ts'
import { addToList, placeOfParameter, plainFunction, requiredCount } from './plain-function.ts'
import type { Taker } from './taker.ts'

/** A function with plain parameters, which takes another one. */
export function takingFunction(source: ModuleSource, statement: Statement): Taker {
  const { name, node } = plainFunction(source, statement)
  const parameters = node['params'] as readonly AstNode[]
  const count = requiredCount(parameters)
  return {
    name,
    by: 'call',
    count,
    mayPassMore: count < parameters.length,
    nameOf: (parameter) => parameter,
    take(changes, { name: parameter, type }, lists) {
      const from = (node['typeParameters'] as AstNode | null)?.end ?? (node['id'] as AstNode | null)?.end ?? node.start
      addToList(changes, source.file, placeOfParameter(source, parameters, from), `${parameter}: ${type}`, lists)
    },
    requireReach(nodes) {
      // A parameter has no value yet in those before it.
      for (const { node: use, around } of nodes)
        if (around.some((one) => parameters.includes(one)))
          throw new Refusal(`The parameters of ${name} of ${source.file} use ${use['name'] as string}.`)
    },
  }
}
