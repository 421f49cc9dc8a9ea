import { clean, clip } from '@stratalint/core'
import type { FileContext } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'

/** What an import binds, as the code that uses it knows it. */
export function importedText(
  names: FileContext['inspection']['module']['edges'][number]['names'],
  specifier: string,
): string {
  const locals = names.flatMap(({ local, typeOnly }) => (local === null || typeOnly ? [] : [`\`${clip(local, 30)}\``]))
  const from = `\`${clip(clean(specifier), 40)}\``
  return locals.length === 0 || locals.length > 2 ? from : `${locals.join(' and ')}, and delete the import of ${from}`
}

/** What is computed from a call: `Math.floor(Math.random() * 10)`, which a helper gives as a whole. */
export function computedWith(call: TSESTree.Node): TSESTree.Node {
  let node = call
  for (;;) {
    const { parent }: { parent?: TSESTree.Node } = node
    const isPart =
      parent?.type === 'BinaryExpression' ||
      (parent?.type === 'CallExpression' &&
        parent.callee !== node &&
        parent.callee.type === 'MemberExpression' &&
        parent.callee.object.type === 'Identifier' &&
        parent.callee.object.name === 'Math')
    if (!isPart) return node
    node = parent!
  }
}
