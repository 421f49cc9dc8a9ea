import type { ImportedValue } from '../syntax/imports.ts'

/** The libraries whose loggers are known. */
export const LOG_LIBRARIES = ['pino', 'winston', 'bunyan', 'consola', 'logtape', 'opentelemetry'] as const

export type LogLibrary = (typeof LOG_LIBRARIES)[number]

/** Exports by their path, without `default`: the empty path is the module itself or its default export. */
interface LoggerExports {
  library: LogLibrary
  /** Loggers. */
  values?: readonly string[]
  /** Functions that return a logger. */
  makers?: readonly string[]
  classes?: readonly string[]
  types?: readonly string[]
  /** Types whose property `log` is a logger. */
  holders?: readonly string[]
}

const CONSOLA: LoggerExports = {
  library: 'consola',
  values: ['', 'consola'],
  makers: ['createConsola'],
  types: ['ConsolaInstance', 'Consola'],
}

const MODULES: Readonly<Record<string, LoggerExports>> = {
  pino: {
    library: 'pino',
    makers: ['', 'pino'],
    types: ['Logger', 'BaseLogger', 'pino.Logger', 'pino.BaseLogger', 'P.Logger'],
  },
  fastify: {
    library: 'pino',
    types: ['FastifyBaseLogger', 'FastifyLoggerInstance'],
    holders: ['FastifyInstance', 'FastifyRequest', 'FastifyReply'],
  },
  'nestjs-pino': { library: 'pino', classes: ['PinoLogger'], types: ['PinoLogger'] },
  'hono-pino': { library: 'pino', types: ['PinoLogger'] },
  winston: {
    library: 'winston',
    values: [''],
    makers: ['createLogger', 'loggers.get', 'loggers.add'],
    types: ['Logger'],
  },
  bunyan: { library: 'bunyan', makers: ['createLogger'], classes: ['', 'Logger'], types: ['', 'Logger'] },
  consola: CONSOLA,
  'consola/basic': CONSOLA,
  'consola/browser': CONSOLA,
  'consola/core': CONSOLA,
  '@logtape/logtape': { library: 'logtape', makers: ['getLogger'], types: ['Logger'] },
  '@opentelemetry/api-logs': {
    library: 'opentelemetry',
    makers: ['logs.getLogger', 'logs.getLoggerProvider.getLogger'],
    types: ['Logger'],
    holders: [],
  },
}

type Role = 'values' | 'makers' | 'classes' | 'types' | 'holders'

/** The library to which an export belongs in this role; `null` for exports of other kinds and other packages. */
export function libraryOf({ module, path }: ImportedValue, role: Role): LogLibrary | null {
  const known = Object.hasOwn(MODULES, module) ? MODULES[module]! : null
  return known?.[role]?.includes(path.filter((name) => name !== 'default').join('.')) === true ? known.library : null
}

/** The library that a package belongs to; only for packages that make loggers. */
export function loggerPackage(name: string): LogLibrary | null {
  return Object.hasOwn(MODULES, name) ? MODULES[name]!.library : null
}

/** Methods that return a logger with more fields or another name. */
export const CHILD_METHODS = new Set([
  ...['child', 'withTag', 'withDefaults', 'create', 'getChild', 'with', 'clone', 'withContext', 'pauseLogs'],
])

const COMMON = ['trace', 'debug', 'info', 'warn', 'error', 'fatal']
const LEVELS: Readonly<Record<LogLibrary, readonly string[]>> = {
  pino: COMMON,
  bunyan: COMMON,
  winston: [
    ...['error', 'warn', 'info', 'http', 'verbose', 'debug', 'silly', 'log'],
    ...['emerg', 'alert', 'crit', 'warning', 'notice'],
  ],
  consola: [...COMMON, 'log', 'success', 'fail', 'ready', 'start', 'box', 'verbose'],
  logtape: [...COMMON, 'warning'],
  opentelemetry: ['emit'],
}

/** The methods of any library that write a line. */
export const LOG_METHODS: ReadonlySet<string> = new Set(Object.values(LEVELS).flat())

/** The methods that make an object a logger, wherever it comes from. */
export const WRAPPER_METHODS: ReadonlySet<string> = new Set(COMMON)

/** Whether a method of a library's logger writes a line. */
export function isLogMethod(library: LogLibrary, method: string): boolean {
  return LEVELS[library].includes(method)
}
