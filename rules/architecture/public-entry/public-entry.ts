import { RULE_WHY } from '@stratalint/core'
import { defineRule, reportEdges } from '@stratalint/rule'

export default defineRule({
  id: 'architecture/public-entry',
  meta: {
    type: 'problem',
    docs: { description: 'Enter another instance by its entry, and another workspace package by its name', why: RULE_WHY['architecture/public-entry'] },
    schema: [],
  },
  create: (context) => reportEdges(context, 'architecture/public-entry'),
})
