import { check, saveBaseline } from '@stratalint/engine'
import type { CodebaseReport } from '@stratalint/report'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryProject } from '../support/temporary-project.ts'
import { writeTree } from '../support/tree.ts'
import { cleanProject, gradeProject } from './graded-project.ts'

/** A cell, its folder, a file that the policy does not let it import, and the rule that says so. */
const CELLS = [
  ['orders/types', 'src/domains/orders/types', '../service/first.ts', 'layer-direction'],
  ['orders/config', 'src/domains/orders/config', '../repo/first.ts', 'layer-direction'],
  ['orders/repo', 'src/domains/orders/repo', '../runtime/first.ts', 'layer-direction'],
  ['orders/service', 'src/domains/orders/service', '../ui/first.ts', 'layer-direction'],
  ['orders/runtime', 'src/domains/orders/runtime', '../../billing/runtime/first.ts', 'domain-boundary'],
  ['orders/ui', 'src/domains/orders/ui', '../../billing/service/first.ts', 'domain-boundary'],
  ['billing/service', 'src/domains/billing/service', '../../../app/first.ts', 'layer-direction'],
  ['auth', 'src/providers/auth', '../../domains/orders/types/first.ts', 'domain-boundary'],
  ['utils', 'src/utils', '../domains/billing/types/first.ts', 'layer-direction'],
  ['app', 'src/app', '../domains/orders/repo/first.ts', 'domain-boundary'],
] as const

const BODY = 'export function first(): number {\n  return 1\n}\n'

/** What each decay writes. */
const DECAYS: Record<string, (folder: string, forbidden: string, rule: string) => Record<string, string>> = {
  'an import against the policy': (folder, forbidden) => ({
    [`${folder}/first.ts`]: `import { first as other } from '${forbidden}'\n\n${BODY}other()\n`,
  }),
  'a type import against the policy': (folder, forbidden) => ({
    [`${folder}/first.ts`]: `import type { first as other } from '${forbidden}'\n\n${BODY}export type Other = typeof other\n`,
  }),
  'an import that does not resolve': (folder) => ({
    [`${folder}/first.ts`]: `import { gone } from './gone.ts'\n\n${BODY}gone()\n`,
  }),
  'an import cycle': (folder) => ({
    [`${folder}/first.ts`]: `import { second } from './second.ts'\n\n${BODY}second()\n`,
    [`${folder}/second.ts`]: `import { first } from './first.ts'\n\nexport function second(): number {\n  return first()\n}\n`,
  }),
  'a cycle through types': (folder) => ({
    [`${folder}/first.ts`]: `import { second } from './second.ts'\n\n${BODY}second()\n`,
    [`${folder}/second.ts`]: `import type { first } from './first.ts'\n\nexport function second(): typeof first | null {\n  return null\n}\n`,
  }),
  'a file over the limit': (folder) => ({
    [`${folder}/first.ts`]: BODY + Array.from({ length: 420 }, (_, line) => `first() + ${line}\n`).join(''),
  }),
  'a disable comment without a reason': (folder) => ({
    [`${folder}/first.ts`]: `// eslint-disable-next-line no-console\nconsole.log(1)\n${BODY}`,
  }),
  'a silenced finding': (folder, forbidden, rule) => ({
    [`${folder}/first.ts`]: `// eslint-disable-next-line architecture/${rule} -- moves with the ledger\nimport { first as other } from '${forbidden}'\n\n${BODY}other()\n`,
  }),
  'an exception in use': (folder, forbidden, rule) => ({
    [`${folder}/first.ts`]: `import { first as other } from '${forbidden}'\n\n${BODY}other()\n`,
    'stratalint.config.json': JSON.stringify({
      extends: 'harness',
      exceptions: [
        {
          rule: `architecture/${rule}`,
          from: `${folder}/first.ts`,
          to: join(folder, forbidden),
          reason: 'moves with the ledger',
        },
      ],
    }),
  }),
  'a file that loses its test': (folder) => ({ [`${folder}/first.test.ts`]: 'export {}\n' }),
}

let root: string
let before: CodebaseReport
const original = cleanProject()

beforeAll(async () => {
  root = temporaryProject(original, afterAll)
  before = await gradeProject(root)
})

async function gradeWith(files: Record<string, string>): Promise<CodebaseReport> {
  writeTree(root, files)
  try {
    return await gradeProject(root)
  } finally {
    for (const path of Object.keys(files)) if (original[path] === undefined) rmSync(join(root, path))
    writeTree(
      root,
      Object.fromEntries(Object.keys(files).flatMap((path) => (path in original ? [[path, original[path]!]] : []))),
    )
  }
}

function scoresOf({ cells }: CodebaseReport): Record<string, number> {
  return Object.fromEntries(cells.map(({ id, score }) => [id, score]))
}

it('grades the clean project with 100 points in every cell', () => {
  expect(new Set(Object.values(scoresOf(before)))).toEqual(new Set([100]))
})

describe.each(Object.entries(DECAYS))('%s', (_, decay) => {
  it.each(CELLS)('lowers the score of %s and of no other cell', async (cell, folder, forbidden, rule) => {
    const after = await gradeWith(decay(folder, forbidden, rule))
    const { [cell]: own, ...others } = scoresOf(after)
    const { [cell]: ownBefore, ...othersBefore } = scoresOf(before)
    expect(own).toBeLessThan(ownBefore!)
    expect(others).toEqual(othersBefore)
    expect(after.whole.score).toBeLessThan(before.whole.score)
  })
})

it('a cell loses points with each further decay, and its letter never gets better', async () => {
  const folder = 'src/domains/orders/service'
  const steps = [
    { [`${folder}/third.ts`]: "import '../ui/first.ts'\n" },
    { [`${folder}/fourth.ts`]: "import './gone.ts'\n" },
    { [`${folder}/fifth.ts`]: 'first()\n'.repeat(500) },
    { [`${folder}/sixth.ts`]: "import './sixth.ts'\n" },
    { [`${folder}/seventh.ts`]: '/* eslint-disable */\nexport {}\n' },
    { [`${folder}/first.test.ts`]: 'export {}\n' },
  ]
  const cells = []
  for (const [index] of steps.entries()) {
    const { cells: graded } = await gradeWith(Object.assign({}, ...steps.slice(0, index + 1)) as Record<string, string>)
    cells.push(graded.find(({ id }) => id === 'orders/service')!)
  }
  expect(cells.map(({ letter, score }) => `${letter} ${score.toFixed(1)}`)).toMatchInlineSnapshot(`
    [
      "C 71.7",
      "D 61.7",
      "F 58.7",
      "F 48.8",
      "F 45.4",
      "F 43.9",
    ]
  `)
})

it.each([
  ['a comment', { 'src/utils/first.ts': `// Counts.\n${BODY}` }],
  ['line ends of Windows and a BOM', { 'src/utils/first.ts': `\uFEFF${BODY.replaceAll('\n', '\r\n')}` }],
  [
    'a disable comment with a reason',
    { 'src/utils/first.ts': `// eslint-disable-next-line no-var -- old API\n${BODY}` },
  ],
  [
    'a legal import',
    { 'src/domains/orders/service/first.ts': `import { second } from '../types/second.ts'\n\n${BODY}second()\n` },
  ],
  ['a new file with a test', { 'src/utils/third.ts': BODY, 'src/utils/third.test.ts': "import './third.ts'\n" }],
  ['a file of types', { 'src/utils/third.ts': 'export type Third = 3\n' }],
  [
    'a test that reaches the file by a re-export',
    {
      'src/utils/index.ts': "export { first } from './first.ts'\n",
      'src/utils/first.test.ts': "import { first } from './index.ts'\n\nfirst()\n",
    },
  ],
  ['a document', { 'docs/first.md': '# First\n' }],
])('%s changes no score', async (_, files) => {
  const after = await gradeWith(files)
  expect(scoresOf(after)).toEqual(scoresOf(before))
  expect(after.whole.score).toBe(before.whole.score)
})

it('a baselined finding costs less than an open one, and more than none', async () => {
  const files = DECAYS['an import against the policy']!('src/utils', '../domains/billing/types/first.ts', '')
  const open = await gradeWith(files)
  writeTree(root, files)
  await saveBaseline(await check({ cwd: root, cache: false, threads: 1 }))
  const baselined = await gradeProject(root)
  rmSync(join(root, 'stratalint.baseline.json'))
  writeTree(root, { 'src/utils/first.ts': original['src/utils/first.ts']! })
  const [worst, middle] = [open, baselined].map((report) => scoresOf(report)['utils']!)
  expect([worst! < middle!, middle! < 100]).toEqual([true, true])
})
