import { hash } from 'node:crypto'

/** Sixteen hexadecimal digits that differ for any two texts met in practice. */
export function shortHash(data: string | NodeJS.ArrayBufferView): string {
  return hash('sha256', data, 'hex').slice(0, 16)
}
