import { defineRule, edgeRule } from '@stratalint/rule'

export default defineRule({
  ...edgeRule('architecture/layer-direction'),
  meta: {
    type: 'problem',
    docs: {
      description: 'Keep dependencies between layers running one way',
      why: 'When imports run one way, a change can only affect the layers above it, and each layer can be read and tested without the ones above.',
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
  },
  traits: { on: 'with-architecture' },
})
