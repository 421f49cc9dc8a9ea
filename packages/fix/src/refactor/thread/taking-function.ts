import type { ModuleSource, Statement } from '../../source/module-source.ts'
import { Refusal } from '../change-set.ts'
import { addToList, endOfParameters, plainFunction } from './plain-function.ts'
import type { Taker } from './taker.ts'

/** A function with plain parameters, which takes another one. */
export function takingFunction(source: ModuleSource, statement: Statement): Taker {
  const own = plainFunction(source, statement)
  const parameters = own.node['params'] as readonly unknown[]
  return {
    name: own.name,
    by: 'call',
    count: own.count,
    nameOf: (parameter) => parameter,
    take(changes, { name, type }, lists) {
      addToList(changes, source.file, endOfParameters(source, own), `${name}: ${type}`, lists)
    },
    requireReach(nodes) {
      // A parameter behind the others has no value in them yet.
      for (const { node, around } of nodes)
        if (around.some((one) => parameters.includes(one)))
          throw new Refusal(`The parameters of ${own.name} of ${source.file} use ${node['name'] as string}.`)
    },
  }
}
