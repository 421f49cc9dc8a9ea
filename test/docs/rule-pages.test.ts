import { check, loadRules } from '@stratalint/engine'
import { checkTree, messageFaults, type Tree } from '@stratalint/rule/vitest'
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { writeTree } from '../support/tree.ts'

describe.each((await loadRules()).map((rule) => [rule.id, rule] as const))('the page of %s', (id, rule) => {
  const page = readFileSync(fileURLToPath(new URL(`../../rules/${id}/README.md`, import.meta.url)), 'utf8')

  it('opens with the id and one sentence', () => {
    expect(page).toMatch(new RegExp(`^# ${id}\\n\\n[A-Z][^\\n]+\\.\\n`))
  })

  it('names the file of every example', () => {
    for (const heading of ['Invalid', 'Valid']) {
      const fences = [...sectionOf(page, heading).matchAll(/^```\w[^\n]*/gm)].map(([fence]) => fence)
      expect(fences.filter((fence) => !/^```\w+ file=\S+$/.test(fence))).toEqual([])
    }
  })

  it('has an invalid example that the rule reports', async () => {
    const findings = await checkTree(filesUnder(page, 'Invalid'), [rule])
    expect(new Set(findings.map((finding) => finding.rule))).toEqual(new Set([id]))
    expect(findings.flatMap(messageFaults)).toEqual([])
    expect(findings.map(({ file, line, column, what }) => `${file}:${line}:${column} ${what}`)).toMatchSnapshot()
  })

  it('has a valid example in which no rule reports anything', async () => {
    const files = filesUnder(page, 'Valid')
    expect(files).not.toEqual({})
    expect(await findingsOfCheck(files)).toEqual([])
  })
})

function sectionOf(page: string, heading: string): string {
  return page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? ''
}

/** The files of the fences below a heading. */
function filesUnder(page: string, heading: string): Tree {
  const fences = sectionOf(page, heading).matchAll(/^```\w+ file=(\S+)\n([\s\S]*?)^```$/gm)
  return Object.fromEntries([...fences].map((found) => [found[1]!, found[2]!]))
}

/** The findings of a whole check, which applies disable comments. */
async function findingsOfCheck(files: Tree): Promise<string[]> {
  const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-page-')))
  try {
    writeTree(cwd, { 'stratalint.config.json': '{ "extends": "harness" }', ...files })
    const { findings } = await check({ cwd, engine: 'eslint' })
    return findings.map(({ file, line, rule, what }) => `${file}:${line} ${rule} ${what}`)
  } finally {
    rmSync(cwd, { recursive: true })
  }
}
