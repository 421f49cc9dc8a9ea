import { RULE_WHY } from '@stratalint/core'
import { defineRule, reportEdges } from '@stratalint/rule'

export default defineRule({
  id: 'architecture/provider-entry',
  meta: {
    type: 'problem',
    docs: { description: 'Reach cross-cutting code only through the index of a provider, from the layers that may', why: RULE_WHY['architecture/provider-entry'] },
    schema: [],
  },
  create: (context) => reportEdges(context, 'architecture/provider-entry'),
})
