import { LOG_LIBRARIES, type LoggerOptions } from '@stratalint/rule/analysis'

/** The options about loggers that the rules for logging have in common. */
export const LOGGER_OPTIONS = {
  loggers: {
    type: 'array',
    items: { type: 'string' },
    default: [],
    description: 'Names of more loggers: `log`, `ctx.log`. A name without a dot also matches the member of `this`.',
  },
  library: {
    type: 'string',
    enum: LOG_LIBRARIES,
    default: 'pino',
    description: 'The library that decides the order of arguments where the logger does not.',
  },
} as const

export type { LoggerOptions }
