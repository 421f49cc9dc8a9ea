import { defineRule, edgeRule } from '@stratalint/rule'

export default defineRule({
  ...edgeRule('architecture/resolved-import'),
  meta: {
    type: 'problem',
    docs: {
      description: 'Make every relative and workspace import resolve',
      why: 'An import that leads nowhere fails at run time, and nothing behind it can be checked.',
    },
    schema: [],
  },
})
