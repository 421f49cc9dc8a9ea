import { defineRule, reportEdges } from '@stratalint/rule'

export default defineRule({
  id: 'architecture/resolved-import',
  meta: {
    type: 'problem',
    docs: {
      description: 'Make every relative and workspace import resolve',
      why: 'An import that leads nowhere fails at run time, and nothing behind it can be checked.',
    },
    schema: [],
  },
  create: (context) => reportEdges(context, 'architecture/resolved-import'),
})
