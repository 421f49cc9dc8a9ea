import { testRule } from '@stratalint/rule/vitest'
import rule from './api-schema.ts'

const FILE = 'src/domains/orders/runtime/routes.ts'
const file = (...lines: string[]): Record<string, string> => ({ [FILE]: `${lines.join('\n')}\n` })
const fastify = (...lines: string[]): Record<string, string> =>
  file(`import fastify from 'fastify'`, `import { schema } from './schema'`, `const app = fastify()`, ...lines)
const hono = (...lines: string[]): Record<string, string> =>
  file(
    `import { Hono } from 'hono'`,
    `import { OpenAPIHono, createRoute } from '@hono/zod-openapi'`,
    `import { schema } from './schema'`,
    `const app = new OpenAPIHono()`,
    ...lines,
  )
const nest = (...lines: string[]): Record<string, string> =>
  file(
    `import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common'`,
    `import { ApiOkResponse } from '@nestjs/swagger'`,
    `import { OrderDto } from './order.dto'`,
    `interface Filter { page: number }`,
    `@Controller('orders')`,
    `export class Orders {`,
    ...lines,
    `}`,
  )
const trpc = (...lines: string[]): Record<string, string> =>
  file(
    `import { z } from 'zod'`,
    `import { publicProcedure, teamProcedure } from './trpc'`,
    `export const orders = {`,
    ...lines,
    `}`,
  )
const fix = (...keys: string[]): { key: string; applicability: 'manual' }[] =>
  keys.map((key) => ({ key, applicability: 'manual' }))

testRule(rule, {
  topic: 'frameworks',
  valid: [
    {
      name: 'options of Fastify that the file does not show',
      files: fastify(`app.post('/orders', options(), async (request) => ({ a: request.body.a }))`),
    },
    {
      name: 'a schema of Fastify from another file',
      files: fastify(`app.post('/orders', { schema }, async (request) => ({ a: request.body.a }))`),
    },
    {
      name: 'empty answers and redirects of Fastify',
      files: fastify(
        `app.delete('/orders', async (request, reply) => reply.code(204).send())`,
        `app.get('/old', async (request, reply) => reply.redirect('/new'))`,
      ),
    },
    {
      name: 'validated inputs of Hono',
      files: hono(
        `import { zValidator } from '@hono/zod-validator'`,
        `new Hono().post('/orders', zValidator('json', schema), (c) => c.json(c.req.valid('json').sku))`,
      ),
    },
    {
      name: 'an empty answer in the documentation of Hono',
      files: hono(
        `app.openapi(createRoute({ method: 'post', path: '/orders', responses: { 204: { description: 'done' } } }), (c) => c.body(null, 204))`,
      ),
    },
    {
      name: 'arguments of a wrapper around a handler of Next',
      files: {
        'src/app/api/orders/[id]/route.ts': `export const GET = withUser(async ({ params, user }) => Response.json([params.id, user.id]))\n`,
      },
    },
    {
      name: 'classes, pipes and single values of NestJS',
      files: nest(
        `  @Get(':id') one(@Param('id') id: string): Promise<OrderDto> { return this.orders.one(id) }`,
        `  @Post() @ApiOkResponse({ type: OrderDto }) create(@Body() body: OrderDto) { return body }`,
        `  @Post('raw') @ApiOkResponse({ type: OrderDto }) raw(@Body(new ZodPipe(schema)) body: unknown) { return body }`,
      ),
    },
    {
      name: 'a procedure whose base may have an input',
      files: trpc(`  one: teamProcedure.query(({ input }) => input.id),`),
    },
    {
      name: 'procedures with a schema and without an input',
      files: trpc(
        `  one: publicProcedure.input(z.object({ id: z.string() })).query(({ input }) => input.id),`,
        `  all: publicProcedure.query(() => []),`,
      ),
    },
  ],
  invalid: [
    {
      name: 'a body and a response of Fastify',
      files: fastify(`app.post('/orders', async (request) => ({ sku: request.body.sku }))`),
      errors: [{ file: FILE, line: 4, column: 1, endColumn: 68, fix: fix('declare-schema') }],
      nearestValid: fastify(
        `app.post('/orders', { schema: { body: schema, response: { 201: schema } } }, async (request) => ({ sku: request.body.sku }))`,
      ),
    },
    {
      name: 'a response of Fastify in the options of a route',
      files: fastify(
        `app.route({ method: 'GET', url: '/orders', schema: { querystring: schema }, handler: async (request) => find(request.query.page) })`,
      ),
      errors: [{ file: FILE, line: 4, column: 1, endColumn: 132, fix: fix('declare-response') }],
      nearestValid: fastify(
        `app.route({ method: 'GET', url: '/orders', schema: { querystring: schema, response: { 200: schema } }, handler: async (request) => find(request.query.page) })`,
      ),
    },
    {
      name: 'a parameter of Hono beside a route with the validator of the project',
      files: hono(
        `import { check } from './check'`,
        `new Hono().post('/orders', check('json', schema), (c) => c.json(c.req.valid('json')))`,
        `  .get('/orders/:id', (c) => c.json(find(c.req.param('id'))))`,
      ),
      errors: [
        { file: FILE, line: 7, column: 4, endColumn: 62, fix: [{ key: 'add-validator', applicability: 'manual' }] },
      ],
    },
    {
      name: 'a form of Next, with a default for what is missing',
      files: {
        'src/app/api/callback/route.ts': [
          `export async function POST(req: Request) {`,
          `  const form = await req.formData()`,
          `  const state = form.get('RelayState') || ''`,
          `  return Response.json(await answer(state, form.get('SAMLResponse')))`,
          `}`,
          ``,
        ].join('\n'),
      },
      errors: [{ file: 'src/app/api/callback/route.ts', line: 1, column: 23, endColumn: 27, fix: fix('parse-body') }],
    },
    {
      name: 'a body and a parameter of Hono',
      files: hono(
        `new Hono().post('/orders', async (c) => { const order = await c.req.json(); return c.json(order.sku) })`,
        `  .get('/orders/:id', (c) => c.json(find(c.req.param('id'))))`,
      ),
      errors: [
        { file: FILE, line: 5, column: 12, endColumn: 104, fix: fix('parse-body') },
        { file: FILE, line: 6, column: 4, endColumn: 62, fix: fix('parse-params') },
      ],
      nearestValid: hono(
        `new Hono().post('/orders', async (c) => { const order = schema.parse(await c.req.json()); return c.json(order.sku) })`,
      ),
    },
    {
      name: 'a body of Hono where the validator is a dependency',
      files: {
        ...hono(
          `new Hono().post('/orders', async (c) => { const order = await c.req.json(); return c.json(order.sku) })`,
        ),
        'package.json': '{ "dependencies": { "hono": "4.0.0", "zod": "3.0.0", "@hono/zod-validator": "1.0.0" } }',
      },
      errors: [{ file: FILE, line: 5, column: 12, endColumn: 104, fix: fix('add-validator') }],
      nearestValid: hono(
        `import { zValidator } from '@hono/zod-validator'`,
        `new Hono().post('/orders', zValidator('json', schema), (c) => { const order = c.req.valid('json'); return c.json(order.sku) })`,
      ),
    },
    {
      name: 'a body where the files beside it import zod by a path of it',
      files: {
        'package.json': '{ "dependencies": { "express": "5.0.0", "zod": "3.25.0" } }',
        'src/domains/orders/runtime/carts.ts':
          "import * as z from 'zod/v4'\nexport const cartSchema = z.object({ sku: z.string() })\n",
        ...file(`import { Router } from 'express'`, `Router().post('/orders', (req, res) => res.json(req.body.sku))`),
      },
      errors: [{ file: FILE, line: 2, column: 10, endColumn: 63, fix: fix('parse-body') }],
      nearestValid: file(
        `import { Router } from 'express'`,
        `import { cartSchema } from './carts'`,
        `Router().post('/orders', (req, res) => res.json(cartSchema.parse(req.body).sku))`,
      ),
    },
    {
      name: 'parameters that the schema of a route of Fastify lacks',
      files: fastify(
        `app.get('/orders/:id', { schema: { response: { 200: schema } } }, async (request) => find(request.params.id))`,
      ),
      errors: [{ file: FILE, line: 4, column: 1, endColumn: 110, fix: fix('declare-schema') }],
      nearestValid: fastify(
        `app.get('/orders/:id', { schema: { params: schema, response: { 200: schema } } }, async (request) => find(request.params.id))`,
      ),
    },
    {
      name: 'a response in the documentation of Hono',
      files: hono(
        `app.openapi(createRoute({ method: 'get', path: '/orders', responses: { 200: { description: 'all' } } }), (c) => c.json([1]))`,
      ),
      errors: [{ file: FILE, line: 5, column: 1, endColumn: 125, fix: fix('declare-response') }],
      nearestValid: hono(
        `app.openapi(createRoute({ method: 'get', path: '/orders', responses: { 200: { description: 'all', content: { 'application/json': { schema } } } } }), (c) => c.json([1]))`,
      ),
    },
    {
      name: 'a route of Hono that is described above its registration, without a response',
      files: hono(
        `const all = createRoute({ method: 'get', path: '/orders', responses: { 200: { description: 'all' } } })`,
        `app.openapi(all, (c) => c.json([1]))`,
      ),
      errors: [{ file: FILE, line: 6, column: 1, endColumn: 37, fix: fix('declare-response') }],
      nearestValid: hono(
        `const all = createRoute({ method: 'get', path: '/orders', responses: { 204: { description: 'none' } } })`,
        `app.openapi(all, (c) => c.body(null, 204))`,
      ),
    },
    {
      name: 'the body of Koa',
      files: file(
        `import Router from '@koa/router'`,
        `const router = new Router()`,
        `router.post('/orders', async (ctx) => { const { sku } = ctx.request.body; ctx.body = sku })`,
      ),
      errors: [{ file: FILE, line: 3, column: 1, endColumn: 92, fix: fix('parse-body') }],
      nearestValid: file(
        `import Router from '@koa/router'`,
        `import { orderSchema } from './schema'`,
        `const router = new Router()`,
        `router.post('/orders', async (ctx) => { const { sku } = orderSchema.parse(ctx.request.body); ctx.body = sku })`,
      ),
    },
    {
      name: 'inputs of route handlers of Next',
      files: {
        'src/app/api/orders/[id]/route.ts': [
          `export async function PUT(request: Request, { params }: Context) {`,
          `  const { id } = await params`,
          `  const { sku } = await request.json()`,
          `  return Response.json(await update(id, sku, new URL(request.url).searchParams.get('mode')))`,
          `}`,
          ``,
        ].join('\n'),
      },
      errors: [
        { file: 'src/app/api/orders/[id]/route.ts', line: 1, column: 23, endColumn: 26, fix: fix('parse-inputs') },
      ],
      nearestValid: {
        'src/app/api/orders/[id]/route.ts': [
          `import { orderSchema, pathSchema, modeSchema } from './schema'`,
          `export async function PUT(request: Request, { params }: Context) {`,
          `  const { id } = pathSchema.parse(await params)`,
          `  const { sku } = orderSchema.parse(await request.json())`,
          `  return Response.json(await update(id, sku, modeSchema.parse(new URL(request.url).searchParams.get('mode'))))`,
          `}`,
          ``,
        ].join('\n'),
      },
    },
    {
      name: 'the body in pages/api of Next',
      files: {
        'src/pages/api/orders.ts': `export default async function handler(req, res) {\n  res.json(await create(req.body.sku))\n}\n`,
      },
      errors: [{ file: 'src/pages/api/orders.ts', line: 1, column: 31, endColumn: 38, fix: fix('parse-body') }],
    },
    {
      name: 'types of NestJS that declare nothing',
      files: nest(
        `  @Post() @ApiOkResponse({ type: OrderDto }) create(@Body() body: any) { return body }`,
        `  @Get() @ApiOkResponse({ type: OrderDto }) all(@Query() query: Filter) { return query }`,
        `  @Post('part') @ApiOkResponse({ type: OrderDto }) part(@Body() body: Partial<OrderDto>) { return body }`,
        `  @Post('raw') @ApiOkResponse({ type: OrderDto }) raw(@Req() req) { return req.body.sku }`,
        `  @Get('page') @ApiOkResponse({ type: OrderDto }) page(@Req() req) { return req.query.page }`,
        `  @Get(':id') @ApiOkResponse({ type: OrderDto }) one(@Param('id') id) { return id }`,
      ),
      errors: [
        { file: FILE, line: 7, column: 3, endColumn: 10, fix: fix('use-class') },
        { file: FILE, line: 8, column: 3, endColumn: 9, fix: fix('use-class') },
        { file: FILE, line: 9, column: 3, endColumn: 16, fix: fix('use-class') },
        { file: FILE, line: 10, column: 3, endColumn: 15, fix: fix('use-class') },
        { file: FILE, line: 11, column: 3, endColumn: 15, fix: fix('use-class') },
        { file: FILE, line: 12, column: 3, endColumn: 14, fix: fix('use-class') },
      ],
    },
    {
      name: 'an answer that Swagger learns only in words',
      files: nest(`  @Get() @ApiOkResponse({ description: 'all' }) all() { return this.orders.all() }`),
      errors: [{ file: FILE, line: 7, column: 3, endColumn: 9, fix: fix('name-answer') }],
      nearestValid: nest(`  @Get() @ApiOkResponse({ type: [OrderDto] }) all() { return this.orders.all() }`),
    },
    {
      name: 'an answer that Swagger does not learn',
      files: nest(`  @Get(':id') one(@Param('id') id: string) { return this.orders.one(id) }`),
      errors: [{ file: FILE, line: 7, column: 3, endColumn: 14, fix: fix('name-answer') }],
      nearestValid: nest(
        `  @Get(':id') @ApiOkResponse({ type: OrderDto }) one(@Param('id') id: string) { return this.orders.one(id) }`,
      ),
    },
    {
      name: 'an object that a method makes, and the types that a service of the controller takes',
      files: {
        'src/domains/orders/runtime/orders.service.ts':
          'export class OrdersService {\n  add(grams: number) {}\n  find(state: string) {}\n}\n',
        ...file(
          `import { Body, Controller, Get, Post, Query } from '@nestjs/common'`,
          `import { ApiOkResponse } from '@nestjs/swagger'`,
          `import { OrderDto } from './order.dto'`,
          `import { OrdersService } from './orders.service'`,
          `@Controller('orders')`,
          `export class Orders {`,
          `  constructor(private readonly orders: OrdersService) {}`,
          `  @Get() list() { return { orders: [] as OrderDto[], total: 3 * 2 } }`,
          `  @Post() @ApiOkResponse({ type: OrderDto }) add(@Body() body: any) { return this.orders.add(body.load) }`,
          `  @Get() @ApiOkResponse({ type: OrderDto }) find(@Query() query: Record<string, string>) { return this.orders.find(query.step) }`,
          `}`,
        ),
      },
      errors: [
        { file: FILE, line: 8, column: 3, endColumn: 9, fix: fix('name-answer') },
        { file: FILE, line: 9, column: 3, endColumn: 10, fix: fix('use-class') },
        { file: FILE, line: 10, column: 3, endColumn: 9, fix: fix('use-class') },
      ],
    },
    {
      name: 'a package that has to be added, and a query that is read in two ways',
      files: {
        'package.json': '{ "name": "shop", "dependencies": { "@koa/router": "13.0.0" } }',
        ...file(
          `import Router from '@koa/router'`,
          `const router = new Router()`,
          `router.get('/orders', (ctx) => { ctx.body = { state: Number(ctx.query.state), limit: Number(ctx.request.query.limit) } })`,
        ),
      },
      errors: [{ file: FILE, line: 3, column: 1, endColumn: 122, fix: fix('parse-query') }],
    },
    {
      name: 'types from an argument of json, from defaults and from a text that is a number',
      files: file(
        `import { Hono } from 'hono'`,
        `interface Review { sku: string; load: number }`,
        `const app = new Hono()`,
        `app.post('/reviews', async (c) => {`,
        `  const review = await c.req.json<Review>()`,
        `  return c.json({ ...review, load: review.load + 1 })`,
        `})`,
        `app.post('/orders', async (c) => {`,
        `  const { state = false } = await c.req.json()`,
        `  return c.json({ state })`,
        `})`,
        `app.get('/orders', (c) => c.json({ step: parseInt(String(c.req.query('step')), 10) }))`,
      ),
      errors: [
        { file: FILE, line: 4, column: 1, endLine: 7, endColumn: 3, fix: fix('parse-body') },
        { file: FILE, line: 8, column: 1, endLine: 11, endColumn: 3, fix: fix('parse-body') },
        { file: FILE, line: 12, column: 1, endColumn: 87, fix: fix('parse-query') },
      ],
    },
    {
      name: 'procedures whose input has no schema',
      files: trpc(
        `  one: publicProcedure.query(({ input }) => input.id),`,
        `  two: publicProcedure.input(z.any()).mutation(({ input }) => input.id),`,
        `  three: publicProcedure.input((raw) => raw as Input).mutation(({ input }) => input.id),`,
        `  four: publicProcedure.mutation(async ({ getRawInput }) => save(await getRawInput())),`,
      ),
      errors: [
        { file: FILE, line: 4, column: 3, endColumn: 6, fix: fix('add-input') },
        { file: FILE, line: 5, column: 3, endColumn: 6, fix: fix('add-input') },
        { file: FILE, line: 6, column: 3, endColumn: 8, fix: fix('add-input') },
        { file: FILE, line: 7, column: 3, endColumn: 7, fix: fix('add-input') },
      ],
    },
    {
      name: 'an output that the option requires',
      files: {
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          rules: { 'contracts/api-schema': ['error', { trpcOutput: 'require' }] },
        }),
        ...trpc(`  all: publicProcedure.query(() => []),`, `  one: publicProcedure.query(() => ({ load: 3 * 2 })),`),
        'src/domains/orders/runtime/known.ts': `import { z } from 'zod'
import { publicProcedure } from './trpc'
const loadSchema = z.object({ load: z.number().int() })
export const orders = { one: publicProcedure.query(() => ({ load: 3 * 2 })) }
`,
      },
      errors: [
        {
          ...{ file: 'src/domains/orders/runtime/known.ts', line: 4, column: 25, endColumn: 28 },
          fix: fix('add-output'),
        },
        { file: FILE, line: 4, column: 3, endColumn: 6, fix: fix('add-output') },
        { file: FILE, line: 5, column: 3, endColumn: 6, fix: fix('add-output') },
      ],
      nearestValid: {
        'src/domains/orders/runtime/known.ts': null,
        ...trpc(`  all: publicProcedure.output(z.array(z.string())).query(() => []),`),
      },
    },
    {
      name: 'a route in the script of a component',
      files: {
        'src/domains/orders/ui/mock.vue': `<script setup lang="ts">\nimport { Router } from 'express'\nRouter().post('/orders', (req, res) => res.json(req.body.sku))\n</script>\n`,
      },
      errors: [{ file: 'src/domains/orders/ui/mock.vue', line: 3, column: 10, endColumn: 63, fix: fix('parse-body') }],
    },
  ],
})
