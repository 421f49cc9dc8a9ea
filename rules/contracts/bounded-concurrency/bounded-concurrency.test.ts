import { testRule } from '@stratalint/rule/vitest'
import rule from './bounded-concurrency.ts'

const FILE = 'src/domains/orders/service/load.ts'
const REPO = 'src/domains/orders/repo/orders.ts'
const repo = {
  [REPO]: [
    'export async function findOrder(id: string) { return { id } }',
    'export function toRow(order: { id: string }): string { return order.id }',
    'export const orders = { find: async (id: string) => ({ id }) }',
    'export class OrderRepo { find(id: string) { return Promise.resolve({ id }) } }',
    '',
  ].join('\n'),
}
const policy = (options?: object): Record<string, string> => ({
  'stratalint.config.json': JSON.stringify({
    extends: 'harness',
    rules: { 'contracts/bounded-concurrency': options === undefined ? 'error' : ['error', options] },
  }),
})
const IMPORT = "import { findOrder, orders, OrderRepo, toRow } from '../repo/orders'"
const file = (...lines: string[]): Record<string, string> => ({
  ...policy(),
  ...repo,
  [FILE]: [IMPORT, ...lines, ''].join('\n'),
})
const CHUNK = [{ key: 'chunk', applicability: 'manual' as const }]
type Fix = { key: string; applicability: 'manual'; target?: string }
const at = (line: number, column: number, endColumn: number, fix: readonly Fix[] = CHUNK) => ({
  ...{ file: FILE, line, column, endColumn, fix },
})

testRule(rule, {
  valid: [
    {
      name: 'a callback that makes functions and calls none',
      files: file('export const a = (ids: string[]) => Promise.all(ids.map((id) => async () => findOrder(id)))'),
    },
    {
      name: 'a callback that waits for its turn, and calls in one transaction',
      files: file(
        'export const a = (ids: string[]) =>',
        '  Promise.all(ids.map(async (id) => {',
        '    const key = id.trim()',
        '    const release = await semaphore.acquire()',
        '    try { return await findOrder(key) } finally { release() }',
        '  }))',
        'export const b = (ids: string[]) =>',
        '  db.transaction((tx) => Promise.all(ids.map(async (id) => findOrder(id, { transaction: tx }))))',
        'export const c = (ids: string[], tx: Tx) => Promise.all(ids.map((id) => orders.find(tx, id)))',
      ),
    },
    {
      name: 'a batch that a callback gets',
      files: file(
        "import { Users } from './users'",
        'export const a = () =>',
        '  Users.findAllInBatches({ batchLimit: 10 }, (users) => Promise.all(users.map((user) => findOrder(user.id))))',
      ),
    },
    {
      name: 'a function of repo that builds its own value, without a declared result',
      files: {
        ...file('export const a = (ids: string[]) => Promise.all(ids.map((id) => toKey(id)))'),
        [REPO]:
          'export const toKey = (id: string) => ({ id })\nexport const findOrder = 1\nexport const orders = 1\nexport const OrderRepo = 1\nexport const toRow = 1\n',
        [FILE]:
          "import { toKey } from '../repo/orders'\nexport const a = (ids: string[]) => Promise.all(ids.map((id) => toKey(id)))\n",
      },
    },
    {
      name: 'lists with a known size',
      files: file(
        "const KINDS = ['a', 'b'] as const",
        'const BY_NAME = { a: 1, b: 2 }',
        "export const a = () => Promise.all(['a', 'b'].map((id) => findOrder(id)))",
        'export const b = () => Promise.all(KINDS.map(findOrder))',
        "export const c = () => Promise.all([...KINDS, 'c'].map(findOrder))",
        'export const d = () => Promise.all(Object.keys(BY_NAME).map(findOrder))',
        'export const e = () => Promise.all(Array.from({ length: 3 }, () => findOrder("a")))',
        'export const f = (ids: [string, string]) => Promise.all(ids.map(findOrder))',
      ),
    },
    {
      name: 'a constant list of another file',
      files: {
        ...file(
          "import { PLANS } from '../types/plans'",
          "import { REGIONS } from '@acme/regions'",
          'export const a = () => Promise.all(PLANS.map((plan) => findOrder(plan)))',
          'export const b = () => Promise.all(REGIONS.map((region) => findOrder(region)))',
        ),
        'src/domains/orders/types/plans.ts': "export const PLANS = ['free', 'paid'] as const\n",
      },
    },
    {
      name: 'slices with a constant span',
      files: file(
        'const SIZE = 10',
        'export async function a(ids: string[]) {',
        '  for (let at = 0; at < ids.length; at += SIZE)',
        '    await Promise.all(ids.slice(at, at + SIZE).map((id) => findOrder(id)))',
        '  await Promise.all(ids.slice(0, 5).map((id) => findOrder(id)))',
        '  await Promise.all(ids.slice(-5).map((id) => findOrder(id)))',
        '  while (ids.length > 0) {',
        '    const next = ids.splice(0, SIZE)',
        '    await Promise.all(next.map((id) => findOrder(id)))',
        '  }',
        '}',
      ),
    },
    {
      name: 'batches of a chunk function',
      files: file(
        "import { chunk } from 'lodash'",
        'export async function a(ids: string[]) {',
        '  for (const some of chunk(ids, 10)) await Promise.all(some.map((id) => findOrder(id)))',
        '  const batches = splitEvery(10, ids)',
        '  for (const some of batches) await Promise.all(some.map((id) => findOrder(id)))',
        '  const first = batches[0]',
        '  await Promise.all(first.map((id) => findOrder(id)))',
        '}',
      ),
    },
    {
      name: 'a callback with a limiter',
      files: file(
        "import pLimit from 'p-limit'",
        'const limit = pLimit(8)',
        'export const a = (ids: string[]) => Promise.all(ids.map((id) => limit(() => findOrder(id))))',
      ),
    },
    {
      name: 'callbacks without I/O',
      files: file(
        "import { enrich } from './enrich'",
        'export const a = (rows: Row[]) => Promise.all(rows.map((row) => toRow(row)))',
        'export const b = (rows: Row[]) => Promise.all(rows.map(async (row) => ({ id: toRow(await row) })))',
        'export const c = (rows: Row[]) => Promise.all(rows.map((row) => enrich(row)))',
        'export const d = (rows: Row[], load: Load) => Promise.all(rows.map((row) => load(row)))',
        'export const e = (rows: Row[]) => Promise.all(rows.map((row) => hash(row)))',
      ),
    },
    {
      name: 'a list of calls, and other functions called all',
      files: file(
        "export const a = () => Promise.all([findOrder('a'), findOrder('b')])",
        'export const b = (ids: string[], Promise: Other) => Promise.all(ids.map((id) => findOrder(id)))',
        'export const c = (ids: string[]) => effects.all(ids.map((id) => findOrder(id)))',
      ),
    },
    {
      name: 'a query with a constant limit',
      files: file(
        'export const a = async () => {',
        '  const rows = await orders.list({ take: 20 })',
        '  return Promise.all(rows.map((row) => findOrder(row.id)))',
        '}',
      ),
    },
    {
      name: 'tests, those without a place included',
      files: {
        ...policy(),
        ...repo,
        'src/domains/orders/service/load.test.ts': `${IMPORT}\nexport const a = (ids: string[]) => Promise.all(ids.map(findOrder))\n`,
      },
    },
  ],
  invalid: [
    {
      name: 'a list with a default, with a package that limits',
      files: {
        'package.json': JSON.stringify({ dependencies: { 'p-limit': '6' } }),
        'src/domains/orders/service/send.ts':
          'export const send = (urls?: string[]) => Promise.all((urls || []).map((url) => fetch(url)))\n',
      },
      errors: [
        {
          file: 'src/domains/orders/service/send.ts',
          line: 1,
          column: 42,
          endColumn: 92,
          fix: [{ key: 'use-limiter', applicability: 'manual' }],
        },
      ],
    },
    {
      name: 'a set, an iterator, and results in a constant',
      files: file(
        'export async function a(ids: ReadonlySet<string>, byId: Map<string, string>) {',
        '  const tasks = []',
        '  for (const id of ids) tasks.push(findOrder(id))',
        '  await Promise.all(tasks)',
        '  const found = await Promise.all([...byId.values()].map((id) => findOrder(id)))',
        '  return found',
        '}',
      ),
      errors: [at(5, 9, 27), at(6, 23, 81)],
      nearestValid: file('export const a = (ids: ReadonlySet<string>) => [...ids]'),
    },
    {
      name: 'results that a callback reads, whose type TypeScript does not find out',
      files: file(
        "import { readFile } from 'node:fs/promises'",
        'export async function a(ids: string[]) {',
        '  const texts = await Promise.all(ids.map((id) => readFile(id)))',
        '  return ids.map((_, index) => texts[index]!.length)',
        '}',
        'export async function b(ids: string[]) {',
        '  const texts = await Promise.all(ids.map((id) => readFile(id)))',
        '  return texts',
        '}',
      ),
      errors: [at(4, 23, 65), at(8, 23, 65)],
      nearestValid: file('export const a = (ids: string[]) => ids.map((_, index) => ids[index]!.length)'),
    },
    {
      name: 'a callback that calls before it waits for its turn, and calls beside a transaction',
      files: file(
        'export const a = (ids: string[]) =>',
        '  Promise.all(ids.map(async (id) => {',
        '    const order = await findOrder(id)',
        '    await semaphore.acquire()',
        '    return order',
        '  }))',
        'export const b = (ids: string[]) => db.transaction((tx) => Promise.all(ids.map((id) => findOrder(id))))',
        'export const c = (list: string[]) => Promise.all(list.map((transaction) => findOrder(transaction)))',
      ),
      errors: [
        { file: FILE, line: 3, column: 3, endLine: 7, endColumn: 6, fix: CHUNK },
        at(8, 60, 103),
        at(9, 38, 100),
      ],
      nearestValid: file(
        'export const b = (ids: string[]) => db.transaction((tx) => Promise.all(ids.map((id) => findOrder(tx, id))))',
      ),
    },
    {
      name: 'a method of an instance that the callback makes',
      files: file('export const a = (ids: string[]) => Promise.all(ids.map((id) => new OrderRepo().find(id)))'),
      errors: [at(2, 37, 91)],
    },
    {
      name: 'a list that another callback gets',
      files: file(
        "import { Users } from './users'",
        'export const a = () => Users.findAll({}, (users) => Promise.all(users.map((user) => findOrder(user.id))))',
      ),
      errors: [at(3, 53, 105)],
    },
    {
      name: 'functions of the repo over a parameter',
      files: file(
        'export const a = (ids: string[]) => Promise.all(ids.map((id) => findOrder(id)))',
        'export const b = (ids: string[]) => Promise.allSettled(ids.map(findOrder))',
        'export const c = (ids: string[]) => Promise.all(ids.filter(Boolean).map(async (id) => {',
        '  const order = await findOrder(id)',
        '  return toRow(order)',
        '}))',
      ),
      errors: [at(2, 37, 80), at(3, 37, 75), { ...at(4, 37, 4), endLine: 7 }],
      nearestValid: file("export const a = () => Promise.all(['a'].map((id) => findOrder(id)))"),
    },
    {
      name: 'methods of objects and instances of the repo',
      files: file(
        'const repo = new OrderRepo()',
        'export const a = (ids: string[]) => Promise.all(ids.map((id) => orders.find(id)))',
        'export const b = (ids: string[]) => Promise.all(ids.map((id) => repo.find(id)))',
      ),
      errors: [at(3, 37, 82), at(4, 37, 80)],
    },
    {
      name: 'a list of a function that other files may call',
      files: file(
        'export async function all(ids: string[]): Promise<void> { await Promise.all(ids.map((id) => findOrder(id))) }',
        "all(['a', 'b'])",
      ),
      errors: [at(2, 65, 108)],
      // Each call gives a list of a known size.
      nearestValid: file(
        'async function all(ids: string[]): Promise<void> { await Promise.all(ids.map((id) => findOrder(id))) }',
        "const folders = ['a', 'b'].map((name) => `/${name}`)",
        'all(folders)',
      ),
    },
    {
      name: 'results whose type the code writes, and those of a function with a name',
      files: file(
        'interface Row { id: string }',
        'export async function rows(ids: string[]): Promise<Row[]> {',
        '  const all: Row[] = await Promise.all(ids.map((id) => findOrder(id)))',
        '  const more = await Promise.all(ids.map(findOrder))',
        '  return [...all, ...more]',
        '}',
      ),
      errors: [at(4, 28, 71), at(5, 22, 53)],
    },
    {
      name: 'results in a variable that is assigned again, and in a constant',
      files: file(
        'export async function rows(ids: string[]) {',
        '  let all = await Promise.all(ids.map((id) => findOrder(id)))',
        '  all = all.filter(Boolean)',
        '  const more = await Promise.all(ids.map((id) => findOrder(id)))',
        '  return [...all, ...more]',
        '}',
      ),
      errors: [at(3, 19, 62), at(5, 22, 65)],
      nearestValid: file(
        'export async function rows(ids: string[]) {',
        '  let all = await Promise.all(ids.slice(0, 10).map((id) => findOrder(id)))',
        '  all = all.filter(Boolean)',
        '  return all',
        '}',
      ),
    },
    {
      name: 'a slice without a constant span',
      files: file('export const a = (ids: string[], n: number) => Promise.all(ids.slice(0, n).map(findOrder))'),
      errors: [at(2, 48, 91)],
      nearestValid: file('export const a = (ids: string[]) => Promise.all(ids.slice(0, 10).map(findOrder))'),
    },
    {
      name: 'calls of loops in callbacks and in loops, which cannot wait for each other',
      files: file(
        'export async function a(groups: string[][], more: string[]) {',
        '  const tasks: Promise<unknown>[] = []',
        '  groups.forEach((ids) => {',
        '    for (const id of ids) tasks.push(findOrder(id))',
        '  })',
        '  await Promise.all(tasks)',
        '  const checked: Promise<unknown>[] = []',
        '  for (const id of more) {',
        '    if (id !== "") checked.push(findOrder(id))',
        '  }',
        '  return await Promise.all(checked)',
        '}',
        'export function b(ids: string[], done: () => void) {',
        '  void Promise.all(ids.map(findOrder)).then(done)',
        '}',
      ),
      errors: [at(7, 9, 27), at(12, 16, 36), at(15, 8, 39)],
      nearestValid: file(
        'export async function a(groups: string[][]) {',
        '  const tasks: string[] = []',
        '  groups.forEach((ids) => {',
        '    for (const id of ids) tasks.push(toRow({ id }))',
        '  })',
        '  await Promise.all(tasks)',
        '}',
      ),
    },
    {
      name: 'tasks in a constant, from a function, and pushed in loops',
      files: file(
        'const start = (ids: string[]) => ids.map((id) => findOrder(id))',
        'export async function a(ids: string[]) {',
        '  const tasks = ids.map((id) => findOrder(id))',
        '  await Promise.all(tasks)',
        '  await Promise.all(start(ids))',
        '  const more: Promise<unknown>[] = []',
        '  for (const id of ids) more.push(findOrder(id))',
        '  await Promise.all(more)',
        '  await Promise.all([start, ...ids.map((id) => findOrder(id))])',
        '}',
      ),
      errors: [at(5, 9, 27), at(6, 9, 32), at(9, 9, 26), at(10, 9, 64)],
      nearestValid: file(
        'export async function a(ids: string[]) {',
        '  const more: Promise<unknown>[] = []',
        "  for (const id of ['a', 'b']) more.push(findOrder(id))",
        '  await Promise.all(more)',
        '}',
      ),
    },
    {
      name: 'lists that more than one push of one call fills',
      files: file(
        'export async function a(ids: string[], others: string[]) {',
        '  const two: Promise<unknown>[] = []',
        '  for (const id of ids) two.push(findOrder(id), findOrder(id + 1))',
        '  await Promise.all(two)',
        "  const tasks = [findOrder('first')]",
        '  for (const id of ids) tasks.push(findOrder(id))',
        '  const [first] = await Promise.all(tasks)',
        '  const both: Promise<unknown>[] = []',
        '  for (const id of ids) both.push(findOrder(id))',
        '  for (const id of others) both.push(findOrder(id))',
        '  await Promise.all(both)',
        '  const mapped = ids.map((id) => findOrder(id))',
        '  mapped.push(findOrder(others.join()))',
        '  await Promise.all(mapped)',
        '  return first',
        '}',
      ),
      errors: [at(5, 9, 25), at(8, 25, 43), at(12, 9, 26), at(15, 9, 28)],
      nearestValid: file(
        'export async function a() {',
        "  const tasks = [findOrder('first')]",
        "  tasks.push(findOrder('second'), findOrder('third'))",
        '  await Promise.all(tasks)',
        '}',
      ),
    },
    {
      name: 'names that the code uses already',
      files: file(
        'export async function a(ids: string[], all: string[], results: string[], at: number) {',
        '  const orders = await Promise.all(ids.filter((id) => all.includes(id)).map((id) => findOrder(id + at)))',
        '  return { orders, results }',
        '}',
        'export async function b(byId: Map<string, string[]>) {',
        '  const tasks: Promise<unknown>[] = []',
        '  for (const [key, ids] of byId) {',
        '    for (const id of ids) {',
        '      const all = key + id',
        '      tasks.push(findOrder(all))',
        '    }',
        '  }',
        '  await Promise.all(tasks)',
        '}',
      ),
      errors: [at(3, 24, 105), at(14, 9, 27)],
    },
    {
      name: 'an accessor and a generator, which cannot become async',
      files: file(
        'export class Orders {',
        '  constructor(private readonly ids: string[]) {}',
        '  get found() { return Promise.all(this.ids.map((id) => findOrder(id))) }',
        '  *all() { return Promise.all(this.ids.map((id) => findOrder(id))) }',
        '  load() { return Promise.all(this.ids.map((id) => findOrder(id))) }',
        '}',
      ),
      errors: [at(4, 24, 72), at(5, 19, 67), at(6, 19, 67)],
      nearestValid: file(
        'export class Orders {',
        '  constructor(private readonly ids: string[]) {}',
        '  get found() { return Promise.all(this.ids.map((id) => toRow({ id }))) }',
        '}',
      ),
    },
    {
      name: 'functions of a file of the repo that does not exist yet, in lists for each element',
      files: {
        ...policy(),
        [FILE]: [
          "import { loadUser } from '../repo/users'",
          'export const a = async (pairs: [string, string][]) => {',
          '  await Promise.all(pairs.flatMap(([left, right]) => [loadUser(left), loadUser(right)]))',
          '}',
          '',
        ].join('\n'),
      },
      errors: [at(3, 9, 89)],
      nearestValid: {
        ...policy(),
        [FILE]: [
          "import { loadUser } from '../service/users'",
          'export const a = async (pairs: [string, string][]) => {',
          '  await Promise.all(pairs.flatMap(([left, right]) => [loadUser(left), loadUser(right)]))',
          '}',
          '',
        ].join('\n'),
      },
    },
    {
      name: 'lists inside of each element, an index, and several calls',
      files: file(
        'export async function a(groups: string[][]) {',
        '  await Promise.all(groups.map((ids) => Promise.all(ids.map((id) => findOrder(id)))))',
        '  await Promise.allSettled(groups.map(async (ids, index) => { await findOrder(ids[0]); await orders.find(index) }))',
        '}',
      ),
      errors: [at(3, 9, 86), at(3, 41, 84), at(4, 9, 116)],
    },
    {
      name: 'a function of the file that does the I/O',
      files: file(
        'async function load(id: string) {',
        '  const order = await findOrder(id)',
        '  return order.id',
        '}',
        'export const a = (ids: string[]) => Promise.all(ids.map((id) => load(id)))',
      ),
      errors: [at(6, 37, 75)],
    },
    {
      name: 'clients and node modules',
      files: file(
        "import axios from 'axios'",
        "import { readFile } from 'node:fs/promises'",
        "import fs from 'node:fs'",
        "import { promisify } from 'node:util'",
        "import { execFile } from 'node:child_process'",
        'const run = promisify(execFile)',
        'export const a = (urls: string[]) => Promise.all(urls.map((url) => fetch(url).then((r) => r.json())))',
        'export const b = (urls: string[]) => Promise.all(urls.map((url) => axios.get(url)))',
        'export const c = (paths: string[]) => Promise.all(paths.map((path) => readFile(path)))',
        'export const d = (paths: string[]) => Promise.all(paths.map((path) => fs.promises.stat(path)))',
        'export const e = (names: string[]) => Promise.all(names.map((name) => run(name)))',
      ),
      errors: [at(8, 38, 102), at(9, 38, 84), at(10, 39, 87), at(11, 39, 95), at(12, 39, 82)],
    },
    {
      name: 'clients that the options list',
      files: {
        ...policy({ clients: ['@prisma/client', 'db'] }),
        [FILE]:
          'export const a = (ids: string[]) => Promise.all(ids.map((id) => db.order.delete({ where: { id } })))\n',
      },
      errors: [at(1, 37, 101)],
      nearestValid: policy(),
    },
    {
      name: 'a helper that the options list',
      files: {
        ...policy({ limiters: ['src/utils/async.ts#mapConcurrent'] }),
        ...repo,
        'src/utils/async.ts': 'export const mapConcurrent = () => null\n',
        [FILE]: `${IMPORT}\nexport const a = (ids: string[]) => Promise.all(ids.map(findOrder))\n`,
      },
      errors: [at(2, 37, 68, [{ key: 'use-limiter', applicability: 'manual', target: 'src/utils/async.ts' }])],
    },
    {
      name: 'a helper of another package, named by the import that passes it on',
      files: {
        'stratalint.config.json': JSON.stringify({
          architecture: {
            places: {
              kit: { pattern: 'packages/kit/**', role: 'shared' },
              web: { pattern: 'apps/web/**', role: 'app' },
            },
          },
          rules: {
            'contracts/bounded-concurrency': [
              'error',
              { limiters: ['packages/kit/src/map-concurrent.ts#mapConcurrent'] },
            ],
          },
        }),
        'package.json': '{ "workspaces": ["packages/*", "apps/*"] }',
        'packages/kit/package.json': '{ "name": "@acme/kit", "exports": { "./async": "./src/async.ts" } }',
        'packages/kit/src/map-concurrent.ts': 'export const mapConcurrent = (items, limit, run) => null\n',
        'packages/kit/src/async.ts': "export { mapConcurrent } from './map-concurrent'\n",
        'apps/web/package.json': '{ "name": "web", "dependencies": { "@acme/kit": "*" } }',
        'apps/web/load.ts':
          "import { readFile } from 'node:fs/promises'\nexport const a = (ids: string[]) => Promise.all(ids.map((id) => readFile(id)))\n",
      },
      errors: [
        {
          ...{ file: 'apps/web/load.ts', line: 2, column: 37, endColumn: 79 },
          fix: [{ key: 'use-limiter', applicability: 'manual', target: 'packages/kit/src/map-concurrent.ts' }],
        },
      ],
    },
    {
      name: 'a helper in utils, found by its name',
      files: {
        ...file('export const a = (ids: string[]) => Promise.all(ids.map(findOrder))'),
        'src/utils/map-concurrent.ts': 'export const mapConcurrent = () => null\n',
      },
      errors: [at(2, 37, 68, [{ key: 'use-limiter', applicability: 'manual', target: 'src/utils/map-concurrent.ts' }])],
    },
    {
      name: 'a package that is declared',
      files: {
        ...file('export const a = (ids: string[]) => Promise.all(ids.map(findOrder))'),
        'package.json': '{ "name": "shop", "dependencies": { "p-map": "1.0.0" } }',
      },
      errors: [at(2, 37, 68, [{ key: 'use-limiter', applicability: 'manual' }])],
    },
    {
      name: 'a component',
      files: {
        ...policy(),
        'src/domains/orders/ui/Tags.vue':
          '<script setup lang="ts">\nconst { tags } = defineProps<{ tags: string[] }>()\nconst save = () => Promise.all(tags.map((tag) => fetch(tag)))\n</script>\n',
      },
      errors: [{ ...at(3, 20, 62), file: 'src/domains/orders/ui/Tags.vue' }],
    },
  ],
})
