import { clipMiddle, listNames, type Fix } from '@stratalint/core'
import { importedAs, unwrap } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { pathText, segmentsOf } from '../routes/segments.ts'
import type { Route } from '../routes/route.ts'
import { isSchema } from './middleware.ts'
import { edit, type Remedy } from './remedy.ts'
import { namesOf } from './schema-texts.ts'

/** The middleware with a schema that another route of the file has, which this route should have too. */
export interface OwnValidator {
  /** As it is called: `validate`. */
  callee: string
  /** Whether its first argument names the input, as in `validate('json', schema)`. */
  hasTarget: boolean
  schema: TSESTree.Node
  route: Route
}

/** The validating middleware that other routes of the file are registered with; `null` where there is none. */
export function ownValidator({ sourceCode, route: own, routes }: Remedy): OwnValidator | null {
  for (const route of routes) {
    if (route === own || route.framework !== own.framework) continue
    for (const given of route.middleware) {
      const node = unwrap(given)
      if (node.type !== 'CallExpression') continue
      const callee = sourceCode.getText(node.callee)
      const hasTarget = node.arguments.length > 1 && node.arguments[0]!.type === 'Literal'
      const schema = node.arguments[hasTarget ? 1 : 0]
      if (schema !== undefined && /^[\w$.]{1,40}$/.test(callee) && isSchema(sourceCode, schema))
        return { callee, hasTarget, schema, route }
    }
  }
  return null
}

/** The fix that does what the other route does, whose form only its schema shows. */
export function ownValidatorFixes({ sourceCode, open }: Remedy, own: OwnValidator): Fix[] {
  const fields = namesOf(open.inputs.flatMap(({ fields: each }) => each))
  const holds = fields.length === 0 ? '' : ` with ${listNames(fields, 5)}`
  const text = sourceCode.getText(own.schema)
  const from = importedAs(sourceCode, own.schema)?.module
  const beside = from === undefined ? `Beside ${text}` : `Beside ${text} in '${clipMiddle(from, 40)}'`
  const like = /^[\w$.]{1,40}$/.test(text) ? `${beside}, write a schema of the same form` : 'Write a schema'
  const path = clipMiddle(pathText(segmentsOf(own.route.path)), 40)
  return [
    edit(
      'add-validator',
      `${like}${holds}. Put ${own.callee}(…) with it before the handler, as ${`${own.route.method} ${path}`.trim()} does, and read the input as that handler does.`,
      [],
    ),
  ]
}
