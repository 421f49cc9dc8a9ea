import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareExactly } from '../compare.ts'
import type { Contender, Site } from './contender.ts'

interface Report {
  findings: { file: string; line: number; column: number; rule: string }[]
}

/** Stratalint as its users run it, from the given entry point. */
export function stratalintContenders(bin: string): Contender[] {
  const base = {
    needs: [], statuses: [0, 1],
    compare: ({ corpus }: Site, stdout: string) => compareExactly(corpus.findings, read(stdout)),
  } satisfies Partial<Contender>
  const check = (...args: string[]): string[] => [process.execPath, bin, 'check', '--format', 'json', ...args]
  return [
    { ...base, name: 'stratalint, cold', isReference: true, command: () => check('--no-cache') },
    { ...base, name: 'stratalint, cold, filling its cache', prepare: forget, command: () => check() },
    { ...base, name: 'stratalint, warm', command: () => check() },
    {
      ...base, name: 'stratalint, one file',
      command: (site) => check(oneFile(site)),
      compare: (site, stdout) => compareExactly(site.corpus.findings.filter(({ file }) => file === oneFile(site)), read(stdout)),
    },
    { ...base, name: 'stratalint, one edit', prepare: edit, command: () => check() },
    { ...base, name: 'stratalint, cold, oxlint engine', command: () => check('--no-cache', '--engine', 'oxlint') },
    { ...base, name: 'stratalint, cold, ESLint engine', upTo: 50_000, command: () => check('--no-cache', '--engine', 'eslint') },
  ]
}

function read(stdout: string): { files: string[]; line: number; column: number; rule: string }[] {
  return (JSON.parse(stdout) as Report).findings.map(({ file, line, column, rule }) => ({ files: [file], line, column, rule }))
}

function forget({ folder }: Site): void {
  for (const cache of ['node_modules/.cache/stratalint', '.stratalint']) rmSync(join(folder, cache), { recursive: true, force: true })
}

/** A file with one finding of its own, decided within the file. */
function oneFile({ corpus }: Site): string {
  return corpus.findings.find(({ rule }) => rule === 'architecture/layer-direction')!.file
}

/** Another import in one ordinary file, as an editor would leave it. */
function edit({ folder, corpus }: Site): () => void {
  const path = join(folder, corpus.ordinary)
  const before = readFileSync(path)
  appendFileSync(path, `\nimport { join } from 'node:path'\nexport const edited = join('a', '${process.hrtime.bigint()}')\n`)
  return () => writeFileSync(path, before)
}
