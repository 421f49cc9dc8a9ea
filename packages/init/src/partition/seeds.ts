import { baseName, below, isBelow, lastSegment, literalGlob } from '../paths.ts'
import { part, type Part } from './part.ts'
import type { Survey } from '../survey/survey.ts'

const SEEDS = /^(?:seeds?|seeders?)$/
const SEED_FILE = /^seed(?:-[\w-]+)?$/

/** Adds places for the code that fills a database, which uses all other code and which only tests import. */
export function withSeeds(parts: readonly Part[], { files, links, tests }: Survey): Part[] {
  const patterns = new Set(files.flatMap((file) => (tests.isTest(file) ? [] : (patternOf(file) ?? []))))
  const isOf = (file: string): boolean => patterns.has(patternOf(file) ?? '')
  const isTestCode = (file: string): boolean =>
    tests.isTest(file) ||
    parts.some(({ origin, pattern }) => origin === 'tests' && isBelow(file, pattern.slice(0, -'/**'.length)))
  const used = new Set(
    links.flatMap(({ from, to }) => (isOf(to) && !isOf(from) && !isTestCode(from) ? [patternOf(to)!] : [])),
  )
  const importing = new Set(
    links.flatMap(({ from, to }) => (isOf(from) && patternOf(from) !== patternOf(to) ? [patternOf(from)!] : [])),
  )
  const known = new Set(parts.map(({ pattern }) => pattern))
  const found = [...patterns].filter((one) => !used.has(one) && importing.has(one) && !known.has(one)).sort()
  return [
    ...found.map((pattern) =>
      part({ layer: '', pattern, shown: pattern.replace(/\/\*\*$/, ''), role: 'app', origin: 'entry', isInside: true }),
    ),
    ...parts,
  ]
}

/** The pattern of the seeds that a file is one of. */
function patternOf(file: string): string | null {
  if (/[*{}]/.test(file) || literalGlob(file) !== file) return null
  const segments = file.split('/')
  const at = segments.slice(0, -1).findIndex((name) => SEEDS.test(name))
  if (at > 0) return `${segments.slice(0, at + 1).join('/')}/**`
  const folder = segments.slice(0, -1).join('/')
  return SEED_FILE.test(baseName(lastSegment(file))) && /(?:^|\/)(?:prisma|db|database|drizzle)(?:\/|$)/.test(folder)
    ? below(folder, lastSegment(file))
    : null
}
