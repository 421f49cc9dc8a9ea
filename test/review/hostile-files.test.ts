import { expect, it } from 'vitest'
import { shopRepository, shown } from './repository.ts'

const DEEP = `${'['.repeat(3000)}${']'.repeat(3000)}`

it('files that nobody can read break no detector', async () => {
  const repository = shopRepository({
    'src/utils/cycle.test.ts': `import { it } from 'vitest'\nconst a = b\nconst b = a\nit.each(a)('x', f)\nfunction f() { f() }\n`,
    'src/utils/binary.test.ts': '\0\0\0',
    'vitest.workspace.ts': 'const a = b\nconst b = a\nexport default { test: { include: a } }\n',
    'sub/package.json': '{ "scripts": { "test": "npm test", "a": "npm run a", "b": 1 } }',
    '--output=x/a\nb.test.ts': 'it("x", () => {})\n',
  })
  repository.write({
    'src/utils/cycle.test.ts': `import { it } from 'vitest'\nconst a = [...a]\nit.each(a)('x', f)\nfunction f() { g() }\nfunction g() { f() }\n`,
    'src/utils/deep.test.ts': `it('x', () => { expect(${DEEP}).toBe(1) })\n`,
    'src/utils/deep.ts': `// eslint-disable-next-line no-console\nexport const deep = () => ${DEEP}\n`,
    'src/utils/empty.test.ts': '',
    'src/utils/broken.test.tsx': 'it("x", () => {\n<<<<<<< HEAD\n',
    'vitest.workspace.ts': 'export default {{{',
    'jest.config.js': 'module.exports = { testMatch: ["[", "!(", "{"], testRegex: "(" }\n',
    'sub/package.json': DEEP,
    'eslint-suppressions.json': `{"a": ${DEEP}, "count": 1}`,
    '--output=x/a\nb.test.ts': 'it.skip("x", () => {})\n',
    'docs/a.md': '```\n<!-- eslint-disable -->\n',
    '.github/workflows/x.yml': '\t- : [',
    'src/app/old.vue': '<template><!-- eslint-disable no-console\n<script lang="pug">\n',
  })
  const found = shown(await repository.review()).filter((one) => one.startsWith('integrity/'))
  // A workspace that nobody can read runs nothing.
  expect(found).toEqual(['integrity/test --output=x/a\nb.test.ts:1', 'integrity/test vitest.workspace.ts:1'])
})

it('a source that only the base can read is reported, and a deleted one is not', async () => {
  const repository = shopRepository()
  repository.write({
    'src/utils/round-cents.ts': 'export const a = "\0"\n',
    'src/domains/orders/config/limits.ts': null,
  })
  const found = shown(await repository.review()).filter((one) => one.startsWith('integrity/'))
  expect(found).toEqual(['integrity/suppression src/utils/round-cents.ts:1'])
})
