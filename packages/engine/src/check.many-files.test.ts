import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { HARNESS, temporaryProject } from '../../../test/support/temporary-project.ts'
import { check } from './check.ts'
import type { EngineName } from './base/engine-name.ts'
import { findOxlint, OxlintUnavailable } from './hosts/oxlint/find-oxlint.ts'

vi.mock('./hosts/oxlint/find-oxlint.ts', { spy: true })

/** 600 clean files, a forbidden import, and files that only a parser reads correctly. */
const FILES = {
  ...HARNESS,
  ...Object.fromEntries(
    Array.from({ length: 600 }, (_, index) => [`src/utils/u${index}.ts`, `export const u${index} = ${index}\n`]),
  ),
  'src/domains/orders/service/price.ts': 'export interface Price { amount: number }\n',
  'src/domains/orders/types/order.ts': `import type { Price } from '../service/price'\n`,
  'src/domains/orders/types/unclosed.ts': `import type { Price } from '../service/price'\nexport const a = [\n`,
  'src/domains/orders/types/unseparated.ts': `import type { Price } from '../service/price'\na b\n`,
  'src/domains/orders/types/twice.ts': `import { price } from '../service/price'\nconst a = price\nconst a = price\n`,
  'src/domains/orders/types/flow.js': `// @flow\nimport type { Price } from '../service/price'\n`,
}
const LATIN = 'src/domains/orders/types/latin.ts'

const FOUND = [
  'src/domains/orders/types/flow.js:1 stratalint/parse',
  'src/domains/orders/types/latin.ts:1 architecture/layer-direction',
  'src/domains/orders/types/order.ts:1 architecture/layer-direction',
  'src/domains/orders/types/twice.ts:1 architecture/layer-direction',
  'src/domains/orders/types/unclosed.ts:3 stratalint/parse',
  'src/domains/orders/types/unseparated.ts:2 stratalint/parse',
]

let cwd: string
beforeEach(() => {
  cwd = temporaryProject(FILES)
  writeFileSync(join(cwd, LATIN), `import type { Price } from '../service/price' // caf\u00e9\n`, 'latin1')
})
afterEach(() => vi.mocked(findOxlint).mockReset())

async function run(
  engine?: EngineName,
  threads?: number,
): Promise<{ found: string[]; notices: string[]; trusted: boolean }> {
  const notices: string[] = []
  const { findings, trusted } = await check({
    cwd,
    cache: false,
    ...(engine !== undefined && { engine }),
    ...(threads !== undefined && { threads }),
    onNotice: (notice) => notices.push(notice),
  })
  return { found: findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`), notices, trusted }
}

describe('a check of many files', () => {
  it.each(['oxc', 'oxlint', 'eslint'] as const)('finds syntax errors and forbidden imports with %s', async (engine) => {
    expect(await run(engine)).toEqual({ found: FOUND, notices: [], trusted: true })
  })

  it('finds the same with any number of threads', async () => {
    for (const threads of [1, 2, 3, 8])
      expect(await run('oxc', threads)).toEqual({ found: FOUND, notices: [], trusted: true })
  })

  it('falls back to ESLint with a notice where oxlint does not run', async () => {
    vi.mocked(findOxlint).mockImplementation(() => {
      throw new OxlintUnavailable('it is not installed')
    })
    expect(await run()).toEqual({ found: FOUND, notices: [], trusted: true })
    expect(await run('oxlint')).toEqual({
      found: FOUND,
      notices: ['oxlint cannot run here (it is not installed); using ESLint instead, which is slower.'],
      trusted: true,
    })
  })
})
