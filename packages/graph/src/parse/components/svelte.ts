import { scanMarkup } from './markup.ts'
import { createOpenElements } from './open-elements.ts'
import {
  addBracedComment,
  addHtmlComment,
  addScript,
  attributeOf,
  emptyParts,
  type ComponentParts,
} from './component-parts.ts'

/** Elements that HTML closes implicitly: those still open at the end contain nothing. */
const CLOSED_BY_ITSELF = new Set([
  'p',
  'li',
  'dt',
  'dd',
  'option',
  'optgroup',
  'tr',
  'td',
  'th',
  'thead',
  'tbody',
  'tfoot',
  'colgroup',
  'rt',
  'rp',
])

/** The two scripts at the top level of a Svelte component; the scope of an instance is nested in that of the module. */
export function findSvelteParts(text: string): ComponentParts {
  const parts = emptyParts()
  const elements = createOpenElements((name) => !CLOSED_BY_ITSELF.has(name))
  scanMarkup(text, 0, 'svelte', {
    open(tag) {
      if (!tag.isSelfClosing) elements.open(tag.name)
    },
    close: elements.close,
    raw(tag, start, end) {
      if (tag.name !== 'script' || elements.hasAny()) return
      const isModule = attributeOf(tag, 'module') !== undefined || attributeOf(tag, 'context')?.value === 'module'
      addScript(parts, tag, { start, end }, isModule ? 'module' : 'inner', isModule)
    },
    braces(at) {
      const block = /^\{\s*([#/])([a-z]+)/.exec(text.slice(at, at + 24))
      if (block?.[1] === '#') elements.open(`{${block[2]}}`)
      else if (block?.[1] === '/') elements.close(`{${block[2]}}`)
      else addBracedComment(parts, text, at)
    },
    comment: (start, end) => addHtmlComment(parts, text, start, end),
  })
  return parts
}
