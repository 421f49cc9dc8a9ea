import { expect, it } from 'vitest'
import { checkJson, project } from '../cli/project.ts'

const service = (name: string): string => `src/domains/orders/service/${name}.ts`
const BACK = "import { a } from './a'\n\nexport const b: unknown = a\n"

it.each([
  [
    'a static import',
    "import { b } from './b'\n\nexport const a: unknown = () => b\n",
    'Do not hide it behind a dynamic import() or a barrel.',
  ],
  ['a dynamic import', "export const a = (): unknown => import('./b')\n", 'Do not hide it behind a barrel.'],
])('a cycle that is cut at %s names the ways out that are left', (_, text, not) => {
  const { findings } = checkJson(
    project({ 'stratalint.config.json': '{ "extends": "harness" }', [service('a')]: text, [service('b')]: BACK }),
  )
  expect(findings.map((finding) => [finding.file, finding.not])).toEqual([[service('a'), not]])
})
