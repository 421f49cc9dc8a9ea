import { RULE_WHY } from '@stratalint/core'
import { defineRule, reportEdges } from '@stratalint/rule'

export default defineRule({
  id: 'architecture/resolved-import',
  meta: {
    type: 'problem',
    docs: { description: 'Make every relative and workspace import resolve', why: RULE_WHY['architecture/resolved-import'] },
    schema: [],
  },
  create: (context) => reportEdges(context, 'architecture/resolved-import'),
})
