import type { Part } from '../../partition/part.ts'
import type { Survey } from '../../survey/survey.ts'

/** Files whose directives name where they run, which a path does not show for the next file. */
export interface Directives {
  /** The files that begin with `'use client'`, and those with `'use server'`. */
  clients: number
  servers: number
  /** The folders in which new files count as code of the browser. */
  browser: string[]
  /** Whether pages and similar files are places of their own beside such folders. */
  hasPages: boolean
}

/** What the directives of a project say that its places cannot; `null` where no file has one. */
export function directivesOf({ files, directive }: Survey, parts: readonly Part[]): Directives | null {
  const count = (text: string): number => files.filter((file) => directive(file) === text).length
  const [clients, servers] = [count('use client'), count('use server')]
  if (clients + servers === 0) return null
  const browser = parts.flatMap(({ role, environment, isInside, shown }) =>
    role === 'layer' && environment === 'browser' && !isInside ? [shown] : [],
  )
  const hasPages = parts.some(({ origin, role }) => origin === 'framework' && role === 'app')
  return { clients, servers, browser: [...new Set(browser)].sort(), hasPages }
}
