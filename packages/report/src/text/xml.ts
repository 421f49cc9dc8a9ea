import { plain } from './plain.ts'

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'

const REFERENCES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** The lines of an element. Nested elements are indented, text content is not. */
export function xmlElement(
  name: string,
  attributes: Record<string, string | number>,
  content: readonly string[] = [],
): string[] {
  const open = `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(plain(String(value)))}"`)
    .join('')}`
  if (content.length === 0) return [`${open}/>`]
  if (!content[0]!.startsWith('<')) return [`${open}>${content.join('\n')}</${name}>`]
  return [`${open}>`, ...content.map((line) => `  ${line}`), `</${name}>`]
}

export function escapeXml(text: string): string {
  // XML cannot contain these; `plain` has replaced the others.
  const written = text.replace(/[&<>"]/g, (found) => REFERENCES[found]!).replace(/[\ufffe\uffff]/g, '\ufffd')
  // Character references mean the same in XML, and a build log does not read them as commands.
  return written.replace(/##(?=\[|[a-z]+\[)/gi, '&#35;#').replace(/^(\s*):(?=:)/gm, '$1&#58;')
}
