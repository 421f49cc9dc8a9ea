import { testRule } from '@stratalint/rule/vitest'
import rule from './api-schema.ts'

const FILE = 'src/domains/orders/runtime/routes.ts'
const HEAD = [
  `import { Router } from 'express'`,
  `import { validate, asyncHandler } from './middleware'`,
  `import { orderSchema, orders } from './orders'`,
  `const router = Router()`,
]
const express = (...lines: string[]): Record<string, string> => ({ [FILE]: `${[...HEAD, ...lines].join('\n')}\n` })
const body = [{ key: 'parse-body', applicability: 'manual' }] as const
const params = [{ key: 'parse-params', applicability: 'manual' }] as const
const query = [{ key: 'parse-query', applicability: 'manual' }] as const

testRule(rule, {
  valid: [
    {
      name: 'a middleware written into the router before the route',
      files: express(
        `router.use((req, _res, next) => {`,
        `  req.body = orderSchema.parse(req.body)`,
        `  next()`,
        `})`,
        `router.post('/orders', (req, res) => res.json(orders.create(req.body.sku)))`,
      ),
    },
    {
      name: 'an input that a schema gets before it is read',
      files: express(
        `router.post('/orders', (req, res) => {`,
        `  const result = orderSchema.safeParse(req.body)`,
        `  if (!result.success) return res.status(400).end()`,
        `  res.json(orders.create(result.data.sku))`,
        `})`,
      ),
    },
    {
      name: 'parts that schemas get one by one',
      files: express(
        `import { z } from 'zod'`,
        `router.get('/orders/:id', (req, res) => res.json(orders.get(z.string().parse(req.params.id))))`,
      ),
    },
    {
      name: 'several inputs that one schema gets',
      files: express(
        `router.put('/orders/:id', (req, res) => res.json(orderSchema.parse({ ...req.params, ...req.body })))`,
      ),
    },
    {
      name: 'middleware with a schema',
      files: express(`router.post('/orders', validate(orderSchema), (req, res) => res.json(req.body.sku))`),
    },
    {
      name: 'middleware that the router uses before the route',
      files: express(
        `router.use(validate({ body: orderSchema }))`,
        `router.post('/orders', (req, res) => res.json(req.body.sku))`,
      ),
    },
    {
      name: 'chains of express-validator',
      files: express(
        `import { body } from 'express-validator'`,
        `router.post('/orders', [body('sku').isString().trim()], (req, res) => res.json(req.body.sku))`,
      ),
    },
    {
      name: 'an input that is passed on whole to a function of a package, or to one that may parse it',
      files: express(
        `import { send } from 'queue'`,
        `import { parseOrder } from './order'`,
        `router.post('/orders', async (req, res) => res.json(await send(req.body)))`,
        `router.put('/orders', async (req, res) => res.json(parseOrder(req.body)))`,
      ),
    },
    {
      name: 'an input that is passed on whole to a file with schemas',
      files: {
        ...express(
          `import { createOrder } from '../service/orders'`,
          `router.post('/orders', async (req, res) => res.json(await createOrder(req.body)))`,
        ),
        'src/domains/orders/service/orders.ts': `import { z } from 'zod'\nexport const createOrder = (order) => z.object({}).parse(order)\n`,
      },
    },
    {
      name: 'middleware of the file that hands the body to a schema',
      files: express(
        `const check = (req, res, next) => { req.body = orderSchema.parse(req.body); next() }`,
        `router.post('/orders', check, (req, res) => res.json(req.body.sku))`,
      ),
    },
    { name: 'a handler of another file', files: express(`router.post('/orders', orders.create)`) },
    {
      name: 'health, metrics and well-known paths',
      files: express(
        `router.get('/health', (req, res) => res.json(req.query.deep))`,
        `router.get('/.well-known/:file', (req, res) => res.json(req.params.file))`,
      ),
    },
    {
      name: 'a route that only redirects',
      files: express(`router.get('/links/:code', (req, res) => res.redirect(orders.urlOf(req.params.code)))`),
    },
    {
      name: 'a route that streams',
      files: express(`router.get('/files/:name', (req, res) => orders.open(req.params.name).pipe(res))`),
    },
    {
      name: 'a file of a test',
      files: {
        'src/domains/orders/runtime/routes.test.ts': `import { Router } from 'express'\nRouter().post('/a', (req, res) => res.json(req.body.a))\n`,
      },
    },
    {
      name: 'a function that validators names',
      files: {
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          rules: { 'contracts/api-schema': ['error', { validators: ['check'] }] },
        }),
        ...express(`router.post('/orders', (req, res) => { const { sku } = check(req.body); res.json(sku) })`),
      },
    },
  ],
  invalid: [
    {
      name: 'a path with an action, whose schema is not named after the method too, and one without',
      files: express(
        `router.post('/createOrder', (req, res) => res.json(orders.create(req.body.sku)))`,
        `router.post('/orders', (req, res) => res.json(orders.create(req.body.sku)))`,
      ),
      errors: [
        { file: FILE, line: 5, column: 1, endColumn: 81, fix: body },
        { file: FILE, line: 6, column: 1, endColumn: 76, fix: body },
      ],
    },
    {
      name: 'a part of the body beside one that a schema gets',
      files: express(
        `router.patch('/orders', (req, res) => {`,
        `  const id = orderSchema.shape.id.parse(req.body.id)`,
        `  res.json(orders.rename(id, req.body.title.trim()))`,
        `})`,
      ),
      errors: [{ file: FILE, line: 5, column: 1, endLine: 8, endColumn: 3, fix: body }],
    },
    {
      name: 'a part of the body that no schema gets, beside one that a schema gets',
      files: express(
        `import { z } from 'zod'`,
        `router.patch('/customers', (req, res) => {`,
        `  const email = z.email().parse(req.body.email)`,
        `  res.json(orders.create(email, req.body.name))`,
        `})`,
      ),
      errors: [{ file: FILE, line: 6, column: 1, endLine: 9, endColumn: 3, fix: body }],
      nearestValid: express(
        `import { z } from 'zod'`,
        `router.patch('/customers', (req, res) => {`,
        `  const email = z.email().parse(req.body.email)`,
        `  res.json(orders.create(email, z.string().parse(req.body.name)))`,
        `})`,
      ),
    },
    {
      name: 'a text of the path that is read as a number',
      files: express(`router.get('/reports/:year', (req, res) => res.json(orders.of(Number(req.params.year))))`),
      errors: [{ file: FILE, line: 5, column: 1, endColumn: 89, fix: params }],
      // A check that this is a text cannot fail.
      nearestValid: express(`router.get('/reports/:slug', (req, res) => res.json(orders.of(req.params.slug)))`),
    },
    {
      name: 'a body beside a route with a validating middleware',
      files: express(
        `router.post('/orders', validate(orderSchema), (req, res) => res.json(orders.add(req.body.sku)))`,
        `router.post('/orders/:id/notes', (req, res) => res.json(orders.note(req.body.text)))`,
      ),
      errors: [
        { file: FILE, line: 6, column: 1, endColumn: 85, fix: [{ key: 'add-validator', applicability: 'manual' }] },
      ],
    },
    {
      name: 'parameters of one thing in several paths, and an object in the body',
      files: express(
        `router.get('/articles/:id/comments', (req, res) => res.json(orders.list(req.params.id)))`,
        `router.delete('/articles/:slug/comments/:id', (req, res) => res.json(orders.drop(req.params.id)))`,
        `router.post('/comments', (req, res) => res.json(orders.add(req.body.comment.body)))`,
      ),
      errors: [
        { file: FILE, line: 5, column: 1, endColumn: 89, fix: params },
        { file: FILE, line: 6, column: 1, endColumn: 98, fix: params },
        { file: FILE, line: 7, column: 1, endColumn: 84, fix: body },
      ],
    },
    {
      name: 'a body that is passed on whole to a function without a schema',
      files: {
        ...express(
          `import { createOrder } from '../service/orders'`,
          `router.post('/orders', async (req, res) => res.json(await createOrder(req.body)))`,
        ),
        'src/domains/orders/service/orders.ts': `export const createOrder = async (order) => order.sku\n`,
      },
      errors: [{ file: FILE, line: 6, column: 1, endColumn: 82, fix: body }],
      nearestValid: express(
        `import { createOrder } from '../service/orders'`,
        `router.post('/orders', async (req, res) => res.json(await createOrder(orderSchema.parse(req.body))))`,
      ),
    },
    {
      name: 'several inputs, in one fix',
      files: express(`router.put('/orders/:id', (req, res) => { res.json(orders.set(req.params.id, req.body.sku)) })`),
      errors: [
        { file: FILE, line: 5, column: 1, endColumn: 95, fix: [{ key: 'parse-inputs', applicability: 'manual' }] },
      ],
      nearestValid: express(
        `router.put('/orders/:id', (req, res) => { res.json(orders.set(orderSchema.parse({ ...req.params, ...req.body }))) })`,
      ),
    },
    {
      name: 'a body that is destructured',
      files: express(
        `router.post('/orders', (req, res) => {`,
        `  const { sku, amount } = req.body`,
        `  res.json({ sku, amount })`,
        `})`,
      ),
      errors: [{ file: FILE, line: 5, column: 1, endLine: 8, endColumn: 3, fix: body }],
      nearestValid: express(
        `router.post('/orders', (req, res) => {`,
        `  const { sku, amount } = orderSchema.parse(req.body)`,
        `  res.json({ sku, amount })`,
        `})`,
      ),
    },
    {
      name: 'a path parameter that is used as it is',
      files: express(`router.get('/orders/:id', async (req, res) => res.json(await orders.get(req.params.id)))`),
      errors: [{ file: FILE, line: 5, column: 1, endColumn: 89, fix: params }],
      nearestValid: express(
        `router.get('/orders/:id', async (req, res) => res.json(await orders.get(orderSchema.parse(req.params).id)))`,
      ),
    },
    {
      name: 'a query that the parameter destructures',
      files: express(`router.get('/orders', ({ query }, res) => res.json(orders.page(Number(query.page))))`),
      errors: [{ file: FILE, line: 5, column: 1, endColumn: 85, fix: query }],
      nearestValid: express(
        `router.get('/orders', ({ query }, res) => res.json(orders.page(orderSchema.parse(query).page)))`,
      ),
    },
    {
      name: 'an input that middleware for another one does not validate',
      files: express(
        `router.post('/orders', validate(orderSchema, 'query'), (req, res) => res.json([req.query.a, req.body.sku]))`,
      ),
      errors: [{ file: FILE, line: 5, column: 1, endColumn: 108, fix: body }],
      nearestValid: express(
        `router.post('/orders', validate(orderSchema, 'body'), (req, res) => res.json(req.body.sku))`,
      ),
    },
    {
      name: 'a handler of the same file inside of a wrapper',
      files: express(
        `router.patch('/orders', asyncHandler(update))`,
        `async function update(req, res) {`,
        `  const input = req.body`,
        `  res.json(input.sku)`,
        `}`,
      ),
      errors: [{ file: FILE, line: 5, column: 1, endColumn: 46, fix: body }],
      nearestValid: express(
        `router.patch('/orders', asyncHandler(update))`,
        `async function update(req, res) {`,
        `  const input = orderSchema.parse(req.body)`,
        `  res.json(input.sku)`,
        `}`,
      ),
    },
    {
      name: 'a body that a database stores',
      files: express(
        `import { prisma } from './db'`,
        `router.post('/orders', async (req, res) => res.json(await prisma.order.create({ data: req.body })))`,
      ),
      errors: [{ file: FILE, line: 6, column: 1, endColumn: 100, fix: body }],
      nearestValid: express(
        `import { prisma } from './db'`,
        `router.post('/orders', async (req, res) => res.json(await prisma.order.create({ data: orderSchema.parse(req.body) })))`,
      ),
    },
    {
      name: 'a package without a schema library, with and without a check by hand',
      files: {
        'package.json': '{ "dependencies": { "next": "15.0.0" } }',
        'src/app/api/orders/route.ts': [
          `import { NextResponse, type NextRequest } from 'next/server'`,
          `export async function POST(request: NextRequest) {`,
          `  const body = await request.json()`,
          `  if (typeof body.sku !== 'string') return NextResponse.json({ error: 'sku is missing' }, { status: 400 })`,
          `  return NextResponse.json({ sku: body.sku }, { status: 201 })`,
          `}`,
          `export async function PUT(request: NextRequest) {`,
          `  const { sku } = await request.json()`,
          `  return NextResponse.json({ sku })`,
          `}`,
          '',
        ].join('\n'),
      },
      errors: [
        { file: 'src/app/api/orders/route.ts', line: 2, column: 23, endColumn: 27, fix: body },
        { file: 'src/app/api/orders/route.ts', line: 7, column: 23, endColumn: 26, fix: body },
      ],
      nearestValid: {
        'src/app/api/orders/route.ts': [
          `import { NextResponse, type NextRequest } from 'next/server'`,
          `import { orderSchema } from './order'`,
          `export async function PUT(request: NextRequest) {`,
          `  const { sku } = orderSchema.parse(await request.json())`,
          `  return NextResponse.json({ sku })`,
          `}`,
          '',
        ].join('\n'),
      },
    },
    {
      name: 'a cast in place of a schema',
      files: express(`router.post('/orders', (req, res) => { const order = req.body as Order; res.json(order.sku) })`),
      errors: [{ file: FILE, line: 5, column: 1, endColumn: 95, fix: body }],
    },
    {
      name: 'the method of a chain that reads an input',
      files: express(
        `router.route('/orders').get((req, res) => res.json(1)).post((req, res) => res.json(req.body.sku))`,
      ),
      errors: [{ file: FILE, line: 5, column: 56, endColumn: 98, fix: body }],
    },
  ],
})
