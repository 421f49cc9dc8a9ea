import type { Display } from '../context.ts'
import { displayWidth } from './display-width.ts'
import { createPaint, type Paint } from './paint.ts'
import { wrapLabelled } from './wrap-text.ts'

/** Renders the Markdown of rule pages for a terminal: headings, paragraphs, lists, tables and code. */
export function renderMarkdown(markdown: string, { color, width }: Display): string {
  const paint = createPaint(color)
  const blocks = markdown
    .replace(/<!--[\s\S]*?-->\n?/g, '')
    .split(/(^```[\s\S]*?^```$)/m)
    .flatMap((part) => (part.startsWith('```') ? [part] : part.split(/\n{2,}/)))
    .map((block) => block.trim())
    .filter((block) => block !== '')
  return `${blocks.map((block) => renderBlock(block, width, paint).join('\n')).join('\n\n')}\n`
}

function renderBlock(block: string, width: number | null, paint: Paint): string[] {
  const lines = block.split('\n')
  if (block.startsWith('```')) return renderCode(lines, paint)
  if (block.startsWith('|')) return renderTable(lines, paint)
  const heading = /^#+ (.*)$/.exec(block)
  if (heading !== null) return [paint(block.startsWith('# ') ? ['bold', 'underline'] : 'bold', heading[1]!)]
  return itemsOf(lines).flatMap(({ marker, text }) => wrapLabelled(`  ${marker}`, renderInline(text, paint), width))
}

/** List items, or the single paragraph; a line without a marker continues the line before. */
function itemsOf(lines: readonly string[]): { marker: string; text: string }[] {
  const items: { marker: string; text: string }[] = []
  for (const line of lines) {
    const [, marker = '', text = ''] = /^(- |\d+\. )?\s*(.*)$/.exec(line)!
    if (marker !== '' || items.length === 0) items.push({ marker: marker.replace('-', '•'), text })
    else items.at(-1)!.text += ` ${text}`
  }
  return items
}

function renderCode([fence = '', ...lines]: readonly string[], paint: Paint): string[] {
  const file = / file=(\S+)/.exec(fence)?.[1]
  return [
    ...(file === undefined ? [] : [`    ${paint('dim', file)}`]),
    ...lines.slice(0, -1).map((line) => (line === '' ? '' : `    ${paint('cyan', line)}`)),
  ]
}

function renderTable([head, , ...body]: readonly string[], paint: Paint): string[] {
  const rows = [head!, ...body].map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => renderInline(cell.trim(), paint)),
  )
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))))
  return rows.map((row, index) => {
    const cells = row.map((cell, column) => cell + ' '.repeat(widths[column]! - displayWidth(cell)))
    return `  ${index === 0 ? paint('dim', cells.join('  ').trimEnd()) : cells.join('  ').trimEnd()}`
  })
}

function renderInline(text: string, paint: Paint): string {
  return text
    .replace(/`([^`]+)`/g, (_, code: string) => paint('cyan', code))
    .replace(/\*\*([^*]+)\*\*/g, (_, strong: string) => paint('bold', strong))
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1 ($2)')
}
