import { check } from '@stratalint/engine'
import { describe, expect, it } from 'vitest'
import { fixed, reasons, TSCONFIG } from '../fix/project.ts'
import { HARNESS, temporaryProject } from '../support/temporary-project.ts'

const ORDERS = 'src/domains/orders'

/** The titles of the fixes of each finding, by file. */
async function titles(files: Record<string, string>): Promise<Record<string, string[]>> {
  const root = temporaryProject({
    ...HARNESS,
    'package.json': '{ "dependencies": { "pino": "9", "react": "19" } }',
    ...files,
  })
  const { findings } = await check({
    cwd: root,
    only: ['architecture/layer-direction', 'architecture/provider-entry', 'architecture/domain-boundary'],
  })
  return Object.fromEntries(findings.map(({ file, fix }) => [file, fix.map(({ title }) => title)]))
}

/** A value of ui that cannot move, because it uses other code of ui. */
const BANNER = {
  [`${ORDERS}/ui/theme.ts`]: `import { color } from './color'\nexport const banner = (text: string) => color + text\n`,
  [`${ORDERS}/ui/color.ts`]: `export const color = 'red'\n`,
}

describe('the supplier of a value', () => {
  it('is the file that calls the importer and may import the value, with the files between them', async () => {
    expect(
      await titles({
        ...BANNER,
        [`${ORDERS}/repo/rows.ts`]: `import { banner } from '../ui/theme'\nexport const row = () => banner('row')\n`,
        [`${ORDERS}/service/list.ts`]: `import { row } from '../repo/rows'\nexport const list = () => row()\n`,
        [`${ORDERS}/ui/page.ts`]: `import { list } from '../service/list'\nexport const page = () => list()\n`,
        [`${ORDERS}/types/order.ts`]: `export interface Order { id: string }\n`,
      }),
    ).toEqual({
      [`${ORDERS}/repo/rows.ts`]: [
        `Declare function type Banner in ${ORDERS}/types/banner.ts, take it as a parameter, and pass it in from ${ORDERS}/ui/page.ts through service/list.ts.`,
      ],
    })
  })

  it('is a place that may import both files where no file uses the importer', async () => {
    expect(
      await titles({
        ...BANNER,
        [`${ORDERS}/repo/rows.ts`]: `import { banner } from '../ui/theme'\nexport const row = () => banner('row')\n`,
        [`${ORDERS}/types/order.ts`]: `export interface Order { id: string }\n`,
      }),
    ).toEqual({
      [`${ORDERS}/repo/rows.ts`]: [
        `Declare function type Banner in ${ORDERS}/types/banner.ts, take it as a parameter, and pass it in from ${ORDERS}/ui.`,
      ],
    })
  })

  it('constructs a class, and passes what a hook returns', async () => {
    const files = {
      [`${ORDERS}/ui/theme.ts`]: `import { color } from './color'\nexport class Painter { paint = () => color }\nexport const useColor = () => color\n`,
      [`${ORDERS}/ui/color.ts`]: `export const color = 'red'\n`,
      [`${ORDERS}/ui/page.ts`]: `import { row } from '../service/rows'\nexport const page = () => row()\n`,
      [`${ORDERS}/service/rows.ts`]: `import { paint } from './paint'\nimport { useColor } from '../ui/theme'\nexport const row = () => [useColor(), paint()]\n`,
      [`${ORDERS}/service/paint.ts`]: `import { Painter } from '../ui/theme'\nexport const paint = () => new Painter().paint()\n`,
    }
    expect(await titles(files)).toEqual({
      [`${ORDERS}/service/rows.ts`]: [
        `Call useColor in ${ORDERS}/ui/page.ts and pass the result to ${ORDERS}/service/rows.ts as a prop or parameter.`,
      ],
      [`${ORDERS}/service/paint.ts`]: [
        `Declare interface Painter in ${ORDERS}/service/painter.ts, take a function that creates one as a parameter, and pass it in from ${ORDERS}/ui/page.ts through service/rows.ts.`,
      ],
    })
  })

  it('passes a component that is rendered as a node', async () => {
    const result = await titles({
      [`${ORDERS}/ui/badge.tsx`]: `import { color } from './color'\nexport const Badge = () => <b>{color}</b>\n`,
      [`${ORDERS}/ui/color.ts`]: `export const color = 'red'\n`,
      [`${ORDERS}/runtime/mail.tsx`]: `import { Badge } from '../ui/badge'\nexport const mail = () => <p><Badge /></p>\n`,
      [`${ORDERS}/ui/page.tsx`]: `import { mail } from '../runtime/mail'\nexport const page = () => mail()\n`,
    })
    expect(result).toEqual({
      [`${ORDERS}/runtime/mail.tsx`]: [
        `Take the element <Badge> as a prop or parameter (a node, or a function that renders it) in ${ORDERS}/runtime/mail.tsx and pass it in from ${ORDERS}/ui/page.tsx.`,
      ],
    })
  })

  it('is nobody for a test', async () => {
    const result = await titles({
      'src/app/fixtures.ts': `import { page } from '../domains/orders/ui'\nexport const build = () => page\n`,
      [`${ORDERS}/ui/index.ts`]: `export const page = 1\n`,
      [`${ORDERS}/repo/rows.test.ts`]: `import { build } from '../../../app/fixtures'\nbuild()\n`,
    })
    expect(result).toEqual({
      [`${ORDERS}/repo/rows.test.ts`]: [
        `Create what this test needs from build in the test, or in a test helper in ${ORDERS}/repo.`,
      ],
    })
  })
})

describe('a file that most of its importers may not import', () => {
  const files = {
    [`${ORDERS}/ui/money.ts`]: `export const cents = (value: number): number => value * 100\n`,
    [`${ORDERS}/repo/rows.ts`]: `import { cents } from '../ui/money'\nexport const row = (): number => cents(1)\n`,
    [`${ORDERS}/service/list.ts`]: `import { cents } from '../ui/money'\nexport const list = (): number => cents(2)\n`,
    [`${ORDERS}/ui/page.ts`]: `import { cents } from './money'\nexport const page = (): number => cents(3)\n`,
  }

  it('moves as a whole, to one place for all importers', async () => {
    const move = `Move ${ORDERS}/ui/money.ts to ${ORDERS}/repo/money.ts, where all its importers may import it, and update their imports.`
    const result = await titles(files)
    expect(Object.entries(result).map(([file, [first]]) => [file, first])).toEqual([
      [`${ORDERS}/repo/rows.ts`, move],
      [`${ORDERS}/service/list.ts`, move],
    ])
  })

  it('is moved by fix, which changes every importer', async () => {
    const result = await fixed({ ...TSCONFIG, ...files })
    expect(reasons(result)).toEqual([])
    expect(result.after).toEqual({
      [`${ORDERS}/ui/money.ts`]: null,
      [`${ORDERS}/repo/money.ts`]: files[`${ORDERS}/ui/money.ts`],
      [`${ORDERS}/repo/rows.ts`]: files[`${ORDERS}/repo/rows.ts`].replace('../ui/money', './money'),
      [`${ORDERS}/service/list.ts`]: files[`${ORDERS}/service/list.ts`].replace('../ui/money', '../repo/money'),
      [`${ORDERS}/ui/page.ts`]: files[`${ORDERS}/ui/page.ts`].replace('./money', '../repo/money'),
    })
  })

  it('stays where it is if only one of them may not', async () => {
    const { [`${ORDERS}/service/list.ts`]: _, ...others } = files
    expect((await titles(others))[`${ORDERS}/repo/rows.ts`]![0]).toBe(
      `Move cents to ${ORDERS}/repo/cents.ts and import it from there everywhere.`,
    )
  })
})

describe('an export that wraps what is used', () => {
  it('is named in place of a new export of the raw client', async () => {
    const result = await titles({
      'src/providers/telemetry/client.ts': `export const client = { send: (text: string) => text }\n`,
      'src/providers/telemetry/record.ts': `import { client } from './client'\nexport const record = (text: string) => client.send(text)\nexport const level = 1\n`,
      'src/providers/telemetry/index.ts': `export { record, level } from './record'\n`,
      [`${ORDERS}/service/pay.ts`]: `import { client } from '../../../providers/telemetry/client'\nexport const pay = () => client.send('paid')\n`,
    })
    expect(result).toEqual({
      [`${ORDERS}/service/pay.ts`]: ['Use record from src/providers/telemetry/index.ts, which already uses client.'],
    })
  })

  it('is not one that does something else with it, and does not use its types', async () => {
    const result = await titles({
      'src/providers/telemetry/client.ts': `export interface Line { text: string }\nexport const client = { send: (text: string) => text, flush: () => 0 }\n`,
      'src/providers/telemetry/record.ts': `import { client } from './client'\nexport const record = (text: string) => client.send(text)\nexport const flush = () => client.flush()\n`,
      'src/providers/telemetry/index.ts': `export { flush, record } from './record'\n`,
      [`${ORDERS}/service/pay.ts`]: `import { client, type Line } from '../../../providers/telemetry/client'\nexport const pay = (line: Line) => client.send(line.text)\n`,
      [`${ORDERS}/service/end.ts`]: `import { client } from '../../../providers/telemetry/client'\nexport const end = () => client.flush()\n`,
    })
    expect(Object.values(result).map(([first]) => first)).toEqual([
      'Use flush from src/providers/telemetry/index.ts, which already uses client.',
      'Use record from src/providers/telemetry/index.ts, which already uses client, and write out what you use of Line.',
    ])
  })
})
