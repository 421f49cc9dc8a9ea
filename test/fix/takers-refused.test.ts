import { describe, expect, it } from 'vitest'
import { fixed, reasons, TSCONFIG } from './project.ts'

const [ORDERS, BILLING] = ['src/domains/orders', 'src/domains/billing']

const RATES = {
  [`${ORDERS}/service/rates.ts`]: `export function rateOf(code: string): number {\n  return code.length\n}\n\nexport const LIMIT = 20\n\nexport const key = 'k'\n\nexport function useRate(code: string): number {\n  return code.length\n}\n`,
}

/** A project in which one file of a domain exports `One`, and a file of the app uses it. */
function project(extension: string, one: string, use: string, more: Record<string, string> = {}) {
  const folder = extension === 'ts' ? 'runtime' : 'ui'
  return fixed({
    'tsconfig.json': TSCONFIG['tsconfig.json'].replace('"compilerOptions":{', '"compilerOptions":{"jsx":"preserve",'),
    'src/utils/jsx.d.ts': `declare namespace JSX {\n  interface IntrinsicElements {\n    [name: string]: object\n  }\n  interface Element {}\n}\n`,
    ...RATES,
    [`${ORDERS}/${folder}/index.ts`]: `export { key, LIMIT, rateOf, useRate } from '../service/rates'\n`,
    [`${BILLING}/${folder}/one.${extension}`]: one,
    [`${BILLING}/${folder}/index.ts`]: `export { One } from './one'\n`,
    [`src/app/shop.${extension}`]: `import { One } from '@/domains/billing/${folder}'\n\n${use}\n`,
    ...more,
  })
}

const IMPORT = `import { rateOf } from '@/domains/orders/service/rates'\n\n`
const CLASS = `${IMPORT}export class One {\n  constructor(readonly code: string) {}\n\n  rate(): number {\n    return rateOf(this.code)\n  }\n}\n`
const WITHOUT_THIS = CLASS.replace('rateOf(this.code)', `rateOf('a')`)
const MAKE = `export const run = (): unknown => new One('a')`

const inClass = async (one: string, use = MAKE, more: Record<string, string> = {}) => {
  const result = await project('ts', one, use, more)
  return { reasons: reasons(result), text: result.after['src/app/shop.ts'] }
}

describe('a class', () => {
  it.each([
    ['in the value of a field', CLASS.replace('  constructor', '  readonly first = this.rate()\n\n  constructor')],
    ['in the value of an accessor', CLASS.replace('  rate', `  accessor all = [1].map(() => rateOf('a'))\n\n  rate`)],
  ])('that uses a method %s would have nothing yet', async (_, one) => {
    const { reasons: found } = await inClass(one)
    expect(found).toEqual([expect.stringMatching(/in the value of a field\.$/)])
  })

  it('has the value in fields that are functions, which run later', async () => {
    const one = CLASS.replace(
      '  rate(): number {\n    return rateOf(this.code)\n  }',
      '  rate = () => rateOf(this.code)',
    )
    expect((await inClass(one)).text).toContain(`new One('a', rateOf)`)
  })

  it('that extends another may be used by the constructor of that one', async () => {
    const base = `class Base {\n  constructor() {\n    this.rate()\n  }\n\n  rate(): number {\n    return 1\n  }\n}\n\n`
    const one = CLASS.replace('export class One', `${base}export class One extends Base`).replace(
      '{}',
      '{\n    super()\n  }',
    )
    expect((await inClass(one)).reasons).toEqual([expect.stringMatching(/extends another class\.$/)])
  })

  it('that constructs itself by another name would get no value there', async () => {
    const one = CLASS.replace('  rate', `  static of() {\n    return new this('b')\n  }\n\n  rate`)
    expect((await inClass(one)).reasons).toEqual([expect.stringMatching(/constructs itself\.$/)])
  })

  it('has no this in a method that code may call without its instance', async () => {
    const pass = await inClass(WITHOUT_THIS, `export const run = () => [1].map(new One('a').rate)`)
    expect(pass.reasons).toEqual([
      expect.stringMatching(/may have its rate called without an instance, as .* passes one on\.$/),
    ])
    const unpack = await inClass(
      WITHOUT_THIS,
      `export const run = () => {\n  const { rate } = new One('a')\n  return rate()\n}`,
    )
    expect(unpack.reasons).toEqual(pass.reasons)
    const inside = WITHOUT_THIS.replace('rate()', 'private rate()').replace(
      '  private',
      '  all() {\n    return [1].map(this.rate)\n  }\n\n  private',
    )
    expect((await inClass(inside)).reasons).toEqual([expect.stringMatching(/uses rate without calling it\.$/)])
  })

  it('that lists its own properties would list the value too', async () => {
    const listing = (list: string): string => CLASS.replace('  rate', `  all() {\n    return ${list}\n  }\n\n  rate`)
    for (const list of ['{ ...this }', 'JSON.stringify(this)', 'Object.keys(this)'])
      expect((await inClass(listing(list))).reasons).toEqual([expect.stringContaining('lists its own properties')])
    expect((await inClass(listing('JSON.stringify(this.code)'))).text).toContain(`new One('a', rateOf)`)
  })

  it('has it where a file only calls the methods of an instance, or they used this before', async () => {
    const use = `export const run = () => {\n  const one = new One('a')\n  return one.rate() + one['code'].length\n}`
    expect((await inClass(WITHOUT_THIS, use)).text).toContain(`const one = new One('a', rateOf)\n`)
    expect((await inClass(CLASS, `export const one = new One('a')`)).text).toContain(`new One('a', rateOf)`)
  })

  it('declares no properties among its parameters where nothing may compile them', async () => {
    const own = `export class One {\n  readonly code: string\n\n  constructor(code: string) {\n    this.code = code\n  }\n\n  rate(): number {\n    return rateOf(this.code)\n  }\n}\n`
    const by = (path: string): string => `import { rateOf } from '../../orders/service/${path}'\n\n${own}`
    expect((await inClass(by('rates.ts'))).reasons).toEqual([expect.stringContaining('may run without a compiler')])
    expect((await inClass(by('rates'))).text).toContain(`new One('a', rateOf)`)
  })

  it('is passed on as a whole where its type is used, but not that of its instances', async () => {
    const make = `${MAKE}\n\nexport const make = (type: typeof One) => new type('b')`
    expect((await inClass(CLASS, make)).reasons).toEqual([
      expect.stringMatching(/does more with One than construct it\.$/),
    ])
    const use = `${MAKE}\n\nexport const codeOf = (one: InstanceType<typeof One>) => one.code`
    expect((await inClass(CLASS, use)).text).toContain(`new One('a', rateOf)`)
  })
})

describe('an argument', () => {
  it('follows brackets and comments of the others', async () => {
    const use = `export const run = (): unknown => [new One(('a')), new One(/* ( */ ('b') /* ) */), new One(\n  'c', // the code )\n)]`
    expect((await inClass(CLASS, use)).text).toContain(
      `[new One(('a'), rateOf), new One(/* ( */ ('b'), rateOf /* ) */), new One(\n  'c', rateOf, // the code )\n)]`,
    )
  })

  it('has brackets to go into', async () => {
    const one = CLASS.replace('  constructor(readonly code: string) {}', `  code = 'a' // the code`)
    expect((await inClass(one, `export const run = (): unknown => new (One)`)).reasons).toEqual([
      expect.stringMatching(/constructs it without brackets\.$/),
    ])
    expect((await inClass(one, `export const run = (): unknown => new (One)()`)).text).toContain('new (One)(rateOf)')
  })

  it('is not what a catch clause or a class inside calls the same', async () => {
    const caught = `export const run = (): unknown => {\n  try {\n    return 1\n  } catch (rateOf) {\n    return new One('a')\n  }\n}`
    const inside = `export const run = (): unknown =>\n  class {\n    constructor(private rateOf: number) {\n      new One('a')\n    }\n  }`
    for (const use of [caught, inside])
      expect((await inClass(CLASS, use)).reasons).toEqual([expect.stringMatching(/has another rateOf\.$/)])
    expect((await inClass(CLASS, caught.replace('(rateOf)', '(error)'))).text).toContain(`new One('a', rateOf)`)
  })

  it('comes from a file that no test replaces', async () => {
    const mock = (path: string, text: string): Record<string, string> => ({
      'src/app/shop.test.ts': `import { run } from './shop'\n\nvi.mock('@/domains/orders/${path}', () => (${text}))\n\nrun()\n`,
    })
    const index = { [`${ORDERS}/service/index.ts`]: `export { rateOf } from './rates'\n` }
    const byIndex = CLASS.replace('/service/rates', '/service')
    const mocked = { ...index, ...mock('service', '{ rateOf: () => 1 }') }
    expect((await inClass(byIndex, MAKE, mocked)).reasons).toEqual([
      expect.stringContaining(`Tests mock ${ORDERS}/service/index.ts, and src/app/shop.ts would import it from`),
    ])
    expect((await inClass(CLASS, MAKE, mock('service/rates', '{ rateOf: () => 1 }'))).text).toContain(
      `new One('a', rateOf)`,
    )
    const other = {
      ...mock('runtime', '{ other: 1 }'),
      [`${ORDERS}/ui/index.ts`]: `export { rateOf } from '../service/rates'\n`,
    }
    expect((await inClass(CLASS, MAKE, other)).text).toContain(`import { rateOf } from '@/domains/orders/ui'`)
  })
})

const COMPONENT = `${IMPORT}export function One({ code }: { code: string }) {\n  return <b>{rateOf(code)}</b>\n}\n`
const RENDER = `export const Main = () => <One code="a" />`

const inComponent = async (one: string, use = RENDER, more: Record<string, string> = {}) => {
  const result = await project('tsx', one, use, more)
  return {
    reasons: reasons(result),
    text: result.after['src/app/shop.tsx'],
    one: result.after[`${BILLING}/ui/one.tsx`],
  }
}

describe('a component', () => {
  it('that passes all its properties on would pass on the value too', async () => {
    const one = (body: string): string => `${IMPORT}export function One(props: { code: string }) {\n${body}\n}\n`
    for (const body of [
      '  return <b {...props}>{rateOf(props.code)}</b>',
      '  const { code, ...rest } = props\n  return <b {...rest}>{rateOf(code)}</b>',
      '  return <b>{[{ code: props.code }].map((props) => rateOf(props.code))}</b>',
    ])
      expect((await inComponent(one(body))).reasons).toEqual([expect.stringContaining('passes props on')])
    const unpacked = await inComponent(
      one(`  const { code } = props\n  return <b title={props['code']}>{rateOf(code)}</b>`),
    )
    expect(unpacked.one).toContain('{props.rateOf(code)}')
  })

  it('takes no property that React keeps, and no hook', async () => {
    const keyed = COMPONENT.replaceAll('{ rateOf }', '{ key }').replace('rateOf(code)', 'code + key')
    expect((await inComponent(keyed)).reasons).toEqual([expect.stringContaining('cannot take key, which React keeps')])
    const hooked = COMPONENT.replaceAll('rateOf', 'useRate')
    expect((await inComponent(hooked)).reasons).toEqual([expect.stringContaining('useRate is a hook')])
  })

  it('of the browser gets no function from the server', async () => {
    const client = `'use client'\n${COMPONENT}`
    const sent = [expect.stringContaining('src/app/shop.tsx may render One on the server')]
    expect((await inComponent(client)).reasons).toEqual(sent)
    const index = { [`${BILLING}/ui/index.ts`]: `'use client'\nexport { One } from './one'\n` }
    expect((await inComponent(COMPONENT, RENDER, index)).reasons).toEqual(sent)
    const shop = { 'src/app/shop.tsx': `'use client'\nimport { One } from '@/domains/billing/ui'\n\n${RENDER}\n` }
    expect((await inComponent(client, RENDER, shop)).text).toContain('<One code="a" rateOf={rateOf} />')
    const limit = client.replaceAll('{ rateOf }', '{ LIMIT }').replace('rateOf(code)', 'code + LIMIT')
    expect((await inComponent(limit)).text).toContain('<One code="a" limit={LIMIT} />')
  })

  it('sends nothing to functions of the server', async () => {
    const one = COMPONENT.replace(
      '  return <b>',
      `  async function save() {\n    'use server'\n    rateOf(code)\n  }\n  return <b title={save}>`,
    )
    expect((await inComponent(one)).reasons).toEqual([expect.stringContaining(`as 'use server' says`)])
  })

  it('that only tests render, or that is a page, is rendered by a framework', async () => {
    const test = {
      'src/app/one.test.tsx': `import { One } from '@/domains/billing/ui'\n\nexport const page = () => <One code="a" />\n`,
      'src/app/shop.tsx': '',
    }
    expect((await inComponent(COMPONENT, RENDER, test)).reasons).toEqual([
      expect.stringContaining('No file renders One'),
    ])
    const page = {
      [`${BILLING}/ui/one.tsx`]: '',
      [`${BILLING}/ui/pages/one.tsx`]: COMPONENT.replace('export', 'export default'),
      [`${BILLING}/ui/index.ts`]: `export { default as One } from './pages/one'\n`,
    }
    expect((await inComponent('', RENDER, page)).reasons).toEqual([expect.stringContaining('may call One of')])
  })

  it('does not share the type of its properties, and takes none of any name', async () => {
    const typed = COMPONENT.replace(
      'export function One({ code }: { code: string })',
      'interface Props {\n  code: string // the code\n}\n\nexport function One({ code }: Props)',
    )
    expect((await inComponent(`${typed}\nexport type Codes = Props[]\n`)).reasons).toEqual([
      expect.stringContaining('shares the type of its properties'),
    ])
    expect((await inComponent(typed.replace('code: string', '[name: string]: string'))).reasons).toEqual([
      expect.stringContaining('takes properties of any name'),
    ])
    expect((await inComponent(`${typed}\nexport type { Props }\n`)).one).toContain(
      'interface Props {\n  code: string // the code\n  rateOf: (code: string) => number\n}',
    )
  })

  it('takes two values beside the rest of its properties', async () => {
    const one = COMPONENT.replace('{ rateOf }', '{ rateOf, LIMIT }')
      .replace('{ code }', '{ ...rest }')
      .replace('<b>{rateOf(code)}', `<b {...rest}>{rateOf('a') + LIMIT}`)
    expect((await inComponent(one)).one).toContain('One({ rateOf, limit, ...rest }: {')
  })
})
