import { mkdirSync, mkdtempSync, realpathSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeTree } from '../support/tree.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** A rule of each kind: plain types, a selector with scopes and a fix, comments, and the whole graph. */
export const PLUGIN = `
import { definePlugin, defineRule, type FileRule } from 'stratalint/rule'

const META = { type: 'problem', schema: [] } as const
const page = (name: string) => 'docs/rules/' + name + '.md'

const maxParams: FileRule = defineRule({
  id: 'acme/max-params',
  meta: {
    type: 'suggestion',
    docs: { description: 'Keep parameter lists short', why: 'Callers mix up long lists.', url: page('max-params') },
    schema: [
      {
        type: 'object',
        properties: { max: { type: 'integer', minimum: 1, default: 2, description: 'The most parameters.' } },
        additionalProperties: false,
      },
    ],
  },
  traits: { tests: false },
  create({ options, report }) {
    const [{ max }] = options as [{ max: number }]
    return {
      'FunctionDeclaration:exit'(node) {
        if (node.params.length <= max) return
        const name = node.id?.name ?? 'function'
        report({
          node: node.id ?? node,
          message: {
            what: name + ' has ' + node.params.length + ' parameters; expected at most ' + max + '.',
            fix: [{ key: 'object', kind: 'edit', applicability: 'manual', title: 'Take one object with named fields.' }],
            not: 'Do not bind parameters.',
          },
          subject: name,
          extent: node.params.length,
        })
      },
    }
  },
})

const noConsole = defineRule({
  id: 'acme/no-console',
  meta: {
    ...META,
    docs: { description: 'Log through the logger', why: 'Console output is lost.', url: page('no-console') },
    fixable: 'code',
    hasSuggestions: true,
  },
  hints: ['console'],
  create({ inspection, sourceCode, report }) {
    return {
      'CallExpression[callee.object.name="console"] > MemberExpression.callee > Identifier.property'(node) {
        const call = node.parent.parent
        const object = call.callee.object
        for (let scope = sourceCode.getScope(object); scope !== null; scope = scope.upper)
          if (scope.set.get('console')?.defs.length > 0) return
        const [start, end] = sourceCode.getRange(object)
        const edit = (text: string) => [{ file: inspection.file, start, end, text }]
        report({
          node: call,
          message: {
            what: sourceCode.getText(call.callee) + ' bypasses the logger.',
            fix: [
              { key: 'logger', kind: 'edit', applicability: 'auto', title: 'Call logger.', edits: edit('logger') },
              { key: 'audit', kind: 'edit', applicability: 'suggested', title: 'Call audit.', edits: edit('audit') },
            ],
            not: 'Do not alias console.',
          },
          subject: node.name,
          extent: null,
        })
      },
    }
  },
})

const noTodo = defineRule({
  id: 'acme/no-todo',
  meta: { ...META, docs: { description: 'Track work in issues', why: 'Comments are forgotten.', url: page('no-todo') } },
  hints: ['TODO'],
  create({ sourceCode, report }) {
    return {
      ':matches(FunctionDeclaration, VariableDeclaration)'(node) {
        for (const comment of sourceCode.getCommentsBefore(node))
          if (comment.value.includes('TODO'))
            report({
              node: comment,
              message: {
                what: 'A TODO is before ' + sourceCode.getAncestors(node).map(({ type }) => type).join('/') + '.',
                fix: [{ key: 'issue', kind: 'edit', applicability: 'manual', title: 'Open an issue and delete the comment.' }],
                not: 'Do not rename the tag.',
              },
              subject: comment.value.trim(),
              extent: null,
            })
      },
    }
  },
})

const noHub = defineRule({
  id: 'acme/no-hub',
  meta: { ...META, docs: { description: 'Keep files small in reach', why: 'Hubs change often.', url: page('no-hub') } },
  checkGraph({ graph, report }) {
    for (const file of graph.modules.files) {
      const count = graph.modules.get(file).edges.length
      if (count < 2) continue
      report({
        file,
        start: 0,
        end: 0,
        message: {
          what: file + ' has ' + count + ' imports.',
          fix: [{ key: 'split', kind: 'split', applicability: 'manual', title: 'Split the file.' }],
          not: 'Do not add a barrel.',
        },
        subject: '',
        extent: count,
      })
    }
  },
})

export default definePlugin({ namespace: 'acme', rules: [maxParams, noConsole, noTodo, noHub] })
`

export const CONFIG = {
  extends: 'harness',
  plugins: ['./lint/rules.ts'],
  rules: {
    'acme/max-params': [
      { severity: 'warn' },
      { in: 'service', severity: 'error', options: { max: 1 } },
      { in: 'src/utils/wide.ts', severity: 'off' },
    ],
    'acme/no-console': 'error',
    'acme/no-todo': 'warn',
    'acme/no-hub': 'error',
  },
}

const FILES = {
  'src/utils/log.ts': [
    '// TODO move this',
    'export function log(a: string, b: string, c: string): void {',
    '  console.log(a, b, c)',
    '}',
    'export function quiet(console: { log(text: string): void }): void {',
    "  console.log('mine')",
    '}',
    '',
  ].join('\n'),
  'src/utils/wide.ts': 'export function wide(a: 1, b: 2, c: 3): void { void [a, b, c] }\n',
  'src/utils/log.test.ts': 'export function helper(a: 1, b: 2, c: 3): void { void [a, b, c] }\n',
  'src/domains/orders/service/pay.ts': [
    "import { log } from '../../../utils/log'",
    "import { wide } from '../../../utils/wide'",
    'export function pay(amount: number, currency: string): void {',
    '  /* TODO: rounding */ const text = `${amount} ${currency}`',
    "  log(text, 'a', 'b')",
    '  wide(1, 2, 3)',
    '}',
    '',
  ].join('\n'),
  'src/domains/orders/ui/Page.vue': [
    '<template><p /></template>',
    '<script lang="ts">',
    'export function show(a: 1, b: 2, c: 3): void {',
    '  console.info(a, b, c)',
    '}',
    '</script>',
    '',
  ].join('\n'),
}

/** Writes a project that has the plugin and can import `stratalint`; returns its root. */
export function writeProject(files: Record<string, string> = {}): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-plugin-')))
  mkdirSync(join(root, 'node_modules'))
  symlinkSync(join(repository, 'packages/cli'), join(root, 'node_modules/stratalint'))
  for (const name of ['eslint', 'oxlint', 'vitest', 'typescript', '@typescript-eslint']) {
    symlinkSync(join(repository, 'node_modules', name), join(root, 'node_modules', name))
  }
  writeTree(root, {
    'package.json': '{ "type": "module", "devDependencies": { "stratalint": "*" } }',
    'stratalint.config.json': JSON.stringify(CONFIG),
    'lint/rules.ts': PLUGIN,
    ...FILES,
    ...files,
  })
  return root
}
