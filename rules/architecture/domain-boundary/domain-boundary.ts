import { defineRule, edgeRule } from '@stratalint/rule'

export default defineRule({
  ...edgeRule('architecture/domain-boundary'),
  meta: {
    type: 'problem',
    docs: {
      description: 'Keep domains from reaching into each other',
      why: 'A domain that others reach into cannot change without them. Kept apart, each can be understood, moved and deleted by itself.',
    },
    fixable: 'code',
    schema: [],
  },
  traits: { on: 'with-architecture' },
})
