import { describeUnplaced, isDeclarationFile, type Judge } from '@stratalint/core'
import { defineRule, edgeRule, type EdgeDetails } from '@stratalint/rule'

const edges = edgeRule('architecture/placed-file')

export default defineRule({
  id: 'architecture/placed-file',
  meta: {
    type: 'problem',
    docs: {
      description: 'Give every source file a place, and import no file without one',
      why: 'No rule applies to a file without a place, so anything may be imported through it.',
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
  },
  traits: { on: 'with-architecture' },
  create(context) {
    const { project, inspection, report } = context
    const { file, text } = inspection
    if (!lacksPlace(project.judge, file)) return edges.create(context)
    const lineEnd = text.search(/[\r\n\u2028\u2029]/)
    report({
      start: 0,
      end: lineEnd === -1 ? text.length : lineEnd,
      message: { details: null },
      subject: '',
      extent: null,
    })
    return {}
  },
  describe: (context, details: EdgeDetails | null) =>
    details === null
      ? describeUnplaced(context.project.judge, context.module.file, context.project.facts, context.module.edges)
      : edges.describe!(context, details as never),
})

/** Declarations need no place, and neither do the files that the policy lists in `outside`. */
function lacksPlace(judge: Judge, file: string): boolean {
  return judge.locate(file) === null && !isDeclarationFile(file) && !judge.isOutside(file)
}
