import { plain } from '../../text/plain.ts'
import { escapeXml } from '../../text/xml.ts'

/** Text that is HTML already. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** What a template of HTML takes: text is escaped, markup is not, and nothing is empty. */
export type Content = string | number | Markup | null | false | readonly Content[]

/** A template of HTML; every text in it is escaped, so that no name in a repository becomes markup. Attributes are in double quotes. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return new Markup(withoutIndent(parts).reduce((text, part, index) => text + render(contents[index - 1]!) + part))
}

const known = new WeakMap<TemplateStringsArray, readonly string[]>()

/** The indentation of the templates would be a quarter of the page. */
function withoutIndent(parts: TemplateStringsArray): readonly string[] {
  let found = known.get(parts)
  if (found === undefined) known.set(parts, (found = parts.map((part) => part.replace(/\s*\n\s*/g, '\n'))))
  return found
}

function render(content: Content): string {
  if (content === null || content === false) return ''
  if (content instanceof Markup) return content.text
  if (typeof content === 'string') return escapeXml(plain(content))
  if (typeof content === 'number') return String(content)
  return content.map(render).join('')
}
