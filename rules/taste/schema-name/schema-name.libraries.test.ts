import { testRule } from '@stratalint/rule/vitest'
import rule from './schema-name.ts'

const FILE = 'src/domains/orders/types/order.ts'
const types = (text: string): Record<string, string> => ({ [FILE]: text })
const PAIR = [{ key: 'pair-type', applicability: 'auto' as const }]
const UNBOUND = [{ key: 'pair-type', applicability: 'manual' as const }]
const RENAME = [{ key: 'rename-schema', applicability: 'manual' as const }]
const at = (line: number, column: number, endColumn: number, fix: typeof PAIR | typeof UNBOUND) => ({
  file: FILE,
  line,
  column,
  endColumn,
  fix,
})

testRule(rule, {
  topic: 'libraries',
  valid: [
    {
      name: 'valibot',
      files: types(
        `import * as v from 'valibot'\nexport const orderSchema = v.object({})\nexport type Order = v.InferOutput<typeof orderSchema>\n`,
      ),
    },
    {
      name: 'arktype',
      files: types(
        `import { type } from 'arktype'\nexport const orderSchema = type({ id: 'string' })\nexport type Order = typeof orderSchema.infer\n`,
      ),
    },
    {
      name: 'typebox',
      files: types(
        `import { Type, type Static } from '@sinclair/typebox'\nexport const OrderSchema = Type.Object({})\nexport type Order = Static<typeof OrderSchema>\n`,
      ),
    },
    {
      name: 'effect',
      files: types(
        `import { Schema } from 'effect'\nexport const OrderSchema = Schema.Struct({})\nexport type Order = Schema.Schema.Type<typeof OrderSchema>\n`,
      ),
    },
    {
      name: 'a class of effect',
      files: types(`import { Schema } from 'effect'\nexport class Order extends Schema.Class<Order>('Order')({}) {}\n`),
    },
    {
      name: 'yup',
      files: types(
        `import * as yup from 'yup'\nexport const orderSchema = yup.object({})\nexport type Order = yup.InferType<typeof orderSchema>\n`,
      ),
    },
    {
      name: 'a compiled validator',
      files: types(`import Ajv from 'ajv'\nexport const validateOrder = new Ajv().compile({})\n`),
    },
    {
      name: 'functions of a library',
      files: types(
        `import { z } from 'zod'\nconst orderSchema = z.object({})\nexport const json = z.toJSONSchema(orderSchema)\n`,
      ),
    },
  ],
  invalid: [
    {
      name: 'a constant and a type of one name, of which only the type needs its export',
      files: types(
        `import { Schema } from 'effect'\nexport const Account = Schema.Struct({ id: Schema.String })\nexport type Account = typeof Account.Type\nexport const idOf = (account: Account): string => account.id\n`,
      ),
      errors: [
        {
          ...{ file: FILE, line: 2, column: 14, endColumn: 21 },
          fix: ['unexport', 'rename-schema'].map((key) => ({ key, applicability: 'manual' as const })),
        },
      ],
      nearestValid: types(
        `import { Schema } from 'effect'\nconst Account = Schema.Struct({ id: Schema.String })\nexport type Account = typeof Account.Type\nexport const idOf = (account: Account): string => account.id\n`,
      ),
    },
    {
      name: 'valibot without a type',
      files: types(`import * as v from 'valibot'\nexport const orderSchema = v.object({})\n`),
      errors: [at(2, 14, 25, PAIR)],
    },
    {
      name: 'functions of valibot, without a type',
      files: types(`import { object } from 'valibot'\nexport const orderSchema = object({})\n`),
      errors: [at(2, 14, 25, UNBOUND)],
    },
    {
      name: 'arktype with the name of its type',
      files: types(
        `import { type } from 'arktype'\nexport const Order = type({ id: 'string' })\nexport type Order = typeof Order.infer\n`,
      ),
      errors: [at(2, 14, 19, RENAME)],
    },
    {
      name: 'typebox without a type',
      files: types(`import { Type } from '@sinclair/typebox'\nexport const OrderSchema = Type.Object({})\n`),
      errors: [at(2, 14, 25, UNBOUND)],
    },
    {
      name: 'typebox without a type, with the function imported',
      files: types(
        `import { Type, type Static } from '@sinclair/typebox'\nexport const OrderSchema = Type.Object({})\nexport type Line = Static<typeof LineSchema>\nconst LineSchema = Type.Object({})\n`,
      ),
      errors: [at(2, 14, 25, PAIR)],
    },
    {
      name: 'effect with the name of its type',
      files: types(
        `import * as Schema from 'effect/Schema'\nexport const Order = Schema.Struct({})\nexport type Order = typeof Order.Type\n`,
      ),
      errors: [at(2, 14, 19, RENAME)],
    },
    {
      name: 'yup without a type',
      files: types(`import * as yup from 'yup'\nexport const orderSchema = yup.object().shape({})\n`),
      errors: [at(2, 14, 25, PAIR)],
    },
    {
      name: 'an enum of zod without a type',
      files: types(`import { z } from 'zod'\nexport const orderStatusSchema = z.enum(['open', 'done'])\n`),
      errors: [at(2, 14, 31, PAIR)],
    },
    {
      name: 'a schema that is made from an imported one',
      files: {
        ...types(`import { lineSchema } from './line'\nexport const newLine = lineSchema.omit({ id: true })\n`),
        'src/domains/orders/types/line.ts': `import { z } from 'zod'\nexport const lineSchema = z.object({})\nexport type Line = z.infer<typeof lineSchema>\n`,
      },
      errors: [at(2, 14, 21, RENAME)],
    },
  ],
})
