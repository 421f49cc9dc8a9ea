import { testRule } from '@stratalint/rule/vitest'
import rule from './parse-at-boundary.ts'

const FILE = 'src/domains/orders/repo/price-feed.ts'
const TYPES = 'src/domains/orders/types'
const TOKENS = 'src/providers/auth/tokens.ts'
/** Only these places may import zod. */
const POLICY = {
  'stratalint.config.json': JSON.stringify({
    extends: 'harness',
    architecture: { externals: { zod: ['types', 'runtime', 'app'] } },
  }),
}
const error = (file: string, line: number, column: number, endColumn: number, key: string, target?: string) => ({
  ...{ file, line, column, endColumn },
  fix: [{ key, applicability: 'manual' as const, ...(target === undefined ? {} : { target }) }],
})
const PRICE = 'export interface FeedPrice {\n  cents: number\n}\n'
const PARSED = {
  [`${TYPES}/feed-price.ts`]:
    "import { z } from 'zod'\nexport const feedPriceSchema = z.object({ cents: z.number() })\nexport type FeedPrice = z.infer<typeof feedPriceSchema>\nexport const feedSchema = z.object({ prices: z.array(feedPriceSchema) })\n",
}
const LINE = {
  [`${TYPES}/line.ts`]:
    "import { z } from 'zod'\nexport const lineSchema = z.object({ sku: z.string() })\nexport type Line = z.infer<typeof lineSchema>\n",
}

testRule(rule, {
  topic: 'schemas in another file',
  valid: [],
  invalid: [
    {
      name: 'an answer in a layer that may not import zod, whose type moves to the types',
      files: {
        ...POLICY,
        [FILE]: `${PRICE}export async function loadFeed(r: Response): Promise<FeedPrice[]> {\n  const body = (await r.json()) as { prices: FeedPrice[] }\n  return body.prices\n}\nexport const one = async (r: Response): Promise<FeedPrice> => r.json()\n`,
      },
      errors: [
        error(FILE, 5, 23, 31, 'write-schema', `${TYPES}/feed-price.ts`),
        error(FILE, 8, 63, 71, 'write-schema', `${TYPES}/feed-price.ts`),
      ],
      nearestValid: {
        ...PARSED,
        [FILE]:
          "import { feedSchema, feedPriceSchema, type FeedPrice } from '../types/feed-price'\nexport async function loadFeed(r: Response): Promise<FeedPrice[]> {\n  return feedSchema.parse(await r.json()).prices\n}\nexport const one = async (r: Response): Promise<FeedPrice> => feedPriceSchema.parse(await r.json())\n",
      },
    },
    {
      name: 'the same answer in a layer that may import zod, whose type stays',
      files: {
        ...POLICY,
        'src/domains/orders/runtime/price-feed.ts': `${PRICE}export const one = async (r: Response): Promise<FeedPrice> => r.json()\n`,
      },
      errors: [
        error(
          'src/domains/orders/runtime/price-feed.ts',
          4,
          63,
          71,
          'write-schema',
          'src/domains/orders/runtime/price-feed.ts',
        ),
      ],
    },
    {
      name: 'lists of texts and of a type with a schema in a layer that may not import zod',
      files: {
        ...POLICY,
        ...LINE,
        [FILE]:
          "import type { Line } from '../types/line'\nexport const tagsOf = (row: { tags: string }) => JSON.parse(row.tags) as string[]\nexport const linesOf = (row: { lines: string }) => JSON.parse(row.lines) as Line[]\n",
      },
      errors: [
        error(FILE, 2, 50, 70, 'write-schema', `${TYPES}/tags.ts`),
        error(FILE, 3, 52, 73, 'use-schema', `${TYPES}/line.ts`),
      ],
      nearestValid: {
        [`${TYPES}/tags.ts`]: "import { z } from 'zod'\nexport const tagsSchema = z.array(z.string())\n",
        [FILE]:
          "import { lineSchema } from '../types/line'\nimport { tagsSchema } from '../types/tags'\nexport const tagsOf = (row: { tags: string }) => tagsSchema.parse(JSON.parse(row.tags))\nexport const linesOf = (row: { lines: string }) => lineSchema.array().parse(JSON.parse(row.lines))\n",
      },
    },
    {
      name: 'a provider, which no file with a schema is open to',
      files: {
        ...POLICY,
        [TOKENS]:
          'export interface Claims {\n  expires: number\n}\nexport function verify(text: string): boolean {\n  const claims = JSON.parse(text) as Claims\n  return claims.expires > 0\n}\n',
      },
      errors: [error(TOKENS, 5, 18, 34, 'take-schema')],
      nearestValid: {
        [TOKENS]:
          'export interface Claims {\n  expires: number\n}\nexport function verify(text: string, schema: { parse(value: unknown): Claims }): boolean {\n  return schema.parse(JSON.parse(text)).expires > 0\n}\n',
      },
    },
    {
      name: 'a part of a type, and a list of anything over which a loop goes',
      files: {
        [`${TYPES}/cart.ts`]:
          "import { z } from 'zod'\nexport interface Cart {\n  id: string\n  lines: string[]\n}\nexport const entrySetSchema = z.object({ id: z.string() })\n",
        [FILE]:
          "import type { Cart } from '../types/cart'\nexport function load(row: { body: string }) {\n  const body = JSON.parse(row.body) as Pick<Cart, 'lines'>\n  return { ...body, id: '1' }\n}\nexport function importCarts(text: string) {\n  const entries = JSON.parse(text) as any[]\n  for (const entry of entries) save(entry.id)\n}\n",
      },
      errors: [
        error(FILE, 3, 16, 36, 'write-schema', `${TYPES}/cart.ts`),
        error(FILE, 7, 19, 35, 'write-schema', `${TYPES}/entry.ts`),
      ],
    },
    {
      name: 'an answer with a list in it, for which there is only the schema of an element',
      files: {
        [`${TYPES}/product.ts`]:
          "import { z } from 'zod'\nexport const productSchema = z.object({\n  id: z.string(),\n  title: z.string(),\n})\nexport type Product = z.infer<typeof productSchema>\n",
        [FILE]:
          'export async function loadProducts(r: Response) {\n  const body = await r.json()\n  show(body.items)\n}\nexport async function loadProduct(r: Response) {\n  const body = await r.json()\n  show(body.title)\n}\n',
      },
      errors: [
        error(FILE, 2, 22, 30, 'write-schema', `${TYPES}/products-response.ts`),
        error(FILE, 6, 22, 30, 'use-schema', `${TYPES}/product.ts`),
      ],
    },
    {
      name: 'a member that the schema of the body does not have',
      files: {
        [`${TYPES}/credentials.ts`]:
          "import { z } from 'zod'\nexport const credentialsSchema = z.object({ email: z.string(), password: z.string() })\n",
        'src/domains/orders/runtime/routes.ts':
          "import express from 'express'\nimport { credentialsSchema } from '../types/credentials'\nconst router = express.Router()\nrouter.post('/accounts', (request, response) => {\n  const credentials = credentialsSchema.parse(request.body)\n  response.json(signUp(credentials, request.body.name))\n})\n",
      },
      errors: [error('src/domains/orders/runtime/routes.ts', 6, 37, 49, 'extend-schema')],
      nearestValid: {
        'src/domains/orders/runtime/routes.ts':
          "import express from 'express'\nimport { credentialsSchema } from '../types/credentials'\nconst router = express.Router()\nrouter.post('/accounts', (request, response) => {\n  const credentials = credentialsSchema.parse(request.body)\n  response.json(signUp(credentials, request.body.email))\n})\n",
      },
    },
    {
      name: 'a member besides a schema of this file, but not besides one that keeps other members',
      files: {
        'src/domains/orders/runtime/routes.ts':
          "import express from 'express'\nimport { z } from 'zod'\nconst router = express.Router()\nconst ownSchema = z.object({\n  id: z.string(),\n})\nconst openSchema = z.object({\n  id: z.string(),\n}).passthrough()\nrouter.post('/own', (req, res) => {\n  const own = ownSchema.safeParse(req.body)\n  if (!own.success) return res.sendStatus(400)\n  res.json(make(own.data, req.body.name))\n})\nrouter.post('/open', (req, res) => {\n  openSchema.parse(req.body)\n  res.json(make(req.body.name))\n})\n",
      },
      errors: [error('src/domains/orders/runtime/routes.ts', 13, 27, 35, 'extend-schema')],
    },
  ],
})
