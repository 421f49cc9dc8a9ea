import { RULE_WHY } from '@stratalint/core'
import { defineRule, reportEdges } from '@stratalint/rule'

export default defineRule({
  id: 'architecture/external-placement',
  meta: {
    type: 'problem',
    docs: { description: 'Import a package only where the policy puts it', why: RULE_WHY['architecture/external-placement'] },
    schema: [],
  },
  create: (context) => reportEdges(context, 'architecture/external-placement'),
})
