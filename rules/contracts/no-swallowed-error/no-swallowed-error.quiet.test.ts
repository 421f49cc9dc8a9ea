import { testRule } from '@stratalint/rule/vitest'
import rule from './no-swallowed-error.ts'

const FILE = 'src/domains/orders/service/sync.ts'
const POLICY = {
  'stratalint.config.json': JSON.stringify({ extends: 'harness', rules: { 'contracts/no-swallowed-error': 'error' } }),
}
const file = (text: string, path = FILE): Record<string, string> => ({ ...POLICY, [path]: text })
const lines = (...all: string[]): string => `${all.join('\n')}\n`
const at = (line: number, column: number, key: string, ...others: string[]) => ({
  ...{ file: FILE, line, column, endColumn: column + 5 },
  fix: [key, ...others].map((one) => ({ key: one, applicability: 'manual' as const })),
})
/** A function whose `try` sets a variable, with code after it. */
const setsIn = (declaration: string, handler: string, ...after: string[]): Record<string, string> =>
  file(
    lines(
      'export async function run(id: string) {',
      `  ${declaration}`,
      '  try {',
      '    user = await load(id)',
      `  } catch (error) {${handler}}`,
      ...after.map((line) => `  ${line}`),
      '}',
    ),
  )
const rethrown = (line: number, column: number) => ({
  ...at(line, column, 'return-value'),
  fix: [
    { key: 'rethrow', applicability: 'suggested' as const },
    { key: 'return-value', applicability: 'manual' as const },
  ],
})
const UI = 'src/domains/orders/ui/Order.tsx'
/** A component whose handler calls what a hook returns. */
const component = (hook: string, call: string): Record<string, string> =>
  file(
    lines(
      "import { useMutation } from '@tanstack/react-query'",
      'export function Order() {',
      `  ${hook}`,
      '  const save = async () => {',
      `    ${call}`,
      '  }',
      '  return <button onClick={save} />',
      '}',
    ),
    UI,
  )

testRule(rule, {
  topic: 'what code shows about a failure',
  valid: [
    {
      name: 'a log at the end of the listener of an event',
      files: file(
        lines(
          "socket.on('joined', async (event) => {",
          '  try {',
          '    await load(event.id)',
          '  } catch (error) {',
          '    logger.error(error)',
          '  }',
          '})',
        ),
      ),
    },
    {
      name: 'a text that stays as it is where it cannot be converted',
      files: file(
        'export function anchor(hash: string) {\n  let id = hash.slice(1)\n  try {\n    id = decodeURIComponent(id)\n  } catch {}\n  try {\n    return new URL(id).pathname\n  } catch {\n    // No address.\n  }\n  return id\n}\n',
      ),
    },
    {
      name: 'the parameters of an address that cannot be read',
      files: file(
        "export function page(address: string) {\n  let page = '1'\n  try {\n    page = new URL(address).searchParams.get('page') ?? page\n  } catch {}\n  return page\n}\n",
      ),
    },
    {
      name: 'what a browser may lack or forbid, with a comment',
      files: file(
        "export function show(element: HTMLElement) {\n  try {\n    new PerformanceObserver((list) => send(list)).observe({ type: 'paint' })\n  } catch {\n    // not supported\n  }\n  element.requestFullscreen().catch(() => {\n    // refused\n  })\n  const played = element.play()\n  played?.catch(() => {\n    // The user starts it.\n  })\n}\n",
      ),
    },
    {
      name: 'a name of a language that cannot be read',
      files: file(
        'export function language(tag: string) {\n  try {\n    return Intl.getCanonicalLocales(tag.trim())[0]\n  } catch {\n    // No language.\n  }\n}\n',
      ),
    },
    {
      name: 'a log, and a test of the variable that the try sets',
      files: setsIn('let user', ' logger.warn(error) ', 'if (!user) return null', 'return user.name'),
    },
    {
      name: 'a log, and a default for the variable that the try sets',
      files: setsIn('let user: User | null = null', ' logger.warn(error) ', "return user?.name ?? 'guest'"),
    },
    {
      name: 'a log of a promise whose value is tested',
      files: file(
        'export async function run() {\n  const user = await load().catch((error) => logger.warn(error))\n  if (!user) return null\n  return user.name\n}\n',
      ),
    },
    {
      name: 'a return without a value that skips work',
      files: file(
        'export async function run() {\n  try {\n    await load()\n  } catch (error) {\n    logger.error(error)\n    return\n  }\n  await save()\n}\n',
      ),
    },
    {
      name: 'a return without a value that ends a loop',
      files: file(
        'export async function run(ids: string[]) {\n  for (const id of ids) {\n    try {\n      await load(id)\n    } catch (error) {\n      logger.error(error)\n      return\n    }\n  }\n}\n',
      ),
    },
    {
      name: 'two jumps of one loop',
      files: file(
        'export function all(lines: string[]) {\n  for (const line of lines) {\n    let value\n    try {\n      value = JSON.parse(line)\n    } catch {\n      continue\n    }\n    if (value === 1) continue\n    use(value)\n  }\n}\n',
      ),
    },
    {
      name: 'a log of a call that only releases something',
      files: file(
        'export async function stop() {\n  try {\n    await this.client?.quit()\n    this.client = undefined\n  } catch (error) {\n    logger.warn(error)\n  }\n  await pool.end()\n}\nexport const close = () => socket.close().catch((error) => logger.debug(error))\n',
      ),
    },
    {
      name: 'a log of a call that records how the program is used',
      files: file(
        'export function track(name: string) {\n  try {\n    this.analytics.track(name)\n  } catch (error) {\n    logger.warn(error)\n  }\n}\n',
      ),
    },
    {
      name: 'a mutation whose error the component reads',
      files: component(
        'const { mutateAsync, isError } = useMutation({ mutationFn })',
        'await mutateAsync().catch(() => {})',
      ),
    },
    {
      name: 'a mutation with onError',
      files: component(
        'const mutation = useMutation({ mutationFn, onError: show })',
        'try {\n      await mutation.mutateAsync()\n    } catch {}',
      ),
    },
    {
      name: 'a mutation of Apollo whose error the component reads',
      files: component('const [update, { error }] = useMutation(UPDATE)', 'update().then(close).catch(console.error)'),
    },
    {
      name: 'a hook of the project that passes onError',
      files: {
        ...file(
          "import { useSave } from './use-save'\nexport function Order() {\n  const save = useSave()\n  const run = async () => {\n    try {\n      await save.mutateAsync()\n    } catch {}\n  }\n  return <button onClick={run} />\n}\n",
          UI,
        ),
        'src/domains/orders/ui/use-save.ts':
          "import { useMutation } from '@tanstack/react-query'\nexport const useSave = () => useMutation({ mutationFn, onError: show })\n",
      },
    },
  ],
  invalid: [
    {
      name: 'a comment on what the storage refuses, a conversion whose error is replaced, and work that is called like a log or a shutdown',
      files: file(
        lines(
          'export function saveTheme(theme: string): void {',
          '  try {',
          "    localStorage.setItem('theme', theme)",
          '  } catch {',
          '    // The storage may be full.',
          '  }',
          '}',
          'export function parseSite(text: string): URL {',
          '  try {',
          '    return new URL(text)',
          '  } catch (error) {',
          "    throw new Error('The address is invalid')",
          '  }',
          '}',
          'export async function notify(id: string): Promise<void> {',
          '  try {',
          '    await mailer.send(id)',
          '  } catch {}',
          '}',
          'export async function terminateContract(id: string): Promise<void> {',
          '  try {',
          '    await billing.end(id)',
          '  } catch (error) {',
          "    logger.error({ err: error }, 'contract not ended')",
          '  }',
          '}',
          'export function readAll(rows: string[]): Row[] {',
          '  const found: Row[] = []',
          '  for (const row of rows) {',
          '    try {',
          '      found.push(readRow(row))',
          '    } catch {',
          '      // Not a row.',
          '    }',
          '  }',
          '  return found.length === 0 ? [] : found',
          '}',
        ),
      ),
      errors: [
        at(4, 5, 'return-outcome'),
        {
          ...at(11, 5, 'throw-caught'),
          fix: [
            { key: 'add-cause', applicability: 'suggested' },
            { key: 'throw-caught', applicability: 'manual' },
          ],
        },
        at(18, 5, 'return-outcome'),
        rethrown(23, 5),
        at(32, 7, 'collect-failures'),
      ],
      nearestValid: file(
        lines(
          'export function parseSite(text: string): URL {',
          '  try {',
          '    return new URL(text)',
          '  } catch (error) {',
          "    throw new Error('The address is invalid', { cause: error })",
          '  }',
          '}',
          'export function log(line: string): void {',
          '  try {',
          '    journal.add(line)',
          '  } catch {',
          '    // A log cannot log its own failure.',
          '  }',
          '}',
          'export async function shutdownServer(): Promise<void> {',
          '  try {',
          '    await queue.flush()',
          '  } catch (error) {',
          "    logger.error({ err: error }, 'queue not flushed')",
          '  }',
          '}',
        ),
      ),
    },
    {
      name: 'an attempt after which nothing else is tried, and one whose failure is only a comment',
      files: file(
        lines(
          'export function read(text: string) {',
          '  if (text.length > 0) {',
          '    try {',
          '      send(JSON.parse(text))',
          '    } catch (error) {',
          '      logger.warn(error)',
          '    }',
          '  }',
          '  done()',
          '}',
        ),
      ),
      errors: [rethrown(5, 7)],
      // What follows runs only after the failure, or makes the same attempt with another input.
      nearestValid: file(
        lines(
          'export function read(text: string, zone: string) {',
          '  if (zone.length > 0) {',
          '    try {',
          '      return format(zone, JSON.parse(text))',
          '    } catch (error) {',
          '      logger.warn(error)',
          '    }',
          '  }',
          "  return format('UTC', text)",
          '}',
          'export function find(text: string) {',
          '  const block = /{[^]*}/.exec(text)',
          '  if (block !== null) {',
          '    try {',
          '      return JSON.parse(block[0])',
          '    } catch {',
          '      // The whole text may be one.',
          '    }',
          '  }',
          '  return JSON.parse(text)',
          '}',
        ),
      ),
    },
    {
      name: 'a load on a click, and the end of a job',
      files: {
        ...file(
          'export const Order = () => <button onClick={() => void load().catch(() => undefined)} />\n',
          'src/domains/orders/ui/Order.tsx',
        ),
        [FILE]: lines(
          'export async function finishJob() {',
          '  try {',
          '    await queue.flush()',
          '  } catch (error) {',
          '    logger.error(error)',
          '  }',
          '}',
          'export async function read(reader: Reader) {',
          '  await reader.cancel().catch(() => {})',
          '  return reader.value',
          '}',
        ),
      },
      errors: [rethrown(4, 5), at(9, 25, 'return-promise', 'return-value'), { ...at(1, 63, 'set-state'), file: UI }],
      nearestValid: {
        ...file(
          'export const Order = () => <button onMouseEnter={() => void load().catch(() => { /* loaded again on a click */ })} onFocus={() => void preloadOrder().catch(() => { /* loaded again on a click */ })} />\n',
          'src/domains/orders/ui/Order.tsx',
        ),
        [FILE]: lines(
          'export async function gracefulShutdown() {',
          '  try {',
          '    await queue.flush()',
          '  } catch (error) {',
          '    logger.error(error)',
          '  }',
          '}',
          'export async function read(reader: Reader) {',
          '  try {',
          '    return await reader.read()',
          '  } finally {',
          '    await reader.cancel().catch(() => {})',
          '  }',
          '}',
        ),
      },
    },
    {
      name: 'a converted text in what may be a request, and in the store of a name',
      files: file(
        lines(
          'export async function touch(id: string) {',
          '  try {',
          '    await api.get(`/users/${encodeURIComponent(id)}`)',
          '  } catch {}',
          '  try {',
          '    kv.set(encodeURIComponent(id), new URL(id))',
          '  } catch {}',
          '  try {',
          '    for await (const row of rows) decodeURIComponent(row)',
          '  } catch {}',
          '}',
        ),
      ),
      errors: [at(4, 5, 'return-outcome'), at(7, 5, 'return-outcome'), at(10, 5, 'return-outcome')],
      nearestValid: file(
        'export function touch(id: string) {\n  try {\n    id = encodeURIComponent(id)\n  } catch {}\n}\n',
      ),
    },
    {
      name: 'a log in the listener of an event that goes on, and stored text',
      files: file(
        lines(
          "socket.on('joined', async (event) => {",
          '  try {',
          '    await load(event.id)',
          '  } catch (error) {',
          '    console.error(error)',
          '  }',
          '  join(event)',
          '})',
          'export function read(text: string) {',
          '  let state = {}',
          '  try {',
          '    state = JSON.parse(text)',
          '  } catch {}',
          '  return state',
          '}',
        ),
      ),
      errors: [at(4, 5, 'handle'), at(13, 5, 'return-fallback')],
      nearestValid: file("socket.on('joined', (event) => load(event.id).catch((error) => logger.error(error)))\n"),
    },
    {
      name: 'work that a constructor starts, that has the type of a variable, and that a call gets in an object',
      files: file(
        lines(
          'export class Rates {',
          '  constructor() {',
          '    void this.load()',
          '  }',
          '  private async load() {',
          '    try {',
          '      await rates.load()',
          '    } catch {}',
          '  }',
          '}',
          'export const unfurl: Unfurl = async (urls: string[]) => {',
          '  for (const url of urls) {',
          '    try {',
          '      const page = await rates.page(url)',
          '      if (page.ok) return page',
          '    } catch (err) {',
          '      console.error(err)',
          '    }',
          '  }',
          '  return undefined',
          '}',
          'export const fixtures = extend({',
          '  user: async (use: Use) => {',
          '    await use(rates)',
          '    await rates.clear().catch(() => {})',
          '  },',
          '  next: () => {',
          '    rates.clear().catch((error) => console.error(error))',
          '  },',
          '})',
          'declare const rates: Service',
        ),
      ),
      errors: [
        at(8, 7, 'keep-failure'),
        at(16, 7, 'collect-failures'),
        at(25, 25, 'return-promise', 'return-value'),
        at(28, 19, 'handle'),
      ],
      nearestValid: file(
        lines(
          'export class Rates {',
          '  failure: unknown = null',
          '  constructor() {',
          '    void this.load()',
          '  }',
          '  private async load() {',
          '    try {',
          '      await rates.load()',
          '    } catch (error) {',
          '      this.failure = error',
          '    }',
          '  }',
          '}',
          'declare const rates: Service',
        ),
      ),
    },
    {
      name: 'a variable that keeps its value after a failure',
      files: setsIn('let user = guest', ' logger.warn(error) ', 'return user.name'),
      errors: [at(5, 5, 'assign-fallback')],
      nearestValid: setsIn('let user = guest', ' logger.warn(error); user = guest ', 'return user.name'),
    },
    {
      name: 'an empty catch before a test of the variable',
      files: setsIn('let user: User | null = null', '', 'if (!user) return null', 'return user.name'),
      errors: [at(5, 5, 'assign-fallback')],
      nearestValid: setsIn(
        'let user: User | null = null',
        ' user = null ',
        'if (!user) return null',
        'return user.name',
      ),
    },
    {
      name: 'a variable that is used without a test',
      files: setsIn('let user', ' logger.warn(error) ', 'return user.name'),
      errors: [at(5, 5, 'assign-fallback')],
    },
    {
      name: 'an empty catch before the value for a failure',
      files: file(
        'export function read(text: string) {\n  try {\n    return JSON.parse(text)\n  } catch {}\n  return null\n}\n',
      ),
      errors: [at(4, 5, 'move-return')],
      nearestValid: {
        [FILE]:
          'export function read(text: string) {\n  try {\n    return JSON.parse(text)\n  } catch {\n    return null\n  }\n}\n',
      },
    },
    {
      name: 'an empty catch before the value for more than a failure',
      files: file(
        'export function read(text: string) {\n  try {\n    const value = JSON.parse(text)\n    if (value.ok) return value\n  } catch {}\n  return null\n}\n',
      ),
      errors: [at(5, 5, 'return-fallback')],
    },
    {
      name: 'an empty catch of a call that only releases something',
      files: file(
        "import { unlink } from 'node:fs/promises'\nexport async function clean(path: string) {\n  logger.info({ path }, 'clean')\n  try {\n    await unlink(path)\n  } catch {}\n  await pool.end().catch(() => {})\n  await socket.close().catch(() => {})\n}\n",
      ),
      errors: [at(6, 5, 'force-delete', 'log-release'), at(7, 20, 'return-outcome'), at(8, 24, 'log-release')],
      nearestValid: {
        [FILE]:
          "import { rm } from 'node:fs/promises'\nexport async function clean(path: string) {\n  await rm(path, { force: true })\n  await socket.close().catch((error) => logger.debug({ err: error }, 'clean-up failed'))\n}\n",
      },
    },
    {
      name: 'a cosmetic part of a function that returns something',
      files: file(
        "export async function join(id: string) {\n  await accept(id)\n  try {\n    const org = await load(id)\n    if (org?.name) url.set(org.name)\n  } catch (error) {\n    logger.warn({ err: error }, 'no name')\n  }\n  return redirect(url)\n}\n",
      ),
      errors: [at(6, 5, 'take-null')],
      nearestValid: {
        [FILE]:
          "export async function join(id: string) {\n  await accept(id)\n  const org = await load(id).catch((error) => {\n    logger.warn({ err: error }, 'no name')\n    return null\n  })\n  if (org?.name) url.set(org.name)\n  return redirect(url)\n}\n",
      },
    },
    {
      name: 'a script',
      files: file('run().catch((error) => console.error(error))\n'),
      errors: [at(1, 7, 'exit-code')],
      nearestValid: { [FILE]: 'run().catch((error) => {\n  console.error(error)\n  process.exitCode = 1\n})\n' },
    },
    {
      name: 'a timer and a function that is started',
      files: file(
        'export function start() {\n  setInterval(async () => {\n    try {\n      await gauge()\n    } catch (error) {\n      logger.warn(error)\n    }\n  }, 5000)\n  void (async () => {\n    try {\n      await warm()\n    } catch (error) {\n      logger.warn(error)\n    }\n  })()\n}\n',
      ),
      errors: [at(5, 7, 'handle'), at(12, 7, 'handle')],
    },
    {
      name: 'a mutation whose error no one reads',
      files: component('const { mutateAsync } = useMutation({ mutationFn })', 'await mutateAsync().catch(() => {})'),
      errors: [{ ...at(5, 25, 'set-state'), file: UI }],
    },
    {
      name: 'a component of Angular, a hook, and a component with toasts',
      files: {
        ...file(
          'export class OrderComponent {\n  async load() {\n    try {\n      await read()\n    } catch (error) {\n      console.error(error)\n    }\n  }\n}\n',
          'src/domains/orders/ui/order.component.ts',
        ),
        'src/domains/orders/ui/use-order.ts':
          'export function useOrder() {\n  const load = async () => {\n    try {\n      await read()\n    } catch {}\n  }\n  return { load }\n}\n',
        [UI]: "import { toast } from 'sonner'\nexport function Order() {\n  const load = async () => {\n    try {\n      await read()\n      toast.success('Read')\n    } catch (error) {\n      console.error(error)\n    }\n  }\n  const other = () => toast.error('Other')\n  return <button onClick={load} />\n}\n",
      },
      errors: [
        { ...at(7, 7, 'show-failure'), file: UI },
        { ...at(5, 7, 'set-state'), file: 'src/domains/orders/ui/order.component.ts' },
        { ...at(5, 7, 'set-state'), file: 'src/domains/orders/ui/use-order.ts' },
      ],
    },
    {
      name: 'the constructor of a class',
      files: file(
        "export class Sitemap {\n  constructor() {\n    try {\n      this.xml = readFileSync('sitemap.xml')\n    } catch {}\n  }\n}\n",
      ),
      errors: [at(5, 7, 'delete-try', 'handle-expected')],
    },
    {
      name: 'a log where the value after the try is what the try gives elsewhere',
      files: file(
        lines(
          'export async function find(id) {',
          '  try {',
          '    await refresh(id)',
          '  } catch (error) {',
          '    console.error(error)',
          '  }',
          "  return '/home'",
          '}',
        ),
      ),
      errors: [at(4, 5, 'return-outcome')],
      // The value says that nothing was found, for whatever reason.
      nearestValid: file(
        lines(
          'export async function find(id) {',
          '  try {',
          '    const order = await refresh(id)',
          '    if (order) return order.path',
          '  } catch (error) {',
          '    console.error(error)',
          '  }',
          "  return '/home'",
          '}',
        ),
      ),
    },
    {
      name: 'a function that its file runs, and one that other files get too',
      files: file(
        lines(
          'async function migrate() {',
          '  try {',
          '    await run()',
          '  } catch (error) {',
          '    console.error(error)',
          '  }',
          '}',
          'await migrate()',
          'export async function seed() {',
          '  try {',
          '    await run()',
          '  } catch (error) {',
          '    console.error(error)',
          '  }',
          '}',
          'await seed()',
        ),
      ),
      errors: [
        at(4, 5, 'exit-code'),
        {
          ...at(12, 5, 'rethrow'),
          fix: [
            { key: 'rethrow', applicability: 'suggested' },
            { key: 'return-value', applicability: 'manual' },
          ],
        },
      ],
    },
    {
      name: 'a comment in the catch of work that a caller needs',
      files: file(
        'export async function saveOrder(order) {\n  try {\n    await send(order)\n  } catch {\n    // Ignore\n  }\n}\n',
      ),
      errors: [at(4, 5, 'delete-try', 'handle-expected')],
      nearestValid: file(
        'export async function sendTelemetry(data) {\n  try {\n    await send(data)\n  } catch {\n    // Ignore\n  }\n}\n',
      ),
    },
    {
      name: 'a failure before a throw, and failures in blocks that end before the function',
      files: file(
        lines(
          'export async function logout(id) {',
          '  await close(id)',
          '  if (id) {',
          '    void sessions.remove(id).catch(() => {})',
          '  }',
          "  throw redirect('/')",
          '}',
          'export async function copy(names) {',
          '  try {',
          '    for (const name of names) {',
          '      try {',
          '        await move(name)',
          '      } catch (error) {',
          '        console.error(error)',
          '      }',
          '    }',
          '  } catch (error) {',
          '    throw new Error(`copy`, { cause: error })',
          '  }',
          '}',
        ),
      ),
      errors: [{ ...at(4, 30, 'report-error'), endColumn: 35 }, at(13, 9, 'return-failures')],
    },
  ],
})
