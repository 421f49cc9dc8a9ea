import { toCamelCase, wordsOf } from '@stratalint/rule/analysis'
import type { RuleSource } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'
import type { DefaultUse } from './importers.ts'
import { createNames } from './names.ts'
import type { DefaultExport } from './read-default.ts'

/** The default export under the name that all its importers give it, where that name says more than its own. */
export function underAgreedName(
  found: DefaultExport,
  use: DefaultUse,
  sourceCode: RuleSource,
  file: string,
): DefaultExport | null {
  const name = use.names[0] ?? null
  const { form, name: own, write } = found
  if (name === null || own === null || name === own || use.isPublic || use.names.some((each) => each !== name))
    return null
  if (
    !(saysMore(name, own) || namesFolder(name, found, file)) ||
    !createNames(sourceCode).isFree(name) ||
    mentions(sourceCode.text, name)
  )
    return null
  const inText = (text: string): string => text.replace(wordPattern(own), name)
  if (form === 're-export') {
    // The path of the other module may contain the name too.
    const renamed = (text: string): string => text.replace(/(?<= as )[\w$]+/, name)
    if (!write.includes(` as ${own} `)) return null
    const edits = found.edits?.map((edit) => ({ ...edit, text: renamed(edit.text) })) ?? null
    return { ...found, name, write: renamed(write), edits }
  }
  if (form === 'unnamed') {
    const edits = found.edits?.map((edit) => ({ ...edit, text: inText(edit.text) })) ?? null
    return { ...found, name, write: inText(write), edits }
  }
  if (form !== 'declared' && form !== 'binding') return null
  const places = placesOf(own, sourceCode)
  if (places === null) return null
  // The places that the fix deletes or writes anew need no edit of their own.
  const outside = places.filter(({ start, end }) =>
    found.edits?.every((edit) => end <= edit.start || start >= edit.end),
  )
  const edits = [
    ...(found.edits ?? []).map((edit) => ({ ...edit, text: inText(edit.text) })),
    ...outside.map((place) => ({ ...place, text: name })),
  ]
  return {
    ...found,
    name,
    write: inText(write),
    renamed: own,
    edits: found.edits === null ? null : edits.sort((a, b) => a.start - b.start),
  }
}

/** `templates` for what `templates/index.ts` passes on. */
function namesFolder(name: string, { form }: DefaultExport, file: string): boolean {
  const [base = '', folder = ''] = file.split('/').toReversed()
  return form === 're-export' && base.startsWith('index.') && toCamelCase(folder) === name
}

/** `presentComment` says more than `present`, `V6_VERSION` more than `v6`; `options` says less than `validationOptions`. */
function saysMore(name: string, own: string): boolean {
  const words = wordsOf(name).map((word) => word.toLowerCase())
  const ownWords = wordsOf(own).map((word) => word.toLowerCase())
  const keepsCase = !/^\p{Lu}\p{L}*\p{Ll}/u.test(own) || /^\p{Lu}/u.test(name)
  return keepsCase && words.length > ownWords.length && ownWords.every((word) => words.includes(word))
}

/** Where a module names one of its declarations; `null` where a new name would change more, such as the key in `{ name }`. */
function placesOf(name: string, sourceCode: RuleSource): { start: number; end: number }[] | null {
  const global = sourceCode.getScope(sourceCode.ast)
  const scope = global.childScopes.find(({ type }) => (type as string) === 'module') ?? global
  const variable = scope.set.get(name)
  if (variable === undefined || variable.defs.some(({ type }) => (type as string) === 'ImportBinding')) return null
  const nodes: TSESTree.Node[] = [...variable.identifiers, ...variable.references.map(({ identifier }) => identifier)]
  const places = new Map<number, { start: number; end: number }>()
  for (const node of nodes) {
    const [start, end] = sourceCode.getRange(node)
    const isShorthand = /[{,]\s*$/.test(sourceCode.text.slice(0, start)) && /^\s*[,}]/.test(sourceCode.text.slice(end))
    if (isShorthand || sourceCode.text.slice(start, end) !== name) return null
    places.set(start, { start, end })
  }
  // An occurrence that no scope knows, as in a comment or a text, is for a person to judge.
  return places.size === [...sourceCode.text.matchAll(wordPattern(name))].length ? [...places.values()] : null
}

const wordPattern = (name: string): RegExp => new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$&')}(?![\\w$])`, 'g')
const mentions = (text: string, name: string): boolean => wordPattern(name).test(text)
