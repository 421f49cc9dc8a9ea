import { expect, it } from 'vitest'
import { part } from '../../partition/part.ts'
import type { Crossing } from '../locate.ts'
import type { Packages } from '../packages.ts'
import { decidingImports } from './shared-types.ts'

const packages: Packages = {
  all: ['client', 'server'],
  of: (path) => path.split('/')[0]!,
  isApp: () => false,
  declares: () => null,
  uses: () => true,
}

/** An import between two folders. */
function crossing(from: string, to: string, typeOnly: boolean): Crossing {
  const spot = (file: string): Crossing['source'] => {
    const folder = file.slice(0, file.lastIndexOf('/'))
    return { part: part({ layer: folder, pattern: `${folder}/**`, shown: folder }), domain: null, test: false }
  }
  return { from, to, source: spot(from), target: spot(to), typeOnly }
}

it('leaves types out between packages, and beside what remains when the program runs', () => {
  const across = crossing('client/links/a.ts', 'server/adapters/b.ts', true)
  expect(decidingImports([across], packages)).toEqual([])
  expect(decidingImports([{ ...across, typeOnly: false }], packages)).toHaveLength(1)
  const type = crossing('server/core/a.ts', 'server/adapters/b.ts', true)
  expect(decidingImports([type], packages)).toEqual([type])
  const running = crossing('server/adapters/b.ts', 'server/core/a.ts', false)
  expect(decidingImports([type, running], packages)).toEqual([running])
})
