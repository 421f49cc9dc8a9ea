import { describe, expect, it } from 'vitest'
import { fixed, reasons, TSCONFIG } from './project.ts'

const [ORDERS, BILLING] = ['src/domains/orders', 'src/domains/billing']

const RATES = {
  [`${ORDERS}/service/rates.ts`]: `export function rateOf(code: string): number {\n  return code.length\n}\n\nexport const LIMIT = 20\n`,
}

describe('a value that the methods of a class may not import', () => {
  it('is kept by its constructor, and passed wherever the class is constructed', async () => {
    const result = await fixed({
      ...TSCONFIG,
      ...RATES,
      [`${BILLING}/service/invoices.ts`]: `import { rateOf, LIMIT } from '@/domains/orders/service/rates'\n\nexport class Invoices {\n  private total = 0\n\n  constructor(private readonly code: string) {}\n\n  add(): number {\n    const rates = { rateOf }\n    this.total += [1].map((one) => one * rateOf(this.code))[0] ?? 0\n    return Math.min(this.total, LIMIT, Object.keys(rates).length)\n  }\n}\n`,
      [`${BILLING}/service/sums.ts`]: `import { rateOf } from '@/domains/orders/service/rates'\n\nexport class Sums {\n  readonly codes: string[] = []\n\n  sum(): number {\n    return this.codes.reduce((all, code) => all + rateOf(code), 0)\n  }\n}\n`,
      [`${BILLING}/runtime/start.ts`]: `import { Invoices } from '../service/invoices'\n\nexport class Start {\n  run(): number {\n    return new Invoices('a').add()\n  }\n}\n\nexport const isInvoices = (value: unknown): value is Invoices => value instanceof Invoices\n`,
      'src/app/shop.ts': `import { Start, sum } from '@/domains/billing/runtime'\n\nexport const run = (): number => new Start().run() + sum()\n`,
      [`${BILLING}/runtime/sum.ts`]: `import { Sums } from '../service/sums'\n\nexport const sum = (): number => new Sums().sum()\n`,
      [`${BILLING}/runtime/index.ts`]: `export { Start } from './start'\nexport { sum } from './sum'\n`,
      [`${ORDERS}/runtime/index.ts`]: `export { LIMIT, rateOf } from '../service/rates'\n`,
    })
    expect(reasons(result)).toEqual([])
    expect(result.after).toMatchInlineSnapshot(`
      {
        "src/app/shop.ts": "import { Start, sum } from '@/domains/billing/runtime'
      import { rateOf, LIMIT } from '@/domains/orders/runtime'

      export const run = (): number => new Start(rateOf, LIMIT).run() + sum(rateOf)
      ",
        "src/domains/billing/runtime/start.ts": "import { Invoices } from '../service/invoices'

      export class Start {
        constructor(private readonly rateOf: (code: string) => number, private readonly limit: number) {}

        run(): number {
          return new Invoices('a', this.rateOf, this.limit).add()
        }
      }

      export const isInvoices = (value: unknown): value is Invoices => value instanceof Invoices
      ",
        "src/domains/billing/runtime/sum.ts": "import { Sums } from '../service/sums'

      export const sum = (rateOf: (code: string) => number): number => new Sums(rateOf).sum()
      ",
        "src/domains/billing/service/invoices.ts": "export class Invoices {
        private total = 0

        constructor(private readonly code: string, private readonly rateOf: (code: string) => number, private readonly limit: number) {}

        add(): number {
          const rates = { rateOf: this.rateOf }
          this.total += [1].map((one) => one * this.rateOf(this.code))[0] ?? 0
          return Math.min(this.total, this.limit, Object.keys(rates).length)
        }
      }
      ",
        "src/domains/billing/service/sums.ts": "export class Sums {
        readonly codes: string[] = []

        constructor(private readonly rateOf: (code: string) => number) {}

        sum(): number {
          return this.codes.reduce((all, code) => all + this.rateOf(code), 0)
        }
      }
      ",
      }
    `)
  })

  it('is left to a person where the class could not have it in time, or somebody else constructs it', async () => {
    const use = `import { rateOf } from '@/domains/orders/service/rates'\n\n`
    const result = await fixed({
      ...TSCONFIG,
      ...RATES,
      [`${BILLING}/service/a.ts`]: `${use}export class A {\n  readonly rate = rateOf('a')\n}\n\nexport const a = new A()\n`,
      [`${BILLING}/service/b.ts`]: `${use}export class B {\n  static rate(): number {\n    return rateOf('b')\n  }\n}\n`,
      [`${BILLING}/service/c.ts`]: `${use}class Base {\n  constructor(readonly code: string) {}\n}\n\nexport class C extends Base {\n  rate(): number {\n    return rateOf(this.code)\n  }\n}\n`,
      [`${BILLING}/service/d.ts`]: `${use}export class D {\n  rate(): number {\n    return [1].map(function (one) {\n      return one * rateOf('d')\n    })[0]!\n  }\n}\n`,
      [`${BILLING}/service/e.ts`]: `${use}export class E {\n  rate(): number {\n    return rateOf('e')\n  }\n}\n`,
      [`${BILLING}/service/f.ts`]: `${use}export class F {\n  readonly code: string\n\n  constructor({ code = 'f' }: { code?: string } = {}) {\n    this.code = code\n  }\n\n  rate(): number {\n    return rateOf(this.code)\n  }\n}\n`,
      [`${BILLING}/service/g.ts`]: `${use}export class G {\n  rate(): number {\n    return rateOf('g')\n  }\n}\n\nexport class H extends G {}\n`,
    })
    expect(reasons(result)).toMatchInlineSnapshot(`
      [
        "architecture/domain-boundary src/domains/billing/service/a.ts: Class A of src/domains/billing/service/a.ts uses rateOf in the value of a field.",
        "architecture/domain-boundary src/domains/billing/service/b.ts: Class B of src/domains/billing/service/b.ts uses rateOf in static code.",
        "architecture/domain-boundary src/domains/billing/service/c.ts: Class C of src/domains/billing/service/c.ts extends another class.",
        "architecture/domain-boundary src/domains/billing/service/d.ts: Class D of src/domains/billing/service/d.ts uses rateOf in a function with a this of its own.",
        "architecture/domain-boundary src/domains/billing/service/e.ts: No file constructs E of src/domains/billing/service/e.ts.",
        "architecture/domain-boundary src/domains/billing/service/f.ts: No file constructs F of src/domains/billing/service/f.ts.",
        "architecture/domain-boundary src/domains/billing/service/g.ts: src/domains/billing/service/g.ts does more with G than construct it.",
      ]
    `)
    expect(result.after).toEqual({})
  })
})

describe('a value that a component may not import', () => {
  const JSX = {
    'tsconfig.json': TSCONFIG['tsconfig.json'].replace('"compilerOptions":{', '"compilerOptions":{"jsx":"preserve",'),
    'src/utils/jsx.d.ts': `declare namespace JSX {\n  interface IntrinsicElements {\n    [name: string]: object\n  }\n  interface Element {}\n}\n`,
  }

  it('becomes a property, and each element passes it', async () => {
    const result = await fixed({
      ...JSX,
      ...RATES,
      [`${ORDERS}/ui/index.ts`]: `export { rateOf } from '../service/rates'\n`,
      [`${BILLING}/ui/row.tsx`]: `import { rateOf } from '@/domains/orders/service/rates'\n\ninterface Props {\n  code: string\n}\n\nexport function Row({ code }: Props) {\n  return <b>{rateOf(code)}</b>\n}\n`,
      [`${BILLING}/ui/table.tsx`]: `import { Row } from './row'\n\nexport default function Table(props: { codes: string[]; title?: string }) {\n  return <table title={props.title}>{props.codes.map((code) => <Row code={code} />)}</table>\n}\n`,
      [`${BILLING}/ui/index.ts`]: `export { default as Table } from './table'\n`,
      'src/app/shop.tsx': `import { Table } from '@/domains/billing/ui'\n\nexport const Main = () => (\n  <main>\n    <Table codes={['a']}></Table>\n  </main>\n)\n`,
    })
    expect(reasons(result)).toEqual([])
    expect(result.after).toMatchInlineSnapshot(`
      {
        "src/app/shop.tsx": "import { Table } from '@/domains/billing/ui'
      import { rateOf } from '@/domains/orders/ui'

      export const Main = () => (
        <main>
          <Table codes={['a']} rateOf={rateOf}></Table>
        </main>
      )
      ",
        "src/domains/billing/ui/row.tsx": "interface Props {
        code: string
        rateOf: (code: string) => number
      }

      export function Row({ code, rateOf }: Props) {
        return <b>{rateOf(code)}</b>
      }
      ",
        "src/domains/billing/ui/table.tsx": "import { Row } from './row'

      export default function Table(props: { codes: string[]; title?: string; rateOf: (code: string) => number }) {
        return <table title={props.title}>{props.codes.map((code) => <Row code={code} rateOf={props.rateOf} />)}</table>
      }
      ",
      }
    `)
  })

  it('is left to a person where nothing renders the component, or its properties are elsewhere', async () => {
    const use = `import { rateOf } from '@/domains/orders/service/rates'\n`
    const result = await fixed({
      ...JSX,
      ...RATES,
      [`${BILLING}/types/props.ts`]: `export interface Props {\n  code: string\n}\n`,
      [`${BILLING}/ui/a.tsx`]: `${use}\nexport function A({ code }: { code: string }) {\n  return <b>{rateOf(code)}</b>\n}\n`,
      [`${BILLING}/ui/b.tsx`]: `${use}import type { Props } from '../types/props'\n\nexport function B({ code }: Props) {\n  return <b>{rateOf(code)}</b>\n}\n`,
      [`${BILLING}/ui/c.tsx`]: `${use}\nexport function C() {\n  return <b>{rateOf('c')}</b>\n}\n\nexport const pages = { C }\n`,
    })
    expect(reasons(result)).toMatchInlineSnapshot(`
      [
        "architecture/domain-boundary src/domains/billing/ui/a.tsx: No file renders A of src/domains/billing/ui/a.tsx.",
        "architecture/domain-boundary src/domains/billing/ui/b.tsx: Component B of src/domains/billing/ui/b.tsx has properties whose type is not in its file.",
        "architecture/domain-boundary src/domains/billing/ui/c.tsx: src/domains/billing/ui/c.tsx does more with C than render it.",
      ]
    `)
    expect(result.after).toEqual({})
  })
})
