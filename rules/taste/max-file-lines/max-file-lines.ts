import { isComponentFile } from '@stratalint/core'
import { fitsMainThread } from '@stratalint/graph'
import { defineRule, type RuleSource } from '@stratalint/rule'
import { firstStatement } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { countedFlags, lineCount, type CountOptions } from './count-lines.ts'
import { describeLongFile } from './describe-file.ts'
import { companionsIn } from './companions.ts'
import type { InsidePlan } from './inside-plan.ts'
import { planInside } from './inside.ts'
import { planMarkup, type MarkupPlan } from './markup.ts'
import { outlineOf, type FileSource, type Outline } from './outline.ts'
import { nameOfStatement } from './statements.ts'
import { planStatements } from './statements-plan.ts'
import { statementsOf, topicOfStatement } from './unit-source.ts'

/** A file that is too long. Its split is planned when the finding is shown, unless the file is too large to be parsed again there. */
interface FoundFile {
  lines: number
  max: number
  count: CountOptions
  outline?: undefined
  inside?: undefined
}

interface LongFileDetails {
  lines: number
  max: number
  count: CountOptions
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
  traits: { tests: false, generated: false, sets: ['strict'] },
  // MDX is a document, whose length is no matter of code.
  concerns: ({ file }) => !file.endsWith('.mdx'),
  create(context) {
    const { inspection, project, sourceCode, options, report } = context
    const [{ max, ...count }] = options as [{ max: number } & CountOptions]
    // The text alone says that most files are short enough.
    // Some hosts only pass the script of a component.
    const text = isComponentFile(inspection.file) ? project.textOf(inspection.file) : inspection.text
    if (lineCount(text) <= max) return {}
    return {
      Program() {
        const flags = countedFlags(sourceCode, count)
        const hidden = lineCount(text) - flags.length
        const lines = flags.filter(Boolean).length + Math.max(hidden, 0)
        if (lines <= max) return
        const found: FoundFile = { lines, max, count }
        const details = fitsMainThread(inspection.text) ? found : planFor({ ...inspection, sourceCode }, found)
        report({ ...firstLine(sourceCode), subject: '', extent: lines, message: { details } })
      },
    }
  },
  describe(context, details: FoundFile | LongFileDetails) {
    const { lines, max, count } = details
    return describeLongFile(context, {
      ...{ lines, max, count },
      outline: () => details.outline ?? outlineOf(context, countedFlags(context.sourceCode, count)),
      inside: (outline) => details.inside ?? insidePlans(context, outline, lines, max),
    })
  },
})

/** What is known of a file that is not parsed again. */
function planFor(context: FileSource, { lines, max, count }: FoundFile): LongFileDetails {
  const outline = outlineOf(context, countedFlags(context.sourceCode, count))
  // Where all declarations are short, some of them can move.
  const isNeeded = outline.units.some(({ shape, lines: own }) => shape === 'code' || own > max / 2)
  return { lines, max, count, outline, inside: isNeeded ? insidePlans(context, outline, lines, max) : [] }
}

/** The first line of the first statement; decorators and comments before an export do not count in every tree. */
function firstLine(sourceCode: RuleSource): { start: number; end: number } {
  const first = firstStatement(sourceCode.ast)
  const [start, end] = first === undefined ? [0, sourceCode.text.length] : sourceCode.getRange(first)
  const lineEnd = sourceCode.text.slice(start, end).search(/[\r\n\u2028\u2029]/)
  return { start, end: lineEnd === -1 ? end : start + lineEnd }
}

/** What a statement without a name is called: `module.exports` of what it assigns. */
function ownerOf(node: TSESTree.Node | null): string {
  const assignment = node?.type === 'ExpressionStatement' ? node.expression : null
  const isExport =
    assignment?.type === 'AssignmentExpression' &&
    assignment.left.type === 'MemberExpression' &&
    assignment.left.object.type === 'Identifier' &&
    assignment.left.object.name === 'module'
  return isExport ? 'module.exports' : 'the longest statement'
}

/** How the longest declaration, or the longest run of statements, gets shorter. */
function insidePlans(context: FileSource, outline: Outline, lines: number, max: number): (InsidePlan | MarkupPlan)[] {
  const { module, sourceCode } = context
  const need = lines - max
  const plans: (InsidePlan | MarkupPlan | null)[] = []
  const longest = outline.units
    .map((unit, index) => ({ unit, index }))
    .filter(({ unit }) => unit.lines > Math.min(need, max / 2))
    .toSorted((a, b) => b.unit.lines - a.unit.lines)[0]
  const code = outline.units.filter(({ shape }) => shape === 'code')
  if (longest !== undefined) {
    const node = statementsOf(context, longest.unit)
    const name = node === null ? null : nameOfStatement(node)
    const owner = name === 'default' ? 'the default export' : (name ?? ownerOf(node))
    const companions = companionsIn(context, outline, longest.index)
    if (node !== null) plans.push(planInside({ ...context, owner, need, max, companions }, node))
  }
  if (code.reduce((sum, unit) => sum + unit.lines, 0) > need && code.length > 2)
    plans.push(planStatements(outline, need, max, (unit) => topicOfStatement(context, outline.units[unit]!)))
  if (/\.(?:vue|svelte|astro)$/.test(module.file)) plans.unshift(planMarkup(module.file, sourceCode.text, max, need))
  return plans.filter((plan) => plan !== null)
}
