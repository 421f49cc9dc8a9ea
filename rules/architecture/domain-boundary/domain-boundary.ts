import { RULE_WHY } from '@stratalint/core'
import { defineRule, reportEdges } from '@stratalint/rule'

export default defineRule({
  id: 'architecture/domain-boundary',
  meta: {
    type: 'problem',
    docs: { description: 'Keep domains from reaching into each other', why: RULE_WHY['architecture/domain-boundary'] },
    schema: [],
  },
  create: (context) => reportEdges(context, 'architecture/domain-boundary'),
})
