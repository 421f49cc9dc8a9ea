import { inlineMessage, type Finding } from '@stratalint/core'
import { isAbsolute, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver/node'
import { rangeIn } from './positions.ts'

/** What a diagnostic carries so that its fixes are found again. */
export interface DiagnosticData {
  id: string
}

/** A finding as a diagnostic of its document. */
export function toDiagnostic(finding: Finding, text: string, root: string): Diagnostic {
  const { id, rule, severity, docs, trace = [] } = finding
  const href = hrefOf(docs, root)
  const steps = trace.filter(({ line }) => line !== null)
  return {
    range: rangeIn(text, finding),
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source: 'stratalint',
    code: rule,
    ...(href !== null && { codeDescription: { href } }),
    message: inlineMessage(finding),
    ...(steps.length > 0 && {
      relatedInformation: steps.map(({ file, line, text: message }) => ({
        location: {
          uri: pathToFileURL(join(root, file)).href,
          range: { start: { line: line! - 1, character: 0 }, end: { line: line! - 1, character: 0 } },
        },
        message,
      })),
    }),
    data: { id } satisfies DiagnosticData,
  }
}

/** The page of a rule: an address, or a file of the repository. */
function hrefOf(docs: string, root: string): string | null {
  if (/^https?:\/\//.test(docs)) return docs
  return docs === '' || isAbsolute(docs) ? null : pathToFileURL(join(root, docs)).href
}
