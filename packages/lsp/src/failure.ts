import type { PolicyError } from '@stratalint/policy'
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver/node'

/** The largest number of the protocol: clients take it as the end of the line. */
const LINE_END = 2 ** 31 - 1

/** Why nothing could be checked, as diagnostics of the config files; paths are from the root. */
export function failureDiagnostics(error: unknown): Map<string, Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>()
  if (!(error instanceof Error) || error.name !== 'PolicyError') return found
  const { problems } = error as PolicyError
  problems.forEach(({ file, at }, index) => {
    if (file === '') return
    const line = Math.max(0, (at?.line ?? 1) - 1)
    const diagnostic: Diagnostic = {
      range: { start: { line, character: 0 }, end: { line, character: LINE_END } },
      severity: DiagnosticSeverity.Error,
      source: 'stratalint',
      message: (error as PolicyError).lines[index] ?? error.message,
    }
    found.set(file, [...(found.get(file) ?? []), diagnostic])
  })
  return found
}
