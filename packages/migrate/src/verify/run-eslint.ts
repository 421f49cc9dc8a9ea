import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { ToolName } from '../model/old-config.ts'
import type { Project } from '../read/project.ts'
import type { Violations } from './compare.ts'
import { edgesOf, pairOf } from './edges.ts'
import { offsetOf } from './position.ts'

/** The plugin of each tool that runs in ESLint, and the rules that judge imports. */
const PLUGINS: Partial<Record<ToolName, { plugins: readonly string[]; rules: RegExp }>> = {
  boundaries: { plugins: ['eslint-plugin-boundaries'], rules: /(?:^|\/)boundaries\/(?!no-unknown-files$)/ },
  nx: { plugins: ['@nx/eslint-plugin', '@nrwl/eslint-plugin-nx'], rules: /enforce-module-boundaries$/ },
  'restricted-paths': { plugins: ['eslint-plugin-import', 'eslint-plugin-import-x'], rules: /no-restricted-paths$/ },
}

const CHILD = `
const [entry, pattern] = process.argv.slice(1)
const { ESLint } = require(entry)
const { writeSync } = require('node:fs')
const answer = (value) => { writeSync(3, JSON.stringify(value)); process.exit(0) }
new ESLint({ errorOnUnmatchedPattern: false }).lintFiles(['.']).then((results) => answer({
  messages: results.flatMap(({ filePath, messages }) => messages
    .filter(({ ruleId }) => ruleId !== null && new RegExp(pattern).test(ruleId))
    .map(({ ruleId, line, column }) => ({ filePath, ruleId, line, column }))),
  fatal: results.filter(({ messages }) => messages.some(({ fatal }) => fatal)).length,
})).catch((error) => answer({ error: String(error?.message ?? error) }))
`

interface Message {
  filePath: string
  ruleId: string
  line: number
  column: number
}

/** Runs the project's ESLint, if it and the plugin are installed; `null` if it does not run or cannot read the files. */
export function runEslint(tool: ToolName, source: string, project: Project): Violations | null {
  const plugin = PLUGINS[tool]
  const { root } = project
  const { resolve } = createRequire(join(root, 'package.json'))
  const entry = firstResolved(['eslint'], resolve)
  if (plugin === undefined || entry === null || firstResolved(plugin.plugins, resolve) === null) return null
  const isLegacy = source.includes('.eslintrc')
  const { output } = spawnSync(process.execPath, ['-e', CHILD, entry, plugin.rules.source], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    encoding: 'utf8',
    timeout: 300_000,
    maxBuffer: 1 << 28,
    env: { ...process.env, ESLINT_USE_FLAT_CONFIG: isLegacy ? 'false' : 'true' },
  })
  const [, stdout, stderr, text] = output ?? []
  // Without its project graph, the rule of Nx reports nothing.
  const isSkipped = /No cached ProjectGraph/.test(`${stdout}${stderr}`)
  if (text === undefined || text === null || text === '' || isSkipped) return null
  const { messages, fatal } = JSON.parse(text) as { messages?: Message[]; fatal?: number }
  return messages === undefined || fatal! > 0 ? null : violationsOf(messages, project)
}

function firstResolved(names: readonly string[], resolve: NodeJS.RequireResolve): string | null {
  for (const name of names) {
    try {
      return resolve(name)
    } catch {
      // The next name may be installed.
    }
  }
  return null
}

/** Finds the import that each message is about: the first that does not end before it. */
function violationsOf(messages: readonly Message[], project: Project): Map<string, string> {
  const { root } = project
  const byFile = new Map<string, ReturnType<typeof edgesOf>>()
  for (const edge of edgesOf(project)) byFile.set(edge.old.from, [...(byFile.get(edge.old.from) ?? []), edge])
  const violations = new Map<string, string>()
  for (const { filePath, ruleId, line, column } of messages) {
    const file = filePath.slice(root.length + 1).replaceAll('\\', '/')
    const offset = offsetOf(root, file, line, column)
    const found = byFile.get(file)?.find(({ edge }) => edge.end > offset)
    if (found !== undefined) violations.set(pairOf(found.old), ruleId)
  }
  return violations
}
