import { endOfRaw, scanMarkup, type Tag } from './markup.ts'
import { addHtmlComment, addScript, attributeOf, emptyParts, type ComponentParts } from './component-parts.ts'

/** The scripts of a Vue component. Top-level elements are raw text up to their closing tag, except HTML templates. */
export function findVueParts(text: string): ComponentParts {
  const parts = emptyParts()
  const comment = (start: number, end: number): void => addHtmlComment(parts, text, start, end)
  for (let at = nextMark(text, 0); at < text.length; at = nextMark(text, at)) {
    if (text.startsWith('{{', at)) at = endOfMustache(text, at)
    else if (text.startsWith('<!--', at)) at = passComment(text, at, comment)
    else if (!/[A-Za-z]/.test(text[at + 1] ?? '')) at++
    else {
      const [tag, end] = readTag(text, at)
      const name = tag.name.toLowerCase()
      const lang = attributeOf(tag, 'lang')?.value
      const isHtml = name === 'template' && (lang == null || lang === '' || lang === 'html')
      const contentEnd = tag.isSelfClosing
        ? end
        : isHtml
          ? endOfTemplate(text, end, comment)
          : endOfRaw(text, end, tag.name)
      if (name === 'script') addScript(parts, tag, { start: end, end: contentEnd }, 'module', true)
      at = contentEnd
    }
  }
  return parts
}

function readTag(text: string, at: number): [Tag, number] {
  let found: Tag | null = null
  const end = scanMarkup(
    text,
    at,
    'html',
    {
      open: (tag) => {
        found = tag
      },
    },
    'tag',
  )
  return [found ?? { name: '', attributes: [], start: at, end, isSelfClosing: true }, end]
}

const RAW_IN_TEMPLATE = new Set(['script', 'style', 'textarea', 'title'])

/** The offset of the closing tag of a template. */
function endOfTemplate(text: string, from: number, comment: (start: number, end: number) => void): number {
  let depth = 1
  for (let at = nextMark(text, from); at < text.length; at = nextMark(text, at)) {
    if (text.startsWith('{{', at)) at = endOfMustache(text, at)
    else if (text.startsWith('<!--', at)) at = passComment(text, at, comment)
    else if (/^<\/template[\s/>]/i.test(text.slice(at, at + 12))) {
      if (--depth === 0) return at
      at += '</template'.length
    } else if (/[A-Za-z]/.test(text[at + 1] ?? '')) {
      const [tag, end] = readTag(text, at)
      const name = tag.name.toLowerCase()
      if (name === 'template' && !tag.isSelfClosing) depth++
      at = RAW_IN_TEMPLATE.has(name) && !tag.isSelfClosing ? endOfRaw(text, end, name) : end
    } else at++
  }
  return text.length
}

function nextMark(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== '<' && !(text[at] === '{' && text[at + 1] === '{')) at++
  return at
}

// Cached, because many may be open and none closed.
let last = { text: '', close: -1 }

function endOfMustache(text: string, at: number): number {
  if (last.text !== text) last = { text, close: text.lastIndexOf('}}') }
  return last.close < at + 2 ? at + 2 : text.indexOf('}}', at + 2) + 2
}

function passComment(text: string, at: number, comment: (start: number, end: number) => void): number {
  const end = text.indexOf('-->', at + 4)
  const after = end === -1 ? text.length : end + 3
  comment(at, after)
  return after
}
