import { findParser, flatConfig } from '@stratalint/eslint-config'
import { loadPolicy, type LoadedPolicy } from '@stratalint/policy'
import { collect } from '@stratalint/rule'
import { parentPort } from 'node:worker_threads'
import { findingsOf } from './findings.ts'

/** A request to the worker and its answer. */
export interface EslintRequest {
  version: 'eslint' | 'eslint-9'
  root: string
  files: string[]
}
export type EslintAnswer = { findings: string[] } | { error: string }

interface LintMessage {
  ruleId: string | null
  message: string
  line: number
  column: number
  endLine?: number
  endColumn?: number
}

interface Linter {
  lintFiles(files: string[]): Promise<{ filePath: string; messages: LintMessage[] }[]>
}

/** Runs one of the two ESLint lines with the preset, and checks that it prints what the rules collected. */
async function lint(version: EslintRequest['version'], loaded: LoadedPolicy, files: string[]): Promise<string[]> {
  // ESLint would treat an empty list as all files.
  if (files.length === 0) return []
  const { ESLint } = (await import(version)) as { ESLint: new (options: object) => Linter }
  const eslint = new ESLint({
    cwd: loaded.root,
    overrideConfigFile: true,
    ignore: false,
    overrideConfig: flatConfig(loaded, loaded.root, await findParser(loaded.root)),
  })
  const records = await collect(async () => void (await eslint.lintFiles(files)))
  // Rules report to ESLint only without a collector.
  const shown = (await eslint.lintFiles(files)).flatMap(({ filePath, messages }) =>
    messages.map((message) => {
      if (message.ruleId === null) throw new Error(`${filePath}:${message.line} ${message.message}`)
      const { line, column, endLine, endColumn } = message
      return `${filePath.slice(loaded.root.length + 1)} | ${line}:${column}-${endLine}:${endColumn} | ${message.ruleId}`
    }),
  )
  const collected = findingsOf(records)
  const printed = new Set(shown)
  const hidden = collected.find((finding) => !printed.has(finding.slice(0, finding.lastIndexOf(' | '))))
  if (hidden !== undefined) throw new Error(`${version} did not print ${hidden}`)
  return collected
}

parentPort!.on('message', ({ version, root, files }: EslintRequest) => {
  const answer = (message: EslintAnswer): void => parentPort!.postMessage(message)
  loadPolicy({ cwd: root })
    .then((loaded) => lint(version, loaded, files))
    .then(
      (findings) => answer({ findings }),
      (error: unknown) => answer({ error: String(error) }),
    )
})
