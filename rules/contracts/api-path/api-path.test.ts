import { testRule } from '@stratalint/rule/vitest'
import rule from './api-path.ts'

const FILE = 'src/domains/orders/runtime/routes.ts'
const express = (lines: string): Record<string, string> => ({
  [FILE]: `import { Router } from 'express'\nconst router = Router()\n${lines}\n`,
})
const withOptions = (options: object): Record<string, string> => ({
  'stratalint.config.json': JSON.stringify({ extends: 'harness', rules: { 'contracts/api-path': ['error', options] } }),
})
const rename = { key: 'rename-path', applicability: 'manual' } as const

testRule(rule, {
  valid: [
    { name: 'words that are no actions', files: express(`router.get('/search/orders', a)\nrouter.post('/login', a)`) },
    {
      name: 'a noun that is also an action',
      files: express(`router.post('/orders/:id/refund', a)\nrouter.get('/export', a)`),
    },
    {
      name: 'a noun that begins with such a word',
      files: express(`router.get('/import-jobs/:id', a)\nrouter.get('/upload-url', a)`),
    },
    {
      name: 'segments with a dot',
      files: express(`router.get('/.well-known/jwks.json', a)\nrouter.get('/siteMap.xml', a)`),
    },
    {
      name: 'areas before a parameter',
      files: express(`router.get('/auth/:provider', a)\nrouter.get('/v1/:tenantId/orders', a)`),
    },
    {
      name: 'parameters that select no element',
      files: express(`router.get('/page/:locale', a)\nrouter.get('/theme/:mode', a)`),
    },
    {
      name: 'paths that a protocol or a service decides',
      files: express(`router.get('/scim/Users/:id', a)\nrouter.post('/stripe/connect/webhook', a)`),
    },
    { name: 'a token before which no collection is', files: express(`router.get('/setup/:token', a)`) },
    { name: 'words without a plural', files: express(`router.get('/media/:id', a)\nrouter.get('/people/:id', a)`) },
    { name: 'a parameter of any case', files: express(`router.get('/orders/:order_id', a)`) },
    {
      name: 'calls of get on other objects',
      files: {
        [FILE]: `import axios from 'axios'\nconst app = new Map()\napp.get('/fooBar')\naxios.get('/getUsers', {})\n`,
      },
    },
    {
      name: 'a setting of the application',
      files: { [FILE]: `import express from 'express'\nconst app = express()\napp.get('trustProxy')\n` },
    },
    {
      name: 'a part of the path that is not known',
      files: express('router.get(`/${orderPath()}/items`, a)\nrouter.get(/fooBar/, a)'),
    },
    {
      name: 'a file of a test',
      files: {
        'src/domains/orders/runtime/routes.test.ts': `import { Router } from 'express'\nRouter().get('/fooBar', a)\n`,
      },
    },
    {
      name: 'names of procedures',
      files: {
        [FILE]: `import { publicProcedure } from './trpc'\nexport const a = { getUser: publicProcedure.query(() => 1) }\n`,
      },
    },
    {
      name: 'a private folder of Next',
      files: { 'src/app/_internalApi/route.ts': 'export const GET = () => new Response()\n' },
    },
  ],
  invalid: [
    {
      name: 'an update of a profile and a code that is sent again, which are no program and no service',
      files: express(`router.get('/users/update/profile', a)\nrouter.post('/auth/resend/verification', a)`),
      errors: [
        { file: FILE, line: 3, column: 1, endColumn: 39, fix: [rename] },
        { file: FILE, line: 4, column: 1, endColumn: 44, fix: [{ key: 'name-noun', applicability: 'manual' }] },
      ],
      nearestValid: express(`router.get('/update/latest', a)\nrouter.post('/resend/webhooks', a)`),
    },
    {
      name: 'an action before another name, an update of an element, and an adverb that is no object',
      files: express(
        `router.get('/media/generate-video/:type/allowed', a)\nrouter.get('/orders/update/:id', a)\nrouter.post('/media/upload-simple', a)`,
      ),
      errors: [
        { file: FILE, line: 3, column: 1, endColumn: 53, fix: [rename] },
        { file: FILE, line: 4, column: 1, endColumn: 36, fix: [rename] },
        { file: FILE, line: 5, column: 1, endColumn: 39, fix: [{ key: 'name-noun', applicability: 'manual' }] },
      ],
      nearestValid: express(
        `router.get('/media/videos/:type/allowed', a)\nrouter.get('/update/download', a)\nrouter.post('/media/uploads', a)`,
      ),
    },
    {
      name: 'an action that is called as a protocol calls one, in another file',
      files: express(`router.post('/authorize', a)`),
      errors: [{ file: FILE, line: 3, column: 1, endColumn: 29, fix: [rename] }],
      nearestValid: {
        [FILE]: null,
        'src/domains/orders/runtime/oauth.ts':
          "import { Router } from 'express'\nconst router = Router()\nrouter.post('/authorize', a)\n",
      },
    },
    {
      name: 'a DELETE and a POST that revoke a token',
      files: express(`router.delete('/tokens/:id/revoke', a)\nrouter.post('/tokens/:id/revoke', a)`),
      errors: [
        { file: FILE, line: 3, column: 1, endColumn: 39, fix: [rename] },
        { file: FILE, line: 4, column: 1, endColumn: 37, fix: [rename] },
      ],
      nearestValid: express(`router.delete('/tokens/:id', a)\nrouter.post('/tokens/:id/revocation', a)`),
    },
    {
      name: 'a segment in camelCase',
      files: express(`router.get('/orderItems', a)`),
      errors: [{ file: FILE, line: 3, column: 1, endColumn: 29, fix: [rename] }],
      nearestValid: express(`router.get('/order-items', a)`),
    },
    {
      name: 'a segment in snake_case',
      files: express(`router.get('/order_items', a)`),
      errors: [{ file: FILE, line: 3, column: 1, endColumn: 30, fix: [rename] }],
      nearestValid: express(`router.get('/order-items', a)`),
    },
    {
      name: 'a segment that is an action',
      files: express(`router.post('/orders/create', a)`),
      errors: [{ file: FILE, line: 3, column: 1, endColumn: 33, fix: [rename] }],
      nearestValid: express(`router.post('/orders', a)`),
    },
    {
      name: 'an action whose route exists with another handler, all of a collection, and what a POST makes',
      files: express(
        `router.get('/orders', a)\nrouter.get('/orders/fetchAll', b)\nrouter.get('/users/listAll', a)\nrouter.post('/reports/generate', a)`,
      ),
      errors: [
        { file: FILE, line: 4, column: 1, endColumn: 34, fix: [{ key: 'merge-route', applicability: 'manual' }] },
        { file: FILE, line: 5, column: 1, endColumn: 32, fix: [rename] },
        { file: FILE, line: 6, column: 1, endColumn: 36, fix: [rename] },
      ],
    },
    {
      name: 'an action whose route exists',
      files: express(`router.get('/orders', a)\nrouter.get('/orders/list', a)`),
      errors: [
        { file: FILE, line: 4, column: 1, endColumn: 30, fix: [{ key: 'merge-route', applicability: 'manual' }] },
      ],
      nearestValid: express(`router.get('/orders', a)\nrouter.get('/lists', a)`),
    },
    {
      name: 'a segment that begins with an action',
      files: express(`router.post('/deleteOrder', a)`),
      errors: [{ file: FILE, line: 3, column: 1, endColumn: 31, fix: [rename] }],
      nearestValid: express(`router.delete('/orders/:id', a)`),
    },
    {
      name: 'a path of a service in the wrong case, and an action after it',
      files: express(`router.post('/stripeConnect/webhook', a)\nrouter.post('/webhooks/connect', a)`),
      errors: [
        { file: FILE, line: 3, column: 1, endColumn: 41, fix: [rename] },
        { file: FILE, line: 4, column: 1, endColumn: 36, fix: [{ key: 'name-noun', applicability: 'manual' }] },
      ],
      nearestValid: express(`router.post('/stripe/connect/webhook', a)`),
    },
    {
      name: 'a singular before a parameter, beside paths that begin with it',
      files: express(
        `router.get('/job', a)\nrouter.delete('/job', a)\nrouter.delete('/job/:id', a)\nrouter.get('/job/:id/logs', a)`,
      ),
      errors: [
        { file: FILE, line: 5, column: 1, endColumn: 29, fix: [rename] },
        { file: FILE, line: 6, column: 1, endColumn: 31, fix: [rename] },
      ],
      nearestValid: express(`router.get('/job', a)\nrouter.delete('/jobs/:id', a)`),
    },
    {
      name: 'an upsert, whose element the body identifies',
      files: express(`router.put('/links/upsert', a)`),
      errors: [{ file: FILE, line: 3, column: 1, endColumn: 31, fix: [rename] }],
      nearestValid: express(`router.put('/links', a)`),
    },
    {
      name: 'an action that no method says',
      files: express(`router.post('/orders/:id/cancel', a)`),
      errors: [{ file: FILE, line: 3, column: 1, endColumn: 37, fix: [rename] }],
      nearestValid: express(`router.post('/orders/:id/cancellation', a)`),
    },
    {
      name: 'an action without a known noun',
      files: express(`router.post('/orders/:id/unlock', a)`),
      errors: [{ file: FILE, line: 3, column: 1, endColumn: 37, fix: [{ key: 'name-noun', applicability: 'manual' }] }],
      nearestValid: express(`router.delete('/orders/:id/lock', a)`),
    },
    {
      name: 'an action without a known noun, where the method is registered already',
      files: express(`router.patch('/orders/:id', a)\nrouter.post('/orders/:id/unlock', a)`),
      errors: [{ file: FILE, line: 4, column: 1, endColumn: 37, fix: [{ key: 'name-noun', applicability: 'manual' }] }],
    },
    {
      name: 'two actions that undo each other',
      files: express(`router.post('/two-factor/enable', a)\nrouter.post('/two-factor/disable', a)`),
      errors: [
        { file: FILE, line: 3, column: 1, endColumn: 37, fix: [{ key: 'name-noun', applicability: 'manual' }] },
        { file: FILE, line: 4, column: 1, endColumn: 38, fix: [{ key: 'name-noun', applicability: 'manual' }] },
      ],
      nearestValid: express(`router.put('/two-factor', a)\nrouter.delete('/two-factor', a)`),
    },
    {
      name: 'a long path, of which the new form is written out',
      files: express(
        `router.get('/token/:token/envelope/:envelopeId/items/:itemId/data-id/:dataId/:version/item.pdf', a)`,
      ),
      errors: [{ file: FILE, line: 3, column: 1, endColumn: 100, fix: [rename] }],
    },
    {
      name: 'a singular before a parameter',
      files: express(`router.get('/order/:id', a)`),
      errors: [{ file: FILE, line: 3, column: 1, endColumn: 28, fix: [rename] }],
      nearestValid: express(`router.get('/orders/:id', a)`),
    },
    {
      name: 'a singular of several words',
      files: express(`router.get('/line-item/:itemId', a)`),
      errors: [{ file: FILE, line: 3, column: 1, endColumn: 36, fix: [rename] }],
      nearestValid: express(`router.get('/line-items/:itemId', a)`),
    },
    {
      name: 'a parameter in another case than the option sets',
      files: { ...withOptions({ parameters: 'camelCase' }), ...express(`router.get('/orders/:order_id', a)`) },
      errors: [{ file: FILE, line: 3, column: 1, endColumn: 35, fix: [rename] }],
      nearestValid: express(`router.get('/orders/:orderId', a)`),
    },
    {
      name: 'a path without the version that the option requires',
      files: {
        ...withOptions({ version: 'required' }),
        [FILE]: `import express from 'express'\nconst app = express()\napp.get('/orders', a)\n`,
      },
      errors: [{ file: FILE, line: 3, column: 1, endColumn: 22, fix: [rename] }],
      nearestValid: {
        [FILE]: `import express, { Router } from 'express'\nconst app = express()\nconst router = Router()\nrouter.get('/orders', a)\napp.use('/v1', router)\nexport const other = Router()\nother.get('/orders', a)\n`,
      },
    },
    {
      name: 'a version that the option forbids',
      files: { ...withOptions({ version: 'forbidden' }), ...express(`router.get('/v1/orders', a)`) },
      errors: [{ file: FILE, line: 3, column: 1, endColumn: 28, fix: [rename] }],
      nearestValid: express(`router.get('/orders', a)`),
    },
    {
      name: 'an action that the option no longer allows',
      files: { ...withOptions({ allowedActions: [] }), ...express(`router.post('/orders/validate', a)`) },
      errors: [{ file: FILE, line: 3, column: 1, endColumn: 35, fix: [rename] }],
      nearestValid: withOptions({ allowedActions: ['validate'] }),
    },
    {
      name: 'words that are allowed unless the option has others',
      files: {
        ...withOptions({ allowedActions: ['login'] }),
        ...express(
          `router.get('/orders/search', a)\nrouter.post('/logout', a)\nrouter.post('/login', a)\nrouter.get('/search-results', a)`,
        ),
      },
      errors: [
        { file: FILE, line: 3, column: 1, endColumn: 32, fix: [rename] },
        { file: FILE, line: 4, column: 1, endColumn: 26, fix: [{ key: 'name-noun', applicability: 'manual' }] },
      ],
      nearestValid: withOptions({ allowedActions: ['login', 'logout', 'search'] }),
    },
    {
      name: 'a path in the script of a component',
      files: {
        'src/domains/orders/ui/mock.vue': `<script setup lang="ts">\nimport { Router } from 'express'\nRouter().get('/orderItems', a)\n</script>\n`,
      },
      errors: [{ file: 'src/domains/orders/ui/mock.vue', line: 3, column: 10, endColumn: 31, fix: [rename] }],
    },
  ],
})
