import { clean, clip } from '@stratalint/core'
import type { Extraction } from './extraction.ts'

/** The code in the place of what is extracted. */
export function callOf(part: Extraction, inputs: readonly string[] = part.inputs): string {
  const { form, outputs, binding, isAsync, isReturned, yields } = part
  const name = part.isNameSure ? part.name : '…'
  if (form === 'constant') return name
  if (form === 'component')
    return `<${[name, ...(part.hasKey ? ['key'] : []), ...inputs.map((one) => `${one}={${one}}`)].join(' ')} />`
  const names = inputs.map((input) => clip(clean(input), 32)).join(', ')
  const call = `${form === 'method' ? 'this.' : ''}${name}(${inputs.length > 4 ? `{ ${names} }` : names})`
  const value = `${yields ? 'yield* ' : isAsync ? 'await ' : ''}${call}`
  if (isReturned) return `return ${value}`
  if (outputs.length === 0) return value
  const [only, ...others] = outputs
  const target = others.length === 0 ? only! : `{ ${outputs.join(', ')} }`
  if (binding !== 'assignment') return `${binding} ${target} = ${value}`
  return others.length === 0 ? `${target} = ${value}` : `({ ${outputs.join(', ')} } = ${value})`
}
