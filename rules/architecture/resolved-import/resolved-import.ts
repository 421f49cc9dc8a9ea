import { defineRule, edgeRule } from '@stratalint/rule'

export default defineRule({
  ...edgeRule('architecture/resolved-import'),
  meta: {
    type: 'problem',
    docs: {
      description: 'Make every import lead to a file, a declared package or a provided module',
      why: 'An import that leads nowhere fails at run time, and nothing behind it can be checked.',
    },
    fixable: 'code',
    schema: [],
  },
  traits: { on: 'with-architecture' },
})
