import { defineRule } from '@stratalint/rule'
import { enclosingName, memberName, unwrap, variableOf } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { describeUnbounded, type UnboundedDetails } from './describe-unbounded.ts'
import { createConstantFinder } from './find-constant.ts'
import { createIoFinder, type Io, type IoOptions } from './find-io.ts'
import { hasKnownSize } from './list-size.ts'
import { mappedLists } from './mapped-lists.ts'

interface Options extends IoOptions {
  limiters: readonly string[]
}

export default defineRule({
  id: 'contracts/bounded-concurrency',
  meta: {
    type: 'problem',
    docs: {
      description: 'Limit how many requests, queries and file reads over a list run at once',
      why: 'One query for each element of a list of any length exhausts connection pools, file descriptors and rate limits.',
    },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          limiters: {
            type: 'array',
            items: { type: 'string' },
            default: [],
            description:
              'Helpers that limit concurrency, such as `src/utils/map-concurrent.ts#mapConcurrent` or `p-map`.',
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
    ],
  },
  traits: { tests: false, generated: false, sets: ['strict'] },
  hints: ['.all'],
  concerns: ({ text }) => /\bPromise\s*\.\s*all(?:Settled)?\s*[(<]/.test(text),
  create({ project, inspection, sourceCode, options, report }) {
    const given = options[0] as Options
    const constantOf = createConstantFinder({ project, inspection, sourceCode })
    const ioIn = createIoFinder({ project, inspection, sourceCode }, given)

    const firstUnbounded = (argument: TSESTree.Node): { list: TSESTree.Node; io: Io } | null => {
      for (const { list, callback } of mappedLists(sourceCode, argument)) {
        const io = hasKnownSize(sourceCode, list, constantOf) ? null : ioIn(callback)
        if (io !== null) return { list, io }
      }
      return null
    }
    return {
      CallExpression(node) {
        const callee = unwrap(node.callee)
        if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return
        const method = memberName(callee)
        if (callee.object.name !== 'Promise' || (method !== 'all' && method !== 'allSettled')) return
        const [argument] = node.arguments
        if (argument === undefined || variableOf(sourceCode, callee.object) !== null) return
        const found = firstUnbounded(argument)
        if (found === null) return
        const list = sourceCode.getText(found.list).replace(/\s+/g, ' ').slice(0, 80)
        const details: UnboundedDetails = {
          ...{ method, list, io: found.io, limiters: given.limiters, within: enclosingName(node) },
        }
        report({ node, subject: `Promise.${method} ${found.io.name} ${list}`, extent: null, message: { details } })
      },
    }
  },
  describe: ({ project, module }, details: UnboundedDetails) => describeUnbounded(project, module.file, details),
})
