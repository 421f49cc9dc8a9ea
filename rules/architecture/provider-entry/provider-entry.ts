import { defineRule, edgeRule } from '@stratalint/rule'

export default defineRule({
  ...edgeRule('architecture/provider-entry'),
  meta: {
    type: 'problem',
    docs: {
      description: 'Import a provider only through its index, and only from the layers that may use it',
      why: 'Cross-cutting code touches everything. A single narrow entry, used by only a few layers, keeps it replaceable.',
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
  },
  traits: { on: 'with-architecture' },
})
