import { testRule } from '@stratalint/rule/vitest'
import rule from './parse-at-boundary.ts'

const FILE = 'src/domains/orders/runtime/routes.ts'
const TYPES = 'src/domains/orders/types/order.ts'
const SCHEMA = {
  [TYPES]:
    "import { z } from 'zod'\nexport const orderSchema = z.object({ id: z.string() })\nexport type Order = z.infer<typeof orderSchema>\n",
}
const IMPORT = "import { orderSchema } from '../types/order'\n"
const EXPRESS = "import express from 'express'\nconst app = express()\n"
const file = (text: string): Record<string, string> => ({ ...SCHEMA, [FILE]: text })

const keys = (...all: string[]) =>
  all.map((key) => ({ key, applicability: 'manual' as const, ...(TARGETS[key] && { target: TARGETS[key] }) }))
const TARGETS: Record<string, string> = {
  'use-schema': TYPES,
  'write-schema': 'src/domains/orders/types/create-order-body.ts',
}

const written = (name: string) => [
  { key: 'write-schema', applicability: 'manual' as const, target: `src/domains/orders/types/${name}.ts` },
]

testRule(rule, {
  topic: 'requests',
  valid: [
    {
      name: 'a text of the path that is used as it is, of which no schema could say more',
      files: file(
        `${EXPRESS}app.get('/profiles/:username', (req, res) => {\n  res.json(find(req.params.username))\n})\n`,
      ),
    },
    {
      name: 'a saved request of a package that is no web framework',
      files: file(
        "import type { SavedRequest } from '@shop/data'\nexport const entriesOf = (req: SavedRequest) => req.body.entries\n",
      ),
    },
    {
      name: 'parts of an Express request that go to schemas',
      files: file(
        `${EXPRESS}${IMPORT}app.post('/orders/:id', (req, res) => {\n  const order = orderSchema.parse(req.body)\n  const { id } = req.params\n  res.json({ order, id: orderSchema.shape.id.parse(id) })\n})\n`,
      ),
    },
    {
      name: 'a body that a validator of the route, of the router or with a schema has parsed',
      files: file(
        `${EXPRESS}${IMPORT}import { validate, check } from './middleware'\nconst isOrder = check(orderSchema)\napp.post('/a', validate({ body: orderSchema }), (req, res) => res.json(req.body.id))\napp.post('/b', [isOrder], async (req, res) => res.json(req.body.id))\napp.use(validate(orderSchema))\napp.post('/c', (req, res) => res.json(req.body.id))\n`,
      ),
    },
    {
      name: 'a Fastify route with a schema for the part',
      files: file(
        `import fastify from 'fastify'\n${IMPORT}const app = fastify()\napp.post('/orders', { schema: { body: orderSchema } }, async (request) => request.body.id)\napp.route({ method: 'GET', url: '/', schema: { querystring: orderSchema }, handler: async (request) => request.query.id })\n`,
      ),
    },
    {
      name: 'what Hono, tRPC and Nest have validated',
      files: file(
        `import { Hono } from 'hono'\nimport { zValidator } from '@hono/zod-validator'\n${IMPORT}const app = new Hono()\napp.post('/', zValidator('json', orderSchema), (c) => c.json(c.req.valid('json').id))\nexport const create = procedure.input(orderSchema).mutation(({ input }) => input.id)\n@Controller()\nexport class Orders {\n  @Post() create(@Body() order: CreateOrderDto, @Query('page') page: string) {\n    return [order.id, page]\n  }\n}\n`,
      ),
    },
    {
      name: 'requests of the web platform and of other protocols',
      files: file(
        `export async function POST(request: Request) {\n  return new Response(request.body)\n}\nexport const run = (request: { params: { id: string } }) => request.params.id\n`,
      ),
    },
    {
      name: 'a middleware that replaces the body',
      files: file(
        `${EXPRESS}${IMPORT}app.use((req, _res, next) => {\n  req.body = orderSchema.parse(req.body)\n  console.log(req.body.id)\n  next()\n})\n`,
      ),
    },
  ],
  invalid: [
    {
      name: 'a query that a list is looked up with, and one that goes to a store',
      files: {
        'src/domains/orders/runtime/list.ts':
          "import type { Request, Response } from 'express'\nexport const list = (req: Request, res: Response) => res.json(store.find(req.query.action))\n",
      },
      errors: [
        {
          file: 'src/domains/orders/runtime/list.ts',
          line: 2,
          column: 74,
          endColumn: 83,
          fix: [{ key: 'write-schema', applicability: 'manual', target: 'src/domains/orders/types/runtime-query.ts' }],
        },
      ],
      nearestValid: {
        'src/domains/orders/runtime/list.ts':
          "import type { Request, Response } from 'express'\nexport const list = (req: Request, res: Response) => res.json(ACTIONS.includes(req.query.action as Action) ? 1 : 0)\n",
      },
    },
    {
      name: 'a body that goes to the default export of another file, which reads it, and to a store',
      files: {
        'src/domains/orders/service/add-order.ts':
          'export default async function addOrder(body: { id: string }) {\n  return save(body.id)\n}\n',
        'src/domains/orders/runtime/add.ts':
          "import addOrder from '../service/add-order'\nimport { Worker } from 'bullmq'\nexport default async function handler(req: NextApiRequest, res: NextApiResponse) {\n  res.json(await addOrder(req.body))\n}\n",
      },
      errors: [
        {
          file: 'src/domains/orders/runtime/add.ts',
          line: 4,
          column: 27,
          endColumn: 35,
          fix: [{ key: 'write-schema', applicability: 'manual', target: 'src/domains/orders/types/runtime-body.ts' }],
        },
      ],
      nearestValid: {
        'src/domains/orders/service/add-order.ts':
          "import { orderSchema } from '../types/order'\nexport default async function addOrder(body: { id: string }) {\n  return save(orderSchema.parse(body).id)\n}\n",
      },
    },
    {
      name: 'a query, in which numbers are texts, and one with a flag, which a text shows in many ways',
      files: file(
        `${EXPRESS}app.get('/orders', (req, res) => {\n  const page = Number(req.query.page)\n  const size = Number(req.query.size ?? 10)\n  res.json({ page, size })\n})\napp.get('/all', (req, res) => {\n  res.json(list(req.query.limit, req.query.isOpen))\n})\n`,
      ),
      errors: [
        { file: FILE, line: 4, column: 23, endColumn: 32, fix: [{ key: 'parse-query', applicability: 'suggested' }] },
        { file: FILE, line: 9, column: 17, endColumn: 26, fix: written('all-query') },
      ],
      nearestValid: file(
        `${EXPRESS}${IMPORT}app.get('/orders', (req, res) => {\n  res.json(orderSchema.parse(req.query))\n})\n`,
      ),
    },
    {
      name: 'a request that a type of the project extends',
      files: file(
        "import type { UserRequest } from '../types/request'\nexport const entriesOf = (req: UserRequest) => req.body.entries\n",
      ),
      errors: [{ ...{ file: FILE, line: 2, column: 48, endColumn: 56 }, fix: written('entries-of-body') }],
    },
    {
      name: 'a body that is destructured, once for the handler',
      files: file(
        `${EXPRESS}app.post('/orders', async (req, res) => {\n  const { id } = req.body\n  res.json({ id, note: req.body.note })\n})\n`,
      ),
      errors: [
        { file: FILE, line: 4, column: 18, endColumn: 26, fix: [{ key: 'parse-body', applicability: 'suggested' }] },
      ],
      nearestValid: {
        [FILE]: `${EXPRESS}${IMPORT}app.post('/orders', async (req, res) => {\n  const { id, note } = orderSchema.parse(req.body)\n  res.json({ id, note })\n})\n`,
      },
    },
    {
      name: 'query and params that a controller passes on',
      files: file(
        "import type { Request, Response } from 'express'\nimport { find } from '../service/find'\nexport const getOrder = async (req: Request, res: Response) => {\n  res.json(await find(req.params.id, req.query))\n}\n",
      ),
      errors: [
        { file: FILE, line: 4, column: 23, endColumn: 33, fix: [{ key: 'parse-params', applicability: 'suggested' }] },
        { file: FILE, line: 4, column: 38, endColumn: 47, fix: written('get-order-query') },
      ],
    },
    {
      name: 'a destructured request',
      files: file(`${EXPRESS}app.post('/orders', ({ body }, res) => {\n  res.json(body.id)\n})\n`),
      errors: [{ file: FILE, line: 3, column: 24, endColumn: 28, fix: keys('write-schema') }],
    },
    {
      name: 'a Fastify body whose route has a schema for the query only',
      files: file(
        `import fastify from 'fastify'\n${IMPORT}const app = fastify()\napp.post('/orders', { schema: { querystring: orderSchema } }, async (request) => request.body.id)\n`,
      ),
      errors: [{ file: FILE, line: 4, column: 82, endColumn: 94, fix: keys('write-schema', 'validate-in-framework') }],
      nearestValid: {
        [FILE]: `import fastify from 'fastify'\n${IMPORT}const app = fastify()\napp.post('/orders', { schema: { body: orderSchema } }, async (request) => request.body.id)\n`,
      },
    },
    {
      name: 'a Hono body, query and parameter',
      files: file(
        "import { Hono } from 'hono'\nconst app = new Hono()\napp.post('/orders', async (c) => {\n  const order = await c.req.json()\n  return c.json(order.id)\n})\napp.get('/orders', (c) => find(c.req.query('page')))\ndeclare function find(page: unknown): Response\n",
      ),
      errors: [
        { file: FILE, line: 4, column: 23, endColumn: 35, fix: keys('use-schema', 'validate-in-framework') },
        {
          file: FILE,
          line: 7,
          column: 32,
          endColumn: 51,
          fix: [
            { key: 'write-schema', applicability: 'manual', target: 'src/domains/orders/types/order-query.ts' },
            { key: 'validate-in-framework', applicability: 'manual' },
          ],
        },
      ],
    },
    {
      name: 'a Nest body without a class',
      files: file(
        "import { Body, Controller, Post } from '@nestjs/common'\n@Controller('orders')\nexport class Orders {\n  @Post()\n  createOrder(@Body() body: any) {\n    return body.id\n  }\n}\n",
      ),
      errors: [{ file: FILE, line: 5, column: 23, endColumn: 32, fix: keys('use-schema', 'validate-in-framework') }],
      nearestValid: {
        [FILE]:
          "import { Body, Controller, Post } from '@nestjs/common'\n@Controller('orders')\nexport class Orders {\n  @Post()\n  createOrder(@Body() body: CreateOrderDto) {\n    return body.id\n  }\n}\n",
      },
    },
    {
      name: 'the payload of a job',
      files: file(
        "import { Worker, type Job } from 'bullmq'\nexport const worker = new Worker('orders', async (job) => {\n  await ship(job.data.id)\n})\nexport async function shipOrder({ data }: Job) {\n  await ship(data.id)\n}\ndeclare function ship(id: string): Promise<void>\n",
      ),
      errors: [
        {
          file: FILE,
          line: 3,
          column: 14,
          endColumn: 22,
          fix: [{ key: 'write-schema', applicability: 'manual', target: 'src/domains/orders/types/order-job.ts' }],
        },
        {
          file: FILE,
          line: 5,
          column: 35,
          endColumn: 39,
          fix: [{ key: 'write-schema', applicability: 'manual', target: 'src/domains/orders/types/ship-order-job.ts' }],
        },
      ],
    },
  ],
})
