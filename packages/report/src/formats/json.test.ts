import { expect, it } from 'vitest'
import { HOSTILE, LAYER, resultOf } from '../../test-support/findings.ts'
import { toJson } from './json.ts'

const context = { tool: { name: 'stratalint', version: '1.2.3' }, projectFolder: 'apps/shop/' }

it('contains the summary and the findings', () => {
  expect(JSON.parse(toJson(resultOf([LAYER]), context))).toEqual({
    schemaVersion: 1,
    tool: { name: 'stratalint', version: '1.2.3' },
    project: { folder: 'apps/shop', trusted: true },
    summary: resultOf([LAYER]).summary,
    findings: [LAYER],
  })
})

it('counts the findings without their fixes', () => {
  const brief = { ...LAYER, fix: [], not: '', fixesLeftOut: true as const }
  const result = resultOf([LAYER, brief])
  const { summary, findings } = JSON.parse(toJson(result, context)) as { summary: object; findings: unknown }
  expect([summary, findings]).toEqual([{ ...result.summary, fixesLeftOut: 1 }, [LAYER, brief]])
})

it('keeps every character, with control characters escaped', () => {
  const text = toJson(resultOf([HOSTILE]), context)
  // eslint-disable-next-line no-control-regex -- these must not be printed
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\ud800-\udfff]/)
  expect((JSON.parse(text) as { findings: unknown }).findings).toEqual([HOSTILE])
})
