import { findingId, flatten, isDeclarationFile, type ReportedViolation } from '@stratalint/core'
import { createLineIndex, createModulePacker, textHash, type PackedModules } from '@stratalint/graph'
import { docsUrl, type FileRecord, type FileResult, type Project } from '@stratalint/rule'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { COUNTS, NO_COUNTS, type FileDetails } from '../cache/project-state.ts'

export const PARSE_RULE = 'stratalint/parse'

/** What a check keeps of one file beside its module. */
export interface FileSummary {
  /** Of the text that was checked. */
  hash: string
  counts: readonly number[]
  /** `null` where there is nothing to keep. */
  details: FileDetails | null
}

/** What a host found in files; plain data, so that it crosses threads. */
export interface LintResults {
  summaries: Map<string, FileSummary>
  modules: PackedModules[]
  /** Files that were gone when they were to be read. */
  missing: string[]
  /** `false` when some file could not be checked. */
  trusted: boolean
}

/** Collects what becomes of files, one after the other. */
export interface LintCollector {
  add(file: string, result: FileResult): void
  addRecord(record: FileRecord): void
  /** A file that could not be checked for a reason of the machine, not of the file. */
  fail(file: string, problem: string, title: string): void
  finish(): LintResults
}

export function collectResults(project: Project): LintCollector {
  const packer = createModulePacker()
  const results: LintResults = { summaries: new Map(), modules: [], missing: [], trusted: true }
  const addBroken = (violation: ReportedViolation, hash: string): void => {
    results.summaries.set(violation.file, {
      hash,
      counts: NO_COUNTS,
      details: { violations: [violation], directives: [], exceptions: [], allows: [], reads: [], broken: true },
    })
  }
  const fail = (file: string, problem: string, title: string): void => {
    results.trusted = false
    const violation = parseViolation(file, problem)
    addBroken(
      {
        ...violation,
        message: { ...violation.message!, fix: [{ key: 'edit', kind: 'edit', applicability: 'manual', title }] },
      },
      '',
    )
  }
  const addRecord = (record: FileRecord): void => {
    packer.add(record.module)
    results.summaries.set(record.file, {
      hash: record.hash,
      counts: countsOf(project, record),
      details: detailsOf(record),
    })
  }
  return {
    addRecord,
    fail,
    add(file, result) {
      switch (result.type) {
        case 'checked':
          return addRecord(result.record)
        case 'rejected': {
          const position = createLineIndex(result.text)
          const { message, start, end, isLimit } = result.error
          if (isLimit) results.trusted = false
          return addBroken(
            parseViolation(
              file,
              isLimit ? `cannot be parsed: ${message}` : `does not parse: ${message}`,
              position(start),
              position(end),
            ),
            project.log === null ? '' : textHash(result.text),
          )
        }
        case 'unreadable':
          if (existsSync(join(project.loaded.root, file)))
            fail(
              file,
              `cannot be read: ${causeOf(result.error)}`,
              'Make it a text file of a size that can be read; none of its imports could be checked',
            )
          else results.missing.push(file)
      }
    },
    finish() {
      results.modules = [packer.finish()]
      return results
    },
  }
}

/** Joins what several threads or hosts found. */
export function joinResults(parts: readonly LintResults[]): LintResults {
  return {
    summaries: new Map(parts.flatMap(({ summaries }) => [...summaries])),
    modules: parts.flatMap(({ modules }) => modules),
    missing: parts.flatMap(({ missing }) => missing),
    trusted: parts.every(({ trusted }) => trusted),
  }
}

function countsOf({ judge }: Project, { file, module, unjudged, outside, opaque }: FileRecord): number[] {
  const isPlaced = judge.locate(file) !== null
  const unresolved = isPlaced ? module.edges.filter(({ target }) => target.type === 'unresolved').length : 0
  const counts = [
    module.edges.length,
    unresolved,
    unjudged,
    isPlaced || isDeclarationFile(file) || judge.isOutside(file) ? 0 : 1,
    outside,
    opaque,
  ]
  if (counts.length !== COUNTS) throw new Error('A file has other counts than a run keeps.')
  return counts
}

function detailsOf({ violations, directives, exceptions, allows, reads }: FileRecord): FileDetails | null {
  const hasDetails = [violations, directives, exceptions, allows, reads].some(({ length }) => length > 0)
  return hasDetails ? { violations, directives, exceptions, allows, reads } : null
}

const START = { line: 1, column: 1 }

function parseViolation(file: string, problem: string, start = START, end = START): ReportedViolation {
  const name = file.length > 60 ? `…${file.slice(-59)}` : file
  return {
    id: findingId(PARSE_RULE, file, ''),
    rule: PARSE_RULE,
    severity: 'error',
    file,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    message: {
      what: flatten(`${name} ${problem}`).slice(0, 160),
      fix: [
        {
          key: 'edit',
          kind: 'edit',
          applicability: 'manual',
          title: 'Fix the syntax at this position; none of the imports of the file could be checked',
        },
      ],
      not: 'Do not leave it out of the check.',
    },
    why: 'A file that cannot be read says nothing about its imports.',
    docs: docsUrl(PARSE_RULE),
    subject: '',
    extent: null,
  }
}

function causeOf(error: unknown): string {
  const { code, cause, message } = error as NodeJS.ErrnoException & { cause?: NodeJS.ErrnoException }
  return code ?? cause?.code ?? message
}
