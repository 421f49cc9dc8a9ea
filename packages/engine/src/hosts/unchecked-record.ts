import { clipMiddle, findingId, flatten } from '@stratalint/core'
import { createLineIndex, textHash, type SyntaxFault } from '@stratalint/graph'
import { PARSE_RULE } from '../findings/rule-ids.ts'
import { docsUrl, emptyRecord, type FileRecord, type Project } from '@stratalint/rule'

/** The record of a file that the parser rejects. */
export function rejectedRecord({ log }: Project, file: string, text: string, { error }: SyntaxFault): FileRecord {
  const position = createLineIndex(text)
  const record = uncheckedRecord(
    file,
    `${error.isLimit ? 'cannot be parsed' : 'does not parse'}: ${error.message}`,
    'Fix the syntax at this position; none of the imports of the file could be checked',
    { start: position(error.start), end: position(error.end) },
  )
  return { ...record, hash: log === null ? '' : textHash(text), unchecked: error.isLimit ? 'failure' : 'syntax' }
}

/** The record of a file that could not be checked because of this machine rather than its text. */
export function failedRecord(file: string, problem: string, fix: string): FileRecord {
  return { ...uncheckedRecord(file, problem, fix), unchecked: 'failure' }
}

const FILE_START = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

function uncheckedRecord(file: string, problem: string, fix: string, { start, end } = FILE_START): FileRecord {
  return {
    ...emptyRecord(file),
    violations: [
      {
        id: findingId(PARSE_RULE, file, ''),
        rule: PARSE_RULE,
        severity: 'error',
        file,
        line: start.line,
        column: start.column,
        endLine: end.line,
        endColumn: end.column,
        message: {
          what: flatten(`${clipMiddle(file, 60)} ${problem}`).slice(0, 160),
          fix: [{ key: 'edit', kind: 'edit', applicability: 'manual', title: fix }],
          not: 'Do not leave it out of the check.',
        },
        why: 'The imports of a file that cannot be read are not checked.',
        docs: docsUrl(PARSE_RULE),
        subject: '',
        extent: null,
      },
    ],
  }
}
