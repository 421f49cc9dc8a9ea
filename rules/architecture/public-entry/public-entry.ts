import { defineRule, edgeRule } from '@stratalint/rule'

export default defineRule({
  ...edgeRule('architecture/public-entry'),
  meta: {
    type: 'problem',
    docs: {
      description: 'Import other instances through their entry, and other workspace packages by name',
      why: 'The entry is the public interface, and everything else may change freely. An import that bypasses it makes an internal file public.',
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
  },
  traits: { on: 'with-architecture' },
})
