import { describe, expect, it } from 'vitest'
import { fixed, reasons, TSCONFIG } from './project.ts'

const ORDERS = 'src/domains/orders'

const MOVING = {
  ...TSCONFIG,
  [`${ORDERS}/repo/rows.ts`]: `import { minutes } from '../service/hours'\n\nexport const row = minutes(1)\n`,
  [`${ORDERS}/service/hours.ts`]: `export const minutes = (hours: number): number => hours * 60\n\nexport const days = (hours: number): number => hours / 24\n\nexport const weeks = (hours: number): number => hours / 168\n`,
}
const test = (mock: string): Record<string, string> => ({
  [`${ORDERS}/repo/rows.test.ts`]: `import { row } from './rows'\n\n${mock}\n\nexpect(row).toBe(1)\n`,
  'globals.d.ts': 'declare const vi: any\ndeclare const expect: any\n',
})

describe('a mock', () => {
  it('follows the only name that it replaces', async () => {
    const mock = (path: string): string => `vi.mock('${path}', () => ({ minutes: () => 1 }))`
    const { after, ...result } = await fixed({ ...MOVING, ...test(mock('../service/hours')) })
    expect(reasons(result)).toEqual([])
    expect(after[`${ORDERS}/repo/rows.test.ts`]).toBe(
      `import { row } from './rows'\n\n${mock('./minutes')}\n\nexpect(row).toBe(1)\n`,
    )
  })

  it('of names that stay is left as it is', async () => {
    const result = await fixed({ ...MOVING, ...test(`vi.mock('../service/hours', () => ({ days: () => 1 }))`) })
    expect(reasons(result)).toEqual([])
    expect(Object.keys(result.after).sort()).toEqual([
      `${ORDERS}/repo/minutes.ts`,
      `${ORDERS}/repo/rows.ts`,
      `${ORDERS}/service/hours.ts`,
    ])
  })

  it.each([
    ['more than moves', `vi.mock('../service/hours', () => ({ minutes: () => 1, days: () => 1 }))`],
    ['a part', `vi.mock('../service/hours', async (original) => ({ ...(await original()), minutes: () => 1 }))`],
    ['everything', `vi.mock('../service/hours')`],
  ])('that replaces %s keeps its declarations where they are', async (_, mock) => {
    const result = await fixed({ ...MOVING, ...test(mock) })
    expect(reasons(result)).toContain(
      `architecture/layer-direction ${ORDERS}/repo/rows.ts: ${ORDERS}/repo/rows.test.ts mocks ${ORDERS}/service/hours.ts, which would no longer replace what moves.`,
    )
    expect(result.after).toEqual({})
  })

  it('that replaces a part follows the file where most of it moves', async () => {
    const mock = (path: string): string =>
      `vi.mock('${path}', async (original) => ({ ...(await original()), minutes: () => 1 }))`
    const { after, fixed: done } = await fixed({
      ...MOVING,
      ...test(mock('../service/hours')),
      [`${ORDERS}/service/hours.ts`]: `export const minutes = (hours: number): number => hours * 60\n\nexport const days = 1\n`,
      [`${ORDERS}/service/hours.test.ts`]: `import { days } from './hours'\n\nexpect(days).toBe(1)\n`,
    })
    expect(done.map(({ title }) => title)).toEqual([`Move ${ORDERS}/service/hours.ts to ${ORDERS}/repo/hours.ts.`])
    expect(after).toEqual({
      [`${ORDERS}/repo/rows.ts`]: `import { minutes } from './hours'\n\nexport const row = minutes(1)\n`,
      [`${ORDERS}/repo/rows.test.ts`]: `import { row } from './rows'\n\n${mock('./hours')}\n\nexpect(row).toBe(1)\n`,
      [`${ORDERS}/service/hours.ts`]: null,
      [`${ORDERS}/service/hours.test.ts`]: null,
      [`${ORDERS}/repo/hours.ts`]: `export const minutes = (hours: number): number => hours * 60\n\nexport const days = 1\n`,
      [`${ORDERS}/repo/hours.test.ts`]: `import { days } from './hours'\n\nexpect(days).toBe(1)\n`,
    })
  })

  it('of a file that loses all of its names leaves no re-export behind', async () => {
    const mock = (path: string): string => `vi.mock('${path}', () => ({ minutes: () => 1 }))`
    const { after, ...result } = await fixed({
      ...MOVING,
      ...test(mock('../service/hours')),
      [`${ORDERS}/service/hours.ts`]: MOVING[`${ORDERS}/service/hours.ts`].replace('hours * 60', 'hours * 60 * 1'),
    })
    expect(reasons(result)).toEqual([])
    expect(after[`${ORDERS}/service/hours.ts`]).toBe(
      `export const days = (hours: number): number => hours / 24\n\nexport const weeks = (hours: number): number => hours / 168\n`,
    )
  })
})
