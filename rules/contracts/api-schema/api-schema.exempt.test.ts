import { testRule } from '@stratalint/rule/vitest'
import rule from './api-schema.ts'

const FILE = 'src/domains/orders/runtime/routes.ts'
const express = (...lines: string[]): Record<string, string> => ({
  [FILE]: `${[`import { Router } from 'express'`, `import { orders } from './orders'`, `const router = Router()`, ...lines].join('\n')}\n`,
})
const ROUTE = 'src/app/api/orders/route.ts'
const next = (...lines: string[]): Record<string, string> => ({ [ROUTE]: `${lines.join('\n')}\n` })
const nest = (...lines: string[]): Record<string, string> => ({
  [FILE]: `${[`import { Body, Controller, Get, Headers, Post, Req, Res } from '@nestjs/common'`, `@Controller('orders')`, `export class Orders {`, ...lines, `}`].join('\n')}\n`,
})
const fix = (key: string): { key: string; applicability: 'manual' }[] => [{ key, applicability: 'manual' }]

testRule(rule, {
  topic: 'exempt',
  valid: [
    {
      name: 'mock data and well-known files',
      files: express(
        `router.get('/mock/orders', (req, res) => res.json(orders.page(req.query.page)))`,
        `router.get('/well-known/:file', (req, res) => res.json(req.params.file))`,
      ),
    },
    {
      name: 'a handler that returns what a package makes of the request',
      files: {
        'src/pages/api/auth.ts': `import NextAuth from 'next-auth'\nexport default async function handler(req, res) {\n  log(req.query.provider)\n  return await NextAuth(req, res, options)\n}\n`,
      },
    },
    {
      name: 'a webhook whose signature a package checks',
      files: express(
        `import Stripe from 'stripe'`,
        `router.post('/webhooks/stripe', (req, res) => {`,
        `  const event = Stripe.webhooks.constructEvent(req.body, req.headers['stripe-signature'], secret)`,
        `  res.json(orders.note(req.body.type, event.id))`,
        `})`,
      ),
    },
    {
      name: 'a webhook of NestJS with its signature, and one that passes the body on',
      files: nest(
        `  @Post('hooks') hook(@Body() body: any, @Headers('x-shop-signature') signature: string) { return this.orders.note(body.id, signature) }`,
        `  @Post('webhook') webhook(@Body() body: any) { return this.orders.note(body) }`,
      ),
    },
    {
      name: 'values that functions of other files check by their names',
      files: express(
        `import { parsePage } from './page'`,
        `router.get('/orders', (req, res) => res.json(orders.page(parsePage(req.query.page))))`,
      ),
    },
    {
      name: 'all the rest of a path',
      files: {
        'src/app/docs/[...path]/route.ts': `export async function GET(request: Request, { params }: Context) {\n  const { path } = await params\n  return Response.json(find(path))\n}\n`,
      },
    },
  ],
  invalid: [
    {
      name: 'a list of mocks that is no path of its own',
      files: express(`router.get('/mocking-birds', (req, res) => res.json(orders.page(req.query.page)))`),
      errors: [{ file: FILE, line: 4, column: 1, endColumn: 82, fix: fix('parse-query') }],
    },
    {
      name: 'a redirect or a value, by its query',
      files: next(
        `export async function GET(request: Request) {`,
        `  const code = new URL(request.url).searchParams.get('code')`,
        `  if (!code) return Response.redirect(LOGIN)`,
        `  return Response.json(await exchange(code))`,
        `}`,
      ),
      errors: [{ file: ROUTE, line: 1, column: 23, endColumn: 26, fix: fix('parse-query') }],
      nearestValid: next(
        `export async function GET(request: Request) {`,
        `  const code = new URL(request.url).searchParams.get('code')`,
        `  if (!code) return Response.json({ error: 'code is missing' }, { status: 400 })`,
        `  try {`,
        `    await exchange(code)`,
        `  } catch (error) {`,
        `    return failureOf(error)`,
        `  }`,
        `  const response = Response.redirect(HOME)`,
        `  return response`,
        `}`,
      ),
    },
    {
      name: 'a text in place of a file',
      files: next(
        `export async function GET(request: Request) {`,
        `  const name = new URL(request.url).searchParams.get('name')`,
        `  return new Response(await textOf(name), { headers: { 'Content-Type': 'application/json' } })`,
        `}`,
      ),
      errors: [{ file: ROUTE, line: 1, column: 23, endColumn: 26, fix: fix('parse-query') }],
      nearestValid: next(
        `export async function GET(request: Request) {`,
        `  const name = new URL(request.url).searchParams.get('name')`,
        `  return new Response(await textOf(name), { headers: { 'Content-Type': 'text/markdown' } })`,
        `}`,
      ),
    },
    {
      name: 'a redirect after a form',
      files: express(`router.post('/orders', (req, res) => { orders.create(req.body.sku); res.redirect('/orders') })`),
      errors: [{ file: FILE, line: 4, column: 1, endColumn: 95, fix: fix('parse-body') }],
      nearestValid: express(
        `router.post('/orders/:id', (req, res) => { orders.pay(req.params.id); res.redirect('/orders') })`,
      ),
    },
    {
      name: 'a check by hand, which the schema replaces',
      files: next(
        `export async function POST(request: Request) {`,
        `  const { email, note = '' } = await request.json()`,
        `  if (!email) return Response.json({ error: 'email' }, { status: 422 })`,
        `  return Response.json(await invite(email, note))`,
        `}`,
      ),
      errors: [{ file: ROUTE, line: 1, column: 23, endColumn: 27, fix: fix('parse-body') }],
    },
    {
      name: 'types from the functions that get the values',
      files: {
        ...express(
          `import { createOrder } from './create-order'`,
          `router.post('/orders', (req, res) => { res.json(createOrder(req.body.lines, { state: req.body.state })) })`,
        ),
        'src/domains/orders/runtime/create-order.ts': `export function createOrder(lines: string[], options: { state: 'new' | 'paid' }) { return lines }\n`,
      },
      errors: [{ file: FILE, line: 5, column: 1, endColumn: 107, fix: fix('parse-body') }],
    },
    {
      name: 'a schema of the types layer that has the properties',
      files: {
        ...express(`router.post('/orders', (req, res) => { res.json(orders.create(req.body.sku)) })`),
        'src/domains/orders/types/order.ts': `import { z } from 'zod'\nexport const newOrderSchema = z.object({ sku: z.string() })\nexport type NewOrder = z.infer<typeof newOrderSchema>\n`,
      },
      errors: [{ file: FILE, line: 4, column: 1, endColumn: 80, fix: fix('parse-body') }],
    },
    {
      name: 'inputs of one handler for all methods',
      files: {
        'src/pages/api/orders/[id].ts': `export default async function handler(req, res) {\n  res.json(req.method === 'GET' ? find(req.query.id) : update(req.query.id, req.body.sku))\n}\n`,
      },
      errors: [{ file: 'src/pages/api/orders/[id].ts', line: 1, column: 31, endColumn: 38, fix: fix('parse-inputs') }],
    },
    {
      name: 'parts of a body in NestJS, in one class',
      files: nest(
        `  @Post() create(@Body('sku') sku: string, @Body('details') details: any) { return this.orders.add(sku, details) }`,
      ),
      errors: [{ file: FILE, line: 4, column: 3, endColumn: 10, fix: fix('use-class') }],
      nearestValid: nest(
        `  @Post() create(@Body('sku') sku: string, @Body('details') details: string) { return this.orders.add(sku, details) }`,
      ),
    },
  ],
})
