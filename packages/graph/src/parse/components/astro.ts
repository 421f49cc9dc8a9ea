import { endOfLiteral } from './code-literals.ts'
import { scanMarkup } from './markup.ts'
import { createOpenElements } from './open-elements.ts'
import { addBracedComment, addHtmlComment, addScript, emptyParts, type ComponentParts } from './component-parts.ts'

const FENCE = '---'

/** The frontmatter of an Astro component, and its client-side scripts, each a module of its own. */
export function findAstroParts(text: string): ComponentParts {
  const parts = emptyParts()
  const from = readFrontmatter(parts, text)
  /** Elements in which Astro does not process scripts. */
  const untouched = createOpenElements(() => true)
  scanMarkup(text, from, 'jsx', {
    open({ name, isSelfClosing }) {
      if (!isSelfClosing && keepsScripts(name)) untouched.open(name)
    },
    close: untouched.close,
    raw(tag, start, end) {
      // Astro does not process a script with any other attribute.
      const isProcessed = tag.attributes.every(({ name }) => name === 'src' || name === 'hoist')
      if (tag.name === 'script' && isProcessed && !untouched.hasAny()) addScript(parts, tag, { start, end }, 'inner')
    },
    braces: (at) => addBracedComment(parts, text, at),
    comment: (start, end) => addHtmlComment(parts, text, start, end),
  })
  for (const script of parts.scripts) if (script.language === 'jsx') script.language = 'ts'
  return parts
}

function keepsScripts(name: string): boolean {
  return name === 'svg' || name === 'template' || name === 'math'
}

/** Adds the code between the fences at the top, if any; returns the offset of the markup. */
function readFrontmatter(parts: ComponentParts, text: string): number {
  let start = 0
  // Text and comments may precede the first element.
  while (start < text.length && !text.startsWith(FENCE, start)) {
    if (text.startsWith('<!--', start)) start = (text.indexOf('-->', start) + 1 || text.length) - 1 + 3
    else if (text[start] === '<') return 0
    else start++
  }
  if (start >= text.length) return 0
  const from = start + FENCE.length
  const end = endOfFrontmatter(text, from)
  parts.scripts.push({ start: from, end, language: 'ts', scope: 'module' })
  return Math.min(text.length, end + FENCE.length)
}

/** The offset of the next fence outside strings and comments. */
function endOfFrontmatter(text: string, from: number): number {
  for (let at = from; at < text.length;) {
    if (text.startsWith(FENCE, at)) return at
    if (text[at] === '`') at = endOfTemplate(text, at)
    else at = Math.max(at + 1, endOfLiteral(text, at))
  }
  return text.length
}

function endOfTemplate(text: string, at: number): number {
  const end = /`(?:[^`\\]|\\[^])*`?/y
  end.lastIndex = at
  return end.test(text) ? end.lastIndex : at + 1
}
