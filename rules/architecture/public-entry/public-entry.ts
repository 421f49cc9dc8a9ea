import { defineRule, edgeRule } from '@stratalint/rule'

export default defineRule({
  ...edgeRule('architecture/public-entry'),
  meta: {
    type: 'problem',
    docs: {
      description: 'Enter another instance by its entry, and another workspace package by its name',
      why: 'What goes through the entry is a promise, and all the rest may change freely. An import past it turns an internal into a promise.',
    },
    fixable: 'code',
    schema: [],
  },
  traits: { on: 'with-architecture' },
})
