import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { openFolder, proposePolicy } from '../propose-policy.ts'

async function propose(
  files: Record<string, string>,
): Promise<{ provided: unknown; unresolved: number; text: string }> {
  const root = mkdtempSync(join(tmpdir(), 'stratalint-provided-'))
  execFileSync('git', ['init', '--quiet', root])
  for (const [path, text] of Object.entries({ 'package.json': '{}', ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const { provided, measured, text } = await proposePolicy(await openFolder(root))
  return { provided, unresolved: measured.unresolved, text }
}

const ALIAS = { 'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }' }

it('allows imports of generated code that git ignores, by an alias or a path, and of it alone', async () => {
  const { provided, unresolved, text } = await propose({
    ...ALIAS,
    '.gitignore': '/src/generated\nsrc/api/graphql.ts\n',
    'src/db/users.ts': "import { db } from '@/generated/prisma/client'\nexport const users = db\n",
    'src/api/users.ts':
      "import { users } from '../db/users'\nimport './graphql'\nimport './missing'\nexport { users }\n",
  })
  expect({ provided, unresolved }).toEqual({
    provided: [
      { specifiers: ['./graphql'], imports: 1, by: 'git', path: 'src/api/graphql.ts' },
      { specifiers: ['@/generated/**'], imports: 1, by: 'git', path: 'src/generated' },
    ],
    unresolved: 1,
  })
  expect(text).toContain("outside: ['src/api/graphql.ts', 'src/generated/**']")
  expect(text).toContain("virtual: ['./graphql', '@/generated/**']")
})

it('has the same verdict once the code is generated', async () => {
  const { unresolved, text } = await propose({
    ...ALIAS,
    '.gitignore': '/src/generated\n',
    'src/generated/client.ts': 'export const db = 1\n',
    'src/db/users.ts': "import { db } from '@/generated/client'\nexport const users = db\n",
  })
  expect({ unresolved, isOutside: text.includes("outside: ['src/generated/**']") }).toEqual({
    unresolved: 0,
    isOutside: true,
  })
})

it('does not take a missing file for generated where git ignores all JavaScript', async () => {
  const { provided, unresolved } = await propose({
    '.gitignore': '*.js\n',
    'src/a.ts': "import './gone'\nimport './gone.js'\nexport const a = 1\n",
  })
  expect({ provided, unresolved }).toEqual({ provided: [], unresolved: 2 })
})

it('allows modules that the config of the bundler names, and no others', async () => {
  const { provided, unresolved } = await propose({
    'vite.config.ts': "export default { plugins: [{ resolveId: (id) => (id === '#build-info' ? id : null) }] }\n",
    'src/a.ts': "import '#build-info'\nimport '#other'\nimport 'virtual:pages'\nexport const a = 1\n",
  })
  expect({ provided, unresolved }).toEqual({
    provided: [
      { specifiers: ['#build-info'], imports: 1, by: 'bundler', path: 'vite.config.ts' },
      { specifiers: ['virtual:*'], imports: 1, by: 'bundler', path: null },
    ],
    unresolved: 1,
  })
})
