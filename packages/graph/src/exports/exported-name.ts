import type { Span } from '../syntax/ast-node.ts'
import type { Meaning } from './local-bindings.ts'

/** One exported name before edges are numbered. */
export interface Exported extends Span {
  name: string
  typeOnly: boolean
  meaning: Meaning
}

/** `export =` and `module.exports =`: others see the value as the default and its members as names. */
export function wholeExport(meaning: Meaning, place: Span): Exported[] {
  const whole = { name: 'default', typeOnly: false, ...place, meaning }
  const isNamespace = meaning.type === 'through' && meaning.imported === '*'
  return isNamespace ? [whole, { ...whole, name: '*' }] : [whole]
}
