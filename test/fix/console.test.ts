import { describe, expect, it } from 'vitest'
import { fixed } from './project.ts'

const FILE = 'src/domains/orders/service/pay.ts'
const TEST = 'src/domains/orders/service/checkout.test.ts'
const files = {
  'stratalint.config.mjs': `export default { extends: 'harness', rules: { 'taste/structured-logging': 'error' } }\n`,
  'src/providers/logging/index.ts': `import pino from 'pino'\n\nexport const log = pino()\n`,
  [FILE]: `import { log } from '../../../providers/logging'\n\nexport function pay(err: Error): void {\n  log.info('order paid')\n  console.info('order not paid')\n}\n`,
  'src/domains/orders/service/checkout.ts': `import { pay } from './pay'\n\nexport const checkout = (): void => pay(new Error('none'))\n`,
}
const changed = async (more: Record<string, string>): Promise<string[]> =>
  Object.keys((await fixed({ ...files, ...more }, { suggested: false })).after)

describe('the console', () => {
  it('becomes the logger, unless a test looks at it, directly or through another file', async () => {
    const test = (body: string): Record<string, string> => ({
      [TEST]: `import { checkout } from './checkout'\n\ncheckout()\n${body}\n`,
    })
    expect(await changed(test('expect(1).toBe(1)'))).toEqual([FILE])
    expect(await changed(test(`vi.spyOn(console, 'info')`))).toEqual([])
  })

  it('stays where the package has a command, whose output it may be', async () => {
    const manifest = (fields: object): Record<string, string> => ({ 'package.json': JSON.stringify(fields) })
    expect(await changed(manifest({ name: 'orders', main: './src/main.ts' }))).toEqual([FILE])
    expect(await changed(manifest({ name: 'orders', bin: './src/main.ts' }))).toEqual([])
  })
})
