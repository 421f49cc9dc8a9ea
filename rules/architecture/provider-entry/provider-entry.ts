import { defineRule, edgeRule } from '@stratalint/rule'

export default defineRule({
  ...edgeRule('architecture/provider-entry'),
  meta: {
    type: 'problem',
    docs: {
      description: 'Reach cross-cutting code only through the index of a provider, from the layers that may',
      why: 'Cross-cutting code touches everything. One narrow entry, used from few layers, keeps it replaceable.',
    },
    fixable: 'code',
    schema: [],
  },
  traits: { on: 'with-architecture' },
})
