import { environmentOf } from '@stratalint/graph'
import { defineRule, type RuleSource } from '@stratalint/rule'
import { enclosingFunction, enclosingName, isTestCode } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { CLIENT_MODULES, clientCallOf, type ClientCall } from './client-calls.ts'
import { describeCall, type CallDetails } from './describe-call.ts'
import { isInstanceFine, isLimitedOutside } from './instances.ts'
import { limitOf } from './limits.ts'
import { isDownload, takesAddress, needsNoLimit } from './call-purpose.ts'
import { planLimit } from './plan-limit.ts'
import { needsRetry } from './retries.ts'
import { isNamedClient, type Options } from './shared-clients.ts'

/** Libraries whose hooks run in a browser. */
const OF_BROWSER = /^(?:react|swr|@tanstack\/[\w-]+-query)(?:\/|$)/
/** A hook; `cache` of React runs on the server. */
const HOOK = /\buse[A-Z]\w*\s*[(<]/
const FETCH = /\bfetch\s*(?:\?\.\s*)?[(<]/

export default defineRule({
  id: 'contracts/network-limits',
  meta: {
    type: 'problem',
    docs: {
      description: 'Give every network call a timeout or a signal',
      why: 'A server that accepts a connection and never answers keeps a call without a limit waiting, together with everything that waits for it.',
    },
    hasSuggestions: true,
    schema: [
      {
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
    ],
  },
  traits: { tests: false, generated: false, sets: ['recommended', 'strict'] },
  hints: ['fetch', ...CLIENT_MODULES],
  concerns: ({ text, module }) =>
    FETCH.test(text) || module.edges.some(({ specifier }) => CLIENT_MODULES.has(specifier.replace(/^node:/, ''))),
  create({ sourceCode, inspection, options, report }) {
    // A test has the limit of its runner.
    if (isTestCode(inspection)) return {}
    const given = options[0] as Options
    const check = (node: TSESTree.CallExpression | TSESTree.NewExpression): void => {
      const call = clientCallOf(sourceCode, node)
      if (call === null || isNamedClient(sourceCode, node.callee, given.clients)) return
      const limit = call.isSpread ? 'unknown' : limitOf(sourceCode, call)
      const isUnlimited = limit === 'unlimited' && !isFine(call)
      const lacksRetry = given.retry === 'require' && call.kind === 'call' && needsRetry(sourceCode, call)
      if (!isUnlimited && !lacksRetry) return
      const within = enclosingName(node)
      const details: CallDetails = {
        name: writtenName(sourceCode, node, call.name),
        client: call.client,
        kind: call.kind,
        lacks: isUnlimited ? (lacksRetry ? 'both' : 'limit') : 'retry',
        within,
        clients: given.clients,
        isDownload: isDownload(sourceCode, node),
        handlesError: /\.(?:on|once|addListener)\(\s*['"]error['"]/.test(
          sourceCode.getText(enclosingFunction(node) ?? sourceCode.ast),
        ),
        isShared: call.kind === 'create' || takesAddress(node),
        plan: isUnlimited ? planLimit(sourceCode, call, !lacksRetry) : null,
      }
      const subject = [call.name, details.lacks, within ?? ''].join(' ').trim()
      report({ node, subject, extent: null, message: { details } })
    }
    const isBrowser = (): boolean => {
      const { file, text, module } = inspection
      const specifiers = module.edges.map(({ specifier }) => specifier)
      const environment = environmentOf(file, text, specifiers)
      if (environment !== null) return environment === 'browser'
      return /\.[jt]sx$/.test(file) || (HOOK.test(text) && specifiers.some((specifier) => OF_BROWSER.test(specifier)))
    }
    const isFine = (call: ClientCall): boolean =>
      isLimitedOutside(sourceCode, call) ||
      needsNoLimit(sourceCode, call, isBrowser) ||
      (call.kind === 'create' && isInstanceFine(sourceCode, call))
    return { CallExpression: check, NewExpression: check }
  },
  describe: ({ project, module }, details: CallDetails) => describeCall(project, module.file, details),
})

/** The name of a client's function as the file has imported it: `nodeFetch()`. */
function writtenName(
  sourceCode: RuleSource,
  { type, callee }: TSESTree.CallExpression | TSESTree.NewExpression,
  name: string,
): string {
  const text = sourceCode.getText(callee)
  return type === 'CallExpression' && /^[\w$]{1,30}(?:\.\w{1,20})?$/.test(text) ? `${text}()` : name
}
