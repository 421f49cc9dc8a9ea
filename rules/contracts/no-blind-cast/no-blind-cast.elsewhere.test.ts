import { testRule } from '@stratalint/rule/vitest'
import rule from './no-blind-cast.ts'

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

testRule(rule, {
  topic: 'schemas in another file',
  valid: [],
  invalid: [
    {
      name: 'casts in a layer that may not import zod',
      files: {
        ...POLICY,
        [FILE]:
          'export interface FeedPrice {\n  cents: number\n}\nexport async function loadFeed(r: Response) {\n  const body = (await r.json()) as { prices: FeedPrice[] }\n  return body.prices\n}\nexport const tags = (text: string) => ({ tags: JSON.parse(text) as string[] })\nexport const entries = (text: string) => ({ entries: JSON.parse(text) as any[] })\n',
      },
      errors: [
        error(FILE, 5, 16, 59, 'write-schema', `${TYPES}/feed-price.ts`),
        error(FILE, 8, 48, 76, 'write-schema', `${TYPES}/tags.ts`),
        error(FILE, 9, 54, 79, 'write-schema', `${TYPES}/entry.ts`),
      ],
    },
    {
      name: 'casts in a layer that may import zod',
      files: {
        ...POLICY,
        'src/domains/orders/runtime/tags.ts':
          'export const tags = (text: string) => ({ tags: JSON.parse(text) as string[] })\n',
      },
      errors: [error('src/domains/orders/runtime/tags.ts', 1, 48, 76, 'write-schema')],
    },
    {
      name: 'a cast in a provider, which no file with a schema is open to',
      files: {
        ...POLICY,
        [TOKENS]:
          'export interface Claims {\n  expires: number\n}\nexport const verify = (text: string) => (JSON.parse(text) as Claims).expires > 0\n',
      },
      errors: [error(TOKENS, 4, 42, 68, 'take-schema')],
      nearestValid: {
        [TOKENS]:
          'export interface Claims {\n  expires: number\n}\nexport const verify = (text: string, schema: { parse(value: unknown): Claims }) =>\n  schema.parse(JSON.parse(text)).expires > 0\n',
      },
    },
    {
      name: 'a cast to a part of a type',
      files: {
        [`${TYPES}/cart.ts`]:
          "import { z } from 'zod'\nexport interface Cart {\n  id: string\n  lines: string[]\n}\nexport const otherSchema = z.string()\n",
        [FILE]:
          "import type { Cart } from '../types/cart'\nexport const load = (text: string) => JSON.parse(text) as Pick<Cart, 'lines' | 'id'>\nexport const some = (text: string) => JSON.parse(text) as Omit<Cart, 'id'>\n",
      },
      errors: [
        error(FILE, 2, 39, 85, 'write-schema', `${TYPES}/cart.ts`),
        error(FILE, 3, 39, 75, 'write-schema', `${TYPES}/cart.ts`),
      ],
    },
  ],
})
