import type { Span } from '../syntax/ast-node.ts'
import type { LocalBinding } from './local-bindings.ts'

/** An exported name before edges are numbered. */
export interface ExportedName extends Span {
  name: string
  typeOnly: boolean
  binding: LocalBinding
}

/** `export =` and `module.exports =` export the value as the default, and its members as names. */
export function wholeExport(binding: LocalBinding, place: Span): ExportedName[] {
  const whole = { name: 'default', typeOnly: false, ...place, binding }
  const isNamespace = binding.type === 'through' && binding.imported === '*'
  return isNamespace ? [whole, { ...whole, name: '*' }] : [whole]
}
