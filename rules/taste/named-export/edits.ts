import type { Edit } from '@stratalint/core'
import type { RuleSource } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'

type Change = Omit<Edit, 'file'>

export const replacement = (at: number, text: string): Change => ({ start: at, end: at, text })

/** Deletes a statement with its line, and with the empty line before it at the end of a file. */
function deletion(text: string, start: number, end: number): Change {
  const after = /^[\t ]*(?:\r\n|\n|$)/.exec(text.slice(end))?.[0]
  const isOwnLine = /(?:^|\n)[\t ]*$/.test(text.slice(0, start))
  if (after === undefined || !isOwnLine) return { start, end, text: '' }
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const isLast = end + after.length >= text.length
  const blank = isLast ? (/(?:\r?\n[\t ]*)+(?=\n$)/.exec(text.slice(0, lineStart))?.[0].length ?? 0) : 0
  return { start: lineStart - blank, end: end + after.length, text: '' }
}

const ABOUT_NEXT_LINE = /-disable-next-line\b|^\s*@ts-(?:ignore|expect-error)\b/

/** Deletes a statement with the comments that are about it alone: its JSDoc, and directives for its line. */
export function deletionOf(
  source: Pick<RuleSource, 'text' | 'getRange' | 'getCommentsBefore'>,
  statement: TSESTree.Node,
): { change: Change; hasDoc: boolean } {
  const { text } = source
  const [start, end] = source.getRange(statement)
  let from = start
  let hasDoc = false
  for (const comment of source.getCommentsBefore(statement).toReversed()) {
    const isDoc = comment.type === 'Block' && comment.value.startsWith('*')
    const isOwnLine = /(?:^|\n)[\t ]*$/.test(text.slice(0, comment.start))
    const isNext = /^[\t ]*(?:\r?\n[\t ]*)?$/.test(text.slice(comment.end, from))
    if (!isOwnLine || !isNext || !(isDoc || ABOUT_NEXT_LINE.test(comment.value))) break
    from = comment.start
    hasDoc ||= isDoc
  }
  return { change: deletion(text, from, end), hasDoc }
}

/** Changes a static import or re-export of the default into one of the name; `null` for other imports. */
export function namedImport(text: string, specifierStart: number, name: string): Change | null {
  const statement = statementBefore(text, specifierStart)
  if (statement === null) return null
  const { start, keyword, type, clause } = statement
  const renamed = keyword === 'import' ? importClause(clause, name) : exportClause(clause, name)
  if (renamed === null) return null
  return { start, end: specifierStart, text: `${keyword}${type} ${renamed} from ` }
}

/** The name that a static import or re-export gives to the default, which may be `default`; `null` if it cannot be read. */
export function nameGivenBy(text: string, specifierStart: number): string | null {
  const clause = statementBefore(text, specifierStart)?.clause ?? ''
  const [, plain, renamed] = /^([\w$]+)(?:\s*,|$)|[{,]\s*default\s+as\s+([\w$]+)/.exec(clause) ?? []
  return plain ?? renamed ?? (/[{,]\s*default\s*[,}]/.test(clause) ? 'default' : null)
}

/** The statement that imports or re-exports from a specifier; `null` if it is another use. */
function statementBefore(
  text: string,
  specifierStart: number,
): { start: number; keyword: string; type: string; clause: string } | null {
  const start = [...text.slice(0, specifierStart).matchAll(/(?<![\w$.])(?:import|export)(?![\w$])/g)].at(-1)?.index ?? 0
  const [, keyword, type = '', clause] =
    /^(import|export)(\s+type(?=\s+[^\s,f]|\s*\{))?\s*([^]*?)\s*from\s*$/.exec(text.slice(start, specifierStart)) ?? []
  return keyword === undefined || clause === undefined ? null : { start, keyword, type, clause }
}

function importClause(clause: string, name: string): string | null {
  const [, local, others] = /^([\w$]+)(?:\s*,\s*\{([^{}]*)\})?$/.exec(clause) ?? []
  if (local !== undefined) {
    const own = local === name ? name : `${name} as ${local}`
    const rest = others?.trim().replace(/,$/, '') ?? ''
    return `{ ${own}${rest === '' ? '' : `, ${rest}`} }`
  }
  const braced = /^\{[^{}]*\}$/.test(clause) ? clause.replace(/\bdefault\s+as\s+([\w$]+)/, renameTo(name)) : clause
  return braced === clause ? null : braced
}

function exportClause(clause: string, name: string): string | null {
  if (!/^\{[^{}]*\}$/.test(clause)) return null
  const renamed = clause.replace(
    /([{,]\s*(?:type\s+)?)default(\s+as\s+([\w$]+))?(?=\s*[,}])/,
    (_, before: string, _as, as?: string) => `${before}${as === name ? name : `${name} as ${as ?? 'default'}`}`,
  )
  return renamed === clause ? null : renamed
}

const renameTo =
  (name: string) =>
  (_: string, local: string): string =>
    local === name ? name : `${name} as ${local}`
