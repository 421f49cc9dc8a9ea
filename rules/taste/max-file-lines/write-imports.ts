import { posix } from 'node:path'
import type { Outline, Unit } from './outline.ts'
import type { ImportText } from './read-imports.ts'
import type { PartToWrite, TakenName } from './written-part.ts'

/** A longer statement has a line for each name. */
const MOST_WIDTH = 100

interface ImportWriter {
  /** What becomes of the imports of the old file: lines that change, and the last one that stays. */
  inOld(kept: readonly Unit[], removed: Set<number>): { changed: Map<number, string>; lastLine: number | null }
  /** What the old file imports and re-exports of a new one. */
  ofOld(part: PartToWrite): string[]
  ofPart(part: PartToWrite, units: readonly Unit[]): string[]
}

/** Writes import statements as the file has them. */
export function createImportWriter({
  from,
  text,
  outline,
}: {
  from: string
  text: string
  outline: Outline
}): ImportWriter {
  const statements = [
    ...new Map(outline.imports.flatMap((one) => (one === null ? [] : [[one.fromLine, one]]))).values(),
  ]
  const quote = statements.some(({ source }) => source.startsWith('"')) ? '"' : "'"
  const end = /^(?:import|export)\b.*;\s*$/m.test(text) ? ';' : ''
  const isTyped = /\.(?:[cm]?tsx?|vue|svelte|astro)$/.test(from)
  const isCommon = /^module\.exports\b|^exports\./m.test(text) && !statements.some(({ source }) => source !== '')
  const given = statements.map(({ source }) => /^.\.{1,2}\/.*(\.[cm]?[jt]sx?).$/.exec(source)?.[1])
  const extension = given.find((one) => one !== undefined)

  const statement = (keyword: 'import' | 'export', names: readonly TakenName[], path: string): string[] => {
    if (names.length === 0) return []
    const isType = isTyped && names.every((one) => one.isType)
    const texts = names.map((one) => (one.isType && isTyped && !isType ? `type ${one.name}` : one.name))
    if (isCommon && keyword === 'import')
      return [`const { ${texts.join(', ')} } = require(${quote}${path}${quote})${end}`]
    return wrapped(`${keyword}${isType ? ' type' : ''} `, texts, ` from ${quote}${path}${quote}${end}`)
  }
  const pathOf = (file: string, to: string): string =>
    relativePath(file, to, extension === undefined ? (isCommon ? posix.extname(to) : '') : extension)

  return {
    inOld(kept, removed) {
      const keptNames = new Set([...outline.listed, ...kept.flatMap(({ mentions }) => mentions)])
      const movedNames = new Set(outline.units.filter((one) => !kept.includes(one)).flatMap(({ mentions }) => mentions))
      const isDropped = (local: string): boolean => movedNames.has(local) && !keptNames.has(local)
      const changed = new Map<number, string>()
      let lastLine: number | null = null
      for (const one of statements) {
        const left = one.names.filter(({ local }) => !isDropped(local))
        const isWhole = one.names.length > 0 && left.length === 0
        if (isWhole) for (let line = one.fromLine; line <= one.toLine; line++) removed.add(line)
        else {
          lastLine = Math.max(lastLine ?? 0, one.toLine)
          if (left.length < one.names.length) dropNames(one, left, changed, removed)
        }
      }
      return { changed, lastLine }
    },
    ofOld: (part) => {
      const path = pathOf(from, part.file)
      return [...statement('import', part.usedByOld, path), ...statement('export', part.reExported, path)]
    },
    ofPart(part, units) {
      const needed = new Set(units.flatMap(({ mentions }) => mentions))
      return [
        ...statements.flatMap((one) => {
          const names = one.names.filter(({ local }) => needed.has(local))
          if (names.length === 0) return []
          return importLines({ ...one, source: movedSource(one.source, part.file) }, names, end)
        }),
        ...part.takes.flatMap(({ file, names }) => statement('import', names, pathOf(part.file, file))),
      ]
    },
  }

  function movedSource(source: string, to: string): string {
    if (!/^.\./.test(source) || posix.dirname(to) === posix.dirname(from)) return source
    const path = posix.relative(posix.dirname(to), posix.join(posix.dirname(from), source.slice(1, -1)))
    return `${source[0]!}${path.startsWith('.') ? path : `./${path}`}${source[0]!}`
  }

  /** Takes names out of a statement; the lines of the others stay as they are. */
  function dropNames(
    one: ImportText,
    left: ImportText['names'],
    changed: Map<number, string>,
    removed: Set<number>,
  ): void {
    const dropped = one.names.filter((name) => !left.includes(name))
    const isAlone = (line: number): boolean =>
      line > one.fromLine && line < one.toLine && one.names.filter((name) => name.line === line).length === 1
    if (dropped.every(({ line }) => isAlone(line)) && left.some(({ kind }) => kind === 'named'))
      for (const { line } of dropped) removed.add(line)
    else {
      const lines = importLines(one, left, end)
      for (let line = one.fromLine; line <= one.toLine; line++) {
        const text = line === one.toLine ? lines.slice(line - one.fromLine).join('\n') : lines[line - one.fromLine]
        if (text === undefined || text === '') removed.add(line)
        else changed.set(line, text)
      }
    }
  }
}

function importLines(one: ImportText, names: ImportText['names'], end: string): string[] {
  if (one.text !== '') return one.text.split('\n')
  const keyword = one.isType ? 'import type ' : 'import '
  const outer = names.flatMap(({ kind, text }) =>
    kind === 'default' ? [text] : kind === 'namespace' ? [`* as ${text}`] : [],
  )
  const named = names.filter(({ kind }) => kind === 'named').map(({ text }) => text)
  if (named.length === 0) return [`${keyword}${outer.join(', ')} from ${one.source}${end}`]
  return wrapped(`${keyword}${outer.map((text) => `${text}, `).join('')}`, named, ` from ${one.source}${end}`)
}

function wrapped(start: string, names: readonly string[], end: string): string[] {
  const line = `${start}{ ${names.join(', ')} }${end}`
  return line.length <= MOST_WIDTH ? [line] : [`${start}{`, ...names.map((name) => `  ${name},`), `}${end}`]
}

/** The specifier of a file that is imported from another. */
function relativePath(from: string, to: string, extension: string): string {
  const path = posix.relative(posix.dirname(from), to).replace(/\.(?:[cm]?[jt]sx?)$/, extension)
  return path.startsWith('.') ? path : `./${path}`
}
