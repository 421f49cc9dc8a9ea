import { z } from 'zod'

export const fix = z.object({
  key: z.string(),
  kind: z.string(),
  applicability: z.string().describe('auto: safe to apply; suggested: review the edits; manual: no edits'),
  title: z.string(),
})

export const finding = z.object({
  id: z.string().describe('for explain and fix_preview'),
  rule: z.string(),
  severity: z.enum(['error', 'warn']),
  file: z.string().describe('from the root of the project'),
  line: z.number(),
  column: z.number(),
  what: z.string(),
  fix: z.array(fix).describe('in order of preference'),
  not: z.string().describe('the wrong fix to avoid'),
})

export const place = z
  .object({
    place: z.string(),
    role: z.string(),
    instance: z.string().nullable(),
    layer: z.string().nullable(),
    test: z.boolean(),
    label: z.string(),
  })
  .nullable()

export const cursor = z.string().nullable().describe('pass it to get the rest; null at the end')
