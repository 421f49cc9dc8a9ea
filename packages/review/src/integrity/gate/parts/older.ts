import { clean, clip } from '@stratalint/core'
import type { Loosening } from '../../loosening.ts'
import { lineFrom } from '../world.ts'
import type { Sides } from './part.ts'
import { declaredIn, loosening } from './replaced.ts'

/** An older version of stratalint, which knows fewer rules. */
export function findOlder({ base, head }: Sides): Loosening[] {
  const before = new Map(declaredIn(base).map(({ name, spec }) => [name, spec]))
  return declaredIn(head).flatMap(({ file, name, spec }): Loosening[] => {
    const was = before.get(name)
    if (was === undefined || !isOlder(spec, was)) return []
    return [
      loosening(
        file,
        lineFrom(head.read(file) ?? '', [`"${name}": "${spec}"`, `"${name}"`]),
        `older ${name} ${spec}`,
        `${name} was '${clip(clean(was), 16)}' and is the older '${clip(clean(spec), 16)}'`,
        `Install ${name} as '${clip(clean(was), 24)}' again.`,
      ),
    ]
  })
}

/** Compares the first version that each of two ranges names. */
function isOlder(spec: string, was: string): boolean {
  const [a, b] = [spec, was].map((one) => /^[\^~>=v\s]*(\d+)\.(\d+)\.(\d+)/.exec(one)?.slice(1).map(Number))
  if (a === undefined || b === undefined) return false
  const at = a.findIndex((part, index) => part !== b[index])
  return at !== -1 && a[at]! < b[at]!
}
