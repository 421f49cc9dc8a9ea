import type { RuleSource } from '@stratalint/rule'
import { originsOf } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

type Node = TSESTree.Node

/** What makes a value: `setTimeout`, `json` for a type of JSON in a database client, `rows` of mysql2, `stored` for other rows. */
export type SpecialValue = 'timer' | 'json' | 'stored' | 'rows'

const JSON_TYPE = /^(?:Prisma\.)?(?:Nullable)?(?:Input)?Json(?:Value|Object|Array)\b/
const TIMER = /^(?:window\.|global(?:This)?\.)?set(?:Timeout|Interval)$/

/** Values whose cast has a better way out than a corrected type. */
export function specialOf(sourceCode: RuleSource, value: Node, claimed: string): SpecialValue | null {
  if (JSON_TYPE.test(claimed)) return 'json'
  if (claimed === 'number' || /^NodeJS\.Time(?:r|out)$|^ReturnType<typeof set/.test(claimed)) {
    const isTimer = originsOf(sourceCode, value).some(
      ({ kind, node }) => kind === 'call' && TIMER.test(sourceCode.getText((node as TSESTree.CallExpression).callee)),
    )
    return isTimer ? 'timer' : null
  }
  if (
    /\bRowDataPacket\b/.test(sourceCode.text) &&
    originsOf(sourceCode, value).some(({ node }) => isRowQuery(sourceCode, node))
  )
    return 'rows'
  return STORED.test(sourceCode.getText(value)) ? 'stored' : null
}

/** `pool.execute<RowDataPacket[]>(…)` */
const isRowQuery = (sourceCode: RuleSource, node: Node): boolean =>
  node.type === 'CallExpression' &&
  node.typeArguments !== undefined &&
  /^<RowDataPacket\[\]>$/.test(sourceCode.getText(node.typeArguments))

/** Rows of a query that is written as text, and the columns that hold JSON. */
const STORED =
  /\$queryRaw|\$executeRaw|\.(?:raw|sql)\b[(`]|\.(?:metadata|meta|settings|config|properties|attributes|payload|preferences)$/
