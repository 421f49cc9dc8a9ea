/** The rules that come with Stratalint and the JSON Schema of their options; `null` for a rule without options. Written by `npm run generate`. */
export const RULE_OPTIONS = {
  'architecture/domain-boundary': null,
  'architecture/external-placement': null,
  'architecture/layer-direction': null,
  'architecture/no-cycle': {
    type: 'object',
    properties: {
      dynamic: {
        enum: ['forbid', 'allow'],
        default: 'forbid',
        description: '`allow` permits cycles that only `import()` closes.',
      },
    },
    additionalProperties: false,
  },
  'architecture/no-laundering': null,
  'architecture/no-silencing': null,
  'architecture/no-stale-exception': null,
  'architecture/opaque-import': null,
  'architecture/placed-file': null,
  'architecture/provider-entry': null,
  'architecture/public-entry': null,
  'architecture/resolved-import': null,
  'contracts/api-path': {
    type: 'object',
    properties: {
      version: {
        enum: ['any', 'required', 'forbidden'],
        default: 'any',
        description: 'whether paths begin with a version, such as `/v1`',
      },
      parameters: {
        enum: ['any', 'camelCase', 'snake_case', 'kebab-case'],
        default: 'any',
        description: 'the case of the names of parameters',
      },
      allowedActions: {
        type: 'array',
        items: { type: 'string' },
        default: ['search', 'login', 'logout', 'batch'],
        description: 'words that do not count as actions',
      },
    },
    additionalProperties: false,
  },
  'contracts/api-schema': {
    type: 'object',
    properties: {
      validators: {
        type: 'array',
        items: { type: 'string' },
        default: [],
        description: 'names of functions and middleware that hand an input to a schema',
      },
      trpcOutput: {
        enum: ['any', 'require'],
        default: 'any',
        description: 'whether tRPC procedures declare their output',
      },
    },
    additionalProperties: false,
  },
  'contracts/bounded-concurrency': {
    type: 'object',
    additionalProperties: false,
    properties: {
      limiters: {
        type: 'array',
        items: { type: 'string' },
        default: [],
        description: 'Helpers that limit concurrency, such as `src/utils/map-concurrent.ts#mapConcurrent` or `p-map`.',
      },
      clients: {
        type: 'array',
        items: { type: 'string' },
        default: [],
        description:
          'Further packages and identifiers whose calls are requests or queries, such as `@prisma/client` and `db`.',
      },
      layers: {
        type: 'array',
        items: { type: 'string' },
        default: ['repo'],
        description: 'Layers whose asynchronous functions do I/O, as those of providers do.',
      },
    },
  },
  'contracts/env-in-config': {
    type: 'object',
    additionalProperties: false,
    properties: {
      layers: {
        type: 'array',
        items: { type: 'string' },
        default: ['config'],
        description: 'Layers whose files may read the environment.',
      },
      files: {
        type: 'array',
        items: { type: 'string' },
        default: [],
        description: 'Globs of other files that may read the environment.',
      },
      exempt: {
        type: 'array',
        items: { type: 'string' },
        default: [],
        description:
          'Variables that any file may read, besides those that tools set, such as `NODE_ENV`, `MODE`, `DEV`, `PROD` and `SSR`.',
      },
    },
  },
  'contracts/network-limits': {
    type: 'object',
    additionalProperties: false,
    properties: {
      clients: {
        type: 'array',
        items: { type: 'string' },
        default: [],
        description: 'The shared clients of the repository, such as `src/providers/http/index.ts#httpClient`.',
      },
      retry: {
        enum: ['off', 'require'],
        default: 'off',
        description: '`require` reports calls with an idempotent method that are not repeated when they fail.',
      },
    },
  },
  'contracts/no-blind-cast': null,
  'contracts/no-swallowed-error': {
    type: 'object',
    additionalProperties: false,
    properties: {
      logFunctions: {
        type: 'array',
        items: { type: 'string' },
        default: [],
        description: 'Further functions that only log: `report`, `telemetry.record`.',
      },
      handlers: {
        type: 'array',
        items: { type: 'string' },
        default: [],
        description:
          'Functions that handle the error although their names look like logging: `Sentry.captureException`.',
      },
    },
  },
  'contracts/no-unknown-inside': {
    type: 'object',
    properties: {
      layers: {
        type: 'array',
        items: { type: 'string' },
        default: ['service', 'runtime', 'ui'],
        description: 'The layers whose exported signatures are checked.',
      },
    },
    additionalProperties: false,
  },
  'contracts/parse-at-boundary': {
    type: 'object',
    properties: {
      sources: {
        type: 'array',
        items: { type: 'string', enum: ['json', 'response', 'request', 'storage', 'message', 'file', 'queue'] },
        default: ['json', 'response', 'request', 'storage', 'message', 'file', 'queue'],
        description: 'The kinds of sources that are checked.',
      },
      readers: {
        type: 'array',
        items: { type: 'string' },
        default: [],
        description: 'More functions that return data from outside, as they are called: `redis.get`.',
      },
      parsers: {
        type: 'array',
        items: { type: 'string' },
        default: [],
        description: 'More functions that parse what they get, by name.',
      },
      validators: {
        type: 'array',
        items: { type: 'string' },
        default: [
          'validate',
          'validateRequest',
          'validateBody',
          'validateQuery',
          'validateParams',
          'validator',
          'celebrate',
          'zValidator',
          'vValidator',
          'tbValidator',
          'sValidator',
          'arktypeValidator',
          'effectValidator',
          'zodValidator',
        ],
        description: 'Middleware that validates the request of its route, by name.',
      },
    },
    additionalProperties: false,
  },
  'contracts/prefer-shared': {
    type: 'object',
    properties: {
      helpers: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            instead: {
              type: 'string',
              description: 'A package, a glob over specifiers, or a call such as `Math.random()`.',
            },
            use: { type: 'string', description: 'The file of the helper.' },
            name: { type: 'string', description: 'The export of the file, if it has several.' },
          },
          additionalProperties: false,
        },
        default: [],
        description: 'Packages and calls (`instead`), and the file (`use`) and export (`name`) that replace them.',
      },
    },
    additionalProperties: false,
  },
  'taste/file-name': {
    type: 'object',
    properties: {
      case: {
        enum: ['kebab-case', 'camelCase', 'PascalCase', 'snake_case'],
        description:
          'The case of the names. Without it, names are in kebab-case or in the case that nearly all such files of the folder or package have.',
      },
      suffix: {
        type: 'array',
        items: { type: 'string' },
        default: [],
        description: 'Endings of which each name has one, such as `.service`; the first one is proposed.',
      },
      allow: {
        type: 'array',
        items: { type: 'string' },
        default: [],
        description: 'Names without extension that are not judged, such as `App`.',
      },
    },
    additionalProperties: false,
  },
  'taste/log-event-name': {
    type: 'object',
    properties: {
      prose: {
        type: 'string',
        enum: ['allow', 'forbid'],
        default: 'allow',
        description: '`forbid` also reports messages with white space where the line has no event field.',
      },
      loggers: {
        type: 'array',
        items: { type: 'string' },
        default: [],
        description: 'Names of more loggers: `log`, `ctx.log`. A name without a dot also matches the member of `this`.',
      },
      library: {
        type: 'string',
        enum: ['pino', 'winston', 'bunyan', 'consola', 'logtape', 'opentelemetry'],
        default: 'pino',
        description: 'The library that decides the order of arguments where the logger does not.',
      },
    },
    additionalProperties: false,
  },
  'taste/max-file-lines': {
    type: 'object',
    properties: {
      max: { type: 'integer', minimum: 1, default: 350, description: 'The number of lines that a file may have.' },
      skipBlankLines: { type: 'boolean', default: false, description: 'Do not count lines of white space.' },
      skipComments: {
        type: 'boolean',
        default: false,
        description: 'Do not count lines that hold nothing but comments.',
      },
    },
    additionalProperties: false,
  },
  'taste/max-function-lines': {
    type: 'object',
    properties: {
      max: {
        type: 'integer',
        minimum: 1,
        default: 80,
        description: 'The number of lines that a function may have, without those of nested functions.',
      },
    },
    additionalProperties: false,
  },
  'taste/named-export': null,
  'taste/no-sensitive-log': {
    type: 'object',
    properties: {
      words: {
        type: 'array',
        items: { type: 'string' },
        default: [],
        description: 'More words that name secrets: `tax id`, `dob`.',
      },
      redactors: {
        type: 'array',
        items: { type: 'string' },
        default: [
          'redact',
          'mask',
          'hash',
          'obfuscate',
          'sanitize',
          'censor',
          'scrub',
          'encrypt',
          'fingerprint',
          'anonymize',
          'omit',
          'pick',
        ],
        description: 'Functions whose results may be logged; `mask` also matches `maskCard` and `maskedCard`.',
      },
      loggers: {
        type: 'array',
        items: { type: 'string' },
        default: [],
        description: 'Names of more loggers: `log`, `ctx.log`. A name without a dot also matches the member of `this`.',
      },
      library: {
        type: 'string',
        enum: ['pino', 'winston', 'bunyan', 'consola', 'logtape', 'opentelemetry'],
        default: 'pino',
        description: 'The library that decides the order of arguments where the logger does not.',
      },
    },
    additionalProperties: false,
  },
  'taste/no-vague-name': {
    type: 'object',
    properties: {
      words: {
        type: 'array',
        items: { type: 'string' },
        default: [],
        description: 'More words that are vague as a whole name.',
      },
      allow: { type: 'array', items: { type: 'string' }, default: [], description: 'Words that are not vague here.' },
      compounds: {
        type: 'boolean',
        default: false,
        description: 'Also report names whose last word is vague, such as `order-utils`.',
      },
    },
    additionalProperties: false,
  },
  'taste/schema-name': {
    type: 'object',
    properties: {
      layers: {
        type: 'array',
        items: { type: 'string' },
        default: ['types'],
        description:
          'The layers that schemas live in; the first one is proposed. A policy without these layers is not judged by layer.',
      },
    },
    additionalProperties: false,
  },
  'taste/structured-logging': {
    type: 'object',
    properties: {
      loggers: {
        type: 'array',
        items: { type: 'string' },
        default: [],
        description: 'Names of more loggers: `log`, `ctx.log`. A name without a dot also matches the member of `this`.',
      },
      library: {
        type: 'string',
        enum: ['pino', 'winston', 'bunyan', 'consola', 'logtape', 'opentelemetry'],
        default: 'pino',
        description: 'The library that decides the order of arguments where the logger does not.',
      },
      consoleIn: {
        type: 'array',
        items: { type: 'string' },
        default: ['bin', 'providers'],
        description:
          'Where `console` is allowed: `bin` (files that are run by name), `providers` (that make a logger), places, layers, globs.',
      },
    },
    additionalProperties: false,
  },
  'taste/type-name': {
    type: 'object',
    properties: {
      allow: {
        type: 'array',
        items: { type: 'string' },
        default: [],
        description:
          'Names, or first words of names, that look like a prefix or suffix and are none, such as `TSystem`.',
      },
    },
    additionalProperties: false,
  },
} as const
