import type { TSESTree } from '@typescript-eslint/utils'
import { expect, it } from 'vitest'
import { probed, sourceOf } from '../../../testing/source-of.ts'
import { parseCallOf, parserOf } from './parsers.ts'
import { schemaLibraryOf } from './schema-libraries.ts'
import { schemaOf } from './schemas.ts'

const ZOD = "import { z } from 'zod'; const orderSchema = z.object({ id: z.string() }); "

/** The library of the schema in `probe(…)`. */
function schema(text: string): string | null {
  const source = sourceOf(text)
  return schemaOf(source, probed(source)[0]!)
}

/** The library, schema, input and outcome of the call in `probe(…)`. */
function parse(text: string): string | null {
  const source = sourceOf(text)
  const call = probed(source)[0] as TSESTree.CallExpression
  const found = parseCallOf(source, call)
  if (found === null) return null
  const name = found.schema === null ? '?' : source.getText(found.schema)
  return `${found.library} ${name} <- ${source.getText(found.input)}: ${found.outcome}`
}

/** The library, schema and outcome of the parser in `probe(…)`. */
function parser(text: string): string | null {
  const source = sourceOf(text)
  const found = parserOf(source, probed(source)[0]!)
  return found === null ? null : `${found.library} ${source.getText(found.schema!)}: ${found.outcome}`
}

it('finds schemas that a library makes', () => {
  expect(schema("import { z } from 'zod'; probe(z.object({}))")).toBe('zod')
  expect(schema("import z from 'zod/v4'; probe(z.array(z.string()).min(1).optional())")).toBe('zod')
  expect(schema("import * as z from 'zod/mini'; probe(z.string())")).toBe('zod')
  expect(schema("import * as v from 'valibot'; probe(v.pipe(v.string(), v.email()))")).toBe('valibot')
  expect(schema("import { object, string } from 'valibot'; probe(object({ id: string() }))")).toBe('valibot')
  expect(schema("import { type } from 'arktype'; probe(type({ id: 'string' }))")).toBe('arktype')
  expect(schema("import { type } from 'arktype'; probe(type.string)")).toBe('arktype')
  expect(schema("import { Type as T } from '@sinclair/typebox'; probe(T.Object({}))")).toBe('typebox')
  expect(schema("import { Schema } from 'effect'; probe(Schema.Struct({}))")).toBe('effect')
  expect(schema("import { Schema } from 'effect'; probe(Schema.String.pipe(Schema.minLength(1)))")).toBe('effect')
  expect(schema("import * as S from 'effect/Schema'; probe(S.Number)")).toBe('effect')
  expect(schema("import * as yup from 'yup'; probe(yup.object().shape({}).required())")).toBe('yup')
  expect(schema("import { createSelectSchema } from 'drizzle-zod'; probe(createSelectSchema(orders))")).toBe('zod')
})

it('finds constants, classes, parts and imported names that are schemas', () => {
  expect(schema(`${ZOD}probe(orderSchema)`)).toBe('zod')
  expect(schema(`${ZOD}probe(orderSchema.extend({}).strict())`)).toBe('zod')
  expect(schema(`${ZOD}probe(orderSchema.shape.id)`)).toBe('zod')
  expect(
    schema("import { Schema } from 'effect'; class Order extends Schema.Class<Order>('Order')({}) {} probe(Order)"),
  ).toBe('effect')
  expect(schema("import { orderSchema } from '../types/order'; probe(orderSchema.partial())")).toBe('unknown')
  expect(schema("import * as schemas from '../types'; probe(schemas.OrderSchema)")).toBe('unknown')
})

it('finds no schema in results, in other functions of a library and in names that may be anything', () => {
  expect(schema(`${ZOD}probe(orderSchema.parse(value))`)).toBe(null)
  expect(schema(`${ZOD}probe(z.prettifyError(error))`)).toBe(null)
  expect(schema("import * as v from 'valibot'; probe(v.safeParse(order, value))")).toBe(null)
  expect(schema("import { Effect } from 'effect'; probe(Effect.succeed(1))")).toBe(null)
  expect(schema("import { order } from '../types/order'; probe(order)")).toBe(null)
  expect(schema(`${ZOD}function f(orderSchema) { probe(orderSchema) }`)).toBe(null)
  expect(schema("import { z } from './zod'; probe(z.object({}))")).toBe(null)
  expect(schema('const a = a; probe(a)')).toBe(null)
})

it('finds calls of a schema', () => {
  expect(parse(`${ZOD}probe(orderSchema.parse(body))`)).toBe('zod orderSchema <- body: value')
  expect(parse(`${ZOD}probe(orderSchema.partial().safeParse(body, options))`)).toBe(
    'zod orderSchema.partial() <- body: result',
  )
  expect(parse("import * as yup from 'yup'; const s = yup.object(); probe(s.isValid(body))")).toBe(
    'yup s <- body: test',
  )
  expect(parse("import { type } from 'arktype'; const Order = type({}); probe(Order(body))")).toBe(
    'arktype Order <- body: value',
  )
  expect(parse("import { type } from 'arktype'; const Order = type({}); probe(Order.assert(body))")).toBe(
    'arktype Order <- body: assertion',
  )
})

it('finds functions of a library that take the schema first', () => {
  expect(parse("import * as v from 'valibot'; probe(v.parse(Order, body))")).toBe('valibot Order <- body: value')
  expect(parse("import { is } from 'valibot'; probe(is(Order, body))")).toBe('valibot Order <- body: test')
  expect(parse("import * as z from 'zod/mini'; probe(z.safeParse(Order, body))")).toBe('zod Order <- body: result')
  expect(parse("import { Value } from '@sinclair/typebox/value'; probe(Value.Decode(Order, body))")).toBe(
    'typebox Order <- body: value',
  )
  expect(parse("import Value from 'typebox/value'; probe(Value.Check(Refs, Order, body))")).toBe(
    'typebox Refs <- body: test',
  )
  expect(parse("import Ajv from 'ajv'; const ajv = new Ajv(); probe(ajv.validate(order, body))")).toBe(
    'ajv order <- body: test',
  )
})

it('finds functions that a library makes from a schema', () => {
  expect(parse("import { Schema } from 'effect'; probe(Schema.decodeUnknownSync(Order)(body))")).toBe(
    'effect Order <- body: value',
  )
  expect(
    parse("import { Schema } from 'effect'; const decode = Schema.decodeUnknownEither(Order); probe(decode(body))"),
  ).toBe('effect Order <- body: result')
  expect(
    parse(
      "import Ajv from 'ajv'; import addFormats from 'ajv-formats'; const ajv = addFormats(new Ajv()); const validate = ajv.compile(order); probe(validate(body))",
    ),
  ).toBe('ajv order <- body: test')
  expect(
    parse(
      "import { TypeCompiler } from '@sinclair/typebox/compiler'; const C = TypeCompiler.Compile(Order); probe(C.Check(body))",
    ),
  ).toBe('typebox Order <- body: test')
  expect(parser("import { parser } from 'valibot'; probe(parser(Order))")).toBe('valibot Order: value')
  expect(parser(`${ZOD}probe(orderSchema.parse)`)).toBe('zod orderSchema: value')
})

it('takes a method named like a parser on an unknown object for a schema', () => {
  expect(parse("import { Order } from '../types/order'; probe(Order.parse(body))")).toBe('unknown Order <- body: value')
  expect(parse('class A { f(body) { probe(this.schema.safeParse(body)) } }')).toBe(
    'unknown this.schema <- body: result',
  )
  expect(
    parse(
      "import { OrderValidator } from './order-validator'; const v = new OrderValidator(); probe(v.validate(body))",
    ),
  ).toBe('unknown v <- body: value')
  expect(parse("import { orderSchema } from '@acme/contracts'; probe(orderSchema.parse(body))")).toBe(
    'unknown orderSchema <- body: value',
  )
})

it('finds no schema in parsers of text', () => {
  expect(parse('probe(JSON.parse(text))')).toBe(null)
  expect(parse('probe(Date.parse(text))')).toBe(null)
  expect(parse("import path from 'path'; probe(path.parse(text))")).toBe(null)
  expect(parse("import qs from 'qs'; probe(qs.parse(text))")).toBe(null)
  expect(parse("import { parse } from 'yaml'; probe(parse(text))")).toBe(null)
  expect(parse('probe(new TextDecoder().decode(bytes))')).toBe(null)
  expect(parse('const decoder = new TextDecoder(); probe(decoder.decode(bytes))')).toBe(null)
  expect(parse("import jwt from 'jsonwebtoken'; probe(jwt.decode(token))")).toBe(null)
  expect(parse(`${ZOD}probe(orderSchema.extend(other))`)).toBe(null)
})

it('knows the packages of schema libraries', () => {
  expect(['zod/v4', 'typebox/value', '@effect/schema', 'ajv/dist/2020', 'zodiac'].map(schemaLibraryOf)).toEqual([
    'zod',
    'typebox',
    'effect',
    'ajv',
    null,
  ])
})
