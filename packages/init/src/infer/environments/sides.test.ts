import { expect, it } from 'vitest'
import { surveyOfImports } from '../../../test-support/infer.ts'
import { sidesOf, type Sides } from './sides.ts'

function sides(imports: readonly string[]): Sides {
  return sidesOf(surveyOfImports(imports, ['next']), () => null)
}

it('the browser runs pages without a directive and what they show, apart from routes of an API', () => {
  const page = ['pages/orders.tsx -> components/list.tsx', 'pages/api/orders.tsx -> components/mail.tsx']
  const { isBrowser } = sides([...page, 'components/list.tsx -> lib/text.ts', 'components/mail.tsx -> lib/send.ts'])
  expect(['components/list.tsx', 'lib/text.ts', 'components/mail.tsx', 'lib/send.ts'].map(isBrowser)).toEqual([
    ...[true, true, false, false],
  ])
})

it('a file that much code of the browser needs is for both sides, though some of it needs a server', () => {
  const using = (count: number): string[] =>
    Array.from({ length: count }, (_, index) => `pages/p${index}.tsx -> lib/text.ts`)
  const hashed = ['lib/text.ts -> npm:bcryptjs', 'lib/users.ts -> lib/text.ts']
  expect(sides([...using(8), ...hashed]).isServer('lib/text.ts')).toBe(false)
  expect(sides([...using(7), ...hashed]).isServer('lib/text.ts')).toBe(true)
})
