import { defineRule, edgeRule } from '@stratalint/rule'

export default defineRule({
  ...edgeRule('architecture/resolved-import'),
  meta: {
    type: 'problem',
    docs: {
      description: 'Make every import resolve to a file, a declared package or a provided module',
      why: 'An import that does not resolve fails at run time, and no other rule can check it.',
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
  },
  traits: { on: 'with-architecture' },
})
