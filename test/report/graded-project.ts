import { check } from '@stratalint/engine'
import { buildReport, type CodebaseReport } from '@stratalint/report'

/** Grades a project in this process. */
export async function gradeProject(cwd: string): Promise<CodebaseReport> {
  const run = await check({ cwd, cache: false, detailed: true, threads: 1, today: '2026-06-01' })
  return buildReport(run, {
    tool: { name: 'stratalint', version: '0.0.0' },
    ...{ folder: '', date: '2026-06-01', commit: null, changes: null, history: [] },
  })
}

const LAYERS = ['types', 'config', 'repo', 'service', 'runtime', 'ui']

/** A clean harness project: two domains with two tested files in each layer, a provider, shared code and an app. */
export function cleanProject(): Record<string, string> {
  const folders = [
    ...['orders', 'billing'].flatMap((domain) => LAYERS.map((layer) => `src/domains/${domain}/${layer}`)),
    ...['src/providers/auth', 'src/utils', 'src/app'],
  ]
  return {
    'stratalint.config.json': JSON.stringify({ extends: 'harness' }),
    ...Object.fromEntries(folders.flatMap(filesOf)),
  }
}

function filesOf(folder: string): [string, string][] {
  return [
    [`${folder}/first.ts`, 'export function first(): number {\n  return 1\n}\n'],
    [`${folder}/second.ts`, 'export function second(): number {\n  return 2\n}\n'],
    [`${folder}/first.test.ts`, "import { first } from './first.ts'\n\nfirst()\n"],
    [`${folder}/second.test.ts`, "import { second } from './second.ts'\n\nsecond()\n"],
  ]
}
