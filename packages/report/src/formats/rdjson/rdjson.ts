import { inlineMessage, type Finding } from '@stratalint/core'
import type { CheckResult } from '@stratalint/engine'
import type { ReportContext } from '../../context.ts'
import { jsonWithoutCommands, plain } from '../../text/plain.ts'
import { createByteIndex, type ByteIndex, type RdPosition } from './byte-index.ts'
import { suggestionsOf } from './suggestions.ts'

type RdContext = Pick<ReportContext, 'tool' | 'read' | 'repositoryPath'>

/** The format of reviewdog, which comments on pull requests of any host. Its columns count bytes. */
export function toRdjson(result: CheckResult, context: RdContext): string {
  const indexes = new Map<string, ByteIndex | null>()
  const indexOf = (file: string): ByteIndex | null => {
    if (!indexes.has(file)) {
      const text = context.read(file)
      indexes.set(file, text === null ? null : createByteIndex(text))
    }
    return indexes.get(file)!
  }
  const document = {
    source: { name: context.tool.name, url: 'https://www.npmjs.com/package/stratalint' },
    diagnostics: result.findings.map((finding) => diagnosticOf(finding, indexOf(finding.file), context)),
  }
  return jsonWithoutCommands(`${JSON.stringify(document, null, 2)}\n`)
}

function diagnosticOf(finding: Finding, index: ByteIndex | null, { repositoryPath }: RdContext): object {
  const related = (finding.trace ?? []).map(({ file, line, text }) => ({
    message: plain(text),
    location: locationOf(repositoryPath(file), line === null ? null : { start: { line } }),
  }))
  const suggestions = suggestionsOf(finding, index)
  return {
    message: plain(inlineMessage(finding)),
    location: locationOf(repositoryPath(finding.file), {
      start: position(finding.line, finding.column, index),
      end: position(finding.endLine, finding.endColumn, index),
    }),
    severity: finding.severity === 'error' ? 'ERROR' : 'WARNING',
    code: { value: finding.rule, ...(/^https?:/.test(finding.docs) && { url: finding.docs }) },
    ...(suggestions.length > 0 && { suggestions }),
    ...(related.length > 0 && { related_locations: related }),
  }
}

function locationOf(path: string, range: { start: RdPosition; end?: RdPosition } | null): object {
  return { path: plain(path), ...(range !== null && { range }) }
}

/** Without its text, only the line of a position is known. */
function position(line: number, column: number, index: ByteIndex | null): RdPosition {
  return index === null ? { line } : index.position(line, column)
}
