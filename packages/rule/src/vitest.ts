import { inlineMessage, type Edit, type Finding, type Fix } from '@stratalint/core'
import { loadPolicy } from '@stratalint/policy'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DeclaredRule } from './declaration/declaration.ts'
import { runRules } from './run/run-rules.ts'

/** Paths and texts of a small project; without a policy file it uses `{ "extends": "harness" }`. */
export type Tree = Record<string, string>

/** A project in which the rule reports nothing. */
export interface ValidCase {
  name: string
  files: Tree
}

/** A project in which the rule reports exactly `errors`; their texts are compared with a snapshot. */
export interface InvalidCase extends ValidCase {
  errors: readonly ExpectedError[]
  /** The smallest change after which the rule reports nothing: files to write, `null` to delete one. */
  nearestValid?: Record<string, string | null>
}

/** The parts of a finding that `vitest -u` must not change. */
export interface ExpectedError {
  file: string
  line: number
  column: number
  /** The line of the range's start by default. */
  endLine?: number
  endColumn: number
  /** `error` by default. */
  severity?: Finding['severity']
  fix: readonly Pick<Fix, 'key' | 'applicability' | 'target'>[]
  /** Compared where given. */
  what?: string
  /** The steps of the evidence as `file:line`, or `file` where no line is known; compared where given. */
  trace?: readonly string[]
}

export interface RuleCases {
  /** What the cases have in common, where the rule's main test is in another file. */
  topic?: string
  valid: readonly ValidCase[]
  invalid: readonly InvalidCase[]
}

/** Declares the tests of a rule; each case is a project. */
export function testRule(rule: DeclaredRule, { topic, valid, invalid }: RuleCases): void {
  describe(topic === undefined ? rule.id : `${rule.id}: ${topic}`, () => {
    if (rule.meta.fixable !== undefined && topic === undefined) {
      it('has a case with an automatic fix', () => {
        const fixes = invalid.flatMap(({ errors }) => errors.flatMap(({ fix }) => fix))
        expect(fixes.map(({ applicability }) => applicability)).toContain('auto')
      })
    }
    for (const { name, files } of valid) {
      it(`allows ${name}`, async () => {
        expect(await checkTree(files, [rule])).toEqual([])
      })
    }
    for (const { name, files, errors, nearestValid } of invalid) {
      it(`reports ${name}`, async () => {
        const findings = await checkTree(files, [rule])
        expect(findings.map((finding, index) => comparedFields(finding, errors[index]))).toEqual(
          errors.map((error) => ({ rule: rule.id, severity: 'error', endLine: error.line, ...error })),
        )
        expect(findings.flatMap(messageFaults)).toEqual([])
        expect(findings.map((finding) => renderFinding(finding, files)).join('\n')).toMatchSnapshot()
        await expectFixesToWork(rule, files, findings)
      })
      if (nearestValid === undefined) continue
      it(`allows the nearest valid case of ${name}`, async () => {
        const changed = Object.entries({ ...files, ...nearestValid }).filter((entry) => entry[1] !== null)
        expect(await checkTree(Object.fromEntries(changed) as Tree, [rule])).toEqual([])
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

/** How a finding breaks the limits that every message keeps. */
export function messageFaults(finding: Finding): string[] {
  const { what, fix } = finding
  const inline = inlineMessage(finding)
  return [
    ...(/^[^\p{Cc}\p{Cf}\u2028\u2029]+[.…]$/u.test(what) ? [] : [`not one sentence of plain text: ${what}`]),
    ...(what.length <= 160 ? [] : [`longer than 160 characters: ${what}`]),
    ...(fix.length >= 1 && fix.length <= 3 ? [] : [`${fix.length} fixes: ${what}`]),
    ...(/\p{Cc}/u.test(inline) ? [`control characters: ${inline}`] : []),
    ...(inline.length <= 500 ? [] : [`longer than 500 characters: ${inline}`]),
  ]
}

function comparedFields(finding: Finding, expected: ExpectedError | undefined): object {
  const { rule, severity, file, line, column, endLine, endColumn, what, trace } = finding
  const fix = finding.fix.map(({ key, applicability, target }) => ({ key, applicability, ...(target && { target }) }))
  return {
    ...{ rule, severity, file, line, column, endLine, endColumn, fix },
    ...(expected?.what !== undefined && { what }),
    ...(expected?.trace !== undefined && { trace: trace?.map((step) => location(step)) }),
  }
}

/** Applies each fix that has edits; the finding must be gone and no other may come. */
async function expectFixesToWork(rule: DeclaredRule, files: Tree, findings: readonly Finding[]): Promise<void> {
  for (const finding of findings) {
    for (const { edits, title, kind, applicability } of finding.fix) {
      // A change of several files has no edits here; `stratalint fix` makes them.
      if (applicability === 'auto' && edits === undefined) expect(kind, title).not.toBe('edit')
      if (applicability === 'auto' && edits !== undefined) expect(rule.meta.fixable, title).toBe('code')
      if (edits === undefined) continue
      const left = await checkTree(applyEdits(files, edits), [rule])
      const others = findings.filter((other) => other !== finding)
      expect(left.map(({ id }) => id).sort(), title).toEqual(others.map(({ id }) => id).sort())
    }
  }
}

function applyEdits(files: Tree, edits: readonly Edit[]): Tree {
  const changed = { ...files }
  for (const { file, start, end, text } of edits.toSorted((a, b) => b.start - a.start)) {
    const bom = changed[file]!.startsWith('\uFEFF') ? 1 : 0
    changed[file] = changed[file]!.slice(0, start + bom) + text + changed[file]!.slice(end + bom)
  }
  return changed
}

/** Everything that a finding reports; `id`, `why` and `docs` follow from the rule and the subject. */
function renderFinding(finding: Finding, files: Tree): string {
  const { file, line, column, endLine, endColumn, rule, severity, what, fix, not, trace = [], ...rest } = finding
  const { id: _id, why: _why, docs: _docs, ...facts } = rest
  const source = files[file]?.split(/\r\n|[\n\r\u2028\u2029]/)[line - 1]
  const width = (endLine === line ? endColumn : (source?.length ?? 0) + 1) - column
  return [
    `${file}:${line}:${column}-${endLine}:${endColumn} ${severity} ${rule}`,
    ...(source === undefined ? [] : [`  ${source}`, `  ${' '.repeat(column - 1)}${'~'.repeat(Math.max(width, 1))}`]),
    what,
    ...fix.flatMap(({ title, key, kind, applicability, symbols = [], target = '', edits = [] }, index) => [
      `Fix ${index + 1}: ${title}`,
      `  ${[key, kind, applicability, symbols.join(', '), target].filter((part) => part !== '').join(' | ')}`,
      ...edits.map((edit) => `  ${edit.file} ${edit.start}-${edit.end}: ${edit.text}`),
    ]),
    `Not: ${not}`,
    ...trace.map((step) => `Trace: ${location(step)} ${step.text}`),
    ...Object.entries(facts).map(([key, value]) => `${key}: ${JSON.stringify(value)}`),
    '',
  ].join('\n')
}

function location({ file, line }: { file: string; line: number | null }): string {
  return line === null ? file : `${file}:${line}`
}
