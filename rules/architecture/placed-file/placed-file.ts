import { describeUnplaced } from '@stratalint/core'
import { defineRule } from '@stratalint/rule'

export default defineRule({
  id: 'architecture/placed-file',
  meta: {
    type: 'problem',
    docs: {
      description: 'Give every source file a place',
      why: 'A file without a place has no rules, so anything may be imported through it. Every file in its place closes that hole.',
    },
    schema: [],
  },
  create({ project, inspection, report }) {
    const { file, text } = inspection
    if (project.judge.locate(file) !== null) return {}
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
  describe: ({ project, module }) => describeUnplaced(project.judge, module.file, project.facts, module.edges),
})
