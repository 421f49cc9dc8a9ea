import { testRule } from '@stratalint/rule/vitest'
import rule from './schema-name.ts'

const FILE = 'src/domains/orders/types/order.ts'
const SERVICE = 'src/domains/orders/service/order.ts'
const zod = (text: string): string => `import { z } from 'zod'\n${text}`
const types = (text: string): Record<string, string> => ({ [FILE]: zod(text) })
const ORDER = `export const orderSchema = z.object({ id: z.string() })\nexport type Order = z.infer<typeof orderSchema>\n`
const manual = (...keys: string[]) => keys.map((key) => ({ key, applicability: 'manual' as const }))
const rename = (applicability: 'auto' | 'suggested') => ({ key: 'rename-schema', applicability })
const moved = (target: string, ...others: string[]) => [
  { key: 'move-schema', applicability: 'manual' as const, target },
  ...manual(...others),
]
const at = (
  line: number,
  column: number,
  endColumn: number,
  fix: { key: string; applicability: 'auto' | 'manual' | 'suggested' }[],
  file = FILE,
) => ({ file, line, column, endColumn, fix })

testRule(rule, {
  valid: [
    {
      name: 'a schema of nothing, and schemas in a file that is named for them',
      files: {
        ...types('export const emptySchema = z.void()\n'),
        'src/domains/orders/service/schema.ts': zod(ORDER),
        'src/domains/orders/service/close.schema.ts': zod(ORDER),
        'src/domains/orders/service/schemas/order.ts': zod(ORDER),
      },
    },
    { name: 'a schema with its type', files: types(ORDER) },
    {
      name: 'a schema and a type in PascalCase',
      files: types(`export const OrderSchema = z.object({})\nexport type Order = z.infer<typeof OrderSchema>\n`),
    },
    {
      name: 'a schema that is not exported',
      files: { [SERVICE]: zod(`const order = z.object({})\nexport const read = (a: object) => order.parse(a)\n`) },
    },
    { name: 'a schema that a function makes', files: { [SERVICE]: zod('export const make = () => z.object({})\n') } },
    {
      name: 'schemas of one text or number, whose types nobody needs a name for',
      files: types('export const emailSchema = z.string().email()\nexport const idSchema = z.coerce.number().int()\n'),
    },
    { name: 'an object of schemas', files: { [SERVICE]: zod('export const schemas = { order: z.object({}) }\n') } },
    {
      name: 'a parsed value',
      files: { [SERVICE]: zod(`const orderSchema = z.object({})\nexport const order = orderSchema.parse({})\n`) },
    },
    {
      name: 'an interface that extends the type',
      files: types(
        'export const orderSchema = z.object({})\nexport interface Order extends z.infer<typeof orderSchema> {}\n',
      ),
    },
    {
      name: 'a class for the schema',
      files: types(
        `import { createZodDto } from 'nestjs-zod'\nexport const orderSchema = z.object({})\nexport class OrderDto extends createZodDto(orderSchema) {}\n`,
      ),
    },
    {
      name: 'a schema that is declared with its type',
      files: types(
        'interface Order {\n  id: string\n}\nexport const orderSchema: z.ZodType<Order> = z.object({ id: z.string() })\n',
      ),
    },
    {
      name: 'a type with a word more than the schema',
      files: types('export const orderSchema = z.object({})\nexport type NewOrder = z.infer<typeof orderSchema>\n'),
    },
    {
      name: 'a schema of the environment in config',
      files: { 'src/domains/orders/config/env.ts': zod('export const envSchema = z.object({})\n') },
    },
    {
      name: 'a schema that parses the environment in config',
      files: {
        'src/domains/orders/config/settings.ts': zod(
          'export const settingsSchema = z.object({})\nexport const settings = settingsSchema.parse(process.env)\n',
        ),
      },
    },
    {
      name: 'a schema in a provider',
      files: {
        'src/providers/auth/session.ts': zod(ORDER.replaceAll('order', 'session').replaceAll('Order', 'Session')),
      },
    },
    {
      name: 'a test file',
      files: { 'src/domains/orders/service/order.test.ts': zod('export const order = z.object({})\n') },
    },
    {
      name: 'a table of a database schema from another file',
      files: {
        [SERVICE]: `import { shopSchema } from './shop'\nexport const orders = shopSchema.table('orders', {})\n`,
        'src/domains/orders/service/shop.ts':
          'export const shopSchema = { table: (name: string, columns: object) => [name, columns] }\n',
      },
    },
    {
      name: 'a policy without the layer',
      files: {
        'stratalint.config.json': '{ "architecture": { "places": { "all": { "pattern": "**", "role": "shared" } } } }',
        'src/service/order.ts': zod(ORDER),
      },
    },
    {
      name: 'a layer that the options list',
      files: {
        'stratalint.config.json':
          '{ "extends": "harness", "rules": { "taste/schema-name": ["error", { "layers": ["service"] }] } }',
        [SERVICE]: zod(ORDER),
      },
    },
    {
      name: 'a value of an enum',
      files: types(
        `export const sizeSchema = z.enum(['s', 'm'])\nexport type Size = z.infer<typeof sizeSchema>\nexport const SMALL = sizeSchema.options[0]\n`,
      ),
    },
    {
      name: 'a schema of an enum, which is its type',
      files: types(`export enum Size {\n  S = 's',\n}\nexport const sizeSchema = z.nativeEnum(Size)\n`),
    },
    {
      name: 'an input type that ends in Input',
      files: types(`${ORDER}export type OrderInput = z.input<typeof orderSchema>\n`),
    },
    {
      name: 'an input type alone',
      files: types('export const orderSchema = z.object({})\nexport type Order = z.input<typeof orderSchema>\n'),
    },
  ],
  invalid: [
    {
      name: 'a schema whose type is in a layer that may not import it, and one whose type is in a later layer',
      files: {
        'src/domains/orders/service/order-schemas.ts': zod(
          'export const refundSchema = z.object({ id: z.string() })\n',
        ),
        'src/domains/orders/types/refund.ts':
          "import type { z } from 'zod'\nimport type { refundSchema } from '../service/order-schemas'\nexport type Refund = z.infer<typeof refundSchema>\n",
        'src/domains/orders/runtime/refund-routes.ts':
          "import { refundSchema } from '../service/order-schemas'\nexport const read = (body: unknown) => refundSchema.parse(body)\n",
        [FILE]: zod('export const orderSchema = z.object({ id: z.string() })\n'),
        'src/domains/orders/service/order.ts':
          "import type { z } from 'zod'\nimport type { orderSchema } from '../types/order'\nexport type Order = z.infer<typeof orderSchema>\n",
      },
      errors: [
        {
          file: 'src/domains/orders/service/order-schemas.ts',
          line: 2,
          column: 14,
          endColumn: 26,
          fix: moved('src/domains/orders/types/refund.ts'),
        },
        at(2, 14, 25, manual('pair-type')),
      ],
    },
    {
      name: 'a schema with the name of its type',
      files: types('export const Order = z.object({})\nexport type Order = z.infer<typeof Order>\n'),
      errors: [at(2, 14, 19, manual('rename-schema'))],
      nearestValid: types('export const orderSchema = z.object({})\nexport type Order = z.infer<typeof orderSchema>\n'),
    },
    {
      name: 'a prefix, where other schemas are in PascalCase',
      files: types(
        `export const LineSchema = z.object({})\nexport type Line = z.infer<typeof LineSchema>\nexport const ZOrder = z.object({ lines: z.array(LineSchema) })\nexport type Order = z.infer<typeof ZOrder>\n`,
      ),
      errors: [at(4, 14, 20, [rename('suggested')])],
    },
    {
      name: 'a validator that a list exports, which the file uses',
      files: types(
        `const orderValidator = z.object({})\nexport type Order = z.infer<typeof orderValidator>\nexport const read = (a: object): Order => orderValidator.parse(a)\nexport { orderValidator }\n`,
      ),
      errors: [at(2, 7, 21, [...manual('unexport'), rename('suggested')])],
    },
    {
      name: 'a name with more after the word, and acronyms',
      files: types(
        `export const ctaSchemaWithHTMLText = z.object({})\nexport type CTAWithHTMLText = z.infer<typeof ctaSchemaWithHTMLText>\n`,
      ),
      errors: [at(2, 14, 35, [rename('suggested')])],
    },
    {
      name: 'a constant in capitals that a barrel passes on',
      files: {
        ...types(
          'export const ORDER_SCHEMA = z.object({})\nexport type Order = z.infer<typeof ORDER_SCHEMA>\nexport const parse = (a: object) => ORDER_SCHEMA.parse(a)\n',
        ),
        'src/domains/orders/types/index.ts': `export * from './order'\n`,
        [SERVICE]: `import { ORDER_SCHEMA } from '../types/order'\nexport const order = ORDER_SCHEMA.parse({})\n`,
      },
      errors: [at(2, 14, 26, [rename('auto')])],
    },
    {
      name: 'a name with one word more than its type',
      files: types(
        `export const orderStatusEnum = z.enum(['a'])\nexport type OrderStatus = z.infer<typeof orderStatusEnum>\n`,
      ),
      errors: [at(2, 14, 29, [rename('suggested')])],
    },
    {
      name: 'a validator whose type is called a validator',
      files: types(
        'export const orderValidator = z.object({})\nexport type OrderValidator = z.infer<typeof orderValidator>\n',
      ),
      errors: [at(2, 14, 28, manual('rename-schema'))],
    },
    {
      name: 'a name beside a schema that has the right one already',
      files: types(
        `const orderSchema = z.object({})\nexport const Order = orderSchema.extend({ at: z.date() })\nexport type Order = z.infer<typeof Order>\n`,
      ),
      errors: [at(3, 14, 19, manual('rename-schema'))],
    },
    {
      name: 'a name without any data',
      files: types('export const schema = z.object({})\nexport type Order = z.infer<typeof schema>\n'),
      errors: [at(2, 14, 20, [rename('suggested')])],
    },
    {
      name: 'a schema without a type',
      files: types('export const orderSchema = z.object({})\n'),
      errors: [at(2, 14, 25, [{ key: 'pair-type', applicability: 'auto' }])],
      nearestValid: types('export const orderSchema = z.object({})\nexport type Order = z.infer<typeof orderSchema>\n'),
    },
    {
      name: 'a schema without a type, with semicolons and Windows line ends',
      files: { [FILE]: `import { z } from 'zod';\r\nexport const orderSchema = z.object({});\r\n` },
      errors: [at(2, 14, 25, [{ key: 'pair-type', applicability: 'auto' }])],
    },
    {
      name: 'a schema whose type would hide a type of the language',
      files: types('export const recordSchema = z.object({})\n'),
      errors: [at(2, 14, 26, [{ key: 'pair-type', applicability: 'auto' }])],
    },
    {
      name: 'a schema in a file whose types begin with T',
      files: types(
        'export const ZOrderSchema = z.object({})\nexport type TOrder = z.infer<typeof ZOrderSchema>\nexport const ZLineSchema = z.object({})\nexport type TLine = z.infer<typeof ZLineSchema>\nexport const ZTaxSchema = z.object({})\n',
      ),
      errors: [at(6, 14, 24, [{ key: 'pair-type', applicability: 'auto' }])],
    },
    {
      name: 'a schema whose type has the name of another one in the folder',
      files: {
        ...types('export const orderSchema = z.object({})\n'),
        'src/domains/orders/types/store.ts': 'export type Order = Pick<Map<string, string>, "size">\n',
      },
      errors: [at(2, 14, 25, manual('pair-type'))],
    },
    {
      name: 'a schema without a type that only its file uses',
      files: types(
        'export const orderSchema = z.object({})\nexport const read = (a: object) => orderSchema.parse(a)\n',
      ),
      errors: [
        at(2, 14, 25, [
          { key: 'unexport', applicability: 'manual' },
          { key: 'pair-type', applicability: 'auto' },
        ]),
      ],
    },
    {
      name: 'a schema beside a class of the same name',
      files: types('export class Order {}\nexport const orderSchema = z.object({})\n'),
      errors: [at(3, 14, 25, [{ key: 'pair-type', applicability: 'auto' }])],
    },
    {
      name: 'a schema beside an imported type of the same name',
      files: {
        ...types(
          `import type { Order } from './model'\nexport const orderSchema = z.object({})\nexport const parse = (a: unknown): Order => a as Order\n`,
        ),
        'src/domains/orders/types/model.ts': 'export interface Order {\n  id: string\n}\n',
      },
      errors: [at(3, 14, 25, manual('pair-type'))],
    },
    {
      name: 'a schema whose type is in another file',
      files: {
        ...types('export const orderSchema = z.object({})\n'),
        [SERVICE]: `import { z } from 'zod'\nimport { orderSchema } from '../types/order'\nexport type Order = z.infer<typeof orderSchema>\n`,
      },
      errors: [at(2, 14, 25, manual('pair-type'))],
    },
    {
      name: 'a schema whose type the file that imports it keeps to itself',
      files: {
        ...types('export const orderSchema = z.object({})\n'),
        [SERVICE]: `import { z } from 'zod'\nimport { orderSchema } from '../types/order'\ntype Order = z.infer<typeof orderSchema>\nexport const id = (order: Order): string => order.id\n`,
      },
      errors: [at(2, 14, 25, manual('pair-type'))],
    },
    {
      name: 'a schema with the name of its type, of which other files only use the type',
      files: {
        ...types('export const Order = z.object({})\nexport type Order = z.infer<typeof Order>\n'),
        [SERVICE]: `import { Order } from '../types/order'\nexport const id = (order: Order): string => order.id\n`,
      },
      errors: [at(2, 14, 19, manual('rename-schema'))],
    },
    {
      name: 'a schema with the name of its type, which another file parses with',
      files: {
        ...types('export const Order = z.object({})\nexport type Order = z.infer<typeof Order>\n'),
        [SERVICE]: `import { Order } from '../types/order'\nexport const read = (a: unknown): Order => Order.parse(a)\n`,
        'src/domains/orders/ui/row.ts': `import type { Order } from '../types/order'\nexport const id = (order: Order): string => order.id\n`,
      },
      errors: [at(2, 14, 19, manual('rename-schema'))],
    },
    {
      name: 'a schema beside a type that was written by hand',
      files: types(
        'export interface Order {\n  id: string\n}\nexport const orderSchema = z.object({ id: z.string() })\n',
      ),
      errors: [at(5, 14, 25, manual('pair-type'))],
    },
    {
      name: 'a type of another name',
      files: types('export const orderSchema = z.object({})\nexport type Invoice = z.infer<typeof orderSchema>\n'),
      errors: [at(2, 14, 25, manual('pair-type', 'rename-schema'))],
    },
    {
      name: 'a schema in a service',
      files: { [SERVICE]: zod(ORDER) },
      errors: [at(2, 14, 25, moved(FILE), SERVICE)],
      nearestValid: { [SERVICE]: 'export {}\n', [FILE]: zod(ORDER) },
    },
    {
      name: 'a schema in a service that uses it, where the other file has such a type',
      files: {
        [SERVICE]: zod(`${ORDER}export const parse = (a: unknown): Order => orderSchema.parse(a)\n`),
        [FILE]: 'export interface Order {\n  id: string\n}\n',
      },
      errors: [at(2, 14, 25, moved(FILE, 'unexport'), SERVICE)],
    },
    {
      name: 'a schema of a user interface with all faults and what it uses',
      files: {
        'src/domains/orders/ui/order-form.ts': zod(
          `import { taxRate } from '../config/tax'\nconst LIMIT = 3 * taxRate\nexport const orderForm = z.object({ lines: z.array(z.string()).max(LIMIT) })\n`,
        ),
        'src/domains/orders/config/tax.ts': 'export const taxRate = 2\n',
        'src/domains/orders/ui/page.ts': `import { orderForm } from './order-form'\nexport const page = orderForm\n`,
      },
      errors: [at(4, 14, 23, moved('src/domains/orders/types/order-form.ts'), 'src/domains/orders/ui/order-form.ts')],
    },
    {
      name: 'a schema of the environment in a service',
      files: {
        [SERVICE]: zod('export const envSchema = z.object({})\nexport const env = envSchema.parse(process.env)\n'),
      },
      errors: [at(2, 14, 23, moved('src/domains/orders/config/env.ts', 'unexport'), SERVICE)],
      nearestValid: {
        [SERVICE]: 'export {}\n',
        'src/domains/orders/config/env.ts': zod('export const envSchema = z.object({})\n'),
      },
    },
    {
      name: 'two schemas of one type',
      files: types(
        `${ORDER}export const OrderSchema = orderSchema.extend({ at: z.date() })\nexport type StoredOrder = z.infer<typeof OrderSchema>\n`,
      ),
      errors: [at(4, 14, 25, manual('merge-schemas', 'rename-schema'))],
      nearestValid: types(
        `${ORDER}export const storedOrderSchema = orderSchema.extend({ at: z.date() })\nexport type StoredOrder = z.infer<typeof storedOrderSchema>\n`,
      ),
    },
    {
      name: 'two schemas of one type, of which the second has more properties',
      files: types(
        'export const orderSchema = z.object({ id: z.string() })\nexport type Order = z.infer<typeof orderSchema>\nexport const OrderSchema = z.object({ id: z.string(), stock: z.number() })\n',
      ),
      errors: [at(4, 14, 25, manual('rename-schema'))],
    },
    {
      name: 'two schemas of one type, of which only the second has it',
      files: types(
        'export const orderSchema = z.object({})\nexport const OrderSchema = z.object({ a: z.string() })\nexport type Order = z.infer<typeof OrderSchema>\n',
      ),
      errors: [at(3, 14, 25, manual('merge-schemas', 'rename-schema'))],
    },
    {
      name: 'an input type beside the output type',
      files: types(`${ORDER}export type RawOrder = z.input<typeof orderSchema>\n`),
      errors: [at(4, 13, 21, manual('rename-type'))],
      nearestValid: types(`${ORDER}export type OrderInput = z.input<typeof orderSchema>\n`),
    },
    {
      name: 'a schema in a Vue file',
      files: {
        'src/domains/orders/ui/order-form.vue': `<script lang="ts">\nimport { z } from 'zod'\nexport const orderForm = z.object({})\n</script>\n`,
      },
      errors: [at(3, 14, 23, moved('src/domains/orders/types/order-form.ts'), 'src/domains/orders/ui/order-form.vue')],
    },
  ],
})
