import type { Span } from '../../syntax/ast-node.ts'
import type { Attribute, Tag } from './markup.ts'

/** A run of script code in a component. */
export interface ScriptBlock extends Span {
  language: 'ts' | 'tsx' | 'jsx'
  /** `inner` code has names of its own, and what it exports is no export of the file. */
  scope: 'module' | 'inner'
}

/** A `src` attribute of a script. */
export interface ScriptSource extends Span {
  specifier: string
  /** Whether the file passes on what the script exports. */
  isPassedOn: boolean
}

export interface MarkupComment extends Span {
  value: string
}

/** What of a component can name modules, and its comments outside of scripts; everything in the order of the source. */
export interface ComponentParts {
  scripts: ScriptBlock[]
  sources: ScriptSource[]
  comments: MarkupComment[]
  /** Why its scripts cannot be read. */
  fault: (Span & { message: string }) | null
}

export function noParts(): ComponentParts {
  return { scripts: [], sources: [], comments: [], fault: null }
}

/** The value of an attribute that is written out. */
export function attributeOf({ attributes }: Tag, name: string): Attribute | undefined {
  return attributes.find((attribute) => attribute.name.toLowerCase() === name)
}

export function addHtmlComment(parts: ComponentParts, text: string, start: number, end: number): void {
  parts.comments.push({ start, end, value: text.slice(start + 4, end).replace(/-->$/, '') })
}

/** A comment that is all that stands between braces; none of more than a thousand characters is a directive. */
export function addBracedComment(parts: ComponentParts, text: string, at: number): void {
  const found = matchAt(BRACED_COMMENT, text, at)
  if (found !== null)
    parts.comments.push({
      start: at + found[1]!.length,
      end: at + found[1]!.length + found[2]!.length,
      value: found[2]!.slice(2, -2),
    })
}

const BRACED_COMMENT = /(\{\s{0,100})(\/\*[^]{0,1000}?\*\/)\s{0,100}\}/y

function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at
  return expression.exec(text)
}

const SCRIPT_TYPES =
  /^(?:module|(?:text|application)\/(?:x-)?(?:javascript|ecmascript|babel|jsx|typescript|ts|tsx)|jsx?|tsx?)$/i
const LANGUAGES: Record<string, ScriptBlock['language']> = {
  js: 'jsx',
  jsx: 'jsx',
  javascript: 'jsx',
  mjs: 'jsx',
  babel: 'jsx',
  ts: 'ts',
  typescript: 'ts',
  mts: 'ts',
  tsx: 'tsx',
}

/** Takes in a script of a component; data and templates, which other types of scripts hold, are none. */
export function addScript(
  parts: ComponentParts,
  tag: Tag,
  content: Span,
  scope: ScriptBlock['scope'],
  isPassedOn = false,
): void {
  const type = attributeOf(tag, 'type')?.value ?? ''
  if (type !== '' && !SCRIPT_TYPES.test(type)) return
  const source = attributeOf(tag, 'src')
  if (source?.value != null && source.value !== '')
    parts.sources.push({ specifier: source.value, start: source.start, end: source.end, isPassedOn })
  const lang = attributeOf(tag, 'lang')
  const written = (lang?.value ?? (type.replace(/^.*\//, '') || 'js')).toLowerCase()
  const language = lang === undefined ? (LANGUAGES[written] ?? 'jsx') : LANGUAGES[written]
  if (language !== undefined) parts.scripts.push({ start: content.start, end: content.end, language, scope })
  else
    parts.fault ??= {
      start: lang!.start,
      end: lang!.end,
      message: `Scripts in "${written}" cannot be read; write this one in JavaScript or TypeScript.`,
    }
}
