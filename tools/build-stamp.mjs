// Records what a build was made from, so that nothing is built twice. Plain JavaScript, because it runs before the build.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'

const STAMP = 'node_modules/.cache/stratalint-build'
const SOURCES = ['packages', 'presets', 'rules', 'tools']
const SETTINGS = ['package.json', 'package-lock.json', 'rolldown.config.ts', 'tsconfig.base.json', 'tsconfig.json']
const OUTPUT = 'packages/cli/dist/main.js'
const OUTPUT_FOLDERS = new Set(['node_modules', 'dist', 'build', 'coverage'])

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return OUTPUT_FOLDERS.has(entry.name) ? [] : filesBelow(path)
    return [path]
  })
}

function hashOfSources() {
  const hash = createHash('sha256')
  for (const path of [...SETTINGS, ...SOURCES.flatMap(filesBelow)].sort())
    hash.update(path).update('\0').update(readFileSync(path)).update('\0')
  return hash.digest('hex')
}

/** Whether the last build was made from what the sources are now. */
export function isBuilt() {
  return existsSync(OUTPUT) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hashOfSources()
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(dirname(STAMP), { recursive: true })
  writeFileSync(STAMP, hashOfSources())
}
