import { isSourceFile } from '@stratalint/core'
import { parseSource } from '@stratalint/graph'

export interface SourceComment {
  value: string
  start: number
  end: number
  isLine: boolean
}

/** Extensions that linters or formatters read and the parser does not. */
const OTHER = /\.(?:jsonc?|json5|css|s[ac]ss|less|pcss|html?|graphql|gql|md|markdown|ya?ml|es6|jsm|g[jt]s|coffee|hbs)$/i

/** The comments that may silence something; `null` for a file that cannot contain such comments. */
export function commentsOf(path: string, text: string): SourceComment[] | null {
  if (isSourceFile(path)) {
    const tree = parseSource(path, text)
    return 'error' in tree
      ? scanForDirectives(text)
      : tree.comments.map(({ type, value, start, end }) => ({ value, start, end, isLine: type === 'Line' }))
  }
  if (!OTHER.test(path)) return null
  const isMarkdown = /\.(?:md|markdown)$/i.test(path)
  const found = scanForDirectives(isMarkdown ? withoutExamples(text) : text)
  return isMarkdown ? found.filter(({ start }) => text.startsWith('<!--', start)) : found
}

const OPENINGS = /\/\/|\/\*|<!--|#/g
const DIRECTIVE = /^[\s/*]*(?:eslint\b|oxlint\b|biome-ignore|@ts-|@vue-)/

/** Comments of a text without a parser: only those that begin like a directive, strings included. */
function scanForDirectives(text: string): SourceComment[] {
  const comments: SourceComment[] = []
  OPENINGS.lastIndex = 0
  for (let found = OPENINGS.exec(text); found !== null; found = OPENINGS.exec(text)) {
    const start = found.index
    const [opening] = found
    const from = start + opening.length
    if (!DIRECTIVE.test(text.slice(from, from + 200))) continue
    const isLine = opening === '//' || opening === '#'
    const closing = isLine ? '\n' : opening === '/*' ? '*/' : '-->'
    const at = text.indexOf(closing, from)
    const end = at === -1 ? text.length : at
    comments.push({
      value: text.slice(from, end).replace(/\r$/, ''),
      start,
      end: isLine ? end : end + closing.length,
      isLine,
    })
    OPENINGS.lastIndex = Math.max(end, from)
  }
  return comments
}

/** A Markdown text whose code is blank: what it shows is an example. */
function withoutExamples(text: string): string {
  let fence: string | null = null
  return text
    .split('\n')
    .map((line) => {
      const [, mark] = /^\s*(`{3,}|~{3,})/.exec(line) ?? []
      const isInside = fence !== null
      if (mark !== undefined && fence === null) fence = mark
      else if (mark !== undefined && fence !== null && mark.startsWith(fence)) fence = null
      return isInside || mark !== undefined
        ? ' '.repeat(line.length)
        : line.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length))
    })
    .join('\n')
}
