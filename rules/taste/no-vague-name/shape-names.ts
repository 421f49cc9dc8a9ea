import { pluralOf, toCamelCase, toPascalCase, wordsOf } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

type Shape = TSESTree.TSInterfaceDeclaration | TSESTree.TSTypeAliasDeclaration

/** Names of a type by its members: what has one method is what does it, what has a list and a total is a page of the list. */
export function shapeNames(node: Shape, topic: string): string[] {
  const members = membersOf(node)
  if (members.length === 0) return []
  const methods = members.map(methodName)
  if (methods.every((name) => name !== null)) {
    const doer = methods.length === 1 ? doerOf(methods[0]!) : null
    return [...(doer === null ? [] : [doer]), `${topic}Operations`]
  }
  const lists = members.flatMap((member) => listedType(member) ?? [])
  if (lists.length !== 1 || members.length > 4) return []
  const isPage = members.some((member) => PAGE.test(nameOf(member) ?? ''))
  return isPage
    ? [`${lists[0]!}Page`]
    : members.length === 1
      ? [toPascalCase(pluralOf(lists[0]!)), `${lists[0]!}List`]
      : []
}

/** `mergeSettings` for an object of plain values in `merge-contacts.ts`. */
export function settingsNames(value: TSESTree.Expression | null, topic: string): string[] {
  if (value?.type !== 'ObjectExpression' || value.properties.length === 0) return []
  const isPlain = (node: TSESTree.Node): boolean =>
    node.type === 'Literal' ||
    (node.type === 'UnaryExpression' && isPlain(node.argument)) ||
    (node.type === 'ArrayExpression' && node.elements.every((element) => element !== null && isPlain(element)))
  return value.properties.every((property) => property.type === 'Property' && isPlain(property.value))
    ? [toCamelCase(`${topic}-settings`)]
    : []
}

const PAGE = /^(?:total\w*|count|cursor|next\w*|page\w*|offset|limit|hasMore|hasNext\w*)$/

function membersOf(node: Shape): TSESTree.TypeElement[] {
  if (node.type === 'TSInterfaceDeclaration') return node.extends.length > 0 ? [] : node.body.body
  return node.typeAnnotation.type === 'TSTypeLiteral' ? node.typeAnnotation.members : []
}

function nameOf(member: TSESTree.TypeElement): string | null {
  if (member.type !== 'TSPropertySignature' && member.type !== 'TSMethodSignature') return null
  return !member.computed && member.key.type === 'Identifier' ? member.key.name : null
}

function methodName(member: TSESTree.TypeElement): string | null {
  const isMethod =
    member.type === 'TSMethodSignature' ||
    (member.type === 'TSPropertySignature' && member.typeAnnotation?.typeAnnotation.type === 'TSFunctionType')
  return isMethod ? nameOf(member) : null
}

/** The type of the elements of a member that is a list. */
function listedType(member: TSESTree.TypeElement): string | null {
  const type = member.type === 'TSPropertySignature' ? member.typeAnnotation?.typeAnnotation : undefined
  const element =
    type?.type === 'TSArrayType' ? type.elementType : type?.type === 'TSTypeOperator' ? inReadonly(type) : undefined
  return element?.type === 'TSTypeReference' && element.typeName.type === 'Identifier' ? element.typeName.name : null
}

const inReadonly = ({ typeAnnotation }: TSESTree.TSTypeOperator): TSESTree.TypeNode | undefined =>
  typeAnnotation?.type === 'TSArrayType' ? typeAnnotation.elementType : undefined

/** `Highlighter` for `highlight`, `MailSender` for `sendMail`; `null` for actions that nobody is named after. */
function doerOf(method: string): string | null {
  const [action = '', ...object] = wordsOf(method)
  const stem = action.toLowerCase()
  if (stem.length < 3 || /^(?:get|set|has|is|on|to|can|run|do|of|with|for)$/.test(stem)) return null
  const doer = stem.endsWith('e')
    ? `${stem}r`
    : /[^aeiou]y$/.test(stem)
      ? `${stem.slice(0, -1)}ier`
      : /^(?:format|submit|commit|emit|[^aeiou]+[aeiou][bdglmnpt])$/.test(stem)
        ? `${stem}${stem.at(-1)!}er`
        : `${stem}er`
  return toPascalCase([...object, doer].join('-'))
}
