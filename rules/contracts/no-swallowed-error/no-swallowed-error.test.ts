import { testRule } from '@stratalint/rule/vitest'
import rule from './no-swallowed-error.ts'

const FILE = 'src/domains/orders/service/sync.ts'
const policy = (options?: object): Record<string, string> => ({
  'stratalint.config.json': JSON.stringify({
    extends: 'harness',
    rules: { 'contracts/no-swallowed-error': options === undefined ? 'error' : ['error', options] },
  }),
})
const file = (text: string, path = FILE): Record<string, string> => ({ ...policy(), [path]: text })
/** A function whose catch has these statements. */
const inCatch = (body: string, param = ' (error)'): Record<string, string> =>
  file(
    `export async function sync(id: string): Promise<void> {\n  try {\n    await save(id)\n  } catch${param} {\n    ${body}\n  }\n}\n`,
  )
const manual = (...keys: string[]) => keys.map((key) => ({ key, applicability: 'manual' as const }))
const atCatch = { file: FILE, line: 4, column: 5, endColumn: 10 }
const LOST = manual('delete-try', 'handle-expected')
const LOGGED = [{ key: 'rethrow', applicability: 'suggested' as const }, ...manual('return-value')]
const LOGGED_ELSE = manual('rethrow', 'return-value')

testRule(rule, {
  valid: [
    {
      name: 'a log and undefined, where the function returns a value elsewhere',
      files: file(
        'export async function find(id: string): Promise<Order | undefined> {\n  try {\n    return await load(id)\n  } catch (error) {\n    console.error(error)\n    return undefined\n  }\n}\n',
      ),
    },
    { name: 'a log and a value', files: inCatch('logger.error(error)\n    return null') },
    { name: 'setting state', files: inCatch('console.error(error)\n    failed = true') },
    { name: 'a call that may handle the error', files: inCatch('notify(error)') },
    { name: 'a failure that is collected', files: inCatch('failures.push({ id, error })') },
    {
      name: 'an answer after a log',
      files: inCatch("logger.error(error)\n    res.status(500).json({ error: 'internal' })"),
    },
    { name: 'rethrowing all but one failure', files: inCatch("if (error.code !== 'ENOENT') throw error") },
    {
      name: 'passing the error on',
      files: file(
        'export const run = (next: Next) => load().catch(next)\nexport const all = (reject: Reject) => load().then(use, reject)\n',
      ),
    },
    {
      name: 'a value after a try that always returns',
      files: file(
        'export async function load() {\n  try {\n    return await read()\n  } catch (error) {\n    logger.warn(error)\n  }\n  return null\n}\n',
      ),
    },
    {
      name: 'a return without a value where others have one',
      files: file(
        'export async function load() {\n  try {\n    await read()\n  } catch (error) {\n    logger.warn(error)\n    return\n  }\n  return 1\n}\n',
      ),
    },
    {
      name: 'a continue that skips statements, and a break',
      files: file(
        'export function all(lines: string[]) {\n  for (const line of lines) {\n    let value\n    try {\n      value = JSON.parse(line)\n    } catch {\n      continue\n    }\n    use(value)\n  }\n  for (;;) {\n    try {\n      step()\n    } catch {\n      break\n    }\n  }\n}\n',
      ),
    },
    {
      name: 'a promise with a value for the failure that is used',
      files: file(
        'export const load = async () => {\n  const user = await read().catch(() => null)\n  return user\n}\n',
      ),
    },
    {
      name: 'the default value of a schema',
      files: file("import { z } from 'zod'\nexport const name = z.string().catch(() => undefined)\n"),
    },
    {
      name: 'a function from another file',
      files: file("import { onError } from './on-error'\nexport const run = () => load().catch(onError)\n"),
    },
    {
      name: 'a log in the clean-up after an error that is thrown',
      files: file(
        'export async function run() {\n  try {\n    await work()\n  } catch (error) {\n    try {\n      await rollback()\n    } catch (second) {\n      logger.error(second)\n    }\n    throw error\n  }\n}\n',
      ),
    },
    {
      name: 'tests and generated files',
      files: {
        ...policy(),
        'src/domains/orders/service/a.test.ts': 'try {\n  run()\n} catch {}\n',
        'src/domains/orders/service/a.gen.ts': 'try {\n  run()\n} catch {}\n',
      },
    },
    {
      name: 'a function that the options list as a handler',
      files: { ...inCatch('Sentry.captureException(error)'), ...policy({ handlers: ['Sentry.captureException'] }) },
    },
    {
      name: 'try with finally only',
      files: file('export function run() {\n  try {\n    work()\n  } finally {\n    done()\n  }\n}\n'),
    },
  ],
  invalid: [
    {
      name: 'failures of a map whose results nothing uses',
      files: file(
        'export async function sendAll(ids: string[]): Promise<void> {\n  await Promise.all(\n    ids.map(async (id) => {\n      try {\n        await send(id)\n      } catch (error) {\n        console.error(error)\n      }\n    }),\n  )\n}\n',
      ),
      errors: [{ ...atCatch, line: 6, column: 9, endColumn: 14, fix: manual('return-failure') }],
    },
    {
      name: 'a log and undefined, where the function returns no value',
      files: inCatch('console.error(error)\n    return undefined'),
      errors: [{ ...atCatch, fix: LOGGED_ELSE }],
    },
    {
      name: 'an empty catch',
      files: file('export function run() {\n  try {\n    work()\n  } catch {}\n}\n'),
      errors: [{ file: FILE, line: 4, column: 5, endColumn: 10, fix: LOST }],
      nearestValid: { [FILE]: 'export function run() {\n  work()\n}\n' },
    },
    {
      name: 'a comment alone',
      files: inCatch('// The next run tries again.', ''),
      errors: [{ ...atCatch, fix: LOST }],
      nearestValid: inCatch('retries += 1 // The next run tries again.', ''),
    },
    {
      name: 'statements without an effect',
      files: inCatch('void error;\n    const message = String(error)'),
      errors: [{ ...atCatch, fix: LOST }],
      nearestValid: inCatch('setMessage(String(error))'),
    },
    {
      name: 'a catch that only logs',
      files: inCatch("logger.error({ error }, 'order.sync_failed')"),
      errors: [{ ...atCatch, fix: LOGGED }],
      nearestValid: inCatch("logger.error({ error }, 'order.sync_failed')\n    throw error"),
    },
    {
      name: 'a logger that another file creates',
      files: {
        ...file(
          "import { events } from '../../../utils/logging'\nexport function run() {\n  try {\n    work()\n  } catch (error) {\n    events.error({ error }, 'order.failed')\n  }\n}\n",
        ),
        'src/utils/logging.ts': "import pino from 'pino'\nexport const events = pino()\n",
      },
      errors: [{ file: FILE, line: 5, column: 5, endColumn: 10, fix: LOGGED }],
      nearestValid: { 'src/utils/logging.ts': 'export const events = new Bus()\n' },
    },
    {
      name: 'a log under a condition, with a computed message',
      files: inCatch(
        "const message = getMessage(error)\n    if (isDebug) console.error(message)\n    else this.logger.warn('x', message)",
      ),
      errors: [{ ...atCatch, fix: LOGGED_ELSE }],
      nearestValid: inCatch('if (isDebug) throw error\n    else this.logger.warn(error)'),
    },
    {
      name: 'a log with CRLF line breaks',
      files: file(
        'export function run() {\r\n  try {\r\n    work()\r\n  } catch (e) {\r\n    console.error(e);\r\n  }\r\n}\r\n',
      ),
      errors: [{ file: FILE, line: 4, column: 5, endColumn: 10, fix: LOGGED }],
    },
    {
      name: 'a service that collects errors',
      files: inCatch('Sentry.captureException(error)'),
      errors: [{ ...atCatch, fix: LOGGED }],
      nearestValid: inCatch('Sentry.captureException(error)\n    throw error'),
    },
    {
      name: 'a log and a return without a value',
      files: inCatch('console.error(error)\n    return'),
      errors: [{ ...atCatch, fix: LOGGED_ELSE }],
      nearestValid: inCatch('console.error(error)\n    return false'),
    },
    {
      name: 'a log and a return in each case, after which nothing runs, and cases that go on',
      files: file(
        "export async function sync(id: string): Promise<void> {\n  try {\n    await save(id)\n  } catch (error) {\n    switch (id) {\n      case 'a':\n        console.error(error)\n        return\n      default:\n        console.error('b', error)\n        return\n    }\n  }\n}\nexport async function push(id: string): Promise<void> {\n  try {\n    await save(id)\n  } catch (error) {\n    switch (id) {\n      case 'a':\n        console.error(error)\n        break\n      default:\n        console.error('b', error)\n        return\n    }\n  }\n}\n",
      ),
      errors: [
        { ...atCatch, fix: LOGGED_ELSE },
        { ...atCatch, line: 18, fix: LOGGED_ELSE },
      ],
      nearestValid: inCatch('console.error(error)\n    throw error'),
    },
    {
      name: 'a log and a return in each branch',
      files: inCatch(
        'if (error instanceof Error) {\n      log.warn(error.message)\n      return\n    }\n    log.warn(id)',
      ),
      errors: [{ ...atCatch, fix: LOGGED_ELSE }],
      nearestValid: inCatch(
        'if (error instanceof Error) {\n      log.warn(error.message)\n      return\n    }\n    throw error',
      ),
    },
    {
      name: 'an error that another catch would get',
      files: file(
        "export function replace(id: string): void {\n  try {\n    swap(id)\n    try {\n      announceTo(id)\n    } catch {}\n  } catch (error) {\n    throw new Error('failed', { cause: error })\n  }\n}\n",
      ),
      errors: [{ ...atCatch, line: 6, column: 7, endColumn: 12, fix: manual('return-outcome') }],
      nearestValid: file(
        "export function replace(id: string): void {\n  try {\n    swap(id)\n    announceTo(id)\n  } catch (error) {\n    throw new Error('failed', { cause: error })\n  }\n}\n",
      ),
    },
    {
      name: 'a log and a continue at the end of the loop',
      files: file(
        'export async function all(ids: string[]) {\n  for (const id of ids) {\n    try {\n      await save(id)\n    } catch (error) {\n      logger.warn(error)\n      continue\n    }\n  }\n}\n',
      ),
      errors: [{ file: FILE, line: 5, column: 7, endColumn: 12, fix: manual('return-failures') }],
    },
    {
      name: 'a log and a continue that skips nothing but a log',
      files: file(
        'export async function all(ids: string[]) {\n  for (const id of ids) {\n    try {\n      await save(id)\n    } catch {\n      logger.warn(id)\n      continue\n    }\n    logger.info(id)\n  }\n}\n',
      ),
      errors: [{ file: FILE, line: 5, column: 7, endColumn: 12, fix: manual('return-failures') }],
      nearestValid: {
        [FILE]:
          'export async function all(ids: string[]) {\n  for (const id of ids) {\n    try {\n      await save(id)\n    } catch {\n      logger.warn(id)\n      continue\n    }\n    saved.push(id)\n  }\n}\n',
      },
    },
    {
      name: 'a store of the browser, in a function that may return before it',
      files: file(
        "export function keep(text: string): void {\n  if (text === '') return\n  try {\n    localStorage.setItem('cart', text)\n  } catch {}\n}\n",
      ),
      errors: [{ file: FILE, line: 5, column: 5, endColumn: 10, fix: manual('return-outcome') }],
    },
    {
      name: 'a round of a loop that is optional by the comment in its catch',
      files: file(
        'export async function all(ids: string[]) {\n  for (const id of ids) {\n    try {\n      await load(id)\n    } catch {\n      // best effort\n    }\n  }\n}\n',
      ),
      errors: [{ file: FILE, line: 5, column: 7, endColumn: 12, fix: manual('return-failures') }],
    },
    {
      name: 'a loop without an end, the work of a queue, a callback of map, and a clean-up',
      files: file(
        [
          'export async function work() {',
          '  while (true) {',
          '    try {',
          '      await next()',
          '    } catch (error) {',
          '      console.error(error)',
          '    }',
          '  }',
          '}',
          "queue.process('job', async (job) => {",
          '  try {',
          '    await job()',
          '  } catch (error) {',
          '    console.error(error)',
          '  }',
          '})',
          'export const all = jobs.map(async (job) => {',
          '  try {',
          '    await job()',
          '  } catch (error) {',
          '    console.error(error)',
          '  }',
          '})',
          'export async function safe() {',
          '  try {',
          '    await next()',
          '  } catch (error) {',
          '    try {',
          '      await undo()',
          '    } catch {}',
          '    throw error',
          '  }',
          '}',
          '',
        ].join('\n'),
      ),
      errors: [
        { file: FILE, line: 5, column: 7, endColumn: 12, fix: manual('count-failures') },
        { file: FILE, line: 13, column: 5, endColumn: 10, fix: manual('handle') },
        { file: FILE, line: 20, column: 5, endColumn: 10, fix: manual('return-failure') },
        { file: FILE, line: 30, column: 7, endColumn: 12, fix: manual('log-cleanup') },
      ],
    },
    {
      name: 'a log after work that is done',
      files: file(
        'export async function confirm(id: string): Promise<void> {\n  await save(id)\n  try {\n    await mail(id)\n  } catch (error) {\n    logger.error(error)\n  }\n}\n',
      ),
      errors: [{ file: FILE, line: 5, column: 5, endColumn: 10, fix: manual('return-outcome') }],
      nearestValid: {
        [FILE]:
          'export async function confirm(id: string): Promise<boolean> {\n  await save(id)\n  let worked = true\n  try {\n    await mail(id)\n  } catch (error) {\n    logger.error(error)\n    worked = false\n  }\n  return worked\n}\n',
      },
    },
    {
      name: 'a local function that only logs',
      files: file(
        'const report = (error: unknown) => console.error(error)\nexport function run() {\n  try {\n    work()\n  } catch (error) {\n    report(error)\n  }\n}\n',
      ),
      errors: [{ file: FILE, line: 5, column: 5, endColumn: 10, fix: LOGGED }],
      nearestValid: {
        [FILE]:
          'const report = (error: unknown) => errors.push(error)\nexport function run() {\n  try {\n    work()\n  } catch (error) {\n    report(error)\n  }\n}\n',
      },
    },
    {
      name: 'a log where an Express handler could pass the error on',
      files: file(
        'export const get = async (req: Request, res: Response, next: Next) => {\n  try {\n    res.json(await load())\n  } catch (error) {\n    logger.error(error)\n  }\n}\n',
      ),
      errors: [{ file: FILE, line: 4, column: 5, endColumn: 10, fix: manual('pass-on') }],
      nearestValid: {
        [FILE]:
          'export const get = async (req: Request, res: Response, next: Next) => {\n  try {\n    res.json(await load())\n  } catch (error) {\n    next(error)\n  }\n}\n',
      },
    },
    {
      name: 'a log where a component has a state for errors',
      files: file(
        'export function useOrder() {\n  const [error, setLoadError] = useState(null)\n  const load = async () => {\n    try {\n      await read()\n    } catch (e) {\n      console.error(e)\n    }\n  }\n  return load\n}\n',
        'src/domains/orders/ui/use-order.ts',
      ),
      errors: [
        {
          ...{ file: 'src/domains/orders/ui/use-order.ts', line: 6, column: 7, endColumn: 12 },
          fix: manual('pass-on'),
        },
      ],
    },
    {
      name: 'work whose preparation is undone in finally',
      files: file(
        'export async function withLock(run: () => Promise<void>) {\n  await take()\n  try {\n    await run()\n  } catch (error) {\n    logger.error(error)\n  } finally {\n    free()\n  }\n}\n',
      ),
      errors: [{ file: FILE, line: 5, column: 5, endColumn: 10, fix: LOGGED }],
    },
    {
      name: 'a composable of Vue',
      files: file(
        "import { ref } from 'vue'\nexport function useOrder() {\n  const order = ref(null)\n  const load = async () => {\n    try {\n      order.value = await read()\n    } catch (e) {\n      console.error(e)\n    }\n  }\n  return { order, load }\n}\n",
        'src/domains/orders/ui/use-order.ts',
      ),
      errors: [
        {
          ...{ file: 'src/domains/orders/ui/use-order.ts', line: 7, column: 7, endColumn: 12 },
          fix: manual('set-state'),
        },
      ],
    },
    {
      name: 'a component',
      files: file(
        '<script setup lang="ts">\nasync function load() {\n  try {\n    await read()\n  } catch (error) {\n    console.error(error)\n  }\n}\n</script>\n',
        'src/domains/orders/ui/Order.vue',
      ),
      errors: [
        { file: 'src/domains/orders/ui/Order.vue', line: 5, column: 5, endColumn: 10, fix: manual('set-state') },
      ],
    },
    {
      name: 'a function that the options list as a log',
      files: { ...inCatch('telemetry.record(error)'), ...policy({ logFunctions: ['telemetry.record'] }) },
      errors: [{ ...atCatch, fix: LOGGED }],
      nearestValid: policy(),
    },
  ],
})
