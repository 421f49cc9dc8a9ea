import { writtenFor } from '@stratalint/core'
import type { Project } from '@stratalint/rule'
import { singularOf, toCamelCase, toFileCase, toPascalCase, wordsOf } from '@stratalint/rule/analysis'
import type { CodeStyle } from './code-style.ts'
import type { TestStyle } from './test-style.ts'

/** A file to write; the path is relative to the root. */
export interface NewFile {
  path: string
  text: string
}

/** The names in new code, made from the name of its folder. */
export interface CodeNames {
  /** `Invoice` */
  type: string
  /** `invoice` */
  variable: string
  /** `summarizeInvoice` */
  action: string
}

/** `invoices` makes a type `Invoice`, a variable `invoice` and a function `summarizeInvoice`. */
export function codeNames(folder: string, action: string): CodeNames {
  const words = wordsOf(folder)
  const last = words.at(-1)!.toLowerCase()
  const name = [...words.slice(0, -1), singularOf(last)].join('-')
  const safe = /^\p{N}/u.test(name) ? `the-${name}` : name
  return {
    type: toPascalCase(safe),
    variable: variableName(toCamelCase(safe)),
    action: toCamelCase(`${action}-${safe}`),
  }
}

const RESERVED =
  /^(?:break|case|catch|class|const|continue|debugger|default|delete|do|else|enum|export|extends|false|finally|for|function|if|implements|import|in|instanceof|interface|let|new|null|package|private|protected|public|return|static|super|switch|this|throw|true|try|type|typeof|var|void|while|with|yield|await|arguments|eval)$/

/** A name that no keyword has. */
export function variableName(name: string, end = 'Value'): string {
  return RESERVED.test(name) ? `${name}${end}` : name
}

/** Writes the files of new code in one style. */
export interface CodeWriter {
  style: CodeStyle
  isTyped: boolean
  /** The name of a file for a name in code. */
  fileName(name: string): string
  /** `import { a, type B } from '../b'` */
  importing(from: string, path: string, names: readonly string[], types?: readonly string[]): string
  exporting(from: string, path: string, names: readonly string[], types?: readonly string[]): string
  /** Indented code, with the line ends, the indentation and the semicolons of the style. */
  text(lines: readonly string[]): string
}

/** `$` at the end of a line is a semicolon where the style has them. */
export function createWriter(project: Project, style: CodeStyle): CodeWriter {
  const isTyped = /ts$/.test(style.extension)
  const specifierTo = (from: string, path: string): string => {
    const old = style.importStyle ?? { specifier: './x', path: '' }
    const written = writtenFor(project.facts, from, path, old)?.text ?? `./${path}`
    // Without an import to follow, Node and TypeScript's own resolution need an extension.
    return style.importStyle === null && needsExtension(project, from)
      ? written.replace(/(?<!\.[cm]?js)$/, style.extension.replace('t', 'j'))
      : written
  }
  const statement =
    (keyword: 'import' | 'export') =>
    (from: string, path: string, names: readonly string[], types: readonly string[] = []): string => {
      const line = (list: string, type: string): string =>
        `${keyword} ${type}{ ${list} } from ${style.quote}${specifierTo(from, path)}${style.quote}$`
      return [
        ...(names.length === 0 ? [] : [line(names.join(', '), '')]),
        ...(types.length === 0 || !isTyped ? [] : [line(types.join(', '), 'type ')]),
      ].join('\n')
    }
  return {
    style,
    isTyped,
    fileName: (name) =>
      `${toFileCase(name, style.fileCase === 'PascalCase' ? 'camelCase' : style.fileCase)}${style.extension}`,
    importing: statement('import'),
    exporting: statement('export'),
    text: (lines) =>
      lines
        .join('\n')
        .split('\n')
        .map((line) =>
          line
            .replace(/^(?: {2})+/, (spaces) => style.indent.repeat(spaces.length / 2))
            .replace(/\$$/, style.semicolon),
        )
        .join(style.lineEnd) + style.lineEnd,
  }
}

/** Whether specifiers need extensions: Node resolves them, and no bundler. */
function needsExtension(project: Project, file: string): boolean {
  if (project.resolver.manifestOf(file)?.fields['type'] !== 'module') return false
  try {
    return /"module(?:Resolution)?"\s*:\s*"node(?:16|18|20|next)"/i.test(project.textOf('tsconfig.json'))
  } catch {
    return true
  }
}

/** The test of an action: one case, in the words of the runner. */
export function testText(
  writer: CodeWriter,
  { runner }: TestStyle,
  {
    from,
    path,
    action,
    call,
    expected,
  }: { from: string; path: string; action: string; call: string; expected: string },
): string {
  const { quote } = writer.style
  const q = (text: string): string => `${quote}${text}${quote}`
  const title = q(`${action} works`)
  if (runner === 'node:test')
    return writer.text([
      `import assert from ${q('node:assert/strict')}$`,
      `import { test } from ${q('node:test')}$`,
      writer.importing(from, path, [action]),
      '',
      `test(${title}, () => {`,
      `  assert.equal(${call}, ${q(expected)})$`,
      '})$',
    ])
  return writer.text([
    ...(runner === null ? [] : [`import { expect, test } from ${q(runner)}$`]),
    writer.importing(from, path, [action]),
    '',
    `test(${title}, () => {`,
    `  expect(${call}).toBe(${q(expected)})$`,
    '})$',
  ])
}
