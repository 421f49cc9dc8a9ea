import { testRule } from '@stratalint/rule/vitest'
import rule from './parse-at-boundary.ts'

const FILE = 'src/domains/orders/repo/load-order.ts'
const TYPES = 'src/domains/orders/types'
const file = (text: string): Record<string, string> => ({ [FILE]: text })
const error = (line: number, column: number, endColumn: number, target: string, key = 'write-schema') => ({
  file: FILE,
  line,
  column,
  endColumn,
  fix: [{ key, applicability: 'manual' as const, target }],
})

const PRICE = 'export const load = (text: string) => JSON.parse(text).price\n'
const TOOLS_POLICY = JSON.stringify({
  architecture: {
    places: {
      source: { pattern: 'src/**', role: 'app' },
      agent: { pattern: 'packages/agent/**', role: 'app' },
      tools: { pattern: 'tools/**', role: 'app' },
    },
  },
  rules: { 'contracts/parse-at-boundary': 'error' },
})

testRule(rule, {
  topic: 'harmless uses',
  valid: [
    {
      name: 'the typed client of Hono, the worker of a file, and a script',
      files: {
        ...file(
          "import { client } from './client'\nexport const load = async () => {\n  const res = await client.orders.$get()\n  return (await res.json()).title\n}\nexport const csrf = async () => (await client.csrf.$get().then(async (res) => res.json())).token\nexport function run() {\n  const worker = new Worker(new URL('./run.ts', import.meta.url))\n  worker.onmessage = (event) => finish(event.data.total)\n}\n",
        ),
        'tools/prices/import.ts': 'export const load = (text: string) => JSON.parse(text).prices\n',
      },
    },
    {
      name: 'quotes around a text, whose escapes are read',
      files: file('export const unescape = (text: string): string => JSON.parse(`"${text}"`)\n'),
    },
    {
      name: 'any JSON, by its type',
      files: file(
        "import type { Prisma } from '@prisma/client'\nexport const parse = (text: string): Prisma.InputJsonValue => JSON.parse(text)\nexport const load = async (r: Response): Promise<JsonValue> => r.json()\n",
      ),
    },
    {
      name: 'a file that a script reads as a buffer',
      files: {
        'scripts/translations.ts':
          "import { readFile } from 'node:fs/promises'\nexport const load = async (path: string) => JSON.parse(Buffer.from(await readFile(path)).toString()).title\n",
      },
    },
    {
      name: 'code that helps tests, and the worker of msw',
      files: {
        'src/testing/mocks/db.ts': "export const load = () => JSON.parse(localStorage.getItem('db') ?? '{}').users\n",
        'public/mockServiceWorker.js': 'onmessage = (event) => event.data.error.message\n',
      },
    },
    {
      name: 'an error that is shown where the answer is not ok',
      files: file(
        'export async function load(url: string): Promise<void> {\n  const response = await fetch(url)\n  if (!response.ok) {\n    const { error } = await response.json()\n    throw new Error(error.message)\n  }\n}\nexport async function save(url: string): Promise<void> {\n  const response = await fetch(url)\n  if (response.status === 200) toast.success("saved")\n  else {\n    const body = await response.json().catch(() => null)\n    toast.error(body?.error?.message ?? "failed")\n  }\n}\n',
      ),
    },
    {
      name: 'an error that is shown after an answer that is ok has returned',
      files: file(
        'export async function save(url: string): Promise<void> {\n  const response = await fetch(url)\n  if (response.ok) return\n  const { error } = await response.json()\n  setErrorMessage(error.message)\n}\n',
      ),
    },
    {
      name: 'a property that only decides what runs',
      files: file(
        "export const listen = () =>\n  addEventListener('message', (event) => {\n    if (event.data.type === 'ready') start()\n    switch (event.data.kind) {\n      case 'stop':\n        stop()\n    }\n  })\n",
      ),
    },
    {
      name: 'properties of unknown that typeof has narrowed',
      files: file(
        "export const load = (text: string): string | null => {\n  const body: unknown = JSON.parse(text)\n  if (typeof body === 'object' && body !== null && 'name' in body && typeof body.name === 'string') {\n    return body.name.toUpperCase()\n  }\n  return null\n}\n",
      ),
    },
    {
      name: 'a value of unknown that typeof has found to be a scalar',
      files: file(
        "import { save } from './save'\nexport function isReady(text: string): boolean {\n  const value: unknown = JSON.parse(text)\n  if (typeof value === 'boolean' || typeof value === 'number') return Boolean(value)\n  return typeof value === 'string' && save(value)\n}\nexport function nameOf(text: string): string {\n  const value: unknown = JSON.parse(text)\n  return typeof value === 'string' && value !== '' ? value : 'none'\n}\nexport function countOf(text: string): number {\n  const value: unknown = JSON.parse(text)\n  if (typeof value !== 'number' || value < 0) throw new Error('no count')\n  return value\n}\n",
      ),
    },
    {
      name: 'a value that is passed on as unknown',
      files: file(
        "import { show } from './show'\nexport const read = (text: string): unknown => JSON.parse(text)\nexport const load = async (r: Response): Promise<unknown> => r.json()\nexport const print = (text: string) => {\n  const value: unknown = JSON.parse(text)\n  show(value)\n}\nexport const keep = (text: string) => {\n  const value: unknown = JSON.parse(text)\n  return value\n}\n",
      ),
    },
    {
      name: 'the input of a tRPC mutation',
      files: file(
        'export function useSave() {\n  const save = api.orders.save.useMutation()\n  return (text: string) => save.mutateAsync({ config: JSON.parse(text) })\n}\n',
      ),
    },
    {
      name: 'the keys of an object, and the version in the manifest of a package',
      files: file(
        "import { readFileSync } from 'node:fs'\nexport const isEmpty = (text: string) => Object.keys(JSON.parse(text)).length === 0\nexport const version = JSON.parse(readFileSync('./package.json', 'utf8')).version\n",
      ),
    },
    {
      name: 'a storage for texts of any key',
      files: file('export const getItem = (key: string): string | null => localStorage.getItem(key)\n'),
    },
    {
      name: 'rows of a database client',
      files: file(
        'export const rows = async () => {\n  const result = await client.query({ query: "SELECT 1" })\n  const all = await result.json()\n  return all[0]\n}\n',
      ),
    },
    {
      name: 'files that a script reads, and what helps tests',
      files: {
        'scripts/check.ts':
          "import { readFileSync } from 'node:fs'\nexport const port = JSON.parse(readFileSync('a.json', 'utf8')).port\n",
        'src/domains/orders/repo/__mocks__/order.ts': 'export const id = (text: string) => JSON.parse(text).id\n',
        'src/domains/orders/repo/create.e2e.ts': 'export const id = (text: string) => JSON.parse(text).id\n',
        'src/domains/orders/repo/render.ts':
          "import { render } from '@testing-library/react'\nexport const id = (text: string) => render(JSON.parse(text).id)\n",
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          files: ['src/**', 'scripts/**'],
          rules: { 'contracts/parse-at-boundary': 'error' },
        }),
      },
    },
  ],
  invalid: [
    {
      name: 'tools in the code of a package and in a place, and scripts in code',
      files: {
        'stratalint.config.json': TOOLS_POLICY,
        'packages/agent/package.json': '{ "name": "agent" }',
        'src/tools/price.ts': PRICE,
        'src/scripts/price.ts': PRICE,
        'packages/agent/tools/price.ts': PRICE,
      },
      errors: ['packages/agent/tools/price.ts', 'src/scripts/price.ts', 'src/tools/price.ts'].map((path) => ({
        ...error(1, 39, 55, path.replace('.ts', '-schema.ts')),
        file: path,
      })),
      nearestValid: {
        'src/tools/price.ts': '',
        'src/scripts/price.ts': '',
        'tools/price.ts': PRICE,
        'packages/agent/tools/price.ts': '',
        'packages/agent/scripts/price.ts': PRICE,
        'packages/loose/package.json': '{ "name": "loose" }',
        'packages/loose/tools/price.ts': PRICE,
      },
    },
    {
      name: 'another client, and messages from any sender',
      files: file(
        "import { client } from './client'\nexport const load = async () => {\n  const res = await client.orders.get()\n  return (await res.json()).title\n}\nwindow.onmessage = (event) => finish(event.data.total)\n",
      ),
      errors: [error(4, 17, 27, `${TYPES}/order-response.ts`), error(6, 38, 48, `${TYPES}/order-message.ts`)],
    },
    {
      name: 'braces around a text',
      nearestValid: file('export const unescape = (text: string): string => JSON.parse(`"${text}"`)\n'),
      files: file('export const wrap = (text: string): Order => JSON.parse(`{"id":${text}}`)\n'),
      errors: [error(1, 46, 74, `${TYPES}/order.ts`)],
    },
    {
      name: 'an error that the caller gets, and data of an answer that is ok',
      nearestValid: file(
        'export async function load(url: string) {\n  const response = await fetch(url)\n  if (!response.ok) {\n    const { error } = await response.json()\n    throw new Error(error.code)\n  }\n}\n',
      ),
      files: file(
        'export async function load(url: string) {\n  const response = await fetch(url)\n  if (!response.ok) {\n    const { error } = await response.json()\n    return error.code\n  }\n}\nexport async function total(url: string) {\n  const response = await fetch(url)\n  const order = await response.json()\n  if (!response.ok) throw new Error(order.message)\n  return order.total\n}\n',
      ),
      errors: [error(4, 29, 44, `${TYPES}/error-response.ts`), error(10, 23, 38, `${TYPES}/order.ts`)],
    },
    {
      name: 'a property that is compared and one that is read, and a comparison that is kept',
      nearestValid: file(
        "export const listen = () =>\n  addEventListener('message', (event) => {\n    if (event.data.type === 'resize') resize()\n  })\n",
      ),
      files: file(
        "export const listen = () =>\n  addEventListener('message', (event) => {\n    if (event.data.type === 'resize') resize(event.data.height)\n  })\nexport const isDraft = (text: string) => JSON.parse(text).state === 'draft'\n",
      ),
      errors: [error(3, 9, 19, `${TYPES}/order-message.ts`), error(5, 42, 58, `${TYPES}/draft-data.ts`)],
    },
    {
      name: 'a property of unknown that a cast reads, and one of any that typeof has tested',
      nearestValid: file(
        "export const title = (text: string) => {\n  const body = JSON.parse(text) as Record<string, unknown>\n  return typeof body.title === 'string' ? body.title : ''\n}\n",
      ),
      files: file(
        "export const name = (text: string) => {\n  const body: unknown = JSON.parse(text)\n  return (body as { name: string }).name\n}\nexport const title = (text: string) => {\n  const body = JSON.parse(text)\n  return typeof body.title === 'string' ? body.title : ''\n}\n",
      ),
      errors: [error(2, 25, 41, `${TYPES}/name.ts`), error(6, 16, 32, `${TYPES}/title.ts`)],
    },
    {
      name: 'a value of unknown that is no scalar, or that typeof has excluded',
      nearestValid: file(
        "export function nameOf(text: string): string {\n  const value: unknown = JSON.parse(text)\n  if (typeof value === 'string') return value\n  return ''\n}\n",
      ),
      files: file(
        "export function nameOf(text: string): object | null {\n  const value: unknown = JSON.parse(text)\n  if (typeof value === 'object') return value\n  return null\n}\nexport function idOf(text: string): any {\n  const value: unknown = JSON.parse(text)\n  return typeof value === 'string' ? null : value\n}\nconst whole: unknown = JSON.parse(location.hash)\nexport const all = whole\n",
      ),
      errors: [
        error(2, 26, 42, `${TYPES}/name-of.ts`),
        error(7, 26, 42, `${TYPES}/id-of.ts`),
        error(10, 24, 49, `${TYPES}/whole.ts`),
      ],
    },
    {
      name: 'a value that a type guard has narrowed from unknown',
      nearestValid: file(
        "import { save } from './save'\nexport const store = (text: string) => {\n  const value: unknown = JSON.parse(text)\n  save(value)\n}\n",
      ),
      files: file(
        "import { save } from './save'\nconst isOrder = (value: unknown): value is { id: string } => typeof value === 'object'\nexport const store = (text: string) => {\n  const value: unknown = JSON.parse(text)\n  if (isOrder(value)) save(value)\n}\n",
      ),
      errors: [error(4, 26, 42, `${TYPES}/order.ts`)],
    },
    {
      name: 'a mutation of another library, and a storage with a key of its own',
      nearestValid: file(
        'export function useSave() {\n  const save = trpc.orders.save.useMutation()\n  return (text: string) => save.mutateAsync(JSON.parse(text))\n}\nexport const token = (key: string): string | null => localStorage.getItem(key)\n',
      ),
      files: file(
        'export function useSave() {\n  const save = useMutation(saveOrder)\n  return (text: string) => save.mutateAsync(JSON.parse(text))\n}\nexport const token = (): string | null => localStorage.getItem("token")\n',
      ),
      errors: [error(3, 45, 61, `${TYPES}/order.ts`), error(5, 43, 72, `${TYPES}/token.ts`)],
    },
  ],
})
