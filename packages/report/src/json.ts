import type { CheckResult } from '@stratalint/engine'

/** The machine-readable form of a check; published as a JSON Schema. */
export function toJson(result: CheckResult, tool: { name: string; version: string }): string {
  return `${JSON.stringify({ schemaVersion: 1, tool, summary: result.summary, findings: result.findings }, null, 2)}\n`
}
