import { defineRule, type FileContext } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'
import { countedFlags, lineCount, type CountOptions } from './count-lines.ts'
import { describeLongFile } from './describe-split.ts'
import { planInside, planStatements, type InsidePlan } from './inside.ts'
import { planMarkup, type MarkupPlan } from './markup.ts'
import { outlineOf, statementsOf, topicOfStatement, type Outline } from './outline.ts'

/** What a finding of this rule is made from. */
interface LongFileDetails {
  lines: number
  max: number
  outline: Outline
  inside: (InsidePlan | MarkupPlan)[]
}

export default defineRule({
  id: 'taste/max-file-lines',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Keep files short',
      why: 'A long file holds more than one topic: all of it is read to change one part, and changes to different parts conflict.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          max: { type: 'integer', minimum: 1, default: 350, description: 'The number of lines that a file may have.' },
          skipBlankLines: { type: 'boolean', default: false, description: 'Do not count lines of white space.' },
          skipComments: {
            type: 'boolean',
            default: false,
            description: 'Do not count lines that hold nothing but comments.',
          },
        },
        additionalProperties: false,
      },
    ],
  },
  traits: { tests: false, generated: false },
  // MDX is a document, whose length is no matter of code.
  concerns: ({ file }) => !file.endsWith('.mdx'),
  create(context) {
    const { inspection, sourceCode, options } = context
    const [{ max, ...count }] = options as [{ max: number } & CountOptions]
    // The text alone says that most files are short enough.
    if (lineCount(inspection.text) <= max) return {}
    return {
      Program() {
        const flags = countedFlags(sourceCode, count)
        if (flags.filter(Boolean).length > max) reportLong(context, flags, max)
      },
    }
  },
  describe: (context, { lines, max, outline, inside }: LongFileDetails) =>
    describeLongFile(context, { lines, max, outline, inside }),
})

function reportLong(context: FileContext, flags: readonly boolean[], max: number): void {
  const { sourceCode, report } = context
  const lines = flags.filter(Boolean).length
  const outline = outlineOf(context, flags)
  report({
    ...firstLine(sourceCode.ast, context),
    subject: '',
    extent: lines,
    message: {
      details: { lines, max, outline, inside: insidePlans(context, outline, lines, max) } satisfies LongFileDetails,
    },
  })
}

/** The first line of the first statement; decorators and comments before an export do not count in every tree. */
function firstLine({ body }: TSESTree.Program, { sourceCode }: FileContext): { start: number; end: number } {
  const [first] = body
  const [start, end] = first === undefined ? [0, sourceCode.text.length] : sourceCode.getRange(first)
  const lineEnd = sourceCode.text.slice(start, end).search(/[\r\n\u2028\u2029]/)
  return { start, end: lineEnd === -1 ? end : start + lineEnd }
}

/** How the longest declaration, or the longest run of statements, gets shorter. */
function insidePlans(context: FileContext, outline: Outline, lines: number, max: number): LongFileDetails['inside'] {
  const { inspection } = context
  const need = lines - max
  const plans: (InsidePlan | MarkupPlan | null)[] = []
  const longest = outline.units
    .map((unit, index) => ({ unit, index }))
    .filter(({ unit }) => unit.lines > Math.min(need, max / 2))
    .toSorted((a, b) => b.unit.lines - a.unit.lines)[0]
  const code = outline.units.filter(({ shape }) => shape === 'code')
  if (longest !== undefined) {
    const node = statementsOf(context, longest.unit)
    const owner = longest.unit.names[0] ?? 'the statement'
    const name = owner === 'default' ? 'the default export' : owner
    if (node !== null) plans.push(planInside(context, node, name, need, max))
  }
  if (code.reduce((sum, unit) => sum + unit.lines, 0) > need && code.length > 2)
    plans.push(planStatements(outline, need, max, (unit) => topicOfStatement(context, outline.units[unit]!)))
  if (/\.(?:vue|svelte|astro)$/.test(inspection.file))
    plans.unshift(planMarkup(inspection.file, inspection.text, max, need))
  return plans.filter((plan) => plan !== null)
}
