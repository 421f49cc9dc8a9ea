import { extensionOf, isSourceFile } from '@stratalint/core'
import type { Project } from '@stratalint/rule'
import { hasCase, type FileCase } from '@stratalint/rule/analysis'

/** How the code of a project is written, as far as new code shows it. */
export interface CodeStyle {
  quote: "'" | '"'
  semicolon: string
  indent: string
  lineEnd: string
  /** The extension of code without markup. */
  extension: string
  fileCase: FileCase
  /** An import of one file by another that shows how specifiers are written; `null` where there is none. */
  importStyle: { specifier: string; path: string } | null
}

const MOST_FILES = 24
const CASES: readonly FileCase[] = ['kebab-case', 'camelCase', 'PascalCase', 'snake_case']

/** The style of these files, the nearest first. */
export function readCodeStyle(project: Project, files: readonly string[]): CodeStyle {
  const code = files.filter((file) => isSourceFile(file) && !/\.d\.[cm]?ts$/.test(file))
  const texts = code.slice(0, MOST_FILES).flatMap((file) => textOf(project, file))
  const imports = texts.flatMap((text) => text.match(/^(?:import|export)\b[^\n]*from[^\n]*/gm) ?? [])
  const extensions = code
    .flatMap((file) => extensionOf(file)?.replace(/x$/, '') ?? [])
    .filter((one) => /^\.[cm]?[jt]s$/.test(one))
  const indents = texts.flatMap((text) => text.match(/^(?:\t| +)(?=[^\s*])/gm)?.slice(0, 1) ?? [])
  const stems = code
    .map((file) => file.split('/').at(-1)!.split('.')[0]!)
    .filter((stem) => !/^[\p{Ll}\p{N}]+$/u.test(stem))
  return {
    quote: imports.filter((line) => line.includes('"')).length > imports.length / 2 ? '"' : "'",
    semicolon: imports.filter((line) => /;\s*$/.test(line)).length >= Math.max(1, imports.length / 2) ? ';' : '',
    indent: mostCommon(indents) ?? '  ',
    lineEnd: texts.filter((text) => text.includes('\r\n')).length > texts.length / 2 ? '\r\n' : '\n',
    extension: mostCommon(extensions) ?? (project.facts.exists('tsconfig.json') ? '.ts' : '.js'),
    fileCase:
      mostCommon(stems.flatMap((stem) => CASES.filter((one) => hasCase(stem, one)).slice(0, 1))) ?? 'kebab-case',
    importStyle: importStyleOf(project, code),
  }
}

/** An import within one instance, as those of new code are, or else any. */
function importStyleOf({ facts, judge }: Project, files: readonly string[]): CodeStyle['importStyle'] {
  let any: CodeStyle['importStyle'] = null
  for (const file of files.slice(0, MOST_FILES))
    for (const { kind, specifier, target } of facts.importsOf?.(file) ?? []) {
      if (target.type !== 'file' || !/^(?:im|ex)port/.test(kind) || !isSourceFile(target.path)) continue
      const style = { specifier, path: target.path }
      if (judge.locate(file)?.instance === judge.locate(target.path)?.instance) return style
      any ??= style
    }
  return any
}

function textOf(project: Project, file: string): string[] {
  try {
    return [project.textOf(file)]
  } catch {
    return []
  }
}

/** The value that occurs most often; of several, the first one. */
export function mostCommon<T extends string>(values: readonly T[]): T | null {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: T | null = null
  for (const [value, count] of counts) if (best === null || count > counts.get(best)!) best = value
  return best
}
