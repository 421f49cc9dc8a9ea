import { defineRule, edgeRule } from '@stratalint/rule'

export default defineRule({
  ...edgeRule('architecture/domain-boundary'),
  meta: {
    type: 'problem',
    docs: {
      description: 'Keep domains from reaching into each other',
      why: 'A domain that others reach into cannot change without breaking them. Kept apart, each domain can be understood, moved and deleted on its own.',
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
  },
  traits: { on: 'with-architecture' },
})
