import { isFunction } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { ACTIONS, QUIET_ACTIONS } from './actions.ts'
import type { Block } from './block.ts'
import { lastName } from './function-label.ts'
import { guess, lowerWords, sure, type Candidate } from './name-candidates.ts'
import { walk } from './walk.ts'

const MOST_LINES_OF_ACTION = 30
const BORING_CALLEES =
  /^(?:console|log|logger|Math|JSON|Object|Array|Promise|Number|String|Date|z|t|expect|require|res|reply|response|cn|clsx)$/

/** `send email` for what calls `mailer.sendEmail`, or `email.send`. */
export function actionWords(block: Block, topic: readonly string[]): Candidate | null {
  const counts = new Map<string, { words: string[]; count: number }>()
  let throws = 0
  for (const root of block.nodes)
    walk(root, (node) => {
      if (node.type === 'ThrowStatement') throws++
      if (node.type === 'CallExpression') {
        const words = callWords(node.callee)
        if (words !== null) {
          const key = words.join(' ')
          counts.set(key, { words, count: (counts.get(key)?.count ?? 0) + 1 })
        }
      }
      return !isFunction(node)
    })
  if (throws >= 2 && throws >= counts.size) return sure(['validate', ...topic])
  const [best, next] = [...counts.values()].sort((a, b) => b.count - a.count)
  if (best === undefined) return null
  // Of several calls, or in many lines, one does not say what all do.
  const isClear = next === undefined || best.count > 2 * next.count
  return isClear && block.lines <= MOST_LINES_OF_ACTION ? sure(best.words) : guess(best.words)
}

function callWords(callee: TSESTree.Node): string[] | null {
  const words = lowerWords(lastName(callee)).filter((word) => word !== 'async')
  const [action = '', ...rest] = words
  if (!ACTIONS.has(action)) return null
  const root = rootName(callee)
  if (BORING_CALLEES.test(root)) return null
  if (/^(?:create|generate|make) (?:u?u?id|key|element|context|ref|hash)$/.test(words.join(' '))) return null
  if (rest.length > 0) return QUIET_ACTIONS.has(action) ? null : words.slice(0, 4)
  if (QUIET_ACTIONS.has(action) || callee.type !== 'MemberExpression') return null
  const owner = lowerWords(lastName(callee.object)).filter(
    (word) =>
      !/^(?:service|repository|repo|client|model|store|api|manager|db|database|prisma|tx|this|queue|handler|gateway|dao)$/.test(
        word,
      ),
  )
  return owner.length === 0 ? null : [action, ...owner.slice(-2)]
}

function rootName(node: TSESTree.Node): string {
  if (node.type === 'MemberExpression') return rootName(node.object)
  if (node.type === 'CallExpression') return rootName(node.callee)
  return lastName(node)
}
