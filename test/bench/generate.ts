import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { writeCorpus, type Corpus, type CorpusOptions } from './corpus/write.ts'

/** Writes a harness codebase to an empty folder, with the findings that a check has to report. */
export function generate(folder: string, options: CorpusOptions): Corpus {
  rmSync(folder, { recursive: true, force: true })
  const known = new Set<string>()
  const write = (path: string, text: string): void => {
    const target = join(folder, path)
    const parent = dirname(target)
    if (!known.has(parent)) mkdirSync(parent, { recursive: true })
    known.add(parent)
    writeFileSync(target, text)
  }
  return writeCorpus(options, write)
}

function main(argv: readonly string[]): void {
  const folder = argv.find((word, index) => !word.startsWith('--') && !argv[index - 1]?.startsWith('--'))
  const read = (name: string, otherwise: number): number => {
    const at = argv.indexOf(`--${name}`)
    const value = at === -1 ? otherwise : Number(argv[at + 1])
    if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} expects a whole number`)
    return value
  }
  if (folder === undefined)
    throw new Error('Usage: jiti test/bench/generate.ts <folder> [--lines 1000000] [--seed 1] [--violations 5000]')
  const started = performance.now()
  const { files, lines, findings } = generate(resolve(folder), {
    lines: read('lines', 1_000_000),
    seed: read('seed', 1),
    ...(argv.includes('--violations') && { violations: read('violations', 0) }),
  })
  process.stdout.write(
    `${files} files, ${lines} lines, ${findings.length} expected findings, ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
  )
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.slice(2))
