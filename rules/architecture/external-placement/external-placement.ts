import { defineRule, edgeRule } from '@stratalint/rule'

export default defineRule({
  ...edgeRule('architecture/external-placement'),
  meta: {
    type: 'problem',
    docs: {
      description: 'Import a package only where the policy allows it',
      why: 'A package that is imported in one place can be replaced, mocked and upgraded in one place.',
    },
    schema: [],
  },
  traits: { on: 'with-architecture' },
})
