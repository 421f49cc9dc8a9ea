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

/** The part of the page about reviews that describes a rule of a review; `null` if there is none. */
export function readReviewRule(id: string): string | null {
  try {
    const path = new URL(BUNDLE === undefined ? '../../../docs/review.md' : './rules/review.md', import.meta.url)
    const page = readFileSync(fileURLToPath(path), 'utf8')
    const start = page.indexOf(`### ${id}\n`)
    if (start === -1) return null
    const end = page.slice(start + 4).search(/^#{2,3} /m)
    return `${page.slice(start + 2, end === -1 ? undefined : start + 4 + end).trim()}\n`
  } catch {
    return null
  }
}
