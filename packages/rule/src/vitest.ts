import type { Finding } from '@stratalint/core'
import { loadPolicy } from '@stratalint/policy'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DeclaredRule } from './declaration.ts'
import { runRules } from './run-rules.ts'

/** Paths and texts of a small project; a missing policy file stands for `{"extends":"harness"}`. */
export type Tree = Record<string, string>

/** A project in which the rule must stay silent. */
export interface ValidCase {
  name: string
  files: Tree
}

/** A project in which the rule must speak, exactly as said. */
export interface InvalidCase extends ValidCase {
  errors: ExpectedError[]
}

/** What a case says of a finding; what is left out is not compared. */
export interface ExpectedError {
  file: string
  line?: number
  column?: number
  endColumn?: number
  severity?: Finding['severity']
  what?: string | RegExp
  /** Texts that must each stand in one of the fixes. */
  fix?: string[]
  /** The evidence path, a hop as `file:line text`, or `file text` where no line is known. */
  trace?: string[]
}

/** Declares the tests of a rule: every case is a project of its own. */
export function testRule(
  rule: DeclaredRule,
  cases: { valid: readonly ValidCase[]; invalid: readonly InvalidCase[] },
): void {
  describe(rule.id, () => {
    for (const { name, files } of cases.valid) {
      it(`allows ${name}`, async () => {
        expect((await checkTree(files, [rule])).map(({ file, what }) => ({ file, what }))).toEqual([])
      })
    }
    for (const { name, files, errors } of cases.invalid) {
      it(`reports ${name}`, async () => {
        const findings = await checkTree(files, [rule])
        expect(findings.map((finding, index) => project(finding, errors[index]))).toEqual(errors.map(toMatcher))
      })
    }
  })
}

/** The findings of rules in a project written to a temporary folder. */
export async function checkTree(files: Tree, rules: readonly DeclaredRule[]): Promise<Finding[]> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-')))
  try {
    const hasPolicy = Object.keys(files).some((path) => path.startsWith('stratalint.config.'))
    const all: Tree = hasPolicy ? files : { 'stratalint.config.json': '{ "extends": "harness" }', ...files }
    for (const [path, text] of Object.entries(all)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    return await runRules(await loadPolicy({ cwd: root }), rules)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** Only the fields that the expectation names. */
function project(finding: Finding, expected: ExpectedError | undefined): object {
  const fields = Object.keys(expected ?? { file: '', what: '' }) as (keyof ExpectedError)[]
  return Object.fromEntries(fields.map((field) => [field, valueOf(finding, field)]))
}

function valueOf(finding: Finding, field: keyof ExpectedError): unknown {
  switch (field) {
    case 'fix':
      return finding.fix.map(({ title }) => title)
    case 'trace':
      return finding.trace?.map(({ file, line, text }) => `${file}${line === null ? '' : `:${line}`} ${text}`)
    default:
      return finding[field]
  }
}

function toMatcher({ what, fix, ...rest }: ExpectedError): object {
  return {
    ...rest,
    ...(what !== undefined && { what: typeof what === 'string' ? what : expect.stringMatching(what) }),
    ...(fix !== undefined && {
      fix: expect.arrayContaining(fix.map((part) => expect.stringContaining(part) as unknown)) as unknown,
    }),
  }
}
