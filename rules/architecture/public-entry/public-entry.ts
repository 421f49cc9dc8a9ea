import { defineRule, edgeRule } from '@stratalint/rule'

export default defineRule({
  ...edgeRule('architecture/public-entry'),
  meta: {
    type: 'problem',
    docs: {
      description: 'Enter another instance by its entry, and another workspace package by its name',
      why: 'The entry is the public interface, and everything else may change freely. An import that bypasses it makes an internal file public.',
    },
    fixable: 'code',
    schema: [],
  },
  traits: { on: 'with-architecture' },
})
