import { clean, clip } from '@stratalint/core'
import type { Loosening } from '../../loosening.ts'
import { isOlder } from '../versions.ts'
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
