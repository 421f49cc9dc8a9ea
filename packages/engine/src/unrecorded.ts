import { findingId, flatten, type Finding } from '@stratalint/core'
import { createLineIndex, parseSource, readSource } from '@stratalint/graph'
import { docsUrl, type FileRecord } from '@stratalint/rule'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

export const PARSE_RULE = 'stratalint/parse'

/** Why a file has no record, where it is not that the host gave up on it. */
interface Unrecorded {
  parseFindings: Finding[]
  /** Gone since the walk. */
  missing: string[]
  /** They parse, yet the host returned nothing: oxlint also turns away files with errors that are not of syntax. */
  refused: string[]
  trusted: boolean
}

/** Says of every file that the lint pass left no record of why that is: a file is never lost silently. */
export function settleUnrecorded(root: string, files: readonly string[], records: readonly FileRecord[], texts?: ReadonlyMap<string, string>): Unrecorded {
  const recorded = new Set(records.map(({ file }) => file))
  const settled: Unrecorded = { parseFindings: [], missing: [], refused: [], trusted: true }
  for (const file of files) {
    if (recorded.has(file)) continue
    let text: string
    try {
      text = texts?.get(file) ?? readSource(join(root, file))
    } catch (error) {
      if (!existsSync(join(root, file))) {
        settled.missing.push(file)
        continue
      }
      settled.trusted = false
      settled.parseFindings.push(unreadableFinding(file, `cannot be read: ${causeOf(error)}`))
      continue
    }
    let parsed: ReturnType<typeof parseSource>
    try {
      parsed = parseSource(file, text)
    } catch (error) {
      settled.trusted = false
      settled.parseFindings.push(unreadableFinding(file, `cannot be parsed: ${causeOf(error)}`))
      continue
    }
    if ('error' in parsed) {
      const position = createLineIndex(text)
      settled.parseFindings.push(parseFinding(file, `does not parse: ${parsed.error.message}`, position(parsed.error.start), position(parsed.error.end)))
    } else {
      settled.refused.push(file)
    }
  }
  return settled
}

/** Says of files that parsed a moment ago and were not recorded all the same what became of them. */
export function settleRefused(root: string, refused: readonly string[], records: readonly FileRecord[]): Pick<Unrecorded, 'parseFindings' | 'missing'> {
  const recorded = new Set(records.map(({ file }) => file))
  const left = refused.filter((file) => !recorded.has(file))
  const isGone = (file: string): boolean => !existsSync(join(root, file))
  return {
    missing: left.filter(isGone),
    parseFindings: left.filter((file) => !isGone(file)).map((file) => ({
      ...parseFinding(file, 'changed while it was read, and is not checked.', { line: 1, column: 1 }, { line: 1, column: 1 }),
      fix: [{ key: 'again', kind: 'edit', applicability: 'manual', title: 'Check again when nothing writes to the file any more' }],
    })),
  }
}

function parseFinding(file: string, problem: string, start: { line: number; column: number }, end: { line: number; column: number }): Finding {
  const name = file.length > 60 ? `…${file.slice(-59)}` : file
  return {
    id: findingId(PARSE_RULE, file, ''), rule: PARSE_RULE, severity: 'error', file,
    line: start.line, column: start.column, endLine: end.line, endColumn: end.column,
    what: flatten(`${name} ${problem}`).slice(0, 160),
    fix: [{ key: 'mend', kind: 'edit', applicability: 'manual', title: 'Fix the syntax at this position; none of the imports of the file could be checked' }],
    not: 'Do not leave it out of the check.',
    why: 'A file that cannot be read says nothing about its imports.',
    docs: docsUrl(PARSE_RULE), subject: '', extent: null,
  }
}

function unreadableFinding(file: string, problem: string): Finding {
  return {
    ...parseFinding(file, problem, { line: 1, column: 1 }, { line: 1, column: 1 }),
    fix: [{ key: 'readable', kind: 'edit', applicability: 'manual', title: 'Make it a text file of a size that can be read; none of its imports could be checked' }],
  }
}

function causeOf(error: unknown): string {
  const { code, cause, message } = error as NodeJS.ErrnoException & { cause?: NodeJS.ErrnoException }
  return code ?? cause?.code ?? message
}
