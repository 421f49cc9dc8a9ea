import { groupBy } from '@stratalint/core'
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Project } from '../read/project.ts'
import type { Violations } from './compare.ts'
import { edgesOf, pairOf } from './edges.ts'

const CHILD = `
const [entry, root] = process.argv.slice(1)
const { readFileSync, writeSync } = require('node:fs')
const { join } = require('node:path')
const sheriff = require(entry)
const files = JSON.parse(readFileSync(0, 'utf8'))
const found = []
for (const { file, specifiers } of files) {
  const path = join(root, file)
  const text = readFileSync(path, 'utf8')
  const first = new Set(['dependency-rule', 'encapsulation'])
  for (const specifier of specifiers) {
    const judge = (rule, run) => { if (run(first.delete(rule)) !== '') found.push({ file, specifier, rule }) }
    judge('dependency-rule', (isFirst) => sheriff.violatesDependencyRule(path, specifier, isFirst, text))
    judge('encapsulation', (isFirst) => sheriff.violatesEncapsulationRule(path, specifier, isFirst, text, false))
  }
}
writeSync(3, JSON.stringify(found))
`

/** Runs the project's sheriff as its ESLint rules do, import by import; `null` if it is not installed or fails. */
export function runSheriff(project: Project): Violations | null {
  const { root } = project
  const edges = edgesOf(project).filter(({ old }) => old.to !== null && /\.[cm]?tsx?$/.test(old.from))
  const byFile = groupBy(edges, ({ old }) => old.from)
  const input = [...byFile].map(([file, own]) => ({ file, specifiers: own.map(({ old }) => old.specifier) }))
  const entry = entryOf(root)
  if (entry === null) return null
  const { output, status } = spawnSync(process.execPath, ['-e', CHILD, entry, root], {
    input: JSON.stringify(input),
    stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    timeout: 300_000,
    maxBuffer: 1 << 28,
  })
  if (status !== 0) return null
  const found = JSON.parse(output[3]!) as { file: string; specifier: string; rule: string }[]
  const rules = new Map(found.map(({ file, specifier, rule }) => [`${file}\0${specifier}`, `sheriff/${rule}`]))
  return new Map(
    edges.flatMap(({ old }): [string, string][] => {
      const rule = rules.get(`${old.from}\0${old.specifier}`)
      return rule === undefined ? [] : [[pairOf(old), rule]]
    }),
  )
}

function entryOf(root: string): string | null {
  try {
    return createRequire(join(root, 'package.json')).resolve('@softarc/sheriff-core')
  } catch {
    return null
  }
}
