import { testRule, type Tree } from '@stratalint/rule/vitest'
import rule from './no-sensitive-log.ts'

const FILE = 'src/domains/accounts/service/sign-in.ts'
const LOGGER: Tree = { 'src/providers/logging/index.ts': `import pino from 'pino'\n\nexport const log = pino()\n` }
const IMPORT = `import { log } from '../../../providers/logging'\n`
const file = (text: string): Tree => ({ ...LOGGER, [FILE]: IMPORT + text })

testRule(rule, {
  valid: [
    {
      name: 'the body of a failed response, whatever the variable is called',
      files: file(`export const f = async (response: Response) => {
  const newToken = await response.json()
  if (!response.ok) log.error({ status: response.status, newToken }, 'refresh failed')
}
`),
    },
    {
      name: 'a line that only development writes',
      files: file(`declare const token: string
if (process.env.NODE_ENV === 'development') log.info(\`reset at /reset/\${token}\`)
`),
    },
    {
      name: 'a constant of the file that contains no secret',
      files: file(`declare const x: any
const user = { id: x.id }
const fields = { passwordLength: x.length }
log.info({ user, ...fields }, 'sign in')
`),
    },
    {
      name: 'words that only contain a listed one',
      files: file(`declare const x: any
log.info({ passwordless: x.a, keyboard: x.b, tokenizer: x.c, cardinality: x.d, secretary: x.e }, 'sign in')
`),
    },
    {
      name: 'a listed word that is not last',
      files: file(`declare const x: any
log.info({ passwordCount: x.a, tokenId: x.b, cardType: x.c, tokenExpiresAt: x.d, secretName: x.e, cookieVersion: x.f, passwordHash: x.g }, 'sign in')
`),
    },
    {
      name: 'plurals',
      files: file(`declare const x: any
log.info({ promptTokens: x.a, tokens: x.b, cards: x.c, cookies: x.d }, 'sign in')
`),
    },
    {
      name: 'page tokens, cursors and public keys',
      files: file(`declare const x: any
log.info({ pageToken: x.a, nextToken: x.b, cursor: x.c, publicKey: x.d, publishableKey: x.e }, 'page')
`),
    },
    {
      name: 'literals and booleans',
      files: file(`declare const x: any
log.info({ password: '***', token: !!x.token, secret: x.secret !== undefined, hasCard: x.card, isSecret: x.b, card: Boolean(x.card), pin: x.pin ? 'set' : 'missing' }, 'sign in')
`),
    },
    {
      name: 'calls that redact',
      files: file(`declare const x: any
log.info({ token: x.redact(x.token), card: x.maskCard(x.card), password: x.hashed(x.password) }, 'sign in')
log.info(\`token \${x.mask(x.token)}\`)
`),
    },
    {
      name: 'the length of a secret',
      files: file(`declare const x: any
log.info({ password: x.password.length, size: x.token.length }, 'sign in')
`),
    },
    {
      name: 'a constant with a literal',
      files: file(`declare const x: any
const token = 'anonymous'
log.info({ token }, 'sign in')
`),
    },
    {
      name: 'a call that is no log call',
      files: file(`declare const x: any
x.save({ password: x.password })
log.isLevelEnabled(x.token)
`),
    },
    {
      name: 'functions that the options name',
      files: {
        ...LOGGER,
        [FILE]:
          IMPORT +
          `declare const x: any
log.info({ token: x.fingerprintOf(x.token) }, 'sign in')
`,
        'stratalint.config.json':
          '{"extends": "harness", "rules": {"taste/no-sensitive-log": ["error", {"redactors": ["fingerprint"]}]}}',
      },
    },
  ],
  invalid: [
    {
      name: 'one password, and credentials, of which there are several',
      files: file(`declare const credentials: string, password: string
log.info({ credentials }, 'sign in')
log.info({ password }, 'sign in')
`),
      errors: [
        {
          file: FILE,
          line: 3,
          column: 1,
          endColumn: 37,
          fix: [
            { key: 'remove-value', applicability: 'suggested' },
            { key: 'log-presence', applicability: 'manual' },
          ],
        },
        {
          file: FILE,
          line: 4,
          column: 1,
          endColumn: 34,
          fix: [
            { key: 'remove-value', applicability: 'suggested' },
            { key: 'log-presence', applicability: 'manual' },
          ],
        },
      ],
    },
    {
      name: 'a call that writes nothing but a secret',
      files: file(`export const f = (session: { accessToken: string }) => {
  console.log(session.accessToken)
}
`),
      errors: [
        {
          ...{ file: FILE, line: 3, column: 3, endColumn: 35 },
          fix: [
            { key: 'remove-value', applicability: 'suggested' },
            { key: 'log-presence', applicability: 'manual' },
          ],
        },
      ],
      nearestValid: file(`export const f = (session: { id: string }) => {
  console.log(session.id)
}
`),
    },
    {
      name: 'values of a format string',
      files: file(`export const f = (id: string, privateKey: string) => {
  log.debug('signing with %s', privateKey)
  log.debug('signing %s with %s', id, privateKey)
}
`),
      errors: [43, 50].map((endColumn, index) => ({
        ...{ file: FILE, line: index + 3, column: 3, endColumn },
        fix: ['remove-value', 'log-presence'].map((key) => ({ key, applicability: 'manual' as const })),
      })),
      nearestValid: file(`export const f = (id: string) => {
  log.debug('signing %s', id)
}
`),
    },
    {
      name: 'a secret that is read by its name, beside another header',
      files: file(`export const f = (headers: Headers) => {
  log.info({ auth: headers.get('authorization') }, 'sign in')
  log.info({ agent: headers.get('user-agent') }, 'sign in')
}
`),
      errors: [
        {
          ...{ file: FILE, line: 3, column: 3, endColumn: 62 },
          fix: [{ key: 'remove-value', applicability: 'suggested' }],
        },
      ],
    },
    {
      name: 'the body of a response that is ok, and a line outside of development only',
      files: file(`export const f = async (response: Response) => {
  const newToken = await response.json()
  if (response.ok) log.error({ newToken }, 'refreshed')
  if (process.env.NODE_ENV === 'production') log.info({ newToken }, 'refreshed')
}
`),
      errors: [
        {
          ...{ file: FILE, line: 4, column: 20, endColumn: 56 },
          fix: [
            { key: 'remove-value', applicability: 'suggested' },
            { key: 'log-presence', applicability: 'manual' },
          ],
        },
        {
          ...{ file: FILE, line: 5, column: 46, endColumn: 81 },
          fix: [
            { key: 'remove-value', applicability: 'suggested' },
            { key: 'log-presence', applicability: 'manual' },
          ],
        },
      ],
    },
    {
      name: 'a secret in a constant of the file',
      files: file(`declare const x: any
const fields = { password: x.password }
log.info(fields, 'sign in')
`),
      errors: [
        {
          file: FILE,
          line: 4,
          column: 1,
          endColumn: 28,
          fix: [
            { key: 'remove-value', applicability: 'manual' },
            { key: 'log-presence', applicability: 'manual' },
          ],
        },
      ],
    },
    {
      name: 'a password in a field',
      files: file(`declare const x: any
log.info({ email: x.email, password: x.password }, 'sign in')
`),
      errors: [
        {
          file: FILE,
          line: 3,
          column: 1,
          endColumn: 62,
          fix: [
            { key: 'remove-value', applicability: 'suggested' },
            { key: 'log-presence', applicability: 'manual' },
          ],
        },
      ],
      nearestValid: {
        [FILE]:
          IMPORT +
          `declare const x: any
log.info({ email: x.email, hasPassword: x.password !== '' }, 'sign in')
`,
      },
    },
    {
      name: 'a sensitive value under another key',
      files: file(`declare const x: any
log.info({ auth: x.headers.authorization }, 'sign in')
`),
      errors: [
        {
          file: FILE,
          line: 3,
          column: 1,
          endColumn: 55,
          fix: [
            { key: 'remove-value', applicability: 'suggested' },
            { key: 'log-presence', applicability: 'manual' },
          ],
        },
      ],
      nearestValid: {
        [FILE]:
          IMPORT +
          `declare const x: any
log.info({ hasAuth: !!x.headers.authorization }, 'sign in')
`,
      },
    },
    {
      name: 'keys in other cases',
      files: file(`declare const x: any
log.info({ 'x-api-key': x.a, creditCard: x.b, client_secret: x.c, userIBAN: x.d, SSN: x.e }, 'sign in')
`),
      errors: [
        {
          file: FILE,
          line: 3,
          column: 1,
          endColumn: 104,
          fix: [
            { key: 'remove-value', applicability: 'suggested' },
            { key: 'log-presence', applicability: 'manual' },
          ],
        },
      ],
    },
    {
      name: 'a nested field',
      files: file(`declare const x: any
log.info({ account: { id: x.id, refreshToken: x.b } }, 'sign in')
`),
      errors: [
        {
          file: FILE,
          line: 3,
          column: 1,
          endColumn: 66,
          fix: [
            { key: 'remove-value', applicability: 'suggested' },
            { key: 'log-presence', applicability: 'manual' },
          ],
        },
      ],
      nearestValid: {
        [FILE]:
          IMPORT +
          `declare const x: any
log.info({ account: { id: x.id, refreshTokenId: x.b } }, 'sign in')
`,
      },
    },
    {
      name: 'a value in a template',
      files: file(`declare const x: any
log.info(\`sign in with \${x.password}\`)
`),
      errors: [
        {
          file: FILE,
          line: 3,
          column: 1,
          endColumn: 39,
          fix: [
            { key: 'remove-value', applicability: 'suggested' },
            { key: 'log-presence', applicability: 'manual' },
          ],
        },
      ],
      nearestValid: {
        [FILE]:
          IMPORT +
          `declare const x: any
log.info('sign in')
`,
      },
    },
    {
      name: 'a value in a concatenation',
      files: file(`declare const x: any
log.info('sign in with ' + x.token)
`),
      errors: [
        {
          file: FILE,
          line: 3,
          column: 1,
          endColumn: 36,
          fix: [
            { key: 'remove-value', applicability: 'manual' },
            { key: 'log-presence', applicability: 'manual' },
          ],
        },
      ],
      nearestValid: {
        [FILE]:
          IMPORT +
          `declare const x: any
log.info('sign in with ' + x.tokenId)
`,
      },
    },
    {
      name: 'a value after the message',
      files: file(`declare const x: any
log.info('sign in %s', x.accessToken)
`),
      errors: [
        {
          file: FILE,
          line: 3,
          column: 1,
          endColumn: 38,
          fix: [
            { key: 'remove-value', applicability: 'manual' },
            { key: 'log-presence', applicability: 'manual' },
          ],
        },
      ],
    },
    {
      name: 'the fields of a child logger',
      files: file(`declare const x: any
const child = log.child({ token: x.token })
`),
      errors: [
        {
          file: FILE,
          line: 3,
          column: 15,
          endColumn: 44,
          fix: [
            { key: 'remove-value', applicability: 'manual' },
            { key: 'log-presence', applicability: 'manual' },
          ],
        },
      ],
      nearestValid: {
        [FILE]:
          IMPORT +
          `declare const x: any
const child = log.child({ tokenId: x.tokenId })
`,
      },
    },
    {
      name: 'the console',
      files: file(`declare const x: any
console.log('sign in', x.password)
`),
      errors: [
        {
          file: FILE,
          line: 3,
          column: 1,
          endColumn: 35,
          fix: [
            { key: 'remove-value', applicability: 'suggested' },
            { key: 'log-presence', applicability: 'manual' },
          ],
        },
      ],
      nearestValid: {
        [FILE]:
          IMPORT +
          `declare const x: any
console.log('sign in', x.passwordId)
`,
      },
    },
    {
      name: 'a choice that may be the secret',
      files: file(`declare const x: any
log.info({ token: x.a ? x.token : 'none' }, 'sign in')
`),
      errors: [
        { file: FILE, line: 3, column: 1, endColumn: 55, fix: [{ key: 'remove-value', applicability: 'suggested' }] },
      ],
      nearestValid: {
        [FILE]:
          IMPORT +
          `declare const x: any
log.info({ token: x.a ? 'set' : 'none' }, 'sign in')
`,
      },
    },
    {
      name: 'a tagged template of LogTape',
      files: file(`declare const x: any
import { getLogger } from '@logtape/logtape'
getLogger(['a']).info\`sign in with \${x.password}\`
`),
      errors: [
        {
          file: FILE,
          line: 4,
          column: 1,
          endColumn: 50,
          fix: [
            { key: 'remove-value', applicability: 'manual' },
            { key: 'log-presence', applicability: 'manual' },
          ],
        },
      ],
      nearestValid: {
        [FILE]:
          IMPORT +
          `declare const x: any
import { getLogger } from '@logtape/logtape'
getLogger(['a']).info\`sign in with \${x.id}\`
`,
      },
    },
    {
      name: 'attributes of OpenTelemetry',
      files: file(`declare const x: any
import { logs } from '@opentelemetry/api-logs'
logs.getLogger('a').emit({ body: 'sign in', attributes: { 'user.password': x.a } })
`),
      errors: [
        {
          file: FILE,
          line: 4,
          column: 1,
          endColumn: 84,
          fix: [
            { key: 'remove-value', applicability: 'manual' },
            { key: 'log-presence', applicability: 'manual' },
          ],
        },
      ],
    },
    {
      name: 'words of the options',
      files: {
        ...LOGGER,
        [FILE]:
          IMPORT +
          `declare const x: any
log.info({ taxId: x.a, dateOfBirth: x.b }, 'sign in')
`,
        'stratalint.config.json':
          '{"extends": "harness", "rules": {"taste/no-sensitive-log": ["error", {"words": ["tax id", "dateOfBirth"]}]}}',
      },
      errors: [
        {
          file: FILE,
          line: 3,
          column: 1,
          endColumn: 54,
          fix: [
            { key: 'remove-value', applicability: 'suggested' },
            { key: 'log-presence', applicability: 'manual' },
          ],
        },
      ],
      nearestValid: {
        [FILE]:
          IMPORT +
          `declare const x: any
log.info({ taxIdCount: x.a }, 'sign in')
`,
      },
    },
    {
      name: 'a log call in a test',
      files: {
        ...LOGGER,
        'src/domains/accounts/service/sign-in.test.ts':
          IMPORT +
          `declare const x: any
log.info({ password: x.password }, 'sign in')
`,
      },
      errors: [
        {
          file: 'src/domains/accounts/service/sign-in.test.ts',
          line: 3,
          column: 1,
          endColumn: 46,
          fix: [
            { key: 'remove-value', applicability: 'suggested' },
            { key: 'log-presence', applicability: 'manual' },
          ],
        },
      ],
    },
    {
      name: 'a script in a component',
      files: {
        ...LOGGER,
        'src/domains/accounts/ui/item.vue': `<script setup lang="ts">
import { log } from '../../../providers/logging'
log.info({ token: window.token }, 'shown')
</script>
`,
      },
      errors: [
        {
          file: 'src/domains/accounts/ui/item.vue',
          line: 3,
          column: 1,
          endColumn: 43,
          fix: [
            { key: 'remove-value', applicability: 'suggested' },
            { key: 'log-presence', applicability: 'manual' },
          ],
        },
      ],
    },
  ],
})
