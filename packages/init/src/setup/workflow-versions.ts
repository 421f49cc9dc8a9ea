import { readRegularText } from '@stratalint/policy'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readManifest } from '../survey/manifests.ts'

const DEFAULT_NODE = 24

/** The oldest Node that runs a check. */
const OLDEST_NODE = 20

/** One version, or the list of a matrix. */
const NODE_VERSION = /^\s*node(?:-version)?s?: *(\[[^\]\n]*\]|['"]?\d+[\d.x]*['"]?) *$/gm

/** A workflow that runs tests, which needs the Node that the code is made for. */
const RUNS_TESTS = /\b(?:run|exec|npm|pnpm|yarn|bun|npx|turbo|nx)\b.*\btests?\b|\b(?:vitest|jest)\b/

const VERSION_FILES = ['.nvmrc', '.node-version'] as const

/** The lines of a workflow that choose Node: the file that names a version, what other workflows use, or what package.json asks for. */
export function nodeVersionLines(workflows: string, folders: readonly { path: string; shown: string }[]): string[] {
  for (const { path, shown } of folders) {
    const file = VERSION_FILES.find((name) => existsSync(join(path, name)))
    if (file !== undefined) return [`node-version-file: ${JSON.stringify(`${shown}${file}`)}`]
  }
  const texts = textsIn(workflows)
  const newest = newestNode(texts.filter((text) => RUNS_TESTS.test(text))) ?? newestNode(texts)
  if (newest !== null) return [`node-version: ${newest}`]
  for (const { path, shown } of folders) {
    const manifest = readManifest(path)
    const engines = manifest === null || manifest === 'broken' ? undefined : manifest['engines']
    if (typeof engines === 'object' && engines !== null && typeof (engines as { node?: unknown }).node === 'string')
      return [`node-version-file: ${JSON.stringify(`${shown}package.json`)}`]
  }
  return [`node-version: ${DEFAULT_NODE}`]
}

/** The newest Node that some workflows use; `null` where none of them is new enough. */
function newestNode(texts: readonly string[]): number | null {
  const versions = texts.flatMap((text) =>
    [...text.matchAll(NODE_VERSION)].flatMap(([, listed]) =>
      [...listed!.matchAll(/\d+[\d.x]*/g)].map(([version]) => Number.parseInt(version, 10)),
    ),
  )
  const newest = Math.max(...versions)
  return newest >= OLDEST_NODE ? newest : null
}

/** The version of pnpm that other workflows install; `null` where none names one. */
export function pnpmVersion(workflows: string): string | null {
  return mostFrequent(
    textsIn(workflows),
    /pnpm\/action-setup@[^\n]*\n(?:\s+name:[^\n]*\n)?\s+with:\s+version: *['"]?(\d+)[\d.]*['"]?/g,
  )
}

function textsIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .flatMap((name) => {
      try {
        return [readRegularText(join(folder, name))]
      } catch {
        return []
      }
    })
}

/** What an expression captures most often; of as many, the first. */
function mostFrequent(texts: readonly string[], expression: RegExp): string | null {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const [, found] of text.matchAll(expression)) counts.set(found!, (counts.get(found!) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}
