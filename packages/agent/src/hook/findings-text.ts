import { posixRelative, type Finding } from '@stratalint/core'
import { renderAgent } from '@stratalint/report'
import { join, relative } from 'node:path'

/** Tokens; what is longer, hosts cut. */
const BUDGET = 1_800

/** What a hook reports, in the format that `check` has for agents. */
export interface FindingsReport {
  /** What it means for the agent, in one line. */
  verdict: string
  findings: readonly Finding[]
  /** The root of the project, and the folder that the agent is in. */
  root: string
  cwd: string
  /** The command that reports what is left after a repair. */
  verify: string
}

/** Findings as text for an agent. */
export function findingsText({ verdict, findings, root, cwd, verify }: FindingsReport): Promise<string> {
  return renderAgent(
    { verdict, findings },
    {
      displayPath: (file) => relative(cwd, join(root, file)).replaceAll('\\', '/'),
      agent: { budget: BUDGET, skip: 0, command: verify, verify },
    },
  )
}

/** The command that checks files again. */
export function checkCommand(root: string, cwd: string, files: readonly string[]): string {
  const folder = posixRelative(cwd, root)
  const from = (path: string): string => shellWord(folder === '' ? path : `${folder}/${path}`)
  const paths = files.length <= 5 ? files.map(from) : [from('.')]
  return ['npx stratalint check', ...paths, '--format agent'].join(' ')
}

/** A path as a shell reads it. */
export function shellWord(path: string): string {
  return /^[\w./@+-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`
}

/** `1 error`, `2 errors`. */
export function errorCount(count: number): string {
  return `${count} ${count === 1 ? 'error' : 'errors'}`
}
