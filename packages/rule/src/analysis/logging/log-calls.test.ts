import type { TSESTree } from '@typescript-eslint/utils'
import { expect, it } from 'vitest'
import { defineRule } from '../../define-rule.ts'
import { checkTree, type Tree } from '../../vitest.ts'
import { createLogCallFinder, mayLog } from './log-calls.ts'
import type { LoggerOptions } from './loggers.ts'

const FILE = 'src/domains/orders/service/pay.ts'

/** The log calls of a file: the library, and its arguments as they were read. */
async function logCallsOf(text: string, others: Tree = {}, options: LoggerOptions = {}): Promise<string[]> {
  const rule = defineRule({
    id: 'test/log-calls',
    meta: { type: 'problem', docs: { description: 'd', why: 'w' }, schema: [] },
    concerns: ({ file, text: source }) => file === FILE && mayLog(source),
    create(context) {
      const { sourceCode, report } = context
      const { logCallOf } = createLogCallFinder(context, options)
      const show = (node: TSESTree.Node | null): string => (node === null ? '-' : sourceCode.getText(node))
      return {
        CallExpression(node) {
          const call = logCallOf(node)
          if (call === null) return
          const { library, isWrapper, message, fields, values, isSwapped } = call
          const parts = [
            `${library}${isWrapper ? ' wrapper' : ''}${isSwapped ? ' swapped' : ''}:`,
            ...[show(message), show(fields), ...values.map(show)],
          ]
          report({
            node,
            extent: null,
            subject: 's',
            message: {
              what: parts.join(' '),
              fix: [{ key: 'k', kind: 'edit', title: 't', applicability: 'manual' }],
              not: 'n',
            },
          })
        },
      }
    },
  })
  const findings = await checkTree({ ...others, [FILE]: text }, [rule])
  return findings.map(({ what }) => what)
}

it('finds loggers that pino makes', async () => {
  expect(
    await logCallsOf(`
      import pino, { pino as make, type Logger } from 'pino'
      import * as namespace from 'pino'
      const log = pino()
      const child = log.child({ a: 1 })
      log.info('a')
      child.warn({ b }, 'b')
      make({ level: 'info' }).error(err, 'c')
      namespace.pino().debug('d')
      const { log: renamed } = { log: pino() }
      renamed.fatal('e')
      let later: Logger
      later = pino()
      later.trace('f')
      ;(log as Logger)?.info(fields, 'g')
    `),
  ).toEqual([
    "pino: 'a' -",
    "pino: 'b' { b }",
    "pino: 'c' err",
    "pino: 'd' -",
    "pino: 'e' -",
    "pino: 'f' -",
    "pino: 'g' fields",
  ])
})

it('finds the loggers of the other libraries', async () => {
  expect(
    await logCallsOf(`
      import winston, { createLogger } from 'winston'
      import bunyan from 'bunyan'
      import { consola, createConsola } from 'consola'
      import { getLogger } from '@logtape/logtape'
      import { logs } from '@opentelemetry/api-logs'
      const bunyanLog = new bunyan({ name: 'a' })
      const tape = getLogger(['app']).getChild('orders')
      winston.info('a', { b })
      createLogger().log('info', 'c', { d })
      winston.createLogger().http('e')
      bunyan.createLogger({ name: 'x' }).info({ f }, 'g')
      bunyanLog.error(err, 'h')
      consola.withTag('i').success('j', k)
      createConsola().log('l')
      tape.warning('m {n}', { n })
      logs.getLogger('o').emit({ body: 'p', attributes: { q } })
    `),
  ).toEqual([
    "winston: 'a' { b }",
    "winston: 'c' { d }",
    "winston: 'e' -",
    "bunyan: 'g' { f }",
    "bunyan: 'h' err",
    "consola: 'j' k",
    "consola: 'l' -",
    "logtape: 'm {n}' { n }",
    "opentelemetry: 'p' { body: 'p', attributes: { q } }",
  ])
})

it('finds loggers by their type', async () => {
  expect(
    await logCallsOf(`
      import type { Logger } from 'winston'
      import type pino from 'pino'
      import type { FastifyRequest, FastifyBaseLogger } from 'fastify'
      interface Deps { log: FastifyBaseLogger; nested?: { logger: Logger } }
      type Log = pino.Logger
      class Pay {
        private readonly own: Log
        #hidden = this.logger.child({})
        constructor(private readonly logger: Logger, deps: Deps) { this.other = deps.log; deps.log.info('a') }
        run() { this.logger.info('b'); this.own.info('c'); this.#hidden.warn('d'); this.other.error('e') }
        later = () => this.logger.info('f')
      }
      function one({ log, nested }: Deps, handler: FastifyRequest, any: unknown) {
        log.info('g'); nested?.logger.info('h'); handler.log.info('i'); any.log.info('j')
      }
      const two = (logger: Logger | undefined, { log }: { log: ReturnType<typeof pino> }) => {
        logger?.info('k'); log.info('l')
      }
    `),
  ).toEqual([
    "pino: 'a' -",
    "winston: 'b' -",
    "pino: 'c' -",
    "winston: 'd' -",
    "pino: 'e' -",
    "winston: 'f' -",
    "pino: 'g' -",
    "winston: 'h' -",
    "pino: 'i' -",
    "winston: 'k' -",
    "pino: 'l' -",
  ])
})

it('finds loggers that another file makes or re-exports', async () => {
  expect(
    await logCallsOf(
      `
      import { log, loggerFor, getLogger, winston } from '../../../providers/logging'
      import type { Log } from '../../../providers/logging'
      import standard from '../../../providers/logging/standard'
      import * as logging from '../../../providers/logging'
      const own = loggerFor('orders')
      log.info('a')
      own.info('b')
      standard.info('c', d)
      logging.log.warn('e')
      getLogger('x').info('f')
      winston.createLogger().info('g')
      const run = ({ log }: { log: Log }) => log.info('h')
    `,
      {
        'src/providers/logging/index.ts': `
          export { log } from './pino-log'
          export * from './factory'
          export { getLogger } from '@logtape/logtape'
          export { default as winston } from 'winston'
        `,
        'src/providers/logging/pino-log.ts': `import pino from 'pino'\nconst base = pino()\nexport { base as log }\n`,
        'src/providers/logging/factory.ts': `
          import { log } from './pino-log'
          export function loggerFor(name: string) { if (name === '') throw new Error(name)\nreturn log.child({ name }) }
          export type Log = typeof log
        `,
        'src/providers/logging/standard.ts': `import { createLogger } from 'winston'\nexport default createLogger()\n`,
      },
    ),
  ).toEqual([
    "pino: 'a' -",
    "pino: 'b' -",
    "winston: 'c' d",
    "pino: 'e' -",
    "logtape: 'f' -",
    "winston: 'g' -",
    "pino: 'h' -",
  ])
})

it("reads the arguments of a project's own logger from its parameters", async () => {
  expect(
    await logCallsOf(
      `
      import { logger, Logger, bound } from '../../../providers/logging'
      const scoped = new Logger()
      logger.info('a', { b })
      logger.error('c', err, { d })
      scoped.info('task', 'e', { f })
      bound.info({ g }, 'h')
    `,
      {
        'src/providers/logging/index.ts': `
          import pino from 'pino'
          const base = pino()
          export const logger = {
            info: (message: string, fields?: object) => base.info(fields, message),
            error(message: string, error: Error, fields?: object) { base.error({ err: error, ...fields }, message) },
          }
          export class Logger {
            info = (label: string, message: string, extra?: object) => base.info({ label, ...extra }, message)
            error(message: string) { base.error(message) }
          }
          export const bound = { info: base.info.bind(base), error: (...args) => base.error(...args) }
        `,
      },
    ),
  ).toEqual(["pino wrapper: 'a' { b }", "pino wrapper: 'c' { d } err", "pino wrapper: 'e' { f }", "pino: 'h' { g }"])
})

it('finds the logger of a request where a library adds it', async () => {
  const text = `export const get = (req: never) => { req.log.info('a'); request.body.info('b') }`
  expect(await logCallsOf(text)).toEqual([])
  expect(await logCallsOf(text, { 'package.json': '{ "dependencies": { "pino-http": "1" } }' })).toEqual([
    "pino: 'a' -",
  ])
})

it('finds loggers that the options name', async () => {
  const text = `import { audit } from 'x'\nlog.info('a', b); this.logger.info({ c }, 'd'); ctx.log.error('e'); other.info('f'); audit.warn('g')`
  expect(await logCallsOf(text, {}, { loggers: ['log', 'logger', 'ctx.log', 'audit'], library: 'winston' })).toEqual([
    "winston: 'a' b",
    "winston swapped: 'd' { c }",
    "winston: 'e' -",
    "winston: 'g' -",
  ])
})

it('finds loggers that another file names in its own way', async () => {
  expect(
    await logCallsOf(
      `
      import { telemetry } from '../../../providers/telemetry'
      import { audit } from '../config/trail'
      import { cart } from '../config/cart'
      import { monitor } from '../../../providers/monitor'
      import { toast } from '../../../providers/toast'
      monitor.warn('g', h); toast.error('i')
      telemetry.info('a', { b })
      audit.info({ c }, 'd')
      cart.add('e'); cart.info('f')
    `,
      {
        'src/providers/telemetry/index.ts': `
      import winston from 'winston'
      const base = winston.createLogger()
      class Telemetry {
        info(message: string, fields?: object) { base.info(message, fields) }
        error(message: string, fields?: object) { base.error(message, fields) }
      }
      export const telemetry = new Telemetry()
    `,
        'src/domains/orders/config/trail.ts': `import pino from 'pino'\nexport const audit = pino()\n`,
        'src/providers/monitor/index.ts': `
      import pino from 'pino'
      const base = pino()
      export const monitor = {
        warn: (message: string, fields?: object) => base.warn(fields, message),
        error: (message: string, fields?: object) => base.error(fields, message),
      }
    `,
        'src/providers/toast/index.ts': `export const toast = { warn(text: string) {}, error(text: string) {} }\n`,
        'src/domains/orders/config/cart.ts': `export const cart = { add() {}, info() {} }\n`,
      },
    ),
  ).toEqual(["pino wrapper: 'g' h", "winston wrapper: 'a' { b }", "pino: 'd' { c }"])
})

it('finds arguments in the order of another library', async () => {
  expect(
    await logCallsOf(`
      import pino from 'pino'
      import { createLogger } from 'winston'
      const log = pino(), logger = createLogger()
      log.info('a', { b })
      log.info(message, { c })
      logger.info({ d }, 'e')
      logger.error(err, 'f')
      log.info(\`g\${h}\`, i, j)
    `),
  ).toEqual([
    "pino: 'a' - { b }",
    'pino swapped: message { c }',
    "winston swapped: 'e' { d }",
    "winston swapped: 'f' err",
    'pino: `g${h}` - i j',
  ])
})

it('ignores what is not known to be a logger', async () => {
  expect(
    await logCallsOf(
      `
      import pino from 'pino'
      import { toast } from 'sonner'
      import { logger as nest } from '@nestjs/common'
      import { notify } from '../ui/notify'
      const log = pino()
      const logger = { info() {}, error() {} }
      logger.info('a'); toast.error('b'); nest.info('c'); notify.info('d'); Math.log(1); console.log('e')
      function shadow(log: Map<string, string>) { log.info('f') }
      log.child({}); log.flush(); log.level = 'info'; log.isLevelEnabled('info')
      class A { run() { this.log.info('g') } }
    `,
      { 'src/domains/orders/ui/notify.ts': `export const notify = { info() {}, error() {} }\n` },
    ),
  ).toEqual([])
})
