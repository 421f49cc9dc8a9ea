import { inlineMessage } from '@stratalint/core'
import { check } from '@stratalint/engine'
import { checkTree, type Tree } from '@stratalint/rule/vitest'
import { rules } from '@stratalint/rule-sets'
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { writeTree } from '../support/tree.ts'

const page = (id: string): string =>
  readFileSync(fileURLToPath(new URL(`../../rules/${id}/README.md`, import.meta.url)), 'utf8')

/** The files of the fences between a heading and the next one. */
function filesUnder(text: string, heading: string): Tree {
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? ''
  return Object.fromEntries(
    [...section.matchAll(/^```\w+ file=(\S+)\n([\s\S]*?)^```$/gm)].map((found) => [found[1]!, found[2]!]),
  )
}

/** What a whole check says of the files: with a reasoned comment a finding is silenced. */
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

describe.each(rules.map((rule) => [rule.id, rule] as const))('the page of %s', (id, rule) => {
  const text = page(id)

  it('opens with the id and one sentence', () => {
    expect(text).toMatch(new RegExp(`^# ${id}\\n\\n[A-Z][^\\n]+\\.\\n`))
  })

  it('has an invalid example that the rule reports, with a remedy that fits one line', async () => {
    const files = filesUnder(text, 'Invalid')
    expect(Object.keys(files).length).toBeGreaterThan(0)
    const findings = (await checkTree(files, [rule])).filter((finding) => finding.rule === id)
    expect(findings.length).toBeGreaterThan(0)
    for (const finding of findings) {
      expect(finding.fix.length).toBeGreaterThan(0)
      expect(finding.fix.length).toBeLessThanOrEqual(3)
      expect(finding.what.length).toBeLessThanOrEqual(160)
      expect(inlineMessage(finding).length).toBeLessThanOrEqual(500)
      expect(inlineMessage(finding)).not.toMatch(/[\r\n]/)
    }
  })

  it('has a valid example in which no rule finds anything', async () => {
    const files = filesUnder(text, 'Valid')
    expect(Object.keys(files).length).toBeGreaterThan(0)
    expect(await findingsOfCheck(files)).toEqual([])
  })
})
