import { endOfLiteral, startsExpression } from './code-literals.ts'

/** An attribute; `value` is `null` if it has none or a computed one. The range is that of the value with its quotes. */
export interface Attribute {
  name: string
  value: string | null
  start: number
  end: number
}

export interface Tag {
  name: string
  attributes: Attribute[]
  start: number
  end: number
  isSelfClosing: boolean
}

/** Where markup contains code: in braces (`svelte`), in braces that may contain markup (`jsx`), or nowhere (`html`). */
export type Dialect = 'html' | 'svelte' | 'jsx'

/** Called for the parts of some markup, in source order. */
export interface MarkupVisitor {
  open?(tag: Tag): void
  close?(name: string): void
  /** An element whose content is plain text. */
  raw?(tag: Tag, start: number, end: number): void
  comment?(start: number, end: number): void
  /** Code in braces; `at` is the offset of the opening brace. */
  braces?(at: number): void
}

type Frame =
  | { mode: 'markup'; depth: number }
  | { mode: 'tag'; tag: Tag }
  | { mode: 'value'; attribute: Attribute; quote: string }
  | { mode: 'code' }
  | { mode: 'template' }

const RAW_ELEMENTS = new Set(['script', 'style', 'textarea', 'title'])
const VOID_ELEMENTS = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
])

const TAG_NAME = /<\/?([A-Za-z][^\s/>{]*)?/y
const ATTRIBUTE_NAME = /[^\s/>={][^\s/>=]*|=/y
const EQUALS = /\s*=\s*/y
const UNQUOTED = /[^\s>]+/y
const MARKUP_IN_CODE = /<(?:[A-Za-z>]|!--)/y
const PLAIN_CODE = /[^'"`/{}<]+/y

/** The end of the content of a raw element: its closing tag, even inside a string or a comment. */
export function endOfRaw(text: string, from: number, name: string): number {
  const closing = new RegExp(`</${name.replace(/[^\w-]/g, '\\$&')}(?=[\\s/>]|$)`, 'gi')
  closing.lastIndex = from
  return closing.exec(text)?.index ?? text.length
}

/**
 * Scans markup from an offset and returns its end; for `tag` and `code`, the end of the one at the offset. Without
 * recursion, so that deep nesting does not overflow the stack.
 */
export function scanMarkup(
  text: string,
  from: number,
  dialect: Dialect,
  visitor: MarkupVisitor,
  what: 'markup' | 'tag' | 'code' = 'markup',
): number {
  const hasBraces = dialect !== 'html'
  const stack: Frame[] = [{ mode: 'markup', depth: 0 }]
  let at = from

  const openCode = (): void => {
    visitor.braces?.(at)
    stack.push({ mode: 'code' })
    at += dialect === 'svelte' && text[at + 1] === '/' ? 2 : 1
  }
  const openTag = (): void => {
    const name = matchAt(TAG_NAME, text, at)!
    stack.push({ mode: 'tag', tag: { name: name[1] ?? '', attributes: [], start: at, end: at, isSelfClosing: false } })
    at += name[0].length
  }
  const closeElement = (frame: Extract<Frame, { mode: 'markup' }>): void => {
    if (frame.depth > 0 && --frame.depth === 0 && stack.length > 1) stack.pop()
  }

  const inMarkup = (frame: Extract<Frame, { mode: 'markup' }>): void => {
    while (at < text.length && text[at] !== '<' && !(hasBraces && text[at] === '{')) at++
    if (at >= text.length) return
    if (text[at] === '{') return openCode()
    if (text.startsWith('<!--', at)) {
      const end = indexOrEnd(text, '-->', at + 4, 3)
      visitor.comment?.(at, end)
      at = end
      if (frame.depth === 0 && stack.length > 1) stack.pop()
    } else if (text.startsWith('<![CDATA[', at)) at = indexOrEnd(text, ']]>', at, 3)
    else if (/[!?]/.test(text[at + 1] ?? '')) at = indexOrEnd(text, '>', at, 1)
    else if (text[at + 1] === '/') {
      const [whole, name = ''] = matchAt(TAG_NAME, text, at)!
      at = indexOrEnd(text, '>', at + whole.length, 1)
      visitor.close?.(name)
      closeElement(frame)
    } else if (/[A-Za-z]/.test(text[at + 1] ?? '') || (dialect === 'jsx' && text[at + 1] === '>')) openTag()
    else at++
  }

  const endTag = (tag: Tag): void => {
    stack.pop()
    tag.end = at
    const parent = stack.at(-1)
    const name = tag.name.toLowerCase()
    if (VOID_ELEMENTS.has(name) && dialect !== 'html') tag.isSelfClosing = true
    if (stack.length === 1 && what === 'tag') {
      visitor.open?.(tag)
      return
    }
    const isRaw =
      !tag.isSelfClosing && (RAW_ELEMENTS.has(name) || tag.attributes.some((attribute) => attribute.name === 'is:raw'))
    const end = isRaw ? endOfRaw(text, at, tag.name) : at
    if (isRaw || RAW_ELEMENTS.has(name)) visitor.raw?.(tag, at, end)
    visitor.open?.(tag)
    at = end
    if (parent?.mode !== 'markup') return
    if (!tag.isSelfClosing) parent.depth++
    else if (parent.depth === 0 && stack.length > 1) stack.pop()
  }

  const inTag = ({ tag }: Extract<Frame, { mode: 'tag' }>): void => {
    const character = text[at]!
    if (character === '>') {
      at++
      return endTag(tag)
    }
    if (character === '/' && text[at + 1] === '>') {
      at += 2
      tag.isSelfClosing = true
      return endTag(tag)
    }
    if (hasBraces && character === '{') return openCode()
    if (hasBraces && character === '/' && /[/*]/.test(text[at + 1] ?? '')) at = endOfLiteral(text, at)
    else {
      const name = matchAt(ATTRIBUTE_NAME, text, at)?.[0]
      if (name === undefined) at++
      else inAttribute(tag, name)
    }
  }

  const inAttribute = (tag: Tag, name: string): void => {
    at += name.length
    const attribute: Attribute = { name, value: null, start: at, end: at }
    tag.attributes.push(attribute)
    const equals = matchAt(EQUALS, text, at)?.[0]
    if (equals === undefined) return
    at += equals.length
    Object.assign(attribute, { start: at, end: at })
    const first = text[at]
    if (first === '"' || first === "'" || (first === '`' && dialect === 'jsx')) {
      stack.push({ mode: 'value', attribute, quote: first })
      at++
    } else if (!(hasBraces && first === '{')) {
      attribute.value = matchAt(UNQUOTED, text, at)?.[0] ?? ''
      at += attribute.value.length
      attribute.end = at
    }
  }

  const inValue = ({ attribute, quote }: Extract<Frame, { mode: 'value' }>): void => {
    while (at < text.length && text[at] !== quote && !(text[at] === '{' && dialect === 'svelte')) at++
    if (text[at] === '{') return openCode()
    at = Math.min(text.length, at + 1)
    attribute.end = at
    const value = text.slice(attribute.start + 1, at - 1)
    if (!(quote === '`' && value.includes('${')) && !(dialect === 'svelte' && value.includes('{')))
      attribute.value = value
    stack.pop()
  }

  const inCode = (): void => {
    at += matchAt(PLAIN_CODE, text, at)?.[0].length ?? 0
    switch (text[at]) {
      case '{':
        stack.push({ mode: 'code' })
        at++
        break
      case '}':
        stack.pop()
        at++
        break
      case '`':
        stack.push({ mode: 'template' })
        at++
        break
      case '<':
        if (dialect === 'jsx' && matchAt(MARKUP_IN_CODE, text, at) !== null && startsExpression(text, at))
          stack.push({ mode: 'markup', depth: 0 })
        else at++
        break
      case undefined:
        break
      default: {
        const end = endOfLiteral(text, at)
        at = end === at ? at + 1 : end
      }
    }
  }

  const inTemplate = (): void => {
    while (at < text.length && text[at] !== '`' && !text.startsWith('${', at)) at += text[at] === '\\' ? 2 : 1
    if (text[at] === '`') stack.pop()
    else if (text[at] === '$') {
      stack.push({ mode: 'code' })
      at++
    }
    at++
  }

  if (what === 'tag') openTag()
  else if (what === 'code') openCode()
  while (at < text.length && (what === 'markup' || stack.length > 1)) {
    const frame = stack.at(-1)!
    switch (frame.mode) {
      case 'markup':
        inMarkup(frame)
        break
      case 'tag':
        inTag(frame)
        break
      case 'value':
        inValue(frame)
        break
      case 'code':
        inCode()
        break
      case 'template':
        inTemplate()
        break
    }
  }
  return Math.min(at, text.length)
}

function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at
  return expression.exec(text)
}

function indexOrEnd(text: string, wanted: string, from: number, length: number): number {
  const index = text.indexOf(wanted, from)
  return index === -1 ? text.length : index + length
}
