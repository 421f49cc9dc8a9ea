import { defineRule } from '@stratalint/rule'
import { enclosingName, isTestCode, memberName, unwrap, variableOf } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { describeUnbounded } from './describe-unbounded.ts'
import { createConstantFinder } from './find-constant.ts'
import { createIoFinder, type Io, type IoOptions } from './find-io.ts'
import { hasKnownSize } from './list-size.ts'
import { mappedLists, type MappedList } from './mapped-lists.ts'
import { runOf } from './parallel-run.ts'
import type { UnboundedDetails } from './unbounded-details.ts'

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
    if (isTestCode(inspection)) return {}
    const given = options[0] as Options
    const constantOf = createConstantFinder({ project, inspection, sourceCode })
    const ioIn = createIoFinder({ project, inspection, sourceCode }, given)

    const firstUnbounded = (argument: TSESTree.Node): (MappedList & { ios: Io[] }) | null => {
      for (const mapped of mappedLists(sourceCode, argument)) {
        const ios = hasKnownSize(sourceCode, mapped.list, constantOf) ? [] : ioIn(mapped.callback)
        if (ios.length > 0) return { ...mapped, ios }
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
        const details: UnboundedDetails = {
          ...{ method, ios: found.ios, limiters: given.limiters, within: enclosingName(node) },
          ...runOf(sourceCode, node, found),
        }
        const list = sourceCode.getText(found.list).replace(/\s+/g, ' ').slice(0, 80)
        const subject = `Promise.${method} ${found.ios[0]!.name} ${list}`
        report({ node, subject, extent: null, message: { details } })
      },
    }
  },
  describe: ({ project, module }, details: UnboundedDetails) => describeUnbounded(project, module.file, details),
})
