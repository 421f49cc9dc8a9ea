import type { RuleSource } from '@stratalint/rule'
import { usesOf } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { typeOfName } from './field.ts'
import type { OpenInput } from './inputs.ts'

/** Whether all path parameters that a handler reads may be any text, so that the check of a schema cannot fail. */
export function arePlainTexts(sourceCode: RuleSource, { kind, fields, node, taker }: OpenInput): boolean {
  const isWhole = taker != null && node.type !== 'CallExpression'
  return (
    kind === 'params' &&
    !isWhole &&
    fields.length > 0 &&
    fields.every((field) => isTextName(field.name) && field.node !== null && !isConverted(sourceCode, field.node))
  )
}

/** Whether the name of a path parameter is that of any text: identifiers have a format, and names such as `page` say another type. */
export function isTextName(name: string): boolean {
  const plain = name.replace(/([a-z])([A-Z])/g, '$1_$2')
  return !/(?:^|_)(?:uu|gu)?ids?$/i.test(plain) && (typeOfName(name)?.base ?? 'string') === 'string'
}

/** Whether code makes another type of a text. */
export function isConverted(sourceCode: RuleSource, node: TSESTree.Node): boolean {
  return usesOf(sourceCode, node).some(
    (use) =>
      (use.kind === 'argument' &&
        /^(?:Number(?:\.\w+)?|parseInt|parseFloat|BigInt|Date|JSON\.parse)$/.test(sourceCode.getText(use.callee))) ||
      use.node.parent?.type === 'UnaryExpression' ||
      use.node.parent?.type === 'TSAsExpression',
  )
}
