import type { Span } from '../../syntax/ast-node.ts'
import type { Attribute, Tag } from './markup.ts'

/** A range of script code in a component. */
export interface ScriptBlock extends Span {
  language: 'ts' | 'tsx' | 'jsx'
  /** `inner` code has a scope of its own, and its exports are not exports of the file. */
  scope: 'module' | 'inner'
}

/** A `src` attribute of a script. */
export interface ScriptSource extends Span {
  specifier: string
  /** Whether the component re-exports the script's exports. */
  isReExported: boolean
}

export interface MarkupComment extends Span {
  value: string
}

/** The parts of a component that may import modules, and its comments outside scripts; in source order. */
export interface ComponentParts {
  scripts: ScriptBlock[]
  sources: ScriptSource[]
  comments: MarkupComment[]
  /** Why its scripts cannot be read. */
  fault: (Span & { message: string }) | null
}

export function emptyParts(): ComponentParts {
  return { scripts: [], sources: [], comments: [], fault: null }
}

/** The attribute of a tag with a given name. */
export function attributeOf({ attributes }: Tag, name: string): Attribute | undefined {
  return attributes.find((attribute) => attribute.name.toLowerCase() === name)
}

export function addHtmlComment(parts: ComponentParts, text: string, start: number, end: number): void {
  parts.comments.push({ start, end, value: text.slice(start + 4, end).replace(/-->$/, '') })
}

/** Adds a comment if nothing else is between the braces; no directive is longer than a thousand characters. */
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

/** Adds a script of a component, unless its type is that of data or a template. */
export function addScript(
  parts: ComponentParts,
  tag: Tag,
  content: Span,
  scope: ScriptBlock['scope'],
  isReExported = false,
): void {
  const type = attributeOf(tag, 'type')?.value ?? ''
  if (type !== '' && !SCRIPT_TYPES.test(type)) return
  const source = attributeOf(tag, 'src')
  if (source?.value != null && source.value !== '')
    parts.sources.push({ specifier: source.value, start: source.start, end: source.end, isReExported })
  const lang = attributeOf(tag, 'lang')
  const written = (lang?.value ?? (type.replace(/^.*\//, '') || 'js')).toLowerCase()
  const language = lang === undefined ? (LANGUAGES[written] ?? 'jsx') : LANGUAGES[written]
  if (language !== undefined) parts.scripts.push({ start: content.start, end: content.end, language, scope })
  else
    parts.fault ??= {
      start: lang!.start,
      end: lang!.end,
      message: `Scripts in "${written}" are not supported; use JavaScript or TypeScript.`,
    }
}
