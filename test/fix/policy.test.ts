import { expect, it } from 'vitest'
import { fixed, reasons, TSCONFIG } from './project.ts'

const config = (entry: string): string =>
  `import { readFileSync } from 'node:fs'\n\nif (!readFileSync(import.meta.filename, 'utf8').includes('moves' + ' soon')) throw new Error('No reason')\n\nexport default {\n  extends: 'harness',\n  exceptions: [\n    { rule: 'architecture/layer-direction', from: 'src/domains/orders/types/**', reason: '${entry}' },\n  ],\n}\n`
const project = (text: string): Record<string, string> => ({
  ...TSCONFIG,
  'stratalint.config.mjs': text,
  'src/domains/orders/repo/rows.ts': `import { minutes } from '../service/hours'\n\nexport const row = minutes(1)\n`,
  'src/domains/orders/service/hours.ts': `export const minutes = (hours: number): number => hours * 60\n\nexport const days = 1\n\nexport const weeks = 2\n`,
})

it('leaves an unused entry without which the config cannot be loaded, and fixes the rest', async () => {
  const kept = await fixed(project(config('moves soon')))
  expect(reasons(kept)).toEqual([
    'architecture/no-stale-exception stratalint.config.mjs: The result cannot be checked: stratalint.config.mjs: cannot be loaded: No reason',
  ])
  expect(Object.keys(kept.after).sort()).toEqual([
    'src/domains/orders/repo/minutes.ts',
    'src/domains/orders/repo/rows.ts',
    'src/domains/orders/service/hours.ts',
  ])
  const deleted = await fixed(project(config('later').replace(`'moves' + ' soon'`, `'exceptions'`)))
  expect(reasons(deleted)).toEqual([])
  expect(deleted.after['stratalint.config.mjs']).toContain('exceptions: [],')
})
