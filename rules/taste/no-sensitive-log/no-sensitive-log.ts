import { defineRule } from '@stratalint/rule'
import { createLogCallFinder, mayLog, memberName, unwrap } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { consoleMethod } from '../logging/console-use.ts'
import { LOGGER_OPTIONS, type LoggerOptions } from '../logging/options.ts'
import { describeSensitive } from './describe-sensitive.ts'
import { createSensitiveFinder, REDACTORS, type Sensitive } from './find-sensitive.ts'
import { isHarmlessHere } from './narrowed.ts'

const BINDING = /\.\s*(?:child|with|setBindings)\s*\(/

export default defineRule({
  id: 'taste/no-sensitive-log',
  meta: {
    type: 'problem',
    docs: {
      description: 'Keep secrets and personal data out of the logs',
      why: 'Logs are copied to more places, kept longer and read by more people than the database, so a secret in them has to be replaced everywhere.',
    },
    hasSuggestions: true,
    schema: [
      {
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
            default: REDACTORS,
            description: 'Functions whose results may be logged; `mask` also matches `maskCard` and `maskedCard`.',
          },
          ...LOGGER_OPTIONS,
        },
        additionalProperties: false,
      },
    ],
  },
  traits: { generated: false, sets: ['strict'] },
  concerns: ({ text }) => text.includes('console') || mayLog(text) || BINDING.test(text),
  create(context) {
    const { sourceCode, report } = context
    const [options = {}] = context.options as [(LoggerOptions & { words?: string[]; redactors?: string[] })?]
    const { logCallOf, loggerOf } = createLogCallFinder(context, options)
    const find = createSensitiveFinder(sourceCode, {
      words: options.words ?? [],
      redactors: options.redactors ?? REDACTORS,
    })

    const reportAll = (node: TSESTree.Node, callee: TSESTree.Node, all: readonly Sensitive[]): void => {
      const found = all.filter((one) => !isHarmlessHere(sourceCode, one))
      if (found.length === 0) return
      const names = [...new Set(found.map(({ name }) => name))]
      report({
        node,
        subject: sourceCode.getText(callee).replaceAll(/\s+/g, '').slice(0, 80),
        extent: names.sort(),
        message: describeSensitive(sourceCode, { file: context.inspection.file, node, callee }, found),
      })
    }
    return {
      CallExpression(node) {
        const callee = unwrap(node.callee)
        if (callee.type !== 'MemberExpression') return
        const call = logCallOf(node)
        if (call === null && consoleMethod(sourceCode, callee) === null && !isBinding(callee)) return
        const found = node.arguments.flatMap((argument) => {
          const written = find(argument)
          // What a logger of the project does with a request that is one of its other parameters is not known.
          const isKnown = call === null || !call.isWrapper || argument === call.message || argument === call.fields
          return isKnown ? written : written.filter(({ kind }) => kind === 'secret')
        })
        reportAll(node, callee, found)
      },
      /** The tagged templates of LogTape. */
      TaggedTemplateExpression(node) {
        const tag = unwrap(node.tag)
        if (tag.type !== 'MemberExpression' || loggerOf(tag.object)?.library !== 'logtape') return
        reportAll(
          node,
          tag,
          node.quasi.expressions.flatMap((expression) => find(expression)),
        )
      },
    }

    /** The fields of a child logger are on each of its lines. */
    function isBinding(callee: TSESTree.MemberExpression): boolean {
      const name = memberName(callee)
      return (name === 'child' || name === 'with' || name === 'setBindings') && loggerOf(callee.object) !== null
    }
  },
})
