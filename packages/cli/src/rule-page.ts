import { BUNDLE } from '@stratalint/policy'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FOLDER = BUNDLE === undefined ? '../../../rules/' : './rules/'

/** The Markdown page of a rule; `null` if there is none. */
export function readRulePage(id: string): string | null {
  try {
    return readFileSync(fileURLToPath(new URL(`${FOLDER}${id}/README.md`, import.meta.url)), 'utf8')
  } catch {
    return null
  }
}
