import { clean, clip } from '@stratalint/core'
import { defineRule } from '@stratalint/rule'

const GROUPS = /^(?:architecture|taste|contracts|docs)\//

export default defineRule({
  id: 'architecture/no-silencing',
  meta: {
    type: 'problem',
    docs: {
      description: 'Give every comment that silences an invariant its reason',
      why: 'A silenced rule looks like a clean file. A written reason lets the next reader judge whether it still holds.',
    },
    schema: [],
  },
  concerns: ({ directives }) => directives.length > 0,
  create({ inspection, report }) {
    for (const directive of inspection.directives) {
      const silenced = directive.rules.filter((rule) => GROUPS.test(rule))
      if (directive.kind === 'enable' || directive.reason !== null || silenced.length === 0) continue
      const names = silenced.length === 1 ? silenced[0]! : `${silenced[0]} and ${silenced.length - 1} more`
      report({
        start: directive.start,
        end: directive.end,
        message: {
          what: `This comment silences ${clip(clean(names), 80)} without saying why.`,
          fix: [
            { key: 'mend', kind: 'edit', applicability: 'manual', title: 'Delete the comment and mend what the rule then reports here.' },
            { key: 'reason', kind: 'edit', applicability: 'manual', title: 'Where the violation is a decision, end the comment with ` -- ` and who decided it, why, and until when.' },
          ],
          not: 'Do not write a reason that only repeats the rule.',
        },
        subject: '',
        extent: silenced,
      })
    }
    return {}
  },
})
