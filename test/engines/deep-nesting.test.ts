import { expect, it } from 'vitest'
import { checkJson, HARNESS, project, VIOLATION } from '../cli/project.ts'

const MANY = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`src/utils/u${index}.ts`, `export const u${index} = ${index}\n`]))
const DEEP = `import type { Price } from '../service/price'\nexport const deep = ${'('.repeat(100_000)}1${')'.repeat(100_000)}\n`

it.each(['oxc', 'oxlint', 'eslint'])('a check of many files outlives one that nests deeper than any parser can follow: %s', (engine) => {
  const { status, findings, stderr } = checkJson(project({ ...VIOLATION, ...MANY, 'src/domains/orders/types/deep.ts': DEEP }), ['--engine', engine])
  expect(findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
    'src/domains/orders/types/deep.ts:2 stratalint/parse',
    'src/domains/orders/types/order.ts:1 architecture/layer-direction',
  ])
  expect(stderr.includes('oxlint could not tell which files parse')).toBe(engine === 'oxc')
  expect(stderr).not.toMatch(/ESLint/)
  expect(status).toBe(1)
})

it('and so does a check of a few', () => {
  const { status, findings } = checkJson(project({ ...HARNESS, 'src/utils/deep.ts': `export const deep = ${'['.repeat(100_000)}${']'.repeat(100_000)}\n` }))
  expect(findings.map(({ what }) => what)).toEqual(['src/utils/deep.ts does not parse: It nests too deep: split what stands here into parts'])
  expect(status).toBe(1)
})
