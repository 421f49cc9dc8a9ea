import { describeOpaque, type OpaqueDetails } from '@stratalint/core'
import { defineRule } from '@stratalint/rule'

export default defineRule({
  id: 'architecture/opaque-import',
  meta: {
    type: 'problem',
    docs: {
      description: 'Import only what can be known from the source',
      why: 'An import whose target is made at run time may lead anywhere, so no rule can check it and no tool can follow it.',
    },
    schema: [],
    severity: { default: 'warn', strict: 'error' },
  },
  concerns: ({ module }) => module.opaque !== undefined,
  create({ project, inspection, report }) {
    const { file, text, module } = inspection
    const location = project.judge.locate(file)
    // Tests may load anything; a file without a place has a finding of its own.
    if (location === null || location.test) return {}
    for (const { start, end, form, parameterOf } of module.opaque ?? []) {
      const argument = text.slice(start, end).slice(0, 200)
      report({
        start,
        end,
        kind: form,
        extent: null,
        subject: `${form} ${argument.replace(/\s+/g, ' ')}`,
        message: { details: { form, argument, parameterOf } satisfies OpaqueDetails },
      })
    }
    return {}
  },
  describe: ({ project, module }, details: OpaqueDetails) => describeOpaque(module.file, details, project.facts),
})
