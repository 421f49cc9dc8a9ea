import type { ExplainedFix, FindingExplanation, Resident } from '@stratalint/engine'
import { z } from 'zod'
import { finding, fix } from '../schemas.ts'
import type { ToolAnswer } from '../tool.ts'
import { briefly } from './check.ts'

export const fixPreviewTool = {
  name: 'fix_preview',
  hint: 'Call check for the ids of the current findings.',
  config: {
    title: 'How is a finding fixed?',
    description:
      'Shows every way to fix one finding: the diff of a fix that carries edits, else its steps by number. Changes no file.',
    inputSchema: {
      id: z.string().min(4).max(64).describe('the id of a finding, or its first characters'),
      key: z.string().optional().describe('only the fix with this key'),
    },
    outputSchema: {
      finding,
      silenced: z.boolean(),
      fixes: z.array(
        fix.extend({
          steps: z.array(z.string()),
          diffs: z.array(z.object({ file: z.string(), diff: z.string(), cut: z.boolean() })),
        }),
      ),
    },
    annotations: { readOnlyHint: true, openWorldHint: false },
  },
} as const

/** A longer diff is cut: whoever applies it reads the files anyway. */
const MOST_OF_A_DIFF = 8_000

export async function runFixPreview(
  resident: Resident,
  { id, key }: { id: string; key?: string | undefined },
): Promise<ToolAnswer> {
  const explained = await resident.explainFinding(id)
  const fixes = explained.finding.fix.filter((one) => key === undefined || one.key === key).map(previewOf)
  const data = { finding: briefly(explained.finding), silenced: explained.silenced, fixes }
  return { data, lines: linesOf(explained, fixes) }
}

type Preview = Pick<ExplainedFix, 'key' | 'kind' | 'applicability' | 'title'> & {
  steps: string[]
  diffs: { file: string; diff: string; cut: boolean }[]
}

function previewOf({ key, kind, applicability, title, steps, diffs }: ExplainedFix): Preview {
  return {
    ...{ key, kind, applicability, title },
    steps: diffs.length > 0 ? [] : steps,
    diffs: diffs.map(({ file, diff }) => ({
      file,
      diff: diff.length > MOST_OF_A_DIFF ? diff.slice(0, MOST_OF_A_DIFF) : diff,
      cut: diff.length > MOST_OF_A_DIFF,
    })),
  }
}

function linesOf({ finding: { id, file, line, what, not } }: FindingExplanation, fixes: readonly Preview[]): string[] {
  const [first] = fixes
  return [
    `${file}:${line} ${what}`,
    ...fixes.flatMap(({ title, applicability, steps, diffs }, index) => [
      `Fix ${index + 1} (${applicability}): ${title}`,
      ...steps.map((step, at) => `${at + 1}. ${step}`),
      ...diffs.flatMap(({ diff, cut }) => [...diff.split('\n'), ...(cut ? ['(cut)'] : [])]),
    ]),
    ...(first !== undefined && first.applicability !== 'manual' && first.diffs.length === 0
      ? [
          `stratalint fix --id ${id}${first.applicability === 'suggested' ? ' --suggested' : ''} prints the diff of fix 1, and with --write makes it.`,
        ]
      : []),
    not,
    // The last of the steps says the same.
    ...(first?.steps.length ? [] : [`Verify: stratalint check ${file}`]),
  ]
}
