import { RULE_WHY } from '@stratalint/core'
import { defineRule, reportEdges } from '@stratalint/rule'

export default defineRule({
  id: 'architecture/layer-direction',
  meta: {
    type: 'problem',
    docs: { description: 'Keep dependencies between layers running one way', why: RULE_WHY['architecture/layer-direction'] },
    schema: [],
  },
  create: (context) => reportEdges(context, 'architecture/layer-direction'),
})
