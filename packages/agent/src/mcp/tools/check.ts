import { inlineMessage, type Finding } from '@stratalint/core'
import type { Resident, ResidentResult } from '@stratalint/engine'
import { z } from 'zod'
import { pageOf } from '../page.ts'
import { cursor, finding } from '../schemas.ts'
import type { ToolAnswer } from '../tool.ts'

const MOST = 100
const DEFAULT = 20

export const checkTool = {
  name: 'check',
  hint: 'Name files and folders by their path from the working directory of the server, and rules by their id.',
  config: {
    title: 'Check the architecture',
    description:
      'Checks the project, or reports only on the given files and folders. Call it after editing and before saying that the work is done.',
    inputSchema: {
      paths: z.array(z.string()).optional().describe('files or folders; the whole project by default'),
      rules: z.array(z.string()).optional().describe('report only these rule ids'),
      changed: z.boolean().optional().describe('report only files that changed in git since the branch left its base'),
      limit: z.number().int().min(1).max(MOST).optional().describe(`findings in one answer; ${DEFAULT} by default`),
      cursor: z.string().optional().describe('where an earlier answer ended'),
    },
    outputSchema: {
      errors: z.number(),
      warnings: z.number(),
      complete: z.boolean().describe('false when something could not be checked'),
      checked: z.object({ files: z.number(), imports: z.number() }),
      baselined: z.number().describe('known findings, which are not listed'),
      silenced: z.number(),
      notices: z.array(z.string()),
      findings: z.array(finding),
      cursor,
    },
    annotations: { readOnlyHint: true, openWorldHint: false },
  },
} as const

export interface CheckInput {
  paths?: string[] | undefined
  rules?: string[] | undefined
  changed?: boolean | undefined
  limit?: number | undefined
  cursor?: string | undefined
}

export async function runCheck(resident: Resident, input: CheckInput): Promise<ToolAnswer> {
  const notices: string[] = []
  const result = await resident.check({
    paths: input.paths ?? [],
    ...(input.rules !== undefined && { only: input.rules }),
    ...(input.changed === true && { changed: null }),
    onNotice: (notice) => notices.push(notice),
  })
  const page = pageOf(result.findings, {
    cursor: input.cursor,
    most: input.limit ?? DEFAULT,
    keyOf: ({ file, line, column, rule, id }) => [file, line, column, rule, id],
  })
  const errors = result.findings.filter(({ severity }) => severity === 'error').length
  const data = {
    errors,
    warnings: result.findings.length - errors,
    complete: result.trusted,
    checked: { files: result.summary.files, imports: result.summary.edges },
    baselined: result.summary.baselined,
    silenced: result.summary.suppressed,
    notices,
    findings: page.items.map(briefly),
    cursor: page.cursor,
  }
  return { data, lines: linesOf(result, page.items, page.cursor, notices) }
}

/** A finding without what all of its rule share; `explain` has it. */
export function briefly({ id, rule, severity, file, line, column, what, fix, not }: Finding): z.infer<typeof finding> {
  const fixes = fix.map(({ key, kind, applicability, title }) => ({ key, kind, applicability, title }))
  return { id, rule, severity, file, line, column, what, fix: fixes, not }
}

function linesOf(
  { findings, summary, trusted }: ResidentResult,
  shown: readonly Finding[],
  next: string | null,
  notices: readonly string[],
): string[] {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const known = [
    summary.baselined > 0 && `${summary.baselined} baselined`,
    summary.suppressed > 0 && `${summary.suppressed} silenced`,
  ].filter((one) => one !== false)
  return [
    `${errors} errors and ${findings.length - errors} warnings${known.length > 0 ? ` (${known.join(', ')})` : ''}. Checked ${summary.files} files and ${summary.edges} imports.`,
    ...(trusted ? [] : ['Not everything could be checked.']),
    ...notices,
    ...shown.map(
      (one) => `${one.file}:${one.line}:${one.column} ${one.severity} ${one.rule} (${one.id}): ${inlineMessage(one)}`,
    ),
    ...(next === null ? [] : [`More findings follow; call check with cursor ${next}.`]),
  ]
}
