import { testRule } from '@stratalint/rule/vitest'
import rule from './api-path.ts'

const FILE = 'src/domains/orders/runtime/routes.ts'
const file = (...lines: string[]): Record<string, string> => ({ [FILE]: `${lines.join('\n')}\n` })
const rename = { key: 'rename-path', applicability: 'manual' } as const
const move = { key: 'move-file', applicability: 'manual' } as const

testRule(rule, {
  topic: 'frameworks',
  valid: [
    {
      name: 'the plural in a prefix of the same file',
      files: file(
        `import fastify from 'fastify'`,
        `const app = fastify()`,
        `app.register(async (orders) => { orders.get('/:id', a) }, { prefix: '/orders' })`,
      ),
    },
    {
      name: 'a client with the name of nothing',
      files: file(`import { client } from './client'`, `client.get('/getOrders', (a) => a)`),
    },
  ],
  invalid: [
    {
      name: 'one path of a chain of methods in Express',
      files: file(`import { Router } from 'express'`, `Router().route('/orderItems').get(a).post(b)`),
      errors: [{ file: FILE, line: 2, column: 31, endColumn: 37, fix: [rename] }],
      nearestValid: file(`import { Router } from 'express'`, `Router().route('/order-items').get(a).post(b)`),
    },
    {
      name: 'a mount of the same file at its first route',
      files: file(
        `import express, { Router } from 'express'`,
        `const app = express()`,
        `const router = Router()`,
        `router.get('/:id', a)`,
        `router.patch('/:id', b)`,
        `app.use('/order', router)`,
      ),
      errors: [{ file: FILE, line: 4, column: 1, endColumn: 22, fix: [rename] }],
      nearestValid: file(
        `import express, { Router } from 'express'`,
        `const app = express()`,
        `const router = Router()`,
        `router.get('/:id', a)`,
        `router.patch('/:id', b)`,
        `app.use('/orders', router)`,
      ),
    },
    {
      name: 'a mount of a router of another file',
      files: file(
        `import express from 'express'`,
        `import { orderRouter } from './orders'`,
        `const app = express()`,
        `app.use('/orderItems', orderRouter)`,
      ),
      errors: [{ file: FILE, line: 4, column: 1, endColumn: 36, fix: [rename] }],
      nearestValid: file(
        `import express from 'express'`,
        `import { orderRouter } from './orders'`,
        `const app = express()`,
        `app.use('/order-items', orderRouter)`,
      ),
    },
    {
      name: 'a typed router of a parameter and one of a class',
      files: file(
        `import type { Application, Router } from 'express'`,
        `export function register(api: Application) { api.get('/getOrders', a) }`,
        `class Orders { private routes: Router; start() { this.routes.get('/orderItems', a) } }`,
      ),
      errors: [
        { file: FILE, line: 2, column: 46, endColumn: 70, fix: [rename] },
        { file: FILE, line: 3, column: 50, endColumn: 83, fix: [rename] },
      ],
    },
    {
      name: 'constants, templates and several paths',
      files: file(
        `import { Router } from 'express'`,
        `const PATHS = { items: '/orderItems' } as const`,
        `const BASE = '/order'`,
        'const router = Router()',
        'router.get(PATHS.items, a)',
        'router.get(`${BASE}/:id`, a)',
        `router.get(['/orders', '/myOrders'], a)`,
      ),
      errors: [
        { file: FILE, line: 5, column: 1, endColumn: 27, fix: [rename] },
        { file: FILE, line: 6, column: 1, endColumn: 29, fix: [rename] },
        { file: FILE, line: 7, column: 1, endColumn: 40, fix: [rename] },
      ],
    },
    {
      name: 'routes and plugins of Fastify',
      files: file(
        `import fastify, { type FastifyInstance, type FastifyPluginAsync } from 'fastify'`,
        `const app = fastify().withTypeProvider()`,
        `app.route({ method: ['GET', 'HEAD'], url: '/orderItems', handler: a })`,
        `export async function orders(server: FastifyInstance) { server.get('/getOrders', { schema }, a) }`,
        `export const users: FastifyPluginAsync = async (api) => { api.post('/createUser', a) }`,
        `app.register(async (child) => { child.get('/:id', a) }, { prefix: '/item' })`,
      ),
      errors: [
        { file: FILE, line: 3, column: 1, endColumn: 71, fix: [rename] },
        { file: FILE, line: 4, column: 57, endColumn: 96, fix: [rename] },
        { file: FILE, line: 5, column: 59, endColumn: 85, fix: [rename] },
        { file: FILE, line: 6, column: 33, endColumn: 53, fix: [rename] },
      ],
    },
    {
      name: 'chains, mounts and documented routes of Hono',
      files: file(
        `import { Hono } from 'hono'`,
        `import { createRoute } from '@hono/zod-openapi'`,
        `const items = new Hono().get('/:id', a)`,
        `export const app = new Hono()`,
        `  .basePath('/api')`,
        `  .get('/orderItems', a)`,
        `  .on(['PUT', 'PATCH'], '/updateOrder/:id', a)`,
        `app.route('/item', items)`,
        `export const route = createRoute({ method: 'get', path: '/order/{id}', responses: {} })`,
      ),
      errors: [
        { file: FILE, line: 3, column: 26, endColumn: 40, fix: [rename] },
        { file: FILE, line: 6, column: 4, endColumn: 25, fix: [rename] },
        { file: FILE, line: 7, column: 4, endColumn: 47, fix: [rename] },
        { file: FILE, line: 9, column: 22, endColumn: 88, fix: [rename] },
      ],
    },
    {
      name: 'prefixes and named routes of Koa',
      files: file(
        `import Router from '@koa/router'`,
        `const items = new Router({ prefix: '/item' })`,
        `items.get('item', '/:id', a)`,
        `const users = new Router()`,
        `users.prefix('/user')`,
        `users.get('/:id', a)`,
        `const all = new Router()`,
        `all.use('/orderLines', items.routes())`,
      ),
      errors: [
        { file: FILE, line: 3, column: 1, endColumn: 29, fix: [rename] },
        { file: FILE, line: 6, column: 1, endColumn: 21, fix: [rename] },
      ],
    },
    {
      name: 'the folders of Next',
      files: {
        'src/app/(shop)/api/orderItems/[id]/route.ts': 'export async function GET() {}\nexport const POST = a\n',
      },
      errors: [
        {
          file: 'src/app/(shop)/api/orderItems/[id]/route.ts',
          line: 1,
          column: 23,
          endColumn: 26,
          fix: [{ ...move, target: 'src/app/(shop)/api/order-items/[id]/route.ts' }],
        },
      ],
    },
    {
      name: 'an action in a folder of Next beside the route that it belongs to',
      files: {
        'src/app/api/orders/create/route.ts': 'export const POST = a\n',
        'src/app/api/orders/route.ts': 'export const GET = a\n',
      },
      errors: [
        {
          file: 'src/app/api/orders/create/route.ts',
          line: 1,
          column: 14,
          endColumn: 18,
          fix: [{ ...move, target: 'src/app/api/orders/route.ts' }],
        },
      ],
    },
    {
      name: 'a file in pages/api of Next',
      files: { 'src/pages/api/order/[id].ts': 'export default function handler() {}\n' },
      errors: [
        {
          file: 'src/pages/api/order/[id].ts',
          line: 1,
          column: 25,
          endColumn: 32,
          fix: [{ ...move, target: 'src/pages/api/orders/[id].ts' }],
        },
      ],
    },
    {
      name: 'a controller of NestJS at its first route',
      files: file(
        `import { Controller, Get, Post, Version } from '@nestjs/common'`,
        `@Controller('order')`,
        `export class OrderController {`,
        `  @Get(':id') one() {}`,
        `  @Get(':id/lineItems') items() {}`,
        `  @Version('2') @Post('create') create() {}`,
        `}`,
      ),
      errors: [
        { file: FILE, line: 4, column: 3, endColumn: 14, fix: [rename] },
        { file: FILE, line: 5, column: 3, endColumn: 24, fix: [rename] },
        { file: FILE, line: 6, column: 17, endColumn: 32, fix: [rename] },
      ],
      nearestValid: file(
        `import { Controller, Get, Post } from '@nestjs/common'`,
        `@Controller('orders')`,
        `export class OrderController {`,
        `  @Get(':id') one() {}`,
        `  @Get(':id/line-items') items() {}`,
        `  @Post() create() {}`,
        `}`,
      ),
    },
    {
      name: 'the path of a procedure in its documentation',
      files: file(
        `import { publicProcedure } from './trpc'`,
        `export const routes = {`,
        `  one: publicProcedure.meta({ openapi: { method: 'GET', path: '/order/{id}' } }).query(a),`,
        `}`,
      ),
      errors: [{ file: FILE, line: 3, column: 3, endColumn: 6, fix: [rename] }],
    },
    {
      name: 'a router that comes from elsewhere',
      files: file(
        `import { app } from './app'`,
        `app.get('/orderItems', (req, res) => res.json([]))`,
        `export const routes = (router) => router.post('/sendMail', a)`,
      ),
      errors: [
        { file: FILE, line: 2, column: 1, endColumn: 51, fix: [rename] },
        { file: FILE, line: 3, column: 35, endColumn: 62, fix: [rename] },
      ],
    },
  ],
})
