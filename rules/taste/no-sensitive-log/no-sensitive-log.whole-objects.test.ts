import { testRule, type Tree } from '@stratalint/rule/vitest'
import rule from './no-sensitive-log.ts'

const FILE = 'src/domains/accounts/service/sign-in.ts'
const LOGGER: Tree = { 'src/providers/logging/index.ts': `import pino from 'pino'\n\nexport const log = pino()\n` }
const IMPORT = `import { log } from '../../../providers/logging'\n`
const file = (text: string): Tree => ({ ...LOGGER, [FILE]: IMPORT + text })

testRule(rule, {
  topic: 'whole objects',
  valid: [
    {
      name: 'a value of which the branch shows that it is no request',
      files: file(`export const f = (request?: Request) => {
  if (!request || typeof request !== 'object') log.error({ request }, 'no request')
}
`),
    },
    {
      name: 'single properties of requests and users',
      files: file(`declare const x: any
log.info({ method: x.req.method, agent: x.req.headers['user-agent'], userId: x.user.id, user: x.user.id }, 'sign in')
`),
    },
    {
      name: 'a request as another argument of a logger of the project',
      files: {
        'src/providers/logging/index.ts': `import pino from 'pino'
const base = pino()
export const log = {
  warn: (message: string, fields: object, request?: object) => base.warn(fields, message),
  error: (message: string, fields: object, request?: object) => base.error(fields, message),
}
`,
        [FILE]: `${IMPORT}declare const x: any\nlog.error('sign in failed', { id: x.id }, x.req)\n`,
      },
    },
  ],
  invalid: [
    {
      name: 'a request in a branch that tests its properties',
      files: file(`export const f = (request: { id: string; endpoint: string }) => {
  if (!request.endpoint) log.error({ request }, 'no endpoint')
  return request.id
}
`),
      errors: [
        { file: FILE, line: 3, column: 26, endColumn: 63, fix: [{ key: 'pick-properties', applicability: 'manual' }] },
      ],
    },
    {
      name: 'headers that are a text',
      files: file(`export const f = (jwtHeaders: string) => {
  try {
    return JSON.parse(jwtHeaders.trim())
  } catch {
    console.error('not parsed', jwtHeaders)
  }
}
`),
      errors: [
        { file: FILE, line: 6, column: 5, endColumn: 44, fix: [{ key: 'remove-value', applicability: 'manual' }] },
      ],
    },
    {
      name: 'a request in the fields of a logger of the project',
      files: {
        'src/providers/logging/index.ts': `import pino from 'pino'
const base = pino()
export const log = {
  warn: (message: string, fields: object, request?: object) => base.warn(fields, message),
  error: (message: string, fields: object, request?: object) => base.error(fields, message),
}
`,
        [FILE]: `${IMPORT}declare const x: any\nlog.error('sign in failed', { req: x.req })\n`,
      },
      errors: [
        { file: FILE, line: 3, column: 1, endColumn: 44, fix: [{ key: 'pick-properties', applicability: 'manual' }] },
      ],
    },
    {
      name: 'the headers of a request of the web',
      files: file(`export const f = (request: Request) => log.info({ headers: request.headers }, 'request')
`),
      errors: [
        { file: FILE, line: 2, column: 40, endColumn: 89, fix: [{ key: 'pick-properties', applicability: 'manual' }] },
      ],
    },
    {
      name: 'the headers of a request of Node',
      files: file(`import type { IncomingMessage } from 'node:http'
export const f = (request: IncomingMessage) => log.info({ headers: request.headers }, 'request')
`),
      errors: [
        { file: FILE, line: 3, column: 48, endColumn: 97, fix: [{ key: 'pick-properties', applicability: 'manual' }] },
      ],
    },
    {
      name: 'whole headers',
      files: file(`declare const x: any
log.info({ headers: x.req.headers }, 'request')
`),
      errors: [
        { file: FILE, line: 3, column: 1, endColumn: 48, fix: [{ key: 'pick-properties', applicability: 'manual' }] },
      ],
      nearestValid: {
        [FILE]:
          IMPORT +
          `declare const x: any
log.info({ host: x.req.headers.host }, 'request')
`,
      },
    },
    {
      name: 'a whole request',
      files: file(`declare const x: any
const req = x.req
log.info({ req }, 'request')
`),
      errors: [
        { file: FILE, line: 4, column: 1, endColumn: 29, fix: [{ key: 'pick-properties', applicability: 'manual' }] },
      ],
      nearestValid: {
        [FILE]:
          IMPORT +
          `declare const x: any
const req = x.req
log.info({ method: req.method }, 'request')
`,
      },
    },
    {
      name: 'a body',
      files: file(`declare const x: any
log.info({ body: x.req.body }, 'request')
`),
      errors: [
        { file: FILE, line: 3, column: 1, endColumn: 42, fix: [{ key: 'pick-properties', applicability: 'manual' }] },
      ],
      nearestValid: {
        [FILE]:
          IMPORT +
          `declare const x: any
log.info({ name: x.req.body.name }, 'request')
`,
      },
    },
    {
      name: 'a user that is spread',
      files: file(`declare const x: any
log.info({ ...x.user }, 'sign in')
`),
      errors: [
        { file: FILE, line: 3, column: 1, endColumn: 35, fix: [{ key: 'pick-properties', applicability: 'manual' }] },
      ],
      nearestValid: {
        [FILE]:
          IMPORT +
          `declare const x: any
log.info({ ...x.user.preferences }, 'sign in')
`,
      },
    },
    {
      name: 'a user as the fields',
      files: file(`declare const x: any
log.info(x.currentUser, 'sign in')
`),
      errors: [
        { file: FILE, line: 3, column: 1, endColumn: 35, fix: [{ key: 'pick-properties', applicability: 'manual' }] },
      ],
      nearestValid: {
        [FILE]:
          IMPORT +
          `declare const x: any
log.info(x.users, 'sign in')
`,
      },
    },
    {
      name: 'JSON of a user',
      files: file(`declare const x: any
log.info(JSON.stringify(x.user))
`),
      errors: [
        { file: FILE, line: 3, column: 1, endColumn: 33, fix: [{ key: 'pick-properties', applicability: 'manual' }] },
      ],
      nearestValid: {
        [FILE]:
          IMPORT +
          `declare const x: any
log.info(JSON.stringify(x.user.id))
`,
      },
    },
  ],
})
