import { appendFileSync } from 'node:fs'
import { it } from 'vitest'
// @ts-ignore
import { checkTree } from '/work/main/packages/rule/src/vitest.ts'
export { checkTree }
export function testRule(rule: any, cases: any) {
  it('dump', async () => {
    for (const c of cases.invalid) {
      const f = await checkTree(c.files, [rule])
      appendFileSync('/tmp/dump/out.jsonl', JSON.stringify({ rule: rule.id, name: c.name, expected: c.errors.length, found: f.map((x: any) => ({ file: x.file, line: x.line, column: x.column, endColumn: x.endColumn, severity: x.severity, what: x.what, not: x.not, fix: x.fix.map((y: any) => y.title), trace: x.trace?.map((t: any) => `${t.file}${t.line === null ? '' : ':' + t.line} ${t.text}`) })) }) + '\n')
    }
  })
}
