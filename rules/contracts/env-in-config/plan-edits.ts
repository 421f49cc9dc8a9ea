import type { Edit } from '@stratalint/core'
import type { DescribeContext, Project } from '@stratalint/rule'

/** A constant that a config file gets, and the one place that uses it in place of its own read. */
export interface ConfigConstant {
  file: string
  module: DescribeContext['module']
  target: string
  symbol: string
  line: string
  specifier: string
  /** The read with its default and its conversion, as it is written. */
  replaced: string
}

/** The edits that declare a constant in config and import it; `null` where they are not certain. */
export function planConstant(project: Project, constant: ConfigConstant): Edit[] | null {
  const { file, module, target, symbol, line, specifier, replaced } = constant
  const [text, config] = [project.textOf(file), project.textOf(target)]
  const at = text.indexOf(replaced)
  const isUnique = at !== -1 && !text.includes(replaced, at + replaced.length)
  if (replaced === '' || !isUnique || isComponent(file) || isComponent(target)) return null
  if (mentions(config, symbol) || (line.includes(' z.') && !importsZod(config))) return null
  const own = ownImport(text, module.edges, target, symbol)
  const position = own?.start ?? endOfImports(text, module.edges)
  if (position === null || position > at) return null
  const quote = /from\s+(["'])/.exec(text)?.[1] ?? "'"
  const [semicolon, ownSemicolon] = [config, text].map((one) => (/^(?:import|export)\b.*;\r?$/m.test(one) ? ';' : ''))
  const [configEnd, ownEnd] = [config, text].map((one) => (one.includes('\r\n') ? '\r\n' : '\n'))
  const gap = config.trim() === '' ? '' : config.endsWith('\n') ? configEnd : configEnd! + configEnd!
  return [
    { file: target, start: config.length, end: config.length, text: `${gap}${line}${semicolon}${configEnd}` },
    {
      file,
      start: position,
      end: position,
      text:
        own?.text ??
        `import { ${symbol} } from ${quote}${specifier}${quote}${ownSemicolon}${ownEnd}${position === 0 ? ownEnd : ''}`,
    },
    { file, start: at, end: at + replaced.length, text: symbol },
  ]
}

function isComponent(file: string): boolean {
  return /\.(?:vue|svelte|astro|mdx)$/.test(file)
}

function mentions(text: string, name: string): boolean {
  return new RegExp(String.raw`(?<![\w$])${name}(?![\w$])`).test(text)
}

function importsZod(text: string): boolean {
  return /import\s+(?:\{[^}]*\bz\b[^}]*\}|\*\s+as\s+z|z)\s+from\s+['"]zod/.test(text)
}

/** How the import of a file that is there already takes one more name; `null` where it takes no names in braces. */
function ownImport(
  text: string,
  edges: DescribeContext['module']['edges'],
  target: string,
  symbol: string,
): { start: number; text: string } | null {
  for (const edge of edges) {
    if (edge.kind !== 'import' || edge.target.type !== 'file' || edge.target.path !== target) continue
    const list = /\{([^{}]*)\}\s*from\s*$/.exec(text.slice(0, edge.start))
    const names = list?.[1]!.trimEnd()
    if (list == null || names === undefined || names.trim() === '' || /\/[/*]/.test(names)) continue
    const start = list.index + 1 + names.length
    const indent = /\r?\n[ \t]*(?=\S[^\n]*$)/.exec(names)?.[0] ?? ' '
    return { start, text: names.endsWith(',') ? `${indent}${symbol},` : `,${indent}${symbol}` }
  }
  return null
}

/** Behind the line of the last import statement, else at the start; `null` where directives come first. */
function endOfImports(text: string, edges: DescribeContext['module']['edges']): number | null {
  const ends = edges.flatMap(({ kind, end }) => (kind === 'import' || kind === 'import-type' ? [end] : []))
  if (ends.length === 0) return /^(?:#!|\s*['"]use )/.test(text) ? null : 0
  const last = Math.max(...ends)
  const rest = /^[^\S\n]*;?[^\n]*(?:\n|$)/.exec(text.slice(last))![0]
  return rest.endsWith('\n') ? last + rest.length : null
}
