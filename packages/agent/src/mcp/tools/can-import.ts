import type { Resident } from '@stratalint/engine'
import { z } from 'zod'
import { place } from '../schemas.ts'
import type { AnswerTexts } from '../texts.ts'
import type { ToolAnswer } from '../tool.ts'

export const canImportTool = {
  name: 'can_import',
  hint: 'Name both ends by a path from the working directory of the server, a place or layer such as orders/service, or a package.',
  config: {
    title: 'May this import that?',
    description:
      'Answers whether an import is legal, and if it is not, by which route it would be. Call it before you write an import that crosses a folder.',
    inputSchema: {
      from: z
        .string()
        .min(1)
        .max(1_000)
        .describe('the importing file, existing or not, or a place such as orders/service'),
      to: z.string().min(1).max(1_000).describe('the imported file, place, package or specifier'),
      typeOnly: z.boolean().optional().describe('whether only types are imported'),
      names: z.array(z.string()).max(100).optional().describe('the names to import; they make the route more exact'),
    },
    outputSchema: {
      answer: z.enum(['yes', 'no', 'unknown']),
      rule: z.string().nullable(),
      severity: z.enum(['error', 'warn']).nullable(),
      why: z.string(),
      from: z.object({ path: z.string().nullable(), exists: z.boolean(), place }),
      to: z.object({
        path: z.string().nullable(),
        exists: z.boolean(),
        place,
        package: z.string().nullable(),
        specifier: z.string().nullable().describe('how the importing code names it'),
      }),
      entry: z.string().nullable().describe('the only file of the place that may be imported'),
      asType: z.boolean().nullable().describe('whether an import of types alone would be legal'),
      routes: z.array(z.object({ key: z.string(), kind: z.string(), title: z.string() })),
      not: z.string().nullable(),
      exports: z.array(z.object({ name: z.string(), kind: z.enum(['type', 'value']) })),
    },
    annotations: { readOnlyHint: true, openWorldHint: false },
  },
} as const

/** A barrel may export thousands of names. */
const MOST_EXPORTS = 100

export async function runCanImport(
  resident: Resident,
  {
    from,
    to,
    typeOnly,
    names,
  }: { from: string; to: string; typeOnly?: boolean | undefined; names?: string[] | undefined },
  texts: AnswerTexts,
): Promise<ToolAnswer> {
  const answer = await resident.canImport({
    from,
    to,
    ...(typeOnly !== undefined && { typeOnly }),
    ...(names !== undefined && { names }),
  })
  const { rule, severity, why, entry, asType, not } = answer
  const data = {
    ...{ answer: answer.answer, rule, severity, why, entry, asType, not },
    from: { path: answer.from.path, exists: answer.from.exists, place: answer.from.place },
    to: {
      path: answer.to.path,
      exists: answer.to.exists,
      place: answer.to.place,
      package: answer.to.package,
      specifier: answer.to.specifier,
    },
    routes: answer.routes.map(({ key, kind, title }) => ({ key, kind, title })),
    exports: answer.exports.slice(0, MOST_EXPORTS),
  }
  return { data, lines: texts.can(answer) }
}
